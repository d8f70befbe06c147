using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Values;
using Xunit;

namespace Regelverk.Tests.Interpretation;

/// <summary>Calculating with what a number lies between.</summary>
public class Grenser
{
    private static Bounds Mellom(Rational? lavest, Rational? høyest) => new(lavest, høyest);

    [Fact]
    public void Minus_bytter_endene() => Assert.Equal(Mellom(-3, 4), Mellom(2, 5) - Mellom(1, 5));

    [Fact]
    public void Ganger_tar_det_ytterste_hjørnet_også_med_negative_tall() =>
        Assert.Equal(Mellom(-15, 10), Mellom(-3, 2) * Mellom(1, 5));

    [Fact]
    public void Ganger_med_noe_uten_øvre_grense_har_bare_nedre_grense()
    {
        Assert.Equal(Mellom(6, null), Mellom(2, 5) * Mellom(3, null));
        Assert.Equal(Bounds.None, Mellom(-2, 5) * Mellom(3, null));
    }

    [Fact]
    public void Deling_snur_nevneren_og_har_ingen_grense_når_den_kan_være_null()
    {
        Assert.Equal(Mellom(new Rational(1, 2), 4), Mellom(2, 8) / Mellom(2, 4));
        Assert.Equal(Bounds.None, Mellom(2, 8) / Mellom(0, 4));
        Assert.Equal(Mellom(0, 4), Mellom(2, 8) / Mellom(2, null));
    }

    [Fact]
    public void Det_laveste_av_to_er_begrenset_av_den_som_er_begrenset()
    {
        Assert.Equal(Mellom(null, 7), Bounds.OfLower(Mellom(null, null), Mellom(3, 7)));
        Assert.Equal(Mellom(3, null), Bounds.OfHigher(Mellom(null, null), Mellom(3, 7)));
        Assert.Equal(Mellom(1, 6), Bounds.OfLower(Mellom(1, 6), Mellom(3, 7)));
        Assert.Equal(Mellom(3, 7), Bounds.OfHigher(Mellom(1, 6), Mellom(3, 7)));
    }
}
