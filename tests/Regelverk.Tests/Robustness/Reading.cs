using System;
using System.Linq;
using System.Threading;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Robustness;

/// <summary>Reads a rule file and holds what must be true of every file, right or wrong.</summary>
internal static class Reading
{
    /// <summary>What the smallest thread that anybody runs this on may have.</summary>
    private const int SmallStack = 256 * 1024;

    /// <summary>A message longer than this is not read by anybody.</summary>
    private const int LongestMessage = 620;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    public static string Sample { get; } = Repository.Read("examples", "fastlege", "2018", "rekrutteringstilskudd-2018.regel");

    /// <summary>Reads a file and checks the tree, the tokens and every message.</summary>
    public static Regelfil Check(string text)
    {
        var source = new SourceText("prøve.regel", text);
        CheckTree(FileParser.Parse(source, new DiagnosticBag()), text);
        var file = Regelfil.Les(source);
        CheckMessages(file, text);
        Assert.True(file.Ordning is not null || file.Diagnostics.Any(d => d.Descriptor.Severity == Severity.Error), "Neither a regulation nor an error.");
        return file;
    }

    /// <summary>The same on a thread with a small stack, and within a bound of time.</summary>
    public static Regelfil CheckOnSmallStack(string text, int stack = SmallStack)
    {
        Regelfil? file = null;
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    file = Check(text);
                }
                catch (Exception e)
                {
                    failure = e;
                }
            },
            stack)
        { IsBackground = true };
        thread.Start();
        Assert.True(thread.Join(LongestWait), $"Not read in {LongestWait.TotalSeconds} seconds.");
        return failure is null && file is not null ? file : throw new InvalidOperationException("Reading failed.", failure);
    }

    /// <summary>The sample with a line put into § 3, where definitions stand.</summary>
    public static string WithRule(string line) => Replace(Sample, "  Søkt tilskudd er summen", $"  {line}\n  Søkt tilskudd er summen");

    /// <summary>A replacement that must find what it replaces.</summary>
    public static string Replace(string text, string old, string with)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, with, StringComparison.Ordinal);
    }

    public static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static void CheckTree(SyntaxTree tree, string text)
    {
        var at = 0;
        foreach (var token in tree.Tokens)
        {
            Assert.Equal(at, token.FullStart);
            Assert.InRange(token.Span.Start, token.FullStart, token.FullEnd);
            Assert.InRange(token.Span.End, token.Span.Start, token.FullEnd);
            at = token.FullEnd;
        }

        Assert.Equal(text.Length, at);
        Assert.Equal(text, tree.Print());
    }

    private static void CheckMessages(Regelfil file, string text)
    {
        foreach (var diagnostic in file.Diagnostics)
        {
            Assert.All([diagnostic.Span, .. diagnostic.Related.Select(r => r.Span)], span => Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{span} is outside a text of {text.Length}."));
            Assert.All(
                [diagnostic.Text.Nb, diagnostic.Text.En, diagnostic.Help.Nb, diagnostic.Help.En],
                sentence => Assert.True(sentence.Length is > 0 and <= LongestMessage && IsWhole(sentence), $"{diagnostic.Descriptor.Code}: {sentence}"));
        }

        foreach (var shown in file.Diagnostics.Take(20))
        {
            Assert.NotEqual("", DiagnosticRenderer.Render(shown, file.Source, Language.Bokmål));
            Assert.NotEqual("", DiagnosticRenderer.Render(shown, file.Source, Language.English));
        }
    }

    /// <summary>No half letter, which no file can be written with.</summary>
    private static bool IsWhole(string sentence)
    {
        for (var i = 0; i < sentence.Length; i++)
        {
            if (char.IsHighSurrogate(sentence[i]) && i + 1 < sentence.Length && char.IsLowSurrogate(sentence[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(sentence[i]))
            {
                return false;
            }
        }

        return true;
    }
}
