using System.Linq;
using System.Text.Json;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Tabeller;

/// <summary>Two sets of tables of others, written by hand as a person would write them here; the cases are read from the file.</summary>
public sealed class DmnSkrevetForHånd
{
    // «The highest of the rows» is here «rows that apply give the same answer», and a default is a row with «ellers».
    private const string Ferie = """
        regelverk Ferie 2025
          gjelder 1. januar 2025 – 31. desember 2025

        begreper
          ansatt (den ansatte) er søker:
            alder (alderen): heltall, minst 0
            tjenestetid (tjenestetiden): heltall, minst 0
          søknad (søknaden):
            sats: kroner

        § 1 Dager
          tillegg for alder følger av tabellen, rader som passer, gir samme svar:
            | alderen          | tjenestetiden | tillegg for alder |
            | < 18 eller ≥ 60  | uansett       | 5                 |
            | uansett          | ≥ 30          | 5                 |
            | ellers           | ellers        | 0                 |
          særskilte dager følger av tabellen, rader som passer, gir samme svar:
            | alderen | tjenestetiden | særskilte dager |
            | uansett | ≥ 30          | 3               |
            | ≥ 60    | uansett       | 3               |
            | ellers  | ellers        | 0               |
          tjenestedager følger av tabellen, rader som passer, gir samme svar:
            | alderen | tjenestetiden | tjenestedager |
            | uansett | 15–29         | 2             |
            | ≥ 45    | uansett       | 2             |
            | ellers  | ellers        | 0             |
          feriedager er 22 + (det høyeste av tillegg for alder og tjenestedager) + særskilte dager
          Søkt tilskudd er sats × feriedager
          Beregnet tilskudd er sats × feriedager

        fordeling
          ingen avkorting: «Det er ingen ramme.»

        """;

    private const string Datoer = """
        regelverk Datoer 2025
          gjelder 1. januar 2025 – 31. desember 2025

        begreper
          lag (laget) er søker:
            navn: tekst, kjennetegn
          søknad (søknaden):
            første dag: dato
            andre dag: dato
            pris (prisen): kroner

        § 1 Svar
          dyrt følger av tabellen, bare én rad passer:
            | prisen | dyrt     |
            | > 10   | 1 krone  |
            | ≤ 10   | 0 kroner |
          seint følger av tabellen, bare én rad passer:
            | første dag        | seint    |
            | > 1. oktober 2016 | 1 krone  |
            | ≤ 1. oktober 2016 | 0 kroner |
          senere følger av tabellen, bare én rad passer:
            | første dag  | senere   |
            | > andre dag | 1 krone  |
            | ≤ andre dag | 0 kroner |
          Søkt tilskudd er dyrt + seint + senere
          Beregnet tilskudd er dyrt + seint + senere

        fordeling
          ingen avkorting: «Det er ingen ramme.»

        """;

    [Fact]
    public void Feriedagene_er_de_som_står_i_samlingen()
    {
        var tilfeller = DmnSamling.Samlinger("dmn-tck-decision-tables.json")["0020-vacation-days"].GetProperty("cases").EnumerateArray().ToArray();
        var eksempler = tilfeller.Select(t => $"eksempel «{t.GetProperty("id").GetString()}»\n  gitt ansatt: alder {Tall(t, "Age")}, tjenestetid {Tall(t, "Years of Service")}\n"
            + $"  så: feriedager er {t.GetProperty("expected").GetProperty("Total Vacation Days").GetProperty("num").GetString()}\n");

        Assert.True(tilfeller.Length >= 6);
        Assert.Equal([], Feil(Ferie + string.Join("\n", eksempler)));
    }

    [Theory]
    [InlineData("001", "pris 20 kroner", "dyrt er 1 krone")]
    [InlineData("003", "første dag 1. november 2016", "seint er 1 krone")]
    [InlineData("004", "første dag 1. november 2016, andre dag 2. november 2016", "senere er 0 kroner")]
    public void Datoer_og_beløp_sammenliknes_slik_samlingen_sier(string id, string gitt, string så)
    {
        Assert.Contains(id, DmnSamling.Samlinger("dmn-tck-decision-tables.json")["0017-tableTests"].GetProperty("cases").EnumerateArray().Select(t => t.GetProperty("id").GetString()));
        Assert.Equal([], Feil(Datoer + $"eksempel «{id}»\n  gitt søknad: {gitt}\n  så: {så}\n"));
    }

    private static string? Tall(JsonElement tilfelle, string navn) => tilfelle.GetProperty("inputs").GetProperty(navn).GetProperty("num").GetString();

    private static string[] Feil(string tekst) => Regelfil.Les(new SourceText("prøve.regel", tekst)).Diagnostics.Select(d => d.Descriptor.Code + " " + d.Text.Nb).ToArray();
}
