using System;
using System.Linq;
using System.Text;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Robustness;

/// <summary>What Word, the web and old programs put into a text: the same regulation as long as it looks the same, a message where something may be lost.</summary>
public sealed class CharacterTests
{
    private static readonly string Meaning = Regelfil.Les(new SourceText("prøve.regel", Reading.Sample)).Regelavtrykk;

    [Fact]
    public void Oppdelte_bokstaver_gir_samme_regelavtrykk() => AssertSame(Reading.Sample.Normalize(NormalizationForm.FormD));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\u0085")]
    [InlineData("\u000B")]
    [InlineData("\u000C")]
    public void Linjeskift_av_alle_slag_betyr_det_samme(string lineEnd) => AssertSame(Reading.Sample.Replace("\n", lineEnd, StringComparison.Ordinal));

    [Fact]
    public void Linjeskift_kan_blandes()
    {
        var ends = new[] { "\n", "\r\n", "\r" };
        AssertSame(string.Concat(Reading.Sample.Split('\n').Select((line, i) => line + ends[i % 3])));
    }

    [Fact]
    public void En_fil_uten_linjeskift_sist_betyr_det_samme() => AssertSame(Reading.Sample.TrimEnd('\n'));

    [Theory]
    [InlineData("\u00A0")]
    [InlineData("\u202F")]
    [InlineData("\u2009")]
    [InlineData("\u2007")]
    public void Faste_mellomrom_betyr_det_samme(string blank) => AssertSame(Reading.Sample.Replace(" ", blank, StringComparison.Ordinal));

    /// <summary>Pasted from Word, a list has a tab between mark and words and is indented by tabs.</summary>
    [Fact]
    public void Tabulatorer_i_punktlister_betyr_det_samme() => AssertSame(Reading.Sample.Replace(") ", ")\t", StringComparison.Ordinal).Replace("- ingen", "-\tingen", StringComparison.Ordinal));

    [Fact]
    public void Innrykk_med_tabulatorer_betyr_det_samme() => AssertSame(string.Join("\n", Reading.Sample.Split('\n').Select(TabbedIndentation)));

    [Theory]
    [InlineData("“", "”")]
    [InlineData("„", "“")]
    [InlineData("\"", "\"")]
    public void Anførselstegn_fra_Word_betyr_det_samme(string open, string close)
    {
        // The third row of quotations holds a quotation, which only «» can tell apart.
        var flat = Reading.Replace(Reading.Sample, "«skjønnsmessig vurdering»", "skjønnsmessig vurdering");
        AssertSame(flat.Replace("«", open, StringComparison.Ordinal).Replace("»", close, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("\u00AD")]
    [InlineData("\u200B")]
    [InlineData("\uFEFF")]
    [InlineData("\u2060")]
    public void Usynlige_tegn_inne_i_ord_betyr_ingenting(string sign) => AssertSame(Reading.Sample.Replace("kommun", "kom" + sign + "mun", StringComparison.Ordinal));

    [Fact]
    public void Merket_først_i_filen_betyr_ingenting() => AssertSame("\uFEFF" + Reading.Sample);

    [Fact]
    public void Hard_bindestrek_er_en_bindestrek() => AssertSame(Reading.Sample.Replace("0–10", "0‑10", StringComparison.Ordinal));

    [Theory]
    [InlineData("\u202E", "RV0002")]
    [InlineData("\u200F", "RV0002")]
    [InlineData("\u2066", "RV0002")]
    [InlineData("\uFFFD", "RV0003")]
    [InlineData("\uFFFE", "RV0003")]
    [InlineData("\uFFFF", "RV0003")]
    [InlineData("\0", "RV0205")]
    [InlineData("\u0007", "RV0205")]
    [InlineData("😀", "RV0205")]
    public void Et_tegn_som_ikke_hører_hjemme_gir_én_melding_der_det_står(string sign, string code) => CheckSign(sign, code);

    /// <summary>No attribute can hold half a letter.</summary>
    [Theory]
    [InlineData(0xD83D)]
    [InlineData(0xDE00)]
    public void En_halv_bokstav_gir_én_melding_der_den_står(int half) => CheckSign(((char)half).ToString(), "RV0003");

    private static void CheckSign(string sign, string code)
    {
        var text = Reading.Replace(Reading.Sample, "er summen av godkjent beløp", $"er {sign} summen av godkjent beløp");
        var diagnostic = Assert.Single(Reading.Check(text).Diagnostics);
        Assert.Equal((code, sign), (diagnostic.Descriptor.Code, text.Substring(diagnostic.Span.Start, diagnostic.Span.Length)));
    }

    [Theory]
    [InlineData("\uFFFE\u030A")]
    [InlineData("\u030A\u0301\u030A")]
    [InlineData("\uFB2C\u0301")]
    [InlineData("\u0958\u0301\u0301")]
    [InlineData("\uD83D\u030A")]
    public void Tegn_som_ikke_kan_settes_sammen_stopper_ikke_lesingen(string sign)
    {
        Reading.Check(Reading.Replace(Reading.Sample, "Kommuner med", $"Kommuner {sign} med"));
        Reading.Check(Reading.WithRule($"x{sign} er 1 krone"));
        Reading.Check(Reading.Replace(Reading.Sample, "    levert: tidspunkt", $"    levert: tidspunkt\n    bel{sign}p: kroner"));
    }

    [Fact]
    public void Navn_som_bare_skilles_av_en_aksent_er_to_navn()
    {
        var text = Reading.Replace(Reading.Sample, "    levert: tidspunkt", "    levert: tidspunkt\n    q: kroner\n    q\u0304: kroner");
        Assert.DoesNotContain("RV0104", Reading.Check(text).Diagnostics.Select(d => d.Descriptor.Code));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n   \n\t\n")]
    [InlineData("\r")]
    [InlineData("\uFEFF")]
    [InlineData("\u00AD\u200B")]
    [InlineData("# bare en merknad")]
    public void En_tom_fil_meldes_som_tom(string text) => Assert.Single(Reading.Check(text).Diagnostics.Select(d => d.Descriptor.Code), "RV0001");

    [Fact]
    public void Mange_skjulte_tegn_gir_høyst_tjue_meldinger() =>
        Assert.Equal(20, Reading.Check(Reading.Replace(Reading.Sample, "Målet er", "Målet " + Reading.Repeat("\u202Ea", 500) + " er")).Diagnostics.Count);

    [Fact]
    public void En_tom_linje_mellom_ordene_i_et_sitat_avslutter_det_ikke() => AssertSame(Reading.Replace(Reading.Sample, "Kommuner med rekruttering", "Kommuner med\n\n  rekruttering"));

    private static string TabbedIndentation(string line)
    {
        var words = line.TrimStart(' ');
        var columns = line.Length - words.Length;

        // A tab goes to the next multiple of four; two blanks more than that stay blanks.
        return new string('\t', columns / 4) + new string(' ', columns % 4) + words;
    }

    private static void AssertSame(string text)
    {
        var file = Reading.Check(text);
        Assert.Empty(file.Diagnostics.Select(d => $"{d.Descriptor.Code} {d.Text.Nb}"));
        Assert.Equal(Meaning, file.Regelavtrykk);
    }
}
