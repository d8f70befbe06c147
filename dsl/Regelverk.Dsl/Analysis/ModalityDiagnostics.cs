using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Analysis;

/// <summary>Messages about what a regulation says in words beside its rules.</summary>
internal static class ModalityDiagnostics
{
    private static readonly DiagnosticDescriptor MayDescriptor = DiagnosticDescriptor.Warning("RV0630", "Teksten sier «kan», regelen sier «gis»", "The text says «kan», the rule says «gis»");
    private static readonly DiagnosticDescriptor MustDescriptor = DiagnosticDescriptor.Warning("RV0631", "Teksten sier «skal», regelen sier «kan gis»", "The text says «skal», the rule says «kan gis»");
    private static readonly DiagnosticDescriptor MayRefuseDescriptor = DiagnosticDescriptor.Warning("RV0632", "Teksten sier «kan», regelen sier nei", "The text says «kan», the rule says no");
    private static readonly DiagnosticDescriptor ShouldDescriptor = DiagnosticDescriptor.Warning("RV0633", "«Bør» i teksten har en regel under seg", "«Bør» in the text has a rule below it");
    private static readonly DiagnosticDescriptor PartsDescriptor = DiagnosticDescriptor.Note("RV0634", "Deler som et regelverk skal ha", "Parts that a regulation must have");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [MayDescriptor, MustDescriptor, MayRefuseDescriptor, ShouldDescriptor, PartsDescriptor];

    public static Diagnostic MayButGives(TextSpan span, string rule) => new(
        MayDescriptor,
        span,
        new Message("Teksten sier at tilskudd kan gis, men etter regelen får alle som oppfyller vilkårene.", "The text says that a grant may be given, but by the rule all who meet the conditions get it."),
        new Message(
            "Skal noen velge, skriv «Tilskudd kan gis hvis» og et skjønn eller en fordeling. Skal alle få, skriv «gis» i teksten også.",
            "If somebody is to choose, write «Tilskudd kan gis hvis» and a «skjønn» or a «fordeling». If all are to get, write «gis» in the text too."))
    { CorrectText = Replaced(rule, "gis", "kan gis") };

    public static Diagnostic MustButMay(TextSpan span, string rule) => new(
        MustDescriptor,
        span,
        new Message("Teksten sier at tilskudd skal gis, men etter regelen er det noen som velger.", "The text says that a grant shall be given, but by the rule somebody chooses."),
        new Message("Har alle som oppfyller vilkårene, rett til tilskudd, skriv «Tilskudd gis hvis». Ellers skriv «kan» i teksten.", "If all who meet the conditions are entitled, write «Tilskudd gis hvis». Otherwise write «kan» in the text."))
    { CorrectText = Replaced(rule, "kan gis", "gis") };

    public static Diagnostic MayButRefuses(TextSpan span, string rule) => new(
        MayRefuseDescriptor,
        span,
        new Message($"Teksten lar noen velge, men regelen «{rule}» gjør det ikke.", $"The text lets somebody choose, but the rule «{rule}» does not."),
        new Message("Skal noen vurdere det, før opp et skjønn og ta det med i vilkåret. Skal det alltid skje, skriv det i teksten.", "If somebody is to assess it, declare a «skjønn» and put it in the condition. If it is always to happen, say so in the text."))
    { CorrectText = "skjønn\n  bør avvises: ja/nei\n    vurderes av «saksbehandler», skal begrunnes" };

    public static Diagnostic Should(TextSpan span) => new(
        ShouldDescriptor,
        span,
        new Message("«Bør» sier verken at noe må være oppfylt, eller at det er uten betydning. Regelen under gjør det til ett av dem.", "«Bør» neither says that something must hold nor that it does not matter. The rule below makes it one of them."),
        new Message(
            "Velg: skriv «skal» i teksten om det er et vilkår, la et skjønn avgjøre om det skal legges vekt på, eller ta bort regelen om det bare er veiledning.",
            "Choose: write «skal» in the text if it is a condition, let a «skjønn» decide whether it counts, or take the rule away if it is only guidance."));

    public static Diagnostic MissingParts(TextSpan span, IReadOnlyList<string> missing, IReadOnlyList<string> english) => new(
        PartsDescriptor,
        span,
        new Message($"Ingen overskrift i regelverket handler om {List(missing, "og")}.", $"No heading of the regulation is about {List(english, "and")}."),
        new Message(
            "Et regelverk for tilskudd skal ha mål og målgruppe, kriterier for måloppnåelse, tildelingskriterier, oppfølging og kontroll, og evaluering. Står det i et annet dokument, kan du se bort fra dette.",
            "A grant regulation must have goal and target group, criteria for goal attainment, award criteria, follow-up and control, and evaluation. If it stands in another document, disregard this."));

    private static string? Replaced(string rule, string word, string by)
    {
        var at = rule.IndexOf(" " + word + " ", System.StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : rule.Substring(0, at + 1) + by + rule.Substring(at + 1 + word.Length);
    }

    private static string List(IReadOnlyList<string> items, string and)
    {
        var all = new List<string>(items);
        var last = all[all.Count - 1];
        all.RemoveAt(all.Count - 1);
        return all.Count == 0 ? last : string.Join(", ", all) + $" {and} " + last;
    }
}
