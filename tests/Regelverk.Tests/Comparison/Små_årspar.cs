using System;
using System.Linq;
using Regelverk.Dsl.Comparison;
using Xunit;

namespace Regelverk.Tests.Comparison;

/// <summary>Small regulations with one change, whose groups are worked out by hand.</summary>
public sealed class Små_årspar
{
    private const string Hode = """
        regelverk Prøvetilskudd 2025
          gjelder      1. januar 2025 – 31. desember 2025
          avgjørelsen  er enkeltvedtak, klagefrist 3 uker, klageinstans «Prøvedepartementet»

        begreper
          lag (laget, lagene) er søker:
            leie (leien): kroner, minst 0
            dekningsgrad (dekningsgraden): prosent, 0–100
            medlemmer (medlemmene): heltall, minst 0
          søknad (søknaden, søknader):
            levert: tidspunkt


        """;

    /// <summary>The border is 2 × 25 000: it stands nowhere in the rules.</summary>
    [Fact]
    public void En_grense_som_regnes_ut_blir_funnet()
    {
        var gruppe = Assert.Single(Av(Krav("leien / 2 er minst 25 000 kroner"), Krav("leien / 2 er minst 30 000 kroner")).Søkere);

        Assert.Equal((Søkerendring.MisterRett, "Lag med leie minst 50 000 kroner og under 60 000 kroner"), (gruppe.Endring, gruppe.Hvem));
    }

    [Fact]
    public void En_grense_i_hele_tall_blir_funnet()
    {
        var gruppe = Assert.Single(Av(Krav("medlemmene × 2 er minst 50"), Krav("medlemmene × 2 er minst 61")).Søkere);

        Assert.Equal((Søkerendring.MisterRett, "Lag med medlemmer minst 25 og under 31"), (gruppe.Endring, gruppe.Hvem));
    }

    /// <summary>7,5 and 7,6 percent rounded down are the same for many a small rent, and for none from 20 000 kroner on.</summary>
    [Fact]
    public void Avrundingen_deler_ikke_opp_gruppen_som_får_mer()
    {
        var grupper = Av(Beløp("7,5 prosent av leien, men minst 0 kroner, avrundet ned til hele kroner"), Beløp("7,6 prosent av leien, men minst 0 kroner, avrundet ned til hele kroner")).Søkere;

        Assert.All(grupper, g => Assert.DoesNotContain("eller", g.Hvem, StringComparison.Ordinal));
        Assert.Equal([Søkerendring.FårMer], grupper.Select(g => g.Endring).Distinct().Except([Søkerendring.FårRett]));
        Assert.Contains(grupper, g => g.Hvem.StartsWith("Lag med leie", StringComparison.Ordinal));
    }

    /// <summary>Where rent times share is below 10 000 kroner the least amount is what they get: with no rent, with a share of 0, and for some between, which no value of either alone tells.</summary>
    [Fact]
    public void Der_to_opplysninger_ganges_får_ingen_mindre_og_vitnet_mer()
    {
        var grupper = Av(Beløp("leien × dekningsgraden, men minst 5 000 kroner, avrundet ned til hele kroner"), Beløp("leien × dekningsgraden, men minst 10 000 kroner, avrundet ned til hele kroner")).Søkere;

        Assert.Equal([Søkerendring.FårMer], grupper.Select(g => g.Endring).Distinct());
        Assert.Contains(grupper, g => g.Vitne is { Før: "5 000 kroner 2025 (før)", Nå: "10 000 kroner 2025 (nå)" });
    }

    /// <summary>Those whose rent is below 9 000 kroner have no right whatever their share; above, it hangs on the share.</summary>
    [Fact]
    public void Der_retten_henger_på_to_opplysninger_sammen_sies_det_at_det_gjelder_noen()
    {
        var grupper = Av(Krav("leien × dekningsgraden er minst 9 000 kroner"), Krav("leien × dekningsgraden er minst 10 000 kroner")).Søkere;

        Assert.Equal([Søkerendring.MisterRett], grupper.Select(g => g.Endring).Distinct());
        Assert.Contains(grupper, g => g.Hvem.EndsWith(" (noen av dem)", StringComparison.Ordinal));
    }

    [Fact]
    public void En_linje_om_avgjørelsen_som_er_borte_er_en_endring_i_saksbehandlingen()
    {
        var linje = Hode.Split('\n').First(l => l.Contains("avgjørelsen", StringComparison.Ordinal)) + "\n";
        var med = Hode + Krav("medlemmene er minst 5");
        var uten = med.Replace(linje, "", StringComparison.Ordinal);

        var borte = Assert.Single(Årspar.AvTekst(med, uten).Regler);
        Assert.Equal((Endringsslag.Saksbehandling, "avgjørelsen er tatt ut", "er enkeltvedtak, klagefrist 3 uker, klageinstans Prøvedepartementet"), (borte.Slag, borte.Virkning, borte.Før));
        Assert.Equal("avgjørelsen er kommet til", Assert.Single(Årspar.AvTekst(uten, med).Regler).Virkning);
    }

    /// <summary>Where nothing is asked of anybody, a decision has no ground to name.</summary>
    [Fact]
    public void Et_regelverk_uten_vilkår_kan_sammenlignes_med_et_som_har()
    {
        const string Fordeling = "ramme\n  100 000 kroner   kilde «oppdiktet»\n\nfordeling\n  1. Rammen deles likt\n  2. Beløpene avrundes ned til hele kroner:\n     - restmidler tilbakeføres til staten\n  3. Klager som fører fram, gir ny fordeling\n";
        var gruppe = Assert.Single(Av("§ 1 Rett\n  «Lag får tilskudd.»\n  Tilskudd gis hvis medlemmene er minst 5\n\n" + Fordeling, "§ 1 Rett\n  «Alle lag.»\n\n" + Fordeling).Søkere);

        Assert.Equal("oppfyller vilkårene 2025 (nå)", gruppe.Vitne.Nå);
    }

    private static Årsforskjell Av(string før, string nå) => Årspar.AvTekst(Hode + før, Hode + nå);

    private static string Krav(string vilkår) => $"§ 1 Rett\n  «Lag får tilskudd.»\n  Tilskudd gis hvis {vilkår}\n  Søkt tilskudd er leien\n  Beregnet tilskudd er 1 000 kroner\n";

    private static string Beløp(string beregnet) => $"§ 1 Beløp\n  «Lag får tilskudd.»\n  Tilskudd gis hvis medlemmene er minst 5\n  Søkt tilskudd er leien\n  Beregnet tilskudd er {beregnet}\n";
}
