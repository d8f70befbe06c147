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

    // Where the award follows the claim, the one that is drawn first keeps a grant that the one drawn last loses. Only in whole øre: a grant that is kept may
    // still be rounded down to nothing by a larger unit in a later sentence.
    [Fact]
    public void Det_trekkes_bare_lodd_der_det_har_noe_å_si() => For_alle(
        Strukturpar.Alle.Select(p => p with { Regel = Dsl.Regulation.Delingsregel.Forholdsmessig, UtenBeregnet = false, Grupper = false, Tak = null, Minst = null, Andeler = [], Metode = null, Enheter = [1], Trekning = null, Lodd = true })
            .Where(p => p.Våre().Contains("ikke trukket", StringComparison.Ordinal)),
        p =>
        {
            var linje = p.Våre().Split('\n').First(l => l.Contains("ikke trukket", StringComparison.Ordinal));
            var kandidater = linje.Split(' ', '\u00A0').First(d => d.StartsWith('S')).Split(',');
            var resten = p.Krav.Select(k => k.Id).Except(kandidater).ToArray();
            return kandidater.All(først => Beløp(p with { Trekning = [først, .. kandidater.Where(k => k != først), .. resten] })
                != Beløp(p with { Trekning = [.. kandidater.Where(k => k != først), først, .. resten] }));
        },
        60);

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
    [InlineData("men gruppene inne i den gruppen skal ha")]
    [InlineData("De andre søknadene der poeng")]
    [InlineData(" av det som da er igjen.")]
    [InlineData(" Gruppene inne i den har fått ")]
    [InlineData("er med i det som går til søknader der")]
    public void Prøvene_når_fram_til_alle_setninger(string setning) =>
        Assert.Contains(Avskrifter.Value, a => a.Contains(setning, StringComparison.Ordinal));

    private static string Beløp(Strukturpar par) => string.Join("\n", par.Våre().Split('\n').Where(l => l.StartsWith('S') && l.Contains("vilget", StringComparison.Ordinal)));
}
