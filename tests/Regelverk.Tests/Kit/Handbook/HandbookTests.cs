using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Kit.Handbook;

public sealed class HandbookTests
{
    // What the file is called in the messages that pages show.
    private const string FileInMessages = "moteplass-2025.regel";

    public static TheoryData<string> RightSamples => [.. HandbookSample.All.Where(sample => sample.ExpectedCodes.Count == 0).Select(sample => sample.Place)];

    public static TheoryData<string> WrongSamples => [.. HandbookSample.All.Where(sample => sample.ExpectedCodes.Count > 0).Select(sample => sample.Place)];

    public static TheoryData<string> ShownSamples => [.. HandbookSample.All.Where(sample => sample.ShownMessages is not null).Select(sample => sample.Place)];

    [Theory]
    [MemberData(nameof(RightSamples))]
    public void Regelfilen_i_håndboken_har_ingen_feil_og_ingen_advarsler(string place)
    {
        var messages = Rendered(Sample(place), Severity.Warning);

        Assert.True(messages.Length == 0, messages);
    }

    [Theory]
    [MemberData(nameof(WrongSamples))]
    public void Feilen_i_håndboken_gir_nøyaktig_den_meldingen_som_er_lovet(string place)
    {
        var sample = Sample(place);
        var already = Codes(sample.WholeFile, sample);
        var codes = Codes(sample.Text, sample).Except(already, StringComparer.Ordinal).ToArray();

        Assert.True(sample.ExpectedCodes.SequenceEqual(codes, StringComparer.Ordinal), $"{place} promises {string.Join(' ', sample.ExpectedCodes)}:\n{Rendered(sample, Severity.Warning)}");
    }

    [Theory]
    [MemberData(nameof(ShownSamples))]
    public void Meldingen_i_håndboken_er_den_programmet_skriver(string place) =>
        Assert.Equal(Sample(place).ShownMessages, Rendered(Sample(place), Severity.Warning, FileInMessages, LanguageOf(place)));

    [Fact]
    public void Et_utdrag_bytter_ut_den_samme_overskriften_i_den_hele_filen()
    {
        const string page = "```regel\nregelverk A 2025\n  gjelder 2025\n\n§ 1 En\n  gammel\n\nramme\n  5 kroner\n```\n\n```regel-feil RV0001 RV0002\n§ 1 En\n  ny\n\nsatser\n  x\n```\n";

        var samples = HandbookSample.InText("side.md", page);

        Assert.Equal([1, 12], samples.Select(s => s.Line));
        Assert.Equal("regelverk A 2025\n  gjelder 2025\n\n§ 1 En\n  gammel\n\nramme\n  5 kroner\n", samples[0].Text);
        Assert.Equal("regelverk A 2025\n  gjelder 2025\n\n§ 1 En\n  ny\n\nramme\n  5 kroner\n\nsatser\n  x\n\n", samples[1].Text);
        Assert.Equal(["RV0001", "RV0002"], samples[1].ExpectedCodes);
    }

    [Fact]
    public void Alt_som_står_under_du_skriver_er_brukt_i_filen_på_siden()
    {
        var lines = Repository.Read("dsl", "handbok", "du-vil-si.md").Split('\n');
        var file = string.Join(' ', HandbookSample.OnPage(Repository.Path("dsl", "handbok", "du-vil-si.md")).Single().Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var phrases = lines
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => line.Split('|')[2].Split('`').Where((_, i) => i % 2 == 1))
            .Select(phrase => phrase.Split('…')[0].Trim())
            .ToArray();

        Assert.True(phrases.Length > 20);
        Assert.DoesNotContain(phrases, phrase => !file.Contains(phrase, StringComparison.Ordinal));
    }

    private static HandbookSample Sample(string place) => HandbookSample.All.Single(sample => sample.Place == place);

    // A sample that changes another regulation changes the page's whole file.
    private static Regelsamling Changed(HandbookSample sample) => Regelsamling.Av(new SourceText("hele.regel", sample.WholeFile));

    private static IReadOnlyList<string> Codes(string text, HandbookSample sample) =>
        Regelfil.Les(new SourceText("utdrag.regel", text), Changed(sample)).Diagnostics
            .Where(d => d.Descriptor.Severity != Severity.Note)
            .Select(d => d.Descriptor.Code)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();

    private static Language LanguageOf(string place) => place.StartsWith("README", StringComparison.Ordinal) ? Language.English : Language.Bokmål;

    private static string Rendered(HandbookSample sample, Severity least, string? file = null, Language language = Language.Bokmål)
    {
        var source = new SourceText(file ?? sample.Place, sample.Text);
        return string.Concat(Regelfil.Les(source, Changed(sample)).Diagnostics.Where(d => d.Descriptor.Severity >= least).Select(d => DiagnosticRenderer.Render(d, source, language)));
    }
}
