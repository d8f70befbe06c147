using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Syntax;

/// <summary>Messages about headings and what must stand under them.</summary>
internal static class HeadingDiagnostics
{
    private static readonly DiagnosticDescriptor SchemeHeadDescriptor = DiagnosticDescriptor.Error("RV0320", "Navn og år mangler", "Name and year are missing");
    private static readonly DiagnosticDescriptor ExampleHeadDescriptor = DiagnosticDescriptor.Error("RV0321", "Eksempelet mangler navn", "The example has no name");
    private static readonly DiagnosticDescriptor NoStepsDescriptor = DiagnosticDescriptor.Error("RV0322", "Fordelingen er tom", "The division is empty");
    private static readonly DiagnosticDescriptor StepNumberDescriptor = DiagnosticDescriptor.Error("RV0323", "Setningen i fordelingen mangler nummer", "The sentence of the division has no number");
    private static readonly DiagnosticDescriptor ClauseMarkDescriptor = DiagnosticDescriptor.Error("RV0324", "Tilføyelsen mangler strek", "The clause has no dash");

    private static readonly DiagnosticDescriptor ValidityDescriptor = DiagnosticDescriptor.Error("RV0326", "Gyldigheten kan ikke leses", "The validity cannot be read");
    private static readonly DiagnosticDescriptor LoopDescriptor = DiagnosticDescriptor.Error("RV0329", "Fordelingen gjentas ikke", "The division is not repeated");
    private static readonly DiagnosticDescriptor LooseWordDescriptor = DiagnosticDescriptor.Error("RV0325", "Fordelingen overlater valget til noen", "The division leaves the choice to somebody");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [LooseWordDescriptor, LoopDescriptor, ValidityDescriptor, SchemeHeadDescriptor, ExampleHeadDescriptor, NoStepsDescriptor, StepNumberDescriptor, ClauseMarkDescriptor];

    public static Diagnostic SchemeHead(TextSpan span, string correct) => new(
        SchemeHeadDescriptor,
        span,
        new Message("Første linje skal ha regelverkets navn og år.", "The first line must have the regulation's name and year."),
        new Message("Skriv «regelverk», navnet og året med fire sifre.", "Write «regelverk», the name, and the year with four digits."))
    { CorrectText = correct };

    public static Diagnostic ExampleHead(TextSpan span, string read) => new(
        ExampleHeadDescriptor,
        span,
        new Message("Eksempelet mangler et navn i «».", "The example has no name in «»."),
        new Message("Gi eksempelet et navn som sier hva det viser.", "Give the example a name that says what it shows."))
    { CorrectText = read.IndexOf(' ') is var blank and > 0 ? $"eksempel «{read.Substring(blank + 1).TrimEnd(':')}»" : "eksempel «For sent»" };

    public static Diagnostic NoSteps(TextSpan span) => new(
        NoStepsDescriptor,
        span,
        new Message("Fordelingen sier ikke hvordan pengene skal deles.", "The division does not say how the money is to be shared."),
        new Message("Skriv nummererte setninger under, eller «ingen avkorting» med grunnen.", "Write numbered sentences below, or «ingen avkorting» with the reason."))
    { CorrectText = "  1. Beregnet tilskudd avkortes forholdsmessig\n  2. Beløpene avrundes ned til hele kroner:\n     - restmidler tilbakeføres til staten\n  3. Klager som fører fram, gir ny fordeling" };

    public static Diagnostic Validity(TextSpan span, string year) => new(
        ValidityDescriptor,
        span,
        new Message("Etter «gjelder» skal det stå to datoer.", "Two dates should stand after «gjelder»."),
        new Message("Skriv første og siste dag med tankestrek mellom, også når det er et helt år.", "Write the first and the last day with a dash between, also for a whole year."))
    { CorrectText = $"gjelder  1. januar {year} – 31. desember {year}" };

    public static Diagnostic LooseWord(TextSpan span, string word) => new(
        LooseWordDescriptor,
        span,
        new Message($"«{word}» sier at noen velger, men en fordeling må gi samme svar hver gang.", $"«{word}» says that somebody chooses, but a division must give the same answer every time."),
        new Message("Skriv vurderingen under «skjønn», med hvem som vurderer, og la fordelingen følge svaret.", "Write the assessment under «skjønn», with who assesses, and let the division follow the answer."))
    { CorrectText = "skjønn\n  forventet måloppnåelse: heltall, 0–10\n    vurderes av «saksbehandler», skal begrunnes\n\nfordeling\n  1. Rammen går til prioritetsgruppene etter forventet måloppnåelse, høyest først:" };

    public static Diagnostic Loop(TextSpan span) => new(
        LoopDescriptor,
        span,
        new Message("Fordelingen regnes ut én gang. Den gjentas ikke til ingenting endres.", "The division is computed once. It is not repeated until nothing changes."),
        new Message("Stryk de ordene. Tak, minstebeløp og grupper under samme setning er med når svaret finnes, og setningene utføres i rekkefølge.", "Take those words away. Caps, least amounts and groups under one sentence take part in finding the answer, and the sentences are carried out in order."))
    {
        Details =
        [
            new Message("Eksempel: ramme 200 000 kroner. A skal ha minst 200 000 kroner, og B får høyst 100 000 kroner, men har dobbelt så mye i beregnet tilskudd.", "Example: frame 200 000 kroner. A is to have at least 200 000 kroner, and B gets at most 100 000 kroner, but has twice as much in «beregnet tilskudd»."),
            new Message("Rettes begge om igjen, ender det med 300 000 kroner. Regnes det én gang, får A 200 000 kroner og B ingenting.", "If both are mended again and again, it ends with 300 000 kroner. Computed once, A gets 200 000 kroner and B nothing."),
        ],
    };

    public static Diagnostic StepNumber(TextSpan span, string correct) => new(
        StepNumberDescriptor,
        span,
        new Message("Setningene i fordelingen utføres i rekkefølge og må ha nummer.", "The sentences of the division are carried out in order and must be numbered."),
        new Message("Sett 1., 2., 3. foran setningene.", "Put 1., 2., 3. before the sentences."))
    { CorrectText = correct };

    public static Diagnostic ClauseMark(TextSpan span, string correct) => new(
        ClauseMarkDescriptor,
        span,
        new Message("En tilføyelse til en setning i fordelingen begynner med strek.", "A clause of a sentence of the division begins with a dash."),
        new Message("Sett «- » foran.", "Put «- » in front."))
    { CorrectText = correct };
}
