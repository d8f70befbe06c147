using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>The facts of an application are kept in a small map.</summary>
public sealed class Små_kart
{
    private static readonly object A = new();
    private static readonly object B = new();

    [Fact]
    public void Det_finner_det_som_er_der_og_ikke_noe_annet()
    {
        var kart = SmallMap<object, int>.Of([new(A, 1), new(B, 2)]);

        Assert.Equal((1, 2, 2), (kart[A], kart[B], kart.Count));
        Assert.False(kart.TryGetValue(new object(), out _));
        Assert.Throws<KeyNotFoundException>(() => kart[new object()]);
        Assert.Equal([A, B], kart.Keys);
        Assert.Equal([1, 2], kart.Values);
    }

    [Fact]
    public void To_like_nøkler_er_to_nøkler()
    {
        var (en, like) = (new string('a', 1), new string('a', 1));
        var kart = SmallMap<string, int>.Of([new(en, 1)]);

        Assert.True(kart.ContainsKey(en));
        Assert.False(kart.ContainsKey(like));
    }

    [Fact]
    public void De_første_av_en_rekke_er_alt_som_kommer_med()
    {
        KeyValuePair<object, int>[] rekke = [new(A, 1), new(B, 2)];

        Assert.Equal([1], SmallMap<object, int>.OfFirst(rekke, 1).Values);
        Assert.Equal([1, 2], SmallMap<object, int>.OfFirst(rekke, 2).Values);
        Assert.Same(SmallMap<object, int>.Empty, SmallMap<object, int>.OfFirst(rekke, 0));
    }

    [Fact]
    public void De_står_i_den_rekkefølgen_de_ble_gitt()
    {
        var kart = SmallMap<object, int>.Of([new(A, 1), new(B, 2)]);

        Assert.Equal([1, 2], kart.Select(e => e.Value));
        Assert.Equal([1, 2], [kart.At(0).Value, kart.At(1).Value]);
    }

    [Fact]
    public void En_del_av_det_har_det_som_er_bedt_om()
    {
        var kart = SmallMap<object, int>.Of([new(A, 1), new(B, 2)]);

        Assert.Same(kart, kart.OfKeys(_ => true));
        Assert.Equal([2], kart.OfKeys(k => k == B).Select(e => e.Value));
        Assert.Empty(kart.OfKeys(_ => false));
    }
}
