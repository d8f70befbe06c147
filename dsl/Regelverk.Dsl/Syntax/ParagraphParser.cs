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

/// <summary>A §: its quoted ledd and the rules that belong to them.</summary>
internal sealed partial class ParagraphParser(LineParser lines)
{
    private const int DeepestPerItem = 2;

    private static readonly SentencePlace Place = new(
        new Message("Ingen setning i en paragraf", "No sentence of a §"),
        new Message("Setningene", "The sentences"),
        [
            "Tilskudd gis hvis", "Tilskudd kan gis hvis", "Tilskudd utbetales hvis", "Tilskuddet bortfaller hvis", "Søknaden avvises hvis", "Søknaden avslås hvis",
            "Søknaden skal rettes innen", "For hvert", "Unntak fra", "Beregnet tilskudd er", "Søkt tilskudd er",
        ],
        "Tilskudd kan gis hvis kommunen har rekrutteringsvansker",
        new Message(" Er dette teksten i regelverket, sett den i «».", " If this is the text of the regulation, put it in «»."));

    // No sentence begins with these; the line was meant to go on with the one above.
    private static readonly string[] Continuing = ["og", "eller", "inntil", "men", "avrundet"];

    private static readonly string[] Operators = ["+", "−", "×", "/"];

    private static readonly Parser<Kravslag> DemandStart =
        Words("tilskudd gis hvis", Kravslag.Gis)
            .Or(Words("tilskudd kan gis hvis", Kravslag.KanGis))
            .Or(Words("tilskudd utbetales hvis", Kravslag.Utbetales))
            .Or(Words("tilskuddet bortfaller hvis", Kravslag.Bortfaller))
            .Or(Words("søknaden avvises hvis", Kravslag.Avvises))
            .Or(Words("søknaden avslås hvis", Kravslag.Avslås));

    private static readonly Parser<Line> Demand =
        from kind in DemandStart
        from tail in ConditionParser.Tail
        select (Line)new Line.Demand(kind, null, tail);

    private static readonly Parser<Line> Correction =
        from start in Words("søknaden skal rettes innen")
        from deadline in CalendarGrammar.Duration
        from word in Word("hvis")
        from tail in ConditionParser.Tail
        select (Line)new Line.Demand(Kravslag.Rettes, deadline, tail);

    private static readonly Parser<ExpressionSyntax> EachMonth =
        from months in Words("måned i")
        from period in ExpressionGrammar.Primary
        select period;

    private static readonly Parser<Line> PerItem =
        from start in Words("for hvert").Or(Words("for hver"))
        from line in
            EachMonth.Select(period => new Line.PerItem(null, period))
            .Or(from over in Concept
                from months in (from and in Words("og hver") from period in EachMonth select period).OrNull()
                select new Line.PerItem(over, months))
        from colon in Symbol(":")
        select (Line)line;

    private static readonly Parser<Line> ConditionDefinition = (
        from subject in Concept
        from name in Name.When(t => t.Kind == TokenKind.Unknown || t.Forms.Any(f => f.Name.IsCondition))
        from also in Word("også").IsThere()
        from tail in (from word in Word("hvis") from tail in ConditionParser.Tail select tail).OrNull()
        select (Line)new Line.ConditionDefinition(subject, name, also, tail)).When(line => line is not Line.ConditionDefinition { IsAddition: true, Tail: null });

    private static readonly Parser<Line> Definition =
        from name in Name
        from rest in AfterName
        select rest(name);

    private static readonly Parser<Line> Computed =
        from name in Name
        from tail in ComputedGrammar.Tail
        select (Line)new Line.Computed(name, tail);

    /// <summary>What may follow «Unntak fra …:».</summary>
    private static readonly Parser<Line> Exempted = Suspension.Or(ConditionDefinition).Or(Definition);

    private static readonly Parser<Line> Sentence = Demand.Or(Correction).Or(PerItem).Or(Exception).Or(ConditionDefinition).Or(Definition).Or(Computed);

    private readonly ConditionParser _conditions = new(lines);
    private readonly ComputedParser _computed = new(lines);

    public HeadingSyntax.Paragraph Parse(OutlineNode node)
    {
        var head = lines.CutPlain(node);
        var title = ParagraphTitle.Read(lines.Text.Content.Substring(node.Start, node.End - node.Start));
        var rules = ReadRules(node.Children, 0);
        var firstQuote = rules.OfType<RuleSyntax.Quote>().FirstOrDefault();
        if (firstQuote is not null && rules[0] is not RuleSyntax.Quote)
        {
            lines.Diagnostics.Add(SyntaxDiagnostics.QuoteFirst(rules[0].Span, firstQuote.Span));
        }

        return new HeadingSyntax.Paragraph(title.Number, title.Title, rules, head.Span);
    }

    /// <summary>What stands below a change: a § with or without its heading, a ledd, or an item of a list.</summary>
    public HeadingSyntax ParseAmendment(OutlineNode node)
    {
        var head = lines.CutPlain(node);
        foreach (var child in node.Children)
        {
            if (Headings.KindOf(lines.Text.Content.Substring(child.Start, child.End - child.Start)) == HeadingKind.Paragraph)
            {
                lines.CutPlain(child);
                lines.SkipBelow(child);
            }
            else if (child.Bullet is not null)
            {
                CutItems(child);
            }
            else
            {
                ReadRule(child, 0);
            }
        }

        return new HeadingSyntax.Unknown(head.Span);
    }

    private void CutItems(OutlineNode item)
    {
        lines.Cut(item, Vocabulary.Rules);
        foreach (var child in item.Children)
        {
            CutItems(child);
        }
    }

    private IReadOnlyList<RuleSyntax> ReadRules(IReadOnlyList<OutlineNode> nodes, int depth)
    {
        var rules = new List<RuleSyntax>();
        foreach (var node in nodes)
        {
            if (ReadRule(node, depth) is { } rule)
            {
                rules.Add(rule);
            }
        }

        return rules;
    }

    private RuleSyntax? ReadRule(OutlineNode node, int depth)
    {
        var line = lines.Cut(node, _computed.Opens(node) ? Vocabulary.Computed : Vocabulary.Rules);
        if (line.Tokens[0].Kind == TokenKind.Text)
        {
            return ReadQuote(node, line, depth);
        }

        if (line.Tokens[0].IsWord("nn"))
        {
            return ReadNynorsk(node, line);
        }

        if (ReportExceptedOutcome(line) || !BeginsSentence(line) || lines.Parse(line, Sentence) is not { } sentence)
        {
            lines.SkipBelow(node);
            return Broken(node, line);
        }

        return Complete(sentence, node, line, depth);
    }

    private RuleSyntax? Complete(Line sentence, OutlineNode node, TokenLine line, int depth)
    {
        switch (sentence)
        {
            case Line.Demand demand:
                return new RuleSyntax.Demand(demand.Kind, demand.Deadline, _conditions.Complete(demand.Tail, node), line.Span);
            case Line.PerItem perItem when depth < DeepestPerItem:
                if (node.Children.Count == 0)
                {
                    lines.Diagnostics.Add(OutlineDiagnostics.EmptyBlock(line.Span));
                }

                return new RuleSyntax.PerItem(perItem.Over, perItem.Months, ReadRules(node.Children, depth + 1), line.Span);
            case Line.PerItem:
                lines.Diagnostics.Add(OutlineDiagnostics.TooDeepPerItem(line.Span, DeepestPerItem));
                lines.SkipBelow(node);
                return null;
            case Line.ConditionDefinition definition:
                var condition = definition.Tail is { } tail ? _conditions.Complete(tail, node) : null;
                return new RuleSyntax.ConditionDefinition(definition.Subject, DeclaredName(node), definition.Name.Span, condition, line.Span) { IsAddition = definition.IsAddition };
            case Line.Definition definition:
                return CompleteDefinition(definition, node, line, line.Span);
            case Line.Exception exception:
                return CompleteException(exception, node, line);
            case Line.Computed computed:
                return _computed.Complete(computed.Tail, DefinedName(computed.Name), computed.Name.Span, node, line.Span) ?? Broken(node, line);
            default:
                return null;
        }
    }

    /// <summary>A rule that could not be read still gives its name a value, so that those who use the name are not blamed.</summary>
    private RuleSyntax? Broken(OutlineNode node, TokenLine line)
    {
        var first = line.Tokens[0];
        var name = DeclaredName(node) ?? (line.Tokens[Math.Min(1, line.Tokens.Count - 1)] is var verb && (verb.IsWord("er") || verb.IsWord("følger") || verb.IsWord("beregnes")) ? DefinedName(first) : null);
        var missing = new ExpressionSyntax.Missing(line.Span);
        return name switch
        {
            null => null,
            { IsCondition: true } => new RuleSyntax.ConditionDefinition(null, name, name.Span, missing, line.Span),
            _ => new RuleSyntax.Definition(name, first.Span, [new CaseSyntax(missing, null, false, line.Span)], line.Span),
        };
    }

    private IReadOnlyList<CaseSyntax> ReadCases(OutlineNode node, TokenLine head)
    {
        if (node.Children.Count == 0)
        {
            lines.Diagnostics.Add(OutlineDiagnostics.EmptyBlock(head.Span));
        }

        var cases = new List<CaseSyntax>();
        foreach (var child in node.Children)
        {
            var line = lines.Cut(child, Vocabulary.Rules);
            if (lines.Parse(line, CaseBody()) is { } body)
            {
                cases.Add(CompleteCase(body, child, line));
            }
            else
            {
                lines.SkipBelow(child);
                cases.Add(new CaseSyntax(new ExpressionSyntax.Missing(line.Span), null, false, line.Span));
            }
        }

        return cases;
    }

    private CaseSyntax CompleteCase(Case body, OutlineNode node, TokenLine line)
    {
        if (body.Tail is { } tail)
        {
            return new CaseSyntax(body.Value, _conditions.Complete(tail, node), false, line.Span);
        }

        _conditions.RefuseItems(node);
        return new CaseSyntax(body.Value, null, body.IsOtherwise, line.Span);
    }

    private RuleSyntax? ReadQuote(OutlineNode node, TokenLine line, int depth)
    {
        _conditions.RefuseItems(node);
        var quote = lines.Parse(line, Quote);
        return quote is null || depth > 0
            ? null
            : new RuleSyntax.Quote(Unquoted(quote.Text), node.Comments.Select(c => c.Text).ToArray(), quote.Span);
    }

    private RuleSyntax? ReadNynorsk(OutlineNode node, TokenLine line)
    {
        _conditions.RefuseItems(node);
        var quote = lines.Parse(line, Word("nn").Then(_ => Quote));
        return quote is null ? null : new RuleSyntax.Nynorsk(Unquoted(quote.Text), node.Comments.Select(c => c.Text).ToArray(), quote.Span);
    }

    public static string Unquoted(string quote) => quote.TrimStart('«').TrimEnd('»').Trim();

    /// <summary>Where a sentence begins with words that no rule begins with, the whole sentence is unknown, not just the word where it stops making sense.</summary>
    private bool BeginsSentence(TokenLine line)
    {
        var first = line.Tokens[0];
        if (Continuing.Any(first.IsWord) || Operators.Any(first.IsSymbol))
        {
            lines.Diagnostics.Add(OutlineDiagnostics.ContinuesAbove(first.Span, first.Text, lines.OneLine(lines.Text.Source.Slice(line.Span))));
            return false;
        }

        if (first.IsWord("hvis") && !line.HasErrors)
        {
            var words = lines.OneLine(lines.Text.Source.Slice(line.Span)).Split(',')[0];
            lines.Diagnostics.Add(SyntaxDiagnostics.ConditionFirst(first.Span, words.Substring(first.Span.Length).Trim()));
            return false;
        }

        var second = line.Tokens[Math.Min(1, line.Tokens.Count - 1)];
        var known = first.Kind == TokenKind.Name
            ? second.IsWord("er") || second.IsWord("følger") || second.IsWord("beregnes") || second.IsWord("avvises") || second.IsWord("avslås") || second.IsWord("skal") || second.Kind is TokenKind.Name or TokenKind.Unknown
            : first.IsWord("tilskudd") || first.IsWord("tilskuddet") || first.IsWord("for") || first.IsWord("unntak");
        if (!known)
        {
            lines.ReportUnknownSentence(line, Place);
        }

        return known;
    }

    private Names.Name? DeclaredName(OutlineNode node) => lines.Declarations.On(node)?.Name;

    private static Names.Name? DefinedName(Token token) =>
        token.Forms.Select(f => f.Name).FirstOrDefault(n => n.Kind is Names.NameKind.Definition || Names.BuiltIns.Defined.Contains(n.Text));

    private static Parser<Case> CaseBody() =>
        from value in NotComputed.Or(ExpressionGrammar.Value)
        from rest in Words("ellers").Select(_ => new Case(value, null, true))
            .Or(from word in Word("hvis") from tail in ConditionParser.Tail select new Case(value, tail, false))
            .Or(Sprache.Parse.Return(new Case(value, null, false)))
        select rest;

    private abstract record Line
    {
        public sealed record Demand(Kravslag Kind, Varighet? Deadline, ConditionTail Tail) : Line;

        public sealed record PerItem(Token? Over, ExpressionSyntax? Months) : Line;

        public sealed record ConditionDefinition(Token Subject, Token Name, bool IsAddition, ConditionTail? Tail) : Line;

        /// <summary>«X er …»; without a body its cases stand below.</summary>
        public sealed record Definition(Token Name, bool IsAddition, Case? Body) : Line;

        /// <summary>«Unntak fra første ledd: …»; without a body its rules stand below.</summary>
        public sealed record Exception(ReferenceSyntax From, Line? Body) : Line;

        public sealed record Suspension(ConditionTail Tail) : Line;

        public sealed record Computed(Token Name, ComputedTail Tail) : Line;
    }

    private sealed record Case(ExpressionSyntax Value, ConditionTail? Tail, bool IsOtherwise);
}
