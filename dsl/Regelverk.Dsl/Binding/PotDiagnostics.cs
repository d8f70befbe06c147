using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about the delrammer: what they leave open, with the choices and what each of them does.</summary>
internal static class PotDiagnostics
{
    private static readonly DiagnosticDescriptor NotAllDescriptor = DiagnosticDescriptor.Error("RV0770", "Delrammene blir ikke hele rammen", "The delrammer are not the whole frame");
    private static readonly DiagnosticDescriptor CircleDescriptor = DiagnosticDescriptor.Error("RV0771", "Ubrukte midler går i ring", "Unused money goes in a circle");
    private static readonly DiagnosticDescriptor NotDividedDescriptor = DiagnosticDescriptor.Error("RV0772", "Delrammen fordeles ikke", "The delramme is not divided");
    private static readonly DiagnosticDescriptor PercentOfWhatDescriptor = DiagnosticDescriptor.Error("RV0773", "Delrammen er prosent av hva?", "The delramme is a percentage of what?");
    private static readonly DiagnosticDescriptor NoUnusedDescriptor = DiagnosticDescriptor.Error("RV0774", "Ubrukte midler uten eier", "Unused money without an owner");
    private static readonly DiagnosticDescriptor RestInPotDescriptor = DiagnosticDescriptor.Error("RV0775", "Delrammen sier hvor restmidlene går", "The delramme says where the remainder goes");
    private static readonly DiagnosticDescriptor TwoGoalsDescriptor = DiagnosticDescriptor.Error("RV0776", "Ubrukte midler går to steder", "Unused money goes to two places");
    private static readonly DiagnosticDescriptor UnknownPotDescriptor = DiagnosticDescriptor.Error("RV0777", "Ukjent delramme", "Unknown delramme");
    private static readonly DiagnosticDescriptor WhichPotDescriptor = DiagnosticDescriptor.Error("RV0778", "Fordelingen sier ikke hvilken delramme den gjelder", "The division does not say which delramme it is for");
    private static readonly DiagnosticDescriptor OnlyOneDescriptor = DiagnosticDescriptor.Error("RV0779", "Bare én delramme kan være slik", "Only one delramme can be so");

    private static readonly DiagnosticDescriptor AnyDescriptor = DiagnosticDescriptor.Error("RV0780", "Hver søknad skal ha én delramme", "Each application is to have one delramme");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        NotAllDescriptor, CircleDescriptor, NotDividedDescriptor, PercentOfWhatDescriptor, NoUnusedDescriptor, RestInPotDescriptor, TwoGoalsDescriptor,
        UnknownPotDescriptor, WhichPotDescriptor, OnlyOneDescriptor, AnyDescriptor,
    ];

    /// <param name="span">The heading.</param>
    /// <param name="sum">What the shares add up to; null where amounts are among them.</param>
    /// <param name="isOfRest">Whether they are shares of the rest.</param>
    public static Diagnostic NotAll(TextSpan span, Rational? sum, bool isOfRest)
    {
        var (of, ofEnglish) = isOfRest ? ("resten", "the rest") : ("rammen", "the frame");
        return new Diagnostic(
            NotAllDescriptor,
            span,
            sum is { } share
                ? new Message($"Delrammene blir til sammen {Visning.Prosent(share)} av {of}, ikke 100 prosent.", $"The delrammer add up to {Visning.Prosent(share)} of {ofEnglish}, not 100 percent.")
                : new Message("Når en delramme er et fast beløp, blir delrammene bare hele rammen hvis én av dem er «resten».", "Where a delramme is a fixed amount, the delrammer are the whole frame only if one of them is «resten»."),
            new Message("Rett prosentene, eller la den siste delrammen være «resten».", "Correct the percentages, or let the last delramme be «resten»."))
        {
            Details =
            [
                new Message("Eksempel: rammen er 1 000 000 kroner, og delrammene er 60 og 30 prosent av rammen.", "Example: the frame is 1 000 000 kroner, and the delrammer are 60 and 30 percent of the frame."),
                new Message("Da får 100 000 kroner ingen eier. Med «resten» i stedet for 30 prosent blir den andre delrammen 400 000 kroner.", "Then 100 000 kroner has no owner. With «resten» in place of 30 percent, the other delramme is 400 000 kroner."),
            ],
            CorrectText = "lokale tiltak: resten, til øvrige søknader, ubrukt overføres til neste år",
        };
    }

    public static Diagnostic Circle(TextSpan span, IReadOnlyList<string> pots) => new(
        CircleDescriptor,
        span,
        new Message($"Det som er ubrukt, går i ring: {Chain(pots)}. Da kan ingen av dem gjøres opp først.", $"What is unused goes in a circle: {Chain(pots)}. Then none of them can be settled first."),
        new Message("La minst én av dem sende ubrukte midler ut av fordelingen.", "Let at least one of them send unused money out of the division."))
    {
        Details =
        [
            new Message("Eksempel: A har 100 000 kroner for mye, og B har 50 000 kroner for lite.", "Example: A has 100 000 kroner too much, and B has 50 000 kroner too little."),
            new Message("Går A først til B, blir 50 000 kroner til overs i B. De skulle tilbake til A, som alt er gjort opp.", "If A goes to B first, 50 000 kroner is over in B. It was to go back to A, which is already settled."),
        ],
        CorrectText = "ubrukt overføres til neste år\nubrukt tilbakeføres til staten",
    };

    public static Diagnostic NotDivided(TextSpan span, string pot) => new(
        NotDividedDescriptor,
        span,
        new Message($"Ingen fordeling sier hvordan «{pot}» deles.", $"No division says how «{pot}» is shared."),
        new Message($"Skriv «fordeling i {pot}» med setningene under, eller én «fordeling» uten navn for alle delrammene.", $"Write «fordeling i {pot}» with its sentences, or one «fordeling» without a name for all the delrammer."))
    { CorrectText = $"fordeling i {pot}\n  1. Beregnet tilskudd avkortes forholdsmessig\n  2. Beløpene avrundes ned til hele kroner" };

    public static Diagnostic PercentOfWhat(TextSpan span, string read) => new(
        PercentOfWhatDescriptor,
        span,
        new Message($"«{read}» sier ikke hva det er prosent av.", $"«{read}» does not say what it is a percentage of."),
        new Message("Skriv «av rammen» eller «av resten». «Resten» er det som er igjen etter delrammene som er faste beløp eller prosent av rammen.", "Write «av rammen» or «av resten». «Resten» is what is left after the delrammer that are fixed amounts or percentages of the frame."))
    {
        Details =
        [
            new Message("Eksempel: rammen er 1 000 000 kroner, og én delramme er 200 000 kroner.", "Example: the frame is 1 000 000 kroner, and one delramme is 200 000 kroner."),
            new Message("«50 prosent av rammen» er 500 000 kroner.", "«50 prosent av rammen» is 500 000 kroner."),
            new Message("«50 prosent av resten» er 400 000 kroner.", "«50 prosent av resten» is 400 000 kroner."),
        ],
        CorrectText = $"{read} av rammen\n{read} av resten",
    };

    public static Diagnostic NoUnused(TextSpan span, string line, string? other) => new(
        NoUnusedDescriptor,
        span,
        new Message("Delrammen kan få penger til overs, men det står ikke hvor de går.", "The delramme may have money over, but nothing says where it goes."),
        new Message("Legg til hvor ubrukte midler går.", "Add where unused money goes."))
    {
        Details =
        [
            new Message("Eksempel: delrammen er 100 000 kroner, og søknadene i den får 70 000 kroner. Da er 30 000 kroner ubrukt.", "Example: the delramme is 100 000 kroner, and the applications in it get 70 000 kroner. Then 30 000 kroner is unused."),
        ],
        CorrectText = $"{line}, ubrukt {(other is null ? "" : $"går til {other}\n{line}, ubrukt ")}overføres til neste år\n{line}, ubrukt tilbakeføres til staten",
    };

    public static Diagnostic RestInPot(TextSpan span) => new(
        RestInPotDescriptor,
        span,
        new Message("Restmidler i en delramme går dit delrammen sier at det som er ubrukt, går.", "What remains in a delramme goes where the delramme says that unused money goes."),
        new Message("Ta bort tilføyelsen. Skal pengene et annet sted, endre «ubrukt …» under «delrammer».", "Take the clause away. If the money is to go elsewhere, change «ubrukt …» under «delrammer»."));

    public static Diagnostic TwoGoals(TextSpan span, TextSpan first) => new(
        TwoGoalsDescriptor,
        span,
        new Message("Det som ingen av delrammene bruker, kan bare gå ett sted.", "What none of the delrammer uses can only go to one place."),
        new Message("Skriv det samme stedet i alle delrammene som sender penger ut av fordelingen.", "Write the same place in all delrammer that send money out of the division."))
    { Related = [new RelatedPlace(first, new Message("Den første:", "The first:"))] };

    public static Diagnostic UnknownPot(TextSpan span, string read, IReadOnlyList<string> known) => new(
        UnknownPotDescriptor,
        span,
        known.Count == 0
            ? new Message("Regelverket har ingen delrammer.", "The regulation has no delrammer.")
            : new Message($"«{read}» er ikke en delramme. Delrammene er {Listed(known, "og")}.", $"«{read}» is no delramme. The delrammer are {Listed(known, "and")}."),
        known.Count == 0
            ? new Message("Skriv delrammene under overskriften «delrammer», eller skriv bare «fordeling».", "Write the delrammer under the heading «delrammer», or write just «fordeling».")
            : new Message("Skriv navnet slik det står under «delrammer».", "Write the name as it stands under «delrammer»."));

    public static Diagnostic WhichPot(TextSpan span, IReadOnlyList<string> pots) => new(
        WhichPotDescriptor,
        span,
        new Message("Det er flere fordelinger, og denne sier ikke hvilken delramme den gjelder.", "There are several divisions, and this one does not say which delramme it is for."),
        new Message("Skriv navnet på delrammen etter «fordeling i».", "Write the name of the delramme after «fordeling i»."))
    { CorrectText = string.Join("\n", pots.Select(p => $"fordeling i {p}")) };

    public static Diagnostic TwoRests(TextSpan span, TextSpan first) => new(
        OnlyOneDescriptor,
        span,
        new Message("Bare én delramme kan være «resten».", "Only one delramme can be «resten»."),
        new Message("Gi den andre et beløp eller en prosent.", "Give the other an amount or a percentage."))
    { Related = [new RelatedPlace(first, new Message("Den første:", "The first:"))] };

    public static Diagnostic TwoOthers(TextSpan span) => new(
        OnlyOneDescriptor,
        span,
        new Message("Bare én delramme kan være til øvrige søknader.", "Only one delramme can be for all other applications."),
        new Message("Skriv hvilke søknader denne er til: «til søknader der …».", "Write which applications this one is for: «til søknader der …»."));

    public static Diagnostic Gap(TextSpan span, string witness) => new(
        AnyDescriptor,
        span,
        new Message($"Ingen av delrammene er til søknaden når {witness}.", $"None of the delrammer is for the application where «{witness}»."),
        new Message("Avslutt med en delramme «til øvrige søknader», eller endre vilkårene så alle søknader har sin delramme.", "End with a delramme «til øvrige søknader», or change the conditions so that every application has its own."));

    public static Diagnostic Overlap(TextSpan span, TextSpan other, string witness) => new(
        AnyDescriptor,
        span,
        new Message($"To delrammer er til samme søknad når {witness}.", $"Two delrammer are for the same application where «{witness}»."),
        new Message("Rekkefølgen betyr ingenting. Endre vilkårene slik at hver søknad har bare én delramme.", "The order means nothing. Change the conditions so that each application has only one delramme."))
    { Related = [new RelatedPlace(other, new Message("Den andre:", "The other:"))] };

    private static string Chain(IReadOnlyList<string> pots) => string.Join(" → ", pots.Append(pots[0]).Select(p => $"«{p}»"));

    private static string Listed(IReadOnlyList<string> names, string and) =>
        names.Count == 1 ? $"«{names[0]}»" : string.Join(", ", names.Take(names.Count - 1).Select(n => $"«{n}»")) + $" {and} «{names[names.Count - 1]}»";
}
