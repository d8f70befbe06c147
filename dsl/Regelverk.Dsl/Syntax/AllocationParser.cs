using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <summary>The heading that divides the frame: numbered sentences with clauses behind dashes.</summary>
internal sealed class AllocationParser(LineParser lines)
{
    private static readonly SentencePlace Step = new(
        new Message("Ingen setning i en fordeling", "No sentence of a «fordeling»"),
        new Message("Setningene", "The sentences"),
        ["Beregnet tilskudd avkortes forholdsmessig", .. SharingGrammar.Sentences, "Rammen går til prioritetsgruppene etter", "Søknadene innvilges i rekkefølge etter", SmallAwardGrammar.Start, "Beløpene avrundes ned til", "Beløpene avrundes til", PartsGrammar.Start, ComplaintGrammar.Start],
        "1. Beregnet tilskudd avkortes forholdsmessig");

    private static readonly SentencePlace BelowStep = new(
        new Message("Ingen tilføyelse i en fordeling", "No clause of a «fordeling»"),
        new Message("Tilføyelsene", "The clauses"),
        ["ingen får mer enn", .. SharingGrammar.Clauses, "gruppen som rammen ikke rekker til", "restmidler overføres", "restmidler tilbakeføres til staten", "etter siste runde", "minst 20 prosent av rammen går til søknader der", "20 prosent av rammen går først til søknader der", "ved likhet", "den siste får det som er igjen", "fordelingen stanser ved", "neste søknad som får plass", .. SmallAwardGrammar.Clauses, PartsGrammar.ClauseStart, .. ComplaintGrammar.Clauses],
        "- restmidler tilbakeføres til staten");

    private static readonly Parser<IReadOnlyList<int>> RoundNumbers =
        from words in Words("i runde")
        from first in TokenParsers.Count
        from more in ManyOf(from comma in Symbol(",") from number in TokenParsers.Count select number)
        from last in (from and in Word("og") from number in TokenParsers.Count select number).OrNothing()
        select (IReadOnlyList<int>)(last is { } number ? [first, .. more, number] : [first, .. more]);

    private static readonly Parser<AllocationHead> Head =
        from word in Word("fordeling")
        from rounds in RoundNumbers.OrNull()
        from pot in (from inside in Word("i") from name in CodeName select name).OrNull()
        from basis in (from after in Word("etter") from reference in ReferenceGrammar.Reference select reference).OrNull()
        from colon in Symbol(":").IsThere()
        select new AllocationHead(rounds ?? [], pot, basis);

    private static readonly Parser<StepSentence> ProRata =
        from name in Name.When(t => t.Text == Names.BuiltIns.Beregnet)
        from words in Words("avkortes forholdsmessig")
        select (StepSentence)new StepSentence.ProRata();

    private static readonly Parser<StepSentence> PriorityGroups =
        from words in Words("rammen går til prioritetsgruppene etter")
        from keys in WholeUnitGrammar.Keys
        select (StepSentence)new StepSentence.PriorityGroups(keys);

    private static readonly Parser<StepSentence> RoundDown =
        from words in Words("beløpene avrundes ned til")
        from unit in ExpressionGrammar.RoundingUnit
        select (StepSentence)new StepSentence.RoundDown(unit);

    private static readonly Parser<StepSentence> RoundUp =
        from words in Words("beløpene avrundes opp til").Or(Words("beløpene avrundes til nærmeste"))
        from unit in ExpressionGrammar.RoundingUnit
        from half in (from comma in Symbol(",") from words in Words("halve opp").Or(Words("halve ned")).Or(Words("halve til partall")) select words).IsThere()
        select (StepSentence)new StepSentence.RoundUp();

    private static readonly Parser<StepSentence> Sentence =
        from sentence in ProRata.Or(SharingGrammar.Sentence).Or(PriorityGroups).Or(WholeUnitGrammar.Sentence).Or(SmallAwardGrammar.Sentence).Or(PartsGrammar.Sentence).Or(RoundDown).Or(RoundUp).Or(ComplaintGrammar.Sentence)
        from colon in Symbol(":").IsThere()
        select sentence;

    private static readonly Parser<ClauseSyntax> PercentCap = (
        from words in Words("ingen får mer enn")
        from number in Number
        from percent in Word("prosent").Or(Symbol("%"))
        from rest in AnythingElse
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.PercentCap(span))).Spanned();

    private static readonly Parser<ClauseSyntax> MarginalGroup = (
        from words in Words("gruppen som rammen ikke rekker til")
        from comma in Symbol(",")
        from treatment in
            Words("avkortes forholdsmessig", (Grensegruppe.AvkortesForholdsmessig, Delingsregel.Forholdsmessig, (Token?)null))
            .Or(Words("får ingen tilskudd", (Grensegruppe.FårIngenTilskudd, Delingsregel.Forholdsmessig, (Token?)null)))
            .Or(SharingGrammar.OfGroup.Select(g => (Grensegruppe.AvkortesForholdsmessig, g.Rule, g.Weight)))
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.MarginalGroup(treatment.Item1, treatment.Item2, treatment.Item3, span))).Spanned();

    /// <summary>Where money goes that is left.</summary>
    public static readonly Parser<Restmiddelmål> Goal =
        Words("til neste runde", Restmiddelmål.TilNesteRunde).Or(Words("til neste år", Restmiddelmål.TilNesteÅr)).Or(Words("til staten", Restmiddelmål.TilStaten));

    private static readonly Parser<ClauseSyntax> Remainder = (
        from words in Word("restmidler")
        from verb in AnyWord("overføres", "tilbakeføres")
        from goal in Goal
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Remainder(false, goal, span))).Spanned();

    private static readonly Parser<ClauseSyntax> LastRemainder = (
        from words in Words("etter siste runde")
        from verb in AnyWord("overføres", "tilbakeføres")
        from money in Word("restmidler")
        from goal in Goal
        select new Func<TextSpan, ClauseSyntax>(span => new ClauseSyntax.Remainder(true, goal, span))).Spanned();

    private static readonly Parser<ClauseSyntax> Clause = QuotaGrammar.Clause.Or(SharingGrammar.Clause).Or(PercentCap).Or(MarginalGroup).Or(Remainder).Or(LastRemainder).Or(WholeUnitGrammar.Clause).Or(SmallAwardGrammar.Clause).Or(PartsGrammar.Clause).Or(ComplaintGrammar.Clause);

    private static readonly Parser<NoCutLine> NoCut =
        (from words in Words("ingen avkorting") from colon in Symbol(":") from quote in Quote select new NoCutLine(ParagraphParser.Unquoted(quote.Text), null))
        .Or(from words in Words("kunngjort beløp") from colon in Symbol(":") from amount in ExpressionGrammar.Amount from comma in Symbol(",") from free in Words("ikke bindende") select new NoCutLine(null, amount));

    private readonly ConditionParser _conditions = new(lines);

    public HeadingSyntax Parse(OutlineNode node)
    {
        var line = lines.Cut(node, Vocabulary.Allocation);
        var head = lines.Parse(line, Head);
        var steps = new List<StepSyntax>();
        var noCut = new List<NoCutLine>();
        foreach (var child in node.Children)
        {
            var cut = lines.Cut(child, Vocabulary.Allocation);
            if (cut.Tokens[0].IsWord("ingen") || cut.Tokens[0].IsWord("kunngjort"))
            {
                _conditions.RefuseItems(child);
                noCut.Add(lines.Parse(cut, NoCut) ?? new NoCutLine("", null));
            }
            else
            {
                steps.Add(ReadStep(child, cut, steps.Count + 1));
            }
        }

        if (node.Children.Count == 0)
        {
            lines.Diagnostics.Add(HeadingDiagnostics.NoSteps(line.Span));
        }

        var reason = noCut.FirstOrDefault(n => n.Reason is not null)?.Reason;
        return new HeadingSyntax.Allocation(head?.Pot, head?.Basis, steps, reason, noCut.FirstOrDefault(n => n.Announced is not null)?.Announced, line.Span) { OfRounds = head?.Rounds ?? [] };
    }

    private StepSyntax ReadStep(OutlineNode node, TokenLine line, int place)
    {
        var text = lines.OneLine(lines.Text.Source.Slice(line.Span));
        var sentence = !ReportsLooseWord(line) && !ReportsLoop(line, text) && Known(line, Step) ? lines.Parse(line, Sentence) : null;
        if (sentence is not null && node.Bullet is not { Kind: BulletKind.Number })
        {
            lines.Diagnostics.Add(HeadingDiagnostics.StepNumber(line.Span, $"{Folding.Digits(place)}. {text}"));
        }

        var clauses = new List<ClauseSyntax>();
        var texts = new List<string>();
        foreach (var child in node.Children)
        {
            var isQuota = QuotaGrammar.MayBegin(lines.OneLine(lines.Text.Content.Substring(child.ContentStart, child.End - child.ContentStart)));
            var cut = lines.Cut(child, isQuota ? Vocabulary.Quotas : Vocabulary.Allocation);
            _conditions.RefuseItems(child);
            texts.Add(lines.OneLine(lines.Text.Source.Slice(cut.Span)));
            if (ReportsLoop(cut, texts[texts.Count - 1]) || (!isQuota && !Known(cut, BelowStep)) || lines.Parse(cut, Clause) is not { } clause)
            {
                continue;
            }

            clauses.Add(clause);
            if (child.Bullet is not { Kind: BulletKind.Dash } && !node.HasMixedBullets)
            {
                lines.Diagnostics.Add(HeadingDiagnostics.ClauseMark(cut.Span, $"- {texts[texts.Count - 1]}"));
            }
        }

        return new StepSyntax(node.Bullet?.Number ?? 0, sentence ?? new StepSentence.Missing(), clauses, clauses.Count == node.Children.Count, text.TrimEnd(':'), texts, line.Span);
    }

    /// <summary>What «kan» or «bør» happen in a division, nobody can compute or complain about.</summary>
    private bool ReportsLooseWord(TokenLine line)
    {
        if (line.Tokens.FirstOrDefault(t => t.IsWord("kan") || t.IsWord("bør") || t.IsWord("skjønnsmessig") || t.IsWord("skjønn")) is not { } loose)
        {
            return false;
        }

        lines.Diagnostics.Add(HeadingDiagnostics.LooseWord(loose.Span, loose.Text));
        return true;
    }

    /// <summary>«… inntil ingenting endres»: steps that are run again and again may never end, or end elsewhere than the author thinks.</summary>
    private bool ReportsLoop(TokenLine line, string text)
    {
        if (text.IndexOf("ingenting endre", StringComparison.OrdinalIgnoreCase) < 0)
        {
            return false;
        }

        lines.Diagnostics.Add(HeadingDiagnostics.Loop(line.Span));
        return true;
    }

    private bool Known(TokenLine line, SentencePlace place)
    {
        var first = line.Tokens[0];
        var known = place.Starts.Any(s => first.IsWord(s.Split(' ')[0].ToLowerInvariant()) || first.Text == Names.BuiltIns.Beregnet) || SharingGrammar.MayBegin(line) || first.IsWord("plassene");
        if (!known)
        {
            lines.ReportUnknownSentence(line, place);
        }

        return known;
    }

    private sealed record AllocationHead(IReadOnlyList<int> Rounds, Token? Pot, ReferenceSyntax? Basis);

    private sealed record NoCutLine(string? Reason, Rational? Announced);
}
