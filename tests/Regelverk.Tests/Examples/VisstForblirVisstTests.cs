using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Examples;

/// <summary>Principle 2 of the language: a new fact never overturns a result that was certain. Tried on every example of every edition, with facts taken away at random one after the other.</summary>
public class VisstForblirVisstTests
{
    private const int Orders = 12;

    public static TheoryData<string> Filer => [.. ExampleFolders.AllRuleFiles()];

    [Theory]
    [MemberData(nameof(Filer))]
    public void En_opplysning_til_endrer_aldri_det_som_var_visst(string sted)
    {
        var ordning = Regelfil.Les(new SourceText(sted, File.ReadAllText(Repository.Path(sted)))).Ordning ?? throw new InvalidOperationException($"{sted} has errors.");
        var (random, certain, uncertain) = (new Random(2025), 0, 0);
        foreach (var eksempel in ordning.Eksempler.Where(e => e.Fordelt is null))
        {
            for (var order = 0; order < Orders; order++)
            {
                var larger = eksempel.Søknader[0];
                var known = Decide(ordning, larger, eksempel.Runde);
                while (Without(larger, random) is { } smaller)
                {
                    var before = Decide(ordning, smaller, eksempel.Runde);
                    certain += before.Utfall is not null || before.OppfyllerVilkårene ? 1 : 0;
                    uncertain += before.Utfall is null && !before.OppfyllerVilkårene ? 1 : 0;
                    AssertKept(before, known, $"{sted}, «{eksempel.Navn}»");
                    (larger, known) = (smaller, before);
                }
            }
        }

        // Where nothing is certain, or everything is, the law would say nothing.
        Assert.True(uncertain > 0, $"{certain} certain, {uncertain} not");
    }

    private static void AssertKept(Avgjørelse before, Avgjørelse after, string place)
    {
        if (before.Utfall is not null || before.OppfyllerVilkårene)
        {
            Assert.True((before.Utfall, before.OppfyllerVilkårene, before.Beregnet) == (after.Utfall, after.OppfyllerVilkårene, after.Beregnet), $"{place}: {before.Utfall} {before.Beregnet} became {after.Utfall} {after.Status} {after.Beregnet}");
        }

        Assert.True(before.Søkt is null || before.Søkt == after.Søkt, $"{place}: søkt {before.Søkt} became {after.Søkt}");
    }

    private static Avgjørelse Decide(Ordning ordning, Søknadsdata søknad, Runde? runde) => new Tolk(ordning).Avgjør(søknad, runde);

    /// <summary>The application without one of its facts, one fact of a part, or one list; null where nothing is left.</summary>
    private static Søknadsdata? Without(Søknadsdata søknad, Random random)
    {
        var ways = new List<Func<Søknadsdata>>();
        ways.AddRange(søknad.Opplysninger.Keys.Select(fact => (Func<Søknadsdata>)(() => Made(søknad, Less(søknad.Opplysninger, fact), søknad.Lister))));
        foreach (var (concept, parts) in søknad.Lister)
        {
            ways.AddRange(parts.SelectMany((part, i) => part.Opplysninger.Keys.Select(fact => (Func<Søknadsdata>)(() => Made(søknad, søknad.Opplysninger, With(søknad.Lister, concept, i, fact))))));
            if (parts.All(p => p.Opplysninger.Count == 0))
            {
                ways.Add(() => Made(søknad, søknad.Opplysninger, Less(søknad.Lister, concept)));
            }
        }

        return ways.Count == 0 ? null : ways[random.Next(ways.Count)]();
    }

    private static Dictionary<Begrep, IReadOnlyList<Elementdata>> With(IReadOnlyDictionary<Begrep, IReadOnlyList<Elementdata>> lists, Begrep concept, int index, Opplysning fact) =>
        lists.ToDictionary(l => l.Key, l => l.Key == concept ? [.. l.Value.Select((p, i) => i == index ? new Elementdata(p.Id, Less(p.Opplysninger, fact), p.Lister, p.Skjønnsgrunner, p.Gitt) : p)] : l.Value);

    private static Dictionary<TKey, TValue> Less<TKey, TValue>(IReadOnlyDictionary<TKey, TValue> all, TKey key)
        where TKey : notnull => all.Where(p => !p.Key.Equals(key)).ToDictionary(p => p.Key, p => p.Value);

    private static Søknadsdata Made(Søknadsdata søknad, IReadOnlyDictionary<Opplysning, Value> facts, IReadOnlyDictionary<Begrep, IReadOnlyList<Elementdata>> lists) =>
        new(søknad.Id, søknad.SøkerId, søknad.Status, facts, lists, søknad.Skjønnsgrunner, søknad.Gitt);
}
