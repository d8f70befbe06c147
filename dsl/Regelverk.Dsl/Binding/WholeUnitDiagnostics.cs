using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about order, whole units, ties and lots: what the text leaves open, with the choices and what each of them does.</summary>
internal static class WholeUnitDiagnostics
{
    private static readonly DiagnosticDescriptor EndingDescriptor = DiagnosticDescriptor.Error("RV0755", "Den første som ikke får plass", "The first that there is not room for");
    private static readonly DiagnosticDescriptor TieDescriptor = DiagnosticDescriptor.Error("RV0756", "Det står ikke hvem som går foran ved likhet", "Nothing says who goes first in a tie");
    private static readonly DiagnosticDescriptor KeyDescriptor = DiagnosticDescriptor.Error("RV0757", "Rekkefølgen må følge et tall eller en tid", "The order must follow a number or a time");
    private static readonly DiagnosticDescriptor PassesOverDescriptor = DiagnosticDescriptor.Note("RV0758", "Mer penger kan gi noen mindre", "More money may give somebody less");
    private static readonly DiagnosticDescriptor LotsDescriptor = DiagnosticDescriptor.Error("RV0759", "Loddtrekning uten hjemmel", "Lots without a legal basis");

    private static readonly DiagnosticDescriptor RoundedDescriptor = DiagnosticDescriptor.Error("RV0760", "Beløpene er allerede rundet av", "The amounts are already rounded");
    private static readonly DiagnosticDescriptor PlacesDescriptor = DiagnosticDescriptor.Error("RV0734", "En plass er et beløp", "A place is an amount");
    private static readonly DiagnosticDescriptor OneByFractionsDescriptor = DiagnosticDescriptor.Note("RV0735", "Minst én enhet endrer det andre får", "At least one unit changes what others get");
    private static readonly DiagnosticDescriptor FirstDivisorDescriptor = DiagnosticDescriptor.Error("RV0736", "Det første delingstallet kan ikke være slik", "The first divisor cannot be so");
    private static readonly DiagnosticDescriptor OneUnderCapDescriptor = DiagnosticDescriptor.Error("RV0737", "Minst én enhet, men taket er på flere søknader til sammen", "At least one unit, but the cap is on several applications together");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [EndingDescriptor, TieDescriptor, KeyDescriptor, PassesOverDescriptor, LotsDescriptor, RoundedDescriptor, PlacesDescriptor, OneByFractionsDescriptor, FirstDivisorDescriptor, OneUnderCapDescriptor];

    public static Diagnostic Ending(TextSpan span) => new(
        EndingDescriptor,
        span,
        new Message("Det står ikke hva som skjer med den første søknaden som det ikke er nok igjen til.", "Nothing says what happens to the first application that there is not enough left for."),
        new Message("Velg én av tilføyelsene nedenfor og skriv den under setningen.", "Choose one of the clauses below and write it under the sentence."))
    {
        Details =
        [
            new Message("Eksempel: ramme 100 000 kroner til tre prosjekter på 60 000, 50 000 og 40 000 kroner, i den rekkefølgen.", "Example: frame 100 000 kroner for three projects of 60 000, 50 000 and 40 000 kroner, in that order."),
            new Message("«den siste får det som er igjen» gir 60 000, 40 000 og 0 kroner.", "«den siste får det som er igjen» gives 60 000, 40 000 and 0 kroner."),
            new Message("«fordelingen stanser» gir 60 000, 0 og 0 kroner; 40 000 kroner blir restmidler.", "«fordelingen stanser» gives 60 000, 0 and 0 kroner; 40 000 kroner remain."),
            new Message("«neste søknad som får plass, innvilges» gir 60 000, 0 og 40 000 kroner.", "«neste søknad som får plass, innvilges» gives 60 000, 0 and 40 000 kroner."),
        ],
        CorrectText = "- den siste får det som er igjen\n- fordelingen stanser ved den første som ikke får plass\n- neste søknad som får plass, innvilges",
    };

    public static Diagnostic OrderWithoutEnd(TextSpan span) => new(
        TieDescriptor,
        span,
        new Message("Det står ikke hvem som går foran når to søknader er like i alt som rekkefølgen følger.", "Nothing says who goes first when two applications are alike in all that the order follows."),
        new Message("Skriv flere ting å skille dem på, og til sist loddtrekning med hjemmel. Plassen i listen kan aldri avgjøre.", "Write more to tell them apart by, and at last lots with their legal basis. The place in the list can never decide."))
    {
        Details =
        [
            new Message("Eksempel: 100 000 kroner igjen, og to søknader med 70 poeng på 100 000 kroner hver. Bare én av dem kan få pengene.", "Example: 100 000 kroner left and two applications with 70 points for 100 000 kroner each. Only one of them can have the money."),
            new Message("«ved likhet går levert, tidligst først» gir pengene til den som søkte først.", "«ved likhet går levert, tidligst først» gives the money to the one that applied first."),
            new Message("«trekkes det lodd» gir begge samme sjanse.", "«trekkes det lodd» gives both the same chance."),
        ],
        CorrectText = "- ved likhet trekkes det lodd etter § 3\n- ved likhet går levert, tidligst først, deretter trekkes det lodd etter § 3",
    };

    public static Diagnostic NoTieRule(TextSpan span) => new(
        TieDescriptor,
        span,
        new Message("Det står ikke hvem som får den siste enheten når flere har like stor rett til den.", "Nothing says who gets the last unit when several have the same right to it."),
        new Message("Velg én av tilføyelsene nedenfor og skriv den under setningen. Plassen i listen kan aldri avgjøre.", "Choose one of the clauses below and write it under the sentence. The place in the list can never decide."))
    {
        Details =
        [
            new Message("Eksempel: 100 000 kroner til tre like søkere, i hele tusen, er 33 000 kroner til hver og 1 000 kroner til én av dem.", "Example: 100 000 kroner to three equal applicants, in whole thousands, is 33 000 kroner each and 1 000 kroner to one of them."),
            new Message("«går levert, tidligst først» gir de siste 1 000 kronene til den som søkte først.", "«går levert, tidligst først» gives the last 1 000 kroner to the one that applied first."),
            new Message("«trekkes det lodd» gir de tre samme sjanse.", "«trekkes det lodd» gives the three the same chance."),
        ],
        CorrectText = "- ved likhet trekkes det lodd etter § 3\n- ved likhet går levert, tidligst først, deretter trekkes det lodd etter § 3",
    };

    public static Diagnostic Key(TextSpan span, string name, Verditype type) => new(
        KeyDescriptor,
        span,
        new Message($"«{name}» er {TypeWords.Of(type).Nb}, og det sier ikke hvem som kommer først.", $"«{name}» is {TypeWords.Of(type).En}, which does not say who comes first."),
        new Message("Bruk et tall, et beløp, en dato eller et tidspunkt om søknaden.", "Use a number, an amount, a date or a time of the application."))
    { CorrectText = "Søknadene innvilges i rekkefølge etter poeng, høyest først, deretter trekkes det lodd etter § 3, til rammen er brukt opp" };

    public static Diagnostic PassesOver(TextSpan span) => new(
        PassesOverDescriptor,
        span,
        new Message("Blir rammen større, kan en søknad miste tilskuddet den ellers ville fått.", "Where the frame grows, an application may lose the grant it would otherwise have had."),
        new Message("Vil du unngå det, kan fordelingen stanse ved den første som ikke får plass, eller den siste få det som er igjen.", "To avoid that, let the division stop at the first that there is not room for, or let the last get what is left."))
    {
        Details =
        [
            new Message("Eksempel: tre prosjekter på 60 000, 50 000 og 40 000 kroner, i den rekkefølgen.", "Example: three projects of 60 000, 50 000 and 40 000 kroner, in that order."),
            new Message("Med 100 000 kroner får nummer 1 og 3 tilskudd: 60 000 og 40 000 kroner.", "With 100 000 kroner, number 1 and 3 get grants: 60 000 and 40 000 kroner."),
            new Message("Med 110 000 kroner får nummer 1 og 2 tilskudd: 60 000 og 50 000 kroner, og nummer 3 får ingenting.", "With 110 000 kroner, number 1 and 2 get grants: 60 000 and 50 000 kroner, and number 3 gets nothing."),
        ],
    };

    public static Diagnostic Rounded(TextSpan span, TextSpan first) => new(
        RoundedDescriptor,
        span,
        new Message("Beløpene er allerede rundet av, så det er ingen brøkdeler igjen som kan avgjøre hvem som får enhetene.", "The amounts are already rounded, so there are no fractions left to decide who gets the units."),
        new Message("La denne setningen være den eneste eller den første som runder av.", "Let this sentence be the only or the first one that rounds."))
    { Related = [new RelatedPlace(first, new Message("Den første:", "The first:"))] };

    public static Diagnostic LotsWithoutBasis(TextSpan span, string read) => new(
        LotsDescriptor,
        span,
        new Message("Det står ikke hvilken § som åpner for å trekke lodd.", "Nothing says which § allows the drawing of lots."),
        new Message("Forvaltningen kan ikke overlate en avgjørelse til tilfeldigheter uten hjemmel. Skriv § etter.", "An authority may not leave a decision to chance without a legal basis. Write the § after it."))
    {
        Details =
        [
            new Message("Paragrafen bør si når listen over dem som er med, låses, og hvilke kunngjorte tall trekningen bygger på.", "The § should say when the list of those who take part is frozen, and which published numbers the draw rests on."),
        ],
        CorrectText = $"{read} etter § 3",
    };

    public static Diagnostic Places(TextSpan span) => new(
        PlacesDescriptor,
        span,
        new Message("Plasser fordeles som beløp: en plass er så mange kroner, og rammen er summen av plassene.", "Places are shared as amounts: a place is so many kroner, and the frame is the sum of the places."),
        new Message("Skriv de to setningene nedenfor, med det en plass er verdt.", "Write the two sentences below, with what a place is worth."))
    {
        CorrectText = "1. Rammen fordeles etter innbyggere\n2. Beløpene avrundes til hele 500 000 kroner slik at summen blir lik rammen, oddetallsmetoden med første delingstall 1,4:\n   - ved likhet trekkes det lodd etter § 3\n   - restmidler tilbakeføres til staten",
    };

    public static Diagnostic OneEachByFractions(TextSpan span) => new(
        OneByFractionsDescriptor,
        span,
        new Message("De som løftes til én enhet, tar den fra dem med de minste brøkdelene.", "Those who are lifted to one unit take it from those with the smallest fractions."),
        new Message("Med oddetallsmetoden taper ingen på at rammen øker.", "With «oddetallsmetoden» nobody loses when the frame grows."))
    {
        Details =
        [
            new Message("Eksempel: seks enheter. A, B og C skulle hatt 3,4, 2,5 og 0,1 enheter.", "Example: six units. A, B and C should have 3,4, 2,5 and 0,1 units."),
            new Message("Uten tilføyelsen får A 3, B 3 og C 0. Med den får A 3, B 2 og C 1.", "Without the clause A gets 3, B 3 and C 0. With it A gets 3, B 2 and C 1."),
        ],
    };

    public static Diagnostic FirstDivisor(TextSpan span, Rational number, Enhetsmetode method) => new(
        FirstDivisorDescriptor,
        span,
        method == Enhetsmetode.Oddetallsmetoden
            ? new Message($"Det første delingstallet er {Visning.Tall(number)}, men det må være minst 1 og mindre enn 3, som er det neste.", $"The first divisor is {Visning.Tall(number)}, but it must be at least 1 and less than 3, which is the next.")
            : new Message("Bare oddetallsmetoden har et første delingstall som kan velges.", "Only «oddetallsmetoden» has a first divisor that can be chosen."),
        new Message("Skriv «oddetallsmetoden med første delingstall 1,4», eller stryk delingstallet.", "Write «oddetallsmetoden med første delingstall 1,4», or take the divisor away."));

    public static Diagnostic OneEachUnderCap(TextSpan span, TextSpan cap) => new(
        OneUnderCapDescriptor,
        span,
        new Message("Har en søker flere søknader enn taket rekker til, kan ikke alle få én enhet.", "Where an applicant has more applications than the cap reaches, not all of them can get a unit."),
        new Message("Sett taket per søknad, eller stryk tilføyelsen.", "Set the cap per application, or take the clause away."))
    { Related = [new RelatedPlace(cap, new Message("Taket:", "The cap:"))] };
}
