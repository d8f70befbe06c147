using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Finds facts that are given although they do not concern the case: their «oppgis bare når» is certainly nei. Their values are not used.</summary>
public static class Uaktuelt
{
    /// <summary>The facts of an application and its parts that are given without concerning the case.</summary>
    /// <param name="ordning">A regulation without errors.</param>
    /// <param name="søknad">The application.</param>
    /// <param name="runde">The round it takes part in; null where there are no rounds.</param>
    /// <returns>Each fact with the set of facts it stands in: the application itself, or one of its parts.</returns>
    public static IReadOnlyList<(Opplysning Opplysning, Datasett Sted)> Gitt(Ordning ordning, Søknadsdata søknad, Runde? runde)
    {
        var evaluator = new Evaluator(ordning, søknad, runde);
        return In(ordning, evaluator, evaluator.Root).ToList();
    }

    private static IEnumerable<(Opplysning Opplysning, Datasett Sted)> In(Ordning ordning, Evaluator evaluator, Scope scope)
    {
        foreach (var opplysning in scope.Data.Opplysninger.Keys)
        {
            if (evaluator.GivenWhen(opplysning, scope) is { IsFalse: true })
            {
                yield return (opplysning, scope.Data);
            }
        }

        foreach (var begrep in ordning.Begreper.Where(b => b.Utenfor is { } outer && b.Rolle == Begrepsrolle.Element && scope.Data.Lister.ContainsKey(b) && scope.Sees(outer)))
        {
            foreach (var found in (scope.Parts(begrep) ?? []).SelectMany(part => In(ordning, evaluator, part)))
            {
                yield return found;
            }
        }
    }
}
