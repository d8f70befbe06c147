using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Xunit;
using Xunit.Abstractions;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>Regulations that nobody has written: what is accepted, compiles; and compiled, it means what the interpreter says.</summary>
public class Tilfeldige_regelverk(ITestOutputHelper utskrift)
{
    // Under nb-NO only so many that a result that depends on the culture would show.
    private static int Antall => CultureInfo.CurrentCulture.Name.Length == 0 ? 2_000 : 150;

    [Fact]
    public async Task Det_som_er_godtatt_avgjøres_likt()
    {
        var (frø, ur) = (new Langkjøring(Antall, 0.5), Stopwatch.StartNew());
        var prøver = Enumerable.Range(0, Langkjøring.Samtidige).Select(_ => new Regelverksprøve(50, 2)).ToArray();
        var uenige = (await Task.WhenAll(prøver.Select(p => Task.Run(() => p.Prøv(frø.Alle()))))).SelectMany(u => u).ToArray();
        var (tegnet, godtatt, avgjort) = (prøver.Sum(p => p.Tegnet), prøver.Sum(p => p.Godtatt), prøver.Sum(p => p.Avgjort));
        utskrift.WriteLine($"{tegnet} regulations drawn, {godtatt} accepted, {avgjort} applications and {prøver.Sum(p => p.Fordelt)} divisions held against the interpreter, {uenige.Length} disagree; {ur.Elapsed.TotalSeconds:F0} s");
        var utfall = prøver.SelectMany(p => p.Utfall).ToLookup(u => u.Key, u => u.Value);
        utskrift.WriteLine(string.Join(", ", utfall.Select(u => $"{u.Key} {u.Sum()}")));

        Assert.True(uenige.Length == 0, string.Join("\n\n", uenige));
        Assert.True(godtatt >= tegnet * 0.9, "Too few of the drawn regulations are accepted to prove anything.");
        Assert.All(new[] { "Innvilget", "DelvisInnvilget", "Avslått", "Avvist", "åpen" }, u => Assert.True(utfall[u].Sum() > avgjort / 200, u));
    }

    // A generator that never wrote a sentence would prove nothing about it.
    [Theory]
    [InlineData("kan gis hvis")]
    [InlineData("Søknaden skal rettes innen")]
    [InlineData("Tilskudd utbetales hvis")]
    [InlineData("Tilskuddet bortfaller hvis")]
    [InlineData("gjelder ikke hvis")]
    [InlineData("Unntak fra første ledd: ")]
    [InlineData("også hvis")]
    [InlineData("er i tillegg")]
    [InlineData("minst to av disse vilkårene")]
    [InlineData("følger av tabellen, summen av radene")]
    [InlineData("beregnes trinnvis av")]
    [InlineData("beregnes av hele")]
    [InlineData("For hver post:")]
    [InlineData("og hver måned i")]
    [InlineData("for alle tiltakene der")]
    [InlineData("er slik at")]
    [InlineData("påbegynte måneder i")]
    [InlineData("oppgis bare når")]
    [InlineData("taushetsbelagt")]
    [InlineData("vurderes av")]
    [InlineData("etter levert:")]
    [InlineData("d’Hondts metode")]
    [InlineData("neste søknad som får plass")]
    [InlineData("deltar på linje")]
    [InlineData("søknader der medlemstallet er minst 20")]
    [InlineData("den minste om gangen")]
    [InlineData("de første 2 000 kronene")]
    [InlineData("andre del: resten, til øvrige søknader")]
    [InlineData("og restmidler fra runde 1")]
    [InlineData("dekkes først i neste runde")]
    [InlineData("avkortes med 7,5 prosent")]
    [InlineData("deles likt, og resten fordeles etter")]
    [InlineData("Satsen er rammen delt på")]
    [InlineData("fordeles med største brøkdel først")]
    public void Tegneren_når_fram_til(string ord) =>
        Assert.Contains(Enumerable.Range(0, 2_000), frø => Regelverkstegner.Av(new Valg(frø)).Contains(ord, StringComparison.Ordinal));

    [Fact]
    public void En_feil_krympes_til_det_som_viser_den()
    {
        bool Viser(string tekst) => tekst.Contains("beregnes av hele", StringComparison.Ordinal) && !Regelfil.Les(new SourceText("prøve.regel", tekst)).HarFeil;
        var frø = Enumerable.Range(0, 1_000).First(f => Viser(Regelverkstegner.Av(new Valg(f))) && Regelverkstegner.Av(new Valg(f)).Length > 4_000);
        var valg = new Valg(frø);
        var hele = Regelverkstegner.Av(valg);

        var minste = Regelverkstegner.Av(new Valg(Krymping.Av(valg.Brukt, v => Viser(Regelverkstegner.Av(new Valg(v))))));

        Assert.True(Viser(minste));
        Assert.True(minste.Split('\n').Length < hele.Split('\n').Length * 0.8, minste);
    }
}
