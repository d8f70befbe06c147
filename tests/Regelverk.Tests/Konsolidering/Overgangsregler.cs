using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Formatting;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Cli;
using Xunit;

namespace Regelverk.Tests.Konsolidering;

/// <summary>
/// Transitional rules, with applications on either side of the date and without one. Each is decided by the compiled rules and by the interpreter, from a file that changes another and from
/// the same regulation written whole.
/// </summary>
public sealed class Overgangsregler
{
    private const string Gammel = """
        regelverk Benketilskudd 2025
          gjelder  1. januar 2025 – 31. desember 2025

        begreper
          lag (laget) er søker:
            navn (navnet): tekst, kjennetegn
            er medlem: ja/nei

          søknad (søknaden):
            levert: tidspunkt
            antall benker: heltall, minst 0
            søkt beløp (det søkte beløpet): kroner, minst 0
            parkene: liste av park

          park (parken):
            slag (slaget): én av lekeplass, skole
            trær: heltall, minst 0

        satser
          benkesats (benkesatsen): 2 000 kroner

        § 1 Hvem kan få tilskudd
          «Lag som er medlem, får tilskudd.»
          Tilskudd gis hvis laget er medlem

          «Søknader om 0 benker avslås.»
          Søknaden avslås hvis antall benker er 0

        § 2 Beløp
          «Tilskuddet er 2 000 kroner for hver benk, men ikke mer enn det søkes om.»
          Søkt tilskudd er det søkte beløpet
          Beregnet tilskudd er benkesatsen × antall benker + treverdien, inntil det søkte beløpet

        § 3 Trær
          «En park med trær teller 100 kroner for hvert tre ved en skole, og ellers 10 kroner i alt.»
          For hver park:
            verdi er:
              trær × 100 kroner   hvis slaget er skole
              10 kroner           ellers

          treverdien er summen av verdi for alle parkene

        søknadsrunder
          runde 1: frist 1. mars 2025

        fordeling
          ingen avkorting: «Alle som oppfyller vilkårene, får.»

        """;

    private const string Hode = """
        regelverk Benketilskudd 2026 endrer Benketilskudd 2025
          gjelder  1. januar 2026 – 31. desember 2026

        søknadsrunder
          runde 1: frist 1. desember 2026


        """;

    private const string NyttBeløp = """
        satser
          benkesats (benkesatsen): 2 500 kroner

        § 2 første ledd skal lyde:
          «Tilskuddet er 2 500 kroner for hver benk, men ikke mer enn det søkes om.»
          Søkt tilskudd er det søkte beløpet
          Beregnet tilskudd er benkesatsen × antall benker + treverdien, inntil det søkte beløpet


        """;

    [Fact]
    public void Beløpet_følger_den_gamle_paragrafen_med_satsen_som_sto_der() => Prøv(
        NyttBeløp + """
            overgangsregler
              for søknader der søknaden er levert før 1. juli 2026, gjelder § 2 i Benketilskudd 2025
            """,
        ("2026-06-30 23:59;3;50000", "innvilget 6000"),
        ("2026-07-01 00:00;3;50000", "innvilget 7500"),
        ("2026-07-01 00:00;3;7000", "innvilget 7000"),
        (";3;50000", "til avklaring"));

    [Fact]
    public void Begrunnelsen_sier_hvor_bestemmelsen_står_og_at_overgangsregelen_gjelder()
    {
        var avgjort = Avgjør(
            NyttBeløp + """
                overgangsregler
                  for søknader der søknaden er levert før 1. juli 2026, gjelder § 2 i Benketilskudd 2025
                  for søknader der antall benker er 0, gjelder § 1 andre ledd i Benketilskudd 2025

                § 1 andre ledd skal lyde:
                  «Søknader om færre enn 2 benker avslås.»
                  Søknaden avslås hvis antall benker er mindre enn 2
                """,
            ["2026-06-30 23:59;3;50000", "2026-07-01 00:00;3;50000", "2026-07-01 00:00;0;50000", "2026-07-01 00:00;1;50000"]);

        Assert.Contains("§ 2 første ledd i Benketilskudd 2025: Beregnet tilskudd er 6 000 kroner, fordi overgangsregelen for § 2 gjelder", avgjort[0].Begrunnelse, StringComparison.Ordinal);
        Assert.Contains("§ 2 første ledd: Beregnet tilskudd er 7 500 kroner (gjelder hvis overgangsregelen for § 2 ikke gjelder)", avgjort[1].Begrunnelse, StringComparison.Ordinal);
        Assert.Equal("avslått 0", avgjort[2].Utfall);
        Assert.Contains("§ 1 andre ledd i Benketilskudd 2025: Søknaden avslås fordi antall benker er 0", avgjort[2].Begrunnelse, StringComparison.Ordinal);
        Assert.Contains("Overgangsregelen for § 1 andre ledd gjelder.", avgjort[2].Begrunnelse, StringComparison.Ordinal);
        Assert.Equal("avslått 0", avgjort[3].Utfall);
        Assert.Contains("§ 1 andre ledd: Søknaden avslås fordi antall benker er mindre enn 2", avgjort[3].Begrunnelse, StringComparison.Ordinal);
        Assert.Contains("Overgangsregelen for § 1 andre ledd gjelder ikke.", avgjort[3].Begrunnelse, StringComparison.Ordinal);
    }

    [Fact]
    public void Et_vilkår_for_å_få_følger_den_gamle_paragrafen() => Prøv(
        """
        § 1 første ledd skal lyde:
          «Lag som er medlem og søker om høyst 5 benker, får tilskudd.»
          Tilskudd gis hvis laget er medlem og antall benker er høyst 5

        overgangsregler
          for søknader der søknaden er levert før 1. juli 2026, gjelder § 1 i Benketilskudd 2025
        """,
        ("2026-06-30 12:00;6;50000", "innvilget 12000"),
        ("2026-07-01 12:00;6;50000", "avslått 0"),
        ("2026-07-01 12:00;5;50000", "innvilget 10000"),
        ("2026-06-30 12:00;0;50000", "avslått 0"),
        (";6;50000", "til avklaring 12000"));

    /// <summary>Under both provisions it is the same, and the program finds that the date does not matter.</summary>
    [Fact]
    public void Den_som_får_det_samme_etter_begge_avgjøres_uten_datoen() => Prøv(
        """
        § 1 første ledd skal lyde:
          «Lag som er medlem og søker om høyst 5 benker, får tilskudd.»
          Tilskudd gis hvis laget er medlem og antall benker er høyst 5

        overgangsregler
          for søknader der søknaden er levert før 1. juli 2026, gjelder § 1 første ledd i Benketilskudd 2025
        """,
        (";2;50000", "innvilget 4000"));

    [Fact]
    public void Et_ledd_følger_den_gamle_og_de_andre_den_nye() => Prøv(
        """
        § 1 første ledd skal lyde:
          «Lag som er medlem og søker om høyst 5 benker, får tilskudd.»
          Tilskudd gis hvis laget er medlem og antall benker er høyst 5

        § 1 andre ledd skal lyde:
          «Søknader om færre enn 2 benker avslås.»
          Søknaden avslås hvis antall benker er mindre enn 2

        overgangsregler
          for søknader der søknaden er levert før 1. juli 2026, gjelder § 1 andre ledd i Benketilskudd 2025
        """,
        ("2026-06-30 12:00;1;50000", "innvilget 2000"),
        ("2026-07-01 12:00;1;50000", "avslått 0"),
        ("2026-06-30 12:00;6;50000", "avslått 0"),
        ("2026-07-01 12:00;5;50000", "innvilget 10000"));

    /// <summary>Two schools with 3 and 2 trees and a playground: 300 + 200 + 10 in the old §, 150 + 100 + 20 in the new; and 2 000 kroner for the bench.</summary>
    [Fact]
    public void En_verdi_for_hver_del_med_tilfeller_følger_den_gamle_paragrafen() => Prøv(
        """
        § 3 skal lyde:
          § 3 Trær
          «En park med trær teller 50 kroner for hvert tre ved en skole, og ellers 20 kroner i alt.»
          For hver park:
            verdi er:
              trær × 50 kroner   hvis slaget er skole
              20 kroner          ellers

          treverdien er summen av verdi for alle parkene

        overgangsregler
          for søknader der søknaden er levert før 1. juli 2026, gjelder § 3 i Benketilskudd 2025
        """,
        parker: "skole;3 skole;2 lekeplass;9",
        ("2026-06-30 12:00;1;50000", "innvilget 2510"),
        ("2026-07-01 12:00;1;50000", "innvilget 2270"),
        (";1;50000", "til avklaring"));

    [Fact]
    public void Av_flere_linjer_om_samme_sted_går_den_første_foran() => Prøv(
        NyttBeløp + """
            overgangsregler
              for søknader der antall benker er minst 10, gjelder § 2 i Benketilskudd 2024
              for søknader der søknaden er levert før 1. juli 2026, gjelder § 2 i Benketilskudd 2025
            """,
        ("2026-06-30 12:00;10;50000", "innvilget 10000"),
        ("2026-07-01 12:00;10;50000", "innvilget 10000"),
        ("2026-06-30 12:00;9;50000", "innvilget 18000"),
        ("2026-07-01 12:00;9;50000", "innvilget 22500"),
        (";10;50000", "innvilget 10000"),
        (";9;50000", "til avklaring"));

    [Fact]
    public void Et_unntak_i_en_annen_paragraf_gjelder_for_begge_og_et_i_den_nye_bare_der() => Prøv(
        NyttBeløp + """
            § 2 nytt andre ledd skal lyde:
              «Laget får 1 krone når det søker om 7 benker.»
              Unntak fra første ledd: Beregnet tilskudd er 1 krone hvis antall benker er 7

            Ny § 4 skal lyde:
              § 4 Unntak
              «Laget får 3 kroner når det søker om 8 benker.»
              Unntak fra § 2 første ledd: Beregnet tilskudd er 3 kroner hvis antall benker er 8

            overgangsregler
              for søknader der søknaden er levert før 1. juli 2026, gjelder § 2 i Benketilskudd 2025
            """,
        ("2026-06-30 12:00;7;50000", "innvilget 14000"),
        ("2026-07-01 12:00;7;50000", "innvilget 1"),
        ("2026-06-30 12:00;8;50000", "innvilget 3"),
        ("2026-07-01 12:00;8;50000", "innvilget 3"));

    [Fact]
    public void Et_tillegg_i_en_annen_paragraf_gjelder_for_begge() => Prøv(
        NyttBeløp + """
            Ny § 4 skal lyde:
              § 4 Tillegg
              «Laget får 5 kroner i tillegg når det søker om mer enn 1 benk.»
              Beregnet tilskudd er i tillegg 5 kroner hvis antall benker er mer enn 1

            overgangsregler
              for søknader der søknaden er levert før 1. juli 2026, gjelder § 2 i Benketilskudd 2025
            """,
        ("2026-06-30 12:00;2;50000", "innvilget 4005"),
        ("2026-07-01 12:00;2;50000", "innvilget 5005"),
        ("2026-06-30 12:00;1;50000", "innvilget 2000"));

    /// <summary>The old § 2 uses a name that only it has; the new one has another.</summary>
    [Fact]
    public void Et_navn_som_bare_den_ene_bestemmelsen_bruker_gjør_ingenting_i_den_andre() => Prøv(
        """
        § 2 første ledd skal lyde:
          «Tilskuddet er 3 000 kroner for hver benk etter den første, men ikke mer enn det søkes om.»
          Søkt tilskudd er det søkte beløpet
          talte benker er:
            antall benker − 1   hvis antall benker er minst 1
            0                   ellers
          Beregnet tilskudd er 3 000 kroner × talte benker, inntil det søkte beløpet

        overgangsregler
          for søknader der søknaden er levert før 1. juli 2026, gjelder § 2 i Benketilskudd 2025
        """,
        ("2026-06-30 12:00;3;50000", "innvilget 6000"),
        ("2026-07-01 12:00;3;50000", "innvilget 6000"),
        ("2026-06-30 12:00;2;50000", "innvilget 4000"),
        ("2026-07-01 12:00;2;50000", "innvilget 3000"));

    [Fact]
    public void En_dato_på_slutten_som_dekker_hele_perioden_er_uten_betydning() => Prøv(
        NyttBeløp + """
            overgangsregler
              for søknader der søknaden er levert før 1. juli 2026, gjelder § 2 i Benketilskudd 2025 til og med 31. desember 2026
            """,
        ("2026-06-30 12:00;3;50000", "innvilget 6000"),
        ("2026-07-01 12:00;2;50000", "innvilget 5000"));

    [Fact]
    public void Formateringen_endrer_ikke_en_overgangsregel()
    {
        var hel = Formatering.Av(Fil(NyttBeløp + """
            overgangsregler
              for   søknader der søknaden er levert før  1.juli 2026 gjelder § 2 i Benketilskudd 2025
            """).Source);

        Assert.Contains("\novergangsregler\n  for søknader der søknaden er levert før 1. juli 2026 gjelder § 2 i Benketilskudd 2025\n", hel, StringComparison.Ordinal);
        Assert.Equal(hel, Formatering.Av(new SourceText("hel.regel", hel)));
    }

    [Fact]
    public void Tekstavtrykket_dekker_det_gamle_regelverket_og_regelavtrykket_det_reglene_betyr()
    {
        const string Linje = "overgangsregler\n  for søknader der søknaden er levert før 1. juli 2026, gjelder § 2 i Benketilskudd 2025\n";
        var fil = Fil(NyttBeløp + Linje);
        var hel = new SourceText("hel.regel", Formatering.Av(fil.Source));
        var merket = Regelsamling.Av(new SourceText("benker-2025.regel", Gammel.ReplaceLineEndings("\n") + "# merknad\n"));
        var annen = Regelsamling.Av(new SourceText("benker-2025.regel", Gammel.ReplaceLineEndings("\n").Replace("2 000 kroner", "2 001 kroner", StringComparison.Ordinal)));

        var lest = Regelfil.Les(hel, Samling);
        Assert.Equal(fil.Regelavtrykk, lest.Regelavtrykk);
        Assert.NotEqual(lest.Tekstavtrykk, Regelfil.Les(hel, merket).Tekstavtrykk);
        Assert.Equal(lest.Regelavtrykk, Regelfil.Les(hel, merket).Regelavtrykk);
        Assert.NotEqual(lest.Regelavtrykk, Regelfil.Les(hel, annen).Regelavtrykk);
        Assert.NotEqual(lest.Regelavtrykk, Regelfil.Les(new SourceText("hel.regel", hel.Content.Replace(Linje, "", StringComparison.Ordinal))).Regelavtrykk);
    }

    [Fact]
    public void Neste_års_fil_ber_om_at_overgangsregelen_avklares() => IMappe((NyttBeløp + """
        overgangsregler
          for søknader der søknaden er levert før 1. juli 2026, gjelder § 2 i Benketilskudd 2025
        """).ReplaceLineEndings("\n"), mappe =>
        Assert.Contains(
            "  for søknader der søknaden er levert før 1. juli 2026, gjelder § 2 i Benketilskudd 2025   # uavklart: overgangsregelen er fra 2026\n",
            Kommando.Kjør(mappe, "nytt-år", "benker-2026.regel", "--år", "2027").Ut,
            StringComparison.Ordinal));

    [Fact]
    public void Et_bibliotek_kan_bygges_av_en_fil_med_overgangsregler() => IMappe((NyttBeløp + """
        overgangsregler
          for søknader der søknaden er levert før 1. juli 2026, gjelder § 2 i Benketilskudd 2025
        """).ReplaceLineEndings("\n"), mappe =>
    {
        var bygd = Kommando.Kjør(mappe, "bygg", "benker-2026.regel", "-o", "ut.dll");

        Assert.True(bygd.Svarkode == 0, bygd.Feil);
        Assert.True(File.Exists(Path.Combine(mappe, "ut.dll")));
    });

    private static SourceText Gammelt => new("benker-2025.regel", Gammel.ReplaceLineEndings("\n"));

    private static SourceText Eldre => new("benker-2024.regel", Gammel.ReplaceLineEndings("\n").Replace("2025", "2024", StringComparison.Ordinal).Replace("2 000", "1 000", StringComparison.Ordinal));

    private static Regelsamling Samling => Regelsamling.Av(Gammelt, Eldre);

    /// <summary>The change, which must be without errors and warnings.</summary>
    private static Regelfil Fil(string endring)
    {
        var fil = Regelfil.Les(new SourceText("benker-2026.regel", (Hode + endring).ReplaceLineEndings("\n")), Samling);
        Assert.Equal("", string.Join("\n", fil.Diagnostics.Select(d => $"{d.Descriptor.Code} {d.Text.Nb}")));
        return fil;
    }

    private static void Prøv(string endring, params (string Søknad, string Utfall)[] ventet) => Prøv(endring, "", ventet);

    private static void Prøv(string endring, string parker, params (string Søknad, string Utfall)[] ventet) =>
        Assert.Equal(ventet.Select(v => $"{v.Søknad} → {v.Utfall}"), Avgjør(endring, [.. ventet.Select(v => v.Søknad)], parker).Select((a, i) => $"{ventet[i].Søknad} → {a.Utfall}"));

    /// <summary>The outcome and the grounds of each application («levert;antall benker;søkt beløp»), which the compiled rules and the interpreter agree on, whichever way the regulation is written.</summary>
    private static IReadOnlyList<(string Utfall, string Begrunnelse)> Avgjør(string endring, IReadOnlyList<string> søknader, string parker = "")
    {
        var fil = Fil(endring);
        List<string> svar = [];
        IMappe(endring.ReplaceLineEndings("\n"), mappe =>
        {
            File.WriteAllText(Path.Combine(mappe, "hel.regel"), Formatering.Av(fil.Source));
            var kilde = Directory.CreateDirectory(Path.Combine(mappe, "søknader")).FullName;
            File.WriteAllText(
                Path.Combine(kilde, "søknad.csv"),
                "søknad;søker;runde;levert;antall benker;søkt beløp\n" + string.Concat(søknader.Select((s, i) => $"S{Tall(i)};L;1;{s}\n")));
            File.WriteAllText(Path.Combine(kilde, "lag.csv"), "søker;navn;er medlem\nL;Laget;ja\n");
            File.WriteAllText(
                Path.Combine(kilde, "park.csv"),
                "søknad;park;slag;trær\n" + string.Concat(søknader.SelectMany((_, i) => parker.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((p, nummer) => $"S{Tall(i)};{Tall(nummer + 1)};{p}\n"))));
            foreach (var regelfil in new[] { "benker-2026.regel", "hel.regel" })
            {
                string[] beregn = ["beregn", regelfil, "--søknader", "søknader", "--runde", "1", "--format", "csv"];
                var (kompilert, tolket) = (Kommando.Kjør(mappe, beregn), Kommando.Kjør(mappe, [.. beregn, "--tolk"]));
                Assert.True(kompilert.Ut.Length > 0, kompilert.Feil);
                Assert.Equal(tolket.Ut, kompilert.Ut);
                svar.Add(kompilert.Ut);
            }
        });
        Assert.Equal(svar[0], svar[1]);
        return [.. svar[0].Split('\n').Skip(1).Where(l => l.Trim().Length > 0).Select(l => l.Trim().Split(';')).Select(f => ($"{f[3].Replace("delvis ", "", StringComparison.Ordinal)} {f[5]}".Trim(), f[6]))];
    }

    private static string Tall(int tall) => tall.ToString(CultureInfo.InvariantCulture);

    private static void IMappe(string endring, Action<string> prøv)
    {
        var mappe = Directory.CreateTempSubdirectory("regelverk-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(mappe, "benker-2024.regel"), Eldre.Content);
            File.WriteAllText(Path.Combine(mappe, "benker-2025.regel"), Gammelt.Content);
            File.WriteAllText(Path.Combine(mappe, "benker-2026.regel"), Hode.ReplaceLineEndings("\n") + endring);
            prøv(mappe);
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }
}
