using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about the division of the frame: what the text leaves open, with the choices and what each of them does.</summary>
internal static class AllocationDiagnostics
{
    private static readonly DiagnosticDescriptor MarginalGroupDescriptor = DiagnosticDescriptor.Error("RV0701", "Gruppen som rammen ikke rekker til", "The group that the frame does not reach");
    private static readonly DiagnosticDescriptor RestOwnerDescriptor = DiagnosticDescriptor.Error("RV0702", "Restmidler uten eier", "A remainder without an owner");
    private static readonly DiagnosticDescriptor LastRestDescriptor = DiagnosticDescriptor.Error("RV0703", "Restmidler etter siste runde", "The remainder after the last round");
    private static readonly DiagnosticDescriptor CapExcessDescriptor = DiagnosticDescriptor.Error("RV0704", "Taket sier ikke hvor det overskytende går", "The cap does not say where the excess goes");
    private static readonly DiagnosticDescriptor CapPerDescriptor = DiagnosticDescriptor.Error("RV0705", "Taket sier ikke hva det gjelder", "The cap does not say what it is on");
    private static readonly DiagnosticDescriptor NoRoundingDescriptor = DiagnosticDescriptor.Error("RV0706", "Fordelingen mangler avrunding", "The division has no rounding");
    private static readonly DiagnosticDescriptor StepOrderDescriptor = DiagnosticDescriptor.Error("RV0707", "Setningene står i feil rekkefølge", "The sentences are in the wrong order");
    private static readonly DiagnosticDescriptor NoMethodDescriptor = DiagnosticDescriptor.Error("RV0708", "Ingen setning deler rammen", "No sentence shares the frame");
    private static readonly DiagnosticDescriptor TwoMethodsDescriptor = DiagnosticDescriptor.Error("RV0709", "To setninger deler rammen", "Two sentences share the frame");
    private static readonly DiagnosticDescriptor ForeignClauseDescriptor = DiagnosticDescriptor.Error("RV0710", "Tilføyelsen hører ikke til setningen", "The clause does not belong to the sentence");
    private static readonly DiagnosticDescriptor ClauseTwiceDescriptor = DiagnosticDescriptor.Error("RV0711", "Tilføyelsen står to ganger", "The clause stands twice");
    private static readonly DiagnosticDescriptor KeyDescriptor = DiagnosticDescriptor.Error("RV0712", "Gruppene må følge et tall eller en tid", "Groups must follow a number or a time");
    private static readonly DiagnosticDescriptor CapNotPositiveDescriptor = DiagnosticDescriptor.Error("RV0713", "Taket må være større enn 0", "The cap must be more than 0");

    private static readonly DiagnosticDescriptor RoundUpDescriptor = DiagnosticDescriptor.Error("RV0714", "Avrundingen kan sprenge rammen", "The rounding may exceed the frame");
    private static readonly DiagnosticDescriptor PercentCapDescriptor = DiagnosticDescriptor.Error("RV0715", "Prosent av hva?", "Percent of what?");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        RoundUpDescriptor, PercentCapDescriptor,
        MarginalGroupDescriptor, RestOwnerDescriptor, LastRestDescriptor, CapExcessDescriptor, CapPerDescriptor, NoRoundingDescriptor, StepOrderDescriptor,
        NoMethodDescriptor, TwoMethodsDescriptor, ForeignClauseDescriptor, ClauseTwiceDescriptor, KeyDescriptor, CapNotPositiveDescriptor,
    ];

    public static Diagnostic MarginalGroup(TextSpan span) => new(
        MarginalGroupDescriptor,
        span,
        new Message("Det står ikke hva som skjer med gruppen som rammen ikke rekker til.", "Nothing says what happens to the group that the frame does not reach."),
        new Message("Velg én av tilføyelsene nedenfor og skriv den under setningen.", "Choose one of the clauses below and write it under the sentence."))
    {
        Details =
        [
            new Message("Eksempel: 100 000 kroner igjen, og to søkere i gruppen med 150 000 kroner hver.", "Example: 100 000 kroner left and two applicants in the group with 150 000 kroner each."),
            new Message("«avkortes forholdsmessig» gir 50 000 kroner til hver.", "«avkortes forholdsmessig» gives 50 000 kroner to each."),
            new Message("«får ingen tilskudd» gir 0 kroner til begge; 100 000 kroner blir restmidler.", "«får ingen tilskudd» gives 0 kroner to both; 100 000 kroner remain."),
        ],
        CorrectText = "- gruppen som rammen ikke rekker til, avkortes forholdsmessig\n- gruppen som rammen ikke rekker til, får ingen tilskudd",
    };

    public static Diagnostic RestOwner(TextSpan span) => new(
        RestOwnerDescriptor,
        span,
        new Message("Avrundingen gir restmidler, men det står ikke hvor de går.", "The rounding leaves a remainder, but nothing says where it goes."),
        new Message("Velg én av tilføyelsene nedenfor og skriv den under setningen.", "Choose one of the clauses below and write it under the sentence."))
    {
        Details =
        [
            new Message("Eksempel: 1 000 kroner til tre like søkere, avrundet ned til hele kroner, gir 333 kroner til hver og 1 krone i rest.", "Example: 1 000 kroner to three equal applicants, rounded down to whole kroner, gives 333 kroner each and 1 krone over."),
        ],
        CorrectText = "- restmidler overføres til neste runde\n- restmidler overføres til neste år\n- restmidler tilbakeføres til staten",
    };

    public static Diagnostic LastRest(TextSpan span) => new(
        LastRestDescriptor,
        span,
        new Message("Restmidler overføres til neste runde, men det står ikke hvor de går etter siste runde.", "The remainder goes to the next round, but nothing says where it goes after the last round."),
        new Message("Legg til en tilføyelse for siste runde.", "Add a clause for the last round."))
    { CorrectText = "- etter siste runde tilbakeføres restmidler til staten\n- etter siste runde overføres restmidler til neste år" };

    public static Diagnostic CapExcess(TextSpan span, string read, string others) => new(
        CapExcessDescriptor,
        span,
        new Message("Taket frigjør penger når noen når det, men det står ikke hvem som får dem.", "The cap frees money when somebody reaches it, but nothing says who gets it."),
        new Message("Skriv hvor det overskytende går, etter semikolon.", "Write where the excess goes, after a semicolon."))
    {
        Details =
        [
            new Message("Eksempel: 120 000 kroner til tre som søker 120 000, 60 000 og 60 000, tak 50 000 kroner: 50 000, 35 000 og 35 000 kroner når det overskytende går til de andre.", "Example: 120 000 kroner to three who apply for 120 000, 60 000 and 60 000, cap 50 000 kroner: 50 000, 35 000 and 35 000 kroner where the excess goes to the others."),
        ],
        CorrectText = $"{read}; det overskytende fordeles på {others}",
    };

    public static Diagnostic CapPer(TextSpan span, Begrep applicant, string amount, string others) => new(
        CapPerDescriptor,
        span,
        new Message($"Det står ikke om taket gjelder hver søknad eller {Inflection.Each(applicant)}.", $"Nothing says whether the cap is on each «søknad» or each «{applicant.Navn}»."),
        new Message($"Skriv «per søknad» eller «per {applicant.Navn} og runde».", $"Write «per søknad» or «per {applicant.Navn} og runde»."))
    {
        Details =
        [
            new Message($"Eksempel: {Inflection.Some(applicant)} med to søknader på 1 500 000 kroner og et tak på 2 000 000 kroner.", $"Example: one «{applicant.Navn}» with two applications for 1 500 000 kroner and a cap of 2 000 000 kroner."),
            new Message("«per søknad» gir inntil 3 000 000 kroner til sammen.", "«per søknad» gives up to 3 000 000 kroner together."),
            new Message($"«per {applicant.Navn} og runde» gir inntil 2 000 000 kroner til sammen.", $"«per {applicant.Navn} og runde» gives up to 2 000 000 kroner together."),
        ],
        CorrectText = Cap(amount, $"{applicant.Navn} og runde", others) + "\n" + Cap(amount, "søknad", others),
    };

    public static Diagnostic CapPerPart(TextSpan span, Begrep part, Begrep applicant, string amount, string others) => new(
        CapPerDescriptor,
        span,
        new Message($"Pengene fordeles på søknader, så taket kan ikke gjelde {Inflection.Each(part)}.", $"The money is shared between applications, so the cap cannot be on each «{part.Navn}»."),
        new Message(
            $"La taket gjelde søknaden eller søkeren. Et tak for {Inflection.Each(part)} skrives i paragrafen, med «inntil».",
            $"Let the cap be on the application or the applicant. A cap on each «{part.Navn}» is written in the §, with «inntil»."))
    { CorrectText = Cap(amount, $"{applicant.Navn} og runde", others) + "\n" + Cap(amount, "søknad", others) };

    public static Diagnostic NoRounding(TextSpan span, int number) => new(
        NoRoundingDescriptor,
        span,
        new Message("Delingen gir brøkdeler av kroner, og det står ikke hvordan beløpene avrundes.", "Sharing gives fractions of a krone, and nothing says how the amounts are rounded."),
        new Message("Legg til en setning om avrunding etter setningen som deler rammen.", "Add a sentence about rounding after the one that shares the frame."))
    { CorrectText = $"{Folding.Digits(number)}. Beløpene avrundes ned til hele kroner:\n   - restmidler tilbakeføres til staten" };

    public static Diagnostic StepOrder(TextSpan span, string correct) => new(
        StepOrderDescriptor,
        span,
        new Message("Setningen står for tidlig eller for sent: først deles rammen, så faller for små tilskudd bort, så avrundes beløpene, så kommer klager.", "The sentence stands too early or too late: first the frame is shared, then grants that are too small fall away, then amounts are rounded, then come complaints."),
        new Message("Flytt setningene i denne rekkefølgen.", "Move the sentences into this order."))
    { CorrectText = correct };

    public static Diagnostic NoMethod(TextSpan span) => new(
        NoMethodDescriptor,
        span,
        new Message("Ingen av setningene sier hvordan rammen deles.", "None of the sentences says how the frame is shared."),
        new Message("Legg til en setning som deler rammen, som nummer 1.", "Add a sentence that shares the frame, as number 1."))
    {
        Details =
        [
            new Message("Eksempel: ramme 300 kroner, A har 9 poeng og søker 200 kroner, B og C har 5 poeng og søker 200 kroner hver.", "Example: frame 300 kroner, A has 9 points and applies for 200 kroner, B and C have 5 points and apply for 200 kroner each."),
            new Message("«avkortes forholdsmessig» gir 100 kroner til hver.", "«avkortes forholdsmessig» gives 100 kroner to each."),
            new Message("«prioritetsgruppene etter poeng» gir A 200 kroner, og B og C 50 kroner hver.", "«prioritetsgruppene etter poeng» gives A 200 kroner, and B and C 50 kroner each."),
        ],
        CorrectText = "1. Beregnet tilskudd avkortes forholdsmessig",
    };

    public static Diagnostic TwoMethods(TextSpan span, TextSpan first) => new(
        TwoMethodsDescriptor,
        span,
        new Message("Rammen deles allerede av en annen setning.", "The frame is already shared by another sentence."),
        new Message("Behold én av setningene.", "Keep one of the sentences."))
    { Related = [new RelatedPlace(first, new Message("Den første:", "The first:"))] };

    public static Diagnostic ForeignClause(TextSpan span, TextSpan step, bool isRemainder) => new(
        ForeignClauseDescriptor,
        span,
        new Message("Tilføyelsen passer ikke til setningen den står under.", "The clause does not fit the sentence it stands under."),
        isRemainder
            ? new Message("Det som gjelder restmidler, står under setningen om avrunding.", "What concerns the remainder stands under the sentence about rounding.")
            : new Message("Tak og grupper hører til under setningen som deler rammen.", "Caps and groups belong under the sentence that shares the frame."))
    { Related = [new RelatedPlace(step, new Message("Setningen:", "The sentence:"))] };

    public static Diagnostic ClauseTwice(TextSpan span, TextSpan first) => new(
        ClauseTwiceDescriptor,
        span,
        new Message("Setningen har allerede en slik tilføyelse.", "The sentence already has such a clause."),
        new Message("Behold én av dem.", "Keep one of them."))
    { Related = [new RelatedPlace(first, new Message("Den første:", "The first:"))] };

    public static Diagnostic Key(TextSpan span, string name, Verditype type) => new(
        KeyDescriptor,
        span,
        new Message($"«{name}» er {TypeWords.Of(type).Nb}, og det sier ikke hvilken gruppe som kommer først.", $"«{name}» is {TypeWords.Of(type).En}, which does not say which group comes first."),
        new Message("Bruk et tall, et beløp, en dato eller et tidspunkt om søknaden.", "Use a number, an amount, a date or a time of the application."))
    { CorrectText = "Rammen går til prioritetsgruppene etter forventet måloppnåelse, høyest først" };

    public static Diagnostic RoundUp(TextSpan span) => new(
        RoundUpDescriptor,
        span,
        new Message("Når beløp rundes oppover hver for seg, kan summen bli større enn rammen.", "Where amounts are rounded upwards one by one, the sum may become larger than the frame."),
        new Message("Rund beløpene ned, og skriv hvor restmidlene går.", "Round the amounts down, and write where the remainder goes."))
    {
        Details =
        [
            new Message("Eksempel: 2 kroner til fire like søkere er 50 øre til hver. Til nærmeste krone, halve opp, blir det 1 krone til hver og 4 kroner i alt.", "Example: 2 kroner to four equal applicants is 50 øre each. To the nearest krone, halves up, that is 1 krone each and 4 kroner in all."),
        ],
        CorrectText = "2. Beløpene avrundes ned til hele kroner:\n   - restmidler tilbakeføres til staten",
    };

    public static Diagnostic PercentCap(TextSpan span) => new(
        PercentCapDescriptor,
        span,
        new Message("Taket er oppgitt i prosent, og det står ikke klart av hva.", "The cap is given as a percentage, and nothing says plainly of what."),
        new Message(
            "Velg: en prosent av rammen, eller et beløp i kroner. En prosent av det som er søkt, skrives i paragrafen, med «inntil».",
            "Choose: a percentage of the frame, or an amount in kroner. A percentage of what was applied for is written in the §, with «inntil»."))
    {
        Details =
        [
            new Message("Eksempel: ramme 1 000 000 kroner, og en søker med 600 000 kroner i beregnet tilskudd.", "Example: frame 1 000 000 kroner and an applicant with 600 000 kroner in beregnet tilskudd."),
            new Message("«20 prosent av rammen» gir inntil 200 000 kroner.", "«20 prosent av rammen» gives up to 200 000 kroner."),
            new Message("20 prosent av det som er søkt, gir inntil 120 000 kroner.", "20 per cent of what was applied for gives up to 120 000 kroner."),
        ],
        CorrectText = "- ingen får mer enn 20 prosent av rammen per søknad; det overskytende fordeles på de andre\n- ingen får mer enn 200 000 kroner per søknad; det overskytende fordeles på de andre",
    };

    public static Diagnostic CapNotPositive(TextSpan span, Rational amount) => new(
        CapNotPositiveDescriptor,
        span,
        new Message($"Et tak på {Visning.Kroner(amount)} betyr at ingen får noe.", $"A cap of {Visning.Kroner(amount)} means that nobody gets anything."),
        new Message("Skriv et beløp som er større enn 0.", "Write an amount of more than 0."));

    private static string Cap(string amount, string per, string others) => $"ingen får mer enn {amount} per {per}; det overskytende fordeles på {others}";
}
