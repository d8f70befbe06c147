using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Syntax;

/// <summary>The tokens of a file are the whole file, letter by letter, however it is saved and however it is written.</summary>
public partial class Tekstgjengivelse
{
    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\uFEFF")]
    [InlineData("   \t \r\n\r")]
    [InlineData("«")]
    [InlineData("# bare en merknad")]
    [InlineData("§")]
    [InlineData("| | |")]
    [InlineData("regelverk\n  :")]
    [InlineData("\uD800 \uDC00 \uD83D\uDE00")]
    [InlineData("begreper\n  kommune er søker:\n    : : :\n((((((")]
    public void Små_og_rare_tekster(string tekst)
    {
        Parsing.Holds(tekst, "teksten");
        Parsing.WholeHolds(tekst, "teksten");
    }

    [Theory]
    [InlineData("slik den er")]
    [InlineData("CRLF")]
    [InlineData("bare CR")]
    [InlineData("tabulator")]
    [InlineData("NFD")]
    [InlineData("BOM")]
    [InlineData("hardt mellomrom")]
    [InlineData("smalt hardt mellomrom")]
    [InlineData("rette anførselstegn")]
    [InlineData("krumme anførselstegn")]
    [InlineData("uten linjeskift til slutt")]
    [InlineData("mellomrom til slutt på linjene")]
    public void Måten_filen_er_lagret_på_endrer_verken_gjengivelse_eller_meldinger(string måte)
    {
        var tekst = Lagret(måte);

        Parsing.Holds(tekst, måte);
        Parsing.WholeHolds(tekst, måte);
        Assert.Empty(Regelfil.Les(new SourceText("prøve.regel", tekst)).Diagnostics.Select(d => d.Text.Nb));
    }

    [Fact]
    public void Filen_avbrutt_hvor_som_helst_i_begynnelsen() => Avbrutt(Enumerable.Range(0, 400));

    [Fact]
    public void Filen_avbrutt_hvert_ellevte_tegn() => Avbrutt(Enumerable.Range(0, Parsing.Sample.Length).Where(n => n % 11 == 0));

    [Fact]
    public void Hele_løpet_på_filen_avbrutt_hvert_nittisyvende_tegn()
    {
        for (var lengde = 0; lengde < Parsing.Sample.Length; lengde += 97)
        {
            Parsing.WholeHolds(Parsing.Sample[..lengde], $"de første {lengde} tegnene");
        }
    }

    private static void Avbrutt(System.Collections.Generic.IEnumerable<int> lengder)
    {
        foreach (var lengde in lengder)
        {
            Parsing.Holds(Parsing.Sample[..lengde], $"de første {lengde} tegnene");
        }
    }

    private static string Lagret(string måte)
    {
        var tekst = Parsing.Sample;
        return måte switch
        {
            "CRLF" => tekst.Replace("\n", "\r\n", System.StringComparison.Ordinal),
            "bare CR" => tekst.Replace('\n', '\r'),
            "tabulator" => Innrykk().Replace(tekst, m => new string('\t', m.Length / 2) + new string(' ', m.Length % 2)),
            "NFD" => tekst.Normalize(NormalizationForm.FormD),
            "BOM" => "\uFEFF" + tekst,
            "hardt mellomrom" => tekst.Replace(' ', '\u00A0'),
            "smalt hardt mellomrom" => Tusenskille().Replace(tekst, "\u202F"),
            "rette anførselstegn" => tekst.Replace('«', '"').Replace('»', '"'),
            "krumme anførselstegn" => tekst.Replace('«', '“').Replace('»', '”'),
            "uten linjeskift til slutt" => tekst.TrimEnd('\n'),
            "mellomrom til slutt på linjene" => tekst.Replace("\n", "  \t\n", System.StringComparison.Ordinal),
            _ => tekst,
        };
    }

    [GeneratedRegex("^ +", RegexOptions.Multiline)]
    private static partial Regex Innrykk();

    [GeneratedRegex("(?<=[0-9]) (?=[0-9]{3})")]
    private static partial Regex Tusenskille();
}
