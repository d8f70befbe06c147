using System;
using FsCheck;
using FsCheck.Fluent;
using Regelverk.Dsl.Cells;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Values;

/// <summary>What the program writes, it reads back as the same value, and days are counted as the calendar does.</summary>
public class Visningsegenskaper
{
    private static readonly DateTime FørsteDag = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private static Gen<DateTime> Dager => Gen.Choose(0, 80_000).Select(n => FørsteDag.AddDays(n));

    private static void For_alle<T>(Gen<T> verdier, Func<T, bool> egenskap) =>
        Check.One(Prøvefrø.Oppsett(300), Prop.ForAll(verdier.ToArbitrary(), egenskap));

    private static Value? Lest(string tekst, Verdislag slag) => CellReader.Read(tekst, new Verditype(slag)).Value;

    private static Dato Dag(DateTime dag) => new(dag.Year, dag.Month, dag.Day);

    [Fact]
    public void Beløp_i_hele_øre_leses_tilbake() => For_alle(Gen.Choose(-2_000_000_000, 2_000_000_000), øre =>
        Lest(Visning.Kroner(new Rational(øre, 100)), Verdislag.Kroner) == new Value.Number(new Rational(øre, 100)));

    [Fact]
    public void Hele_kroner_leses_tilbake() => For_alle(Gen.Choose(-2_000_000_000, 2_000_000_000), kroner =>
        Lest(Visning.Kroner(kroner), Verdislag.Kroner) == new Value.Number(kroner));

    [Fact]
    public void Prosent_leses_tilbake_som_andel() => For_alle(Gen.Choose(0, 2_000_000), tidelsPromille =>
        Lest(Visning.Prosent(new Rational(tidelsPromille, 1_000_000)), Verdislag.Prosent) == new Value.Number(new Rational(tidelsPromille, 1_000_000)));

    [Fact]
    public void Desimaltall_leses_tilbake() => For_alle(Gen.Choose(-90_000_000, 90_000_000), tusendeler =>
        Lest(Visning.Tall(new Rational(tusendeler, 1000)), Verdislag.Tall) == new Value.Number(new Rational(tusendeler, 1000)));

    [Fact]
    public void Datoer_leses_tilbake() => For_alle(Dager, dag =>
        Lest(Visning.Dato(Dag(dag)), Verdislag.Dato) == new Value.Time(new Tidspunkt(Dag(dag), null)));

    [Fact]
    public void Tidspunkter_leses_tilbake() => For_alle(Dager.Zip(Gen.Choose(0, Tidspunkt.SisteMinutt)), par =>
    {
        var tidspunkt = new Tidspunkt(Dag(par.Item1), par.Item2);
        return Lest(Visning.Tidspunkt(tidspunkt), Verdislag.Tidspunkt) == new Value.Time(tidspunkt);
    });

    [Fact]
    public void Dager_framover_og_bakover_er_kalenderens() => For_alle(Dager.Zip(Gen.Choose(-40_000, 40_000)), par =>
        Dag(par.Item1).PlussDager(par.Item2) == Dag(par.Item1.AddDays(par.Item2)));

    [Fact]
    public void Dager_mellom_to_dager_er_kalenderens() => For_alle(Dager.Zip(Dager), par =>
        Dag(par.Item1).DagerEtter(Dag(par.Item2)) == (par.Item1 - par.Item2).Days
        && Math.Sign(Dag(par.Item1).CompareTo(Dag(par.Item2))) == Math.Sign(par.Item1.CompareTo(par.Item2)));

    [Theory]
    [InlineData(2000, 2, 29, true)]
    [InlineData(1900, 2, 29, false)]
    [InlineData(2023, 2, 29, false)]
    [InlineData(2024, 2, 29, true)]
    [InlineData(2024, 4, 31, false)]
    [InlineData(2024, 13, 1, false)]
    [InlineData(2024, 1, 0, false)]
    [InlineData(0, 1, 1, false)]
    [InlineData(1, 1, 1, true)]
    [InlineData(9999, 12, 31, true)]
    [InlineData(10000, 1, 1, false)]
    [InlineData(2024, 0, 1, false)]
    [InlineData(2024, 12, 1, true)]
    [InlineData(2024, 1, 31, true)]
    [InlineData(2024, 1, 32, false)]
    public void Finnes_dagen(int år, int måned, int dag, bool finnes) => Assert.Equal(finnes, Dato.Finnes(år, måned, dag));

    [Fact]
    public void Årsskiftet_og_skuddåret_telles_med()
    {
        Assert.Equal(new Dato(2024, 1, 1), new Dato(2023, 12, 31).PlussDager(1));
        Assert.Equal(new Dato(2024, 2, 29), new Dato(2024, 3, 1).PlussDager(-1));
        Assert.Equal(366, new Dato(2025, 1, 1).DagerEtter(new Dato(2024, 1, 1)));
    }
}
