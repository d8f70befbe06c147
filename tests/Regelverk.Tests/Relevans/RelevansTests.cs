using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Compiled;
using Regelverk.Tests.Interpretation;
using Xunit;

namespace Regelverk.Tests.Relevans;

/// <summary>«Til avklaring» names the facts of which two values lead to different results, and no others; where none does, the result is certain. The compiled rules say the same.</summary>
public sealed class RelevansTests
{
    private const string Før = """
        regelverk Prøvetilskudd 2025
          gjelder  1. januar 2025 – 31. desember 2025

        begreper
          kommune (kommunen, kommuner) er søker:
            folketall (folketallet): heltall, minst 0
            andel (andelen): prosent
            er a: ja/nei
            er b: ja/nei
            er c: ja/nei, oppgis bare når kommunen er a
          søknad (søknaden, søknader):
            levert: tidspunkt
            stiftet: dato
            startmåned (startmåneden): måned
            formål (formålet): én av leir, kurs, tur
            søkt beløp (det søkte beløpet): kroner, minst 0
            tiltakene: liste av tiltak
          tiltak (tiltaket, tiltak):
            er d: ja/nei
            nivå (nivået): heltall, 1–3

        søknadsrunder
          runde 1: frist 1. mars 2025 kl. 12.00

        § 1 Beløp
          «Beløpet.»
          Søkt tilskudd er det søkte beløpet
          Beregnet tilskudd er det søkte beløpet

        § 2 Vilkår
          «Vilkåret.»

        """;

    private static readonly Dictionary<string, Value> Alt = new()
    {
        ["folketall"] = Bygg.Tall(4_000),
        ["andel"] = new Value.Number(new Rational(1, 2)),
        ["er a"] = Bygg.Ja,
        ["er b"] = Bygg.Ja,
        ["er c"] = Bygg.Ja,
        ["levert"] = Bygg.Tid(2025, 2, 1, 12),
        ["stiftet"] = Bygg.Tid(2020, 1, 1),
        ["startmåned"] = new Value.Month(new Måned(2025, 2)),
        ["formål"] = Bygg.Kode("leir"),
        ["søkt beløp"] = Bygg.Tall(1_000),
    };

    [Theory]
    [InlineData("(folketallet er mindre enn 5 000 og kommunen er a) eller (folketallet er minst 5 000 og kommunen er b)", "folketall", null, "oppfyller", "")]
    [InlineData("(folketallet er mindre enn 5 000 og kommunen er a) eller (folketallet er minst 5 000 og kommunen er b)", "folketall", "er b", "til avklaring", "folketall")]
    [InlineData("(folketallet er mindre enn 5 000 og kommunen er a) eller (folketallet er mer enn 5 000 og kommunen er b)", "folketall", null, "til avklaring", "folketall")]
    [InlineData("(folketallet er mindre enn 5 000 og kommunen er a) eller (folketallet er mer enn 4 999 og kommunen er b)", "folketall", null, "oppfyller", "")]
    [InlineData("(andelen er mindre enn 20 prosent og kommunen er a) eller (andelen er minst 20 prosent og kommunen er b)", "andel", null, "oppfyller", "")]
    [InlineData("(andelen er mindre enn 20 prosent og kommunen er a) eller (andelen er mer enn 20 prosent og kommunen er b)", "andel", null, "til avklaring", "andel")]
    [InlineData("(kommunen er a og kommunen er b) eller (kommunen ikke er a og kommunen er b)", "er a", null, "oppfyller", "")]
    [InlineData("(kommunen er a og kommunen er b) eller (kommunen ikke er a og kommunen er b)", "er a", "er b", "avslått", "")]
    [InlineData("(kommunen er a og kommunen er b) eller (kommunen ikke er a og kommunen er b)", "er a, er b", null, "til avklaring", "er b")]
    [InlineData("formålet er leir, kurs eller tur", "formål", null, "oppfyller", "")]
    [InlineData("formålet er leir eller kurs", "formål", null, "til avklaring", "formål")]
    [InlineData("(søknaden er levert før 15. februar 2025 og kommunen er a) eller (søknaden er levert tidligst 15. februar 2025 og kommunen er b)", "levert", null, "oppfyller", "")]
    [InlineData("(søknaden er levert senest fristen og kommunen er a) eller (søknaden er levert etter fristen og kommunen er b)", "levert", null, "oppfyller", "")]
    [InlineData("(søknaden er levert før fristen og kommunen er a) eller (søknaden er levert etter fristen og kommunen er b)", "levert", null, "til avklaring", "levert")]
    [InlineData("(stiftet er før 15. februar 2020 og kommunen er a) eller (stiftet er tidligst 15. februar 2020 og kommunen er b)", "stiftet", null, "oppfyller", "")]
    [InlineData("(kommunen er c og kommunen er b) eller (kommunen ikke er c og kommunen er b)", "er a", null, "oppfyller", "")]
    [InlineData("(folketall10 er mindre enn 50 000 og kommunen er a) eller (folketall10 er minst 50 000 og kommunen er b)", "folketall", null, "til avklaring", "folketall")]
    [InlineData("kommunen er b og (folketallet er minst 1 eller kommunen er a)", "folketall, er b", null, "til avklaring", "er b")]
    [InlineData("alle tiltak er slik at (tiltaket er d og nivået er minst 1)", "er d, nivå", null, "til avklaring", "er d")]
    [InlineData("alle tiltak er slik at (nivået er 1, 2 eller 3)", "nivå", null, "oppfyller", "")]
    [InlineData("alle tiltak er slik at tiltaket er d eller kommunen er a", "tiltakene", null, "til avklaring", "tiltakene")]
    [InlineData("minst ett tiltak er slik at tiltaket er d", "tiltakene, er a", null, "til avklaring", "tiltakene")]
    public void De_som_betyr_noe(string vilkår, string mangler, string? nei, string ventet, string ventedeMangler)
    {
        var setning = vilkår.Replace("folketall10", "det tidobbelte", System.StringComparison.Ordinal);
        var tidobbelt = setning == vilkår ? "" : "  Det tidobbelte er 10 × folketallet\n";
        var rules = Kompilert.Av([Før + $"  Tilskudd gis hvis {setning}\n{tidobbelt}"]).Single();
        var decided = rules.Krev(Søknad(rules.Ordning, mangler.Split(", "), nei), rules.Ordning.Runder[0]);

        Assert.Equal(ventet, decided.OppfyllerVilkårene ? "oppfyller" : Utfallsregel.Name(decided));
        Assert.Equal(ventedeMangler, string.Join(", ", decided.Mangler.Select(m => m.Opplysning.Navn).Distinct()));
        Assert.NotEmpty(decided.Begrunnelse);
    }

    [Fact]
    public void Begrunnelsen_sier_at_svaret_ikke_har_noe_å_si()
    {
        var rules = Kompilert.Av([Før + "  Tilskudd gis hvis (folketallet er mindre enn 5 000 og kommunen er a) eller (folketallet er minst 5 000 og kommunen er b)\n"]).Single();
        var decided = rules.Krev(Søknad(rules.Ordning, ["folketall"], null), rules.Ordning.Runder[0]);

        Assert.Equal("«folketall» mangler, men alle svar gir samme resultat.", decided.Begrunnelse[0].Tekst);
        Assert.Equal(1_000, decided.Beregnet);
    }

    [Fact]
    public void Klokkeslettet_mangler_bare_der_det_betyr_noe()
    {
        const string vilkår = "  Tilskudd gis hvis (søknaden er levert senest fristen og kommunen er a) eller (søknaden er levert etter fristen og kommunen er b)\n";
        var rules = Kompilert.Av([Før + vilkår]).Single();
        var onTheDay = Søknad(rules.Ordning, [], null, ("levert", Bygg.Tid(2025, 3, 1)));

        Assert.True(rules.Krev(onTheDay, rules.Ordning.Runder[0]).OppfyllerVilkårene);
        var one = Søknad(rules.Ordning, [], "er b", ("levert", Bygg.Tid(2025, 3, 1)));
        Assert.Equal(["levert"], rules.Krev(one, rules.Ordning.Runder[0]).Mangler.Select(m => m.Opplysning.Navn));
    }

    [Fact]
    public void Blir_det_for_mye_å_prøve_står_alle_på_listen()
    {
        var facts = Enumerable.Range(1, 10).Select(i => $"er f{(char)('a' + i)}").ToList();
        var text = Før.Replace("    er a: ja/nei\n", "    er a: ja/nei\n" + string.Concat(facts.Select(f => $"    {f}: ja/nei\n")), System.StringComparison.Ordinal)
            + "  Tilskudd gis hvis alle disse vilkårene er oppfylt:\n" + string.Concat(facts.Select((f, i) => $"    {(char)('a' + i)}) kommunen {f} eller kommunen ikke {f}\n"));
        var rules = Kompilert.Av([text]).Single();
        var decided = rules.Krev(Søknad(rules.Ordning, [.. facts], null), rules.Ordning.Runder[0]);

        Assert.Equal(Ventestatus.TilAvklaring, decided.Status);
        Assert.Equal(facts, decided.Mangler.Select(m => m.Opplysning.Navn));
    }

    private static Søknadsdata Søknad(Ordning ordning, string[] mangler, string? nei, params (string Navn, Value Verdi)[] ellers)
    {
        var all = ordning.Begreper.SelectMany(b => b.Opplysninger).Where(o => o.Type.Element is null).ToList();
        var facts = all.Where(o => o.Begrep.Rolle != Begrepsrolle.Element && !mangler.Contains(o.Navn)).ToDictionary(
            o => o,
            o => ellers.FirstOrDefault(e => e.Navn == o.Navn).Verdi ?? (o.Navn == nei ? Bygg.Nei : Alt.GetValueOrDefault(o.Navn, Bygg.Ja)));
        var part = ordning.Begreper.Single(b => b.Rolle == Begrepsrolle.Element);
        var inPart = part.Opplysninger.Where(o => !mangler.Contains(o.Navn)).Select(o => (o, o.Type.Slag == Verdislag.JaNei ? Bygg.Ja : Bygg.Tall(2))).ToArray();
        (Begrep, Elementdata[])[] lists = mangler.Contains("tiltakene") ? [] : [(part, [Bygg.Del("1", inPart), Bygg.Del("2", inPart)])];
        return Bygg.Søknad("S", "K", facts.Select(f => (f.Key, f.Value)), lists);
    }
}
