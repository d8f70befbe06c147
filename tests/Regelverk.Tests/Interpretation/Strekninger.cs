using System;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Interpretation;

/// <summary>What a missing number or day can be: a stretch, split where the rules draw a border, and compared as a whole.</summary>
public class Strekninger
{
    private static readonly Begrep Søker = Begrep("søker", Begrepsrolle.Søker, "søkeren");

    // The first against the second: nei where no two numbers in them agree with the words, ja where all do.
    [Theory]
    [InlineData(3, 4, "er minst", 5, 5, "nei")]
    [InlineData(3, 5, "er minst", 5, 5, "ukjent")]
    [InlineData(5, 7, "er minst", 5, 5, "ja")]
    [InlineData(5, 7, "er minst", 3, 5, "ja")]
    [InlineData(5, 7, "er mer enn", 5, 5, "ukjent")]
    [InlineData(6, 7, "er mer enn", 5, 5, "ja")]
    [InlineData(3, 5, "er mer enn", 5, 5, "nei")]
    [InlineData(3, 5, "er høyst", 5, 5, "ja")]
    [InlineData(5, 7, "er høyst", 5, 5, "ukjent")]
    [InlineData(6, 7, "er høyst", 5, 5, "nei")]
    [InlineData(3, 4, "er mindre enn", 5, 5, "ja")]
    [InlineData(3, 5, "er mindre enn", 5, 5, "ukjent")]
    [InlineData(5, 7, "er mindre enn", 5, 5, "nei")]
    [InlineData(5, 5, "er", 5, 5, "ja")]
    [InlineData(4, 6, "er", 5, 5, "ukjent")]
    [InlineData(5, 6, "er", 5, 5, "ukjent")]
    [InlineData(4, 5, "er", 5, 5, "ukjent")]
    [InlineData(3, 4, "er", 5, 5, "nei")]
    [InlineData(6, 7, "er", 5, 5, "nei")]
    [InlineData(4, 6, "er", 4, 6, "ukjent")]
    [InlineData(5, 5, "er ikke", 5, 5, "nei")]
    [InlineData(4, 6, "er ikke", 5, 5, "ukjent")]
    [InlineData(6, 7, "er ikke", 5, 5, "ja")]
    public void To_strekninger_sammenliknes_som_helhet(long fra, long til, string ord, long annenFra, long annenTil, string ventet)
    {
        var hvordan = ord switch
        {
            "er minst" => ComparisonOperator.AtLeast,
            "er mer enn" => ComparisonOperator.MoreThan,
            "er høyst" => ComparisonOperator.AtMost,
            "er mindre enn" => ComparisonOperator.LessThan,
            "er" => ComparisonOperator.Equal,
            _ => ComparisonOperator.NotEqual,
        };
        bool? svar = ventet switch { "ja" => true, "nei" => false, _ => null };

        Assert.Equal(svar, Extent.Compare(Fra(fra, til), hvordan, Fra(annenFra, annenTil)));
        Assert.Null(Extent.Compare(null, hvordan, Fra(annenFra, annenTil)));
        Assert.Null(Extent.Compare(Fra(fra, til), hvordan, null));
    }

    // From below all numbers to above them, each before the next.
    [Fact]
    public void Endene_står_i_rekkefølge_også_rett_ved_siden_av_et_tall()
    {
        Bound[] ender = [Bound.Lowest, new(5, -1), new(5, 0), new(5, 1), new(6, -1), new(6, 0), Bound.Highest];

        Assert.All(from a in ender.Index() from b in ender.Index() select (a, b), p =>
        {
            Assert.Equal(p.a.Index < p.b.Index, p.a.Item < p.b.Item);
            Assert.Equal(p.a.Index > p.b.Index, p.a.Item > p.b.Item);
            Assert.Equal(p.a.Index <= p.b.Index, p.a.Item <= p.b.Item);
            Assert.Equal(p.a.Index >= p.b.Index, p.a.Item >= p.b.Item);
        });
        Assert.Equal([true, false, false, false, false, false, true], ender.Select(e => e.IsBeyond));
        Assert.Equal([false, false, true, false, false, true, false], ender.Select(e => e.IsExact));
    }

    // A whole number from 1 to 10, and the border.
    [Theory]
    [InlineData(5, 5, "1–4, 5–5, 6–10")]
    [InlineData(1, 1, "1–1, 2–10")]
    [InlineData(10, 10, "1–9, 10–10")]
    [InlineData(3, 5, "1–2, 3–5, 6–10")]
    [InlineData(11, 11, "1–10")]
    [InlineData(0, 0, "1–10")]
    [InlineData(0, 12, "1–10")]
    public void Et_helt_tall_deles_ved_grensen(long fra, long til, string ventet) => Assert.Equal(ventet, Delt(Heltall, 1, 10, Fra(fra, til)));

    [Fact]
    public void En_grense_mellom_to_hele_tall_skiller_dem() => Assert.Equal("1–2, 3–10", Delt(Heltall, 1, 10, new Extent(new Rational(5, 2), new Rational(5, 2))));

    [Fact]
    public void Kroner_deles_rett_under_og_rett_over_grensen()
    {
        Assert.Equal("1–<5, 5–5, >5–10", Delt(Kroner, 1, 10, Fra(5, 5)));
        Assert.Equal("alt–<5, 5–5, >5–alt", Delt(Kroner, null, null, Fra(5, 5)));
        Assert.Equal("alt–4, 5–5, 6–alt", Delt(Heltall, null, null, Fra(5, 5)));
    }

    [Fact]
    public void En_dag_kan_være_hvilken_som_helst_i_kalenderen()
    {
        // From 1 January of year 1 to 31 December 9999 there are 3 652 059 days, of 1 440 minutes each.
        var dag = Strekning(Datotype);
        var tid = Strekning(Tidspunkttype);

        Assert.Equal("0–3652058", Vist(dag));
        Assert.Equal(Fra(0, 5_258_964_959), dag.Extent);
        Assert.Equal(Fra(0, 3_652_058), dag.Days);
        Assert.Equal(Fra(0, 5_258_964_959), tid.Extent);
        Assert.Equal(Fra(0, 3_652_058), tid.Days);
        Assert.Null(Strekning(Heltall).Days);
    }

    [Fact]
    public void En_dag_etter_en_grense_begynner_med_det_første_minuttet()
    {
        // Split at day number 2, the days after it begin with number 3: minute 3 · 1 440.
        var etter = Strekning(Datotype).Split(Fra(2, 2))[2];

        Assert.Equal(Fra(4_320, 5_258_964_959), etter.Extent);
    }

    [Fact]
    public void Et_klokkeslett_som_mangler_ligger_i_sitt_døgn()
    {
        // 2 January of year 1 is day number 1: the minutes 1 440 to 2 879.
        var kjent = Tid(1, 1, 2);
        var strekning = Stretch.Of(Fakta(Søker, "levert", Tidspunkttype), kjent);

        Assert.NotNull(strekning);
        Assert.Equal(Fra(1_440, 2_879), strekning.Extent);
        Assert.Equal(Fra(1, 1), strekning.Days);
    }

    [Fact]
    public void En_grense_for_et_tidspunkt_er_et_minutt_eller_et_helt_døgn()
    {
        // 3 January of year 1 at 1 o'clock: day number 2, minute 2 · 1 440 + 60.
        var klokken = new Result.Known(Tid(1, 1, 3, 1));

        Assert.Equal(Fra(2_940, 2_940), Stretch.Border(Verdislag.Tidspunkt, klokken, byDay: false));
        Assert.Equal(Fra(2_880, 4_319), Stretch.Border(Verdislag.Tidspunkt, klokken, byDay: true));
        Assert.Equal(Fra(2, 2), Stretch.Border(Verdislag.Dato, klokken, byDay: false));
        Assert.Equal(Fra(7, 7), Stretch.Border(Verdislag.Heltall, new Result.Known(Tall(7)), byDay: true));
        Assert.Null(Stretch.Border(Verdislag.Heltall, new Result.Unknown(), byDay: false));
        Assert.Null(Stretch.Border(Verdislag.Heltall, new Result.Unknown(new CountRange(1, 3)), byDay: false)); // A count that is still open draws no border.
        Assert.Null(Stretch.Border(Verdislag.Heltall, new Result.Known(Ja), byDay: false));
    }

    [Fact]
    public void Bare_ett_mulig_tall_er_det_tallet()
    {
        var åpen = Strekning(Heltall, 4, 5);

        Assert.Equal(new Result.Known(Tall(4)), Strekning(Heltall, 4, 4).Result);
        Assert.Equal(new Result.Known(Tall(4)), Strekning(Kroner, 4, 4).Result);
        Assert.Equal(new Result.Unknown { Within = åpen }, åpen.Result);
        Assert.IsType<Result.Unknown>((Strekning(Datotype) with { Low = (Rational)4, High = (Rational)4 }).Result);
        Assert.IsType<Result.Unknown>((Strekning(Kroner) with { Low = Bound.Highest, High = Bound.Highest }).Result);
    }

    [Theory]
    [InlineData(1, 4, 4, 9, true)]
    [InlineData(1, 4, 5, 9, false)]
    [InlineData(1, 9, 3, 4, true)]
    public void To_strekninger_møtes_når_de_har_et_tall_felles(long fra, long til, long annenFra, long annenTil, bool møtes)
    {
        var (en, annen) = (Strekning(Heltall, fra, til), Strekning(Heltall, annenFra, annenTil));

        Assert.Equal((møtes, møtes), (en.Meets(annen), annen.Meets(en)));
    }

    [Fact]
    public void Det_som_er_kjent_er_et_punkt_og_en_dag_uten_klokke_alle_minuttene()
    {
        Assert.Equal(Fra(7, 7), Extent.Of(new Result.Known(Tall(7))));
        Assert.Equal(Fra(1_440, 2_879), Extent.Of(new Result.Known(Tid(1, 1, 2))));
        Assert.Equal(Fra(24_293, 24_293), Extent.Of(new Result.Known(new Value.Month(new Måned(2024, 5))))); // 2024 · 12 + 5
        Assert.Equal(Fra(1, 1), Extent.OfDay(new Result.Known(Tid(1, 1, 2, 23, 59))));
        Assert.Null(Extent.Of(new Result.Known(Nei)));
        Assert.Null(Extent.Of(new Result.Unknown()));
        Assert.Null(Extent.OfDay(new Result.Known(Tall(7))));
    }

    [Fact]
    public void Det_som_ikke_har_noen_orden_har_ingen_strekning()
    {
        Assert.Null(Stretch.Of(Fakta(Søker, "er kommune", JaNei), null));
        Assert.Null(Stretch.Of(Fakta(Søker, "fylke", Én_av("a", "b")), null));
    }

    private static Extent Fra(long fra, long til) => new((Rational)fra, (Rational)til);

    private static Stretch Strekning(Verditype type, long? minst = null, long? høyst = null)
    {
        var opplysning = Fakta(Søker, "tallet", type);
        opplysning.Minst = minst is { } m ? (Rational)m : null;
        opplysning.Høyst = høyst is { } h ? (Rational)h : null;
        return Stretch.Of(opplysning, null) ?? throw new InvalidOperationException("It has no order.");
    }

    private static string Delt(Verditype type, long? minst, long? høyst, Extent grense) => string.Join(", ", Strekning(type, minst, høyst).Split(grense).Select(Vist));

    private static string Vist(Stretch strekning) => $"{Vist(strekning.Low)}–{Vist(strekning.High)}";

    private static string Vist(Bound ende) => ende.IsBeyond ? "alt" : (ende.Side < 0 ? "<" : ende.Side > 0 ? ">" : "") + ende.At.Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
