using System;
using System.Linq;
using System.Threading.Tasks;
using Regelverk.Cli.Messages;
using Regelverk.Compiler.Messages;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using VerifyXunit;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>Every message about input and building, whole, as those who use the program read it.</summary>
[UsesVerify]
public sealed class MeldingeneOmInndataTests
{
    // A build gives these, never a command: what they say in a build is held by the tests of the generator.
    private static readonly Diagnostic[] BareUnderBygging =
    [
        BuildDiagnostics.Internal(new InvalidOperationException("Prøve."), "(Regelverk.Generator 2.0)"), BuildDiagnostics.Unreadable(), BuildDiagnostics.Namespace("Regler på nett"),
    ];

    public static TheoryData<string> Feil => [.. Inndatafeil.Alle.Keys];

    public static TheoryData<string> Byggefeil => [.. BareUnderBygging.Select(d => d.Descriptor.Code)];

    [Fact]
    public void Hvert_nummer_i_katalogen_har_sin_tekst_her() => Assert.Equal(
        InputCatalogue.All.Concat(BuildDiagnostics.Descriptors).Select(d => d.Code).Order(StringComparer.Ordinal),
        Inndatafeil.Alle.Keys.Concat(BareUnderBygging.Select(d => d.Descriptor.Code)).Order(StringComparer.Ordinal));

    [Fact]
    public void Mappen_uten_feil_gir_ingen_melding()
    {
        using var mappe = new Meldingsmappe();

        Assert.Equal("", string.Concat(mappe.Beregn("søknader", "nb").Feillinjer.Where(l => l.Contains(" RV", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Feil))]
    public Task Meldingen_lyder_slik(string code)
    {
        var (bokmål, english) = (Sagt(code, "nb"), Sagt(code, "en"));

        Assert.Contains($" {code}: ", bokmål, StringComparison.Ordinal);
        Assert.Contains($" {code}: ", english, StringComparison.Ordinal);
        return Verifier.Verify($"{bokmål}\n{english}").UseTextForParameters(code).UseDirectory("Verified");
    }

    [Theory]
    [MemberData(nameof(Byggefeil))]
    public Task Meldingen_i_en_bygging_lyder_slik(string code)
    {
        var diagnostic = BareUnderBygging.Single(d => d.Descriptor.Code == code);
        var source = new SourceText("prøve.regel", Meldingsmappe.Regler);
        return Verifier.Verify(string.Join('\n', new[] { Language.Bokmål, Language.English }.Select(l => DiagnosticRenderer.Render(diagnostic, source, l))))
            .UseTextForParameters(code).UseDirectory("Verified");
    }

    private static string Sagt(string code, string language)
    {
        using var mappe = new Meldingsmappe();
        var feil = Inndatafeil.Alle[code];
        feil.Gjør(mappe);
        return (feil.Kommando is { } kommando ? Kommando.Kjør(mappe.Sti, [.. kommando, "--språk", language]) : mappe.Beregn(feil.Kilde, language)).Feil;
    }
}
