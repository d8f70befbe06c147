using System;
using System.Linq;
using Regelverk.Dsl.Cells;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;

namespace Regelverk.Tests.Cells;

public class TimeCellTests
{
    [Theory]
    [InlineData("1. april 2018", null)]
    [InlineData("01.04.2018", null)]
    [InlineData("1.4.2018", null)]
    [InlineData("2018-04-01", null)]
    [InlineData("1. APRIL 2018 kl. 15.00", 900)]
    [InlineData("01.04.2018 kl. 15.00", 900)]
    [InlineData("01.04.2018 kl 9.05", 545)]
    [InlineData("01.04.2018 kl. 15", 900)]
    [InlineData("01.04.2018 15:00", 900)]
    [InlineData("2018-04-01 15:00", 900)]
    [InlineData("2018-04-01T15:00", 900)]
    [InlineData("2018-04-01T15:00:59.999", 900)]
    [InlineData("2018-04-01 00:00:00", 0)]
    [InlineData("1.\u00A0april\u00A02018", null)]
    public void Datoer_leses_i_alle_vanlige_former(string text, int? minute)
    {
        var day = new Dato(2018, 4, 1);

        Assert.Equal(new Value.Time(new Tidspunkt(day, minute)), CellReader.Read(text, new Verditype(Verdislag.Tidspunkt)).Value);
        Assert.Equal(new Value.Time(new Tidspunkt(day, null)), CellReader.Read(text, new Verditype(Verdislag.Dato)).Value);
    }

    [Theory]
    [InlineData("31.04.2018", "Dagen finnes ikke: april 2018 har 30 dager.")]
    [InlineData("29. februar 2018", "Dagen finnes ikke: februar 2018 har 28 dager.")]
    [InlineData("04.31.2018", "Dagen finnes ikke: dagen skrives først, så måneden, så året.")]
    [InlineData("01.04.2018 kl. 24.00", "Klokkeslettet finnes ikke: timene går fra 0 til 23, minuttene fra 00 til 59.")]
    [InlineData("01.04.18", "Skriv årstallet med fire sifre.")]
    [InlineData("4/1/2018", "Med skråstrek er det uklart hva som er dag, og hva som er måned. Skriv dag.måned.år.")]
    [InlineData("2018-04-01T15:00Z", "Klokkeslettet har en tidssone. Skriv norsk klokkeslett uten tidssone.")]
    [InlineData("2018-04-01T15:00+02:00", "Klokkeslettet har en tidssone. Skriv norsk klokkeslett uten tidssone.")]
    [InlineData("43191", "Det ser ut som regnearkets eget dagnummer for 1. april 2018. Vis kolonnen som dato, og lagre på nytt.")]
    [InlineData("april", null)]
    [InlineData("1. april", null)]
    [InlineData("01.04.2018 i går", null)]
    [InlineData("00.00.0000", "Dagen finnes ikke: dagen skrives først, så måneden, så året.")]
    public void En_dato_som_ikke_finnes_forklares(string text, string? advice)
    {
        var result = CellReader.Read(text, new Verditype(Verdislag.Tidspunkt));

        Assert.Equal(CellStatus.Unreadable, result.Status);
        Assert.Equal(advice, result.Advice?.Nb);
        Assert.Equal("en dato, gjerne med klokkeslett, for eksempel «01.04.2018 kl. 15.00»", result.Expected?.Nb);
    }

    [Theory]
    [InlineData("september 2024", 2024, 9)]
    [InlineData("September 2024", 2024, 9)]
    [InlineData("2024-09", 2024, 9)]
    public void Måneder_leses(string text, int year, int month) =>
        Assert.Equal(new Value.Month(new Måned(year, month)), CellReader.Read(text, new Verditype(Verdislag.Måned)).Value);

    [Theory]
    [InlineData("9")]
    [InlineData("2024-13")]
    [InlineData("september 0000")]
    public void Det_som_ikke_er_en_måned_sies_fra_om(string text) =>
        Assert.Equal(CellStatus.Unreadable, CellReader.Read(text, new Verditype(Verdislag.Måned)).Status);

    [Theory]
    [InlineData("01.01.2024 \u2013 31.12.2025")]
    [InlineData("01.01.2024\u201331.12.2025")]
    [InlineData("1. januar 2024 - 31. desember 2025")]
    [InlineData("2024-01-01 - 2025-12-31")]
    public void Perioder_leses_med_tankestrek_eller_bindestrek(string text) =>
        Assert.Equal(
            new Value.Period(new Periode(new Dato(2024, 1, 1), new Dato(2025, 12, 31))),
            CellReader.Read(text, new Verditype(Verdislag.Periode)).Value);

    [Theory]
    [InlineData("31.12.2025 \u2013 01.01.2024", "Perioden slutter før den begynner.")]
    [InlineData("01.01.2024 \u2013 31.11.2025", "Dagen finnes ikke: november 2025 har 30 dager.")]
    [InlineData("01.01.2024", null)]
    [InlineData("\u2013", null)]
    public void En_gal_periode_forklares(string text, string? advice)
    {
        var result = CellReader.Read(text, new Verditype(Verdislag.Periode));

        Assert.Equal(CellStatus.Unreadable, result.Status);
        Assert.Equal(advice, result.Advice?.Nb);
    }

    [Fact]
    public void Ingen_tekst_får_leseren_til_å_kaste()
    {
        const string Alphabet = "0123456789 .,:-\u2013\u2212%+eEkrTzjaneixprosentkl#\u00A0\uFEFF\u0000\uD800åÅ\u030A\n\t";
        var state = 17u;
        foreach (var slag in Enum.GetValues<Verdislag>())
        {
            for (var i = 0; i < 2_000; i++)
            {
                var text = new string([.. Enumerable.Range(0, (int)(Next(ref state) % 24)).Select(_ => Alphabet[(int)(Next(ref state) % Alphabet.Length)])]);
                var result = CellReader.Read(text, new Verditype(slag));

                Assert.Equal(result.Status == CellStatus.Read, result.Value is not null);
                Assert.Equal(result.Status == CellStatus.Unreadable, result.Expected is not null);
            }
        }
    }

    [Fact]
    public void En_megabyte_i_en_celle_leses_på_et_øyeblikk() =>
        Assert.All(Enum.GetValues<Verdislag>(), slag => Assert.NotNull(CellReader.Read(new string('1', 1_000_000), new Verditype(slag))));

    private static uint Next(ref uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return state;
    }
}
