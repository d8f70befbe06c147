using System.Collections.Generic;
using System.Linq;
using Xunit;

namespace Regelverk.Tests.Allocation.Egenskaper;

/// <summary>Each row of the table of properties, on each rule that we have, by the interpreter and by the runtime.</summary>
public sealed class Heltallsrader
{
    public static TheoryData<string, string, string> Rader
    {
        get
        {
            var rader = new TheoryData<string, string, string>();
            foreach (var (rad, regel) in Egenskapsrader.Alle.SelectMany(rad => Prøveregler.Alle.Where(r => r.Navn == rad.Regel).Select(r => (rad, r))))
            {
                rader.Add(rad.Regel, rad.Egenskap, regel.Av);
            }

            return rader;
        }
    }

    [Theory]
    [MemberData(nameof(Rader))]
    public void Raden_stemmer(string navn, string egenskap, string av)
    {
        var rad = Egenskapsrader.Alle.Single(r => r.Regel == navn && r.Egenskap == egenskap);
        var regel = Prøveregler.Alle.Single(r => r.Navn == navn && r.Av == av);
        if (!rad.Holder)
        {
            var krav = Helregel.Nummerert(rad.Krav);
            Assert.False(Heltallsegenskaper.Holder(egenskap, regel, rad.Ramme, krav), "The counterexample is none.");
            Assert.Equal(rad.Tildelt ?? regel.Del(rad.Ramme, krav), regel.Del(rad.Ramme, krav));
            return;
        }

        var brudd = Egenskapsrader.Området(av).FirstOrDefault(p => !Heltallsegenskaper.Holder(egenskap, regel, p.Ramme, p.Krav));
        Assert.True(brudd.Krav is null, $"{regel}: {brudd.Ramme} på {string.Join(", ", (IEnumerable<Kravet>?)brudd.Krav ?? [])}");
    }

    // What is not offered, only the tests compute.
    [Fact]
    public void Hver_regel_er_prøvd_i_tolken_og_i_kjøretiden() => Assert.All(
        Egenskapsrader.Alle.GroupBy(r => r.Regel),
        regel => Assert.Equal(
            regel.Key is "PRO/kumulativ" or "PRO/nærmeste (uten avstemming)" ? ["prøven"] : ["kjøretiden", "tolken"],
            Prøveregler.Alle.Where(r => r.Navn == regel.Key).Select(r => r.Av)));

    [Fact]
    public void Tabellen_har_fjorten_regler_med_tjue_egenskaper_hver()
    {
        Assert.Equal(280, Egenskapsrader.Alle.Count);
        Assert.All(Egenskapsrader.Alle.GroupBy(r => r.Regel), regel => Assert.Equal(20, regel.Select(r => r.Egenskap).Distinct().Count()));
    }
}
