using System;
using System.Collections.Generic;

namespace Regelverk.Runtime.Sporing;

/// <summary>What is asked of the listed parts: for each that may count, whether it does, and what is asked of it. Or which lists are missing.</summary>
internal sealed class Utvalg
{
    private Utvalg(Del[]? deler, IReadOnlyList<Opplyst> mangler)
    {
        Deler = deler;
        Mangler = mangler;
    }

    /// <summary>All parts, in order; null where they are not known.</summary>
    public Del[]? Deler { get; }

    /// <summary>The lists that are missing.</summary>
    public IReadOnlyList<Opplyst> Mangler { get; }

    public static Utvalg Av<T>(Deleliste<T> liste, Func<T, Spor>? av, Func<T, Spor>? der)
        where T : Sporsted
    {
        if ((liste ?? throw new ArgumentNullException(nameof(liste))).Deler is not { } parts)
        {
            return new Utvalg(null, liste.Mangler);
        }

        var asked = new Del[parts.Count];
        for (var i = 0; i < asked.Length; i++)
        {
            asked[i] = Ask(parts[i], av, der);
        }

        return new Utvalg(asked, []);
    }

    private static Del Ask<T>(T part, Func<T, Spor>? av, Func<T, Spor>? der)
        where T : Sporsted
    {
        var where = der?.Invoke(part);
        var picked = where?.Vilkår ?? Verdisvar.Ja;
        return new Del(part, where, picked, picked.ErNei ? null : av?.Invoke(part));
    }
}

/// <summary>One listed part and what is asked of it.</summary>
internal readonly struct Del
{
    public Del(Sporsted sted, Spor? der, Verdisvar valgt, Spor? uttrykk)
    {
        Sted = sted;
        Der = der;
        Valgt = valgt;
        Uttrykk = uttrykk;
    }

    /// <summary>The part.</summary>
    public Sporsted Sted { get; }

    /// <summary>What picks it; null where nothing does.</summary>
    public Spor? Der { get; }

    /// <summary>Whether it counts.</summary>
    public Verdisvar Valgt { get; }

    /// <summary>What is asked of it; null where it certainly does not count, or it is only counted.</summary>
    public Spor? Uttrykk { get; }
}
