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
    public IReadOnlyList<OpenAmount> FindOpen() => [.. OpenBeregnet(), .. OpenSøkt(), .. Asked().SelectMany(OpenKey)];

    /// <summary>Whether the place of the application in the division is not known.</summary>
    public bool IsKeyOpen => Asked().SelectMany(OpenKey).Any();

    /// <summary>The values of what the division asks of the application; null for one that is not known.</summary>
    public IReadOnlyList<Value?> Keys => Asked().Select(a => _evaluator.Evaluate(a.Key, _evaluator.Root) is Result.Known known ? known.Value : null).ToList();

    /// <summary>What the division asks: where there are delrammer, which it is for, and then only the steps of its own.</summary>
    private IEnumerable<AskedKey> Asked()
    {
        if (_ordning.Fordeling is not { } division)
        {
            return [];
        }

        var which = division.Delrammenøkkel is { } key ? [new AskedKey(StepWording.PlaceOf(_ordning, null), division.Hjemmel, key)] : Array.Empty<AskedKey>();
        var pot = PotOf(division);
        var steps = pot?.Steg ?? (which.Length > 0 ? [] : division.Steg);
        return which.Concat(steps.SelectMany(s => s.Nøkler.Select(k => new AskedKey(StepWording.PlaceOf(_ordning, pot, s), StepWording.HjemmelOf(_ordning, pot), k))));
    }

    /// <summary>The delramme that the application is for; null where there are none, and where it is not known.</summary>
    private Delramme? PotOf(Fordeling division) => division.Delrammenøkkel is { } key && _evaluator.Evaluate(key, _evaluator.Root) is Result.Known { Value: Value.Code code }
        ? division.Delrammer.First(d => d.Navn == code.Name)
        : null;

    private IEnumerable<OpenAmount> OpenBeregnet()
    {
        if (_ordning.Fordeling is { UtenBeregnet: true })
        {
            return [];
        }

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

    private IEnumerable<OpenAmount> OpenKey(AskedKey asked)
    {
        var value = _evaluator.Evaluate(asked.Key, _evaluator.Root);
        if (Priority.IsUsable(value, asked.Key.Type))
        {
            return [];
        }

        return [new OpenAmount(() => _grounds.OpenKey(asked.Key, value) with { Hjemmel = asked.Place, Sted = asked.Sted }, missing => missing.SeekWithClock(asked.Key, _evaluator.Root))];
    }

    /// <summary>Something the division asks of an application.</summary>
    /// <param name="Place">The step that asks, in words.</param>
    /// <param name="Sted">The § it rests on, or null.</param>
    /// <param name="Key">What it asks for.</param>
    private sealed record AskedKey(string Place, Hjemmel? Sted, Expression Key);
}

/// <summary>Something the award rests on that is not known.</summary>
/// <param name="Grunn">Says what, and why.</param>
/// <param name="Seek">Finds the facts that are missing for it.</param>
internal sealed record OpenAmount(Func<Grunn> Grunn, Action<MissingFacts> Seek);
