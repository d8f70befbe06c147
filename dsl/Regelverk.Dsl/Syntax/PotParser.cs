using System;
using System.Collections.Generic;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <summary>The heading that splits the frame into parts of their own.</summary>
internal sealed class PotParser(LineParser lines)
{
    private static readonly Parser<PotShareSyntax> Percent = (
        from number in Number
        from sign in Word("prosent").Or(Symbol("%"))
        from of in (from word in Word("av") from what in Word("rammen").Select(_ => Delrammegrunnlag.Rammen).Or(Word("resten").Select(_ => Delrammegrunnlag.Resten)) select what).OrNothing()
        select new Func<TextSpan, PotShareSyntax>(span => new PotShareSyntax.Percent(number.Number / 100, of, span))).Spanned();

    private static readonly Parser<PotShareSyntax> Share =
        Word("resten").Select(_ => (PotShareSyntax)new PotShareSyntax.Rest())
            .Or(Percent)
            .Or(ExpressionGrammar.Amount.Select(kroner => (PotShareSyntax)new PotShareSyntax.Amount(kroner)));

    private static readonly Parser<Members> Whose =
        from comma in Symbol(",")
        from to in Word("til")
        from whose in
            (from others in Word("øvrige") from applications in Concept.Or(Word("søknader")).IsThere() select new Members(null))
            .Or(from applications in Concept.Or(Word("søknader")) from that in Word("der") from condition in ExpressionGrammar.Condition select new Members(condition))
        select whose;

    private static readonly Parser<PotUnusedSyntax> Unused =
        from comma in Symbol(",")
        from word in Word("ubrukt")
        from to in
            (from goes in Words("går til") from pot in CodeName select new PotUnusedSyntax(pot, null))
            .Or(from verb in AnyWord("overføres", "tilbakeføres") from goal in Words("til neste år", Restmiddelmål.TilNesteÅr).Or(Words("til staten", Restmiddelmål.TilStaten)) select new PotUnusedSyntax(null, goal))
        select to;

    private static readonly Parser<Line> Pot =
        from name in DeclaredHead
        from colon in Symbol(":")
        from share in Share
        from whose in Whose
        from unused in Unused.OrNull()
        select new Line(share, whose.Condition, unused);

    private readonly ConditionParser _conditions = new(lines);

    public HeadingSyntax Parse(OutlineNode node)
    {
        var head = lines.CutPlain(node);
        var pots = new List<PotSyntax>();
        foreach (var child in node.Children)
        {
            if (lines.Declarations.On(child) is not { } declaration)
            {
                lines.CutPlain(child);
                _conditions.RefuseItems(child);
                continue;
            }

            var line = lines.CutDeclaration(child, declaration.RestStart, Vocabulary.Pots);
            _conditions.RefuseItems(child);
            if (lines.Parse(line with { HasErrors = line.HasErrors || declaration.HasFault }, Pot) is { } pot)
            {
                pots.Add(new PotSyntax(declaration.Name, pot.Share, pot.Condition, pot.Unused, lines.OneLine(lines.Text.Content.Substring(child.ContentStart, child.End - child.ContentStart)), line.Span));
            }
        }

        return new HeadingSyntax.Pots(pots, pots.Count == node.Children.Count, head.Span);
    }

    private sealed record Members(ExpressionSyntax? Condition);

    private sealed record Line(PotShareSyntax Share, ExpressionSyntax? Condition, PotUnusedSyntax? Unused);
}
