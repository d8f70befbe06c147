using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Names;

/// <summary>Finds the names that rules define: «godkjent beløp er …», «tiltaket oppfyller etableringsvilkårene hvis …».</summary>
internal sealed class DefinitionHeadReader(CleanText text, Declarations declarations, NameRules rules, DiagnosticBag diagnostics)
{
    private const int LongestHead = 12;

    private static readonly string[] OtherSentences =
    [
        "tilskudd gis", "tilskudd kan gis", "tilskudd utbetales", "tilskuddet bortfaller", "søknaden avvises", "søknaden avslås", "søknaden skal rettes", "for hver",
        "for hvert", "unntak fra", "beregnes ikke",
    ];

    private static readonly string[] ApplicationSentences = ["avvises", "avslås", "skal rettes", "skal rettes innen"];

    public void Read(IReadOnlyList<OutlineNode> lines)
    {
        foreach (var line in lines)
        {
            var words = FirstWords(line);
            if (words.Count > 0 && words[0].Text == "for" && line.OpensBlock)
            {
                Read(line.Children);
            }
            else if (words.Count > 0 && words[0].Text is not ("og" or "eller") && !IsOtherSentence(words))
            {
                ReadLine(line, words);
            }
        }
    }

    private void ReadLine(OutlineNode line, IReadOnlyList<WordAt> words)
    {
        var subject = SubjectLength(words);
        var verb = words.Skip(1).ToList().FindIndex(w => w.Text is "er" or "følger" or "beregnes") + 1;
        var condition = words.ToList().FindIndex(w => w.Text == "hvis");
        if (subject > 0 && (verb <= 0 || verb >= subject) && (condition < 0 || condition > subject))
        {
            var end = condition > 0 ? condition : words.Count;
            DeclareCondition(line, words, subject, end);
        }
        else if (verb > 0 && (condition < 0 || verb < condition) && subject == 0)
        {
            DeclareValue(line, words, verb);
        }
    }

    /// <summary>«tiltaket oppfyller etableringsvilkårene hvis»: what follows the begrep is a ja/nei name.</summary>
    private void DeclareCondition(OutlineNode line, IReadOnlyList<WordAt> words, int subject, int end)
    {
        // «avtalen gir rett til tilskudd også hvis …» is one more rule for the same name.
        var name = Phrase(words, subject, end - (words[end - 1].Text == "også" ? 1 : 0));
        if (name.Text.Length == 0 || words[end - 1].IsCut)
        {
            return;
        }

        if (Spelling.Nearest(name.Text, ApplicationSentences) is { } meant)
        {
            diagnostics.Add(NameDiagnostics.NearBuiltIn(name.Span, name.Text, meant));
        }

        Define(line, name, Shown(words, subject, end), true);
    }

    private void DeclareValue(OutlineNode line, IReadOnlyList<WordAt> words, int verb)
    {
        var name = Phrase(words, 0, verb);
        if (BuiltIns.Defined.Contains(name.Text))
        {
            declarations.MarkDefined(declarations.BuiltIn(name.Text));
            return;
        }

        var isKnown = declarations.Table.Find(name.Text).Any(f => !f.IsGenitive);
        if (!isKnown && Spelling.Nearest(name.Text, BuiltIns.Defined) is { } meant && Spelling.Distance(name.Text, meant, 3) <= 3)
        {
            diagnostics.Add(NameDiagnostics.NearBuiltIn(name.Span, name.Text, meant));
            declarations.MarkDefined(declarations.BuiltIn(meant));
            declarations.Table.AddAlias(declarations.BuiltIn(meant), name.Text);
            return;
        }

        Define(line, name, Shown(words, 0, verb), false);
    }

    private void Define(OutlineNode line, PhraseAt phrase, string shown, bool isCondition)
    {
        var known = declarations.Table.Find(phrase.Text).FirstOrDefault(f => !f.IsDenied && !f.IsGenitive)?.Name;
        if (known is null)
        {
            var name = new Name(NameKind.Definition, shown, [phrase.Text], isCondition, phrase.Span);
            declarations.Add(line, new Declaration(name, 0, []));
            rules.CheckAndAdd(name, [phrase], null);
        }
        else if (known.Kind is NameKind.Definition)
        {
            declarations.Add(line, new Declaration(known, 0, []));
        }
        else
        {
            diagnostics.Add(known.Kind == NameKind.BuiltIn
                ? NameDiagnostics.BuiltIn(phrase.Span, phrase.Text)
                : NameDiagnostics.DefinesFact(phrase.Span, phrase.Text, known));
        }
    }

    private static bool IsOtherSentence(IReadOnlyList<WordAt> words)
    {
        var start = string.Join(" ", words.Take(4).Select(w => w.Text)) + " ";
        return OtherSentences.Any(s => start.StartsWith(s + " ", StringComparison.Ordinal));
    }

    /// <summary>How many of the first words are a form of a begrep.</summary>
    private int SubjectLength(IReadOnlyList<WordAt> words)
    {
        for (var length = Math.Min(words.Count, 4); length > 0; length--)
        {
            var forms = declarations.Table.Find(Phrase(words, 0, length).Text);
            if (forms.Any(f => f.Name.Kind == NameKind.Concept && !f.IsGenitive))
            {
                return length;
            }
        }

        return 0;
    }

    private static PhraseAt Phrase(IReadOnlyList<WordAt> words, int start, int end) => start >= end
        ? new PhraseAt("", default)
        : new PhraseAt(string.Join(" ", words.Skip(start).Take(end - start).Select(w => w.Text)), TextSpan.Cover(words[start].Span, words[end - 1].Span));

    /// <summary>A name as grounds show it: as it is written, but not with the capital that only begins the sentence («Støttebeløp», not «ALIS-tilskudd»).</summary>
    private static string Shown(IReadOnlyList<WordAt> words, int start, int end)
    {
        var phrase = string.Join(" ", words.Skip(start).Take(end - start).Select(w => w.Written));
        return start == 0 && (phrase.Length == 1 || !char.IsUpper(phrase[1])) ? char.ToLowerInvariant(phrase[0]) + phrase.Substring(1) : phrase;
    }

    /// <summary>The words of a line up to the first sign or number.</summary>
    private List<WordAt> FirstWords(OutlineNode line)
    {
        var words = new List<WordAt>();
        var at = line.ContentStart;
        while (at < line.End && words.Count < LongestHead)
        {
            if (char.IsWhiteSpace(text.Content[at]))
            {
                at++;
            }
            else if (Words.Starts(text.Content[at]))
            {
                var end = Words.End(text.Content, at, line.End);
                var word = text.Content.Substring(at, end - at);
                words.Add(new WordAt(word.ToLowerInvariant(), word, text.Original(at, end), words.Count == LongestHead - 1));
                at = end;
            }
            else
            {
                break;
            }
        }

        return words;
    }

    private sealed record WordAt(string Text, string Written, TextSpan Span, bool IsCut);
}
