using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about groups that are sure of a part of the frame: what the text leaves open, with the choices and what each of them does.</summary>
internal static class QuotaDiagnostics
{
    private static readonly DiagnosticDescriptor VagueDescriptor = DiagnosticDescriptor.Error("RV0761", "Kvote på hvilken måte?", "A quota in what way?");
    private static readonly DiagnosticDescriptor OverlapDescriptor = DiagnosticDescriptor.Error("RV0762", "En søknad kan være i to grupper", "An application may be in two groups");
    private static readonly DiagnosticDescriptor TooMuchDescriptor = DiagnosticDescriptor.Error("RV0763", "Gruppene skal ha mer enn hele rammen", "The groups are to have more than the whole frame");
    private static readonly DiagnosticDescriptor RefusedDescriptor = DiagnosticDescriptor.Error("RV0764", "Gruppens del av rammen kan ikke være slik", "The group’s part of the frame cannot be so");

    private const string Condition = "søknader der søknaden er fra nord";
    private const string Pots = "delrammer\n  nord: 20 prosent av rammen, til søknader der søknaden er fra nord, ubrukt går til sør\n  sør: resten, til øvrige søknader, ubrukt tilbakeføres til staten";

    private static readonly Message OwnPot = new("Egen delramme: Gruppen får sin del først, fordelt på samme måte som resten, og det den ikke bruker, kan gå til de andre.", "A delramme of its own: the group gets its part first, shared in the same way as the rest, and what it does not use may go to the others.");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [VagueDescriptor, OverlapDescriptor, TooMuchDescriptor, RefusedDescriptor];

    public static Diagnostic Vague(TextSpan span) => new(
        VagueDescriptor,
        span,
        new Message("«Kvote» kan bety tre ting, og de gir ulike svar.", "«Kvote» may mean three things, and they give different answers."),
        new Message("Velg én av tilføyelsene nedenfor, eller del rammen i delrammer.", "Choose one of the clauses below, or split the frame into delrammer."))
    {
        Details =
        [
            new Message("Eksempel: ramme 100 000 kroner til tre søknader på 50 000 kroner, 20 prosent av rammen, og bare den første er i gruppen.", "Example: frame 100 000 kroner for three applications of 50 000 kroner, 20 percent of the frame, and only the first is in the group."),
            new Message("«minst 20 prosent av rammen går til» gir om lag 33 333 kroner til hver: Gruppen får nok uten garantien.", "«minst 20 prosent av rammen går til» gives about 33 333 kroner to each: the group gets enough without the guarantee."),
            new Message("«20 prosent av rammen går først til …, som deretter deltar på linje» gir om lag 38 462, 30 769 og 30 769 kroner.", "«20 prosent av rammen går først til …, som deretter deltar på linje» gives about 38 462, 30 769 and 30 769 kroner."),
            new Message("En egen delramme på 20 prosent gir 20 000, 40 000 og 40 000 kroner.", "A delramme of its own of 20 percent gives 20 000, 40 000 and 40 000 kroner."),
        ],
        CorrectText = $"- minst 20 prosent av rammen går til {Condition}\n- 20 prosent av rammen går først til {Condition}, som deretter deltar på linje",
    };

    public static Diagnostic Overlap(TextSpan span, TextSpan other, string witness) => new(
        OverlapDescriptor,
        span,
        new Message($"En søknad er i begge gruppene når {witness}, og ingen av dem rommer den andre. Da er det ikke sagt hvilken den teller for.", $"An application is in both groups where «{witness}», and neither holds the other. Then nothing says which it counts for."),
        new Message("Endre vilkårene slik at hver søknad er i høyst én av gruppene, eller slik at den ene ligger inne i den andre.", "Change the conditions so that every application is in one of the groups at most, or so that one lies inside the other."))
    {
        Details =
        [
            new Message("Skal søknaden telle for den ene gruppen: Ta den ut av den andre, som i «søknader der søknaden er fra nord og søknaden ikke er for barn».", "If the application is to count for one of the groups: take it out of the other, as in «søknader der søknaden er fra nord og søknaden ikke er for barn»."),
            new Message("Skal søknaden telle for begge: Gjør de som er i begge, til en tredje gruppe med sin egen del, og ta dem ut av de to andre.", "If the application is to count for both: make those in both a third group with a part of its own, and take them out of the other two."),
            new Message("Skal den ene være en del av den andre: Skriv begge vilkårene i den minste, som i «søknader der søknaden er fra nord og søknaden er for barn».", "If one is to be a part of the other: write both conditions in the smaller, as in «søknader der søknaden er fra nord og søknaden er for barn»."),
        ],
        Related = [new RelatedPlace(other, new Message("Den andre gruppen:", "The other group:"))],
    };

    public static Diagnostic Same(TextSpan span, TextSpan other) => new(
        OverlapDescriptor,
        span,
        new Message("De to gruppene har de samme søknadene. Da er det ikke sagt om de skal ha det største av beløpene eller summen.", "The two groups have the same applications. Then nothing says whether they are to have the larger of the amounts or the sum."),
        new Message("Skriv én tilføyelse om gruppen, med det den skal ha.", "Write one clause about the group, with what it is to have."))
    { Related = [new RelatedPlace(other, new Message("Den andre gruppen:", "The other group:"))] };

    public static Diagnostic InsideIsMore(TextSpan span, TextSpan outer, Rational inside, Rational whole, bool isShares) => new(
        TooMuchDescriptor,
        span,
        isShares
            ? new Message($"Det som ligger inne i gruppen, skal til sammen ha {Visning.Prosent(inside)} av rammen, men hele gruppen skal bare ha {Visning.Prosent(whole)}.", $"What lies inside the group is to have {Visning.Prosent(inside)} of the frame together, but the whole group is to have only {Visning.Prosent(whole)}.")
            : new Message($"Det som ligger inne i gruppen, skal til sammen ha {Visning.Kroner(inside)}, men hele gruppen skal bare ha {Visning.Kroner(whole)}.", $"What lies inside the group is to have {Visning.Kroner(inside)} together, but the whole group is to have only {Visning.Kroner(whole)}."),
        new Message("Sett ned delen til det som ligger inne i gruppen, eller sett opp delen til hele gruppen.", "Lower the part of what lies inside the group, or raise the part of the whole group."))
    {
        Details = [new Message("Det som går til en gruppe inne i en annen, er en del av det som går til den andre. Det kommer ikke i tillegg.", "What goes to a group inside another is a part of what goes to the other. It does not come in addition.")],
        Related = [new RelatedPlace(outer, new Message("Hele gruppen:", "The whole group:"))],
    };

    public static Diagnostic ShareOfMore(TextSpan span, Rational sum) => new(
        TooMuchDescriptor,
        span,
        new Message($"Gruppene skal til sammen ha {Visning.Prosent(sum)} av rammen.", $"Together the groups are to have {Visning.Prosent(sum)} of the frame."),
        new Message("Sett ned andelene til de er høyst 100 prosent til sammen.", "Lower the shares until they are 100 percent together at most."));

    public static Diagnostic MoreThanFrame(TextSpan span, Rational sum, Rational frame) => new(
        TooMuchDescriptor,
        span,
        new Message($"Gruppene skal til sammen ha {Visning.Kroner(sum)}, men rammen er {Visning.Kroner(frame)}.", $"Together the groups are to have {Visning.Kroner(sum)}, but the frame is {Visning.Kroner(frame)}."),
        new Message("Sett ned beløpene til rammen rekker.", "Lower the amounts until the frame reaches."));

    public static Diagnostic NotPositive(TextSpan span) => new(
        RefusedDescriptor,
        span,
        new Message("Gruppen er ikke sikret noe: beløpet eller andelen er ikke større enn 0.", "The group is sure of nothing: the amount or the share is not more than 0."),
        new Message("Skriv et beløp eller en andel som er større enn 0, eller stryk tilføyelsen.", "Write an amount or a share of more than 0, or take the clause away."));

    public static Diagnostic ReserveByRule(TextSpan span) => new(
        RefusedDescriptor,
        span,
        new Message("En del som går først til en gruppe, hører til forholdsmessig avkorting, prioritetsgrupper og rekkefølge. Her deles beløpene på en annen måte.", "A part that goes to a group first belongs to a proportional cut, priority groups and an order. Here the amounts are shared in another way."),
        new Message("Gi gruppen en egen delramme, eller velg en annen setning som deler rammen.", "Give the group a delramme of its own, or choose another sentence to share the frame."))
    {
        Details = [OwnPot],
        CorrectText = Pots,
    };

    public static Diagnostic OnlyWhole(TextSpan span, TextSpan clause, bool isGroup) => new(
        RefusedDescriptor,
        span,
        isGroup
            ? new Message("En garanti gir gruppen nøyaktig delen sin. Her får en prioritetsgruppe alt eller ingenting, så delen kan bli liggende uten at noen får den.", "A guarantee gives the group exactly its part. Here a priority group gets all or nothing, so the part may be left with nobody.")
            : new Message("En garanti gir gruppen nøyaktig delen sin. Her får en søknad alt eller ingenting, så det er ikke sagt om gruppen skal ha litt mindre eller litt mer enn delen.", "A guarantee gives the group exactly its part. Here an application gets all or nothing, so nothing says whether the group is to have a little less than its part or a little more."),
        isGroup
            ? new Message("La gruppen som rammen ikke rekker til, avkortes; eller la delen gå først til gruppen.", "Let the group that the frame does not reach be cut; or let the part go to the group first.")
            : new Message("La den siste få det som er igjen, uten minstebeløp; eller la delen gå først til gruppen.", "Let the last get what is left, without a least amount; or let the part go to the group first."))
    {
        Details =
        [
            new Message("Først til gruppen: Det av delen som ikke rekker til noe helt, deles på alle. Skriv «20 prosent av rammen går først til søknader der …, som deretter deltar på linje».", "To the group first: what of the part does not reach anything whole, is shared by all. Write «20 prosent av rammen går først til søknader der …, som deretter deltar på linje»."),
            OwnPot,
        ],
        Related = [new RelatedPlace(clause, new Message("Tilføyelsen:", "The clause:"))],
    };

    public static Diagnostic WithBound(TextSpan span, TextSpan bound, bool isReserve) => new(
        RefusedDescriptor,
        span,
        isReserve
            ? new Message("En del som går først til en gruppe, kan ikke stå sammen med tak, minstebeløp eller en fast avkorting. Det er ikke sagt om de gjelder hver av de to utdelingene eller begge til sammen.", "A part that goes to a group first cannot stand with caps, least amounts or a fixed cut. Nothing says whether they are on each of the two sharings or on both together.")
            : new Message("Taket deles av søknader i gruppen og utenfor, eller tar av det gruppen er garantert. Da er det ikke sagt hva som går foran.", "The cap is shared by applications in the group and outside it, or takes of what the group is guaranteed. Then nothing says what goes first."),
        new Message(
            isReserve ? "Gi gruppen en egen delramme, eller stryk den andre tilføyelsen." : "La taket gjelde hver søknad, og la det overskytende gå til de andre; eller gi gruppen en egen delramme.",
            isReserve ? "Give the group a delramme of its own, or take the other clause away." : "Let the cap be on each application and the excess go to the others; or give the group a delramme of its own."))
    { Related = [new RelatedPlace(bound, new Message("Tilføyelsen:", "The clause:"))] };

    public static Diagnostic Mixed(TextSpan span, TextSpan first) => new(
        RefusedDescriptor,
        span,
        new Message("Den ene gruppen er garantert noe, og den andre får noe først. Svaret avhenger av hva som gjøres opp først, og det er ikke sagt.", "One group is guaranteed something, and the other gets something first. The answer depends on which is settled first, and nothing says so."),
        new Message("Skriv begge på samme måte, eller gi den ene gruppen en egen delramme.", "Write both in the same way, or give one of the groups a delramme of its own."))
    { Related = [new RelatedPlace(first, new Message("Den første:", "The first:"))] };
}
