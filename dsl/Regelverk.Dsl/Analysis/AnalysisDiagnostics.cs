using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>Messages about rules that are well written one by one, but do not hang together.</summary>
internal static class AnalysisDiagnostics
{
    private static readonly DiagnosticDescriptor UnusedFactDescriptor = DiagnosticDescriptor.Warning("RV0601", "Opplysningen brukes ikke", "The fact is not used");
    private static readonly DiagnosticDescriptor UnusedDiscretionDescriptor = DiagnosticDescriptor.Warning("RV0602", "Vurderingen brukes ikke", "The assessment is not used");
    private static readonly DiagnosticDescriptor UnusedRateDescriptor = DiagnosticDescriptor.Warning("RV0603", "Satsen brukes ikke", "The rate is not used");
    private static readonly DiagnosticDescriptor UnusedDefinitionDescriptor = DiagnosticDescriptor.Warning("RV0604", "Navnet brukes ikke", "The name is not used");
    private static readonly DiagnosticDescriptor GapDescriptor = DiagnosticDescriptor.Error("RV0605", "Tilfellene dekker ikke alt", "The cases do not cover everything");
    private static readonly DiagnosticDescriptor OverlapDescriptor = DiagnosticDescriptor.Error("RV0606", "To tilfeller gir ulik verdi", "Two cases give different values");
    private static readonly DiagnosticDescriptor UnreachableDescriptor = DiagnosticDescriptor.Warning("RV0607", "Tilfellet slår aldri til", "The case never applies");
    private static readonly DiagnosticDescriptor UndecidedDescriptor = DiagnosticDescriptor.Note("RV0608", "Ikke avgjort om reglene henger sammen", "Not decided whether the rules hang together");
    private static readonly DiagnosticDescriptor NobodyChoosesDescriptor = DiagnosticDescriptor.Error("RV0609", "Ingen avgjør hvem som får", "Nobody decides who gets");
    private static readonly DiagnosticDescriptor QuoteFigureDescriptor = DiagnosticDescriptor.Warning("RV0610", "Tallet i teksten står ikke i reglene", "The figure in the text is not in the rules");

    private static readonly DiagnosticDescriptor LeftOutDescriptor = DiagnosticDescriptor.Warning("RV0640", "En grenseverdi er utelatt", "A border value is left out");

    private static readonly DiagnosticDescriptor NeverHoldsDescriptor = DiagnosticDescriptor.Warning("RV0641", "Vilkåret kan aldri være oppfylt", "The condition can never hold");
    private static readonly DiagnosticDescriptor AlwaysHoldsDescriptor = DiagnosticDescriptor.Warning("RV0642", "Vilkåret er alltid oppfylt", "The condition always holds");
    private static readonly DiagnosticDescriptor ChangesNothingDescriptor = DiagnosticDescriptor.Warning("RV0643", "Vilkåret betyr ingenting", "The condition means nothing");
    private static readonly DiagnosticDescriptor DeadDemandDescriptor = DiagnosticDescriptor.Warning("RV0644", "Regelen betyr aldri noe", "The rule never matters");

    private static readonly DiagnosticDescriptor WeightSumDescriptor = DiagnosticDescriptor.Warning("RV0645", "Vektene er ikke 100 prosent til sammen", "The weights are not 100 per cent together");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        UnusedFactDescriptor, UnusedDiscretionDescriptor, UnusedRateDescriptor, UnusedDefinitionDescriptor, GapDescriptor, OverlapDescriptor, UnreachableDescriptor,
        UndecidedDescriptor, NobodyChoosesDescriptor, QuoteFigureDescriptor, LeftOutDescriptor, NeverHoldsDescriptor, AlwaysHoldsDescriptor, ChangesNothingDescriptor, DeadDemandDescriptor,
        WeightSumDescriptor,
    ];

    public static Diagnostic UnusedFact(TextSpan span, string name, Verditype type) => new(
        UnusedFactDescriptor,
        span,
        new Message($"Ingen regel bruker opplysningen «{name}».", $"No rule uses the fact «{name}»."),
        new Message("Mangler det en regel? Er opplysningen bare til å kjenne igjen søkeren, skriv «kjennetegn». Ellers bør den ikke samles inn.", "Is a rule missing? If the fact only tells applicants apart, write «kjennetegn». Otherwise it should not be collected."))
    { CorrectText = $"{name}: {type.Navn}, kjennetegn" };

    public static Diagnostic UnusedDiscretion(TextSpan span, string name) => new(
        UnusedDiscretionDescriptor,
        span,
        new Message($"«{name}» skal vurderes, men vurderingen har ingen virkning.", $"«{name}» is to be assessed, but the assessment has no effect."),
        new Message("Skriv regelen som bruker vurderingen, eller ta den bort.", "Write the rule that uses the assessment, or take it away."));

    public static Diagnostic UnusedRate(TextSpan span, string name) => new(
        UnusedRateDescriptor,
        span,
        new Message($"Satsen «{name}» brukes ikke av noen regel.", $"The rate «{name}» is used by no rule."),
        new Message("Bruk satsen i reglene der beløpet står, eller ta den bort.", "Use the rate in the rules where the amount stands, or take it away."));

    public static Diagnostic WeightSum(TextSpan span, string name, Rational sum) => new(
        WeightSumDescriptor,
        span,
        new Message($"Vektene i «{name}» er {Visning.Prosent(sum)} til sammen, ikke 100 %.", $"The weights of «{name}» are {Visning.Prosent(sum)} together, not 100 %."),
        new Message("Mangler det et ledd, eller er en prosent skrevet feil? Skal summen være slik, godta det på linjen med en grunn.", "Is a part missing, or a percentage miswritten? If the sum should be so, accept it on its line with a reason."));

    public static Diagnostic UnusedDefinition(TextSpan span, string name) => new(
        UnusedDefinitionDescriptor,
        span,
        new Message($"Reglene gir «{name}» en verdi, men ingen regel bruker navnet.", $"The rules give «{name}» a value, but no rule uses the name."),
        new Message("Mangler det en regel som bruker navnet, eller er det skrevet feil?", "Is a rule missing that uses the name, or is it misspelt?"));

    public static Diagnostic Gap(TextSpan span, string name, string witness, string correct) => new(
        GapDescriptor,
        span,
        new Message($"Ingen av tilfellene for «{name}» passer når {witness}.", $"None of the cases of «{name}» applies where «{witness}»."),
        new Message("Legg til et tilfelle for dette, eller avslutt med et tilfelle med «ellers».", "Add a case for this, or end with a case with «ellers»."))
    { CorrectText = correct };

    public static Diagnostic Overlap(TextSpan span, TextSpan other, string name, string witness) => new(
        OverlapDescriptor,
        span,
        new Message($"To tilfeller for «{name}» passer når {witness}, og de gir ulik verdi.", $"Two cases of «{name}» apply where «{witness}», and they give different values."),
        new Message(
            $"Rekkefølgen betyr ingenting. Endre vilkårene slik at bare ett av tilfellene passer. Skal det ene gå foran det andre, er det et unntak: Skriv det som en egen regel etter et nytt ledd, for eksempel «Unntak fra første ledd: {name} er … hvis …».",
            $"The order means nothing. Change the conditions so that only one of the cases applies. If one is to go before the other, it is an exemption: write it as a rule of its own after a new «ledd», such as «Unntak fra første ledd: {name} er … hvis …»."))
    { Related = [new RelatedPlace(other, new Message("Det andre tilfellet:", "The other case:"))] };

    public static Diagnostic Unreachable(TextSpan span, string name) => new(
        UnreachableDescriptor,
        span,
        new Message($"Dette tilfellet for «{name}» slår aldri til.", $"This case of «{name}» never applies."),
        new Message("Vilkåret motsier seg selv, eller de andre tilfellene dekker alt. Endre det, eller ta det bort.", "The condition contradicts itself, or the other cases cover everything. Change it or take it away."));

    public static Diagnostic Undecided(TextSpan span, string name) => new(
        UndecidedDescriptor,
        span,
        new Message($"Det er ikke avgjort om reglene for «{name}» henger sammen: vilkårene kan settes sammen på for mange måter.", $"Whether the rules for «{name}» hang together is not decided: the conditions can be combined in too many ways."),
        new Message("Gi noen av vilkårene et eget navn, eller del regelen i flere, så blir det færre å holde styr på.", "Give some of the conditions a name of their own, or split the rule; then there are fewer to keep track of."));

    public static Diagnostic LeftOut(TextSpan span, string name, string value) => new(
        LeftOutDescriptor,
        span,
        new Message($"Tilfellene for «{name}» gjelder både under og over, men ikke når {value}. Da gjelder «ellers».", $"The cases of «{name}» apply both below and above, but not where «{value}». There, «ellers» applies."),
        new Message("Er verdien glemt, skriv «minst» i stedet for «mer enn», eller «høyst» i stedet for «mindre enn».", "If the value is forgotten, write «minst» instead of «mer enn», or «høyst» instead of «mindre enn»."));

    public static Diagnostic NeverHolds(TextSpan span, string words, bool isList) => new(
        NeverHoldsDescriptor,
        span,
        isList
            ? new Message("Vilkårene kan aldri være oppfylt samtidig.", "The conditions can never hold at once.")
            : new Message($"«{words}» kan aldri være oppfylt.", $"«{words}» can never hold."),
        new Message("Se etter to grenser som ikke kan møtes, eller en verdi som opplysningen ikke kan ha. Skal bare ett av vilkårene gjelde, skriv «minst ett av disse vilkårene».", "Look for two borders that cannot meet, or a value that the fact cannot have. If only one of the conditions is to apply, write «minst ett av disse vilkårene»."));

    public static Diagnostic AlwaysHolds(TextSpan span, string words) => new(
        AlwaysHoldsDescriptor,
        span,
        new Message($"«{words}» er alltid oppfylt.", $"«{words}» always holds."),
        new Message("Et vilkår som alle oppfyller, stenger ingen ute. Er grensen riktig, og skal det stå «og» i stedet for «eller»?", "A condition that everybody meets keeps nobody out. Is the border right, and should it be «og» instead of «eller»?"));

    public static Diagnostic ChangesNothing(TextSpan span, string words, bool isAll) => new(
        ChangesNothingDescriptor,
        span,
        isAll
            ? new Message($"«{words}» betyr ingenting her: når de andre vilkårene er oppfylt, er dette det også.", $"«{words}» means nothing here: where the other conditions hold, this one does too.")
            : new Message($"«{words}» betyr ingenting her: når dette er oppfylt, er et av de andre det også.", $"«{words}» means nothing here: where it holds, one of the others does too."),
        new Message("Ta vilkåret bort, eller rett grensen så det betyr noe.", "Take the condition away, or correct its border so that it means something."));

    public static Diagnostic DeadDemand(TextSpan span, IReadOnlyList<TextSpan> others) => new(
        DeadDemandDescriptor,
        span,
        new Message("Regelen betyr aldri noe: alle den rammer, rammes også av en annen regel.", "The rule never matters: all whom it hits are hit by another rule too."),
        new Message("Ta regelen bort, eller rett vilkåret så den rammer noen som de andre ikke gjør.", "Take the rule away, or correct its condition so that it hits somebody whom the others do not."))
    { Related = others.Select(o => new RelatedPlace(o, new Message("Denne rammer de samme:", "This one hits the same:"))).ToArray() };

    public static Diagnostic NobodyChooses(TextSpan span, string correct) => new(
        NobodyChoosesDescriptor,
        span,
        new Message("«Tilskudd kan gis» betyr at noen velger, men verken skjønn eller fordeling gjør det.", "«Tilskudd kan gis» means that somebody chooses, but neither «skjønn» nor «fordeling» does."),
        new Message("Skriv «Tilskudd gis» hvis alle som oppfyller vilkårene, skal få. Ellers må det være et skjønn eller en fordeling som velger.", "Write «Tilskudd gis» if all who meet the conditions are to get. Otherwise «skjønn» or «fordeling» must choose."))
    { CorrectText = correct };

    public static Diagnostic QuoteFigure(TextSpan span, string read, string paragraph, IReadOnlyList<string> known) => new(
        QuoteFigureDescriptor,
        span,
        new Message(
            $"«{read}» står i teksten, men ikke i noen regel eller sats i {paragraph}{(known.Count > 0 ? ". Der står " + string.Join(", ", known) : "")}.",
            $"«{read}» stands in the text, but in no rule or rate of {paragraph}{(known.Count > 0 ? ". There it is " + string.Join(", ", known) : "")}."),
        new Message("Er regelen endret, må teksten endres likt. Er tallet ikke en regel, godta det på linjen med en grunn.", "If the rule has changed, the text must change alike. If the figure is not a rule, accept it on its line with a reason."))
    { CorrectText = "# godtatt RV0610: tallet er bakgrunn, ikke en regel" };
}
