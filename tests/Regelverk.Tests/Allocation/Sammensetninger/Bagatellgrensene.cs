using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Runtime.Numbers;
using Beløp = Regelverk.Runtime.Numbers.Kroner;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;
using A = Regelverk.Runtime.Allocation;
using D = Regelverk.Runtime.Decisions;

namespace Regelverk.Tests.Allocation.Sammensetninger;

/// <summary>Awards that are too small to be given, by the runtime and by the interpreter.</summary>
public sealed class Bagatellgrensene
{
    [Theory]
    [InlineData("en_om_gangen_minste_først", Bortfall.DenMinsteOmGangen)]
    [InlineData("alle_samtidig", Bortfall.AlleSamtidig)]
    [InlineData("uten_omfordeling", Bortfall.UtenOmfordeling)]
    public void De_tre_lesningene_gir_hvert_sitt(string lesning, Bortfall bortfall)
    {
        var sak = Sammensetning.Les("bagatell-tre-lesninger");
        var (tolken, kjøretiden) = Med(sak.Tall("bagatellgrense"), bortfall).Nøyaktig(sak.Tall("E"), Krav(sak.Liste("claims")));

        Assert.Equal(sak.Får(lesning), tolken);
        Assert.Equal(sak.Får(lesning), kjøretiden);
    }

    [Fact]
    public void Uten_omfordeling_blir_pengene_restmidler()
    {
        var sak = Sammensetning.Les("bagatell-tre-lesninger");
        var (tolken, vår) = Med(sak.Tall("bagatellgrense"), Bortfall.UtenOmfordeling).Fordel(sak.Tall("E"), Krav(sak.Liste("claims")));

        Assert.Equal(sak.Rest("uten_omfordeling"), new Brøk(tolken.Steg[1].Etter.Numerator, tolken.Steg[1].Etter.Denominator));
        Assert.Equal(sak.Rest("uten_omfordeling"), vår.Steg[1].Etter);
    }

    [Theory]
    [InlineData(109_999, "E_109999")]
    [InlineData(110_000, "E_110000")]
    public void Én_krone_mer_gir_to_søkere_nesten_5_000_kroner_mindre(long ramme, string lesning)
    {
        var sak = Sammensetning.Les("bagatell-ressursmonotoni");
        var (tolken, kjøretiden) = Med(sak.Tall("bagatellgrense"), Bortfall.DenMinsteOmGangen).Nøyaktig(ramme, Krav(sak.Liste("claims")));

        Assert.Equal(sak.Får(lesning), tolken);
        Assert.Equal(sak.Får(lesning), kjøretiden);
    }

    // 30 000 kroner to four is 7 500 each; to three, 10 000.
    [Fact]
    public void Får_alle_samme_beløp_avgjør_loddet_hvem_som_faller_bort()
    {
        var fordeling = Med(10_000, Bortfall.DenMinsteOmGangen, Delingsregel.LiktBeløp);
        var krav = Krav(20_000, 20_000, 20_000, 20_000);

        var (tolken, vår) = fordeling.Fordel(30_000, krav);
        Assert.Equal(["S0", "S1", "S2", "S3"], tolken.LoddtrekningKreves?.Kandidater);
        Assert.Equal(["S0", "S1", "S2", "S3"], vår.LoddtrekningKreves?.Kandidater);

        var (etter, også) = fordeling.Nøyaktig(30_000, krav, "S1", "S3", "S0", "S2");
        Assert.Equal([10_000, 10_000, 0, 10_000], etter);
        Assert.Equal([10_000, 10_000, 0, 10_000], også);
    }

    // 18 000 kroner to two is 9 000 each, to one 15 000: it matters who goes. 9 000 kroner is too little for one as well.
    [Fact]
    public void Det_trekkes_ikke_når_alle_faller_bort_uansett()
    {
        var fordeling = Med(10_000, Bortfall.DenMinsteOmGangen);

        Assert.NotNull(fordeling.Fordel(18_000, Krav(15_000, 15_000)).Tolken.LoddtrekningKreves);
        Assert.NotNull(fordeling.Fordel(18_000, Krav(15_000, 15_000)).Vår.LoddtrekningKreves);
        var (tolken, kjøretiden) = fordeling.Nøyaktig(9_000, Krav(15_000, 15_000));
        Assert.Equal([0, 0], tolken);
        Assert.Equal([0, 0], kjøretiden);
    }

    // 3 500 + 2 000 kroner: on the sum it is paid, on each it is not.
    [Theory]
    [InlineData(true, 3_500, 2_000)]
    [InlineData(false, 0, 0)]
    public void Grensen_kan_måles_på_summen_til_søkeren(bool perSøker, long første, long andre)
    {
        var (tolken, kjøretiden) = Med(5_000, Bortfall.UtenOmfordeling, perSøker: perSøker).Nøyaktig(10_000, [("A", "K", 3_500, 0), ("B", "K", 2_000, 0)]);

        Assert.Equal([første, andre], tolken);
        Assert.Equal([første, andre], kjøretiden);
    }

    // 12 000 · 100/112 is 10 714, which is 10 000 in whole thousands.
    [Theory]
    [InlineData(false, 89_000, 10_000)]
    [InlineData(true, 100_000, 0)]
    public void Grensen_kan_måles_på_det_som_blir_utbetalt(bool etterAvrunding, long første, long andre)
    {
        var (tolken, vår) = Med(10_500, Bortfall.DenMinsteOmGangen, etterAvrunding: etterAvrunding, enhet: 1_000).Fordel(100_000, Krav(100_000, 12_000, 9_000));

        Assert.Equal([første, andre, 0], tolken.Avgjørelser.Select(a => (long)(a.Tildelt?.Numerator ?? 0)));
        Assert.Equal([første, andre, 0], vår.Avgjørelser.Select(a => a.Tildelt?.Øre / 100 ?? 0));
    }

    // Equal awards: poeng, the highest first, keeps the grant.
    [Fact]
    public void Nøkkelen_sier_hvem_som_beholder_tilskuddet()
    {
        var (tolken, kjøretiden) = Med(10_000, Bortfall.DenMinsteOmGangen).Nøyaktig(18_000, [("A", "K", 15_000, 1), ("B", "L", 15_000, 2)]);

        Assert.Equal([0, 15_000], tolken);
        Assert.Equal([0, 15_000], kjøretiden);
    }

    private static Prøvefordeling Med(
        long grense, Bortfall bortfall, Delingsregel regel = Delingsregel.Forholdsmessig, bool perSøker = false, bool etterAvrunding = false, long enhet = 1) => new(
        (søknad, søker, poeng) =>
        [
            new Steg.Regeldeling(null, 1, "Deles", [], Her) { Form = new Delingsform(regel) },
            new Steg.Bagatellgrense(grense, perSøker ? søker : søknad, bortfall, etterAvrunding, new Likhetsregel([new Rekkefølgenøkkel(poeng, true)], new Hjemmel("§ 3")), 2, "For lite", [], Her),
            new Steg.AvrundingNed(enhet, Restmiddelmål.TilStaten, null, 3, "Avrundes", [], Her),
        ],
        new A.Steg.Regeldeling(1, "Deles", null, null, new A.Delingsform((A.Delingsregel)regel)),
        new A.Steg.Bagatellgrense(
            2, "For lite", null, Beløp.FraKroner(grense), perSøker ? "lag" : "søknad", perSøker, (A.Bortfall)bortfall, etterAvrunding, new A.Likhetsregel([new A.Rekkefølgenøkkel("poeng", true)], new D.Hjemmel("§ 3"))),
        new A.Steg.AvrundingNed(3, "Avrundes", null, Beløp.FraKroner(enhet), A.Restmiddelmål.TilStaten));

    private static (string, string, long, int)[] Krav(params long[] kroner) => [.. kroner.Select((k, i) => ($"S{i}", $"K{i}", k, 0))];
}
