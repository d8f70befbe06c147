using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>How much a provisional division sets aside for the applications that are not decided: the most that each can get, whatever the missing facts turn out to be.</summary>
internal sealed class Reserves
{
    private readonly Tolk _tolk;
    private readonly Runde? _runde;
    private readonly EarlierAwards _earlier;
    private readonly Dictionary<(string? Pot, Steg Step), CapRoom> _rooms = [];

    public Reserves(Tolk tolk, Runde? runde, EarlierAwards earlier)
    {
        _tolk = tolk;
        _runde = runde;
        _earlier = earlier;
    }

    /// <summary>Finds the reserves.</summary>
    /// <param name="open">The undecided applications, by id.</param>
    /// <param name="ramme">The frame, in kroner.</param>
    public (IReadOnlyDictionary<string, Rational> Amounts, IReadOnlyList<Avgjørelse> Unbounded) Find(IReadOnlyList<Avgjørelse> open, Rational ramme)
    {
        var amounts = new Dictionary<string, Rational>(StringComparer.Ordinal);
        var unbounded = new List<Avgjørelse>();
        foreach (var avgjørelse in open)
        {
            if (RoomsFor(avgjørelse, ramme) is not { } caps)
            {
                unbounded.Add(avgjørelse);
                continue;
            }

            // What is set aside for one application of a søker leaves less room under its cap for the next.
            var participant = new Participant(avgjørelse, Rational.Zero);
            var bounds = caps.Select(c => (Rational?)c.LeftFor(c.IdOf(participant))).Append(HighestOf(avgjørelse.Søknad)).OfType<Rational>().ToList();
            if (bounds.Count == 0)
            {
                unbounded.Add(avgjørelse);
                continue;
            }

            var amount = Rational.Max(Rational.Zero, bounds.Aggregate(Rational.Min));
            caps.ForEach(c => c.Use(c.IdOf(participant), amount));
            amounts.Add(avgjørelse.Søknad.Id, amount);
        }

        return (amounts, unbounded);
    }

    /// <summary>The caps on what an application may get; null where its delramme is not known.</summary>
    private List<CapRoom>? RoomsFor(Avgjørelse avgjørelse, Rational ramme)
    {
        if (_tolk.Ordning.Fordeling is not { Delrammer.Count: > 0 } division)
        {
            return RoomsUnder(_tolk.Ordning.Fordeling?.Steg ?? [], null, ramme);
        }

        return Pots.Of(_tolk, division, avgjørelse.Søknad, _runde) is { } pot ? RoomsUnder(pot.Steg, pot.Navn, ramme) : null;
    }

    private List<CapRoom> RoomsUnder(IReadOnlyList<Steg> steps, string? pot, Rational ramme)
    {
        var rooms = new List<CapRoom>();
        foreach (var step in steps.OfType<Steg.Delende>())
        {
            if (step.ForRamme(ramme).Tak is not { } cap)
            {
                continue;
            }

            if (!_rooms.TryGetValue((pot, step), out var room))
            {
                _rooms.Add((pot, step), room = new CapRoom(cap, [], pot is null ? _earlier : _earlier.In(pot)));
            }

            rooms.Add(room);
        }

        return rooms;
    }

    /// <summary>The ground that an undecided application carries after a provisional division.</summary>
    public static Grunn GroundOf(Ordning ordning, Rational reserve) => new(
        StepWording.PlaceOf(ordning, null),
        $"Fordelingen er foreløpig. Det er satt av {Wording.Kroner(reserve)}, det meste søknaden kan få når den er avklart.",
        []) { Slag = Grunnslag.Fordeling };

    /// <summary>The first lines of a provisional ledger; none where nothing is set aside.</summary>
    public static IReadOnlyList<string> Opening(Rational ramme, Rational avsatt, IReadOnlyDictionary<string, Rational> reserves)
    {
        if (reserves.Count == 0)
        {
            return [];
        }

        var each = reserves.OrderBy(r => r.Key, StringComparer.Ordinal).Select(r => $"{r.Key} ({Wording.Kroner(r.Value)})").ToList();
        return
        [
            $"Fordelingen er foreløpig. Rammen er {Wording.Kroner(ramme)}, og det er satt av {Wording.Kroner(avsatt)} til {Wording.Applications(each.Count)} som ikke er avgjort: {Wording.List(each)}.",
        ];
    }

    /// <summary>The most that beregnet tilskudd can be; where nothing bounds it, the most that can have been applied for; null where nothing bounds that either.</summary>
    private Rational? HighestOf(Søknadsdata søknad)
    {
        var ordning = _tolk.Ordning;
        var evaluator = new Evaluator(ordning, søknad, _runde);
        if (CertainlyRefused(evaluator))
        {
            return Rational.Zero;
        }

        if (ordning.Fordeling is { UtenBeregnet: true })
        {
            return null;
        }

        var finder = new BoundsFinder(evaluator);
        return new[] { ordning.BeregnetTilskudd, ordning.SøktTilskudd }
            .OfType<Definisjon>()
            .Select(d => finder.Find(d, evaluator.Root).High)
            .FirstOrDefault(high => high is not null);
    }

    private bool CertainlyRefused(Evaluator evaluator) => _tolk.Ordning.Krav.Any(k => k.Slag switch
    {
        Kravslag.Gis or Kravslag.KanGis => evaluator.Condition(k.Vilkår, evaluator.Root).IsFalse,
        Kravslag.Avslås or Kravslag.Avvises => evaluator.Condition(k.Vilkår, evaluator.Root).IsTrue,
        _ => false,
    });
}
