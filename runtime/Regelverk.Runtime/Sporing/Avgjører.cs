using System.Collections.Generic;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Sporing;

/// <summary>
/// Decides one application by the precedence trukket › avvist › avslått › til avklaring › granted. While it is open whether the application is avvist, nothing lower
/// is certain: a new fact would overturn it.
/// </summary>
internal sealed class Avgjører
{
    private readonly Sak _sak;
    private readonly Begrunner _begrunner = new();
    private readonly Kroner? _søkt;
    private readonly List<Krav> _dismissals = [];
    private readonly List<Krav> _corrections = [];
    private readonly List<Krav> _material = [];

    public Avgjører(Sak sak)
    {
        _sak = sak;
        _søkt = Beløp.Av(sak.Søkt);
    }

    private bool IkkeRettet => _sak.Status == Søknadsstatus.IkkeRettet;

    public Avgjørelse Avgjør()
    {
        if (_sak.Status == Søknadsstatus.Trukket)
        {
            return Ended(Utfall.Trukket, [new Grunn("søknaden", "Søknaden er trukket av søkeren.", Grunnslag.Status)]);
        }

        Ask();
        List<Krav> dismissing = [.. _dismissals.FindAll(Stands), .. IkkeRettet ? _corrections.FindAll(Stands) : []];
        if (dismissing.Count > 0)
        {
            return Ended(Utfall.Avvist, GroundsOf(dismissing));
        }

        var refusal = Refusal();
        List<Krav> openFormal = [.. _dismissals.FindAll(IsOpen), .. _corrections.FindAll(IsOpen)];
        var toCorrect = _corrections.FindAll(Stands);
        if (openFormal.Count == 0 && toCorrect.Count > 0)
        {
            return Waiting(Ventestatus.VenterPåRetting, [.. GroundsOf(toCorrect), .. InAnyCase(refusal)], null);
        }

        if (openFormal.Count == 0 && refusal.Count > 0)
        {
            return Ended(Utfall.Avslått, refusal);
        }

        return ToClarify(openFormal, toCorrect, refusal) ?? Granted();
    }

    private List<Grunn> Refusal()
    {
        var failing = _material.FindAll(Stands);
        if (failing.Count > 0)
        {
            return GroundsOf(failing);
        }

        return _sak.Beregnet is { Svar.Tall: { Sign: 0 } } zero ? [_begrunner.Beløpet(zero)] : [];
    }

    /// <summary>What waits for facts; null where nothing does.</summary>
    private Avgjørelse? ToClarify(List<Krav> openFormal, List<Krav> toCorrect, List<Grunn> refusal)
    {
        // What the refusal settles asks for no more facts: only avvist or avslått is open then.
        var open = refusal.Count > 0 ? openFormal : [.. openFormal, .. _material.FindAll(IsOpen)];
        var amounts = refusal.Count > 0 ? [] : Beløpssjekk.Åpne(_sak, _begrunner);
        if (open.Count == 0 && amounts.Count == 0)
        {
            return null;
        }

        var missing = new Mangelfinner();
        open.ForEach(krav => missing.Søk(krav.Vilkår));
        var grounds = GroundsOf(open);
        foreach (var amount in amounts)
        {
            grounds.Add(amount.Grunn);
            amount.Søk(missing);
        }

        grounds.AddRange(GroundsOf(toCorrect));
        grounds.AddRange(InAnyCase(refusal));
        return Waiting(Ventestatus.TilAvklaring, grounds, missing.Alle);
    }

    private Avgjørelse Granted()
    {
        var grounds = GroundsOf(_material.FindAll(krav => krav.Slag != Kravslag.Avslås));
        if (_sak.Beregnet is { } beregnet)
        {
            grounds.Add(_begrunner.Beløpet(beregnet));
        }

        return Decision(Konklusjon.Oppfyller(_søkt, Beløp.Av(_sak.Beregnet) ?? Kroner.Zero, _sak.Fordeling.DelerRamme), grounds, null);
    }

    private Avgjørelse Ended(Utfall utfall, IReadOnlyList<Grunn> grounds) => Decision(Konklusjon.Avsluttet(utfall, _søkt), grounds, null);

    private Avgjørelse Waiting(Ventestatus status, IReadOnlyList<Grunn> grounds, IReadOnlyList<Mangel>? mangler) =>
        Decision(Konklusjon.Venter(status, _søkt, Beløp.Av(_sak.Beregnet)), grounds, mangler);

    private Avgjørelse Decision(Konklusjon konklusjon, IReadOnlyList<Grunn> grounds, IReadOnlyList<Mangel>? mangler) =>
        new(_sak.Id, _sak.SøkerId, konklusjon, grounds, mangler, _sak.SøkerNavn);

    private static List<Grunn> InAnyCase(List<Grunn> refusal) =>
        refusal.ConvertAll(g => g.MedTekst("Uansett ikke tilskudd: " + char.ToLowerInvariant(g.Tekst[0]) + g.Tekst.Substring(1)));

    private static bool Stands(Krav krav) => krav.Hindrer == true;

    private static bool IsOpen(Krav krav) => krav.Hindrer is null;

    private void Ask()
    {
        foreach (var krav in _sak.AlleKrav)
        {
            var rules = krav.Slag == Kravslag.Avvises ? _dismissals : krav.Slag == Kravslag.Rettes ? _corrections : _material;
            rules.Add(krav);
        }
    }

    private List<Grunn> GroundsOf(List<Krav> rules)
    {
        var grounds = new List<Grunn>();
        rules.ForEach(krav => _begrunner.Begrunn(krav, IkkeRettet, grounds));
        return grounds;
    }
}
