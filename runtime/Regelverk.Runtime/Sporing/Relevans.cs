using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Sporing;

/// <summary>
/// Which of the missing facts matter: those of which two values lead to different results. Each rule alone cannot tell («under 5 000 og A, eller minst 5 000 og B» holds with A
/// and B whatever the number is), so the values are tried: ja and nei, every code, and for what has an order below, on and above each border it is compared with. A stretch of
/// values is tried as one, and decided only where all of it agrees; so what is found to be certain is certain.
/// </summary>
internal sealed class Relevans
{
    /// <summary>The number of situations that are tried. Beyond it every fact that a rule asks for is listed: never too few.</summary>
    public const int Budsjett = 500;

    private readonly Func<Antakelser, Stilling> _stand;
    private readonly HashSet<Faktanøkkel> _asked = [];
    private readonly HashSet<Faktanøkkel> _matters = [];
    private readonly List<Situasjon> _situations = [];
    private int _tried;
    private bool _gaveUp;

    public Relevans(Stilling nå, Func<Antakelser, Stilling> hvis)
    {
        _stand = hvis;
        foreach (var gap in nå.Mangler().Hull)
        {
            _asked.Add(gap.Faktum);
        }

        Try(Antakelser.Ingen, nå);
    }

    /// <summary>What the application comes to whatever the missing facts are; null where that depends on them.</summary>
    public Følge? Visst => _gaveUp || _matters.Count > 0 || _situations.Count == 0 ? null : _situations[0].Følge;

    /// <summary>Whether a fact is among those that matter.</summary>
    public bool Betyr(Faktanøkkel faktum) => _gaveUp || _matters.Contains(faktum);

    /// <summary>Goes through all that the facts can be; false where enough is known.</summary>
    private bool Try(Antakelser known, Stilling stilling)
    {
        var missing = stilling.Status == Ventestatus.TilAvklaring ? stilling.Mangler() : null;
        if (missing is null || missing.ErTom)
        {
            return Add(new Situasjon(known, stilling.Følge));
        }

        foreach (var gap in missing.Hull)
        {
            var parts = Parts(gap, known, missing);
            if (parts.Count > 0)
            {
                return TryEach(gap.Faktum, parts, known);
            }
        }

        // What is left cannot be tried, so it matters, and so may all that sets this situation apart.
        foreach (var gap in missing.Hull)
        {
            _matters.Add(gap.Faktum);
        }

        return Add(new Situasjon(known, null));
    }

    private bool TryEach(Faktanøkkel faktum, List<Antatt> parts, Antakelser known)
    {
        foreach (var part in parts)
        {
            _tried++;
            _gaveUp = _tried > Budsjett;
            var more = known.Med(faktum, part);
            if (_gaveUp || !Try(more, _stand(more)))
            {
                return false;
            }
        }

        return true;
    }

    private bool Add(Situasjon added)
    {
        foreach (var other in _situations)
        {
            // Two situations that only one fact sets apart, with different results: the fact matters.
            var differs = other.Følge is null || added.Følge is null || !other.Følge.Equals(added.Følge);
            if (differs && added.Kjent.EnesteForskjell(other.Kjent) is { } only)
            {
                _matters.Add(only);
            }
        }

        _situations.Add(added);
        return !_asked.IsSubsetOf(_matters);
    }

    /// <summary>All that a missing fact can be, told more closely than it is known; empty where nothing tells it more closely.</summary>
    private static List<Antatt> Parts(Hull gap, Antakelser known, Mangelfinner missing)
    {
        var type = gap.Faktum.Opplysning.Type;
        if (type.Slag == Verdislag.JaNei)
        {
            return [new Antatt(Verdi.Ja), new Antatt(Verdi.Nei)];
        }

        var all = new List<Antatt>();
        if (type.Slag == Verdislag.Kode)
        {
            foreach (var kode in type.Koder)
            {
                all.Add(new Antatt(Verdi.Kode(kode)));
            }

            return all;
        }

        var isNew = known.Om(gap.Faktum) is null;
        if ((known.Om(gap.Faktum)?.Strekk ?? Strekk.Av(gap.Faktum.Opplysning, gap.Gitt)) is not { } strekk)
        {
            return all;
        }

        var isCompared = false;
        foreach (var (faktum, grense) in missing.Grenser)
        {
            if (faktum.Equals(gap.Faktum))
            {
                isCompared = true;
                if (strekk.Del(grense) is { Count: > 1 } parts)
                {
                    return parts.ConvertAll(part => new Antatt(part));
                }
            }
        }

        // That a value lies within its own limits is already something to be told.
        return isNew && isCompared ? [new Antatt(strekk)] : all;
    }

    /// <summary>A situation and what it comes to; null where that could not be told.</summary>
    private readonly struct Situasjon
    {
        public Situasjon(Antakelser kjent, Følge? følge)
        {
            Kjent = kjent;
            Følge = følge;
        }

        public Antakelser Kjent { get; }

        public Følge? Følge { get; }
    }
}
