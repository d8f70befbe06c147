using System;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Analysis;

/// <summary>«Tilskudd kan gis» leaves a choice; somebody or something must make it.</summary>
internal sealed class DiscretionCheck(Ordning ordning, DiagnosticBag diagnostics)
{
    public void Run()
    {
        var somebodyChooses = ordning.Skjønn.Count > 0 || ordning.Fordeling is { Steg.Count: > 0 };
        foreach (var may in ordning.Krav.Where(k => k.Slag == Kravslag.KanGis && !somebodyChooses))
        {
            diagnostics.Add(AnalysisDiagnostics.NobodyChooses(may.Span, Certain(may.Tekst)));
        }
    }

    /// <summary>The rule without «kan».</summary>
    private static string Certain(string rule)
    {
        var at = rule.IndexOf(" kan gis ", StringComparison.OrdinalIgnoreCase);
        var opensList = rule.EndsWith("oppfylt", StringComparison.Ordinal) || rule.EndsWith("oppfylte", StringComparison.Ordinal);
        return rule.Remove(at, " kan".Length) + (opensList ? ":" : "");
    }
}
