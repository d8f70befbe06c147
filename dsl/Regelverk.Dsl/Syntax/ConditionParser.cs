using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <summary>A condition that ends a line: written out there, or a list head whose items stand below.</summary>
/// <param name="Inline">The condition on the line, or null where items follow.</param>
/// <param name="Quantifier">For a list head: how many of the items must hold.</param>
/// <param name="Number">For a list head: the number in it.</param>
/// <param name="Span">The words.</param>
internal sealed record ConditionTail(ExpressionSyntax? Inline, Quantifier Quantifier, int Number, TextSpan Span)
{
    /// <summary>For a condition on the line: whether the line ends as if a list followed.</summary>
    public bool EndsInColon { get; init; }
}

/// <summary>Conditions with the lists below them.</summary>
internal sealed class ConditionParser(LineParser lines)
{
    /// <summary>What may follow «hvis».</summary>
    public static readonly Parser<ConditionTail> Tail =
        (from head in ExpressionGrammar.ListHead
         from colon in Symbol(":")
         select new Func<TextSpan, ConditionTail>(span => new ConditionTail(null, head.Quantifier, head.Number, span))).Spanned()
        .Or((from condition in ExpressionGrammar.Condition
             from colon in Symbol(":").IsThere()
             select new Func<TextSpan, ConditionTail>(span => new ConditionTail(condition, Quantifier.All, 0, span) { EndsInColon = colon })).Spanned());

    private static readonly Parser<(ConditionTail Tail, Token? Connective)> Item =
        from tail in Tail
        from trailing in Symbol(",").Or(Symbol(";")).IsThere()
        from connective in AnyWord("og", "eller").OrNull()
        select (tail, connective);

    /// <summary>The condition, with its items if the line opens a list.</summary>
    public ExpressionSyntax Complete(ConditionTail tail, OutlineNode node)
    {
        if (tail.Inline is { } inline)
        {
            RefuseItems(node, inline);
            if (tail.EndsInColon && node.Children.Count == 0)
            {
                lines.Diagnostics.Add(OutlineDiagnostics.EmptyBlock(lines.Text.Original(node.Start, node.End)));
            }

            return inline;
        }

        if (node.Children.Count == 0)
        {
            ReportMissingList(node, tail.Span);
            return new ExpressionSyntax.Missing(tail.Span);
        }

        var items = node.Children.Select(child => ReadItem(child, tail)).ToArray();
        if (node.Children[0].Bullet is null && !node.HasMixedBullets)
        {
            var first = lines.Text.Original(node.Children[0].Start, node.Children[0].End);
            lines.Diagnostics.Add(SyntaxDiagnostics.MissingBullet(first, lines.OneLine(lines.Text.Source.Slice(first))));
        }

        return new ExpressionSyntax.ConditionList(tail.Quantifier, tail.Number, items, tail.Span);
    }

    /// <summary>A line that is a whole sentence has nothing below it.</summary>
    public void RefuseItems(OutlineNode node, ExpressionSyntax? condition = null)
    {
        if (node.Children.Count > 0)
        {
            var first = lines.CutPlain(node.Children[0]);
            var head = lines.Text.Original(node.Start, node.End);
            lines.Diagnostics.Add(condition is null
                ? SyntaxDiagnostics.UnexpectedItems(first.Span, head)
                : SyntaxDiagnostics.ConditionBeforeList(first.Span, head, lines.OneLine(lines.Text.Source.Slice(condition.Span)), lines.OneLine(lines.Text.Source.Slice(first.Span))));
            lines.SkipBelow(node.Children[0]);
            foreach (var child in node.Children.Skip(1))
            {
                lines.CutPlain(child);
                lines.SkipBelow(child);
            }
        }
    }

    private void ReportMissingList(OutlineNode node, TextSpan span)
    {
        if (!node.HasMessage)
        {
            lines.Diagnostics.Add(SyntaxDiagnostics.MissingList(span, lines.OneLine(lines.Text.Source.Slice(span))));
        }
    }

    private ConditionItem ReadItem(OutlineNode node, ConditionTail head)
    {
        var line = lines.Cut(node, Vocabulary.Rules);
        var letter = node.Bullet is { Kind: BulletKind.Letter } l ? l.Letter : null;
        int? number = node.Bullet is { Kind: BulletKind.Number } n ? n.Number : null;
        var parsed = lines.Parse(line, Item.Select(item => new ParsedItem(item.Tail, item.Connective)));
        if (parsed is null)
        {
            lines.SkipBelow(node);
            return new ConditionItem(letter, number, new ExpressionSyntax.Missing(line.Span));
        }

        CheckConnective(parsed.Connective, head);
        return new ConditionItem(letter, number, Complete(parsed.Tail, node));
    }

    /// <summary>Lawyers end items with «og» or «eller»; it may repeat what the head says, but not contradict it.</summary>
    private void CheckConnective(Token? connective, ConditionTail head)
    {
        if (connective is not null && (connective.Text == "og") != (head.Quantifier == Quantifier.All))
        {
            lines.Diagnostics.Add(SyntaxDiagnostics.WrongConnective(connective.Span, connective.Text, lines.OneLine(lines.Text.Source.Slice(head.Span)).TrimEnd(':')));
        }
    }

    private sealed record ParsedItem(ConditionTail Tail, Token? Connective);
}
