using System;
using Regelverk.Runtime.Tid;
using Xunit;

namespace Regelverk.Tests.Runtime;

/// <summary>Days, moments, months and periods of the runtime.</summary>
public class Tider
{
    [Theory]
    [InlineData(2018, 4, 6, "6. april 2018")]
    [InlineData(2024, 2, 29, "29. februar 2024")]
    [InlineData(2020, 12, 31, "31. desember 2020")]
    [InlineData(33, 1, 1, "1. januar 33")]
    public void En_dag_vises_på_bokmål(int år, int måned, int dag, string ventet) => Assert.Equal(ventet, new Dato(år, måned, dag).ToString());

    [Fact]
    public void Et_tidspunkt_vises_med_klokken_der_den_er_kjent()
    {
        Assert.Equal("16. november 2018 kl. 15.00", new Tidspunkt(2018, 11, 16, 15, 0).ToString());
        Assert.Equal("16. november 2018 kl. 00.05", new Tidspunkt(2018, 11, 16, 0, 5).ToString());
        Assert.Equal("16. november 2018", new Tidspunkt(new Dato(2018, 11, 16)).ToString());
        Assert.Equal("september 2024", new Måned(2024, 9).ToString());
        Assert.Equal("1. januar 2018 – 31. desember 2018", new Periode(new Dato(2018, 1, 1), new Dato(2018, 12, 31)).ToString());
    }

    [Fact]
    public void Dager_telles_over_skuddår()
    {
        Assert.Equal(0, new Dato(1, 1, 1).Dagnummer);
        Assert.Equal(366, new Dato(2025, 1, 1).DagerEtter(new Dato(2024, 1, 1)));
        Assert.Equal(365, new Dato(1901, 1, 1).DagerEtter(new Dato(1900, 1, 1)));
        Assert.Equal(new Dato(2024, 3, 1), new Dato(2024, 2, 28).PlussDager(2));
        Assert.Equal(new Dato(2023, 12, 31), new Dato(2024, 1, 1).PlussDager(-1));
    }

    [Fact]
    public void Bare_dager_som_finnes_kan_lages()
    {
        Assert.True(Dato.Finnes(2024, 2, 29));
        Assert.False(Dato.Finnes(2023, 2, 29));
        Assert.False(Dato.Finnes(2023, 13, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Dato(2023, 2, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Måned(2023, 13));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tidspunkt(2023, 1, 1, 24, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tidspunkt(2023, 1, 1, 23, 60));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Tidspunkt(new Dato(2023, 1, 1), 1440));
    }

    [Fact]
    public void En_dag_uten_klokke_er_alle_minuttene_sine()
    {
        var dag = new Tidspunkt(new Dato(1, 1, 2));
        var klokken = new Tidspunkt(1, 1, 2, 1, 30);

        // The second day of the calendar begins after 24 × 60 minutes.
        Assert.Equal((1440, 2879), (dag.Tidligst, dag.Senest));
        Assert.Equal((1530, 1530), (klokken.Tidligst, klokken.Senest));
        Assert.Equal(90, klokken.Minutt);
        Assert.Null(dag.Minutt);
    }

    [Fact]
    public void Like_tider_er_like_og_klokken_skiller()
    {
        Assert.True(new Dato(2024, 5, 17) == new Dato(2024, 5, 17));
        Assert.True(new Dato(2024, 5, 17) < new Dato(2024, 5, 18));
        Assert.True(new Måned(2024, 12) < new Måned(2025, 1));
        Assert.True(new Tidspunkt(new Dato(2024, 5, 17)) != new Tidspunkt(2024, 5, 17, 0, 0));
        Assert.Equal<Tidspunkt>(new Dato(2024, 5, 17), new Tidspunkt(new Dato(2024, 5, 17), null));
        Assert.NotEqual(new Periode(new Dato(2024, 1, 1), new Dato(2024, 1, 2)), new Periode(new Dato(2024, 1, 1), new Dato(2024, 1, 3)));
    }

    [Fact]
    public void En_verdi_som_aldri_ble_satt_er_den_første_dagen_uten_klokke()
    {
        Assert.Equal(new Dato(1, 1, 1), default);
        Assert.Equal(new Måned(1, 1), default);
        Assert.Null(default(Tidspunkt).Minutt);
    }
}
