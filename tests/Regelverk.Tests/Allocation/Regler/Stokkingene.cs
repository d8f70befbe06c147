using System;
using System.Linq;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;
using Xunit;

namespace Regelverk.Tests.Allocation.Regler;

/// <summary>The order in which the applications come has nothing to say: not for the amounts, and not for a letter of the ledger.</summary>
public sealed class Stokkingene
{
    [Fact]
    public void Tusen_stokkinger_gir_samme_protokoll_bokstav_for_bokstav()
    {
        var trekning = new Random(2026);
        var deltakere = Enumerable.Range(0, 40).Select(i => Deltaker(i, trekning)).ToArray();
        foreach (var regel in Enum.GetValues<Delingsregel>())
        {
            var form = new Delingsform(regel, regel == Delingsregel.EtterVekt ? "medlemmer" : null, Kroner.FraKroner(900), new Minstebeløp(Kroner.FraKroner(50), false, Minstedekning.Forholdsmessig));
            var fordeling = new Fordeling(
                new Hjemmel("§ 3"),
                new Steg.Regeldeling(1, "Rammen deles", null, new Tildelingstak(Kroner.FraKroner(400), "lag", erPerSøker: true), form),
                new Steg.AvrundingNed(2, "Rundes ned", null, Kroner.FraØre(1), Restmiddelmål.TilStaten));
            var ventet = Avskrift(fordeling.Fordel(deltakere, Kroner.FraKroner(9_000), false));

            Assert.Contains("Taket på", ventet, StringComparison.Ordinal);
            for (var i = 0; i < 200; i++)
            {
                trekning.Shuffle(deltakere);
                Assert.Equal(ventet, Avskrift(fordeling.Fordel(deltakere, Kroner.FraKroner(9_000), false)));
            }
        }
    }

    private static Deltaker Deltaker(int i, Random trekning)
    {
        var beløp = Kroner.FraØre(trekning.Next(1_000, 120_000));
        return new Deltaker(
            new Avgjørelse($"S{i:D2}", $"L{i % 17}", Konklusjon.Oppfyller(beløp, beløp, delerRamme: true), [new Grunn("§ 1", "Vilkårene er oppfylt.", Grunnslag.Vilkår)]),
            [new Nøkkelverdi(trekning.Next(0, 30), "x")]);
    }

    private static string Avskrift(Fordelingsresultat r) => string.Join("\n", r.Steg.SelectMany(s => s.Forklaring.Concat(s.Virkninger.Select(v => $"{v.Søknad} {v.Etter} {v.Slag} {v.Setning}"))));
}
