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
        [.. OpenBeregnet(), .. OpenSøkt(), .. Groups.SelectMany(OpenKey)];

    /// <summary>Whether the place of the application in the division is not known.</summary>
    public bool IsKeyOpen => Groups.SelectMany(OpenKey).Any();

    private IEnumerable<Steg.Prioritetsgrupper> Groups => (_ordning.Fordeling?.Steg ?? []).OfType<Steg.Prioritetsgrupper>();

    private IEnumerable<OpenAmount> OpenBeregnet()
    {
        if (_ordning.BeregnetTilskudd is not { } beregnet)
        {
            return [new OpenAmount(() => new Grunn("regelverket", "Regelverket sier ikke hva beregnet tilskudd er.", []) { Slag = Grunnslag.Beløp }, _ => { })];
        }

        if (Known(beregnet) is not { } kroner)
        {
            return [new OpenAmount(() => _grounds.Amount(beregnet, _evaluator.Root), missing => missing.Seek(beregnet, _evaluator.Root))];
        }

        if (kroner.Sign >= 0)
        {
            return [];
        }

        return [new OpenAmount(() => Negative(_grounds.Amount(beregnet, _evaluator.Root)), _ => { })];
    }

    private static Grunn Negative(Grunn ground) => ground with { Tekst = ground.Tekst + " Et tilskudd kan ikke være negativt; regelen må rettes." };

    /// <summary>Without søkt tilskudd it cannot be said whether the award is all that was applied for.</summary>
    private IEnumerable<OpenAmount> OpenSøkt() => _ordning.SøktTilskudd is { } søkt && Known(søkt) is null
        ? [new OpenAmount(() => _grounds.Amount(søkt, _evaluator.Root), missing => missing.Seek(søkt, _evaluator.Root))]
        : [];

    private IEnumerable<OpenAmount> OpenKey(Steg.Prioritetsgrupper steg)
    {
        var key = _evaluator.Evaluate(steg.Nøkkel, _evaluator.Root);
        if (Priority.IsUsable(key, steg.Nøkkel.Type))
        {
            return [];
        }

        return [new OpenAmount(
            () => _grounds.OpenKey(steg.Nøkkel, key) with { Hjemmel = StepWording.PlaceOf(_ordning, steg), Sted = _ordning.Fordeling?.Hjemmel },
            missing => missing.SeekWithClock(steg.Nøkkel, _evaluator.Root))];
    }
}

/// <summary>Something the award rests on that is not known.</summary>
/// <param name="Grunn">Says what, and why.</param>
/// <param name="Seek">Finds the facts that are missing for it.</param>
internal sealed record OpenAmount(Func<Grunn> Grunn, Action<MissingFacts> Seek);
