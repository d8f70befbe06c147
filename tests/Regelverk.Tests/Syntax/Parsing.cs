using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Syntax;

/// <summary>What holds of every text that is parsed, whatever is wrong with it.</summary>
internal static class Parsing
{
    /// <summary>The scheme that shows most of the language, with line feeds alone.</summary>
    public static string Sample { get; } = Repository.Read("examples", "fastlege", "2018", "rekrutteringstilskudd-2018.regel").Replace("\r\n", "\n", System.StringComparison.Ordinal);

    /// <summary>Parses a text and demands that its tokens give it back, and that all messages are about places in it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="about">Which text it is, told where a demand is not met.</param>
    public static void Holds(string text, string about)
    {
        var bag = new DiagnosticBag();
        var tree = FileParser.Parse(new SourceText("prøve.regel", text), bag);

        var end = 0;
        foreach (var token in tree.Tokens)
        {
            Assert.True(token.FullStart == end && token.FullEnd >= end, $"{about}: «{token.Text}» begins at {token.FullStart}, the token before ends at {end}.");
            end = token.FullEnd;
        }

        Assert.True(end == text.Length, $"{about}: the tokens end at {end} of {text.Length}.");
        Assert.True(string.Equals(text, tree.Print(), System.StringComparison.Ordinal), $"{about}: printed otherwise than written.");
        AssertInside(bag.All, text, about);
    }

    /// <summary>Reads a text through the whole pipeline and demands that all messages are about places in it.</summary>
    public static void WholeHolds(string text, string about)
    {
        var file = Regelfil.Les(new SourceText("prøve.regel", text));
        AssertInside(file.Diagnostics, text, about);
        Assert.True(file.HarFeil == file.Ordning is null, $"{about}: a regulation together with errors, or neither.");
    }

    private static void AssertInside(System.Collections.Generic.IEnumerable<Diagnostic> diagnostics, string text, string about)
    {
        foreach (var diagnostic in diagnostics)
        {
            foreach (var span in diagnostic.Related.Select(r => r.Span).Prepend(diagnostic.Span))
            {
                Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= text.Length, $"{about}: {diagnostic.Descriptor.Code} is about {span} of {text.Length}.");
            }
        }
    }
}
