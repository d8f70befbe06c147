using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Answers «why did they get that, and we this?» for two applications of the same round, in three sentences or so: where they part, and why.</summary>
public sealed class Sammenligning
{
    private readonly ComparedSide _first;
    private readonly ComparedSide _second;

    private Sammenligning(ComparedSide first, ComparedSide second)
    {
        _first = first;
        _second = second;
    }

    private IEnumerable<ComparedSide> Both => [_first, _second];

    /// <summary>The answer in bokmål, one sentence an entry.</summary>
    /// <param name="ene">The one who asks.</param>
    /// <param name="andre">The one it is compared with.</param>
    /// <param name="fordeling">The division that both took part in; null where the frame is not divided.</param>
    public static IReadOnlyList<string> Av(Avgjørelse ene, Avgjørelse andre, Fordelingsresultat? fordeling)
    {
        var sameName = ApplicantName.Of(ene.Søknad) == ApplicantName.Of(andre.Søknad);
        var comparison = new Sammenligning(ComparedSide.Of(ene, sameName, fordeling), ComparedSide.Of(andre, sameName, fordeling));
        return [comparison.Results(), .. comparison.Difference(), .. comparison.Amounts()];
    }

    private string Results() => _first.Result == _second.Result
        ? $"Både {_first.Name} og {_second.Name} {_first.Result}."
        : $"{_first.Name} {_first.Result}, mens {_second.Name} {_second.Result}.";

    private IEnumerable<string> Difference()
    {
        if (_first.Effects.Count == 0 || _second.Effects.Count == 0)
        {
            return Both.Where(s => !s.Decision.OppfyllerVilkårene).SelectMany(s => s.Refusal()).Concat(MetConditions());
        }

        if (_first.Effects[0].Step != _second.Effects[0].Step)
        {
            return [Apart(), .. Both.SelectMany(s => s.GroundsOf(Grunnslag.Fordeling))];
        }

        return PartingStep() is { } step ? PartedAt(step) : PartedByAmount();
    }

    /// <summary>Why those who did not share the same money did not.</summary>
    private string Apart() => _first.Effects[0].Delramme is { } one && _second.Effects[0].Delramme is { } other && one != other
        ? $"De er i hver sin delramme: {_first.Name} i {one}, og {_second.Name} i {other}."
        : $"{_first.Name} og {_second.Name} deler ikke de samme pengene.";

    /// <summary>The first step that did not do the same kind of thing to both; rounding apart.</summary>
    private int? PartingStep() => _first.Effects.Concat(_second.Effects)
        .Where(e => !e.IsRounding)
        .Select(e => e.Step)
        .OrderBy(step => step)
        .Cast<int?>()
        .FirstOrDefault(step => step is { } s && _first.At(s)?.Kind != _second.At(s)?.Kind);

    private IEnumerable<string> PartedAt(int step)
    {
        if (_first.At(step) is not { } a || _second.At(step) is not { } b)
        {
            var (touched, other) = _first.At(step) is null ? (_second, _first) : (_first, _second);
            return [$"Forskjellen ligger i {touched.At(step)?.Place}, som ikke endrer noe for {other.Name}: {Wording.Kroner(other.Before(step))} står.", touched.Told(step)];
        }

        if (a.Virkning.Gruppe != b.Virkning.Gruppe)
        {
            return [$"Etter {a.Place} dekkes prioritetsgruppene i rekkefølge: {_first.Name} er i {_first.GroupAndEffect(a)}; {_second.Name} er i {_second.GroupAndEffect(b)}."];
        }

        return a.IsToldShortly && b.IsToldShortly
            ? [$"Forskjellen ligger i {a.Place}: {_first.EffectAfter(_first.Name, a)}, mens {_second.EffectAfter(_second.Name, b)}."]
            : [$"Forskjellen ligger i {a.Place}.", _first.Told(step), _second.Told(step)];
    }

    /// <summary>Where every step did the same kind of thing to both: still it may not have been as much.</summary>
    private IEnumerable<string> PartedByAmount()
    {
        var (a, b) = (_first.Last, _second.Last);
        if (RoundedApart() is { } step && a?.Virkning.Etter == b?.Virkning.Etter)
        {
            return ["Forskjellen ligger i avrundingen: før den var beløpene like store.", .. Both.Where(s => s.At(step) is not null).Select(s => s.Told(step))];
        }

        if (a is null || b is null)
        {
            return [];
        }

        if (a.Virkning.Slag == Virkningsslag.DelAvRammen && a.Virkning.Etter != b.Virkning.Etter)
        {
            return [$"Etter {a.Place} deles rammen etter samme regel.", _first.Told(a.Step), _second.Told(b.Step)];
        }

        if (a.Virkning.Slag == Virkningsslag.Avkortet && _first.ShareOfClaim(a) != _second.ShareOfClaim(b))
        {
            return IsSameRule(a, b)
                ? [$"Etter {a.Place} avkortes begge etter samme regel: {_first.Name} får {Wording.Kroner(a.Virkning.Etter)}, og {_second.Name} får {Wording.Kroner(b.Virkning.Etter)}."]
                : [$"Forskjellen ligger i {a.Place}.", _first.Told(a.Step), _second.Told(b.Step)];
        }

        return a.Virkning.Slag == Virkningsslag.BegrensetAvTak
            ? [$"Etter {a.Place} er begge stoppet av taket for hva én kan få."]
            : [$"Fordelingen behandlet dem likt: etter {a.Place} {_first.EffectOnBoth(a)}."];
    }

    /// <summary>The first step that rounded equal amounts to different ones.</summary>
    private int? RoundedApart() => _first.Effects.Concat(_second.Effects)
        .Where(e => e.IsRounding)
        .Select(e => e.Step)
        .OrderBy(step => step)
        .Cast<int?>()
        .FirstOrDefault(step => step is { } s && _first.Before(s) == _second.Before(s) && _first.After(s) != _second.After(s));

    /// <summary>Whether the ledger says the same of both but for the figures, so that none of them is in a group that is sure of a part.</summary>
    private static bool IsSameRule(ComparedEffect a, ComparedEffect b) => WithoutFigures(a.Virkning.Setning) == WithoutFigures(b.Virkning.Setning);

    private static string WithoutFigures(string setning) => new(setning.Where(c => !char.IsDigit(c) && !char.IsWhiteSpace(c) && c != ',').ToArray());

    /// <summary>What the one who went on to the division had that the other lacked.</summary>
    private IEnumerable<string> MetConditions()
    {
        var met = Both.Where(s => s.Decision.OppfyllerVilkårene).ToList();
        return met.Count == 1 ? [$"{met[0].Name} oppfyller vilkårene{met[0].FirstCondition()}."] : [];
    }

    private IEnumerable<string> Amounts()
    {
        if (!_first.Decision.OppfyllerVilkårene || !_second.Decision.OppfyllerVilkårene || _first.Decision.Beregnet is null)
        {
            return [];
        }

        // Where the division treated them alike, or there was none, the difference lies in how much was computed.
        var isTreatedAlike = _first.Last?.Kind == _second.Last?.Kind;
        var isComputedDifferently = isTreatedAlike && _first.Decision.Beregnet != _second.Decision.Beregnet;
        return
        [
            $"Beregnet tilskudd er {_first.Claim()} for {_first.Name} og {_second.Claim()} for {_second.Name}{(isComputedDifferently ? ", og det er forskjellen" : "")}.",
            .. isComputedDifferently ? Both.SelectMany(s => s.GroundsOf(Grunnslag.Beløp).Concat(s.Carried())) : [],
        ];
    }
}
