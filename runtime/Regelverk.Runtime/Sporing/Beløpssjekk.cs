using System;
using System.Collections.Generic;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Facts;

namespace Regelverk.Runtime.Sporing;

/// <summary>Whether all that the award rests on is known: beregnet tilskudd, søkt tilskudd, and what the division orders the applications by.</summary>
internal static class Beløpssjekk
{
    /// <summary>What must be cleared up before the application can take part in the division; empty where nothing must.</summary>
    public static List<ÅpentBeløp> Åpne(Sak sak, Begrunner begrunner)
    {
        var open = new List<ÅpentBeløp>();
        AddBeregnet(open, sak.Beregnet, begrunner);

        // Without søkt tilskudd it cannot be said whether the award is all that was applied for.
        if (sak.Søkt is { Svar.Tall: null } søkt)
        {
            open.Add(new ÅpentBeløp(begrunner.Beløpet(søkt), missing => missing.Søk(søkt)));
        }

        AddKeys(open, sak);

        return open;
    }

    /// <summary>Where there are delrammer, only the steps of its own ask anything of an application.</summary>
    private static void AddKeys(List<ÅpentBeløp> open, Sak sak)
    {
        var division = sak.Fordeling;
        if (division.Delrammer.Count == 0)
        {
            AddKeys(open, sak, null);
        }
        else if (!ErBrukbar(sak.Nøkkel(0)))
        {
            Add(open, Ordlyd.Fordelingen(division.Hjemmel, null), division.Hjemmel, sak.Nøkkel(0));
        }
        else
        {
            AddKeys(open, sak, division.Delrammer[Deltakelse.Koden(sak.Nøkkel(0))]);
        }
    }

    private static void AddKeys(List<ÅpentBeløp> open, Sak sak, Delramme? delramme)
    {
        var hjemmel = delramme is null ? sak.Fordeling.Hjemmel : delramme.Hjemmel;
        foreach (var step in sak.Fordeling.StegI(delramme))
        {
            for (var i = 0; i < step.Nøkler.Count; i++)
            {
                var key = sak.Nøkkel(sak.Fordeling.FirstKeyOf(step) + i);
                if (!ErBrukbar(key))
                {
                    Add(open, Ordlyd.Punktet(hjemmel, delramme, step), hjemmel, key);
                }
            }
        }
    }

    private static void Add(List<ÅpentBeløp> open, string place, Hjemmel? hjemmel, Spor key) =>
        open.Add(new ÅpentBeløp(Begrunner.ÅpenPlass(place, hjemmel, key), missing => missing.SøkMedKlokke(key)));

    /// <summary>Whether a key places an application in a group. A moment without its clock does not.</summary>
    public static bool ErBrukbar(Spor nøkkel) =>
        nøkkel.Svar.ErKjent && !(nøkkel.Type.Slag == Verdislag.Tidspunkt && nøkkel.Verdi is Verdi.EnTid { Tiden.Minutt: null });

    private static void AddBeregnet(List<ÅpentBeløp> open, Definert? beregnet, Begrunner begrunner)
    {
        if (beregnet is null)
        {
            open.Add(new ÅpentBeløp(new Grunn("regelverket", "Regelverket sier ikke hva beregnet tilskudd er.", Grunnslag.Beløp), _ => { }));
        }
        else if (beregnet.Svar.Tall is not { } kroner)
        {
            open.Add(new ÅpentBeløp(begrunner.Beløpet(beregnet), missing => missing.Søk(beregnet)));
        }
        else if (kroner.Sign < 0)
        {
            var ground = begrunner.Beløpet(beregnet);
            open.Add(new ÅpentBeløp(ground.MedTekst(ground.Tekst + " Et tilskudd kan ikke være negativt; regelen må rettes."), _ => { }));
        }
    }
}

/// <summary>Something the award rests on that is not known.</summary>
internal readonly struct ÅpentBeløp
{
    public ÅpentBeløp(Grunn grunn, Action<Mangelfinner> søk)
    {
        Grunn = grunn;
        Søk = søk;
    }

    /// <summary>What, and why.</summary>
    public Grunn Grunn { get; }

    /// <summary>Finds the facts that are missing for it.</summary>
    public Action<Mangelfinner> Søk { get; }
}
