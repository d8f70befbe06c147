using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Comparison;

/// <summary>Rules that hold the time of an application against the deadline and against a fixed day or moment too. All groups are worked out by hand.</summary>
public sealed class Tider_ved_frist_og_dato
{
    private const string Kl12 = "1. mars 2025 kl. 12.00";
    private const string EtterFristen = "søknaden er levert etter fristen";

    /// <summary>Only at twelve sharp is an application neither too early nor too late.</summary>
    [Fact]
    public void Et_fast_tidspunkt_som_er_fristen_selv_skiller_mellom_før_og_akkurat_da()
    {
        var (før, nå) = (År(2025, Kl12, $"Søknaden avslås hvis søknaden er levert før {Kl12} eller {EtterFristen}"), År(2025, Kl12, $"Søknaden avslås hvis {EtterFristen}"));

        Assert.Equal(["FårRett: Søknad som er levert før 1. mars 2025 kl. 12.00"], Grupper(før, nå));
        Assert.Equal(["MisterRett: Søknad som er levert før 1. mars 2025 kl. 12.00"], Grupper(nå, før));
        var vitne = Assert.Single(Forskjell(før, nå).Søkere).Vitne;
        Assert.Equal(("Søknad som er levert 28. februar 2025 kl. 12.00", "avslått 2025 (før) (§ 2 første ledd)", "oppfyller vilkårene 2025 (nå) (§ 1 første ledd)"), (vitne.Hvem, vitne.Før, vitne.Nå));
    }

    [Fact]
    public void Fristen_og_det_samme_tidspunktet_skrevet_fast_er_det_samme()
    {
        Assert.Empty(Grupper(År(2025, Kl12, $"Søknaden avvises hvis {EtterFristen}"), År(2025, Kl12, $"Søknaden avvises hvis søknaden er levert etter {Kl12}")));
        Assert.Empty(Grupper(År(2025, "1. mars 2025", $"Søknaden avvises hvis {EtterFristen}"), År(2025, "1. mars 2025", "Søknaden avvises hvis søknaden er levert etter 1. mars 2025")));
    }

    [Theory]
    [InlineData(Kl12, "MisterRett: Søknad som er levert 1. mars 2025 kl. 12.00")]
    [InlineData("1. mars 2025", "MisterRett: Søknad som er levert 1. mars 2025")]
    public void Den_som_leverer_akkurat_da_fristen_går_ut_mister_retten_når_grensen_ikke_er_med(string frist, string gruppe) =>
        Assert.Equal([gruppe], Grupper(År(2025, frist, $"Søknaden avslås hvis {EtterFristen}"), År(2025, frist, $"Søknaden avslås hvis søknaden er levert tidligst {frist}")));

    [Theory]
    [InlineData(Kl12, "FårRett: Søknad som er levert akkurat ved fristen")]
    [InlineData("1. mars 2025", "FårRett: Søknad som er levert akkurat ved fristen")]
    public void Før_fristen_er_ikke_innen_fristen(string frist, string gruppe) =>
        Assert.Equal([gruppe], Grupper(År(2025, frist, "Søknaden avslås hvis søknaden er levert tidligst fristen"), År(2025, frist, $"Søknaden avslås hvis {EtterFristen}")));

    [Fact]
    public void En_fast_dato_før_fristen_skiller_dem_som_er_i_tide()
    {
        var (før, nå) = (År(2025, Kl12, $"Søknaden avslås hvis {EtterFristen}"), År(2025, Kl12, $"Søknaden avslås hvis {EtterFristen} eller søknaden er levert før 1. februar 2025"));

        Assert.Equal(["MisterRett: Søknad som er levert før 1. februar 2025"], Grupper(før, nå));
        Assert.Equal(["FårRett: Søknad som er levert før 1. februar 2025"], Grupper(nå, før));
        Assert.Equal(["FårRett: Søknad som er levert etter 1. februar 2025 og innen fristen"], Grupper(År(2025, Kl12, "Søknaden avslås hvis søknaden er levert etter 1. februar 2025"), før));
    }

    /// <summary>The first of February belongs to the new rate from its first minute.</summary>
    [Fact]
    public void En_sats_med_datoer_gir_mer_fra_den_dagen_den_gjelder()
    {
        var (før, nå) = (År(2025, Kl12, $"Søknaden avslås hvis {EtterFristen}"), År(2025, Kl12, $"Søknaden avslås hvis {EtterFristen}").Replace(
            "sats (satsen): 1 000 kroner", "sats (satsen), etter levert:\n    1 000 kroner fra og med 1. januar 2000\n    2 000 kroner fra og med 1. februar 2025", System.StringComparison.Ordinal));

        var gruppe = Assert.Single(Forskjell(før, nå).Søkere, g => g.Endring == Søkerendring.FårMer);
        Assert.Equal("Søknad som er levert tidligst 1. februar 2025 og innen fristen", gruppe.Hvem);
        Assert.Equal(("1 000 kroner 2025 (før)", "2 000 kroner 2025 (nå)"), (gruppe.Vitne.Før, gruppe.Vitne.Nå));
    }

    /// <summary>In 2026 nobody who is in time has sent the application by 1 July 2025. In 2025 the deadline came before that day.</summary>
    [Fact]
    public void En_dato_som_blir_stående_når_fristen_flyttes_er_en_strengere_regel()
    {
        const string Regel = $"Søknaden avslås hvis {EtterFristen} eller søknaden er levert etter 1. juli 2025";
        var forskjell = Forskjell(År(2025, Kl12, Regel), År(2026, "1. mars 2026 kl. 12.00", Regel));

        var endret = Assert.Single(forskjell.Regler);
        Assert.Equal((Endringsslag.VilkårStrengere, "datoene er de samme, men fristen er flyttet"), (endret.Slag, endret.Virkning));
        var gruppe = Assert.Single(forskjell.Søkere);
        Assert.Equal((Søkerendring.MisterRett, "Søknad som er levert etter 1. juli 2025 og innen fristen"), (gruppe.Endring, gruppe.Hvem));
    }

    /// <summary>The same lines, but those who apply in January and February 2026 do so after the new rate began.</summary>
    [Fact]
    public void En_sats_som_begynner_å_gjelde_når_fristen_flyttes_gir_mer()
    {
        static string MedSats(string tekst) => tekst.Replace(
            "sats (satsen): 1 000 kroner", "sats (satsen), etter levert:\n    1 000 kroner fra og med 1. januar 2000\n    2 000 kroner fra og med 1. januar 2026", System.StringComparison.Ordinal);
        const string Regel = $"Søknaden avslås hvis {EtterFristen}";
        var forskjell = Forskjell(MedSats(År(2025, Kl12, Regel)), MedSats(År(2026, "1. mars 2026 kl. 12.00", Regel)));

        var endret = Assert.Single(forskjell.Regler);
        Assert.Equal((Endringsslag.Sats, "høyere; datoene er de samme, men fristen er flyttet"), (endret.Slag, endret.Virkning));
        var gruppe = Assert.Single(forskjell.Søkere);
        Assert.Equal((Søkerendring.FårMer, "Søknad som er levert tidligst 1. januar 2026 og innen fristen"), (gruppe.Endring, gruppe.Hvem));
    }

    [Fact]
    public void En_dag_har_ikke_klokkeslett()
    {
        static string Dag(string tekst) => tekst.Replace("levert: tidspunkt", "søknadsdato (søknadsdatoen): dato", System.StringComparison.Ordinal).Replace("søknaden er levert", "søknadsdatoen er", System.StringComparison.Ordinal);
        var (før, nå) = (Dag(År(2025, Kl12, $"Søknaden avslås hvis {EtterFristen}")), Dag(År(2025, Kl12, $"Søknaden avslås hvis {EtterFristen} eller søknaden er levert senest 1. februar 2025")));

        Assert.Equal(["MisterRett: Søknad med søknadsdato senest 1. februar 2025"], Grupper(før, nå));
        Assert.Equal(["MisterRett: Søknad med søknadsdato 1. mars 2025"], Grupper(før, Dag(År(2025, Kl12, "Søknaden avslås hvis søknaden er levert tidligst 1. mars 2025"))));
    }

    /// <summary>No rule holds it against the deadline, so it is not moved, and a day ends with its last minute all the same.</summary>
    [Fact]
    public void Uten_frist_i_reglene_er_datoene_de_som_står_der()
    {
        string Etter(int år, string dato) => År(år, $"1. desember {år}", $"Søknaden avslås hvis søknaden er levert etter {dato}");

        Assert.Equal(["FårRett: Søknad som er levert etter 1. mars 2025 og senest 5. mars 2025"], Grupper(Etter(2025, "1. mars 2025"), Etter(2026, "5. mars 2025")));
    }

    [Fact]
    public void En_dato_med_navn_er_ikke_noe_søknaden_er()
    {
        static string Dag(string tekst) => tekst.Replace("levert: tidspunkt", "søknadsdato (søknadsdatoen): dato", System.StringComparison.Ordinal).Replace("søknaden er levert", "søknadsdatoen er", System.StringComparison.Ordinal);

        Assert.Equal(["MisterRett: Søknad med søknadsdato etter fristen"], Grupper(Dag(År(2025, Kl12, "Søknaden avslås hvis medlemmene er 0")), Dag(År(2025, Kl12, $"Søknaden avslås hvis medlemmene er 0 eller {EtterFristen}"))));
    }

    /// <summary>From 1 March 2025 to 15 March 2026 are 379 days, and so are they from 1 to 15 February.</summary>
    [Fact]
    public void Datoen_det_gamle_året_flyttes_like_langt_som_fristen()
    {
        var før = År(2025, "1. mars 2025", $"Søknaden avslås hvis {EtterFristen} eller søknaden er levert før 1. februar 2025");
        string Nå(string dato) => År(2026, "15. mars 2026", $"Søknaden avslås hvis {EtterFristen} eller søknaden er levert før {dato}");

        Assert.Empty(Grupper(før, Nå("15. februar 2026")));
        Assert.All(Forskjell(før, Nå("15. februar 2026")).Regler, r => Assert.Equal(Endringsslag.Tekst, r.Slag));
        Assert.Equal(["FårRett: Søknad som er levert tidligst 1. februar 2026 og før 15. februar 2026 (svarer til 1. februar 2025)"], Grupper(før, Nå("1. februar 2026")));
        Assert.Equal(Endringsslag.VilkårMildere, Assert.Single(Forskjell(før, Nå("1. februar 2026")).Regler).Slag);
        Assert.Equal(["MisterRett: Søknad som er levert tidligst 18. januar 2025 (svarer til 1. februar 2026) og før 1. februar 2025"], Grupper(Nå("1. februar 2026"), før));
    }

    /// <summary>In the new year the whole day is in time, and in the old one the day until noon: who comes in the afternoon is in time both years.</summary>
    [Fact]
    public void Den_som_er_i_tide_er_i_tide_begge_årene_også_når_fristene_har_ulike_klokkeslett()
    {
        var (før, nå) = (År(2025, Kl12, $"Søknaden avslås hvis {EtterFristen} eller søknaden er levert tidligst 1. mars 2025"), År(2026, "1. mars 2026", $"Søknaden avslås hvis {EtterFristen}"));

        Assert.Equal(["FårRett: Søknad som er levert 1. mars 2026"], Grupper(før, nå));
        Assert.Equal(["MisterRett: Søknad som er levert tidligst 1. mars 2025 og innen fristen"], Grupper(nå, før));
    }

    /// <summary>Before the deadline of the first round all are before June.</summary>
    [Fact]
    public void I_hver_runde_er_det_fristen_i_den_som_gjelder()
    {
        string År2025(string vilkår) => År(2025, "1. mars 2025\n  runde 2: frist 1. september 2025", vilkår);

        Assert.Equal(
            ["MisterRett: Søknad som er levert innen fristen (runde 1)", "MisterRett: Søknad som er levert før 1. juni 2025 (runde 2)"],
            Grupper(År2025($"Søknaden avvises hvis {EtterFristen}"), År2025($"Søknaden avvises hvis {EtterFristen} eller søknaden er levert før 1. juni 2025")));
        Assert.Equal(
            ["MisterRett: Søknad som er levert innen fristen"],
            Grupper(År2025($"Søknaden avvises hvis {EtterFristen}"), År2025($"Søknaden avvises hvis {EtterFristen} eller søknaden er levert før 1. desember 2025")));
    }

    /// <summary>With one member an application had a right in 2025 and has none in 2026, but for those that the transitional rule still lets have it.</summary>
    [Theory]
    [InlineData("1. desember 2026", "Lag med medlemmer minst 1 og under 3, søknad som er levert før 1. juli 2026", "Lag med medlemmer minst 1 og under 3, søknad som er levert tidligst 1. juli 2026 og innen fristen")]
    [InlineData("1. mars 2026", "Lag med medlemmer minst 1 og under 3, søknad som er levert innen fristen", null)]
    public void En_overgangsregel_gir_retten_til_dem_den_gjelder(string frist, string gjelder, string? gjelderIkke)
    {
        var gammel = År(2025, "1. desember 2025", $"Søknaden avvises hvis {EtterFristen}", 1);
        var ny = År(2026, frist, $"Søknaden avvises hvis {EtterFristen}", 3);
        var (uten, med) = (Les(ny), Les(ny + "\novergangsregler\n  for søknader der søknaden er levert før 1. juli 2026, gjelder § 1 i Prøvetilskudd 2025\n", gammel));

        Assert.Equal([$"FårRett: {gjelder}"], Grupper(uten, med));
        Assert.Equal([$"MisterRett: {gjelder}"], Grupper(med, uten));
        Assert.Equal(gjelderIkke is null ? [] : [$"MisterRett: {gjelderIkke}"], Grupper(Les(gammel), med));
        Assert.Equal("ny overgangsregel", Assert.Single(Årssammenligning.Av([uten], [med], Navnetabell.Tom).Regler).Virkning);
        Assert.Empty(Årssammenligning.Av([uten], [med], Navnetabell.Tom).IkkeAvgjort);
    }

    /// <summary>The deadline is the same day every year, so 1 July 2027 is to those who apply then what 1 July 2026 was.</summary>
    [Fact]
    public void En_overgangsregel_som_faller_bort_neste_år_tar_retten_fra_dem_den_gjaldt()
    {
        var gammel = År(2025, "1. desember 2025", $"Søknaden avvises hvis {EtterFristen}", 1);
        var med = Les(År(2026, "1. desember 2026", $"Søknaden avvises hvis {EtterFristen}", 3) + "\novergangsregler\n  for søknader der søknaden er levert før 1. juli 2026, gjelder § 1 i Prøvetilskudd 2025\n", gammel);
        var neste = Les(År(2027, "1. desember 2027", $"Søknaden avvises hvis {EtterFristen}", 3));

        var gruppe = Assert.Single(Årssammenligning.Av([med], [neste], Navnetabell.Tom).Søkere);
        Assert.Equal((Søkerendring.MisterRett, "Lag med medlemmer minst 1 og under 3, søknad som er levert før 1. juli 2027 (svarer til 1. juli 2026)"), (gruppe.Endring, gruppe.Hvem));
        Assert.Equal("Lag med medlemmer 1, søknad som er levert 30. juni 2027 kl. 12.00", gruppe.Vitne.Hvem);
        Assert.Equal(("oppfyller vilkårene 2026 (overgangsregler)", "avslått 2027 (§ 1 første ledd)"), (gruppe.Vitne.Før, gruppe.Vitne.Nå));
    }

    private static string[] Grupper(string før, string nå) => Grupper(Les(før), Les(nå));

    private static string[] Grupper(Regelfil før, Regelfil nå) =>
        [.. Årssammenligning.Av([før], [nå], Navnetabell.Tom).Søkere.Select(g => $"{g.Endring}: {g.Hvem}{(g.Runde.Length > 0 ? $" ({g.Runde})" : "")}")];

    private static Årsforskjell Forskjell(string før, string nå) => Årspar.AvTekst(før, nå);

    private static Regelfil Les(string tekst, string? eldre = null)
    {
        var fil = Regelfil.Les(new SourceText("prøve.regel", tekst), eldre is null ? Regelsamling.Tom : Regelsamling.Av(new SourceText("eldre.regel", eldre)));
        Assert.True(fil.Ordning is not null, string.Join("\n", fil.Diagnostics.Select(d => $"{d.Descriptor.Code} {d.Text.Nb}")));
        return fil;
    }

    /// <summary>A whole regulation with a rule about when the application is sent.</summary>
    internal static string År(int år, string frist, string regel, int medlemmer = 1) => $"""
        regelverk Prøvetilskudd {år}
          gjelder  1. januar {år} – 31. desember {år}

        begreper
          lag (laget) er søker:
            medlemmer (medlemmene): heltall, minst 0
          søknad (søknaden, søknader):
            levert: tidspunkt

        satser
          sats (satsen): 1 000 kroner

        § 1 Rett
          «Lag med medlemmer får tilskudd.»
          Tilskudd gis hvis medlemmene er minst {medlemmer}

        § 2 Levering
          «Søknaden leveres i tide.»
          {regel}

        § 3 Beløp
          «Tilskuddet er satsen.»
          Søkt tilskudd er 5 000 kroner
          Beregnet tilskudd er satsen

        søknadsrunder
          runde 1: frist {frist}

        fordeling
          ingen avkorting: «Alle får.»

        """.ReplaceLineEndings("\n");
}
