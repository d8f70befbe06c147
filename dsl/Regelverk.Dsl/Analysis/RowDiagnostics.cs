using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>Messages about rows of tables, steps and dated lines that do not hang together. Rows and steps are named by their number, the first 1.</summary>
internal static class RowDiagnostics
{
    private static readonly DiagnosticDescriptor GapDescriptor = DiagnosticDescriptor.Error("RV0620", "Ingen rad eller trinn passer", "No row or step applies");
    private static readonly DiagnosticDescriptor OverlapDescriptor = DiagnosticDescriptor.Error("RV0621", "To rader eller trinn passer samtidig", "Two rows or steps apply at once");
    private static readonly DiagnosticDescriptor NoRateYetDescriptor = DiagnosticDescriptor.Warning("RV0622", "Satsen begynner etter regelverket", "The rate begins after the regulation");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [GapDescriptor, OverlapDescriptor, NoRateYetDescriptor];

    /// <summary>Whether the cases of a definition are rows or steps, so that they have numbers.</summary>
    public static bool HasRows(Definisjon definition) => definition.Form is Definisjonsform.ÉnRad or Definisjonsform.SammeSvar or Definisjonsform.Trinn;

    public static Diagnostic Gap(Definisjon definition, string witness)
    {
        var isStep = definition.Form == Definisjonsform.Trinn;
        return new Diagnostic(
            GapDescriptor,
            definition.Sted,
            isStep
                ? new Message($"Ingen av trinnene for «{definition.Navn}» passer når {witness}.", $"None of the steps of «{definition.Navn}» applies where «{witness}».")
                : new Message($"Ingen av radene for «{definition.Navn}» passer når {witness}.", $"None of the rows of «{definition.Navn}» applies where «{witness}»."),
            isStep
                ? new Message("Endre grensene slik at trinnene møtes, eller legg til et trinn for dette.", "Change the borders so that the steps meet, or add a step for this.")
                : new Message("Endre grensene, legg til en rad for dette, eller avslutt med en rad med «ellers» i alle rutene foran verdien.", "Change the borders, add a row for this, or end with a row that has «ellers» in all cells before the value."))
        { CorrectText = isStep ? "ellers: 0 kroner" : "| ellers | 0 kroner |" };
    }

    public static Diagnostic Overlap(Definisjon definition, int first, int second, string witness, bool isSame)
    {
        var isStep = definition.Form == Definisjonsform.Trinn;
        var (nb, en) = isStep ? ("trinn", "step") : ("rad", "row");
        var (a, b) = (Folding.Digits(first + 1), Folding.Digits(second + 1));
        return new Diagnostic(
            OverlapDescriptor,
            definition.Tilfeller[second].Span,
            isSame
                ? new Message($"Både {nb} {a} og {nb} {b} for «{definition.Navn}» passer når {witness}, men bare én rad skal passe.", $"Both {en} {a} and {en} {b} of «{definition.Navn}» apply where «{witness}», but only one row is to apply.")
                : new Message($"Både {nb} {a} og {nb} {b} for «{definition.Navn}» passer når {witness}, og de gir ulik verdi.", $"Both {en} {a} and {en} {b} of «{definition.Navn}» apply where «{witness}», and they give different values."),
            isSame
                ? new Message("Endre rutene slik at bare én av radene passer, eller skriv «rader som passer, gir samme svar».", "Change the cells so that only one of the rows applies, or write «rader som passer, gir samme svar».")
                : new Message($"Rekkefølgen betyr ingenting. Endre grensene slik at bare ett {(isStep ? "trinn" : "av svarene")} passer.", $"The order means nothing. Change the borders so that only one {(isStep ? "step" : "answer")} applies."))
        { Related = [new RelatedPlace(definition.Tilfeller[first].Span, new Message($"{(isStep ? "Trinn" : "Rad")} {a}:", $"{(isStep ? "Step" : "Row")} {a}:"))] };
    }

    public static Diagnostic NoRateYet(Definisjon rate, Dato first, Dato begins) => new(
        NoRateYetDescriptor,
        rate.Sted,
        new Message(
            $"«{rate.Navn}» har ingen verdi før {Visning.Dato(first)}, men regelverket gjelder fra {Visning.Dato(begins)}.",
            $"«{rate.Navn}» has no value before {Visning.Dato(first)}, but the regulation applies from {Visning.Dato(begins)}."),
        new Message("Legg til satsen som gjaldt før, på en linje over de andre. Uten den blir søknader med en tidligere dato stående til avklaring.", "Add the rate that held before, on a line above the others. Without it, applications with an earlier date wait for clarification."))
    { CorrectText = $"1 000 kroner fra og med {Visning.Dato(begins)}" };
}
