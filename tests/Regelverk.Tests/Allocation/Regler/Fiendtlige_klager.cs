using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Tests.Runtime;
using Xunit;

namespace Regelverk.Tests.Allocation.Regler;

/// <summary>Numbers that nobody sends in earnest, to complaints and to awards that are shared back: the same words from the interpreter and from the runtime, and never a lost øre.</summary>
public sealed class Fiendtlige_klager
{
    private const long Størst = Regelverk.Runtime.Allocation.Fordelingsgrenser.Beløp - 1;

    private static readonly (long Ramme, long[] Krav, long[] Klager)[] Tallene =
    [
        (0, [0, 0, 0], [0, 0, 0]),
        (0, [500_00, 300_00], [500_00, 900_00]),
        (1, [1, 1, 1], [3, 2, 1]),
        (100_00, [200_00, 200_00, 200_00, 200_00], [200_00, 200_00, 200_00, 200_00]),
        (Størst, [700_00, 1], [Størst, 0]),
        (Størst / 2, [Størst / 3, Størst / 3, Størst / 3, 1], [Størst, Størst, Størst, Størst]),
        (3, [Størst, Størst - 1], [1, Størst]),
    ];

    [Theory]
    [InlineData(null, null, null, false)]
    [InlineData(150L, null, null, false)]
    [InlineData(800_00L, 33, null, true)]
    [InlineData(5L, null, 300_00L, true)]
    public void Klagene_gjøres_opp_likt_til_siste_øre(long? avsetning, int? fast, long? tak, bool grupper)
    {
        foreach (var (ramme, krav, klager) in Tallene)
        {
            var par = new Klagepar
            {
                Krav = Krav(krav), Klager = Krav(klager), Ramme = ramme, Grupper = grupper, HøyestFørst = true, GrensegruppenFårIngenting = false, Tak = tak, TakProsent = null, TakPerSøker = tak is not null,
                OverskytendeBlirRest = false, Kravtak = null, Minst = null, MinstErGrunndel = false, FastAvkorting = fast, Avsetning = avsetning, Enheter = [1],
            };

            Assert.Equal(par.Tolkens(), par.Våre());
        }
    }

    [Theory]
    [InlineData(Delrest.HosSøkeren)]
    [InlineData(Delrest.StørsteBrøkdelFørst)]
    public void Delene_får_det_samme_av_begge_og_aldri_mer_enn_søknaden(Delrest rest)
    {
        int[][] deler = [[], [0, 0], [1], [.. Enumerable.Repeat(2, 300)], [1, int.MaxValue], [7, 7, 7, 0]];
        foreach (var (ramme, krav, _) in Tallene)
        {
            foreach (var enhet in new[] { 1L, 100, Størst })
            {
                var par = new Delerpar(ramme, [.. krav.Select((k, i) => (System.Math.Max(1, k), deler[i % deler.Length]))], 1, enhet, rest);
                var vår = par.Vår();

                Assert.Equal(Fordelingsavskrift.Av(par.Tolken()), Fordelingsavskrift.Av(vår));
                Assert.All(vår.Steg[2].Virkninger, v => Assert.True(v.Deler.Sum(d => (decimal)d.Tildelt.Øre) <= (decimal)(v.Etter * 100).Teller));
            }
        }
    }

    private static IReadOnlyList<Rekkefølgekrav> Krav(long[] øre) => [.. øre.Select((beløp, i) => new Rekkefølgekrav($"S{i}", $"K{i / 2}", beløp, i % 2, 0))];
}
