using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>How much a provisional division sets aside for the applications that are not decided: the most that each can get, whatever the missing facts turn out to be.</summary>
internal sealed class Reserves
{
    private readonly List<KeyValuePair<string, Kroner>> _each = [];
    private readonly Dictionary<string, Kroner> _byId = new(StringComparer.Ordinal);
    private readonly List<Avgjørelse> _unbounded = [];

    private Reserves()
    {
    }

    public static Reserves None { get; } = new();

    /// <summary>The applications for which nothing says how much they can get at most.</summary>
    public IReadOnlyList<Avgjørelse> Unbounded => _unbounded;

    /// <summary>All that is set aside.</summary>
    public Kroner Sum { get; private set; }

    /// <summary>Finds the reserves.</summary>
    /// <param name="round">The applications of the round, by id.</param>
    /// <param name="fordeling">The division, which may put a cap on the award.</param>
    /// <param name="ramme">The frame, which a cap may be a share of.</param>
    /// <param name="earlier">What earlier rounds gave.</param>
    public static Reserves Of(IReadOnlyList<Deltaker> round, Fordeling fordeling, Kroner ramme, EarlierAwards earlier)
    {
        var reserves = new Reserves();
        var used = new Dictionary<(Delramme?, Tildelingstak), Dictionary<string, Kroner>>();
        foreach (var deltaker in round)
        {
            if (deltaker.Avgjørelse.Status is not null)
            {
                reserves.Add(deltaker, fordeling, ramme, earlier, used);
            }
        }

        return reserves;
    }

    /// <summary>What is set aside for an application; null for one that is decided.</summary>
    public Kroner? For(string søknadId) => _byId.TryGetValue(søknadId, out var reserve) ? reserve : null;

    /// <summary>The ground that an undecided application carries after a provisional division.</summary>
    public static Grunn GroundOf(Fordeling fordeling, Kroner reserve) => new(
        Ordlyd.Fordelingen(fordeling, null),
        $"Fordelingen er foreløpig. Det er satt av {reserve}, det meste søknaden kan få når den er avklart.",
        Grunnslag.Fordeling);

    /// <summary>The first line of a provisional ledger; none where nothing is set aside.</summary>
    public IReadOnlyList<string> Opening(Kroner ramme, Kroner avsatt)
    {
        if (_each.Count == 0)
        {
            return [];
        }

        var each = _each.ConvertAll(r => $"{r.Key} ({r.Value})");
        return [$"Fordelingen er foreløpig. Rammen er {ramme}, og det er satt av {avsatt} til {Ordlyd.Søknader(each.Count)} som ikke er avgjort: {Ordlyd.Liste(each)}."];
    }

    /// <summary>Those of one delramme.</summary>
    public Reserves In(Fordeling fordeling, Delramme delramme, IReadOnlyList<Deltaker> round)
    {
        var some = new Reserves();
        foreach (var deltaker in round)
        {
            if (For(deltaker.Avgjørelse.SøknadId) is { } reserve && fordeling.DelrammeFor(deltaker) == delramme)
            {
                some.Keep(deltaker.Avgjørelse.SøknadId, reserve);
            }
        }

        return some;
    }

    private void Add(Deltaker deltaker, Fordeling fordeling, Kroner ramme, EarlierAwards earlier, Dictionary<(Delramme?, Tildelingstak), Dictionary<string, Kroner>> rooms)
    {
        var delramme = fordeling.DelrammeFor(deltaker);
        if (fordeling.Delrammer.Count > 0 && delramme is null)
        {
            _unbounded.Add(deltaker.Avgjørelse);
            return;
        }

        var written = Fordeling.DelerAv(fordeling.StegI(delramme))?.Tak;
        var cap = written?.ForRamme(ramme);
        if (written is null || !rooms.TryGetValue((delramme, written), out var used))
        {
            used = new Dictionary<string, Kroner>(StringComparer.Ordinal);
            if (written is not null)
            {
                rooms.Add((delramme, written), used);
            }
        }

        var highest = deltaker.KanHøyestFå;
        if (cap is not null)
        {
            // What is set aside for one application of a søker leaves less room under its cap for the next.
            var before = delramme is null ? earlier : earlier.In(delramme.Navn);
            var room = before.RoomUnder(cap, cap.IdOf(deltaker.Avgjørelse)) - (used.TryGetValue(cap.IdOf(deltaker.Avgjørelse), out var taken) ? taken : Kroner.Zero);
            highest = highest is { } bound ? Kroner.Min(bound, room) : room;
        }

        if (highest is not { } known)
        {
            _unbounded.Add(deltaker.Avgjørelse);
            return;
        }

        var reserve = Kroner.Max(Kroner.Zero, known);
        if (cap is not null)
        {
            var id = cap.IdOf(deltaker.Avgjørelse);
            used[id] = reserve + (used.TryGetValue(id, out var taken) ? taken : Kroner.Zero);
        }

        Keep(deltaker.Avgjørelse.SøknadId, reserve);
    }

    private void Keep(string id, Kroner reserve)
    {
        _each.Add(new KeyValuePair<string, Kroner>(id, reserve));
        _byId.Add(id, reserve);
        Sum += reserve;
    }
}
