using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Regelverk.Dsl;
using Regelverk.Generator;
using Regelverk.Tests.Cli;
using Xunit;

namespace Regelverk.Tests.Generator;

public sealed class MeldingTests
{
    private static readonly string Regler = Småtilskudd.Regler.ReplaceLineEndings("\n");

    private static readonly string Misspelt = Regler.Replace("Søkt tilskudd er det søkte beløpet", "Søkt tilskudd er det søkte beløbet", StringComparison.Ordinal);

    // The text has 43 lines, so the last line below is line 48.
    private static readonly string FailingExample = Regler + """
        eksempel «For lite»
          gitt runde 1
          gitt søknad: levert 1. februar 2024, er undertegnet, søkt beløp 900 kroner
          gitt skjønn: har et godt formål
          så: beregnet tilskudd er 800 kroner

        """.ReplaceLineEndings("\n");

    [Fact]
    public void En_feil_i_regelfilen_står_der_den_er_på_bokmål_med_hjelp()
    {
        var result = new Prøvevert().Med("regler/små.regel", Misspelt).Kjør();

        var message = Assert.Single(result.Diagnostics);
        Assert.Equal(("RV0401", DiagnosticSeverity.Error), (message.Id, message.Severity));
        Assert.Equal("«det søkte beløbet» er ikke ført opp som navn på noe. Mente du «det søkte beløpet»? Skriv for eksempel: det søkte beløpet", message.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal("/prosjekt/regler/små.regel", message.Location.GetLineSpan().Path);
        Assert.Equal(new LinePositionSpan(new LinePosition(26, 19), new LinePosition(26, 36)), message.Location.GetLineSpan().Span);
        Assert.Equal("det søkte beløbet", Misspelt.Substring(message.Location.SourceSpan.Start, message.Location.SourceSpan.Length));
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void Et_eksempel_som_ikke_stemmer_er_en_feil_på_linjen_der_det_venter_noe()
    {
        var result = new Prøvevert().Med("små.regel", FailingExample).Kjør();
        var message = Assert.Single(result.Diagnostics);

        // The class is there all the same: the build tells of the example, and not of every place that uses the class.
        Assert.Single(result.GeneratedSources);
        Assert.Equal(("RV0805", DiagnosticSeverity.Error), (message.Id, message.Severity));
        Assert.Equal(new LinePosition(47, 6), message.Location.GetLineSpan().StartLinePosition);
        Assert.StartsWith("Eksempelet venter at beregnet tilskudd er 800 kroner, men reglene gir: 900 kroner. [§ 2: Beregnet tilskudd er 900 kroner", message.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message.GetMessage(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Byggingen_skriver_meldingen_slik_andre_verktøy_kjenner_den_igjen()
    {
        var message = Assert.Single(new Prøvevert().Med("små.regel", Misspelt).Kjør().Diagnostics);

        Assert.StartsWith("/prosjekt/små.regel(27,20): error RV0401: «det søkte beløbet» er ikke", CSharpDiagnosticFormatter.Instance.Format(message, CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void En_advarsel_stanser_ikke_koden_og_en_merknad_er_ikke_en_advarsel()
    {
        // § 2 has an amount in its text that stands in no rule.
        var text = Regler.Replace("§ 2 Beregning\n", "§ 2 Beregning\n  «Det gis inntil 700 kroner.»\n", StringComparison.Ordinal);

        var result = new Prøvevert().Med("små.regel", text).Kjør();

        Assert.Equal([("RV0610", DiagnosticSeverity.Warning)], result.Diagnostics.Select(d => (d.Id, d.Severity)));
        Assert.Single(result.GeneratedSources);
    }

    [Fact]
    public void Alle_meldingene_i_en_fil_kommer_og_andre_filer_får_koden_sin()
    {
        var twice = Misspelt.Replace("Beregnet tilskudd er det søkte beløpet", "Beregnet tilskudd er det søkte beløbet", StringComparison.Ordinal);

        var result = new Prøvevert().Med("feil.regel", twice).Med("små.regel", Regler).Kjør();

        Assert.Equal([26, 27], result.Diagnostics.Select(d => d.Location.GetLineSpan().StartLinePosition.Line));
        Assert.Equal("små.g.cs", Assert.Single(result.GeneratedSources).HintName);
    }

    [Fact]
    public void Tegn_som_bryter_linjen_eller_snur_skriften_slipper_ikke_ut_i_byggeloggen()
    {
        var text = Regler.Replace("Søkt tilskudd er det søkte beløpet", "Søkt tilskudd er det \u202Esøkte\u2028beløbet", StringComparison.Ordinal);

        Assert.All(new Prøvevert().Med("små.regel", text).Kjør().Diagnostics, message => Assert.DoesNotMatch("[\u202E\u2028\r\n]", message.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void En_feil_i_programmet_blir_en_feil_på_regelfilen_med_en_tekst_å_sende()
    {
        var failing = new RegelverkGenerator(text => text.Path.EndsWith("små.regel", StringComparison.Ordinal) ? throw new InvalidOperationException("Prøve\nfeil") : Regelfil.Les(text));

        var result = new Prøvevert(failing).Med("små.regel", Regler).Med("andre.regel", Regler).Kjør();

        var message = Assert.Single(result.Diagnostics);
        Assert.Equal(("RV0990", DiagnosticSeverity.Error), (message.Id, message.Severity));
        Assert.Equal(("/prosjekt/små.regel", new LinePosition(0, 0)), (message.Location.GetLineSpan().Path, message.Location.GetLineSpan().StartLinePosition));
        Assert.StartsWith(
            "Programmet klarte ikke å lage C# av regelfilen. Det er en feil i programmet, ikke i regelfilen. Send denne teksten til dem som vedlikeholder programmet: InvalidOperationException: Prøve feil (Regelverk.Generator ",
            message.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
        Assert.DoesNotContain(Kit.Repository.Root, message.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("andre.g.cs", Assert.Single(result.GeneratedSources).HintName);
    }

    [Fact]
    public void Et_avbrudd_slipper_gjennom()
    {
        using var cancelled = new CancellationTokenSource();
        var stopping = new RegelverkGenerator(text =>
        {
            cancelled.Cancel();
            return Regelfil.Les(text);
        });

        Assert.ThrowsAny<OperationCanceledException>(() => new Prøvevert(stopping).Med("små.regel", Regler).Kjør(cancelled.Token));
    }

    [Fact]
    public void Et_avbrudd_som_ingen_har_bedt_om_er_en_feil_i_programmet()
    {
        var confused = new RegelverkGenerator(_ => throw new OperationCanceledException());

        Assert.Equal("RV0990", Assert.Single(new Prøvevert(confused).Med("små.regel", Regler).Kjør().Diagnostics).Id);
    }

    [Fact]
    public void En_fil_som_ikke_kan_leses_er_en_feil() =>
        Assert.Equal("RV0991", Assert.Single(new Prøvevert().MedUleselig("små.regel").Kjør().Diagnostics).Id);

    [Fact]
    public void Dype_parenteser_velter_ikke_kompilatoren_selv_om_den_har_lite_igjen_av_stabelen()
    {
        var deep = Regler.Replace("Beregnet tilskudd er det søkte beløpet", $"Beregnet tilskudd er {new string('(', 5_000)}det søkte beløpet{new string(')', 5_000)}", StringComparison.Ordinal);
        Regelverk.Generator.Models.ReadRules? read = null;

        var small = new Thread(
            () => read = new Regelverk.Generator.Rules.RuleReader(Regelfil.Les).Read(new("/x.regel", deep), new("X", null, "/", false), CancellationToken.None),
            maxStackSize: 128 * 1024);
        small.Start();
        small.Join();

        Assert.NotEmpty(read?.Messages ?? default);
    }
}
