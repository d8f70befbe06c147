using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Interpretation;

/// <summary>Facts covered by taushetsplikt never show, nor does what is computed from them.</summary>
public class Taushetsplikt
{
    private readonly Begrep _søker = Begrep("søker", Begrepsrolle.Søker);
    private readonly Begrep _søknad = Begrep("søknad", Begrepsrolle.Søknad);
    private readonly Opplysning _inntekt;
    private readonly Definisjon _fradrag;
    private readonly Definisjon _beregnet;
    private readonly Tolk _tolk;

    public Taushetsplikt()
    {
        _søknad.Utenfor = _søker;
        _inntekt = new Opplysning("inntekt", ["inntekt"], _søker, Kroner, Her) { Taushetsbelagt = true };
        _søker.Opplysninger = [_inntekt];
        _fradrag = Definer("fradraget", _søknad, Kroner, Alltid(Regn(Les(_inntekt), ArithmeticOperator.Divide, Kr(10))));
        _beregnet = Definer("beregnet tilskudd", _søknad, Kroner, Alltid(Regn(Kr(100_000), ArithmeticOperator.Subtract, Navn(_fradrag))));
        _tolk = new Tolk(new Ordning
        {
            Søker = _søker,
            Søknad = _søknad,
            Begreper = [_søker, _søknad],
            Definisjoner = [_fradrag, _beregnet],
            BeregnetTilskudd = _beregnet,
            Krav = [Krav(Kravslag.Gis, Er(Les(_inntekt), ComparisonOperator.AtMost, Kr(500_000), "inntekt er høyst 500 000 kroner"), new Hjemmel("§ 2"))],
            Fordeling = new Fordeling(null, [new Steg.Prioritetsgrupper(Les(_inntekt), false, null, Grensegruppe.AvkortesForholdsmessig, 1, "Rammen går til prioritetsgruppene", [], Her)], null, null, Her),
        });
    }

    private Søknadsdata En(string id, long inntekt) => new(
        id,
        "K" + id,
        Søknadsstatus.TilBehandling,
        new Dictionary<Opplysning, Value> { [_inntekt] = Tall(inntekt) },
        new Dictionary<Begrep, IReadOnlyList<Elementdata>>(),
        new Dictionary<Opplysning, Skjønnsgrunn> { [_inntekt] = new("skatteetaten", "lignet 345 670") },
        new Dictionary<Definisjon, Value>());

    [Fact]
    public void Tallet_står_verken_i_grunner_opplysninger_forklaring_eller_regnskap()
    {
        var avgjørelser = new[] { _tolk.Avgjør(En("A", 345_670), null), _tolk.Avgjør(En("B", 345_671), null), _tolk.Avgjør(En("C", 600_001), null) };
        var resultat = new Fordeler(_tolk).Fordel(avgjørelser, null, 70_000);
        var tekst = string.Join(
            "\n",
            resultat.Avgjørelser.SelectMany(a => Forklaring.Av(a).Concat(Alle(a.Begrunnelse).SelectMany(g => g.Opplysninger).Select(o => $"{o.Navn}: {o.Verdi}")))
                .Concat(resultat.Steg.SelectMany(s => s.Forklaring.Concat(s.Virkninger.Select(v => v.ToString()))))
                .Concat(Sammenligning.Av(resultat.Avgjørelser[0], resultat.Avgjørelser[1], resultat)));

        // The income, what it lacks to the border, and the deduction computed from it.
        foreach (var hemmelig in new[] { "345 67", "600 001", "154 33", "100 001", "34 567", "60 000,1" })
        {
            Assert.DoesNotContain(hemmelig, tekst, StringComparison.Ordinal);
        }

        Assert.Contains("inntekt: (taushetsbelagt)", tekst, StringComparison.Ordinal);

        // Beregnet tilskudd is the decision itself and is told: 100 000 − 34 567.
        Assert.Contains("Beregnet tilskudd er 65 433 kroner", tekst, StringComparison.Ordinal);
        Assert.Contains("Fradraget er (taushetsbelagt)", tekst, StringComparison.Ordinal);
    }

    private static IEnumerable<Grunn> Alle(IEnumerable<Grunn> grunner) => grunner.SelectMany(g => Alle(g.Fordi).Prepend(g));
}
