using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <content>«Unntak fra …», «er i tillegg …» and «beregnes ikke: «…»».</content>
internal sealed partial class ParagraphParser
{
    /// <summary>«beregnes ikke: «satsen er ikke fastsatt»».</summary>
    private static Parser<ExpressionSyntax> NotComputed => (
        from start in Words("beregnes ikke")
        from colon in Symbol(":")
        from why in Quote
        select new Func<TextSpan, ExpressionSyntax>(span => new ExpressionSyntax.NotComputed(Unquoted(why.Text), span))).Spanned();

    /// <summary>What follows the name that a sentence gives a value.</summary>
    private static Parser<Func<Token, Line>> AfterName =>
        (from word in Word("er")
         from addition in Words("i tillegg").IsThere()
         from body in Symbol(":").Select(_ => default(Case)).Or(CaseBody())
         select new Func<Token, Line>(name => new Line.Definition(name, addition, body)))
        .Or(from next in Word("beregnes").Ahead()
            from body in CaseBody()
            select new Func<Token, Line>(name => new Line.Definition(name, false, body)));

    private static Parser<Line> Suspension =>
        from applies in Terminal("«gjelder ikke hvis»", IsApplies)
        from not in Word("ikke")
        from word in Word("hvis")
        from tail in ConditionParser.Tail
        select (Line)new Line.Suspension(tail);

    private static Parser<Line> Exception =>
        from start in Words("unntak fra")
        from place in ReferenceGrammar.Reference.Or(ReferenceGrammar.InSameParagraph)
        from colon in Symbol(":")
        from body in End.Ahead().Select(_ => default(Line)).Or(Exempted.Select(line => (Line?)line))
        select (Line)new Line.Exception(place, body);

    /// <summary>«gjelder» begins many ja/nei names, so it is no word of its own.</summary>
    private static bool IsApplies(Token token) => token.Kind is TokenKind.Word or TokenKind.Unknown && Folding.Fold(token.Text) == "gjelder";

    /// <summary>«Unntak fra § 2: Søknaden avvises ikke hvis …»: what is set aside is already known from the place.</summary>
    private bool ReportExceptedOutcome(TokenLine line)
    {
        var colon = line.Tokens.ToList().FindIndex(t => t.IsSymbol(":"));
        var condition = line.Tokens.ToList().FindIndex(t => t.IsWord("hvis"));
        var isOutcome = line.Tokens[0].IsWord("unntak") && colon > 0 && condition > colon + 1
            && line.Tokens.Skip(colon + 1).Take(condition - colon - 1).Any(t => t.IsWord("avvises") || t.IsWord("avslås") || t.IsWord("gis") || t.IsWord("utbetales") || t.IsWord("bortfaller"));
        if (isOutcome)
        {
            string Words(int first, int last) => lines.OneLine(lines.Text.Source.Slice(TextSpan.FromBounds(line.Tokens[first].Span.Start, line.Tokens[last].Span.End)));
            var span = TextSpan.Cover(line.Tokens[colon + 1].Span, line.Tokens[condition].Span);
            lines.Diagnostics.Add(SyntaxDiagnostics.ExceptedOutcome(span, Words(colon + 1, condition), $"{Words(0, colon)} gjelder ikke {Words(condition, line.Tokens.Count - 2)}"));
        }

        return isOutcome;
    }

    private RuleSyntax CompleteException(Line.Exception exception, OutlineNode node, TokenLine line)
    {
        if (exception.Body is { } body)
        {
            return new RuleSyntax.Exceptions(exception.From, CompleteExempted(body, node, line) is { } only ? [only] : [], line.Span);
        }

        if (node.Children.Count == 0)
        {
            lines.Diagnostics.Add(OutlineDiagnostics.EmptyBlock(line.Span));
        }

        var rules = new List<RuleSyntax>();
        foreach (var child in node.Children)
        {
            var below = lines.Cut(child, Vocabulary.Rules);
            if (lines.Parse(below, Exempted) is not { } sentence)
            {
                lines.SkipBelow(child);
            }
            else if (CompleteExempted(sentence, child, below) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return new RuleSyntax.Exceptions(exception.From, rules, line.Span);
    }

    private RuleSyntax? CompleteExempted(Line sentence, OutlineNode node, TokenLine line)
    {
        switch (sentence)
        {
            case Line.Suspension suspension:
                return new RuleSyntax.Suspension(_conditions.Complete(suspension.Tail, node), line.Span);
            case Line.ConditionDefinition definition:
                var condition = definition.Tail is { } tail ? _conditions.Complete(tail, node) : null;
                var form = definition.Name.Forms.FirstOrDefault(f => f.Name.IsCondition);
                return new RuleSyntax.ConditionDefinition(definition.Subject, form?.Name, definition.Name.Span, condition, line.Span)
                {
                    IsAddition = definition.IsAddition,
                    IsDenied = form is { IsDenied: true },
                };
            case Line.Definition definition:
                return CompleteDefinition(definition, node, line, line.Span);
            default:
                return null;
        }
    }

    private RuleSyntax CompleteDefinition(Line.Definition definition, OutlineNode node, TokenLine line, TextSpan span)
    {
        IReadOnlyList<CaseSyntax> cases = definition.Body is { } body ? [CompleteCase(body, node, line)] : ReadCases(node, line);
        return new RuleSyntax.Definition(DefinedName(definition.Name), definition.Name.Span, cases, span) { IsAddition = definition.IsAddition };
    }
}
