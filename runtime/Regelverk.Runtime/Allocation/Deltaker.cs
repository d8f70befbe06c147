using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>An application in a round, with what the division needs to know of it besides the decision.</summary>
public sealed class Deltaker
{
    /// <summary>An application in a round.</summary>
    /// <param name="avgjørelse">The decision before the division.</param>
    /// <param name="nøkler">The values of <see cref="Fordeling.Nøkler"/>, in that order, null for one that is not known; null where there are none.</param>
    /// <param name="rang">Its place in a draw of lots, lowest first; it counts only where the regulation lets lots decide. Null where none has been drawn.</param>
    /// <param name="kanHøyestFå">For one that is not decided: the most that beregnet tilskudd can be, whatever the missing facts turn out to be; null where nothing bounds it.</param>
    /// <exception cref="ArgumentNullException">The decision is null.</exception>
    public Deltaker(Avgjørelse avgjørelse, IReadOnlyList<Nøkkelverdi?>? nøkler = null, long? rang = null, Kroner? kanHøyestFå = null)
    {
        Avgjørelse = avgjørelse ?? throw new ArgumentNullException(nameof(avgjørelse));
        Nøkler = Copy.Of(nøkler);
        Rang = rang;
        KanHøyestFå = kanHøyestFå;
    }

    /// <summary>The decision before the division.</summary>
    public Avgjørelse Avgjørelse { get; }

    /// <summary>The values of <see cref="Fordeling.Nøkler"/>, in that order; null for one that is not known.</summary>
    public IReadOnlyList<Nøkkelverdi?> Nøkler { get; }

    /// <summary>Its place in a draw of lots, lowest first; null where none has been drawn.</summary>
    public long? Rang { get; }

    /// <summary>For one that is not decided: the most that beregnet tilskudd can be; null where nothing bounds it.</summary>
    public Kroner? KanHøyestFå { get; }

    /// <summary>The same application with its place in a draw of lots.</summary>
    /// <param name="rang">Its place; null where it took no part.</param>
    public Deltaker MedRang(long? rang) => new(Avgjørelse, Nøkler, rang, KanHøyestFå);

    /// <summary>The same application with another decision.</summary>
    internal Deltaker MedAvgjørelse(Avgjørelse avgjørelse) => new(avgjørelse, Nøkler, Rang, KanHøyestFå);

    /// <summary>The decision.</summary>
    public override string ToString() => Avgjørelse.ToString();
}

/// <summary>What an application has of something that a division asks about: what orders, groups or weighs the applications.</summary>
public readonly struct Nøkkelverdi : IEquatable<Nøkkelverdi>
{
    private readonly IReadOnlyList<Deltall>? _deler;

    /// <summary>A value.</summary>
    /// <param name="verdi">The value: a number, a time as minutes, a month as its number, 1 for ja and 0 for nei, a code as its place among those declared.</param>
    /// <param name="vist">The value as people read it, masked where taushetsplikt covers it.</param>
    /// <param name="deler">For a sum over the listed parts of the application: what each has, in the order of the list; null for none.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public Nøkkelverdi(Brøk verdi, string vist, IReadOnlyList<Deltall>? deler = null)
    {
        Verdi = verdi;
        Vist = vist ?? throw new ArgumentNullException(nameof(vist));
        _deler = deler is null ? null : Copy.Of(deler);
    }

    /// <summary>For a sum over the listed parts of the application: what each has, in the order of the list; empty for none.</summary>
    public IReadOnlyList<Deltall> Deler => _deler ?? [];

    /// <summary>The value.</summary>
    public Brøk Verdi { get; }

    /// <summary>The value as people read it.</summary>
    public string Vist { get; }

    /// <summary>Whether the values are equal.</summary>
    public static bool operator ==(Nøkkelverdi a, Nøkkelverdi b) => a.Equals(b);

    /// <summary>Whether the values differ.</summary>
    public static bool operator !=(Nøkkelverdi a, Nøkkelverdi b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(Nøkkelverdi other) => Verdi == other.Verdi;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Nøkkelverdi other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Verdi.GetHashCode();

    /// <summary>The value as people read it.</summary>
    public override string ToString() => Vist ?? "";
}

/// <summary>What a listed part of an application has of something that is summed.</summary>
public sealed class Deltall
{
    /// <summary>A part and its number.</summary>
    /// <param name="del">The part's id within its application.</param>
    /// <param name="tall">The number.</param>
    /// <exception cref="ArgumentNullException">The id is null.</exception>
    public Deltall(string del, Brøk tall)
    {
        Del = del ?? throw new ArgumentNullException(nameof(del));
        Tall = tall;
    }

    /// <summary>The part's id within its application.</summary>
    public string Del { get; }

    /// <summary>The number.</summary>
    public Brøk Tall { get; }
}
