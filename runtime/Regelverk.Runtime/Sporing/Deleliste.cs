using System;
using System.Collections.Generic;

namespace Regelverk.Runtime.Sporing;

/// <summary>The listed parts that a rule is about, or, where they are not known, which lists are missing.</summary>
/// <typeparam name="T">A part as a scope.</typeparam>
public sealed class Deleliste<T>
    where T : Sporsted
{
    private readonly T[]? _known;

    private Deleliste(T[]? known, IReadOnlyList<Opplyst> missing)
    {
        _known = known;
        Mangler = missing;
    }

    /// <summary>The parts; null where they are not known.</summary>
    public IReadOnlyList<T>? Deler => _known;

    /// <summary>The lists that are missing; empty where the parts are known.</summary>
    internal IReadOnlyList<Opplyst> Mangler { get; }

    internal static Deleliste<T> Kjent(T[] deler) => new(deler, []);

    internal static Deleliste<T> Ukjent(IReadOnlyList<Opplyst> mangler) => new(null, mangler);

    internal static Deleliste<T> Samlet<TYtre>(Deleliste<TYtre> ytre, Func<TYtre, Deleliste<T>> indre)
        where TYtre : Sporsted
    {
        if (ytre.Deler is null)
        {
            return Ukjent(ytre.Mangler);
        }

        var all = new List<T>();
        var missing = new List<Opplyst>();
        foreach (var outer in ytre.Deler)
        {
            var inner = indre(outer);
            all.AddRange(inner.Deler ?? []);
            missing.AddRange(inner.Mangler);
        }

        return missing.Count == 0 ? Kjent(all.ToArray()) : Ukjent(missing);
    }
}
