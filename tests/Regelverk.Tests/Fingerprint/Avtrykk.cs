using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Fingerprint;

/// <summary>Regelavtrykk changes with what the rules mean and with nothing else; tekstavtrykk with every letter but not with line ends.</summary>
public partial class Avtrykk
{
    /// <summary>The scheme without its examples, which would fail when a figure is changed.</summary>
    private static readonly string Reglene = UtenEksempler(Repository.Read("examples", "fastlege", "2018", "rekrutteringstilskudd-2018.regel").Replace("\r\n", "\n", System.StringComparison.Ordinal));

    private static readonly Regelfil Uendret = Les(Reglene);

    [Theory]
    [InlineData("CRLF")]
    [InlineData("uten merknader")]
    [InlineData("flere merknader")]
    [InlineData("tomme linjer")]
    [InlineData("uten tomme linjer")]
    [InlineData("fire mellomrom")]
    [InlineData("NFD")]
    [InlineData("rette anførselstegn")]
    [InlineData("krumme anførselstegn")]
    [InlineData("byttet om § 2 og § 3")]
    [InlineData("byttet om § 1 og § 2")]
    public void Oppsett_endrer_ikke_regelavtrykket(string måte)
    {
        var tekst = SkrevetOm(måte);

        Assert.NotEqual(Reglene, tekst);
        Assert.Equal(Uendret.Regelavtrykk, Les(tekst).Regelavtrykk);
    }

    [Theory]
    [InlineData("søknaden er levert etter fristen", "søknaden er levert etter fristen.")]
    [InlineData("godkjent beløp", "støtteberettiget del")]
    [InlineData("Målet er færre ubesatte fastlegeavtaler", "Målet er å få færre ubesatte fastlegeavtaler")]
    [InlineData("Mål for ordningen", "Formål")]
    [InlineData("200 000 kroner", "kr 200 000")]
    [InlineData("kl. 15.00", "kl.  15.00")]
    [InlineData("kommunen har rekrutteringsvansker\n    b) kommunen har manglende stabilitet", "kommunen har manglende stabilitet\n    b) kommunen har rekrutteringsvansker")]
    public void Ordvalg_endrer_ikke_regelavtrykket(string fra, string til)
    {
        var endret = Endret(fra, til);

        Assert.Equal(Uendret.Regelavtrykk, endret.Regelavtrykk);
        Assert.NotEqual(Uendret.Tekstavtrykk, endret.Tekstavtrykk);
    }

    [Theory]
    [InlineData("(etableringstilskuddet): 200 000 kroner", "(etableringstilskuddet): 250 000 kroner")]
    [InlineData("hvis minst ett av disse vilkårene er oppfylt:", "hvis alle disse vilkårene er oppfylt:")]
    [InlineData("b) minst ett av disse vilkårene er oppfylt:", "b) ingen av disse vilkårene er oppfylt:")]
    [InlineData("13 900 000 kroner  ", "12 900 000 kroner  ", "+ 10 000 000 kroner", "+ 11 000 000 kroner")]
    [InlineData("fra og med 20. oktober 2018", "fra og med 21. oktober 2018")]
    [InlineData("kl. 15.00", "kl. 16.00")]
    [InlineData("frist 6. april 2018", "frist 7. april 2018")]
    [InlineData("vedtas 2. juli 2018", "vedtas 3. juli 2018")]
    [InlineData("ingen får mer enn 2 000 000", "ingen får mer enn 1 000 000")]
    [InlineData("per kommune og runde", "per søknad")]
    [InlineData("høyest først", "lavest først")]
    [InlineData("hele 1 000 kroner", "hele 100 kroner")]
    [InlineData("kroner, minst 0", "kroner, minst 1")]
    [InlineData("heltall, 0–10", "heltall, 0–9")]
    [InlineData("innen 2 uker", "innen 3 uker")]
    [InlineData("Søknaden avvises hvis", "Søknaden avslås hvis")]
    [InlineData("Tilskudd kan gis hvis", "Tilskudd gis hvis")]
    [InlineData("det søkte beløpet, inntil etableringstilskuddet", "det søkte beløpet")]
    [InlineData("beløp som ikke dekkes, bortfaller", "beløp som ikke dekkes, deltar i neste runde")]
    [InlineData("rekker til, avkortes forholdsmessig", "rekker til, får ingen tilskudd")]
    [InlineData("klagefrist 3 uker", "klagefrist 4 uker")]
    [InlineData("31. desember 2018\n", "30. desember 2018\n")]
    public void Innhold_endrer_regelavtrykket(string fra, string til, string også = "", string blir = "")
    {
        var endret = også.Length == 0 ? Endret(fra, til) : Les(Byttet(Byttet(Reglene, fra, til), også, blir));

        Assert.Matches("^[0-9a-f]{64}$", endret.Regelavtrykk);
        Assert.NotEqual(Uendret.Regelavtrykk, endret.Regelavtrykk);
    }

    [Fact]
    public void Bare_linjeskift_endrer_ikke_tekstavtrykket()
    {
        Assert.Equal(Uendret.Tekstavtrykk, Les(Reglene.Replace("\n", "\r\n", System.StringComparison.Ordinal)).Tekstavtrykk);
        Assert.Equal(Uendret.Tekstavtrykk, Les(Reglene.Replace('\n', '\r')).Tekstavtrykk);
        Assert.NotEqual(Uendret.Tekstavtrykk, Les(Reglene + "\n").Tekstavtrykk);
    }

    [Fact]
    public void En_fil_med_feil_har_ikke_noe_regelavtrykk()
    {
        var medFeil = Les(Byttet(Reglene, "levert etter fristen", "levert innen fristen"));

        Assert.True(medFeil.HarFeil);
        Assert.Equal("", medFeil.Regelavtrykk);
        Assert.Matches("^[0-9a-f]{64}$", medFeil.Tekstavtrykk);
    }

    private static Regelfil Les(string tekst) => Regelfil.Les(new SourceText("prøve.regel", tekst));

    private static Regelfil Endret(string fra, string til) => Les(Byttet(Reglene, fra, til));

    private static string Byttet(string tekst, string fra, string til)
    {
        Assert.Contains(fra, tekst, System.StringComparison.Ordinal);
        return tekst.Replace(fra, til, System.StringComparison.Ordinal);
    }

    private static string UtenEksempler(string tekst) => tekst[..tekst.IndexOf("eksempel «", System.StringComparison.Ordinal)];

    private static string SkrevetOm(string måte) => måte switch
    {
        "CRLF" => Reglene.Replace("\n", "\r\n", System.StringComparison.Ordinal),
        "uten merknader" => Merknad().Replace(Reglene, ""),
        "flere merknader" => Reglene.Replace("satser\n", "# om satsene\nsatser   # gjelder hele året\n", System.StringComparison.Ordinal),
        "tomme linjer" => Reglene.Replace("\n", "\n\n", System.StringComparison.Ordinal),
        "uten tomme linjer" => Reglene.Replace("\n\n", "\n", System.StringComparison.Ordinal),
        "fire mellomrom" => Innrykk().Replace(Reglene, m => m.Value + m.Value),
        "NFD" => Reglene.Normalize(NormalizationForm.FormD),
        "rette anførselstegn" => Reglene.Replace('«', '"').Replace('»', '"'),
        "krumme anførselstegn" => Reglene.Replace('«', '“').Replace('»', '”'),
        "byttet om § 2 og § 3" => Ombyttet("§ 2", "§ 3", "§ 6"),
        "byttet om § 1 og § 2" => Ombyttet("§ 1", "§ 2", "§ 3"),
        _ => Reglene,
    };

    private static string Ombyttet(string første, string andre, string neste)
    {
        var steder = new[] { første, andre, neste }.Select(p => Reglene.IndexOf("\n" + p + " ", System.StringComparison.Ordinal) + 1).ToArray();
        return Reglene[..steder[0]] + Reglene[steder[1]..steder[2]] + Reglene[steder[0]..steder[1]] + Reglene[steder[2]..];
    }

    [GeneratedRegex(" *#.*$", RegexOptions.Multiline)]
    private static partial Regex Merknad();

    [GeneratedRegex("^ +", RegexOptions.Multiline)]
    private static partial Regex Innrykk();
}
