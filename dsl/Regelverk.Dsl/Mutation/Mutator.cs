using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Mutation;

/// <summary>
/// Finds the small changes that may be made in the words of a rule file. They are changes of the text, so that each can be shown as it would be written, and is bound, checked and run as
/// any other file: what means nothing, or is refused, falls away by itself.
/// </summary>
internal sealed class Mutator
{
    private const int LongestShown = 110;

    private static readonly Regex Blanks = new(@"\s+", RegexOptions.CultureInvariant);

    private readonly string _text;
    private readonly Ordning _ordning;
    private readonly IReadOnlyList<RuleLine> _lines;
    private readonly IReadOnlyList<Expression> _expressions;
    private readonly IReadOnlyList<(TextSpan Span, Hjemmel Hjemmel)> _places;

    public Mutator(SourceText source, Ordning ordning)
    {
        _text = source.Content;
        _ordning = Within(ordning, _text.Length);
        _lines = RuleLines.Of(FileParser.Parse(source, new DiagnosticBag()));
        var cases = _ordning.Definisjoner.SelectMany(d => d.Tilfeller).Where(t => !t.ErUnderforstått).ToArray();
        _expressions = _ordning.Krav.Select(k => k.Vilkår).Concat(cases.SelectMany(t => t.Vilkår is { } when ? [when, t.Verdi] : new[] { t.Verdi })).SelectMany(ExpressionParts.AllIn)
            .Where(e => e.Span.End <= _text.Length)
            .ToArray();
        _places = _ordning.Krav.Select(k => (k.Span, k.Hjemmel)).Concat(cases.Select(t => (t.Span, t.Hjemmel)))
            .Concat(_expressions.OfType<Expression.Conditions>().SelectMany(c => c.Items).Where(i => i.Hjemmel is not null).Select(i => (i.Uttrykk.Span, Hjemmel: i.Hjemmel ?? new Hjemmel(""))))
            .ToArray();
    }

    /// <summary>What the file itself says: an earlier provision that a transitional rule lets stand, is changed in its own file.</summary>
    private static Ordning Within(Ordning ordning, int length) => ordning with
    {
        Krav = [.. ordning.Krav.Where(k => k.Span.End <= length)],
        Definisjoner = [.. ordning.Definisjoner.Where(d => d.Tilfeller.All(t => t.Span.End <= length))],
    };

    /// <summary>All changes, in file order, each once.</summary>
    public IReadOnlyList<Mutant> All()
    {
        var edits = _lines.SelectMany(line => PhraseEdits.In(line, _text).Concat(ConditionEdits.In(line, _text)).Concat(NumberEdits.In(line, _text, Dates())))
            .Concat(new PartEdits(_ordning, _lines, _expressions, _text).All())
            .Concat(new LineEdits(_ordning, _lines).All());
        var idle = new IdleRounding();
        var seen = new HashSet<(TextSpan, string)>();
        return edits.Where(e => !idle.IsIn(e, _expressions) && e.New != _text.Substring(e.Span.Start, e.Span.Length) && seen.Add((e.Span, e.New))).OrderBy(e => e.Span.Start).ThenBy(e => e.New, StringComparer.Ordinal).Select(Shown).ToArray();
    }

    /// <summary>The dates of a round that a rule asks about.</summary>
    private IReadOnlyList<string> Dates() =>
        [.. _expressions.Any(e => e is Expression.Deadline) ? ["frist"] : Array.Empty<string>(), .. _expressions.Any(e => e is Expression.RoundPeriod) ? ["periode"] : Array.Empty<string>()];

    private Mutant Shown(Edit edit)
    {
        var line = _lines.LastOrDefault(l => l.Block.Start <= edit.Span.Start && l.Tokens[0].Span.Start <= Math.Max(edit.Span.Start, l.Block.Start + l.Column)) ?? _lines[0];
        if (edit.IsLine)
        {
            var gone = _lines.First(l => l.Block.End == edit.Span.End && l.Block.Start >= LineStart(edit.Span.Start));
            gone = edit.New.Length == 0 ? gone : _lines.Last(l => l.Block.End == edit.Span.End);
            var words = Slice(gone.Span);
            return new Mutant(edit.Span, edit.New, Place(gone.Span.Start, gone), words, null, words) { Linjested = gone.Span.Start };
        }

        if (edit.IsItem)
        {
            return new Mutant(edit.Span, edit.New, Place(edit.Span.Start, line), Slice(edit.Span), null, Slice(TextSpan.Cover(line.Span, edit.Span)));
        }

        var around = Around(edit.Span, line);
        return new Mutant(edit.Span, edit.New, Place(edit.Span.Start, line), Slice(around), OneLine(edit.In(_text, around)), Slice(TextSpan.Cover(line.Span, edit.Span)));
    }

    /// <summary>The smallest condition around the words, the line, or so much of it as can be read at a glance.</summary>
    private TextSpan Around(TextSpan span, RuleLine line)
    {
        var condition = _expressions.Where(e => e.Type.Slag == Verdislag.JaNei && Holds(e.Span, span) && e.Span.Length > span.Length && e.Span.Length <= LongestShown).OrderBy(e => e.Span.Length).FirstOrDefault();
        if (condition is not null)
        {
            return condition.Span;
        }

        var whole = TextSpan.Cover(line.Span, span);
        if (whole.Length <= LongestShown)
        {
            return whole;
        }

        var (before, after) = (line.Tokens.Where(t => t.Span.End <= span.Start).ToArray(), line.Tokens.Where(t => t.Span.Start >= span.End).ToArray());
        var start = before.Length == 0 ? span : before[Math.Max(0, before.Length - 4)].Span;
        var end = after.Length == 0 ? span : after[Math.Min(after.Length, 4) - 1].Span;
        return TextSpan.Cover(TextSpan.Cover(start, end), span);
    }

    private string Place(int at, RuleLine line)
    {
        var known = _places.Where(p => p.Span.Start <= at && at <= p.Span.End).OrderBy(p => p.Span.Length).Select(p => p.Hjemmel.ToString()).FirstOrDefault();
        return line.Heading switch
        {
            HeadingSyntax.Paragraph paragraph => known ?? paragraph.Number,
            HeadingSyntax.Rates => "satsene",
            HeadingSyntax.Rounds => "søknadsrundene",
            HeadingSyntax.Pots => "delrammene",
            _ => _ordning.Fordeling?.Steg.LastOrDefault(s => s.Span.Start <= at) is { } step ? $"punkt {Folding.Digits(step.Nummer)} i fordelingen" : "fordelingen",
        };
    }

    private int LineStart(int at) => at == 0 ? 0 : _text.LastIndexOf('\n', at - 1) + 1;

    private static bool Holds(TextSpan outer, TextSpan inner) => outer.Start <= inner.Start && inner.End <= outer.End;

    private string Slice(TextSpan span) => OneLine(_text.Substring(span.Start, span.Length));

    private static string OneLine(string words) => Blanks.Replace(words, " ").Trim();
}
