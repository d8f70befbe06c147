using System.Collections.Generic;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <summary>Decides one application, and says why. First whether it is trukket; the rest of the precedence is <see cref="Stilling"/>.</summary>
internal sealed class Avgjører
{
    private readonly Sak _sak;
    private readonly Begrunner _begrunner = new();
    private readonly Kroner? _søkt;

    public Avgjører(Sak sak)
    {
        _sak = sak;
        _søkt = Beløp.Av(sak.Søkt);
    }

    public Avgjørelse Avgjør()
    {
        if (_sak.Status == Søknadsstatus.Trukket)
        {
            return Ended(Utfall.Trukket, [new Grunn("søknaden", "Søknaden er trukket av søkeren.", Grunnslag.Status)]);
        }

        var stilling = new Stilling(_sak, _begrunner);
        if (stilling.Utfall == Utfall.Avvist)
        {
            return Ended(Utfall.Avvist, GroundsOf(stilling.Avviser));
        }

        var refusal = Refusal(stilling);
        if (stilling.Utfall is { } ended)
        {
            return Ended(ended, refusal);
        }

        return stilling.Status switch
        {
            Ventestatus.VenterPåRetting => Waiting(Ventestatus.VenterPåRetting, [.. GroundsOf(stilling.SkalRettes), .. InAnyCase(refusal)], null),
            Ventestatus.TilAvklaring => ToClarify(stilling, refusal),
            _ => Granted(stilling),
        };
    }

    private List<Grunn> Refusal(Stilling stilling)
    {
        if (stilling.Hindrer.Count > 0)
        {
            return GroundsOf(stilling.Hindrer);
        }

        return stilling.ErAvslag && _sak.Beregnet is { } zero ? [_begrunner.Beløpet(zero)] : [];
    }

    private Avgjørelse ToClarify(Stilling stilling, List<Grunn> refusal)
    {
        var amounts = stilling.ÅpneBeløp.ConvertAll(amount => amount.Grunn());
        List<Grunn> grounds = [.. GroundsOf(stilling.Åpne), .. amounts, .. GroundsOf(stilling.SkalRettes), .. InAnyCase(refusal)];
        var missing = stilling.Mangler();
        var relevance = new Relevans(stilling, assumed => new Stilling(_sak.Hvis(assumed), _begrunner));
        if (missing.Hull.Count > 0 && relevance.Visst is { } certain && Certain(certain, [WhyCertain(missing), .. grounds]) is { } decided)
        {
            return decided;
        }

        var listed = new List<Mangel>();
        foreach (var gap in missing.Hull)
        {
            if (relevance.Visst is not null || relevance.Betyr(gap.Faktum))
            {
                listed.Add(gap.Mangel);
            }
        }

        return Waiting(Ventestatus.TilAvklaring, grounds, listed);
    }

    /// <summary>The decision where what is missing does not matter; null where the division would still have to ask for it.</summary>
    private Avgjørelse? Certain(Følge certain, List<Grunn> grounds)
    {
        if (certain.Utfall is { } utfall)
        {
            return Ended(utfall, grounds);
        }

        if (certain.Status is { } status)
        {
            return Waiting(status, grounds, null);
        }

        return Beløpssjekk.ErPlassenÅpen(_sak)
            ? null
            : Award(Konklusjon.Oppfyller(Beløp.Av(_sak.Søkt, certain.Søkt), Beregnet(Beløp.Av(_sak.Beregnet, certain.Beregnet)), _sak.Fordeling.DelerRamme), grounds);
    }

    /// <summary>Where the frame itself is shared there is none.</summary>
    private Kroner? Beregnet(Kroner? known) => _sak.Fordeling.UtenBeregnet ? null : known ?? Kroner.Zero;

    private static Grunn WhyCertain(Mangelfinner missing) =>
        new("søknaden", Ordlyd.Setning(missing.Ord) + ", men alle svar gir samme resultat.", Grunnslag.Vilkår);

    private Avgjørelse Granted(Stilling stilling)
    {
        var grounds = GroundsOf(stilling.Materielle.FindAll(krav => krav.Slag != Kravslag.Avslås));
        if (_sak.Beregnet is { } beregnet)
        {
            grounds.Add(_begrunner.Beløpet(beregnet));
        }

        return Award(Konklusjon.Oppfyller(_søkt, Beregnet(Beløp.Av(_sak.Beregnet)), _sak.Fordeling.DelerRamme), grounds);
    }

    private Avgjørelse Award(Konklusjon konklusjon, IReadOnlyList<Grunn> grounds) =>
        new(_sak.Id, _sak.SøkerId, konklusjon, grounds, null, _sak.SøkerNavn, Utbetalingssjekk.Av(_sak, _begrunner));

    private Avgjørelse Ended(Utfall utfall, IReadOnlyList<Grunn> grounds) => Decision(Konklusjon.Avsluttet(utfall, _søkt), grounds, null);

    private Avgjørelse Waiting(Ventestatus status, IReadOnlyList<Grunn> grounds, IReadOnlyList<Mangel>? mangler) =>
        Decision(Konklusjon.Venter(status, _søkt, Beløp.Av(_sak.Beregnet)), grounds, mangler);

    private Avgjørelse Decision(Konklusjon konklusjon, IReadOnlyList<Grunn> grounds, IReadOnlyList<Mangel>? mangler) =>
        new(_sak.Id, _sak.SøkerId, konklusjon, grounds, mangler, _sak.SøkerNavn);

    private static List<Grunn> InAnyCase(List<Grunn> refusal) =>
        refusal.ConvertAll(g => g.MedTekst("Uansett ikke tilskudd: " + char.ToLowerInvariant(g.Tekst[0]) + g.Tekst.Substring(1)));

    /// <summary>Several rules may rest on the same transitional rule; what it says is then said once.</summary>
    private List<Grunn> GroundsOf(List<Krav> rules)
    {
        var grounds = new List<Grunn>();
        rules.ForEach(krav => _begrunner.Begrunn(krav, _sak.Status == Søknadsstatus.IkkeRettet, grounds));
        return grounds.FindAll(ground => grounds.Find(first => first.Hjemmel == ground.Hjemmel && first.Tekst == ground.Tekst) == ground);
    }
}
