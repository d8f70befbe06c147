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
        if (!sak.Fordeling.UtenBeregnet)
        {
            AddBeregnet(open, sak.Beregnet, begrunner);
        }

        // Without søkt tilskudd it cannot be said whether the award is all that was applied for.
        if (sak.Søkt is { Svar.Tall: null } søkt)
        {
            open.Add(new ÅpentBeløp(() => begrunner.Beløpet(søkt), missing => missing.Søk(søkt)));
        }

        foreach (var asked in Spurt(sak))
        {
            if (!ErBrukbar(asked.Nøkkel))
            {
                open.Add(new ÅpentBeløp(() => Begrunner.ÅpenPlass(asked.Sted, asked.Hjemmel, asked.Nøkkel), missing => missing.SøkMedKlokke(asked.Nøkkel)));
            }
        }

        return open;
    }

    /// <summary>What the division asks of the application: where there are delrammer, which it is for, and then only the steps of its own.</summary>
    public static List<SpurtNøkkel> Spurt(Sak sak)
    {
        var asked = new List<SpurtNøkkel>();
        var division = sak.Fordeling;
        if (division.Delrammer.Count == 0)
        {
            AddKeys(asked, sak, null);
            return asked;
        }

        var which = sak.Nøkkel(0);
        asked.Add(new SpurtNøkkel(Ordlyd.Fordelingen(division, null), division.Hjemmel, which));
        if (ErBrukbar(which))
        {
            AddKeys(asked, sak, division.Delrammer[Deltakelse.Koden(which)]);
        }

        return asked;
    }

    private static void AddKeys(List<SpurtNøkkel> asked, Sak sak, Delramme? delramme)
    {
        var hjemmel = Ordlyd.HjemmelFor(sak.Fordeling, delramme);
        foreach (var step in sak.Fordeling.StegI(delramme))
        {
            for (var i = 0; i < step.Nøkler.Count; i++)
            {
                asked.Add(new SpurtNøkkel(Ordlyd.Punktet(sak.Fordeling, delramme, step), hjemmel, sak.Nøkkel(sak.Fordeling.FirstKeyOf(step) + i)));
            }
        }
    }

    /// <summary>Whether a key places an application in a group. A moment without its clock does not.</summary>
    public static bool ErBrukbar(Spor nøkkel) =>
        nøkkel.Svar.ErKjent && !(nøkkel.Type.Slag == Verdislag.Tidspunkt && nøkkel.Verdi is Verdi.EnTid { Tiden.Minutt: null });

    /// <summary>Whether the place of the application in the division is not known.</summary>
    public static bool ErPlassenÅpen(Sak sak) => Spurt(sak).Exists(asked => !ErBrukbar(asked.Nøkkel));

    private static Grunn Negative(Grunn ground) => ground.MedTekst(ground.Tekst + " Et tilskudd kan ikke være negativt; regelen må rettes.");

    private static void AddBeregnet(List<ÅpentBeløp> open, Definert? beregnet, Begrunner begrunner)
    {
        if (beregnet is null)
        {
            open.Add(new ÅpentBeløp(() => new Grunn("regelverket", "Regelverket sier ikke hva beregnet tilskudd er.", Grunnslag.Beløp), _ => { }));
        }
        else if (beregnet.Svar.Tall is not { } kroner)
        {
            open.Add(new ÅpentBeløp(() => begrunner.Beløpet(beregnet), missing => missing.Søk(beregnet)));
        }
        else if (kroner.Sign < 0)
        {
            open.Add(new ÅpentBeløp(() => Negative(begrunner.Beløpet(beregnet)), _ => { }));
        }
    }
}

/// <summary>Something the division asks of an application.</summary>
internal readonly struct SpurtNøkkel
{
    public SpurtNøkkel(string sted, Hjemmel? hjemmel, Spor nøkkel)
    {
        Sted = sted;
        Hjemmel = hjemmel;
        Nøkkel = nøkkel;
    }

    /// <summary>The step that asks, in words.</summary>
    public string Sted { get; }

    /// <summary>The § it rests on, or null.</summary>
    public Hjemmel? Hjemmel { get; }

    /// <summary>What it asks for.</summary>
    public Spor Nøkkel { get; }
}

/// <summary>Something the award rests on that is not known.</summary>
internal readonly struct ÅpentBeløp
{
    public ÅpentBeløp(Func<Grunn> grunn, Action<Mangelfinner> søk)
    {
        Grunn = grunn;
        Søk = søk;
    }

    /// <summary>Says what, and why.</summary>
    public Func<Grunn> Grunn { get; }

    /// <summary>Finds the facts that are missing for it.</summary>
    public Action<Mangelfinner> Søk { get; }
}
