using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds what groups of applications are sure of, and refuses what cannot stand beside it.</summary>
internal sealed class QuotaBinder(BindingContext context, ExpressionBinder expressions)
{
    /// <summary>Whether a clause is about a group.</summary>
    public static bool IsQuota(ClauseSyntax clause) => clause is ClauseSyntax.Quota or ClauseSyntax.VagueQuota;

    /// <summary>The groups of a step, in file order.</summary>
    public IReadOnlyList<Gruppeandel> Bind(StepSyntax step)
    {
        if (step.Sentence is StepSentence.OfFrame)
        {
            // The clause does not belong to it, and a message says so.
            return [];
        }

        foreach (var vague in step.Clauses.OfType<ClauseSyntax.VagueQuota>())
        {
            context.Report(QuotaDiagnostics.Vague(vague.Span));
        }

        var quotas = step.Clauses.OfType<ClauseSyntax.Quota>().ToArray();
        if (quotas.Length == 0 || !Fits(step, quotas))
        {
            return [];
        }

        foreach (var empty in quotas.Where(q => q.Amount.Sign <= 0))
        {
            context.Report(QuotaDiagnostics.NotPositive(empty.Span));
        }

        return quotas.Select(q => new Gruppeandel(q.Kind, q.IsShare ? Rational.Zero : q.Amount, expressions.Condition(q.Condition, context.Application, null))
        {
            AvRammen = q.IsShare ? q.Amount : null,
            Span = q.Span,
        }).ToArray();
    }

    /// <summary>Whether the groups can stand with the sentence and its other clauses.</summary>
    private bool Fits(StepSyntax step, IReadOnlyList<ClauseSyntax.Quota> quotas)
    {
        var first = quotas[0];
        if (quotas.FirstOrDefault(q => q.Kind != first.Kind) is { } other)
        {
            context.Report(QuotaDiagnostics.Mixed(other.Span, first.Span));
            return false;
        }

        var isReserve = first.Kind == Gruppeandelsslag.Reserve;
        if (isReserve && IsByOtherRule(step))
        {
            context.Report(QuotaDiagnostics.ReserveByRule(first.Span));
            return false;
        }

        if (!isReserve && step.Clauses.FirstOrDefault(GivesOnlyWhole) is { } whole)
        {
            context.Report(QuotaDiagnostics.OnlyWhole(first.Span, whole.Span, whole is ClauseSyntax.MarginalGroup));
            return false;
        }

        if (step.Clauses.FirstOrDefault(c => Disturbs(c, isReserve)) is { } bound)
        {
            context.Report(QuotaDiagnostics.WithBound(first.Span, bound.Span, isReserve));
            return false;
        }

        return true;
    }

    /// <summary>Whether what is shared is shared in another way than in proportion.</summary>
    private static bool IsByOtherRule(StepSyntax step) =>
        step.Sentence is StepSentence.ByRule || step.Clauses.OfType<ClauseSyntax.MarginalGroup>().Any(g => g.Rule != Delingsregel.Forholdsmessig);

    /// <summary>Whether a part can be left that nobody gets, though there are claims on it.</summary>
    private static bool GivesOnlyWhole(ClauseSyntax clause) =>
        clause is ClauseSyntax.MarginalGroup { Treatment: Grensegruppe.FårIngenTilskudd } or ClauseSyntax.Ending { End: not Rekkefølgeslutt.SisteFårResten } or ClauseSyntax.Ending { LeastAmount: not null };

    private bool Disturbs(ClauseSyntax clause, bool isReserve) => clause is ClauseSyntax.AwardCap cap
        ? isReserve || cap.Excess == Overskytende.Restmidler || (cap.Per is { } per && expressions.Names.ResolveConcept(per) is { Rolle: Begrepsrolle.Søker })
        : isReserve && clause is ClauseSyntax.ClaimCap or ClauseSyntax.FirstCut or ClauseSyntax.Least or ClauseSyntax.Ending { LeastAmount: not null };
}
