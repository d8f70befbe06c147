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
    private readonly Confidentiality _confidentiality;
    private readonly Evaluator _evaluator;
    private readonly GroundsFinder _grounds;
    private readonly AmountCheck _amounts;
    private readonly Søknadsdata _søknad;
    private readonly Runde? _runde;

    public Decider(Ordning ordning, Confidentiality confidentiality, Søknadsdata søknad, Runde? runde, Assumptions? assumed = null)
    {
        _ordning = ordning;
        _confidentiality = confidentiality;
        _søknad = søknad;
        _runde = runde;
        _evaluator = new Evaluator(ordning, søknad, runde, assumed);
        _grounds = new GroundsFinder(ordning, _evaluator, confidentiality);
        _amounts = new AmountCheck(ordning, _evaluator, _grounds);
    }

    public Avgjørelse Decide()
    {
        if (_søknad.Status == Søknadsstatus.Trukket)
        {
            return Ended(Utfall.Trukket, [new Grunn("søknaden", "Søknaden er trukket av søkeren.", []) { Slag = Grunnslag.Status }]);
        }

        var standing = Stand();
        if (standing.Utfall == Utfall.Avvist)
        {
            return Ended(Utfall.Avvist, GroundsOf(standing.Dismissing));
        }

        var refusal = standing.Failing.Count > 0 ? GroundsOf(standing.Failing)
            : standing.IsRefused && _ordning.BeregnetTilskudd is { } zero ? [_grounds.Amount(zero, _evaluator.Root)]
            : [];
        return standing switch
        {
            { Utfall: Utfall.Avslått } => Ended(Utfall.Avslått, refusal),
            { Status: Ventestatus.VenterPåRetting } => Waiting(Ventestatus.VenterPåRetting, [.. GroundsOf(standing.ToCorrect), .. InAnyCase(refusal)], []),
            { Status: Ventestatus.TilAvklaring } => ToClarify(standing, refusal),
            _ => Granted(
                [.. GroundsOf(standing.Material.Where(k => k.Krav.Slag != Kravslag.Avslås)), .. AmountGround(_ordning.BeregnetTilskudd)],
                _amounts.Known(_ordning.SøktTilskudd),
                _amounts.Known(_ordning.BeregnetTilskudd)),
        };
    }

    /// <summary>How the application stands, without why.</summary>
    private Standing Stand() => new(_ordning, _evaluator, _amounts, _søknad.Status);

    private Avgjørelse ToClarify(Standing standing, IReadOnlyList<Grunn> refusal)
    {
        var amounts = standing.OpenAmounts.Select(a => a.Grunn()).ToList();
        IReadOnlyList<Grunn> grounds = [.. GroundsOf(standing.Open), .. amounts, .. GroundsOf(standing.ToCorrect), .. InAnyCase(refusal)];
        var missing = standing.Missing();
        var relevance = Relevance.Of(standing, assumed => new Decider(_ordning, _confidentiality, _søknad, _runde, assumed).Stand());
        if (missing.All.Count > 0 && relevance.Certain is { } certain && Certain(certain, [WhyCertain(missing), .. grounds]) is { } decided)
        {
            return decided;
        }

        var listed = relevance.Certain is null ? missing.Gaps.Where(g => relevance.Matters(g.Fact)) : missing.Gaps;
        return Waiting(Ventestatus.TilAvklaring, grounds, listed.Select(g => g.Mangel).OfType<Mangel>().ToList());
    }

    /// <summary>The decision where what is missing does not matter; null where the division would still have to ask for it.</summary>
    private Avgjørelse? Certain(Settlement settled, IReadOnlyList<Grunn> grounds) => settled switch
    {
        { Utfall: { } utfall } => Ended(utfall, grounds),
        { Status: { } status } => Waiting(status, grounds, []),
        _ when _amounts.IsKeyOpen => null,
        _ => Granted(grounds, settled.Søkt, settled.Beregnet),
    };

    private Grunn WhyCertain(MissingFacts missing) =>
        new("søknaden", Wording.Sentence(_grounds.Gap(missing.Gaps)) + ", men alle svar gir samme resultat.", []);

    private Avgjørelse Granted(IReadOnlyList<Grunn> grounds, Rational? søkt, Rational? beregnet)
    {
        var atOnce = !Tolk.DelerRamme(_ordning);
        return new Avgjørelse
        {
            Søknad = _søknad,
            Søkt = søkt,
            Beregnet = beregnet,
            Tildelt = atOnce ? beregnet : null,
            Utfall = atOnce && beregnet is { } tildelt ? Utfallsregel.Of(tildelt, søkt ?? tildelt) : null,
            OppfyllerVilkårene = true,
            Begrunnelse = grounds,
            Utbetaling = new PayoutCheck(_ordning, _evaluator, _grounds).Find(),
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

    /// <summary>Several rules may rest on the same transitional rule; what it says is then said once.</summary>
    private IReadOnlyList<Grunn> GroundsOf(IEnumerable<AskedKrav> asked) =>
        asked.SelectMany(k => _grounds.Of(k.Krav, _søknad.Status == Søknadsstatus.IkkeRettet)).GroupBy(g => (g.Hjemmel, g.Tekst)).Select(same => same.First()).ToList();

    private IEnumerable<Grunn> AmountGround(Definisjon? amount) => amount is null ? [] : [_grounds.Amount(amount, _evaluator.Root)];
}
