using System;
using System.Linq;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Values;
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

    /// <summary>No fact has anything to do with it: all that have a right get more.</summary>
    [Fact]
    public void Et_fast_beløp_som_blir_høyere_gir_alle_mer()
    {
        var gruppe = Assert.Single(Av(Krav("medlemmene er minst 5"), Krav("medlemmene er minst 5").Replace("1 000 kroner", "2 000 kroner", StringComparison.Ordinal)).Søkere);

        Assert.Equal((Søkerendring.FårMer, "Alle søkere som ellers oppfyller vilkårene", "2 000 kroner 2025 (nå)"), (gruppe.Endring, gruppe.Hvem, gruppe.Vitne.Nå));
    }

    /// <summary>2 000 kroner a bench is more than a small application, and then the rule about the cost is of no account: it is seen where much is applied for.</summary>
    [Theory]
    [InlineData("50 prosent av kostnaden", "40 prosent av kostnaden", Søkerendring.FårMindre, "ikke er nytt")]
    [InlineData("50 prosent av kostnaden", "60 prosent av kostnaden", Søkerendring.FårMer, "ikke er nytt")]
    [InlineData("kostnaden   hvis tiltaket er nytt", "110 prosent av kostnaden   hvis tiltaket er nytt", Søkerendring.FårMer, "er nytt")]
    public void Et_tak_skjuler_ikke_hvem_som_får_et_annet_beløp(string før, string nå, Søkerendring endring, string hvem)
    {
        var grupper = Årspar.AvTekst(MedTak, MedTak.Replace(før, nå, StringComparison.Ordinal)).Søkere;

        Assert.Equal([endring], grupper.Select(g => g.Endring).Distinct());
        Assert.Contains(grupper, g => g.Hvem.Contains(hvem, StringComparison.Ordinal) && g.Hvem.Contains("søkt beløp over", StringComparison.Ordinal));
    }

    /// <summary>With ten benches and 2 600 kroner applied for, both years give 2 600.</summary>
    [Fact]
    public void Den_som_får_alt_det_søkes_om_begge_årene_gjør_at_gruppen_er_noen_av_dem()
    {
        var grupper = Årspar.AvTekst(MedTak, MedTak.Replace("(benkesatsen): 2 000", "(benkesatsen): 2 500", StringComparison.Ordinal)).Søkere;

        Assert.NotEmpty(grupper);
        Assert.All(grupper, g => Assert.Equal((Søkerendring.FårMer, true), (g.Endring, g.Hvem.EndsWith(" (noen av dem)", StringComparison.Ordinal))));
    }

    /// <summary>A quarter of 10 000 kroner is taken off for others than before. With 2 500 kroner in rent or less that leaves nothing, and nothing is no right.</summary>
    [Fact]
    public void Et_fradrag_som_flyttes_gir_og_tar_retten_der_det_tar_hele_beløpet()
    {
        static string Fradrag(string mellom, string mange) => $"""
            § 1 Beløp
              «Lag får tilskudd.»
              Tilskudd gis hvis medlemmene er minst 1
              fradrag følger av tabellen, bare én rad passer:
                | medlemmene | fradrag |
                | < 3 | 0 kroner |
                | 3–5 | {mellom} kroner |
                | > 5 | {mange} kroner |
              Søkt tilskudd er leien
              Beregnet tilskudd er (leien − 25 prosent av fradrag), men minst 0 kroner, avrundet ned til hele kroner

            """;
        var forskjell = Av(Fradrag("10 000", "0"), Fradrag("0", "10 000"));

        Assert.Equal(
            [
                (Søkerendring.FårRett, "Lag med leie over 0 kroner og under 2 501 kroner og medlemmer minst 3 og høyst 5"),
                (Søkerendring.MisterRett, "Lag med leie over 0 kroner og under 2 501 kroner og medlemmer over 5"),
                (Søkerendring.FårMer, "Lag med leie minst 2 501 kroner og medlemmer minst 3 og høyst 5"),
                (Søkerendring.FårMindre, "Lag med leie minst 2 501 kroner og medlemmer over 5"),
            ],
            forskjell.Søkere.Select(g => (g.Endring, g.Hvem)).OrderBy(g => (int)g.Endring));
        Assert.Empty(forskjell.IkkeAvgjort);
    }

    /// <summary>Where a value never has its turn, or two facts are low and high together only, an answer that is seen there only is never seen.</summary>
    [Fact]
    public void Hver_verdi_som_prøves_får_sin_tur_og_lav_og_høy_står_sammen_på_alle_måter()
    {
        var regler = Årspar.LesTekst(Hode + Krav("leien er minst 5 000 kroner og dekningsgraden er minst 50 prosent og medlemmene er minst 5"));
        var opplysninger = Årssammenligning.Finn([regler], [regler], Navnetabell.Tom).Opplysninger.All.Where(f => f.Segments.All(s => s.Value is Value.Number)).ToArray();
        var rom = new CellSpace(opplysninger);
        var prøvde = new CellProbes(rom, JointApplicant.Empty);

        Assert.Equal(3, opplysninger.Length);
        for (var celle = 0; celle < rom.Size; celle++)
        {
            var plasser = rom.Places(celle);
            var søkere = prøvde.First(plasser).Concat(prøvde.Rest(plasser)).Where(CellProbes.IsEachByItself).Select(p => prøvde.At(plasser, p)).ToArray();
            var verdier = opplysninger.Select((o, i) => o.Inside(o.Segments[plasser[i]])).ToArray();
            var ytterst = verdier.Select(v => v.Cast<Value.Number>().Select(n => n.Amount)).Select(v => new Value[] { new Value.Number(v.Min()), new Value.Number(v.Max()) }).ToArray();
            for (var i = 0; i < opplysninger.Length; i++)
            {
                Assert.Equal(verdier[i].ToHashSet(), søkere.Select(s => s[opplysninger[i]]).ToHashSet());
                for (var j = 0; j < i; j++)
                {
                    var sammen = søkere.Select(s => (s[opplysninger[i]], s[opplysninger[j]])).ToHashSet();
                    Assert.Superset(ytterst[i].SelectMany(x => ytterst[j].Select(y => (x, y))).ToHashSet(), sammen);
                }
            }
        }
    }

    /// <summary>The share is asked of those with seven members or more only. The border of that stands in no rule.</summary>
    [Fact]
    public void Et_vilkår_om_en_opplysning_som_bare_noen_oppgir_prøves_på_dem()
    {
        static string Krav(int prosent) => $"§ 1 Rett\n  «Lag får tilskudd.»\n  Tilskudd gis hvis medlemmene er minst 1\n  Søknaden avslås hvis dekningsgraden er mer enn {prosent} prosent\n  Søkt tilskudd er leien\n  Beregnet tilskudd er 1 000 kroner\n";
        var hode = Hode.Replace("prosent, 0–100", "prosent, 0–100, oppgis bare når medlemmene er minst 7", StringComparison.Ordinal);
        var forskjell = Årspar.AvTekst(hode + Krav(50), hode + Krav(60));

        Assert.Equal(Endringsslag.VilkårMildere, Assert.Single(forskjell.Regler).Slag);
        var gruppe = Assert.Single(forskjell.Søkere);
        Assert.Equal((Søkerendring.FårRett, "Lag med dekningsgrad over 50 % og høyst 60 % og medlemmer minst 7"), (gruppe.Endring, gruppe.Hvem));
    }

    /// <summary>Half of 1 001 kroner is 500 down and 501 up.</summary>
    [Fact]
    public void En_annen_avrunding_er_en_annen_beregning()
    {
        var forskjell = Årspar.AvTekst(MedTak, MedTak.Replace("avrundet ned", "avrundet opp", StringComparison.Ordinal));

        var endret = Assert.Single(forskjell.Regler);
        Assert.Equal((Endringsslag.Beregning, "høyere"), (endret.Slag, endret.Virkning));
        Assert.True(forskjell.Søkere.Count > 0 || forskjell.IkkeAvgjort.Contains("§ 2 første ledd: ingen søker er funnet som får et annet resultat av endringen."));
    }

    /// <summary>The line that names the amount is the same in both years.</summary>
    [Fact]
    public void Trinnene_og_tilleggene_står_i_det_som_er_endret()
    {
        const string Trinn = "beregnet trinnvis";
        var før = Hode + Beløp(Trinn).Replace("  Beregnet tilskudd er " + Trinn, "  Beregnet tilskudd beregnes trinnvis av leien, avrundet ned til hele kroner:\n    8 prosent av de første 5 000 kronene\n    6 prosent av det overskytende", StringComparison.Ordinal);
        var nå = før.Replace("8 prosent", "9 prosent", StringComparison.Ordinal) + "  Beregnet tilskudd er i tillegg 100 kroner hvis medlemmene er minst 50\n";

        var endret = Assert.Single(Årspar.AvTekst(før, nå).Regler);
        Assert.Equal("beregnet tilskudd: Beregnet tilskudd beregnes trinnvis av leien, avrundet ned til hele kroner; 8 prosent av de første 5 000 kronene; 6 prosent av det overskytende", endret.Før);
        Assert.Equal("beregnet tilskudd: Beregnet tilskudd beregnes trinnvis av leien, avrundet ned til hele kroner; 9 prosent av de første 5 000 kronene; 6 prosent av det overskytende; Beregnet tilskudd er i tillegg 100 kroner hvis medlemmene er minst 50", endret.Nå);
    }

    /// <summary>The applicants that are tried have one measure each.</summary>
    [Fact]
    public void En_regel_om_antall_tiltak_er_ikke_avgjort_for_ingen_og_flere()
    {
        var med = MedTak.Replace("c) typen er idrett eller kultur", "c) antall tiltak er minst 1", StringComparison.Ordinal);

        Assert.Contains("§ 1 første ledd bokstav c: hver liste er prøvd med én ting i. Hva endringen gjør når det er ingen eller flere, er ikke prøvd.", Årspar.AvTekst(med, med.Replace("antall tiltak er minst 1", "antall tiltak er minst 2", StringComparison.Ordinal)).IkkeAvgjort);
    }

    [Theory]
    [InlineData("gis", "kan gis", "«gis» er blitt «kan gis»")]
    [InlineData("kan gis", "gis", "«kan gis» er blitt «gis»")]
    public void Gis_som_blir_kan_gis_nevnes_én_gang_for_hele_listen(string før, string nå, string virkning)
    {
        var endret = Assert.Single(Årspar.AvTekst(MedTakOgRamme.Replace("gis hvis", før + " hvis", StringComparison.Ordinal), MedTakOgRamme.Replace("gis hvis", nå + " hvis", StringComparison.Ordinal)).Regler);

        Assert.Equal((Endringsslag.Saksbehandling, "§ 1 første ledd", virkning), (endret.Slag, endret.Sted, endret.Virkning));
    }

    [Fact]
    public void Gis_som_blir_kan_gis_nevnes_også_når_vilkåret_er_et_annet()
    {
        var med = Hode + Krav("medlemmene er minst 5") + Fordeling;
        var regler = Årspar.AvTekst(med, med.Replace("gis hvis medlemmene er minst 5", "kan gis hvis medlemmene er minst 6", StringComparison.Ordinal)).Regler;

        Assert.Equal([(Endringsslag.Saksbehandling, "«gis» er blitt «kan gis»"), (Endringsslag.VilkårStrengere, "")], regler.Select(r => (r.Slag, r.Virkning)));
    }

    private const string Fordeling = "\nramme\n  100 000 kroner   kilde «oppdiktet»\n\nfordeling\n  1. Beregnet tilskudd avkortes forholdsmessig\n  2. Beløpene avrundes ned til hele kroner:\n     - restmidler tilbakeføres til staten\n  3. Klager som fører fram, gir ny fordeling\n";

    private const string MedTakOgRamme = MedTak + "\n" + Fordeling;

    private const string MedTak = """
        regelverk Prøvetilskudd 2025
          gjelder      1. januar 2025 – 31. desember 2025

        begreper
          lag (laget, lagene) er søker:
            er medlem: ja/nei
            folketall (folketallet): heltall, minst 0
            type (typen): én av idrett, kultur, annet
          søknad (søknaden, søknader):
            søkt beløp (det søkte beløpet): kroner, minst 0
            antall benker: heltall, minst 0
            tiltakene: liste av tiltak
          tiltak (tiltaket):
            kostnad (kostnaden): kroner, minst 0
            er nytt: ja/nei

        satser
          benkesats (benkesatsen): 2 000 kroner

        § 1 Rett
          «Lag får tilskudd.»
          Tilskudd gis hvis alle disse vilkårene er oppfylt:
            a) laget er medlem
            b) folketallet er minst 5 000
            c) typen er idrett eller kultur
          Søknaden avvises hvis antall benker er 0
          Søknaden avslås hvis det søkte beløpet er mindre enn 1 000 kroner

        § 2 Beløp
          «Tilskuddet.»
          For hvert tiltak:
            godkjent beløp er:
              kostnaden   hvis tiltaket er nytt
              50 prosent av kostnaden   ellers

          Søkt tilskudd er det søkte beløpet
          Beregnet tilskudd er benkesatsen × antall benker + summen av godkjent beløp for alle tiltakene, inntil det søkte beløpet, avrundet ned til hele kroner
        """;

    private static Årsforskjell Av(string før, string nå) => Årspar.AvTekst(Hode + før, Hode + nå);

    private static string Krav(string vilkår) => $"§ 1 Rett\n  «Lag får tilskudd.»\n  Tilskudd gis hvis {vilkår}\n  Søkt tilskudd er leien\n  Beregnet tilskudd er 1 000 kroner\n";

    private static string Beløp(string beregnet) => $"§ 1 Beløp\n  «Lag får tilskudd.»\n  Tilskudd gis hvis medlemmene er minst 5\n  Søkt tilskudd er leien\n  Beregnet tilskudd er {beregnet}\n";
}
