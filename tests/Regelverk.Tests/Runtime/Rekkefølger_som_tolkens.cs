using System;
using System.Linq;
using FsCheck.Fluent;
using Regelverk.Tests.Kit;
using Xunit;
using static Regelverk.Tests.Runtime.Egenskap;

namespace Regelverk.Tests.Runtime;

/// <summary>Whole projects in order, whole units and lots: two implementations of one meaning, word for word.</summary>
public class Rekkefølger_som_tolkens
{
    private static readonly Lazy<string[]> Avskrifter = new(() => [.. Rekkefølgepar.Alle.Sample(4_000, Prøvefrø.Av("Avskrifter"), 50).Select(p => p.Våre())]);

    [Fact]
    public void Fordelingen_er_tolkens_ord_for_ord() => For_alle(
        Rekkefølgepar.Alle,
        p =>
        {
            Assert.Equal(p.Tolkens(), p.Våre());
            return true;
        },
        3_000);

    [Fact]
    public void Rekkefølgen_av_søknadene_betyr_ingenting() => For_alle(
        Rekkefølgepar.Alle,
        p => p.Våre() == (p with { Krav = [.. p.Krav.Reverse()] }).Våre() && p.Tolkens() == (p with { Krav = [.. p.Krav.OrderBy(k => k.Øre)] }).Tolkens(),
        600);

    // A draw is asked for only where it makes a difference: two opposite draws give different awards.
    [Fact]
    public void Det_trekkes_bare_lodd_der_det_har_noe_å_si() => For_alle(
        Rekkefølgepar.Alle.Where(p => p.Andeler.Count == 0).Select(p => p.Delemåte == Delemåte.Rekkefølge ? p with { Metode = null, Enhet = 1 } : p).Where(p => (p with { Trekning = null }).Våre().Contains("ikke trukket", StringComparison.Ordinal)),
        p =>
        {
            var linje = (p with { Trekning = null }).Våre().Split('\n').First(l => l.Contains("ikke trukket", StringComparison.Ordinal));
            var kandidater = p.Krav.Select(k => k.Id).Where(id => linje.Contains(id, StringComparison.Ordinal)).ToArray();
            var resten = p.Krav.Select(k => k.Id).Except(kandidater).ToArray();
            return kandidater.Any(først => Beløp(p with { Lodd = true, Trekning = [først, .. kandidater.Where(k => k != først), .. resten] })
                != Beløp(p with { Lodd = true, Trekning = [.. kandidater.Where(k => k != først), først, .. resten] }));
        },
        300);

    // A generator that never reached a branch would prove nothing.
    [Theory]
    [InlineData("får hele beregnet tilskudd, ")]
    [InlineData("er den siste og får det som er igjen")]
    [InlineData("fordelingen stanser.")]
    [InlineData("den neste prøves")]
    [InlineData("Fordelingen stanset ved nummer")]
    [InlineData("Rammen var brukt opp")]
    [InlineData("og det er ")]
    [InlineData("blir hoppet over")]
    [InlineData("Det samme gjelder")]
    [InlineData("fikk til sammen")]
    [InlineData("står likt i rekkefølgen")]
    [InlineData("har like stor rett til")]
    [InlineData("og rekkefølgen ble")]
    [InlineData("ikke trukket")]
    [InlineData("etter oddetallsmetoden")]
    [InlineData("etter d’Hondts metode")]
    [InlineData("etter oddetallsmetoden med første delingstall 1,4")]
    [InlineData("Det er ikke nok til én enhet til hver.")]
    [InlineData("brøkdelen er blant de største")]
    [InlineData("avrundes ned til hele")]
    public void Prøvene_når_fram_til_alle_setninger(string setning) =>
        Assert.Contains(Avskrifter.Value, a => a.Contains(setning, StringComparison.Ordinal));

    private static string Beløp(Rekkefølgepar par) => string.Join("\n", par.Våre().Split('\n').Where(l => l.StartsWith('S') && l.Contains("Innvilget", StringComparison.Ordinal)));
}
