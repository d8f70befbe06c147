using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Sporing;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Relevans;

/// <summary>The facts that matter, held against trying every way to fill in what is missing, on drawn regulations.</summary>
public sealed class MotAlleMuligheterTests
{
    private readonly Begrep _søker = Begrep("lag", Begrepsrolle.Søker);
    private readonly Begrep _søknad = Begrep("søknad", Begrepsrolle.Søknad);
    private readonly Opplysning _tall;
    private readonly Opplysning _kode;
    private readonly Opplysning[] _fakta;

    public MotAlleMuligheterTests()
    {
        _søknad.Utenfor = _søker;
        _tall = Fakta(_søknad, "antall", Heltall);
        (_tall.Minst, _tall.Høyst) = (0, 6);
        _kode = Fakta(_søknad, "formål", Én_av("leir", "kurs", "tur"));
        _fakta = [Fakta(_søknad, "er a", JaNei), Fakta(_søknad, "er b", JaNei), Fakta(_søknad, "er c", JaNei), _tall, _kode];
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Listen_er_nøyaktig_de_som_kan_endre_resultatet(int gang)
    {
        var (random, filtered, certain) = (new Random(gang), 0, 0);
        for (var i = 0; i < 250; i++)
        {
            var ordning = Ordning(random);
            var samsvar = new Samsvar(ordning);
            var tolk = new Tolk(ordning);
            for (var j = 0; j < 4; j++)
            {
                var missing = _fakta.Where(_ => random.Next(2) == 0).ToArray();
                var known = Søknad("S", "L", _fakta.Except(missing).Select(f => (f, Values(f)[random.Next(Values(f).Length)])));
                var decided = samsvar.Krev(known, null);
                var all = Ways(missing).Select(way => (Way: way, Result: Result(tolk.Avgjør(known.Med(way), null)))).ToList();
                var matters = Enumerable.Range(0, missing.Length).Where(n => Matters(all, n)).Select(n => missing[n]).ToHashSet();

                if (matters.Count == 0)
                {
                    Assert.Equal(all[0].Result, Result(decided));
                    certain += decided.Begrunnelse[0].Hjemmel == "søknaden" ? 1 : 0;
                }
                else
                {
                    Assert.Equal(Ventestatus.TilAvklaring, decided.Status);
                    filtered += matters.Count < missing.Length ? 1 : 0;
                }

                Assert.Equal(matters, decided.Mangler.Select(m => m.Opplysning).ToHashSet());
            }
        }

        // Both ways to be more exact than each rule alone must have come up.
        Assert.True(filtered > 20 && certain > 5, $"{filtered} shortened, {certain} certain");
    }

    /// <summary>Whether two situations that differ only in one fact have different results.</summary>
    private static bool Matters(List<((Opplysning, Value)[] Way, object Result)> all, int fact) => all
        .GroupBy(a => string.Join("|", a.Way.Where((_, i) => i != fact).Select(f => f.Item2)))
        .Any(same => same.Select(a => a.Result).Distinct().Count() > 1);

    private static object Result(Avgjørelse avgjørelse) => (avgjørelse.Utfall, avgjørelse.Status, avgjørelse.Status is null ? avgjørelse.Beregnet : null);

    private static IEnumerable<(Opplysning, Value)[]> Ways(Opplysning[] facts) => facts.Aggregate(
        (IEnumerable<(Opplysning, Value)[]>)[[]],
        (ways, fact) => ways.SelectMany(way => Values(fact).Select(value => ((Opplysning, Value)[])[.. way, (fact, value)])));

    private static Value[] Values(Opplysning fact) => fact.Type.Slag switch
    {
        Verdislag.JaNei => [Ja, Nei],
        Verdislag.Kode => [.. fact.Type.Koder.Select(Kode)],
        _ => [.. Enumerable.Range(0, 7).Select(n => Tall(n))],
    };

    private Ordning Ordning(Random random)
    {
        var beregnet = Definer("beregnet tilskudd", _søknad, Kroner, Hvis(Kr(random.Next(3) * 100), Condition(random, 1)), Ellers(Kr(random.Next(3) * 100)));
        var krav = Enumerable.Range(1, 1 + random.Next(3)).Select(n => Rule(random, new Hjemmel($"§ {n}", 1))).ToList();
        return new Ordning { Søker = _søker, Søknad = _søknad, Begreper = [_søker, _søknad], Krav = krav, Definisjoner = [beregnet], BeregnetTilskudd = beregnet };
    }

    private Krav Rule(Random random, Hjemmel place)
    {
        var slag = (Kravslag[])[Kravslag.Gis, Kravslag.KanGis, Kravslag.Avslås, Kravslag.Avvises, Kravslag.Rettes];
        var drawn = slag[random.Next(slag.Length)];
        return Krav(drawn, Condition(random, 2), place, drawn == Kravslag.Rettes ? new Varighet(1, Tidsenhet.Uke) : null);
    }

    private Expression Condition(Random random, int depth)
    {
        if (depth == 0 || random.Next(4) == 0)
        {
            return random.Next(3) switch
            {
                0 => Les(_fakta[random.Next(3)]),
                1 => Er(Les(_tall), (ComparisonOperator)random.Next(6), Hel(random.Next(8) - 1), "prøve"),
                _ => Er(Les(_kode), (ComparisonOperator)random.Next(2), Konstant(Kode(_kode.Type.Koder[random.Next(3)]), _kode.Type, "formål"), "formål"),
            };
        }

        return random.Next(5) == 0
            ? Ikke(Condition(random, depth - 1), "ikke")
            : Vilkår((Quantifier)random.Next(5), random.Next(3), [.. Enumerable.Range(0, 2 + random.Next(2)).Select(_ => ((Hjemmel?)null, Condition(random, depth - 1)))]);
    }
}
