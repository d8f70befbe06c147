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

/// <summary>An example: what is given, and what is claimed to follow.</summary>
internal sealed class ExampleParser(LineParser lines)
{
    private static readonly SentencePlace Place = new(
        new Message("Ingen linje i et eksempel", "No line of an example"),
        new Message("Linjene", "The lines"),
        ["gitt runde", "gitt ramme", "gitt søknad", "gitt skjønn", "gitt søknader", "gitt tidligere tildelt", "så", "så fordelt"],
        "så: beregnet tilskudd er 500 000 kroner");

    private static readonly Parser<Token> Title = from word in Word("eksempel") from name in Quote from colon in Symbol(":").IsThere() select name;

    private static readonly Parser<ExampleLine> Round = (
        from words in Words("gitt runde")
        from number in TokenParsers.Count
        from frame in (from comma in Symbol(",") from word in Word("ramme") from amount in ExpressionGrammar.Amount select amount).OrNothing()
        select new Func<TextSpan, ExampleLine>(span => new ExampleLine.Given(new GivenSyntax.Round(number, frame, span)))).Spanned();

    private static readonly Parser<ExampleLine> Frame = (
        from words in Words("gitt ramme")
        from amount in ExpressionGrammar.Amount
        select new Func<TextSpan, ExampleLine>(span => new ExampleLine.Given(new GivenSyntax.Round(null, amount, span)))).Spanned();

    private static readonly Parser<GivenFact> Fact =
        from name in Name
        from value in ExpressionGrammar.Sum.OrNull()
        select new GivenFact(name, value);

    private static readonly Parser<IReadOnlyList<GivenFact>> Facts =
        from first in Fact
        from rest in ManyOf(from comma in Symbol(",") from next in Fact select next)
        select (IReadOnlyList<GivenFact>)[first, .. rest];

    private static readonly Parser<ExampleLine> Discretion = (
        from words in Words("gitt skjønn")
        from colon in Symbol(":")
        from facts in Facts
        select new Func<TextSpan, ExampleLine>(span => new ExampleLine.Given(new GivenSyntax.Facts(null, facts, span)))).Spanned();

    private static readonly Parser<ExampleLine> Applications =
        from words in Words("gitt søknader")
        from colon in Symbol(":")
        from end in End
        select (ExampleLine)new ExampleLine.Applications();

    private static readonly Parser<ExampleLine> Earlier =
        from words in Words("gitt tidligere tildelt")
        from colon in Symbol(":")
        from end in End
        select (ExampleLine)new ExampleLine.Earlier();

    private static readonly Parser<ExampleLine> Given = (
        from word in Word("gitt")
        from subject in Name
        from colon in Symbol(":")
        from body in End.Select(_ => new Func<TextSpan, ExampleLine>(_ => new ExampleLine.Rows(subject)))
            .Or(Word("ingen").Select(_ => new Func<TextSpan, ExampleLine>(span => new ExampleLine.Given(new GivenSyntax.None(subject, span)))))
            .Or(Facts.Select(facts => new Func<TextSpan, ExampleLine>(span => new ExampleLine.Given(new GivenSyntax.Facts(subject, facts, span)))))
        select body).Spanned();

    private static readonly Parser<Utfall> Outcome =
        Words("delvis innvilget", Utfall.DelvisInnvilget).Or(Words("innvilget", Utfall.Innvilget)).Or(Words("avslått", Utfall.Avslått))
            .Or(Words("avvist", Utfall.Avvist)).Or(Words("trukket", Utfall.Trukket));

    private static readonly Parser<ClaimSyntax> OutcomeClaim = (
        from outcome in Outcome
        from basis in (from word in Word("etter") from reference in ReferenceGrammar.Reference select reference).OrNull()
        select new Func<TextSpan, ClaimSyntax>(span => new ClaimSyntax.Outcome(outcome, basis, span))).Spanned();

    private static readonly Parser<IReadOnlyList<Token>?> MissingNames =
        (from colon in Symbol(":") from first in Name from rest in ManyOf(from comma in Symbol(",") from next in Name select next) select (IReadOnlyList<Token>)[first, .. rest]).OrNull();

    private static readonly Parser<ClaimSyntax> ClarificationClaim = (
        from words in Words("til avklaring")
        from missing in MissingNames
        select new Func<TextSpan, ClaimSyntax>(span => new ClaimSyntax.Clarification(missing ?? [], span))).Spanned();

    /// <summary>The words are free for names, so they are no words of the language; what is expected here is told by the outcomes.</summary>
    private static readonly Parser<ClaimSyntax> MetClaim =
        (from words in Terminal("«innvilget»", t => IsFree(t, "oppfyller")).Then(_ => Word("vilkårene")).Or(Terminal("«innvilget»", t => IsFree(t, "oppfyller vilkårene"))) select new Func<TextSpan, ClaimSyntax>(span => new ClaimSyntax.Met(span))).Spanned();

    private static readonly Parser<ClaimSyntax> CorrectionClaim =
        (from words in Words("venter på retting") select new Func<TextSpan, ClaimSyntax>(span => new ClaimSyntax.Correction(span))).Spanned();

    private static readonly Parser<ClaimSyntax> PayoutClaim = (
        from words in Words("utbetales ikke", "utbetales ikke").Or(Words("utbetales", "utbetales")).Or(Words("bortfalt", "bortfalt"))
        from basis in (from word in Word("etter") from reference in ReferenceGrammar.Reference select reference).OrNull()
        select new Func<TextSpan, ClaimSyntax>(span => new ClaimSyntax.Payout(words, basis, [], span))).Spanned();

    private static readonly Parser<ClaimSyntax> WaitingPayoutClaim = (
        from words in Words("utbetaling venter")
        from missing in MissingNames
        select new Func<TextSpan, ClaimSyntax>(span => new ClaimSyntax.Payout("utbetaling venter", null, missing ?? [], span))).Spanned();

    private static readonly Parser<ClaimSyntax> ValueClaim = (
        from left in ExpressionGrammar.Sum
        from word in Word("er")
        from expected in Words("ikke avgjort").Select(_ => new Expected(null)).Or(ExpressionGrammar.Sum.Select(e => new Expected(e)))
        select new Func<TextSpan, ClaimSyntax>(span => new ClaimSyntax.Amount(left, expected.Value, span))).Spanned();

    private static readonly Parser<ClaimSyntax> Claim = OutcomeClaim.Or(MetClaim).Or(ClarificationClaim).Or(CorrectionClaim).Or(PayoutClaim).Or(WaitingPayoutClaim).Or(ValueClaim);

    private static bool IsFree(Token token, string words) => token.Kind is TokenKind.Unknown or TokenKind.Name && Folding.Fold(token.Text) == words;

    private static readonly Parser<ExampleLine> Then =
        from word in Word("så")
        from colon in Symbol(":")
        from first in Claim
        from rest in ManyOf(from comma in Symbol(",") from next in Claim select next)
        select (ExampleLine)new ExampleLine.Claims([first, .. rest]);

    private static readonly Parser<ExampleLine> ThenDivided =
        from words in Words("så fordelt")
        from colon in Symbol(":")
        select (ExampleLine)new ExampleLine.Divided();

    private static readonly Parser<ExampleLine> Line = Round.Or(Frame).Or(Discretion).Or(Applications).Or(Earlier).Or(Given).Or(ThenDivided).Or(Then);

    private readonly ConditionParser _conditions = new(lines);
    private readonly TableParser _tables = new(lines);

    public HeadingSyntax Parse(OutlineNode node)
    {
        var head = lines.Cut(node, Vocabulary.Examples);
        var name = head.Tokens.Count > 1 && head.Tokens[1].Kind == TokenKind.Text ? lines.Parse(head, Title) : null;
        if (name is null && !head.HasErrors)
        {
            lines.Diagnostics.Add(HeadingDiagnostics.ExampleHead(head.Span, lines.OneLine(lines.Text.Source.Slice(head.Span))));
        }

        var given = new List<GivenSyntax>();
        var claims = new List<ClaimSyntax>();
        TableSyntax? awards = null;
        var isWhole = true;
        foreach (var child in node.Children)
        {
            var line = lines.Cut(child, Vocabulary.Examples);
            switch (ReadLine(child, line))
            {
                case ExampleLine.Given fact:
                    _conditions.RefuseItems(child);
                    given.Add(fact.Value);
                    break;
                case ExampleLine.Claims claim:
                    _conditions.RefuseItems(child);
                    claims.AddRange(claim.Items);
                    break;
                case ExampleLine.Rows rows when _tables.Parse(child, line) is { } table:
                    given.Add(new GivenSyntax.Rows(rows.Subject, table, line.Span));
                    break;
                case ExampleLine.Applications when _tables.Parse(child, line) is { } table:
                    given.Add(new GivenSyntax.Applications(table, line.Span));
                    break;
                case ExampleLine.Earlier when _tables.Parse(child, line) is { } table:
                    given.Add(new GivenSyntax.Earlier(table, line.Span));
                    break;
                case ExampleLine.Rows or ExampleLine.Applications or ExampleLine.Earlier:
                    isWhole = false;
                    break;
                case ExampleLine.Divided:
                    awards = _tables.Parse(child, line);
                    isWhole &= awards is not null;
                    break;
                default:
                    isWhole = false;
                    break;
            }
        }

        return new HeadingSyntax.Example(name is null ? "" : ParagraphParser.Unquoted(name.Text), given, claims, awards, isWhole, head.Span);
    }

    private ExampleLine? ReadLine(OutlineNode node, TokenLine line)
    {
        if (!line.Tokens[0].IsWord("gitt") && !line.Tokens[0].IsWord("så"))
        {
            lines.ReportUnknownSentence(line, Place);
            lines.SkipBelow(node);
            return null;
        }

        var parsed = lines.Parse(line, Line);
        if (parsed is null)
        {
            lines.SkipBelow(node);
        }

        return parsed;
    }

    private abstract record ExampleLine
    {
        public sealed record Given(GivenSyntax Value) : ExampleLine;

        public sealed record Rows(Token Subject) : ExampleLine;

        public sealed record Applications : ExampleLine;

        public sealed record Earlier : ExampleLine;

        public sealed record Claims(IReadOnlyList<ClaimSyntax> Items) : ExampleLine;

        public sealed record Divided : ExampleLine;
    }

    private sealed record Expected(ExpressionSyntax? Value);
}
