using System.Linq;
using Regelverk.Cli.Outputs;
using Regelverk.Tests.Cli;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Unntak;

/// <summary>Grounds in nynorsk, and decisions that cannot be appealed.</summary>
public sealed class Målform_og_klage
{
    private const string Kystlag = "examples/kystlag/2025/kystlagtilskudd-2025.regel";

    [Theory]
    [InlineData("Vilkåret «laget ikke er vernet» er ikke oppfylt for båt 2.", "Vilkåret «laget ikke er vernet» er ikkje oppfylt for båt 2.")]
    [InlineData("Søknaden avvises fordi søknaden ikke er undertegnet.", "Søknaden blir avvist fordi søknaden ikke er undertegnet.")]
    [InlineData("Søknaden avvises fordi vilkåret «er a» ikke er oppfylt.", "Søknaden blir avvist fordi vilkåret «er a» ikkje er oppfylt.")]
    [InlineData("Søknaden skal rettes innen 2 uker fordi søknaden ikke er undertegnet.", "Søknaden skal rettast innan 2 uker fordi søknaden ikke er undertegnet.")]
    [InlineData("Unntaket i § 5 andre ledd gjelder ikke.", "Unntaket i § 5 andre ledd gjeld ikkje.")]
    [InlineData("Det er ikke avgjort om unntaket i punkt 2.1 gjelder: «er b» mangler.", "Det er ikkje avgjort om unntaket i punkt 2.1 gjeld: «er b» manglar.")]
    [InlineData("Uansett ikke tilskudd: vilkåret «er a» er ikke oppfylt.", "Uansett ikkje tilskot: vilkåret «er a» er ikkje oppfylt.")]
    [InlineData("Beregnet tilskudd er 5 kroner (gjelder hvis laget ikke er a): avrundet ned fra 5,50 kroner til 5 kroner.", "Berekna tilskot er 5 kroner (gjeld dersom laget ikke er a): avrunda ned frå 5,50 kroner til 5 kroner.")]
    [InlineData("Beregnet tilskudd kan ikke regnes ut: det beregnes ikke etter § 4 («satsen mangler»).", "Berekna tilskot kan ikkje reknast ut: det blir ikkje rekna ut etter § 4 («satsen mangler»).")]
    public void De_faste_ordene_blir_nynorsk_og_reglenes_egne_ord_står_som_de_er(string bokmål, string nynorsk) => Assert.Equal(nynorsk, Nynorsk.Of(bokmål));

    [Fact]
    public void Forklaringen_kan_fås_på_nynorsk_likt_fra_tolken_og_de_kompilerte_reglene()
    {
        string[] args = ["forklar", Kystlag, "--søknader", "examples/kystlag/2025/søknader", "--søknad", "S04", "--stille", "--målform", "nynorsk"];
        var compiled = Kommando.Kjør(Repository.Root, args);
        var interpreted = Kommando.Kjør(Repository.Root, [.. args, "--tolk"]);

        Assert.Equal(compiled.Ut, interpreted.Ut);
        Assert.Contains("punkt 2.1 første ledd bokstav b: Vilkåret «medlemstallet er minst 25» er ikkje oppfylt: medlemstall er 24 medlemmer, det manglar 1 medlemmer.", compiled.Ut.Replace("\n    ", " ", System.StringComparison.Ordinal), System.StringComparison.Ordinal);
        Assert.Contains("Avgjerda er ikkje eit enkeltvedtak og kan ikkje påklagast: «tilskuddet gis etter avtale».", compiled.Ut, System.StringComparison.Ordinal);
    }

    [Fact]
    public void En_avgjørelse_som_ikke_kan_påklages_sier_det_i_tekst_og_json()
    {
        string[] args = ["beregn", Kystlag, "--søknader", "examples/kystlag/2025/søknader", "--stille"];
        const string sentence = "Avgjørelsen er ikke et enkeltvedtak og kan ikke påklages: «tilskuddet gis etter avtale».";

        Assert.EndsWith(sentence + "\n", Kommando.Kjør(Repository.Root, args).Ut, System.StringComparison.Ordinal);
        using var json = System.Text.Json.JsonDocument.Parse(Kommando.Kjør(Repository.Root, [.. args, "--format", "json"]).Ut);
        Assert.Equal(sentence, json.RootElement.GetProperty("klage").GetString());
    }

    [Fact]
    public void Uten_klageadgang_trenger_fordelingen_ikke_nevne_klager() =>
        Assert.DoesNotContain(Regelverk.Dsl.Regelfil.Les(new Dsl.Text.SourceText("k.regel", Repository.Read(Kystlag.Split('/')))).Diagnostics, d => d.Descriptor.Code == "RV0727");

    [Fact]
    public void Ukjent_målform_er_en_brukerfeil() => Assert.Equal(2, Kommando.Kjør(Repository.Root, "beregn", Kystlag, "--søknader", "x", "--målform", "svensk").Svarkode);
}
