using System;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Fingerprint;

/// <summary>What one round means for the next is a rule: the regelavtrykk changes with it.</summary>
public class Rundeavtrykk
{
    private const string Uten = "  beløp som ikke dekkes, bortfaller\n";

    // Without the examples, which would fail and give a file without an avtrykk.
    private static readonly string Reglene = Repository.Read("examples", "fordeling", "to-runder.regel").ReplaceLineEndings("\n").Split("\neksempel ")[0] + "\n";

    [Theory]
    [InlineData("per lag og år", "per lag og runde")]
    [InlineData("ramme 1 000 000 kroner\n  runde 2", "ramme 1 000 000 kroner og restmidler fra 2025\n  runde 2")]
    [InlineData(Uten, Uten + "  tidligere tildelt tilskudd utelukker\n")]
    [InlineData(Uten, "  beløp som ikke dekkes, deltar i neste runde\n")]
    public void Endres_det_en_runde_betyr_for_den_neste_endres_regelavtrykket(string fra, string til)
    {
        Assert.Contains(fra, Reglene, StringComparison.Ordinal);

        Assert.NotEqual(Avtrykk(Reglene), Avtrykk(Reglene.Replace(fra, til, StringComparison.Ordinal)));
    }

    [Fact]
    public void Taket_for_året_sagt_på_to_måter_er_det_samme_taket()
    {
        var trekkes = Reglene.Replace(Uten, Uten + "  tidligere tildelt tilskudd trekkes fra taket\n", StringComparison.Ordinal);

        Assert.Equal(Avtrykk(trekkes), Avtrykk(trekkes.Replace("per lag og år", "per lag", StringComparison.Ordinal)));
    }

    [Fact]
    public void Hvordan_hver_runde_deles_er_en_regel_men_ikke_hvordan_det_er_skrevet()
    {
        var (hode, fordeling) = (Reglene[..Reglene.IndexOf("fordeling etter", StringComparison.Ordinal)], Reglene[Reglene.IndexOf("fordeling etter", StringComparison.Ordinal)..]);
        string I(string runder, string tekst) => tekst.Replace("fordeling etter", $"fordeling i runde {runder} etter", StringComparison.Ordinal);
        var første = I("1", fordeling).Replace("     - etter siste runde tilbakeføres restmidler til staten\n", "", StringComparison.Ordinal);
        var andre = I("2", fordeling)
            .Replace("     - restmidler overføres til neste runde\n", "", StringComparison.Ordinal)
            .Replace("     - etter siste runde tilbakeføres restmidler til staten\n", "     - restmidler tilbakeføres til staten\n", StringComparison.Ordinal);
        var ulik = andre.Replace("hele 1 000 kroner", "hele 100 kroner", StringComparison.Ordinal);

        Assert.Equal(Avtrykk(hode + første + "\n" + andre), Avtrykk(hode + andre + "\n" + første));
        Assert.NotEqual(Avtrykk(hode + første + "\n" + andre), Avtrykk(hode + første + "\n" + ulik));
        Assert.NotEqual(Avtrykk(hode + første + "\n" + andre), Avtrykk(hode + I("1 og 2", fordeling)));
        Assert.Equal(Avtrykk(hode + I("1 og 2", fordeling)), Avtrykk(hode + I("2, 1", fordeling)));
    }

    private static string Avtrykk(string tekst)
    {
        var fil = Regelfil.Les(new SourceText("runder.regel", tekst));
        Assert.False(fil.HarFeil);
        return fil.Regelavtrykk;
    }
}
