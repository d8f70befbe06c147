using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Tokens;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;

namespace Regelverk.Dsl.Syntax;

/// <summary>The headings that declare names: begreper, skjønn, satser.</summary>
internal sealed class DeclarationParser(LineParser lines)
{
    private static readonly Parser<ConceptHead> Concept =
        from name in DeclaredHead
        from applicant in Words("er søker").IsThere()
        from colon in Symbol(":").IsThere()
        select new ConceptHead(applicant);

    private static readonly Parser<RateBody> Rate =
        from name in DeclaredHead
        from colon in Symbol(":")
        from value in ExpressionGrammar.Sum
        from source in (from comma in Symbol(",").IsThere() from word in Word("kilde") from quote in Quote select ParagraphParser.Unquoted(quote.Text)).OrNull()
        select new RateBody(value, source);

    private static readonly Parser<ComputedTail> Computed =
        from name in DeclaredHead
        from tail in ComputedGrammar.Tail.Or(ComputedGrammar.ByDate)
        select tail;

    private readonly ConditionParser _conditions = new(lines);
    private readonly ComputedParser _computed = new(lines);

    public HeadingSyntax ParseConcepts(OutlineNode node)
    {
        var head = lines.CutPlain(node);
        var concepts = new List<ConceptSyntax>();
        foreach (var child in node.Children)
        {
            if (CutDeclared(child, Vocabulary.Scheme) is not var (line, name))
            {
                lines.SkipBelow(child);
                continue;
            }

            var parsed = lines.Parse(line, Concept);
            concepts.Add(new ConceptSyntax(name, parsed is { IsApplicant: true }, ReadFacts(child), line.Span));
        }

        return new HeadingSyntax.Concepts(concepts, head.Span);
    }

    public HeadingSyntax ParseDiscretion(OutlineNode node)
    {
        var head = lines.CutPlain(node);
        return new HeadingSyntax.Discretion(ReadFacts(node), head.Span);
    }

    public HeadingSyntax ParseRates(OutlineNode node)
    {
        var head = lines.CutPlain(node);
        var rates = new List<RateSyntax>();
        foreach (var child in node.Children)
        {
            var isComputed = _computed.Opens(child) || _computed.OpensDates(child);
            if (CutDeclared(child, isComputed ? Vocabulary.Computed : Vocabulary.Rules) is not var (line, name))
            {
                lines.SkipBelow(child);
                continue;
            }

            if (isComputed)
            {
                rates.Add(ReadComputed(child, line, name));
                continue;
            }

            if (lines.Parse(line, Rate) is not { } rate)
            {
                lines.SkipBelow(child);
                rates.Add(new RateSyntax(name, new ExpressionSyntax.Missing(line.Span), null, line.Span));
                continue;
            }

            _conditions.RefuseItems(child);
            rates.Add(new RateSyntax(name, rate.Value, rate.Source, line.Span));
        }

        return new HeadingSyntax.Rates(rates, head.Span);
    }

    /// <summary>A rate that is a table, steps, or lines with dates.</summary>
    private RateSyntax ReadComputed(OutlineNode node, TokenLine line, Name name)
    {
        var missing = new RateSyntax(name, new ExpressionSyntax.Missing(line.Span), null, line.Span);
        if (lines.Parse(line, Computed) is not { } tail)
        {
            lines.SkipBelow(node);
            return missing;
        }

        return missing with { Rule = _computed.Complete(tail, name, name.Span, node, line.Span) };
    }

    private IReadOnlyList<FactSyntax> ReadFacts(OutlineNode parent)
    {
        var facts = new List<FactSyntax>();
        foreach (var child in parent.Children)
        {
            if (CutDeclared(child, Vocabulary.Declarations) is not var (line, name))
            {
                lines.SkipBelow(child);
                continue;
            }

            _conditions.RefuseItems(child);
            var body = lines.Parse(line, FactGrammar.Body);
            var type = body?.Type ?? new TypeSyntax(Verdislag.Ukjent, [], null, "", line.Span);
            var codes = lines.Declarations.On(child)?.Codes ?? [];
            facts.Add(new FactSyntax(name, type with { Codes = codes }, body?.Properties ?? [], line.Span));
        }

        return facts;
    }

    /// <summary>The tokens of a line and the name it declares; null where the name was missing or broken, which has been reported.</summary>
    private (TokenLine Line, Name Name)? CutDeclared(OutlineNode node, Vocabulary vocabulary)
    {
        if (lines.Declarations.On(node) is not { } declaration)
        {
            lines.CutPlain(node);
            return null;
        }

        var line = lines.CutDeclaration(node, declaration.RestStart, vocabulary);
        return (line with { HasErrors = line.HasErrors || declaration.HasFault }, declaration.Name);
    }

    private sealed record ConceptHead(bool IsApplicant);

    private sealed record RateBody(ExpressionSyntax Value, string? Source);
}
