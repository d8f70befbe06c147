using System;
using System.Linq;
using FsCheck.Fluent;
using Regelverk.Dsl.Regulation;
using Xunit;
using static Regelverk.Tests.Runtime.Egenskap;

namespace Regelverk.Tests.Runtime;

/// <summary>Awards shared back on the parts of the applications: two implementations of one meaning, word for word, and no øre lost on either level.</summary>
public class Deling_på_deler_som_tolkens
{
    private static readonly Lazy<string[]> Avskrifter = new(() => [.. Delerpar.Alle.Sample(300, Kit.Prøvefrø.Av("Delerpar"), 50).Select(p => Fordelingsavskrift.Av(p.Vår()))]);

    [Fact]
    public void Fordelingen_er_tolkens_ord_for_ord() => For_alle(
        Delerpar.Alle,
        p =>
        {
            Assert.Equal(Fordelingsavskrift.Av(p.Tolken()), Fordelingsavskrift.Av(p.Vår()));
            return true;
        },
        300);

    [Fact]
    public void Delene_får_hele_enheter_og_aldri_mer_enn_tilskuddet() => For_alle(
        Delerpar.Alle,
        p => p.Vår() is var r && r.Steg[2].Virkninger.All(v =>
            v.Før == v.Etter
            && v.Deler.All(d => d.Tildelt.Øre >= 0 && d.Tildelt.Øre % p.Delenhet == 0)
            && (v.Etter * 100) - v.Deler.Sum(d => d.Tildelt.Øre) is var igjen
            && igjen >= 0
            && (v.Deler.Count == 0 || p.Krav[int.Parse(v.Søknad[1..], System.Globalization.CultureInfo.InvariantCulture)].Deler.Sum() == 0 || igjen < v.Deler.Count * p.Delenhet)),
        300);

    // Where all lost differently, only what is less than a unit is left with the søker.
    [Fact]
    public void Største_brøkdel_gir_ut_alle_hele_enheter_når_ingen_står_likt()
    {
        var r = new Delerpar(50_00, [(50_00, [4, 2, 8])], 1, 100, Delrest.StørsteBrøkdelFørst).Vår();

        // 50 × 4/14 = 14,29; 50 × 2/14 = 7,14; 50 × 8/14 = 28,57: 14 + 7 + 28 = 49, and the last lost most.
        Assert.Equal([14_00, 7_00, 29_00], r.Steg[2].Virkninger[0].Deler.Select(d => d.Tildelt.Øre).ToArray());
    }

    [Fact]
    public void De_som_står_likt_om_den_siste_enheten_får_den_ikke()
    {
        var r = new Delerpar(50_00, [(50_00, [2, 2, 2])], 1, 100, Delrest.StørsteBrøkdelFørst).Vår();

        // 16,67 each; two units are left for three that lost the same.
        Assert.Equal([16_00, 16_00, 16_00], r.Steg[2].Virkninger[0].Deler.Select(d => d.Tildelt.Øre).ToArray());
    }

    [Theory]
    [InlineData("Alt går opp.")]
    [InlineData("som ikke går opp.")]
    [InlineData("for søknaden har ingen deler. Søkeren beholder")]
    [InlineData("for ingen av delene har noe av det. Søkeren beholder")]
    [InlineData("Ingen har fått tilskudd som kan deles")]
    [InlineData("gruppe 1 får ")]
    public void Prøvene_når_fram_til_alle_setninger(string setning) =>
        Assert.Contains(Avskrifter.Value, a => a.Contains(setning, StringComparison.Ordinal));
}
