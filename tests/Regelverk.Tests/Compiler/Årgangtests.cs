using System;
using System.Linq;
using Regelverk.Compiler.Years;
using Regelverk.Dsl.Comparison;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Compiler;

/// <summary>What a user's snapshots of years hold, and what they leave out.</summary>
public sealed class Årgangtests
{
    private static readonly string Tekst2017 = Repository.Read("examples", "fastlege", "2017", "rekrutteringstilskudd-2017.regel");
    private static readonly string Tekst2018 = Repository.Read("examples", "fastlege", "2018", "rekrutteringstilskudd-2018.regel");
    private static readonly string Tekst2019 = Repository.Read("examples", "fastlege", "2019", "rekrutteringstilskudd-2019.regel");

    [Fact]
    public void En_endret_regel_endrer_bare_årets_eget_bilde_og_forskjellene_året_er_med_i()
    {
        var (år17, år18, år19) = (Les(Tekst2017), Les(Tekst2018), Les(Tekst2019));
        var endret = Les(Erstattet(Tekst2017, "skal rettes innen 2 uker", "skal rettes innen 3 uker"));

        Assert.NotEqual(år17.Kart, endret.Kart);
        Assert.NotEqual(år18.ForskjellFra(år17), år18.ForskjellFra(endret));
        Assert.Equal(år19.ForskjellFra(år18), Les(Tekst2019).ForskjellFra(Les(Tekst2018)));
        var nye = Linjer(år18.ForskjellFra(endret)).Except(Linjer(år18.ForskjellFra(år17))).ToArray();
        Assert.Contains("-  § 3 andre ledd: Søknaden skal rettes innen 3 uker hvis minst ett av disse vilkårene er oppfylt", nye);
        Assert.All(nye, linje => Assert.Contains("uke", linje, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("søknadsrunder\n", "# en merknad\nsøknadsrunder\n")]
    [InlineData("satser\n", "satser\n\n\n")]
    public void Merknader_og_blanke_linjer_er_ingen_forskjell(string fra, string til) =>
        Assert.Equal(
            Les(Tekst2019).ForskjellFra(Les(Tekst2018)),
            Les(Erstattet(Tekst2019, fra, til)).ForskjellFra(Les(Erstattet(Tekst2018, fra, til))));

    [Fact]
    public void Et_år_er_likt_seg_selv_under_et_annet_filnavn() =>
        Assert.Equal("# kart\n\n# C#\n\n# utfall\n", new Årgang("kopi.regel", Tekst2018).ForskjellFra(Les(Tekst2018)));

    [Fact]
    public void En_fil_med_feil_er_ingen_årgang() =>
        Assert.Contains("RV", Assert.Throws<ArgumentException>(() => Les("regelverk Prøve 2025\n")).Message, StringComparison.Ordinal);

    /// <summary>A new version that writes a line more in each method of both years: what differs between them is as before.</summary>
    [Fact]
    public void Det_som_endres_likt_i_begge_tekstene_er_ingen_forskjell()
    {
        const string Før = "a\n/// <summary>§ 1</summary>\nen\nto\n/// <summary>§ 2</summary>\ntre\n";
        const string Nå = "a\n/// <summary>§ 1</summary>\nen\nto\n/// <summary>§ 2</summary>\nfire\n";
        static string Mellom(string a, string b) => Linjeforskjell.Mellom(a, b, l => l.StartsWith("///", StringComparison.Ordinal));
        static string Nyskrevet(string tekst) => tekst.Replace("</summary>\n", "</summary>\nny linje\n", StringComparison.Ordinal).Replace("en\n", "én\n", StringComparison.Ordinal);

        Assert.Equal("@ /// <summary>§ 2</summary>\n-tre\n+fire\n", Mellom(Før, Nå));
        Assert.Equal(Mellom(Før, Nå), Mellom(Nyskrevet(Før), Nyskrevet(Nå)));
    }

    private static Årgang Les(string tekst) => new("tilskudd.regel", tekst);

    private static string[] Linjer(string tekst) => tekst.Split('\n');

    private static string Erstattet(string tekst, string fra, string til)
    {
        Assert.Contains(fra, tekst, StringComparison.Ordinal);
        return tekst.Replace(fra, til, StringComparison.Ordinal);
    }
}
