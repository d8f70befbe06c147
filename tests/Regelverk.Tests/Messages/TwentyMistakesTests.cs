using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using VerifyXunit;
using Xunit;

namespace Regelverk.Tests.Messages;

/// <summary>The regulation of 2018 with twenty different mistakes in one file: twenty messages in one run, each at its mistake.</summary>
[UsesVerify]
public sealed class TwentyMistakesTests
{
    // The place of each planted mistake, found by its own words.
    private static readonly string[] Planted =
    [
        "31. desember 2018 – 1. januar 2018", "tidspunk\n", "vurderes av «saksbehandler»\n  bidrar", "200.000", "stablitet", "avises", " eller kommunen har manglende stabilitet        ",
        "250 000.»", "b) minst ett", "200 000   hvis", "etablring", "Søkt tilskudd er det søkte beløpet", "ramme\n  13 900 000", "31. november 2018", "høyest:", "2. Beløpene",
        "§ 9", "runde 4", "avvistt", "rapportering og tilbakebetalinger",
    ];

    private static readonly SourceText Source = new("tjue-feil.regel", Repository.Read("tests", "Regelverk.Tests", "Messages", "tjue-feil.regel"));

    private static IReadOnlyList<Diagnostic> Diagnostics { get; } = Regelfil.Les(Source).Diagnostics;

    [Fact]
    public void Tjue_feil_gir_tjue_meldinger_på_linjene_der_feilene_er()
    {
        var expected = Planted.Select(words => Source.PositionOf(At(words)).Line).Order();

        Assert.Equal(expected, Diagnostics.Select(d => Source.PositionOf(d.Span.Start).Line).Order());
    }

    [Fact]
    public Task Meldingene_lyder_slik_på_bokmål() => Verifier.Verify(Rendered(Language.Bokmål)).UseDirectory("Snapshots");

    [Fact]
    public Task Meldingene_lyder_slik_på_engelsk() => Verifier.Verify(Rendered(Language.English)).UseDirectory("Snapshots");

    private static int At(string words)
    {
        var at = Source.Content.IndexOf(words, StringComparison.Ordinal);
        return at >= 0 ? at : throw new InvalidOperationException($"«{words}» does not stand in the file.");
    }

    private static string Rendered(Language language) => string.Join('\n', Diagnostics.Select(d => DiagnosticRenderer.Render(d, Source, language)));
}
