using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds the sentence that shares an award on the listed parts of its application, and asks for what it leaves open.</summary>
internal sealed class PartsBinder(BindingContext context, ExpressionBinder expressions)
{
    /// <summary>«Tilskuddet deles på … etter …».</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="syntax">The sentence with its clauses.</param>
    /// <param name="all">All sentences of the division.</param>
    public Steg? Bind(StepSentence.OnParts sentence, StepSyntax syntax, IReadOnlyList<StepSyntax> all)
    {
        if (all.TakeWhile(s => s != syntax).FirstOrDefault(s => s.Sentence is StepSentence.OnParts) is { } first)
        {
            context.Report(PartsDiagnostics.Again(syntax.Span, first.Span));
            return null;
        }

        var rest = syntax.Clauses.OfType<ClauseSyntax.PartsRest>().FirstOrDefault();
        if (rest is null && syntax.IsWhole)
        {
            context.Report(PartsDiagnostics.Rest(syntax.Span));
        }

        if (expressions.Parts(sentence.Parts, context.Application) is not { } parts || expressions.Names.Resolve(sentence.Weight, parts, sentence.Weight.Span) is not { } weight || weight.Type.IsUnknown())
        {
            return null;
        }

        if (parts.Utenfor is { Rolle: Begrepsrolle.Element } outer)
        {
            context.Report(PartsDiagnostics.Nested(sentence.Parts.Span, parts, outer));
            return null;
        }

        if (!weight.Type.ErTall || !SharingBinder.IsNeverNegative(weight))
        {
            context.Report(PartsDiagnostics.Weight(sentence.Weight.Span, weight.Tekst, weight.Type.ErTall));
            return null;
        }

        var key = new Expression.Aggregate(AggregateKind.Sum, weight, parts, null, weight.Type, syntax.Span, $"summen av {weight.Tekst} for alle {context.Words(sentence.Parts.Span)}");
        return rest is null ? null : new Steg.DelingPåDeler(key, sentence.Unit, rest.Rest, syntax.Number, syntax.Text, syntax.ClauseTexts, syntax.Span);
    }
}
