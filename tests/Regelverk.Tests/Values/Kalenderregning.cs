using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Regelverk.Dsl.Values;
using Xunit;
using Kjøretid = Regelverk.Runtime.Tid;

namespace Regelverk.Tests.Values;

/// <summary>Arithmetic with days and months, of the language and of the runtime, which share no code.</summary>
public sealed class Kalenderregning
{
    /// <summary>The cases of dates-calc (Apache-2.0); where the day does not exist, its «round down».</summary>
    [Theory]
    [InlineData("2012-03-31", 1, "Måned", "2012-04-30")]
    [InlineData("2012-03-31", 3, "Måned", "2012-06-30")]
    [InlineData("2012-01-31", 1, "Måned", "2012-02-29")]
    [InlineData("2012-01-31", 3, "Måned", "2012-04-30")]
    [InlineData("2013-01-31", 1, "Måned", "2013-02-28")]
    [InlineData("2013-01-31", 3, "Måned", "2013-04-30")]
    [InlineData("2012-10-31", 4, "Måned", "2013-02-28")]
    [InlineData("2012-10-31", 6, "Måned", "2013-04-30")]
    [InlineData("2012-10-29", 4, "Måned", "2013-02-28")]
    [InlineData("2012-02-29", 1, "År", "2013-02-28")]
    [InlineData("2012-02-29", 88, "År", "2100-02-28")]
    [InlineData("2012-03-20", 10, "Dag", "2012-03-30")]
    [InlineData("2012-03-31", 1, "Dag", "2012-04-01")]
    [InlineData("2012-02-28", 1, "Dag", "2012-02-29")]
    [InlineData("2013-02-28", 1, "Dag", "2013-03-01")]
    [InlineData("2012-03-01", 71, "Dag", "2012-05-11")]
    [InlineData("2012-11-01", 71, "Dag", "2013-01-11")]
    [InlineData("2012-02-15", 2, "Måned", "2012-04-15")]
    [InlineData("2012-02-28", 4, "Måned", "2012-06-28")]
    [InlineData("2012-03-15", 1, "Måned", "2012-04-15")]
    [InlineData("2012-11-15", 3, "Måned", "2013-02-15")]
    [InlineData("2012-03-31", 2, "Måned", "2012-05-31")]
    [InlineData("2012-01-31", 2, "Måned", "2012-03-31")]
    [InlineData("2013-01-31", 2, "Måned", "2013-03-31")]
    [InlineData("2012-10-31", 5, "Måned", "2013-03-31")]
    [InlineData("2012-01-01", 1, "År", "2013-01-01")]
    [InlineData("2012-02-28", 4, "År", "2016-02-28")]
    [InlineData("2012-02-29", 4, "År", "2016-02-29")]
    [InlineData("2012-03-15", 1, "År", "2013-03-15")]
    [InlineData("2012-11-15", 3, "År", "2015-11-15")]    public void En_dato_flyttes_dager_måneder_og_år(string fra, int antall, string enhet, string til)
    {
        var unit = Enum.Parse<Tidsenhet>(enhet);
        Assert.Equal(Dato(til), Kalender.Flytt(Dato(fra), new Varighet(antall, unit), tilbake: false));
        Assert.Equal(Annen(Dato(til)), Kjøretid.Kalender.Flytt(Annen(Dato(fra)), antall, Enum.Parse<Kjøretid.Tidsenhet>(enhet)));
    }

    [Theory]
    [InlineData("2024-03-31", 1, "Måned", "2024-02-29")]
    [InlineData("2024-01-10", 2, "Uke", "2023-12-27")]
    [InlineData("2024-02-29", 1, "År", "2023-02-28")]
    [InlineData("0001-01-15", 1, "Måned", "0001-01-01")]
    [InlineData("0001-02-15", 1, "Måned", "0001-01-15")]
    [InlineData("0002-03-10", 1, "År", "0001-03-10")]
    [InlineData("0001-01-02", 1, "Dag", "0001-01-01")]
    [InlineData("0001-01-02", 5, "Dag", "0001-01-01")]
    public void En_dato_flyttes_bakover(string fra, int antall, string enhet, string til)
    {
        Assert.Equal(Dato(til), Kalender.Flytt(Dato(fra), new Varighet(antall, Enum.Parse<Tidsenhet>(enhet)), tilbake: true));
        Assert.Equal(Annen(Dato(til)), Kjøretid.Kalender.Flytt(Annen(Dato(fra)), -antall, Enum.Parse<Kjøretid.Tidsenhet>(enhet)));
    }

    [Theory]
    [InlineData("2023-12-27", 2, "Uke", "2024-01-10")]
    [InlineData("9999-11-15", 1, "Måned", "9999-12-15")]
    [InlineData("9998-12-31", 1, "År", "9999-12-31")]
    [InlineData("9999-12-30", 1, "Dag", "9999-12-31")]
    [InlineData("9999-12-30", 2, "Dag", "9999-12-31")]
    public void En_dato_flyttes_fram_til_slutten_av_kalenderen(string fra, int antall, string enhet, string til)
    {
        Assert.Equal(Dato(til), Kalender.Flytt(Dato(fra), new Varighet(antall, Enum.Parse<Tidsenhet>(enhet)), tilbake: false));
        Assert.Equal(Annen(Dato(til)), Kjøretid.Kalender.Flytt(Annen(Dato(fra)), antall, Enum.Parse<Kjøretid.Tidsenhet>(enhet)));
    }

    [Theory]
    [InlineData("Dag", 99_999)]
    [InlineData("Uke", 99_999)]
    [InlineData("Måned", 99_999)]
    [InlineData("År", 99_999)]
    public void Kalenderen_slutter_med_år_9999(string enhet, int antall)
    {
        Assert.Equal(new Dato(9999, 12, 31), Kalender.Flytt(new Dato(9999, 12, 1), new Varighet(antall, Enum.Parse<Tidsenhet>(enhet)), tilbake: false));
        Assert.Equal(new Kjøretid.Dato(9999, 12, 31), Kjøretid.Kalender.Flytt(new Kjøretid.Dato(9999, 12, 1), antall, Enum.Parse<Kjøretid.Tidsenhet>(enhet)));
    }

    [Fact]
    public void Måneder_og_dager_i_en_periode_er_de_som_finnes_ved_å_bla_dag_for_dag()
    {
        var random = new Random(7);
        for (var i = 0; i < 3_000; i++)
        {
            var from = new Dato(2023, 11, 1).PlussDager(random.Next(500));
            var to = from.PlussDager(random.Next(-40, 500));
            var days = Enumerable.Range(0, Math.Max(0, to.DagerEtter(from) + 1)).Select(from.PlussDager).ToList();
            var begun = days.Select(d => new Måned(d.År, d.Måned)).Distinct().ToList();
            var whole = begun.Where(m => days.Count(d => d.År == m.År && d.Måned == m.Nummer) == DateTime.DaysInMonth(m.År, m.Nummer)).ToList();
            var period = new Periode(from, to);
            Assert.Equal(whole, Kalender.HeleMåneder(period));
            Assert.Equal(begun, Kalender.PåbegynteMåneder(period));
            Assert.Equal(days.Count, period.AntallDager);

            var other = new Kjøretid.Periode(Annen(from), Annen(to));
            Assert.Equal(whole.Select(Annen), Kjøretid.Kalender.Måneder(other, påbegynte: false));
            Assert.Equal(begun.Select(Annen), Kjøretid.Kalender.Måneder(other, påbegynte: true));
            Assert.Equal(days.Count, other.AntallDager);
        }
    }

    [Fact]
    public void Delen_som_ligger_i_begge_er_dagene_som_er_i_begge()
    {
        var random = new Random(11);
        for (var i = 0; i < 3_000; i++)
        {
            var (a, b) = (Period(random), Period(random));
            var shared = Days(a).Intersect(Days(b)).ToList();
            var overlap = a.Overlapp(b);
            Assert.Equal(shared, Days(overlap));
            Assert.Equal(shared.Count == 0, overlap == Periode.Tom);
            Assert.Equal(Annen(overlap), Kjøretid.Kalender.Overlapp(Annen(a), Annen(b)));
        }
    }

    [Fact]
    public void Den_siste_måneden_i_kalenderen_telles()
    {
        var period = new Periode(new Dato(9999, 11, 15), new Dato(9999, 12, 31));
        Assert.Equal([new Måned(9999, 12)], Kalender.HeleMåneder(period));
        Assert.Equal([new Kjøretid.Måned(9999, 12)], Kjøretid.Kalender.Måneder(Annen(period), påbegynte: false));
    }

    [Theory]
    [InlineData(1900, 365)]
    [InlineData(2000, 366)]
    [InlineData(2016, 366)]
    [InlineData(2025, 365)]
    public void Et_skuddår_har_366_dager(int år, int dager)
    {
        Assert.Equal(dager, Kalender.DagerIÅret(år));
        Assert.Equal(dager, Kjøretid.Kalender.DagerIÅret(år));
    }

    private static Periode Period(Random random)
    {
        var from = new Dato(2024, 1, 1).PlussDager(random.Next(60));
        return Periode.FraTil(from, from.PlussDager(random.Next(-5, 40)));
    }

    private static IEnumerable<Dato> Days(Periode period) => Enumerable.Range(0, period.AntallDager).Select(period.Fra.PlussDager);

    private static Dato Dato(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) is var day ? new Dato(day.Year, day.Month, day.Day) : default;

    private static Kjøretid.Dato Annen(Dato day) => new(day.År, day.Måned, day.Dag);

    private static Kjøretid.Måned Annen(Måned month) => new(month.År, month.Nummer);

    private static Kjøretid.Periode Annen(Periode period) => new(Annen(period.Fra), Annen(period.Til));
}
