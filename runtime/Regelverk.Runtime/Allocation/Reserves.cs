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
    /// <param name="cap">The cap on the award, or null.</param>
    public static Reserves Of(IReadOnlyList<Deltaker> round, Tildelingstak? cap)
    {
        var reserves = new Reserves();
        var used = new Dictionary<string, Kroner>(StringComparer.Ordinal);
        foreach (var deltaker in round)
        {
            if (deltaker.Avgjørelse.Status is not null)
            {
                reserves.Add(deltaker, cap, used);
            }
        }

        return reserves;
    }

    /// <summary>What is set aside for an application; null for one that is decided.</summary>
    public Kroner? For(string søknadId) => _byId.TryGetValue(søknadId, out var reserve) ? reserve : null;

    /// <summary>The ground that an undecided application carries after a provisional division.</summary>
    public static Grunn GroundOf(Hjemmel? hjemmel, Kroner reserve) => new(
        Ordlyd.Fordelingen(hjemmel),
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

    private void Add(Deltaker deltaker, Tildelingstak? cap, Dictionary<string, Kroner> used)
    {
        var highest = deltaker.KanHøyestFå;
        if (cap is not null)
        {
            // What is set aside for one application of a søker leaves less room under its cap for the next.
            var room = cap.Beløp - (used.TryGetValue(cap.IdOf(deltaker.Avgjørelse), out var taken) ? taken : Kroner.Zero);
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

        _each.Add(new KeyValuePair<string, Kroner>(deltaker.Avgjørelse.SøknadId, reserve));
        _byId.Add(deltaker.Avgjørelse.SøknadId, reserve);
        Sum += reserve;
    }
}
