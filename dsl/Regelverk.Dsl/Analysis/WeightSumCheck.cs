using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>An index made of several shares («50 prosent av … + 25 prosent av … + …») should use all of itself: finds those whose shares are not 100 per cent together.</summary>
internal sealed class WeightSumCheck(Ordning ordning, DiagnosticBag diagnostics)
{
    public void Run()
    {
        // Shares of amounts are no index: 80 per cent of one cost and 50 per cent of another.
        foreach (var definition in ordning.Definisjoner.Where(d => d.Type.ErTall && d.Type.Slag != Verdislag.Kroner))
        {
            foreach (var value in definition.Tilfeller.Select(t => t.Verdi))
            {
                var shares = Terms(Inside(value)).Select(ShareOf).ToList();
                if (shares.Count > 1 && shares.All(s => s is not null) && Sum(shares) is var sum && sum != Rational.One)
                {
                    diagnostics.Add(AnalysisDiagnostics.WeightSum(value.Span, definition.Navn, sum));
                }
            }
        }
    }

    private static Expression Inside(Expression value) => value is Expression.Rounded rounded ? Inside(rounded.Operand) : value;

    private static IEnumerable<Expression> Terms(Expression expression) => expression is Expression.Arithmetic { Operator: ArithmeticOperator.Add } sum
        ? Terms(sum.Left).Concat(Terms(sum.Right))
        : [expression];

    /// <summary>The share of «50 prosent av …», also where a rate holds it; null for other terms.</summary>
    private static Rational? ShareOf(Expression term) => term is Expression.Arithmetic { Operator: ArithmeticOperator.Multiply, Left: { Type.Slag: Verdislag.Prosent } share }
        ? share switch
        {
            Expression.Constant { Value: Value.Number number } => number.Amount,
            Expression.Rate { Sats.Verdi: Value.Number number } => number.Amount,
            _ => null,
        }
        : null;

    private static Rational Sum(IEnumerable<Rational?> shares) => shares.Aggregate(Rational.Zero, (sum, s) => sum + (s ?? Rational.Zero));
}
