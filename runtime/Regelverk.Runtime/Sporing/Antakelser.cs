using System;
using System.Collections.Generic;

namespace Regelverk.Runtime.Sporing;

/// <summary>What missing facts are assumed to be while it is tried what their values lead to. It cannot change.</summary>
internal sealed class Antakelser
{
    private readonly Dictionary<Faktanøkkel, Antatt> _all;

    private Antakelser(Dictionary<Faktanøkkel, Antatt> all) => _all = all;

    /// <summary>Nothing is assumed.</summary>
    public static Antakelser Ingen { get; } = new([]);

    /// <summary>Whether nothing is assumed.</summary>
    public bool ErTom => _all.Count == 0;

    /// <summary>What is assumed of a fact; null for nothing.</summary>
    public Antatt? Om(Faktanøkkel faktum) => _all.TryGetValue(faktum, out var assumed) ? assumed : null;

    /// <summary>As these, with one fact more, or one known more closely.</summary>
    public Antakelser Med(Faktanøkkel faktum, Antatt antatt) => new(new Dictionary<Faktanøkkel, Antatt>(_all) { [faktum] = antatt });

    /// <summary>The only fact that sets the two apart, so that no situation is common to both; null where there are more.</summary>
    public Faktanøkkel? EnesteForskjell(Antakelser andre)
    {
        Faktanøkkel? only = null;
        foreach (var fact in _all)
        {
            if (andre.Om(fact.Key) is { } others && !fact.Value.Møter(others))
            {
                if (only is not null)
                {
                    return null;
                }

                only = fact.Key;
            }
        }

        return only;
    }
}

/// <summary>A fact of one scope.</summary>
internal readonly struct Faktanøkkel : IEquatable<Faktanøkkel>
{
    private readonly string _sti;

    public Faktanøkkel(string sti, Opplysning opplysning)
    {
        _sti = sti;
        Opplysning = opplysning;
    }

    /// <summary>The fact as declared.</summary>
    public Opplysning Opplysning { get; }

    /// <inheritdoc/>
    public bool Equals(Faktanøkkel other) => ReferenceEquals(Opplysning, other.Opplysning) && string.Equals(_sti, other._sti, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Faktanøkkel other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((StringComparer.Ordinal.GetHashCode(_sti) * 397) ^ Opplysning.GetHashCode());
}

/// <summary>What a fact is assumed to be: one value, or a stretch of values.</summary>
internal sealed class Antatt
{
    private readonly Verdi? _verdi;

    /// <summary>One value.</summary>
    public Antatt(Verdi verdi)
    {
        _verdi = verdi;
        Svar = Verdisvar.Av(verdi);
    }

    /// <summary>A stretch of values.</summary>
    public Antatt(Strekk strekk)
    {
        Strekk = strekk;
        Svar = strekk.Svar;
    }

    /// <summary>What reading the fact gives.</summary>
    public Verdisvar Svar { get; }

    /// <summary>The stretch; null where the values have no order.</summary>
    public Strekk? Strekk { get; }

    /// <summary>Whether some value is among both.</summary>
    public bool Møter(Antatt annen) => Strekk is { } mine && annen.Strekk is { } others ? mine.Møter(others) : Equals(_verdi, annen._verdi);
}
