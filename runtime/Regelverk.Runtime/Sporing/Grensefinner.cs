using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <summary>Finds between what a number must lie while facts are missing: what a provisional division sets aside.</summary>
internal sealed class Grensefinner
{
    private readonly Dictionary<Definert, Grenser> _found = [];

    /// <summary>The stretch that holds the value of every case that is still possible.</summary>
    public Grenser Finn(Definert definert)
    {
        if (definert.Svar.Tall is { } known)
        {
            return Grenser.Nøyaktig(known);
        }

        if (!_found.TryGetValue(definert, out var bounds))
        {
            bounds = OfCases(definert);
            _found.Add(definert, bounds);
        }

        return bounds;
    }

    private Grenser Finn(Spor spor)
    {
        if (spor.Svar.Tall is { } known)
        {
            return Grenser.Nøyaktig(known);
        }

        if (spor.Svar.Antall is { } count)
        {
            return new Grenser(count.Fra, count.Til);
        }

        return spor switch
        {
            Spor.Faktum faktum => OfFact(faktum.Opplyst),
            Spor.Navn navn => Finn(navn.Definert),
            Spor.Regning regning => OfCalculation(regning.Måte, Finn(regning.Inni[0]), Finn(regning.Inni[1])),
            Spor.Ytterst ytterst => OfExtreme(ytterst),
            Spor.Grense { ErTak: true } grense => Grenser.AvLaveste(Finn(grense.Uttrykk), Finn(grense.Grensen)),
            Spor.Grense grense => Grenser.AvHøyeste(Finn(grense.Uttrykk), Finn(grense.Grensen)),
            Spor.Avrundet avrundet => Finn(avrundet.Uttrykk).Avrundet(avrundet.Måte, avrundet.Enhet),
            Spor.Samlet samlet => OfAggregate(samlet),
            Spor.Antall or Spor.AntallMåneder or Spor.Kalenderlesing => new Grenser(Brøk.Zero, null),
            _ => Grenser.Ingen,
        };
    }

    private Grenser OfCases(Definert definert)
    {
        Grenser? all = null;
        foreach (var one in definert.Tilfeller)
        {
            if (!one.Gjelder.ErNei)
            {
                var bounds = Finn(one.Verdi);
                all = all is { } before ? Grenser.Dekk(before, bounds) : bounds;
            }
        }

        return all ?? Grenser.Ingen;
    }

    private static Grenser OfFact(Opplyst opplyst) => opplyst.Gitt is Verdi.EtTall given
        ? Grenser.Nøyaktig(given.Tallet)
        : new Grenser(opplyst.Opplysning.Minst, opplyst.Opplysning.Høyst);

    private static Grenser OfCalculation(Regnemåte måte, Grenser a, Grenser b) => måte switch
    {
        Regnemåte.Pluss => a + b,
        Regnemåte.Minus => a - b,
        Regnemåte.Ganger => a * b,
        _ => a / b,
    };

    private Grenser OfExtreme(Spor.Ytterst ytterst)
    {
        var all = Finn(ytterst.Inni[0]);
        for (var i = 1; i < ytterst.Inni.Count; i++)
        {
            var next = Finn(ytterst.Inni[i]);
            all = ytterst.Høyeste ? Grenser.AvHøyeste(all, next) : Grenser.AvLaveste(all, next);
        }

        return all;
    }

    private Grenser OfAggregate(Spor.Samlet samlet)
    {
        if (samlet.Utvalg.Deler is not { } parts)
        {
            return Grenser.Ingen;
        }

        Grenser? all = samlet.Samling == Samling.Sum ? Grenser.Nøyaktig(Brøk.Zero) : null;
        foreach (var part in parts)
        {
            if (part.Uttrykk is { } asked)
            {
                var bounds = Finn(asked);
                all = all is not { } before ? bounds
                    : samlet.Samling == Samling.Sum ? before + IfItCounts(bounds, part)
                    : Grenser.Dekk(before, bounds);
            }
        }

        return all ?? Grenser.Ingen;
    }

    /// <summary>A part that may fall out counts as nothing or as itself.</summary>
    private static Grenser IfItCounts(Grenser bounds, Del part) => part.Valgt.ErJa ? bounds : Grenser.Dekk(bounds, Grenser.Nøyaktig(Brøk.Zero));
}
