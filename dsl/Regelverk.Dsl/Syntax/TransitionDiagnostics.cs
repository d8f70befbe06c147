using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Syntax;

/// <summary>Messages about «overgangsregler».</summary>
internal static class TransitionDiagnostics
{
    private static readonly DiagnosticDescriptor NotAProvisionDescriptor = DiagnosticDescriptor.Error("RV0060", "Overgangsregelen sier ikke hvilken paragraf", "The transitional rule does not say which §");
    private static readonly DiagnosticDescriptor NoRegulationDescriptor = DiagnosticDescriptor.Error("RV0061", "Fant ikke regelverket i overgangsregelen", "The regulation of the transitional rule was not found");
    private static readonly DiagnosticDescriptor NoProvisionDescriptor = DiagnosticDescriptor.Error("RV0062", "Bestemmelsen i overgangsregelen finnes ikke", "The provision of the transitional rule does not exist");
    private static readonly DiagnosticDescriptor UnreadableDescriptor = DiagnosticDescriptor.Error("RV0063", "Den gamle bestemmelsen passer ikke med dette regelverket", "The earlier provision does not fit this regulation");
    private static readonly DiagnosticDescriptor UntilDescriptor = DiagnosticDescriptor.Error("RV0064", "Sluttdatoen sier ikke hva som avgjør", "The last day does not say what decides");
    private static readonly DiagnosticDescriptor OverlapDescriptor = DiagnosticDescriptor.Error("RV0065", "To overgangsregler er om den samme regelen", "Two transitional rules are about the same rule");
    private static readonly DiagnosticDescriptor NoRulesDescriptor = DiagnosticDescriptor.Error("RV0066", "Overgangsregelen avgjør ingenting", "The transitional rule decides nothing");
    private static readonly DiagnosticDescriptor NoValueDescriptor = DiagnosticDescriptor.Error("RV0067", "Navnet har verdi i bare den ene bestemmelsen", "The name has a value in only one of the provisions");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        NotAProvisionDescriptor, NoRegulationDescriptor, NoProvisionDescriptor, UnreadableDescriptor, UntilDescriptor, OverlapDescriptor, NoRulesDescriptor, NoValueDescriptor,
    ];

    public static Diagnostic NotAProvision(TextSpan span, bool isRegulation) => new(
        NotAProvisionDescriptor,
        span,
        isRegulation
            ? new Message("Etter «gjelder» må det stå hvilken paragraf som gjelder, ikke bare regelverket.", "After «gjelder» the § that applies must stand, not the regulation alone.")
            : new Message("En overgangsregel er om en hel paragraf eller et helt ledd.", "A transitional rule is about a whole § or a whole «ledd»."),
        isRegulation
            ? new Message("Skriv en linje for hver paragraf som søknadene skal avgjøres etter.", "Write a line for each § that the applications are to be decided by.")
            : new Message("Skriv paragrafen, eller leddet som punktet står i.", "Write the §, or the «ledd» that the item stands in."));

    public static Diagnostic NotFound(TextSpan span, string wanted, string? nearest) => new(
        NoRegulationDescriptor,
        span,
        new Message($"Overgangsregelen viser til «{wanted}», men ingen av filene i nærheten heter det i første linje.", $"The transitional rule refers to «{wanted}», but none of the files nearby is called so on its first line."),
        nearest is null
            ? new Message("Legg filen i samme mappe eller i en mappe ved siden av.", "Put the file in the same folder or in a folder beside it.")
            : new Message($"Nærmest er «{nearest}». Skriv navnet og året som i den filen, eller legg den riktige filen i samme mappe eller i en mappe ved siden av.", $"Nearest is «{nearest}». Write the name and year as in that file, or put the right file in the same folder or in a folder beside it."));

    public static Diagnostic Many(TextSpan span, string wanted, IReadOnlyList<string> paths) => new(
        NoRegulationDescriptor,
        span,
        new Message($"Flere filer heter «{wanted}», og de er ikke like: {string.Join(", ", paths)}.", $"Several files are called «{wanted}», and they differ: {string.Join(", ", paths)}."),
        new Message("Legg den riktige i samme mappe som denne filen, eller flytt de andre bort.", "Put the right one in the same folder as this file, or move the others away."));

    public static Diagnostic Itself(TextSpan span, string name) => new(
        NoRegulationDescriptor,
        span,
        new Message($"Overgangsregelen viser til «{name}», som er dette regelverket.", $"The transitional rule refers to «{name}», which is this regulation."),
        new Message("Skriv navnet og året til regelverket som gjaldt før.", "Write the name and year of the regulation that applied before."));

    public static Diagnostic NotInEarlier(TextSpan span, string place, string regulation) => new(
        NoProvisionDescriptor,
        span,
        new Message($"«{place}» finnes ikke i {regulation}.", $"«{place}» does not exist in «{regulation}»."),
        new Message("Skriv nummeret slik det står der. Nummeret må være det samme i begge regelverkene.", "Write the number as it stands there. The number must be the same in both regulations."));

    public static Diagnostic NotInThis(TextSpan span, string place, string paragraph, bool isLedd) => new(
        NoProvisionDescriptor,
        span,
        new Message($"«{place}» finnes ikke i dette regelverket, så overgangsregelen har ingenting å gå foran.", $"«{place}» does not exist in this regulation, so the transitional rule has nothing to go before."),
        isLedd
            ? new Message("Skriv hele paragrafen, eller et ledd som finnes i begge.", "Write the whole §, or a «ledd» that exists in both.")
            : new Message("Skriv en paragraf som finnes i begge. Er paragrafen opphevet, kan overskriften bli stående uten regler.", "Write a § that exists in both. Where the § is repealed, its heading may remain without rules."))
    { CorrectText = isLedd ? null : $"{paragraph} Opphevet" };

    /// <summary>The first mistake in the earlier provision, as read with the names here.</summary>
    public static Diagnostic Unreadable(TextSpan span, string place, string regulation, Diagnostic first) => new(
        UnreadableDescriptor,
        span,
        new Message($"«{place}» i {regulation} kan ikke brukes her: {Lower(first.Text.Nb)}", $"«{place}» in «{regulation}» cannot be used here: {Lower(first.Text.En)}"),
        new Message(
            "Bestemmelsen leses med begrepene og satsene i dette regelverket. La navnet stå her også, eller skriv regelen med datoen som vilkår i stedet.",
            "The provision is read with the terms and rates of this regulation. Let the name stand here too, or write the rule with the date as a condition instead."))
    { Related = [new RelatedPlace(first.Span, new Message("Det står her.", "It stands here."))] };

    public static Diagnostic OtherRate(TextSpan span, string place, string regulation, string rate) => new(
        UnreadableDescriptor,
        span,
        new Message($"«{place}» i {regulation} bruker satsen «{rate}», som er skrevet på en annen måte der enn her.", $"«{place}» in «{regulation}» uses the rate «{rate}», which is written in another way there than here."),
        new Message("En sats med datoer, tabell eller trinn må være lik i begge. Gi den gamle satsen et eget navn, eller skriv regelen med datoen som vilkår i stedet.", "A rate with dates, a table or steps must be the same in both. Give the earlier rate a name of its own, or write the rule with the date as a condition instead."));

    public static Diagnostic Until(TextSpan span, Dato last) => new(
        UntilDescriptor,
        span,
        new Message($"Regelverket gjelder til og med {last}, og overgangsregelen slutter før det. Da må det stå hvilken dato på søknaden som avgjør.", $"The regulation applies to and including «{last}», and the transitional rule ends before that. Then it must say which date of the application decides."),
        new Message("Ta bort sluttdatoen, og skriv datoen i vilkåret: «… der søknaden er levert før 1. juli 2026, gjelder …».", "Take the last day away, and write the date in the condition: «… der søknaden er levert før 1. juli 2026, gjelder …»."));

    public static Diagnostic Overlap(TextSpan span, TextSpan first, string place, string other) => new(
        OverlapDescriptor,
        span,
        new Message($"Denne linjen er om {place}, og linjen over om {other}. Da er det ikke klart hvilken som går foran.", $"This line is about «{place}», and the line above about «{other}». It is not clear which goes first."),
        new Message("Skriv begge for hele paragrafen, eller begge for det samme leddet. Gjelder flere linjer det samme stedet, går den første foran.", "Write both for the whole §, or both for the same «ledd». Where several lines are about the same place, the first goes first."))
    { Related = [new RelatedPlace(first, new Message("Den andre linjen.", "The other line."))] };

    public static Diagnostic NoRules(TextSpan span, string place, string regulation) => new(
        NoRulesDescriptor,
        span,
        new Message($"«{place}» har bare tekst, både her og i {regulation}. Programmet har ingenting å avgjøre etter den.", $"«{place}» is text alone, both here and in «{regulation}». The program has nothing to decide by it."),
        new Message("Ta bort linjen. Skal den stå i forskriften, skriv den som tekst i en paragraf.", "Take the line away. If it is to stand in the regulation, write it as text in a §."));

    public static Diagnostic NoValue(TextSpan span, string name, string with, string without) => new(
        NoValueDescriptor,
        span,
        new Message($"«{name}» får verdi i {with}, men ikke i {without}, og brukes av andre regler.", $"«{name}» gets a value in «{with}», but not in «{without}», and other rules use it."),
        new Message("Ta med bestemmelsen der navnet får verdi, i en egen linje, eller skriv regelen med datoen som vilkår i stedet.", "Take along the provision where the name gets its value, on a line of its own, or write the rule with the date as a condition instead."));

    private static string Lower(string sentence) => sentence.Length > 1 && char.IsUpper(sentence[0]) && !char.IsUpper(sentence[1]) ? char.ToLowerInvariant(sentence[0]) + sentence.Substring(1) : sentence;
}
