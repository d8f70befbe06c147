using System.Linq;
using System.Threading.Tasks;
using Regelverk.Compiler;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using VerifyXunit;
using Xunit;

namespace Regelverk.Tests.Compiled;

/// <summary>The C# that reviewers read, and what a change in the rules does to it.</summary>
[UsesVerify]
public class Generert_kode
{
    private static readonly string Sample = Repository.Read("examples", "fastlege", "2018", "rekrutteringstilskudd-2018.regel");

    [Fact]
    public Task Rekrutteringstilskudd_2018() => Verifier.Verify(Kode(Sample), "cs").UseDirectory("Verified");

    [Fact]
    public void En_endret_sats_endrer_bare_satsens_linjer_og_avtrykkene()
    {
        var changed = ChangedLines(Sample, Sample.Replace("etableringstilskudd (etableringstilskuddet): 200 000 kroner", "etableringstilskudd (etableringstilskuddet): 210 000 kroner", System.StringComparison.Ordinal)
            .Replace("inntil kr 200 000", "inntil kr 210 000", System.StringComparison.Ordinal)
            .Replace("beregnet tilskudd er 500 000 kroner", "beregnet tilskudd er 510 000 kroner", System.StringComparison.Ordinal));
        Assert.All(changed, line => Assert.True(
            line.Contains("Etableringstilskudd", System.StringComparison.Ordinal)
            || line.Contains("etableringstilskudd: 2", System.StringComparison.Ordinal)
            || line.Contains("inntil kr 2", System.StringComparison.Ordinal)
            || line.Trim().Trim('"', ',').Length == 64,
            line));
        Assert.Contains(changed, line => line.Contains("const long Etableringstilskudd = 21000000L", System.StringComparison.Ordinal));
    }

    [Fact]
    public void Et_nytt_vilkår_endrer_bare_sin_egen_regel()
    {
        var text = Sample.Replace("    b) kommunen har manglende stabilitet\n", "    b) kommunen har manglende stabilitet\n    c) kommunen er utpekt\n", System.StringComparison.Ordinal)
            .Replace("  har manglende stabilitet: ja/nei\n", "  er utpekt: ja/nei\n    vurderes av «saksbehandler», skal begrunnes\n  har manglende stabilitet: ja/nei\n", System.StringComparison.Ordinal);
        var changed = ChangedLines(WithoutExamples(Sample), WithoutExamples(text)).Where(l => l.Trim().Trim('"', ',').Length != 64).ToList();
        Assert.NotEmpty(changed);
        Assert.All(changed, line => Assert.True(
            line.Contains("rUtpekt", System.StringComparison.OrdinalIgnoreCase)
            || line.Contains("er utpekt", System.StringComparison.Ordinal)
            || line.Contains("BokstavC", System.StringComparison.Ordinal)
            || line.Contains("HarManglendeStabilitetOpplyst", System.StringComparison.Ordinal)
            || line.Contains("_harManglendeStabilitet", System.StringComparison.Ordinal),
            line));
    }

    [Fact]
    public void Koden_er_den_samme_hver_gang() => Assert.Equal(Kode(Sample), Kode(Sample));

    [Fact]
    public void Koden_har_ingen_løpende_nummer_på_variabler()
    {
        // Adding a rule may not rename what another has made.
        var twice = Kode(Sample).Split('\n').Where(l => System.Text.RegularExpressions.Regex.IsMatch(l, @"\b(tmp|temp|v|x|expr|node)_?\d+\b"));
        Assert.Empty(twice);
    }

    private static string[] ChangedLines(string before, string after)
    {
        // Where a line stands in the rule file does not count: rows are moved by what is written above them.
        var old = Kode(before).Split('\n').Where(l => !l.StartsWith("#line", System.StringComparison.Ordinal)).ToHashSet();
        return [.. Kode(after).Split('\n').Where(l => !l.StartsWith("#line", System.StringComparison.Ordinal) && !old.Contains(l))];
    }

    // The examples do not know of the new condition.
    private static string WithoutExamples(string text) => text[..text.IndexOf("\neksempel ", System.StringComparison.Ordinal)];

    private static string Kode(string text)
    {
        var file = Regelfil.Les(new SourceText("rekrutteringstilskudd-2018.regel", text));
        Assert.DoesNotContain(file.Diagnostics, d => d.Descriptor.Severity == Dsl.Diagnostics.Severity.Error);
        return Kompiler.SkrivKode(file, new Kodevalg("Regelverk.Regler", "/_/rekrutteringstilskudd-2018.regel"));
    }
}
