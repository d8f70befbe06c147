using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <summary>The final amounts of an application. The rules calculate exactly; what is paid is whole øre in 64 bits.</summary>
internal static class Beløp
{
    /// <summary>A defined amount; null where it is not known, or not defined.</summary>
    /// <exception cref="FordelingsgrenseException">It does not fit in 64 bits of øre.</exception>
    public static Kroner? Av(Definert? definert) => definert?.Svar.Tall is { } kroner ? Av(definert, kroner) : null;

    /// <summary>What a defined amount comes to; null where that is not known, or it is not defined.</summary>
    /// <exception cref="FordelingsgrenseException">It does not fit in 64 bits of øre.</exception>
    public static Kroner? Av(Definert? definert, Brøk? kroner) => definert is not null && kroner is { } known ? Av(definert, known) : null;

    /// <summary>What is set aside under an upper bound: whole øre, never less than the bound. Null for a bound that is no amount, which bounds nothing.</summary>
    /// <param name="kroner">The bound, in kroner.</param>
    public static Kroner? Reserve(Brøk kroner) =>
        kroner > Kroner.MaxValue.TilBrøk() ? null : Brøk.Max(kroner, Brøk.Zero).Avrund(Avrundingsmåte.Opp, new Brøk(1, 100)).TilKroner();

    private static Kroner Av(Definert definert, Brøk kroner)
    {
        if (kroner < Kroner.MinValue.TilBrøk() || kroner > Kroner.MaxValue.TilBrøk())
        {
            throw new FordelingsgrenseException(
                $"{Ordlyd.Setning(definert.FulltNavn)} er {Visning.Kroner(kroner)}. Programmet kan bare ta imot beløp fra {Kroner.MinValue} til {Kroner.MaxValue}.",
                "søknad");
        }

        return kroner.TilKroner();
    }
}
