using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Names;

/// <summary>
/// Reads every declaration of a file from its raw words, before any rule is cut into tokens: a name may be used above the line that declares it,
/// and may hold words of the language.
/// </summary>
internal sealed class DeclarationReader
{
    private static readonly string[] AttributeHeads = ["oppgis", "taushetsbelagt", "kjennetegn", "kilde", "utgave", "minst", "høyst"];

    private readonly CleanText _text;
    private readonly DiagnosticBag _diagnostics;
    private readonly Declarations _declarations = new();
    private readonly NameRules _rules;

    private DeclarationReader(CleanText text, DiagnosticBag diagnostics)
    {
        _text = text;
        _diagnostics = diagnostics;
        _rules = new NameRules(text, _declarations.Table, diagnostics);
    }

    public static Declarations Read(CleanText text, IReadOnlyList<OutlineNode> headings, DiagnosticBag diagnostics, NameTable? whole = null)
    {
        var reader = new DeclarationReader(text, diagnostics);
        foreach (var phrase in BuiltIns.All)
        {
            reader._declarations.AddBuiltIn(new Name(NameKind.BuiltIn, phrase, [phrase], false, default));
        }

        foreach (var heading in headings)
        {
            reader.ReadHeading(heading);
        }

        reader.ReadDefinitions(headings);
        reader._rules.CheckSplitReadings();
        reader.Borrow(whole?.Names ?? []);
        return reader._declarations;
    }

    /// <summary>A file that changes another uses the names of the whole; what it declares itself is its own.</summary>
    private void Borrow(IReadOnlyList<Name> names)
    {
        foreach (var name in names.Where(name => name.Forms.All(form => _declarations.Table.Find(form).Count == 0)))
        {
            _declarations.Table.Add(name);
        }
    }

    private void ReadHeading(OutlineNode heading)
    {
        switch (heading.Heading)
        {
            case HeadingKind.Concepts:
                ReadConcepts(heading);
                break;
            case HeadingKind.Discretion:
                ReadFacts(heading);
                break;
            case HeadingKind.Rates:
                foreach (var line in heading.Children)
                {
                    Declare(line, NameKind.Rate, _ => false);
                }

                break;
            case HeadingKind.Pots:
                foreach (var line in heading.Children)
                {
                    Declare(line, NameKind.Code, _ => false);
                }

                break;
        }
    }

    private void ReadConcepts(OutlineNode heading)
    {
        foreach (var concept in heading.Children)
        {
            DeclareConcept(concept);
            ReadFacts(concept);
        }
    }

    private void ReadFacts(OutlineNode parent)
    {
        var siblings = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in parent.Children)
        {
            Declare(line, NameKind.Fact, rest => rest.StartsWith("ja/nei", StringComparison.Ordinal), siblings);
        }
    }

    private void DeclareConcept(OutlineNode line)
    {
        var head = HeadReader.Read(_text, line);
        var forms = head.Forms;
        if (forms.Count > 0 && IsApplication(forms[0].Text))
        {
            forms = [.. forms, .. new[] { "søknad", "søknaden", "søknader", "søknadene" }.Where(f => forms.All(g => g.Text != f)).Select(f => new PhraseAt(f, forms[0].Span))];
        }

        Register(line, head with { Forms = forms }, NameKind.Concept, false, null);
    }

    private static bool IsApplication(string form) => Folding.Fold(form) is "søknad" or "søknaden";

    private void Declare(OutlineNode line, NameKind kind, Func<string, bool> isCondition, HashSet<string>? siblings = null)
    {
        var head = kind == NameKind.Rate ? HeadReader.Read(_text, line, " følger av ", " beregnes ") : HeadReader.Read(_text, line);
        var rest = Folding.Fold(_text.Content.Substring(head.End, line.End - head.End).TrimStart(':', ' ', '\n'));
        Register(line, head, kind, isCondition(rest), siblings);
        if (kind == NameKind.Fact && _declarations.On(line) is { } declared)
        {
            _declarations.Add(line, declared with { Codes = ReadCodes(line, head.End, rest) });
        }
    }

    private void Register(OutlineNode line, Head head, NameKind kind, bool isCondition, HashSet<string>? siblings)
    {
        if (head.Forms.Count == 0)
        {
            _diagnostics.Add(NameDiagnostics.MissingName(_text.Original(line.Start, line.End), kind));
            return;
        }

        // A lost letter has its own message.
        if (head.Fault is { Text: not "\uFFFD" } fault)
        {
            _diagnostics.Add(NameDiagnostics.BadCharacter(fault.Span, fault.Text));
        }
        else if (head.Fault is null && !head.HasColon && !line.LacksColon)
        {
            _diagnostics.Add(NameDiagnostics.MissingColon(_text.Original(line.Start, line.End), head.Forms[0].Text, WithColon(line, head.End, kind)));
        }

        var name = new Name(kind, head.Forms[0].Text, head.Forms.Select(f => Folding.Fold(f.Text)).Distinct().ToArray(), isCondition, head.Forms[0].Span);
        var isRight = _rules.CheckAndAdd(name, head.Forms, siblings);
        _declarations.Add(line, new Declaration(name, head.End, []) { HasFault = head.Fault is not null || !head.HasColon || !isRight });
    }

    private string WithColon(OutlineNode line, int end, NameKind kind)
    {
        var rest = Words(end, line.End);
        var shown = rest.Length > 0 ? " " + rest : kind switch
        {
            NameKind.Concept => "",
            NameKind.Rate => " 200 000 kroner",
            _ => " kroner, minst 0",
        };
        return Words(line.ContentStart, end) + ":" + shown;
    }

    /// <summary>The words of a stretch, on one line.</summary>
    private string Words(int start, int end) =>
        string.Join(" ", _text.Content.Substring(start, end - start).Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));

    private IReadOnlyList<Name> ReadCodes(OutlineNode line, int start, string rest)
    {
        if (!rest.StartsWith("én av ", StringComparison.Ordinal) && !rest.StartsWith("en av ", StringComparison.Ordinal) && !rest.StartsWith("flere av ", StringComparison.Ordinal))
        {
            return [];
        }

        var codes = new List<Name>();
        var content = _text.Content;
        var at = content.IndexOf("av", start, line.End - start, StringComparison.OrdinalIgnoreCase) + 2;
        foreach (var phrase in PhraseList.Read(_text, at, line.End))
        {
            if (AttributeHeads.Contains(Folding.Fold(phrase.Text).Split(' ')[0]) || phrase.Text.Length == 0)
            {
                break;
            }

            codes.Add(_rules.AddCode(phrase));
        }

        return codes;
    }

    private void ReadDefinitions(IReadOnlyList<OutlineNode> headings)
    {
        var reader = new DefinitionHeadReader(_text, _declarations, _rules, _diagnostics);
        foreach (var heading in headings)
        {
            if (heading.Heading is HeadingKind.Paragraph or HeadingKind.Amendment)
            {
                reader.Read([.. heading.Children.Where(line => line.Bullet is null)]);
            }
        }
    }
}
