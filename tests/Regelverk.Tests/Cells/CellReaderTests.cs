using System.Numerics;
using Regelverk.Dsl.Cells;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Xunit;

namespace Regelverk.Tests.Cells;

public class CellReaderTests
{
    private static readonly Verditype Kroner = new(Verdislag.Kroner);
    private static readonly Verditype Formål = new(Verdislag.Kode) { Koder = ["etablering", "spesialistutdanning", "Én avtale"] };

    [Theory]
    [InlineData("200 000", 200_000, 1)]
    [InlineData("200000", 200_000, 1)]
    [InlineData("200\u00A0000", 200_000, 1)]
    [InlineData("1\u202F200\u202F000", 1_200_000, 1)]
    [InlineData("kr 200 000", 200_000, 1)]
    [InlineData("Kr. 200 000,-", 200_000, 1)]
    [InlineData("200 000 kroner", 200_000, 1)]
    [InlineData("200 000 KR", 200_000, 1)]
    [InlineData("13,9 millioner kroner", 13_900_000, 1)]
    [InlineData("1,6 mrd. kr", 1_600_000_000, 1)]
    [InlineData("2 millioner", 2_000_000, 1)]
    [InlineData("50 øre", 1, 2)]
    [InlineData("1 000,50", 2001, 2)]
    [InlineData("-500", -500, 1)]
    [InlineData("\u2212500", -500, 1)]
    [InlineData("-kr 500", -500, 1)]
    [InlineData("kr -500", -500, 1)]
    [InlineData("0", 0, 1)]
    [InlineData("  7  ", 7, 1)]
    public void Beløp_leses_slik_kontorer_skriver_dem(string text, long numerator, long denominator) =>
        Assert.Equal(new Value.Number(new Rational(numerator, denominator)), CellReader.Read(text, Kroner).Value);

    [Theory]
    [InlineData("1.000", "Punktum skiller ikke tusener. Skriv «1 000» hvis det er tallet som er ment.")]
    [InlineData("kr 200.000,-", "Punktum skiller ikke tusener. Skriv «200 000» hvis det er tallet som er ment.")]
    [InlineData("1.234.567,50", "Punktum skiller ikke tusener. Skriv «1 234 567,50» hvis det er tallet som er ment.")]
    [InlineData("1,234.5", "Tallet ser ut til å være skrevet på engelsk. Skriv «1 234,5» hvis det er tallet som er ment.")]
    [InlineData("1200.5", "Desimaler skilles med komma. Skriv «1200,5» hvis det er tallet som er ment.")]
    [InlineData("1E+05", "Regnearket har forkortet tallet, og siste del av det kan være borte. Vis kolonnen som tall uten E, og lagre på nytt.")]
    [InlineData("1,234", "Et beløp har høyst to desimaler. Komma skiller øre fra kroner, ikke tusener.")]
    [InlineData("\u2013500", "Tegnet foran tallet er en tankestrek, ikke et minustegn. Skriv «-500» hvis det er tallet som er ment.")]
    [InlineData("########", "Regnearket har skrevet # fordi kolonnen var for smal. Gjør kolonnen bredere, og lagre på nytt.")]
    public void Et_beløp_som_ble_skadet_i_regnearket_får_et_råd(string text, string advice)
    {
        var result = CellReader.Read(text, Kroner);

        Assert.Equal(CellStatus.Unreadable, result.Status);
        Assert.Null(result.Value);
        Assert.Equal("et beløp i kroner, for eksempel «200 000»", result.Expected?.Nb);
        Assert.Equal(advice, result.Advice?.Nb);
        Assert.NotEqual(result.Advice?.Nb, result.Advice?.En);
    }

    [Theory]
    [InlineData("20 0000")]
    [InlineData("1 00")]
    [InlineData("2000 000")]
    [InlineData("--5")]
    [InlineData("-kr -5")]
    [InlineData("kr")]
    [InlineData("kroner")]
    [InlineData("mill")]
    [InlineData(",5")]
    [InlineData("5,")]
    [InlineData("ca. 5")]
    [InlineData("٣")]
    [InlineData("1 000 euro")]
    [InlineData("1000000000000000000000000000000")]
    public void Det_som_ikke_er_et_beløp_blir_aldri_et_beløp(string text) =>
        Assert.Equal(CellStatus.Unreadable, CellReader.Read(text, Kroner).Status);

    [Theory]
    [InlineData("27,2 %", 34, 125)]
    [InlineData("27,2%", 34, 125)]
    [InlineData("27,2 prosent", 34, 125)]
    [InlineData("100\u00A0%", 1, 1)]
    public void Prosent_blir_en_andel(string text, long numerator, long denominator) =>
        Assert.Equal(new Value.Number(new Rational(numerator, denominator)), CellReader.Read(text, new Verditype(Verdislag.Prosent)).Value);

    [Fact]
    public void Prosent_uten_tegn_godtas_ikke()
    {
        var result = CellReader.Read("0,272", new Verditype(Verdislag.Prosent));

        Assert.Equal(CellStatus.Unreadable, result.Status);
        Assert.Equal("Skriv prosenttegnet, så det ikke er tvil om hva tallet er: «0,272 %».", result.Advice?.Nb);
    }

    [Theory]
    [InlineData("1 250,5", 2501, 2)]
    [InlineData("1,234", 617, 500)]
    public void Tall_har_desimalkomma(string text, long numerator, long denominator) =>
        Assert.Equal(new Value.Number(new Rational(numerator, denominator)), CellReader.Read(text, new Verditype(Verdislag.Tall)).Value);

    [Fact]
    public void Et_tall_med_tretti_sifre_er_nøyaktig() =>
        Assert.Equal(
            new Value.Number(new Rational(BigInteger.Parse("123456789012345678901234567891", System.Globalization.CultureInfo.InvariantCulture), BigInteger.Pow(10, 10))),
            CellReader.Read("12345678901234567890,1234567891", new Verditype(Verdislag.Tall)).Value);

    [Theory]
    [InlineData("12", CellStatus.Read)]
    [InlineData("12 leger", CellStatus.Read)]
    [InlineData("12 Leger", CellStatus.Read)]
    [InlineData("12 sykepleiere", CellStatus.Unreadable)]
    [InlineData("1,5", CellStatus.Unreadable)]
    [InlineData("1,000", CellStatus.Unreadable)]
    public void Et_antall_er_helt_og_kan_ha_sin_enhet(string text, CellStatus status) =>
        Assert.Equal(status, CellReader.Read(text, new Verditype(Verdislag.Heltall) { Enhet = "leger" }).Status);

    [Theory]
    [InlineData("ja", true)]
    [InlineData("JA", true)]
    [InlineData("x", true)]
    [InlineData("SANN", true)]
    [InlineData("Nei", false)]
    [InlineData("usann", false)]
    public void Ja_og_nei_kan_skrives_på_flere_måter(string text, bool expected) =>
        Assert.Equal(Value.Truth.Of(expected), CellReader.Read(text, new Verditype(Verdislag.JaNei)).Value);

    [Theory]
    [InlineData("j")]
    [InlineData("1")]
    [InlineData("kanskje")]
    public void Det_som_verken_er_ja_eller_nei_blir_ikke_gjettet(string text) =>
        Assert.Equal("«ja» eller «nei»", CellReader.Read(text, new Verditype(Verdislag.JaNei)).Expected?.Nb);

    [Theory]
    [InlineData("Etablering", "etablering")]
    [InlineData(" spesialistutdanning ", "spesialistutdanning")]
    [InlineData("E\u0301N\u00A0AVTALE", "Én avtale")]
    public void Koder_kjennes_igjen_uansett_store_bokstaver_og_sammensatte_tegn(string text, string code) =>
        Assert.Equal(new Value.Code(code), CellReader.Read(text, Formål).Value);

    [Fact]
    public void En_ukjent_kode_får_listen_over_dem_som_finnes() =>
        Assert.Equal("én av disse: «etablering», «spesialistutdanning», «Én avtale»", CellReader.Read("etablere", Formål).Expected?.Nb);

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u00A0\t")]
    public void En_tom_celle_gir_ingen_opplysning(string text)
    {
        Assert.Same(CellResult.Empty, CellReader.Read(text, Kroner));
        Assert.Same(CellResult.Empty, CellReader.Read(text, new Verditype(Verdislag.Tekst)));
    }

    [Fact]
    public void Tekst_beholdes_som_den_er_med_sammensatte_bokstaver() =>
        Assert.Equal(new Value.Text("Å  i Åfjord"), CellReader.Read(" Å  i A\u030Afjord ", new Verditype(Verdislag.Tekst)).Value);

    [Theory]
    [InlineData(Verdislag.Kroner, "-1", "et beløp fra 0 kroner til og med 10 kroner")]
    [InlineData(Verdislag.Kroner, "10,01", "et beløp fra 0 kroner til og med 10 kroner")]
    [InlineData(Verdislag.Heltall, "11", "et helt tall fra 0 til og med 10")]
    [InlineData(Verdislag.Prosent, "1001 %", "en prosent fra 0 % til og med 1 000 %")]
    public void Utenfor_grensene_er_noe_annet_enn_uleselig(Verdislag slag, string text, string expected)
    {
        var result = CellReader.Read(text, Fact(slag, 0, 10));

        Assert.Equal(CellStatus.OutsideLimits, result.Status);
        Assert.Null(result.Value);
        Assert.Equal(expected, result.Expected?.Nb);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("10")]
    public void Grensene_selv_er_med(string text) => Assert.Equal(CellStatus.Read, CellReader.Read(text, Fact(Verdislag.Heltall, 0, 10)).Status);

    [Fact]
    public void Bare_en_nedre_grense_nevnes_alene() =>
        Assert.Equal("et beløp som er minst 0 kroner", CellReader.Read("-1", Fact(Verdislag.Kroner, 0, null)).Expected?.Nb);

    private static Opplysning Fact(Verdislag slag, long? minst, long? høyst) =>
        new("prøve", ["prøve"], new Begrep("søknad", ["søknad"], Begrepsrolle.Søknad, default(TextSpan)), new Verditype(slag), default)
        {
            Minst = minst is { } low ? low : null,
            Høyst = høyst is { } high ? high : null,
        };
}
