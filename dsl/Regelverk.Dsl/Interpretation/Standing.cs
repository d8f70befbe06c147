using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>
/// How an application stands by the precedence avvist › avslått › til avklaring › granted, before anybody asks why. While it is open whether it is avvist,
/// nothing lower is certain: a new fact would overturn it.
/// </summary>
internal sealed class Standing
{
    private readonly Ordning _ordning;
    private readonly Evaluator _evaluator;
    private readonly AmountCheck _amounts;

    public Standing(Ordning ordning, Evaluator evaluator, AmountCheck amounts, Søknadsstatus status)
    {
        (_ordning, _evaluator, _amounts) = (ordning, evaluator, amounts);
        var dismissals = Ask(Kravslag.Avvises);
        var corrections = Ask(Kravslag.Rettes);
        var isTooLate = status == Søknadsstatus.IkkeRettet;
        Material = Ask(Kravslag.Gis, Kravslag.KanGis, Kravslag.Avslås);
        Dismissing = dismissals.Concat(isTooLate ? corrections : []).Where(k => k.Hindrer == true).ToList();
        Failing = Material.Where(k => k.Hindrer == true).ToList();
        ToCorrect = corrections.Where(k => k.Hindrer == true).ToList();
        IsRefused = Failing.Count > 0 || amounts.Known(ordning.BeregnetTilskudd) is { Sign: 0 };

        // What the refusal settles asks for no more facts: only avvist or avslått is open then.
        var openFormal = dismissals.Concat(corrections).Where(k => k.Hindrer is null).ToList();
        Open = IsRefused ? openFormal : [.. openFormal, .. Material.Where(k => k.Hindrer is null)];
        OpenAmounts = IsRefused ? [] : amounts.FindOpen();
        var isSettled = openFormal.Count == 0;
        Utfall = Dismissing.Count > 0 ? Regulation.Utfall.Avvist : isSettled && ToCorrect.Count == 0 && IsRefused ? Regulation.Utfall.Avslått : null;
        Status = Utfall is not null ? null
            : isSettled && ToCorrect.Count > 0 ? Ventestatus.VenterPåRetting
            : Open.Count > 0 || OpenAmounts.Count > 0 ? Ventestatus.TilAvklaring
            : null;
    }

    /// <summary>Avvist or avslått; null where it waits for something or is granted.</summary>
    public Utfall? Utfall { get; }

    /// <summary>What it waits for; null where nothing is missing.</summary>
    public Ventestatus? Status { get; }

    /// <summary>Whether it is certainly refused, unless it is avvist.</summary>
    public bool IsRefused { get; }

    /// <summary>The rules that say it is avvist.</summary>
    public IReadOnlyList<AskedKrav> Dismissing { get; }

    /// <summary>The material rules.</summary>
    public IReadOnlyList<AskedKrav> Material { get; }

    /// <summary>The material rules that are not met.</summary>
    public IReadOnlyList<AskedKrav> Failing { get; }

    /// <summary>The rules that say something is to be corrected.</summary>
    public IReadOnlyList<AskedKrav> ToCorrect { get; }

    /// <summary>The rules that are open and could still change the outcome.</summary>
    public IReadOnlyList<AskedKrav> Open { get; }

    /// <summary>The amounts that are open and could still change the outcome.</summary>
    public IReadOnlyList<OpenAmount> OpenAmounts { get; }

    /// <summary>What all this comes to, where it is the result; amounts only where they are granted, since nothing hangs on them elsewhere.</summary>
    public Settlement Settled => Utfall is null && Status is null
        ? new Settlement(null, null, _amounts.Known(_ordning.SøktTilskudd), _amounts.Known(_ordning.BeregnetTilskudd), _amounts.Keys)
        : new Settlement(Utfall, Status, null, null, []);

    /// <summary>The facts that keep it open, as far as each rule alone can tell.</summary>
    public MissingFacts Missing()
    {
        var missing = new MissingFacts(_ordning, _evaluator);
        foreach (var krav in Open)
        {
            missing.Seek(krav.Krav.Vilkår, _evaluator.Root);
        }

        foreach (var amount in OpenAmounts)
        {
            amount.Seek(missing);
        }

        return missing;
    }

    private List<AskedKrav> Ask(params Kravslag[] slag) => _ordning.Krav
        .Where(k => slag.Contains(k.Slag))
        .Select(k => new AskedKrav(k, Hinders(k)))
        .ToList();

    private bool? Hinders(Krav krav)
    {
        var result = _evaluator.Condition(krav.Vilkår, _evaluator.Root);
        var hindersWhenTrue = krav.Slag is not (Kravslag.Gis or Kravslag.KanGis);
        return result.IsTrue ? hindersWhenTrue : result.IsFalse ? !hindersWhenTrue : null;
    }
}

/// <summary>A rule and whether it stands in the way; null where that is open.</summary>
internal sealed record AskedKrav(Krav Krav, bool? Hindrer);

/// <summary>What an application comes to: two situations with the same one have the same result.</summary>
/// <param name="Utfall">Avvist or avslått.</param>
/// <param name="Status">What it waits for.</param>
/// <param name="Søkt">Søkt tilskudd where it is granted.</param>
/// <param name="Beregnet">Beregnet tilskudd where it is granted.</param>
/// <param name="Keys">What places it in the division where it is granted.</param>
internal sealed record Settlement(Utfall? Utfall, Ventestatus? Status, Rational? Søkt, Rational? Beregnet, IReadOnlyList<Value?> Keys)
{
    /// <summary>Whether two situations have the same result.</summary>
    public bool Equals(Settlement? other) =>
        other is not null && Utfall == other.Utfall && Status == other.Status && Søkt == other.Søkt && Beregnet == other.Beregnet && Keys.SequenceEqual(other.Keys);

    /// <inheritdoc/>
    public override int GetHashCode() => (Utfall, Status, Søkt, Beregnet, Keys.Count).GetHashCode();
}
