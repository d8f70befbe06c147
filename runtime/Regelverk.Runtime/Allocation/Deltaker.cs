using System;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>An application in a round, with what the division needs to know of it besides the decision.</summary>
public sealed class Deltaker
{
    /// <summary>An application in a round.</summary>
    /// <param name="avgjørelse">The decision before the division.</param>
    /// <param name="prioritet">What places it in a priority group; null where there are no groups, and where it is not known.</param>
    /// <param name="rang">Its order among those who have the same right to a unit, lowest first, such as a drawn order; null where none is given.</param>
    /// <param name="kanHøyestFå">For one that is not decided: the most that beregnet tilskudd can be, whatever the missing facts turn out to be; null where nothing bounds it.</param>
    /// <exception cref="ArgumentNullException">The decision is null.</exception>
    public Deltaker(Avgjørelse avgjørelse, Prioritet? prioritet = null, long? rang = null, Kroner? kanHøyestFå = null)
    {
        Avgjørelse = avgjørelse ?? throw new ArgumentNullException(nameof(avgjørelse));
        Prioritet = prioritet;
        Rang = rang;
        KanHøyestFå = kanHøyestFå;
    }

    /// <summary>The decision before the division.</summary>
    public Avgjørelse Avgjørelse { get; }

    /// <summary>What places it in a priority group; null where there are no groups, and where it is not known.</summary>
    public Prioritet? Prioritet { get; }

    /// <summary>Its order among those who have the same right to a unit, lowest first; null where none is given.</summary>
    public long? Rang { get; }

    /// <summary>For one that is not decided: the most that beregnet tilskudd can be; null where nothing bounds it.</summary>
    public Kroner? KanHøyestFå { get; }

    /// <summary>The decision.</summary>
    public override string ToString() => Avgjørelse.ToString();
}

/// <summary>What places an application in a priority group: equal values, one group.</summary>
public readonly struct Prioritet : IEquatable<Prioritet>
{
    /// <summary>A value that orders the groups.</summary>
    /// <param name="verdi">The value: a number, or a time as minutes.</param>
    /// <param name="vist">The value as people read it, masked where taushetsplikt covers it.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    public Prioritet(Brøk verdi, string vist)
    {
        Verdi = verdi;
        Vist = vist ?? throw new ArgumentNullException(nameof(vist));
    }

    /// <summary>The value.</summary>
    public Brøk Verdi { get; }

    /// <summary>The value as people read it.</summary>
    public string Vist { get; }

    /// <summary>Whether both place an application in the same group.</summary>
    public static bool operator ==(Prioritet a, Prioritet b) => a.Equals(b);

    /// <summary>Whether they place applications in different groups.</summary>
    public static bool operator !=(Prioritet a, Prioritet b) => !a.Equals(b);

    /// <inheritdoc/>
    public bool Equals(Prioritet other) => Verdi == other.Verdi;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Prioritet other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Verdi.GetHashCode();

    /// <summary>The value as people read it.</summary>
    public override string ToString() => Vist ?? "";
}
