using System;
using System.Linq;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;
using Xunit;

namespace Regelverk.Tests.Runtime;

/// <summary>Rounds that are divided each in its own way, by a host that holds the division itself.</summary>
public sealed class Rundene_hver_for_seg
{
    private static readonly Grunn[] Grunner = [new Grunn("§ 1", "Prøve.", Grunnslag.Vilkår)];

    private static readonly Fordeling Fordelingene = Fordeling.HverRunde(
    [
        new Rundedeling([1, 3], new Hjemmel("§ 3"), new Steg.Forholdsmessig(1, "Deles"), Ned),
        new Rundedeling([2], null, new Steg.Prioritetsgrupper(1, "Grupper", null, "poeng", true, Grensegruppe.FårIngenTilskudd), Ned),
    ]);

    private static Steg.AvrundingNed Ned => new(2, "Avrundes", null, Kroner.FraØre(100), Restmiddelmål.TilStaten);

    // 100 kroner to 150 and 50: 75 and 25 in proportion; in groups 50 with the most poeng first, and then 150 is more than the 50 that are left.
    [Theory]
    [InlineData(1, "75 25", "fordelingen i runde 1 og 3 etter § 3 punkt 1")]
    [InlineData(3, "75 25", "fordelingen i runde 1 og 3 etter § 3 punkt 1")]
    [InlineData(2, "0 50", "fordelingen i runde 2 punkt 1")]
    public void Hver_runde_har_sin_deling(int runde, string ventet, string sted)
    {
        var resultat = Fordelingene.IRunde(runde).Fordel([Søknad("A", 150, 1), Søknad("B", 50, 2)], Kroner.FraØre(100_00), false);

        Assert.Equal(ventet, string.Join(" ", resultat.Avgjørelser.Select(a => (a.Tildelt?.Øre ?? 0) / 100)));
        Assert.All(resultat.Avgjørelser, a => Assert.Contains(a.Begrunnelse, g => g.Hjemmel == sted));
    }

    [Fact]
    public void Uten_runde_er_det_ikke_sagt_hvordan_rammen_deles()
    {
        Assert.Same(Fordelingene, Fordelingene.IRunde(null));
        Assert.Same(Fordelingene, Fordelingene.IRunde(4));
        Assert.Throws<ArgumentException>(() => Fordelingene.Fordel([], Kroner.Zero, false));
        Assert.Throws<ArgumentException>(() => Fordelingene.FordelForeløpig([], Kroner.Zero, false));
    }

    [Fact]
    public void En_runde_har_ikke_to_fordelinger()
    {
        var delinger = new[] { new Rundedeling([1, 2], null, new Steg.Forholdsmessig(1, "Deles"), Ned), new Rundedeling([2], null, new Steg.Forholdsmessig(1, "Deles"), Ned) };

        Assert.StartsWith("Runde 2 har to fordelinger.", Assert.Throws<ArgumentException>(() => Fordeling.HverRunde(delinger)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Rundedeling([], null));
    }

    private static Deltaker Søknad(string id, long kroner, int poeng) => new(
        new Avgjørelse(id, id, Konklusjon.Oppfyller(Kroner.FraØre(kroner * 100), Kroner.FraØre(kroner * 100), delerRamme: true), Grunner), [new Nøkkelverdi(poeng, "poeng")]);
}
