using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>Finds rates that begin after the regulation does. Where a rate ends, the author has said so.</summary>
internal sealed class DatedRateCheck(Ordning ordning, DiagnosticBag diagnostics)
{
    public void Run()
    {
        foreach (var rate in ordning.Definisjoner.Where(d => d.Form == Definisjonsform.Satsrekke))
        {
            if (FirstDay(rate) is { } first && ordning.Gjelder is { } gjelder && first.CompareTo(gjelder.Fra) > 0)
            {
                diagnostics.Add(RowDiagnostics.NoRateYet(rate, first, gjelder.Fra));
            }
        }
    }

    private static Dato? FirstDay(Definisjon rate) => rate.Tilfeller
        .SelectMany(t => t.Vilkår is { } guard ? ExpressionParts.AllIn(guard) : [])
        .OfType<Expression.Comparison>()
        .Where(c => c.Operator == ComparisonOperator.AtLeast)
        .Select(c => c.Right is Expression.Constant { Value: Value.Time time } ? time.Moment.Dato : (Dato?)null)
        .FirstOrDefault();
}
