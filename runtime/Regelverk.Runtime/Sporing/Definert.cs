using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Regelverk.Runtime.Sporing;

/// <summary>A name that the rules define, in the scope it belongs to, with its value there. One object for each definition and scope.</summary>
public sealed class Definert
{
    private readonly Tilfelle[] _cases;

    internal Definert(Sporsted eier, string navn, Verditype type, bool skjult, Tilfelle[] tilfeller, bool erUnntak = false)
    {
        // A long chain of definitions must end in an exception that can be caught, never in a dead process.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        Eier = eier;
        Navn = navn ?? throw new ArgumentNullException(nameof(navn));
        Type = type ?? throw new ArgumentNullException(nameof(type));
        Skjult = skjult;
        ErUnntak = erUnntak;
        _cases = tilfeller ?? throw new ArgumentNullException(nameof(tilfeller));
        Examine();
        Svar = Choose();
    }

    /// <summary>The name.</summary>
    public string Navn { get; }

    /// <summary>The type of all its values.</summary>
    public Verditype Type { get; }

    /// <summary>The scope it belongs to.</summary>
    public Sporsted Eier { get; }

    /// <summary>Whether taushetsplikt hides its value.</summary>
    public bool Skjult { get; }

    /// <summary>Whether it says when an exception applies.</summary>
    public bool ErUnntak { get; }

    /// <summary>The value; null where it is not known.</summary>
    public Verdi? Verdi => Svar.Verdi;

    /// <summary>Its value, or why there is none.</summary>
    internal Verdisvar Svar { get; }

    /// <summary>Its cases in file order, each told whether it applies. Which one applies never depends on the order.</summary>
    internal IReadOnlyList<Tilfelle> Tilfeller => _cases;

    /// <summary>The name with the part that it is about: «godkjent beløp for tiltak 2».</summary>
    internal string FulltNavn => Navn + Eier.For;

    /// <summary>The name and the value.</summary>
    public override string ToString() => FulltNavn + ": " + (Verdi?.ToString() ?? Svar.Kunnskap.ToString());

    private void Examine()
    {
        var others = default(Vilkårstelling);
        foreach (var one in _cases)
        {
            if (!one.ErEllers)
            {
                one.Gjelder = one.Vilkår?.Vilkår ?? Verdisvar.Ja;
                others = others.Med(one.Gjelder);
            }
        }

        foreach (var one in _cases)
        {
            if (one.ErEllers)
            {
                one.Gjelder = others.Avgjør(Mengde.Ingen, 0);
            }
        }
    }

    /// <summary>
    /// The value is known if every case that is still possible gives the same one. Order never matters: two cases that
    /// certainly apply with different values are a conflict.
    /// </summary>
    private Verdisvar Choose()
    {
        Tilfelle? firstPossible = null;
        Tilfelle? firstKnown = null;
        Tilfelle? other = null;
        var possible = 0;
        var somethingApplies = false;
        var allSame = true;
        var hindrance = Verdisvar.Mangler;
        foreach (var one in _cases)
        {
            if (one.Gjelder.ErNei)
            {
                continue;
            }

            possible++;
            firstPossible ??= one;
            var value = one.Verdi.Svar;
            somethingApplies |= one.Gjelder.ErJa || one.ErEllers;
            allSame &= value.ErKjent && Equals(value.Verdi, firstPossible.Verdi.Svar.Verdi);
            hindrance = Graver(Graver(hindrance, one.Gjelder), value);
            if (one.Gjelder.ErJa && value.ErKjent)
            {
                firstKnown ??= one;
                other ??= Equals(value.Verdi, firstKnown.Verdi.Svar.Verdi) ? null : one;
            }
        }

        if (firstPossible is null)
        {
            return Verdisvar.UtenVerdi(FulltNavn);
        }

        if (firstKnown is not null && other is not null)
        {
            return Verdisvar.Konflikt(FulltNavn, firstKnown.Hjemmel, other.Hjemmel);
        }

        if (possible == 1 && firstPossible.Gjelder.ErJa)
        {
            return firstPossible.Verdi.Svar;
        }

        // Something must be sure to apply: else «no case applies» is still possible, and a value given now could be taken back.
        return somethingApplies && allSame ? firstPossible.Verdi.Svar : hindrance;
    }

    /// <summary>What is known is no obstacle, and a plain gap says nothing more than that there is one.</summary>
    private static Verdisvar Graver(Verdisvar soFar, Verdisvar next) => next.Kunnskap > soFar.Kunnskap ? next : soFar;
}
