using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>
/// Decides one application by the precedence trukket › avvist › avslått › til avklaring › granted. While it is open whether the
/// application is avvist, nothing lower is certain: a new fact would overturn it.
/// </summary>
internal sealed class Decider
{
    private readonly Ordning _ordning;
    private readonly Evaluator _evaluator;
    private readonly GroundsFinder _grounds;
    private readonly AmountCheck _amounts;
    private readonly Søknadsdata _søknad;

    public Decider(Ordning ordning, Confidentiality confidentiality, Søknadsdata søknad, Runde? runde)
    {
        _ordning = ordning;
        _søknad = søknad;
        _evaluator = new Evaluator(ordning, søknad, runde);
        _grounds = new GroundsFinder(ordning, _evaluator, confidentiality);
        _amounts = new AmountCheck(ordning, _evaluator, _grounds);
    }

    public Avgjørelse Decide()
    {
        if (_søknad.Status == Søknadsstatus.Trukket)
        {
            return Ended(Utfall.Trukket, [new Grunn("søknaden", "Søknaden er trukket av søkeren.", []) { Slag = Grunnslag.Status }]);
        }

        var dismissals = Ask(Kravslag.Avvises);
        var corrections = Ask(Kravslag.Rettes);
        var material = Ask(Kravslag.Gis, Kravslag.KanGis, Kravslag.Avslås);

        var ikkeRettet = _søknad.Status == Søknadsstatus.IkkeRettet;
        var dismissing = dismissals.Concat(ikkeRettet ? corrections : []).Where(k => k.Hindrer == true).ToList();
        if (dismissing.Count > 0)
        {
            return Ended(Utfall.Avvist, GroundsOf(dismissing));
        }

        var failing = material.Where(k => k.Hindrer == true).ToList();
        var isZero = _amounts.Known(_ordning.BeregnetTilskudd) is { Sign: 0 };
        var refusal = failing.Count > 0 ? GroundsOf(failing) : isZero && _ordning.BeregnetTilskudd is { } zero ? [_grounds.Amount(zero, _evaluator.Root)] : [];

        var openFormal = dismissals.Concat(corrections).Where(k => k.Hindrer is null).ToList();
        var toCorrect = corrections.Where(k => k.Hindrer == true).ToList();
        if (openFormal.Count == 0 && toCorrect.Count == 0 && refusal.Count > 0)
        {
            return Ended(Utfall.Avslått, refusal);
        }

        if (openFormal.Count == 0 && toCorrect.Count > 0)
        {
            return Waiting(Ventestatus.VenterPåRetting, [.. GroundsOf(toCorrect), .. InAnyCase(refusal)], []);
        }

        // What the refusal settles asks for no more facts: only avvist or avslått is open then.
        var open = refusal.Count > 0 ? openFormal : [.. openFormal, .. material.Where(k => k.Hindrer is null)];
        var openAmounts = refusal.Count > 0 ? [] : _amounts.FindOpen();
        if (open.Count > 0 || openAmounts.Count > 0)
        {
            IReadOnlyList<Grunn> grounds = [.. GroundsOf(open), .. openAmounts.Select(a => a.Grunn), .. GroundsOf(toCorrect), .. InAnyCase(refusal)];
            return Waiting(Ventestatus.TilAvklaring, grounds, Missing(open, openAmounts));
        }

        return Granted(material);
    }

    private Avgjørelse Granted(IReadOnlyList<AskedKrav> material)
    {
        var søkt = _amounts.Known(_ordning.SøktTilskudd);
        var beregnet = _amounts.Known(_ordning.BeregnetTilskudd);
        var atOnce = !Tolk.DelerRamme(_ordning);
        return new Avgjørelse
        {
            Søknad = _søknad,
            Søkt = søkt,
            Beregnet = beregnet,
            Tildelt = atOnce ? beregnet : null,
            Utfall = atOnce && beregnet is { } tildelt ? Utfallsregel.Of(tildelt, søkt ?? tildelt) : null,
            OppfyllerVilkårene = true,
            Begrunnelse = [.. GroundsOf(material.Where(k => k.Krav.Slag != Kravslag.Avslås)), .. AmountGround(_ordning.BeregnetTilskudd)],
        };
    }

    private Avgjørelse Ended(Utfall utfall, IReadOnlyList<Grunn> grounds) => new()
    {
        Søknad = _søknad,
        Utfall = utfall,
        Søkt = _amounts.Known(_ordning.SøktTilskudd),
        Beregnet = Rational.Zero,
        Tildelt = Rational.Zero,
        Begrunnelse = grounds,
    };

    private Avgjørelse Waiting(Ventestatus status, IReadOnlyList<Grunn> grounds, IReadOnlyList<Mangel> mangler) => new()
    {
        Søknad = _søknad,
        Status = status,
        Søkt = _amounts.Known(_ordning.SøktTilskudd),
        Beregnet = _amounts.Known(_ordning.BeregnetTilskudd),
        Begrunnelse = grounds,
        Mangler = mangler,
    };

    private static IEnumerable<Grunn> InAnyCase(IReadOnlyList<Grunn> refusal) =>
        refusal.Select(g => g with { Tekst = "Uansett ikke tilskudd: " + char.ToLowerInvariant(g.Tekst[0]) + g.Tekst.Substring(1) });

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

    private IReadOnlyList<Grunn> GroundsOf(IEnumerable<AskedKrav> asked) =>
        asked.SelectMany(k => _grounds.Of(k.Krav, _søknad.Status == Søknadsstatus.IkkeRettet)).ToList();

    private IEnumerable<Grunn> AmountGround(Definisjon? amount) => amount is null ? [] : [_grounds.Amount(amount, _evaluator.Root)];

    private IReadOnlyList<Mangel> Missing(IEnumerable<AskedKrav> open, IEnumerable<OpenAmount> amounts)
    {
        var missing = new MissingFacts(_ordning, _evaluator);
        foreach (var krav in open)
        {
            missing.Seek(krav.Krav.Vilkår, _evaluator.Root);
        }

        foreach (var amount in amounts)
        {
            amount.Seek(missing);
        }

        return missing.All;
    }

    /// <summary>A rule and whether it stands in the way; null where that is open.</summary>
    private sealed record AskedKrav(Krav Krav, bool? Hindrer);
}
