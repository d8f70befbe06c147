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
            diagnostics.Add(AnalysisDiagnostics.NobodyChooses(may.Span));
        }
    }
}
