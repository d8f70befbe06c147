using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What happens to an award: bortfalt › utbetales ikke › venter › utbetales. While it is open whether it has lapsed, nothing lower is certain.</summary>
/// <param name="ordning">The regulation.</param>
/// <param name="evaluator">What is known of the application.</param>
/// <param name="grounds">Says why.</param>
internal sealed class PayoutCheck(Ordning ordning, Evaluator evaluator, GroundsFinder grounds)
{
    /// <summary>What the rules say; null where the regulation has none about it.</summary>
    public Utbetaling? Find()
    {
        var lapses = Ask(Kravslag.Bortfaller);
        var conditions = Ask(Kravslag.Utbetales);
        if (lapses.Count + conditions.Count == 0)
        {
            return null;
        }

        if (lapses.Where(l => l.Result.IsTrue).ToList() is { Count: > 0 } lapsed)
        {
            return Decided(Utbetalingsslag.Bortfalt, lapsed);
        }

        if (lapses.Where(IsOpen).ToList() is { Count: > 0 } open)
        {
            return Waiting([.. open, .. conditions.Where(IsOpen)]);
        }

        return conditions.Where(c => c.Result.IsFalse).ToList() is { Count: > 0 } failing ? Decided(Utbetalingsslag.UtbetalesIkke, failing)
            : conditions.Where(IsOpen).ToList() is { Count: > 0 } waiting ? Waiting(waiting)
            : Decided(Utbetalingsslag.Utbetales, conditions);
    }

    private static bool IsOpen((Krav Krav, Result Result) asked) => !asked.Result.IsTrue && !asked.Result.IsFalse;

    private Utbetaling Decided(Utbetalingsslag slag, List<(Krav Krav, Result Result)> rules) => new(slag, GroundsOf(rules), []);

    private Utbetaling Waiting(List<(Krav Krav, Result Result)> rules)
    {
        var missing = new MissingFacts(ordning, evaluator);
        rules.ForEach(r => missing.Seek(r.Krav.Vilkår, evaluator.Root));
        return new Utbetaling(Utbetalingsslag.Venter, GroundsOf(rules), missing.All);
    }

    private List<Grunn> GroundsOf(List<(Krav Krav, Result Result)> rules) => rules.SelectMany(r => grounds.Of(r.Krav, ikkeRettet: false)).ToList();

    private List<(Krav Krav, Result Result)> Ask(Kravslag slag) =>
        ordning.Krav.Where(k => k.Slag == slag).Select(k => (k, evaluator.Condition(k.Vilkår, evaluator.Root))).ToList();
}
