using System;
using System.Linq;
using FsCheck.Fluent;
using Xunit;
using static Regelverk.Tests.Runtime.Egenskap;

namespace Regelverk.Tests.Runtime;

/// <summary>Awards that are too small, and groups that are sure of a part: two implementations of one meaning, word for word.</summary>
public class Strukturer_som_tolkens
{
    private static readonly Lazy<string[]> Avskrifter = new(() => [.. Strukturpar.Alle.Sample(4_000).Select(p => p.Våre())]);

    [Fact]
    public void Fordelingen_er_tolkens_ord_for_ord() => For_alle(
        Strukturpar.Alle,
        p =>
        {
            Assert.Equal(p.Tolkens(), p.Våre());
            return true;
        },
        500);

    [Fact]
    public void Rekkefølgen_av_søknadene_betyr_ingenting() => For_alle(
        Strukturpar.Alle,
        p => p.Våre() == (p with { Krav = [.. p.Krav.Reverse()] }).Våre() && p.Tolkens() == (p with { Krav = [.. p.Krav.OrderBy(k => k.Øre)] }).Tolkens(),
        120);

    // A generator that never reached a branch would prove nothing.
    [Theory]
    [InlineData("Ingen tilskudd er under")]
    [InlineData("får ikke tilskudd, for det er under")]
    [InlineData(" etter avrunding: ")]
    [InlineData("Rammen deles på nytt på de andre.")]
    [InlineData("De faller bort én om gangen")]
    [InlineData("De faller bort i 2 omganger")]
    [InlineData("blir restmidler.")]
    [InlineData("Rammen er delt på nytt uten")]
    [InlineData("Beløpene til søkerens")]
    [InlineData(", som blir")]
    [InlineData("får like lite og har like stort beregnet tilskudd")]
    [InlineData("Søkerne bak")]
    [InlineData("får like lite. Én")]
    [InlineData("tildeles ikke: søknaden får 0 kroner.")]
    [InlineData("og rekkefølgen ble")]
    [InlineData("ikke trukket")]
    [InlineData("uten garantien, og den endrer ingenting.")]
    [InlineData("Uten garantien ville de fått")]
    [InlineData("De andre søknadene deler det som er igjen.")]
    [InlineData("betyr ingenting.")]
    [InlineData("Delene settes ned i samme forhold.")]
    [InlineData("går først til søknader der")]
    [InlineData("er med i fordelingen til alle.")]
    [InlineData("De får alt.")]
    [InlineData("Alle får samme andel, i hele øre:")]
    [InlineData("Det rekker til alle.")]
    [InlineData("Når gruppene har fått det som går først")]
    [InlineData(", og til sammen ")]
    public void Prøvene_når_fram_til_alle_setninger(string setning) =>
        Assert.Contains(Avskrifter.Value, a => a.Contains(setning, StringComparison.Ordinal));
}
