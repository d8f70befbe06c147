using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Whether all that the award rests on is known: beregnet tilskudd, søkt tilskudd, and what the division orders the applications by.</summary>
internal sealed class AmountCheck
{
    private readonly Ordning _ordning;
    private readonly Evaluator _evaluator;
    private readonly GroundsFinder _grounds;

    public AmountCheck(Ordning ordning, Evaluator evaluator, GroundsFinder grounds)
    {
        _ordning = ordning;
        _evaluator = evaluator;
        _grounds = grounds;
    }

    /// <summary>An amount in kroner; null where it is not known, or not defined.</summary>
    public Rational? Known(Definisjon? amount) =>
        amount is not null && _evaluator.ValueOf(amount, _evaluator.Root) is Result.Known { Value: Value.Number number } ? number.Amount : null;

    /// <summary>What must be cleared up before the application can take part in the division; empty where nothing must.</summary>
    public IReadOnlyList<OpenAmount> FindOpen() =>
        [.. OpenBeregnet(), .. OpenSøkt(), .. OpenKeys()];

    /// <summary>Where there are delrammer, only the steps of its own ask anything of an application.</summary>
    private IEnumerable<OpenAmount> OpenKeys()
    {
        if (_ordning.Fordeling is not { } division)
        {
            return [];
        }

        var pot = PotOf(division);
        return division.Delrammenøkkel is { } key && pot is null
            ? OpenKey(StepWording.PlaceOf(_ordning, null), division.Hjemmel, key)
            : (pot?.Steg ?? division.Steg).SelectMany(s => s.Nøkler.SelectMany(k => OpenKey(StepWording.PlaceOf(_ordning, pot, s), StepWording.HjemmelOf(_ordning, pot), k)));
    }

    /// <summary>The delramme that the application is for; null where there are none, and where it is not known.</summary>
    private Delramme? PotOf(Fordeling division) => division.Delrammenøkkel is { } key && _evaluator.Evaluate(key, _evaluator.Root) is Result.Known { Value: Value.Code code }
        ? division.Delrammer.First(d => d.Navn == code.Name)
        : null;

    private IEnumerable<OpenAmount> OpenBeregnet()
    {
        if (_ordning.BeregnetTilskudd is not { } beregnet)
        {
            return [new OpenAmount(new Grunn("regelverket", "Regelverket sier ikke hva beregnet tilskudd er.", []) { Slag = Grunnslag.Beløp }, _ => { })];
        }

        if (Known(beregnet) is not { } kroner)
        {
            return [new OpenAmount(_grounds.Amount(beregnet, _evaluator.Root), missing => missing.Seek(beregnet, _evaluator.Root))];
        }

        if (kroner.Sign >= 0)
        {
            return [];
        }

        var ground = _grounds.Amount(beregnet, _evaluator.Root);
        return [new OpenAmount(ground with { Tekst = ground.Tekst + " Et tilskudd kan ikke være negativt; regelen må rettes." }, _ => { })];
    }

    /// <summary>Without søkt tilskudd it cannot be said whether the award is all that was applied for.</summary>
    private IEnumerable<OpenAmount> OpenSøkt() => _ordning.SøktTilskudd is { } søkt && Known(søkt) is null
        ? [new OpenAmount(_grounds.Amount(søkt, _evaluator.Root), missing => missing.Seek(søkt, _evaluator.Root))]
        : [];

    private IEnumerable<OpenAmount> OpenKey(string place, Hjemmel? hjemmel, Expression key)
    {
        var value = _evaluator.Evaluate(key, _evaluator.Root);
        if (Priority.IsUsable(value, key.Type))
        {
            return [];
        }

        var ground = _grounds.OpenKey(key, value) with { Hjemmel = place, Sted = hjemmel };
        return [new OpenAmount(ground, missing => missing.SeekWithClock(key, _evaluator.Root))];
    }
}

/// <summary>Something the award rests on that is not known.</summary>
/// <param name="Grunn">What, and why.</param>
/// <param name="Seek">Finds the facts that are missing for it.</param>
internal sealed record OpenAmount(Grunn Grunn, Action<MissingFacts> Seek);
