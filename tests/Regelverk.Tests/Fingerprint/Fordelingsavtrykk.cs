using System;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Fingerprint;

/// <summary>Every word of a division that changes who gets what, changes regelavtrykket. The examples are cut away, so that only the rules count.</summary>
public sealed class Fordelingsavtrykk
{
    [Theory]
    [InlineData("bagatellgrense-minste-først", "under 30 500 kroner per", "under 30 000 kroner per")]
    [InlineData("bagatellgrense-minste-først", "målt før", "målt etter")]
    [InlineData("bagatellgrense-minste-først", "- ved likhet trekkes det lodd", "- ved likhet går levert, tidligst først, deretter trekkes det lodd")]
    [InlineData("bagatellgrense-samtidig", "alle samtidig   # godtatt RV0788: rammen økes ikke etter fordelingen", "uten omfordeling")]
    [InlineData("bagatellgrense-uten-omfordeling", "per søknad tildeles", "per lag tildeles")]
    [InlineData("fast-avkorting", "med 20 prosent:", "med 21 prosent:")]
    [InlineData("fast-avkorting", "avkortes beløpene forholdsmessig", "får alle samme beløp")]
    [InlineData("klager-av-avsetningen", "5 prosent av rammen", "6 prosent av rammen")]
    [InlineData("klager-av-avsetningen", "- avsetning til klager: 5 prosent av rammen", "- avsetning til klager: 50 000 kroner")]
    [InlineData("klager-av-avsetningen", "ubrukt avsetning tilbakeføres til staten", "ubrukt avsetning overføres til neste år")]
    [InlineData("forholdsmessig", "gir ny fordeling", "gir ny fordeling etter § 3")]
    [InlineData("forholdsmessig", "gir ny fordeling", "dekkes av restmidler med samme avkortingsprosent")]
    [InlineData("garanti", "minst 15 prosent av rammen går", "minst 16 prosent av rammen går")]
    [InlineData("garanti", "der søknaden er fra nord", "der søknaden ikke er fra nord")]
    [InlineData("garanti", "- minst 15 prosent av rammen går til søknader der søknaden er fra nord", "- 15 prosent av rammen går først til søknader der søknaden er fra nord, som deretter deltar på linje")]
    [InlineData("likt-og-etter-vekt", "20 prosent av rammen deles likt", "21 prosent av rammen deles likt")]
    [InlineData("likt-og-etter-vekt", "får bare den like delen", "får ingen tilskudd")]
    [InlineData("sentralledd", "etter kostnad, avrundet ned til hele kroner", "etter kostnad, avrundet ned til hele 10 kroner")]
    [InlineData("sentralledd", "beholder søkeren", "fordeles med største brøkdel først")]
    [InlineData("reserve", "- 10 prosent av rammen", "- 100 000 kroner")]
    public void Innhold_endrer_regelavtrykket(string fil, string fra, string til)
    {
        var regler = UtenEksempler(Repository.Read("examples", "fordeling", fil + ".regel").Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Contains(fra, regler, StringComparison.Ordinal);
        var (før, etter) = (Avtrykket(regler), Avtrykket(regler.Replace(fra, til, StringComparison.Ordinal)));

        Assert.Matches("^[0-9a-f]{64}$", før);
        Assert.Matches("^[0-9a-f]{64}$", etter);
        Assert.NotEqual(før, etter);
    }

    private static string UtenEksempler(string tekst) => tekst[..(tekst.IndexOf("\neksempel", StringComparison.Ordinal) + 1)];

    private static string Avtrykket(string tekst) => Regelfil.Les(new SourceText("prøve.regel", tekst)).Regelavtrykk;
}
