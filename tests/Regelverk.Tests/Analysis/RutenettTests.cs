using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Analysis;

/// <summary>What the analysis says of the cases of drawn definitions, held against every combination of values.</summary>
public class RutenettTests
{
    /// <summary>How many rule sets each round draws: 100, or what REGELVERK_RUTENETT says.</summary>
    private static readonly int Antall = int.TryParse(Environment.GetEnvironmentVariable("REGELVERK_RUTENETT"), NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : 100;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Kontrollen_av_tilfeller_sier_det_samme_som_alle_sammensetninger_av_verdier(int omgang)
    {
        var wrong = new List<string>();
        var (gaps, overlaps, sound, undecided, conditions) = (0, 0, 0, 0, 0);
        foreach (var seed in Enumerable.Range(omgang * Antall, Antall))
        {
            var source = new SourceText("prøve.regel", new TilfeldigDefinisjon(seed).Tekst);
            var diagnostics = Regelfil.Les(source).Diagnostics;
            var truth = new Rutenett(source);
            gaps += truth.Hull.Count > 0 ? 1 : 0;
            overlaps += truth.Overlapp.Count > 0 ? 1 : 0;
            sound += truth.ErEntydige ? 1 : 0;
            undecided += diagnostics.Any(d => d.Descriptor.Code == "RV0608") ? 1 : 0;
            wrong.AddRange(Disagreements(diagnostics, truth).Select(w => $"{seed}: {w}"));
            var told = diagnostics.Where(d => d.Descriptor.Code is "RV0641" or "RV0642" or "RV0643" && d.Span.Start < source.Content.IndexOf("grunnbeløpet er:", StringComparison.Ordinal)).Select(d => $"{d.Descriptor.Code} {d.Span.Start}").Order(StringComparer.Ordinal).ToArray();
            var expected = new Vilkårsrutenett(source.Content).Ventet().Distinct().Order(StringComparer.Ordinal).ToArray();
            conditions += expected.Length;
            if (!told.SequenceEqual(expected))
            {
                wrong.Add($"{seed}: the conditions: told {string.Join(", ", told)}; in truth {string.Join(", ", expected)}");
            }
        }

        Assert.Empty(wrong);

        // A generator that only draws one kind would hold nothing to the truth.
        Assert.True(gaps > 10 && overlaps > 10 && sound > 10 && conditions > 10, $"{gaps} gaps, {overlaps} overlaps, {sound} without either, {conditions} conditions");
        Assert.Equal(0, undecided);
    }

    private static IEnumerable<string> Disagreements(IReadOnlyList<Diagnostic> diagnostics, Rutenett truth)
    {
        foreach (var error in diagnostics.Where(d => d.Descriptor.Severity == Severity.Error && d.Descriptor.Code is not ("RV0605" or "RV0606")))
        {
            yield return $"the file is not as it was meant: {error.Text.En}";
        }

        var isDecided = diagnostics.All(d => d.Descriptor.Code != "RV0608");
        foreach (var (code, found) in new[] { ("RV0605", truth.Hull), ("RV0606", truth.Overlapp) })
        {
            var told = diagnostics.Where(d => d.Descriptor.Code == code).ToArray();
            if (isDecided && told.Length == 0 && found.Count > 0)
            {
                yield return $"{code} is missing";
            }

            foreach (var message in told.Where(t => !Rutenett.ErBlant(Situasjon(t), found)))
            {
                yield return $"{code} tells of what is not so: {message.Text.Nb}";
            }
        }

        var never = diagnostics.Where(d => d.Descriptor.Code == "RV0607").Select(d => d.Span.Start).Order();
        if (isDecided && !never.SequenceEqual(truth.SlårAldriTil.Order()))
        {
            yield return "RV0607 is not at the cases that never apply";
        }

        if (truth.ErEntydige && truth.Hull.Count + truth.Overlapp.Count > 0)
        {
            yield return "compiled rules are told that exactly one case applies";
        }
    }

    private static string Situasjon(Diagnostic diagnostic)
    {
        const string before = " passer når ";
        var words = diagnostic.Text.Nb;
        return words[(words.IndexOf(before, StringComparison.Ordinal) + before.Length)..].Replace(", og de gir ulik verdi", "", StringComparison.Ordinal).TrimEnd('.');
    }
}
