using System;
using System.Collections.Generic;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <summary>What the division needs to know of an application besides the decision.</summary>
internal static class Deltakelse
{
    public static Deltaker Av(Sak sak, long? rang)
    {
        if (sak.UtenGrunner() is { Status: null } known)
        {
            // The grounds, and the keys of those who take no part, are found when somebody asks; what leads to a key is then forgotten.
            var decided = new Avgjørelse(sak.Id, sak.SøkerId, known, new Deferred<Grunn>(() => sak.PåNytt().Avgjør().Begrunnelse), null, sak.SøkerNavn);
            return new Deltaker(decided, new Deferred<Nøkkelverdi?>(() => KeysOf(sak.PåNytt())), rang);
        }

        var avgjørelse = sak.Avgjør();
        return new Deltaker(avgjørelse, KeysOf(sak), rang, avgjørelse.Status is null ? null : Highest(sak));
    }

    private static IReadOnlyList<Nøkkelverdi?> KeysOf(Sak sak)
    {
        var values = new Nøkkelverdi?[sak.Fordeling.Nøkler.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var key = sak.Nøkkel(i);
            values[i] = Beløpssjekk.ErBrukbar(key) ? new Nøkkelverdi(Order(key), Beskriver.Verdien(key), PartsOf(key)) : null;
        }

        return values;
    }

    /// <summary>What each listed part has of a sum over them; null where the key is no such sum.</summary>
    private static IReadOnlyList<Deltall>? PartsOf(Spor key)
    {
        if (key is not Spor.Samlet { Samling: Samling.Sum, Utvalg.Deler: { } parts })
        {
            return null;
        }

        var numbers = new List<Deltall>(parts.Length);
        foreach (var part in parts)
        {
            if (part.Uttrykk is { Verdi: Verdi.EtTall tall })
            {
                numbers.Add(new Deltall(part.Sted.ElementId ?? "", tall.Tallet));
            }
        }

        return numbers;
    }

    /// <summary>Numbers and times by size, nei before ja, codes as they are declared.</summary>
    private static Brøk Order(Spor nøkkel) => nøkkel.Verdi switch
    {
        Verdi.EtTall tall => tall.Tallet,
        Verdi.EnTid tid => tid.Tiden.Tidligst,
        Verdi.EnMåned måned => måned.Måneden.Månedsnummer,
        Verdi.EnSannhet sannhet => sannhet.ErJa ? 1 : 0,
        Verdi.EnKode => Koden(nøkkel),
        _ => throw new InvalidOperationException("The compiler lets no such key through."),
    };

    /// <summary>The place of a code among those declared.</summary>
    public static int Koden(Spor nøkkel) => nøkkel.Verdi is Verdi.EnKode kode ? IndexOf(nøkkel.Type, kode.Navnet) : throw new InvalidOperationException("The compiler lets no such key through.");

    private static int IndexOf(Verditype type, string kode)
    {
        for (var i = 0; i < type.Koder.Count; i++)
        {
            if (type.Koder[i] == kode)
            {
                return i;
            }
        }

        throw new InvalidOperationException($"«{kode}» is not among the declared values.");
    }

    /// <summary>The most that beregnet tilskudd can be; where nothing bounds it, the most that can have been applied for; null where nothing bounds that either.</summary>
    private static Kroner? Highest(Sak sak)
    {
        if (IsCertainlyRefused(sak))
        {
            return Kroner.Zero;
        }

        if (sak.Fordeling.UtenBeregnet)
        {
            return null;
        }

        var finder = new Grensefinner();
        return (HighestOf(finder, sak.Beregnet) ?? HighestOf(finder, sak.Søkt)) is { } kroner ? Beløp.Reserve(kroner) : null;
    }

    private static Brøk? HighestOf(Grensefinner finder, Definert? amount) => amount is null ? null : finder.Finn(amount).Høyest;

    private static bool IsCertainlyRefused(Sak sak)
    {
        foreach (var krav in sak.AlleKrav)
        {
            if (krav.Hindrer == true && krav.Slag != Kravslag.Rettes)
            {
                return true;
            }
        }

        return false;
    }
}
