using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>What may be divided by: something that is known never to be zero.</summary>
internal static class DivisorRules
{
    public static bool IsNeverZero(Expression divisor) => divisor switch
    {
        Expression.Constant { Value: Value.Number number } => number.Amount.Sign != 0,
        Expression.Rate { Sats.Verdi: Value.Number number } => number.Amount.Sign != 0,
        Expression.Fact { Opplysning: { } fact } => fact.Minst is { Sign: > 0 } || fact.Høyst is { Sign: < 0 },
        Expression.Bounded { IsCap: false, Bound: Expression.Constant { Value: Value.Number least } } => least.Amount.Sign > 0,
        Expression.Calendar { Function: CalendarFunction.DaysOfYear } => true,
        Expression.Calendar { Function: CalendarFunction.Days, Operands: var of } => of[0].Type.Slag == Verdislag.Måned,
        _ => false,
    };
}
