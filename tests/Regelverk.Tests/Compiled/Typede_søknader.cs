using System;
using System.Reflection;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Plain;
using Xunit;

namespace Regelverk.Tests.Compiled;

/// <summary>What the typed inputs let through.</summary>
public class Typede_søknader
{
    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Et_tall_utenfor_grensene_i_regelverket_slipper_ikke_inn(long tall, bool slipperInn)
    {
        Svar<long> svar = tall;
        var feil = Record.Exception(() => Grenser.Krev(svar, new Brøk(0, 1), new Brøk(10, 1), "forventetMåloppnåelse"));
        Assert.Equal(slipperInn, feil is null);
        if (feil is ArgumentOutOfRangeException range)
        {
            Assert.Equal("forventetMåloppnåelse", range.ParamName);
            Assert.Contains(tall < 0 ? "minst 0" : "høyst 10", range.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void En_opplysning_som_mangler_slipper_inn() =>
        Assert.False(Grenser.Krev(Svar<Kroner>.Mangler, new Brøk(0, 1), null, "søktBeløp").ErKjent);

    [Fact]
    public void En_verdi_som_ikke_er_i_listen_slipper_ikke_inn() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Grenser.Krev(Svar<BindingFlags>.Kjent((BindingFlags)7), 3, 7, "formål"));
}
