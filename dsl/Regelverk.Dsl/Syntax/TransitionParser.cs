using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <summary>«overgangsregler»: which applications an earlier provision still decides.</summary>
internal sealed class TransitionParser(LineParser lines)
{
    private static readonly Parser<Target> Provision =
        from place in ReferenceGrammar.Reference
        from word in Word("i")
        from regulation in Regulation()
        select new Target(place, regulation);

    /// <summary>«gjelder Benketilskudd 2025», with no §.</summary>
    private static readonly Parser<Target> WholeRegulation = Regulation().Select(regulation => new Target(null, regulation));

    private static readonly Parser<Line> Sentence =
        from start in Words("for søknader der")
        from condition in ExpressionGrammar.Condition
        from comma in Symbol(",").IsThere()
        from word in Word("gjelder")
        from target in Provision.Or(WholeRegulation)
        from until in (from words in Words("til og med") from date in Date select date).OrNull()
        select new Line(condition, target, until);

    private static readonly SentencePlace Place = new(
        new Message("Ingen linje under «overgangsregler»", "No line below «overgangsregler»"),
        new Message("Linjene", "The lines"),
        ["for søknader der"],
        "for søknader der søknaden er levert før 1. juli 2026, gjelder § 2 i Benketilskudd 2025");

    private readonly ConditionParser _conditions = new(lines);

    public HeadingSyntax Parse(OutlineNode node)
    {
        var head = lines.CutPlain(node);
        if (node.Children.Count == 0)
        {
            lines.Diagnostics.Add(OutlineDiagnostics.EmptyBlock(head.Span));
        }

        return new HeadingSyntax.Transitions([.. node.Children.Select(Read).OfType<TransitionSyntax>()], head.Span);
    }

    private TransitionSyntax? Read(OutlineNode node)
    {
        var line = lines.Cut(node, Vocabulary.Transitions);
        _conditions.RefuseItems(node);
        if (!line.Tokens[0].IsWord("for"))
        {
            lines.ReportUnknownSentence(line, Place);
            return null;
        }

        if (lines.Parse(line, Sentence) is not { } read)
        {
            return null;
        }

        if (read.Target.Place is not { Hjemmel: { Bokstav: null, Nr: null } } place)
        {
            lines.Diagnostics.Add(TransitionDiagnostics.NotAProvision(read.Target.Place?.Span ?? read.Target.Regulation.Span, read.Target.Place is null));
            return null;
        }

        return new TransitionSyntax(read.Condition, place, read.Until?.Moment.Dato, read.Until?.Span ?? default, line.Span);
    }

    /// <summary>The words up to a year. Which regulation it is has been found before any rule is read.</summary>
    private static Parser<RegulationSyntax> Regulation() => (
        from words in ManyOf(Terminal("navnet på regelverket", t => t.Kind is TokenKind.Word or TokenKind.Name or TokenKind.Unknown || t.IsSymbol(",") || t.IsSymbol("–") || t.IsSymbol("−")))
        from year in Terminal("året", t => t.Kind == TokenKind.Number && t.Number is { IsWhole: true } number && number >= 1_000 && number < 10_000)
        select new Func<TextSpan, RegulationSyntax>(span => new RegulationSyntax(span))).Spanned();

    private sealed record Line(ExpressionSyntax Condition, Target Target, Token? Until);

    private sealed record Target(ReferenceSyntax? Place, RegulationSyntax Regulation);

    private sealed record RegulationSyntax(TextSpan Span);
}
