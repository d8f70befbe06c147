using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Regelverk.Generator;
using Regelverk.Tests.Cli;
using Xunit;
using Reason = Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace Regelverk.Tests.Generator;

/// <summary>What the generator does again, and what it rests from.</summary>
public sealed class HurtigminneTests
{
    private static readonly string First = Småtilskudd.Regler.ReplaceLineEndings("\n");
    private static readonly string Second = First.Replace("Småtilskudd 2024", "Småtilskudd 2025", StringComparison.Ordinal);

    [Fact]
    public void En_endring_i_annen_kode_setter_ikke_i_gang_noe()
    {
        var reads = 0;
        var vert = new Prøvevert(new RegelverkGenerator(text =>
        {
            reads++;
            return Dsl.Regelfil.Les(text);
        })).Med("en.regel", First).Med("to.regel", Second);
        vert.Kjør();

        var again = vert.MedKode("class Noe_annet { }").Kjør();

        Assert.Equal(2, reads);
        Assert.Equal([Reason.Cached, Reason.Cached], Reasons(again, StepNames.Text));
        Assert.Equal([Reason.Cached, Reason.Cached], Reasons(again, StepNames.Read));
        Assert.Equal([Reason.Cached, Reason.Cached], Reasons(again, StepNames.Generated));
        Assert.All(Outputs(again), reason => Assert.Equal(Reason.Cached, reason));
    }

    [Fact]
    public void En_endret_regelfil_leses_på_nytt_og_den_andre_ikke()
    {
        var vert = new Prøvevert().Med("en.regel", First).Med("to.regel", Second);
        vert.Kjør();

        var again = vert.Med("en.regel", First + "# en merknad\n").Kjør();

        Assert.Equal([Reason.Modified, Reason.Cached], Reasons(again, StepNames.Read));
        Assert.Equal([Reason.Modified, Reason.Unchanged], Reasons(again, StepNames.Generated));
        Assert.Equal([Reason.Cached, Reason.Modified], Outputs(again).Distinct().Order().Reverse());
    }

    [Fact]
    public void En_endring_leses_med_regelverket_den_endrer_og_på_nytt_når_det_er_endret()
    {
        const string change = "regelverk Småtilskudd 2025 endrer Småtilskudd 2024\n  gjelder 1. januar 2025 – 31. desember 2025\n";
        var vert = new Prøvevert().Med("2024.regel", First).Med("2025.regel", change).Med("annen.regel", First.Replace("Småtilskudd 2024", "Noe annet 2024", StringComparison.Ordinal));
        var result = vert.Kjør();

        Assert.Empty(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Equal(["2024.g.cs", "2025.g.cs", "annen.g.cs"], result.GeneratedSources.Select(s => s.HintName).Order(StringComparer.Ordinal));

        var again = vert.Med("2024.regel", First.Replace("§ 1", "§ 7", StringComparison.Ordinal)).Kjør();

        Assert.Equal([Reason.Modified, Reason.Modified, Reason.Cached], Reasons(again, StepNames.Read));
    }

    [Fact]
    public void Samme_tekst_i_et_nytt_objekt_er_uendret()
    {
        var vert = new Prøvevert().Med("en.regel", First).Med("to.regel", Second);
        vert.Kjør();

        var again = vert.Med("en.regel", First).Kjør();

        Assert.Equal([Reason.Unchanged, Reason.Cached], Reasons(again, StepNames.Text));
        Assert.Equal([Reason.Cached, Reason.Cached], Reasons(again, StepNames.Read));
        Assert.All(Outputs(again), reason => Assert.Equal(Reason.Cached, reason));
    }

    [Fact]
    public void En_ny_regelfil_leses_uten_at_de_andre_leses_på_nytt()
    {
        var vert = new Prøvevert().Med("to.regel", Second);
        vert.Kjør();

        var again = vert.Med("en.regel", First).Kjør();

        Assert.Equal([Reason.New, Reason.Cached], Reasons(again, StepNames.Read).Order());
        Assert.Equal(["en.g.cs", "to.g.cs"], again.GeneratedSources.Select(s => s.HintName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Stegene_gir_bare_verdier_og_aldri_noe_som_holder_på_kompileringen()
    {
        var result = new Prøvevert().Med("en.regel", First).Med("feil.regel", "regelverk").Kjør();
        string[] own = [StepNames.Text, StepNames.Host, StepNames.Read, StepNames.Generated];

        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var output in own.SelectMany(name => result.TrackedSteps[name]).SelectMany(step => step.Outputs))
        {
            Walk(output.Value, seen);
        }

        Assert.Contains(seen, value => value is string);
    }

    private static IEnumerable<Reason> Reasons(GeneratorRunResult result, string step) => result.TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Reason);

    private static IEnumerable<Reason> Outputs(GeneratorRunResult result) => result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(s => s.Outputs).Select(o => o.Reason);

    private static void Walk(object? value, HashSet<object> seen)
    {
        if (value is null || !seen.Add(value))
        {
            return;
        }

        Assert.False(value is Compilation or ISymbol or SyntaxNode or SyntaxTree or Location or AdditionalText or Diagnostic, $"A step gives a {value.GetType()}.");
        if (value is string || value.GetType().IsPrimitive || value.GetType().IsEnum)
        {
            return;
        }

        if (value is System.Collections.IEnumerable items)
        {
            foreach (var item in items)
            {
                Walk(item, seen);
            }

            return;
        }

        const System.Reflection.BindingFlags all = System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic;
        foreach (var field in value.GetType().GetFields(all))
        {
            Walk(field.GetValue(value), seen);
        }
    }
}
