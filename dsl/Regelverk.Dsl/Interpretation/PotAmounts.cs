using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>How large each delramme is: amounts and shares of the frame first, in file order and as far as it goes, then shares of what they leave. Whole øre; what that cuts off is the last one's.</summary>
internal static class PotAmounts
{
    public static IReadOnlyDictionary<string, Rational> Of(IReadOnlyList<Delramme> pots, Rational frame)
    {
        var amounts = new Dictionary<string, Rational>();
        var left = frame;
        foreach (var pot in pots.Where(p => IsFirst(p.Andel)))
        {
            var wanted = pot.Andel is Delrammeandel.Prosent percent ? WholeØre(frame * percent.Andel) : ((Delrammeandel.Beløp)pot.Andel).Kroner;
            Give(pot, Rational.Min(wanted, left));
        }

        var rest = left;
        foreach (var pot in pots)
        {
            if (pot.Andel is Delrammeandel.Prosent { Av: Delrammegrunnlag.Resten } percent)
            {
                Give(pot, Rational.Min(WholeØre(rest * percent.Andel), left));
            }
        }

        var last = pots.FirstOrDefault(p => p.Andel is Delrammeandel.Resten) ?? pots.LastOrDefault(p => !IsFirst(p.Andel)) ?? pots[pots.Count - 1];
        amounts[last.Navn] = left + (amounts.TryGetValue(last.Navn, out var own) ? own : Rational.Zero);
        return amounts;

        void Give(Delramme pot, Rational amount)
        {
            amounts.Add(pot.Navn, amount);
            left -= amount;
        }
    }

    private static bool IsFirst(Delrammeandel share) => share is Delrammeandel.Beløp or Delrammeandel.Prosent { Av: Delrammegrunnlag.Rammen };

    private static Rational WholeØre(Rational kroner) => Rounding.Round(kroner, new Avrunding(Avrundingsmåte.Ned, new Rational(1, 100)));
}
