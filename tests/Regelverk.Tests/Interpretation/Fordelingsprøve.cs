using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Interpretation;

/// <summary>One application in a trial division.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Søker">Its søker's id.</param>
/// <param name="Beregnet">Kroner.</param>
/// <param name="Poeng">What makes its priority group.</param>
internal sealed record Prøvesøknad(string Id, string Søker, Rational Beregnet, int Poeng = 0);

/// <summary>A regulation with nothing but a division, and decisions that take part in it.</summary>
internal sealed class Fordelingsprøve
{
    private readonly Begrep _søker = Begrep("lag", Begrepsrolle.Søker);
    private readonly Begrep _søknad = Begrep("søknad", Begrepsrolle.Søknad);
    private readonly Opplysning _poeng;
    private readonly Fordeler _fordeler;

    private Fordelingsprøve(System.Func<Fordelingsprøve, IReadOnlyList<Steg>> steg)
    {
        _søknad.Utenfor = _søker;
        _poeng = Fakta(_søknad, "poeng", Heltall);
        Ordning = new Ordning { Søker = _søker, Søknad = _søknad, Fordeling = new Fordeling(null, steg(this), null, null, Her) };
        _fordeler = new Fordeler(new Tolk(Ordning));
    }

    public Ordning Ordning { get; }

    public static Fordelingsprøve Forholdsmessig(Rational? takPerSøknad = null, Rational? takPerSøker = null, Rational? enhet = null) =>
        new(p => [new Steg.Forholdsmessig(p.Tak(takPerSøknad, takPerSøker), 1, "Beregnet tilskudd avkortes forholdsmessig", [], Her), .. Avrunding(enhet)]);

    public static Fordelingsprøve Grupper(
        Grensegruppe grense = Grensegruppe.AvkortesForholdsmessig, bool høyestFørst = true, Rational? takPerSøknad = null, Rational? takPerSøker = null, Rational? enhet = null) =>
        new(p => [new Steg.Prioritetsgrupper(Les(p._poeng), høyestFørst, p.Tak(takPerSøknad, takPerSøker), grense, 1, "Rammen går til prioritetsgruppene etter poeng", [], Her), .. Avrunding(enhet)]);

    /// <summary>In the order of poeng, lowest first.</summary>
    public static Fordelingsprøve Rekkefølge(Rekkefølgeslutt slutt, Rational? minste = null, Rational? takPerSøknad = null, Rational? takPerSøker = null, Hjemmel? lodd = null) =>
        new(p => [new Steg.PrioritertRekkefølge(p.Etter_poeng(lodd), slutt, minste, p.Tak(takPerSøknad, takPerSøker), 1, "Søknadene innvilges i rekkefølge etter poeng", [], Her)]);

    /// <summary>Pro rata, or by another rule, in whole units that use up the frame; where several have the same right, the lowest poeng goes first.</summary>
    public static Fordelingsprøve TilRammen(Enhetsmetode metode, Rational enhet, Rational? takPerSøknad = null, Rational? takPerSøker = null, Hjemmel? lodd = null, Delingsregel regel = Delingsregel.Forholdsmessig) => new(p =>
    [
        regel == Delingsregel.Forholdsmessig
            ? new Steg.Forholdsmessig(p.Tak(takPerSøknad, takPerSøker), 1, "Beregnet tilskudd avkortes forholdsmessig", [], Her)
            : new Steg.Regeldeling(p.Tak(takPerSøknad, takPerSøker), 1, "Rammen deles", [], Her) { Form = new Delingsform(regel) },
        new Steg.AvrundingTilRammen(enhet, metode, p.Etter_poeng(lodd), Restmiddelmål.TilNesteRunde, Restmiddelmål.TilStaten, 2, "Beløpene avrundes til rammen", [], Her),
    ]);

    /// <summary>By any rule; what it may weigh and order by is poeng.</summary>
    public static Fordelingsprøve Etter(System.Func<Expression, Delingsform> form, Rational? takPerSøknad = null, Rational? takPerSøker = null, Rational? enhet = null) =>
        new(p => [new Steg.Regeldeling(p.Tak(takPerSøknad, takPerSøker), 1, "Rammen deles", [], Her) { Form = form(Les(p._poeng)) }, .. Avrunding(enhet)]);

    /// <summary>By any steps, given poeng and the concept of an application.</summary>
    public static Fordelingsprøve Med(System.Func<Expression, Begrep, IReadOnlyList<Steg>> steg) => new(p => steg(Les(p._poeng), p._søknad));

    public Fordelingsresultat Fordel(Rational ramme, params IReadOnlyList<Prøvesøknad> krav) => _fordeler.Fordel(krav.Select(Avgjort).ToList(), null, ramme);

    /// <summary>The awards in the order of the claims.</summary>
    public IReadOnlyList<Rational> Tildelt(Rational ramme, params IReadOnlyList<Prøvesøknad> krav)
    {
        var tildelt = Fordel(ramme, krav).Avgjørelser.ToDictionary(a => a.Søknad.Id, a => a.Tildelt ?? -1);
        return krav.Select(k => tildelt[k.Id]).ToList();
    }

    public Avgjørelse Avgjort(Prøvesøknad krav) => new()
    {
        Søknad = Søknad(krav.Id, krav.Søker, [(_poeng, Tall(krav.Poeng))]),
        Søkt = krav.Beregnet,
        Beregnet = Ordning.Fordeling is { Steg: var steg } && steg.OfType<Steg.Delende>().Any(s => s.Form.UtenBeregnet) ? null : krav.Beregnet,
        OppfyllerVilkårene = krav.Beregnet.Sign > 0,
        Utfall = krav.Beregnet.Sign > 0 ? null : Utfall.Avslått,
        Tildelt = krav.Beregnet.Sign > 0 ? null : 0,
        Begrunnelse = [new Grunn("§ 1", "Prøve.", [])],
    };

    private Likhetsregel Etter_poeng(Hjemmel? lodd) => new([new Rekkefølgenøkkel(Les(_poeng), false)], lodd);

    private Tildelingstak? Tak(Rational? perSøknad, Rational? perSøker) =>
        perSøknad is { } s ? new Tildelingstak(s, _søknad) : perSøker is { } k ? new Tildelingstak(k, _søker) : null;

    private static IEnumerable<Steg> Avrunding(Rational? enhet) => enhet is { } e
        ? [new Steg.AvrundingNed(e, Restmiddelmål.TilNesteRunde, Restmiddelmål.TilStaten, 2, "Beløpene avrundes ned", [], Her)]
        : [];
}
