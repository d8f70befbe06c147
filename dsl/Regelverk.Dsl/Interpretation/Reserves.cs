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

    public Reserves(Tolk tolk, Runde? runde)
    {
        _tolk = tolk;
        _runde = runde;
    }

    /// <summary>Finds the reserves.</summary>
    /// <param name="open">The undecided applications, by id.</param>
    /// <param name="ramme">The frame, in kroner.</param>
    public (IReadOnlyDictionary<string, Rational> Amounts, IReadOnlyList<Avgjørelse> Unbounded) Find(IReadOnlyList<Avgjørelse> open, Rational ramme)
    {
        var rooms = (_tolk.Ordning.Fordeling?.Steg ?? []).OfType<Steg.Delende>().Where(s => s.Tak is not null).ToDictionary(s => (Steg)s, s => new CapRoom(s.ForRamme(ramme).Tak ?? throw new InvalidOperationException("The cap is there."), []));
        var amounts = new Dictionary<string, Rational>(StringComparer.Ordinal);
        var unbounded = new List<Avgjørelse>();
        foreach (var avgjørelse in open)
        {
            if (StepsOf(avgjørelse) is not { } steps)
            {
                unbounded.Add(avgjørelse);
                continue;
            }

            // What is set aside for one application of a søker leaves less room under its cap for the next.
            var participant = new Participant(avgjørelse, Rational.Zero);
            var caps = steps.Where(rooms.ContainsKey).Select(s => rooms[s]).ToList();
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

    /// <summary>What divides the money that an application may get; null where its delramme is not known.</summary>
    private IReadOnlyList<Steg>? StepsOf(Avgjørelse avgjørelse)
    {
        if (_tolk.Ordning.Fordeling is not { Delrammer.Count: > 0 } division)
        {
            return _tolk.Ordning.Fordeling?.Steg ?? [];
        }

        return Pots.Of(_tolk, division, avgjørelse.Søknad, _runde)?.Steg;
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
