using System;
using System.Linq;
using FsCheck.Fluent;
using Regelverk.Dsl.Regulation;
using Regelverk.Tests.Kit;
using Xunit;
using static Regelverk.Tests.Runtime.Egenskap;
using A = Regelverk.Runtime.Allocation;
using N = Regelverk.Runtime.Numbers;

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

    // 11,89 kroner in øre: S1 100, K1's three 500/3 each under their cap of 500, S7 and S8 294,5. The quotient of a 167th øre is 500/3 / 333 = 0,5005, of a 295th 294,5 / 589 = 0,5.
    // So K1 gets both of the øre that its cap has room for, and S7 and S8 share one: to S4 and S5, and to S8, by poeng and levert, lowest first.
    [Fact]
    public void De_som_deler_et_tak_får_det_taket_har_plass_til_før_andre_med_lavere_kvotient()
    {
        var par = new Rekkefølgepar
        {
            Krav =
            [
                new("S0", "K1", 200, 2, 3), new("S7", "K2", 1_000, 1, 2), new("S4", "K1", 1_000, 0, 0), new("S1", "K4", 100, 2, 0), new("S8", "K4", 300, 0, 0), new("S5", "K1", 300, 2, 2),
            ],
            Ramme = 1_189,
            Delemåte = Delemåte.Forholdsmessig,
            Slutt = Rekkefølgeslutt.SisteFårResten,
            Minste = null,
            Tak = 500,
            TakPerSøker = true,
            OverskytendeBlirRest = false,
            TakProsent = null,
            TakPerÅr = true,
            Udekket = A.UdekketBeløp.Bortfaller,
            Tidligere = [],
            Kravtak = 400,
            Regel = Delingsregel.LiktBeløp,
            Metode = Enhetsmetode.Oddetallsmetoden,
            Enhet = 1,
            FørsteDelingstall = 10,
            MinstÉn = false,
            Nøkler = 3,
            Lodd = true,
            Trekning = ["S9", "S3", "S5", "S1", "S7"],
        };

        Assert.Equal(par.Tolkens(), par.Våre());
        Assert.Equal(
            ["S0 1,66", "S1 1", "S4 1,67", "S5 1,67", "S7 2,94", "S8 2,95"],
            par.Vårt().Avgjørelser.Select(d => $"{d.SøknadId} {N.Visning.Tall(d.Tildelt?.TilBrøk() ?? 0)}"));
    }

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
