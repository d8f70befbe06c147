using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Analysis;

/// <summary>
/// The five parts that a grant regulation must have (bestemmelser om økonomistyring i staten, 6.2.1.1), recognised by the titles of its § and chapters;
/// the award criteria also by a rule that gives, and the follow-up also by the heading about reporting.
/// </summary>
internal static class CompulsoryParts
{
    private static readonly (string Nb, string En, string[] Words)[] Parts =
    [
        ("mål og målgruppe", "goal and target group", ["mål", "målet", "formål", "formålet", "målgruppe", "målgruppen", "målgrupper"]),
        ("kriterier for måloppnåelse", "criteria for goal attainment", ["måloppnåelse", "måloppnåelsen", "resultatmål", "indikatorer", "resultatindikatorer"]),
        ("tildelingskriterier", "award criteria", ["tildelingskriterier", "tildelingskriteriene", "tildeling", "tildelingen", "vilkår", "vilkårene"]),
        ("oppfølging og kontroll", "follow-up and control", ["oppfølging", "oppfølgingen", "kontroll", "kontrollen", "rapportering", "rapporteringen"]),
        ("evaluering", "evaluation", ["evaluering", "evalueringen"]),
    ];

    /// <summary>A note about those that are missing; null where none is, and for a file that does not hold the text of the regulation.</summary>
    public static Diagnostic? Missing(SyntaxTree tree, Ordning ordning)
    {
        var scheme = tree.All<HeadingSyntax.Scheme>().FirstOrDefault();
        if (scheme is null || ordning.Paragrafer.All(p => p.Ledd.Count == 0))
        {
            return null;
        }

        var words = new HashSet<string>(ordning.Paragrafer.SelectMany(p => WordsOf(p.Tittel).Concat(WordsOf(p.Kapittel ?? ""))), StringComparer.Ordinal);
        var gives = ordning.Krav.Any(k => k.Slag is Kravslag.Gis or Kravslag.KanGis);
        var reports = tree.All<HeadingSyntax.Reporting>().Any();
        var missing = Parts.Where((part, i) => !part.Words.Any(words.Contains) && !(i == 2 && gives) && !(i == 3 && reports)).ToArray();
        return missing.Length == 0 ? null : ModalityDiagnostics.MissingParts(scheme.Span, missing.Select(m => m.Nb).ToArray(), missing.Select(m => m.En).ToArray());
    }

    private static IEnumerable<string> WordsOf(string title) => Folding.Fold(title).Split([' ', ',', '.', ':', ';', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries);
}
