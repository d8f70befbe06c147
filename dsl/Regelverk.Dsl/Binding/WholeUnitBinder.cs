using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds the sentences about order and whole units, and asks for what they leave open: the end of an order, and who goes first among those who stand alike.</summary>
internal sealed class WholeUnitBinder(BindingContext context, ExpressionBinder expressions, PlaceFinder places)
{
    /// <summary>«Søknadene innvilges i rekkefølge etter …».</summary>
    /// <param name="order">The sentence.</param>
    /// <param name="cap">The cap on the award, or null.</param>
    /// <param name="form">The groups that are sure of a part.</param>
    /// <param name="syntax">The sentence with its clauses.</param>
    public Steg? Order(StepSentence.Ordered order, Tildelingstak? cap, Delingsform form, StepSyntax syntax)
    {
        var ending = syntax.Clauses.OfType<ClauseSyntax.Ending>().FirstOrDefault();
        if (ending is null && syntax.IsWhole)
        {
            context.Report(WholeUnitDiagnostics.Ending(syntax.Span));
        }
        else if (ending?.End == Rekkefølgeslutt.NesteSomFårPlass)
        {
            context.Report(WholeUnitDiagnostics.PassesOver(ending.Span));
        }

        var tie = syntax.Clauses.OfType<ClauseSyntax.Tie>().FirstOrDefault();
        var lots = order.Lots ?? tie?.Lots;
        if (lots is null && syntax.IsWhole)
        {
            context.Report(WholeUnitDiagnostics.OrderWithoutEnd(syntax.Span));
        }

        var rule = Rule([.. order.Keys, .. tie?.Keys ?? []], lots);
        return ending is null || lots is null || rule is null
            ? null
            : new Steg.PrioritertRekkefølge(rule, ending.End, ending.LeastAmount, cap, syntax.Number, syntax.Text, syntax.ClauseTexts, syntax.Span) { Form = form };
    }

    /// <summary>«Beløpene avrundes til … slik at summen blir lik rammen, …».</summary>
    /// <param name="round">The sentence.</param>
    /// <param name="rest">Where the remainder goes, and where it goes after the last round; null where nothing says, and a message has been given.</param>
    /// <param name="syntax">The sentence with its clauses.</param>
    public Steg? Exhausting(StepSentence.Exhausting round, (Restmiddelmål Goal, Restmiddelmål? AfterLast)? rest, StepSyntax syntax)
    {
        var tie = syntax.Clauses.OfType<ClauseSyntax.Tie>().FirstOrDefault();
        if (tie is null && syntax.IsWhole)
        {
            context.Report(WholeUnitDiagnostics.NoTieRule(syntax.Span));
        }

        if (round.FirstDivisor is { } divisor && (round.Method != Enhetsmetode.Oddetallsmetoden || divisor.Number < 1 || divisor.Number >= 3))
        {
            context.Report(WholeUnitDiagnostics.FirstDivisor(divisor.Span, divisor.Number, round.Method));
        }

        var one = syntax.Clauses.OfType<ClauseSyntax.OneEach>().FirstOrDefault();
        if (one is not null && round.Method == Enhetsmetode.StørsteBrøkdel)
        {
            context.Report(WholeUnitDiagnostics.OneEachByFractions(one.Span));
        }

        return tie is not null && rest is var (goal, last) && Rule(tie.Keys, tie.Lots) is { } rule
            ? new Steg.AvrundingTilRammen(round.Unit, round.Method, rule, goal, last, syntax.Number, syntax.Text, syntax.ClauseTexts, syntax.Span)
            {
                FørsteDelingstall = round.FirstDivisor?.Number ?? Rational.One,
                MinstÉnEnhet = one is not null,
            }
            : null;
    }

    /// <summary>Who goes first among those who stand alike; null where a key cannot order them, and a message has been given.</summary>
    /// <param name="keys">What tells them apart.</param>
    /// <param name="lots">The lots that decide at last, or null.</param>
    public Likhetsregel? Rule(IReadOnlyList<OrderKeySyntax> keys, LotsSyntax? lots)
    {
        if (lots is { Basis: null })
        {
            context.Report(WholeUnitDiagnostics.LotsWithoutBasis(lots.Span, context.Words(lots.Span)));
        }

        var basis = lots?.Basis is { } reference ? places.Check(reference) : null;
        var bound = keys.Select(Bind).OfType<Rekkefølgenøkkel>().ToArray();
        return bound.Length == keys.Count ? new Likhetsregel(bound, basis) : null;
    }

    private Rekkefølgenøkkel? Bind(OrderKeySyntax key)
    {
        if (expressions.Names.Resolve(key.Key, context.Application, key.Key.Span) is not { } value)
        {
            return null;
        }

        if (value.Type.ErTall || value.Type.ErTid)
        {
            return new Rekkefølgenøkkel(value, key.HighestFirst);
        }

        context.Report(WholeUnitDiagnostics.Key(key.Key.Span, value.Tekst, value.Type));
        return null;
    }
}
