using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>The five roundings that a regulation can ask for.</summary>
internal static class Rounding
{
    private static readonly Rational Half = new(1, 2);

    public static Rational Round(Rational number, Avrunding avrunding)
    {
        var units = number / avrunding.Enhet;
        return avrunding.Enhet * avrunding.Måte switch
        {
            Avrundingsmåte.Ned => units.Floor(),
            Avrundingsmåte.Opp => units.Ceiling(),
            Avrundingsmåte.NærmesteHalveOpp => (units + Half).Floor(),
            Avrundingsmåte.NærmesteHalveNed => (units - Half).Ceiling(),
            _ => NearestEven(units),
        };
    }

    private static Rational NearestEven(Rational units)
    {
        var below = units.Floor();
        var isHalfWay = units - below == Half;
        return isHalfWay ? (below.IsEven ? below : below + 1) : (units + Half).Floor();
    }
}
