using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about grants that are too small to be given: what the sentence leaves open, with the choices and what each of them does.</summary>
internal static class SmallAwardDiagnostics
{
    private static readonly DiagnosticDescriptor WayDescriptor = DiagnosticDescriptor.Error("RV0781", "Hva skjer med pengene under bagatellgrensen?", "What becomes of the money below the limit?");
    private static readonly DiagnosticDescriptor LevelDescriptor = DiagnosticDescriptor.Error("RV0782", "Bagatellgrense per hva?", "A limit per what?");
    private static readonly DiagnosticDescriptor MomentDescriptor = DiagnosticDescriptor.Error("RV0783", "Måles tilskuddet før eller etter avrunding?", "Is the grant measured before or after rounding?");
    private static readonly DiagnosticDescriptor TieDescriptor = DiagnosticDescriptor.Error("RV0784", "Hvem av to like små faller bort først?", "Which of two equally small falls away first?");
    private static readonly DiagnosticDescriptor UselessTieDescriptor = DiagnosticDescriptor.Error("RV0785", "Det kan ikke avgjøre hvem som faller bort", "That cannot decide who falls away");
    private static readonly DiagnosticDescriptor UnitsDescriptor = DiagnosticDescriptor.Error("RV0786", "Bagatellgrensen kan ikke måles etter denne avrundingen", "The limit cannot be measured after this rounding");
    private static readonly DiagnosticDescriptor OrderDescriptor = DiagnosticDescriptor.Error("RV0787", "Bagatellgrense i en rekkefølge", "A limit in an order");
    private static readonly DiagnosticDescriptor LosesDescriptor = DiagnosticDescriptor.Note("RV0788", "En større ramme kan gi noen mindre", "A larger frame may give somebody less");
    private static readonly DiagnosticDescriptor LimitDescriptor = DiagnosticDescriptor.Error("RV0789", "Bagatellgrensen kan ikke være slik", "The limit cannot be so");

    private static readonly Message Example = new(
        "Eksempel: 100 000 kroner til søknader på 100 000, 12 000 og 9 000 kroner er om lag 82 645, 9 917 og 7 438 kroner. Grensen er 10 000 kroner.",
        "Example: 100 000 kroner for applications of 100 000, 12 000 and 9 000 kroner is about 82 645, 9 917 and 7 438 kroner. The limit is 10 000 kroner.");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        WayDescriptor, LevelDescriptor, MomentDescriptor, TieDescriptor, UselessTieDescriptor, UnitsDescriptor, OrderDescriptor, LosesDescriptor, LimitDescriptor,
    ];

    public static Diagnostic Way(TextSpan span) => new(
        WayDescriptor,
        span,
        new Message("Det står ikke om de små faller bort én om gangen eller samtidig, og om pengene deles på de andre.", "Nothing says whether the small ones fall away one at a time or all at once, and whether the money is shared among the others."),
        new Message("Velg én av tilføyelsene nedenfor og skriv den under setningen.", "Choose one of the clauses below and write it under the sentence."))
    {
        Details =
        [
            Example,
            new Message("«den minste om gangen» gir om lag 89 286, 10 714 og 0 kroner: Når den minste er borte, er den nest minste over grensen.", "«den minste om gangen» gives about 89 286, 10 714 and 0 kroner: when the smallest is gone, the next is above the limit."),
            new Message("«alle samtidig» gir 100 000, 0 og 0 kroner.", "«alle samtidig» gives 100 000, 0 and 0 kroner."),
            new Message("«uten omfordeling» gir om lag 82 645, 0 og 0 kroner; om lag 17 355 kroner blir restmidler.", "«uten omfordeling» gives about 82 645, 0 and 0 kroner; about 17 355 kroner remain."),
        ],
        CorrectText = "- den minste om gangen\n- alle samtidig\n- uten omfordeling",
    };

    public static Diagnostic Level(TextSpan span, Rational limit, Begrep applicant) => new(
        LevelDescriptor,
        span,
        new Message($"Det står ikke om grensen gjelder hver søknad eller alle søknadene til {Inflection.Some(applicant)} til sammen.", $"Nothing says whether the limit is on each application or on all those of one «{applicant.Navn}» together."),
        new Message($"Skriv «per søknad» eller «per {applicant.Navn}».", $"Write «per søknad» or «per {applicant.Navn}»."))
    {
        Details =
        [
            Example,
            new Message("«per søknad» måler hver søknad for seg: den andre og den tredje er under grensen.", "«per søknad» measures each application by itself: the second and the third are below the limit."),
            new Message($"«per {applicant.Navn}» måler summen: Har samme {applicant.Navn} sendt den andre og den tredje, er det om lag 17 355 kroner til sammen, og begge tildeles.", $"«per {applicant.Navn}» measures the sum: where the same «{applicant.Navn}» has sent the second and the third, that is about 17 355 kroner together, and both are given."),
        ],
        CorrectText = $"Tilskudd under {Visning.Kroner(limit)} per søknad tildeles ikke\nTilskudd under {Visning.Kroner(limit)} per {applicant.Navn} tildeles ikke",
    };

    public static Diagnostic LevelOfPart(TextSpan span, Begrep part, Rational limit, Begrep applicant) => new(
        LevelDescriptor,
        span,
        new Message($"Pengene fordeles på søknader, så grensen kan ikke gjelde {Inflection.Each(part)}.", $"The money is shared between applications, so the limit cannot be on each «{part.Navn}»."),
        new Message("La grensen gjelde søknaden eller søkeren.", "Let the limit be on the application or the applicant."))
    { CorrectText = $"Tilskudd under {Visning.Kroner(limit)} per søknad tildeles ikke\nTilskudd under {Visning.Kroner(limit)} per {applicant.Navn} tildeles ikke" };

    public static Diagnostic Moment(TextSpan span) => new(
        MomentDescriptor,
        span,
        new Message("Det står ikke om grensen gjelder det nøyaktige beløpet eller det som ville blitt utbetalt.", "Nothing says whether the limit is on the exact amount or on what would be paid."),
        new Message("Velg én av tilføyelsene nedenfor og skriv den under setningen.", "Choose one of the clauses below and write it under the sentence."))
    {
        Details =
        [
            new Message("Eksempel: 100 000 kroner til søknader på 100 000, 12 000 og 9 000 kroner. Grensen er 10 500 kroner, og beløpene avrundes ned til hele 1 000 kroner.", "Example: 100 000 kroner for applications of 100 000, 12 000 and 9 000 kroner. The limit is 10 500 kroner, and amounts are rounded down to whole 1 000 kroner."),
            new Message("Når den minste er borte, får den andre om lag 10 714 kroner, som avrundes til 10 000 kroner.", "When the smallest is gone, the second gets about 10 714 kroner, which is rounded to 10 000 kroner."),
            new Message("«målt før avrunding» gir 89 000, 10 000 og 0 kroner.", "«målt før avrunding» gives 89 000, 10 000 and 0 kroner."),
            new Message("«målt etter avrunding» gir 100 000, 0 og 0 kroner.", "«målt etter avrunding» gives 100 000, 0 and 0 kroner."),
        ],
        CorrectText = "- målt etter avrunding\n- målt før avrunding",
    };

    public static Diagnostic NoTieRule(TextSpan span, bool isPerApplicant) => new(
        TieDescriptor,
        span,
        new Message("Den minste faller bort først, men det står ikke hvem det er når flere får like lite og har like stort beregnet tilskudd.", "The smallest falls away first, but nothing says which that is where several get equally little and have the same «beregnet tilskudd»."),
        new Message("Velg én av tilføyelsene nedenfor og skriv den under setningen. Plassen i listen kan aldri avgjøre.", "Choose one of the clauses below and write it under the sentence. The place in the list can never decide."))
    {
        Details =
        [
            new Message("Eksempel: 18 000 kroner til to søknader på 15 000 kroner, grense 10 000 kroner. Begge får 9 000 kroner, men er én borte, får den andre 15 000 kroner.", "Example: 18 000 kroner for two applications of 15 000 kroner, limit 10 000 kroner. Both get 9 000 kroner, but if one is gone, the other gets 15 000 kroner."),
            isPerApplicant
                ? new Message("Plass i en liste, eller hvem som søkte først, sier ikke noe om søkere med flere søknader.", "The place in a list, or who applied first, says nothing of applicants with several applications.")
                : new Message("«ved likhet går poeng, høyest først» lar den med flest poeng beholde tilskuddet.", "«ved likhet går poeng, høyest først» lets the one with most points keep the grant."),
            new Message("«trekkes det lodd» gir dem samme sjanse. Faller begge bort uansett, trekkes det ikke.", "«trekkes det lodd» gives them the same chance. Where both fall away in any case, none are drawn."),
        ],
        CorrectText = isPerApplicant
            ? "- ved likhet trekkes det lodd etter § 3"
            : "- ved likhet går poeng, høyest først, deretter trekkes det lodd etter § 3\n- ved likhet trekkes det lodd etter § 3",
    };

    public static Diagnostic NeedlessTie(TextSpan span) => new(
        UselessTieDescriptor,
        span,
        new Message("Alle under grensen faller bort på én gang, så det er ingen å skille.", "All below the limit fall away at once, so there is nobody to tell apart."),
        new Message("Stryk tilføyelsen.", "Take the clause away."));

    public static Diagnostic KeysOfApplicant(TextSpan span, Begrep applicant) => new(
        UselessTieDescriptor,
        span,
        new Message($"Grensen gjelder alle søknadene til {Inflection.Some(applicant)} til sammen, og de kan ha hver sin verdi.", $"The limit is on all applications of one «{applicant.Navn}» together, and each may have a value of its own."),
        new Message("La loddtrekning avgjøre, eller la grensen gjelde hver søknad.", "Let lots decide, or let the limit be on each application."))
    { CorrectText = "- ved likhet trekkes det lodd etter § 3" };

    public static Diagnostic MeasuredInUnits(TextSpan span, TextSpan rounding) => new(
        UnitsDescriptor,
        span,
        new Message("Beløpene avrundes slik at summen blir lik rammen. Hva én får, avhenger da av hvem de andre er, og kan ikke måles for seg.", "Amounts are rounded so that the sum is the frame. What one gets then depends on who the others are, and cannot be measured by itself."),
        new Message("Mål før avrunding, eller rund beløpene ned.", "Measure before rounding, or round the amounts down."))
    {
        CorrectText = "- målt før avrunding",
        Related = [new RelatedPlace(rounding, new Message("Avrundingen:", "The rounding:"))],
    };

    public static Diagnostic InOrder(TextSpan span, Rational limit, TextSpan order) => new(
        OrderDescriptor,
        span,
        new Message("Søknadene innvilges i rekkefølge, hele om gangen. Da er det bare den siste som kan få et lite beløp.", "Applications are granted in order, whole. Then only the last can get a small amount."),
        new Message("Si det om den siste, og stryk setningen.", "Say it of the last one, and take the sentence away."))
    {
        CorrectText = $"- den siste får det som er igjen, hvis det er minst {Visning.Kroner(limit)}",
        Related = [new RelatedPlace(order, new Message("Rekkefølgen:", "The order:"))],
    };

    public static Diagnostic MayLose(TextSpan span) => new(
        LosesDescriptor,
        span,
        new Message("Blir rammen større, kan noen få mindre enn de ellers ville fått, fordi enda en kommer over grensen.", "Where the frame grows, some may get less than they would otherwise have had, because one more comes above the limit."),
        new Message("Kan rammen bli økt senere, er «uten omfordeling» tryggere.", "If the frame may be raised later, «uten omfordeling» is safer."))
    {
        Details =
        [
            new Message("Eksempel: tre søknader på 100 000, 100 000 og 20 000 kroner, og grensen er 10 000 kroner.", "Example: three applications of 100 000, 100 000 and 20 000 kroner, and the limit is 10 000 kroner."),
            new Message("Med 109 999 kroner får de to første 54 999,50 kroner hver, og den tredje ingenting.", "With 109 999 kroner the first two get 54 999.50 kroner each, and the third nothing."),
            new Message("Med 110 000 kroner får de to første 50 000 kroner hver, og den tredje 10 000 kroner.", "With 110 000 kroner the first two get 50 000 kroner each, and the third 10 000 kroner."),
        ],
    };

    public static Diagnostic LimitNotPositive(TextSpan span, Rational limit) => new(
        LimitDescriptor,
        span,
        new Message($"Ingen tilskudd er under {Visning.Kroner(limit)}.", $"No grant is below {Visning.Kroner(limit)}."),
        new Message("Skriv et beløp som er større enn 0, eller stryk setningen.", "Write an amount of more than 0, or take the sentence away."));

    public static Diagnostic SecondLimit(TextSpan span, TextSpan first) => new(
        LimitDescriptor,
        span,
        new Message("Fordelingen har allerede en bagatellgrense. Med to er det ikke sikkert at noen rekkefølge gjør begge riktige.", "The division already has a limit. With two, there may be no order that makes both right."),
        new Message("Behold én av setningene.", "Keep one of the sentences."))
    { Related = [new RelatedPlace(first, new Message("Den første:", "The first:"))] };
}
