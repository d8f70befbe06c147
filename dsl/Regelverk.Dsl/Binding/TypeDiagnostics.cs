using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about values that do not agree.</summary>
internal static class TypeDiagnostics
{
    private static readonly DiagnosticDescriptor NotAConditionDescriptor = DiagnosticDescriptor.Error("RV0501", "Ikke et vilkår", "Not a condition");
    private static readonly DiagnosticDescriptor NotANumberDescriptor = DiagnosticDescriptor.Error("RV0502", "Ikke et tall", "Not a number");
    private static readonly DiagnosticDescriptor DifferentUnitsDescriptor = DiagnosticDescriptor.Error("RV0503", "Ulike enheter", "Different units");
    private static readonly DiagnosticDescriptor KronerTimesKronerDescriptor = DiagnosticDescriptor.Error("RV0504", "Kroner ganger kroner", "Kroner times kroner");
    private static readonly DiagnosticDescriptor TimeWordDescriptor = DiagnosticDescriptor.Error("RV0505", "Feil ord for grensen", "Wrong word for the border");
    private static readonly DiagnosticDescriptor MixedConnectivesDescriptor = DiagnosticDescriptor.Error("RV0506", "og og eller om hverandre", "«og» and «eller» mixed");
    private static readonly DiagnosticDescriptor TextComparedDescriptor = DiagnosticDescriptor.Error("RV0507", "Fritekst i et vilkår", "Free text in a condition");
    private static readonly DiagnosticDescriptor DifferentTypesDescriptor = DiagnosticDescriptor.Error("RV0508", "Verdiene kan ikke sammenlignes", "The values cannot be compared");
    private static readonly DiagnosticDescriptor CaseTypesDescriptor = DiagnosticDescriptor.Error("RV0509", "Tilfellene gir ulike slags verdier", "The cases give different kinds of value");
    private static readonly DiagnosticDescriptor DivisorDescriptor = DiagnosticDescriptor.Error("RV0510", "Kan dele på null", "May divide by zero");
    private static readonly DiagnosticDescriptor RoundingMissingDescriptor = DiagnosticDescriptor.Error("RV0511", "Avrunding mangler", "Rounding is missing");
    private static readonly DiagnosticDescriptor NotMoneyDescriptor = DiagnosticDescriptor.Error("RV0512", "Ikke kroner", "Not kroner");
    private static readonly DiagnosticDescriptor YesNoComparedDescriptor = DiagnosticDescriptor.Error("RV0513", "Ja/nei sammenlignet", "Ja/nei compared");
    private static readonly DiagnosticDescriptor ConditionAsValueDescriptor = DiagnosticDescriptor.Error("RV0514", "Et vilkår er ingen verdi", "A condition is not a value");
    private static readonly DiagnosticDescriptor ImpossibleNumberDescriptor = DiagnosticDescriptor.Error("RV0515", "Antallet passer ikke til listen", "The count does not fit the list");
    private static readonly DiagnosticDescriptor LimitsDescriptor = DiagnosticDescriptor.Error("RV0516", "Grensene passer ikke", "The limits do not fit");
    private static readonly DiagnosticDescriptor RateValueDescriptor = DiagnosticDescriptor.Error("RV0517", "Satsen er ikke et tall", "The rate is not a number");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        NotAConditionDescriptor, NotANumberDescriptor, DifferentUnitsDescriptor, KronerTimesKronerDescriptor, TimeWordDescriptor, MixedConnectivesDescriptor,
        TextComparedDescriptor, DifferentTypesDescriptor, CaseTypesDescriptor, DivisorDescriptor, RoundingMissingDescriptor, NotMoneyDescriptor, YesNoComparedDescriptor,
        ConditionAsValueDescriptor, ImpossibleNumberDescriptor, LimitsDescriptor, RateValueDescriptor,
    ];

    public static Diagnostic NotACondition(TextSpan span, string read, Verditype type) => new(
        NotAConditionDescriptor,
        span,
        new Message($"«{read}» er {type.Navn} og ikke et vilkår som er oppfylt eller ikke.", $"«{read}» is {type.Navn} and not a condition that holds or not."),
        new Message("Si hva verdien skal sammenlignes med.", "Say what the value is to be compared with."))
    { CorrectText = type.Slag == Verdislag.Kode && type.Koder.Count > 0 ? $"{read} er {type.Koder[0]}" : type.ErTid ? $"{read} er senest 6. april 2018" : $"{read} er minst 5" };

    public static Diagnostic NotANumber(TextSpan span, string read, Verditype type) => new(
        NotANumberDescriptor,
        span,
        new Message($"«{read}» er {type.Navn} og kan ikke regnes med.", $"«{read}» is {type.Navn} and cannot be calculated with."),
        new Message("Bruk et tall, et beløp eller en prosent her.", "Use a number, an amount or a percentage here."));

    public static Diagnostic DifferentUnits(TextSpan span, Verditype left, Verditype right) => new(
        DifferentUnitsDescriptor,
        span,
        new Message($"Her settes {left.Navn} sammen med {right.Navn}.", $"Here {left.Navn} is put together with {right.Navn}."),
        new Message("Begge sider må ha samme enhet. Er det et beløp, skriv «kroner» etter tallet.", "Both sides need the same unit. If it is an amount, write «kroner» after the number."))
    { CorrectText = left.Slag == Verdislag.Kroner || right.Slag == Verdislag.Kroner ? "200 000 kroner" : null };

    public static Diagnostic KronerTimesKroner(TextSpan span, bool divided) => new(
        KronerTimesKronerDescriptor,
        span,
        divided
            ? new Message("Et tall delt på kroner er ikke et beløp.", "A number divided by kroner is not an amount.")
            : new Message("Kroner ganget med kroner er ikke et beløp.", "Kroner times kroner is not an amount."),
        new Message("Gang et beløp med et tall eller en prosent.", "Multiply an amount by a number or a percentage."))
    { CorrectText = "80 prosent av det søkte beløpet" };

    public static Diagnostic TimeWord(TextSpan span, string read, bool isTime) => new(
        TimeWordDescriptor,
        span,
        isTime
            ? new Message($"«{read}» er en tid, og da brukes ord for tid.", $"«{read}» is a time, so words for time are used.")
            : new Message($"«{read}» er et tall, og da brukes ord for tall.", $"«{read}» is a number, so words for numbers are used."),
        isTime
            ? new Message("Skriv «er tidligst», «er senest», «er før» eller «er etter».", "Write «er tidligst», «er senest», «er før» or «er etter».")
            : new Message("Skriv «er minst», «er høyst», «er mer enn» eller «er mindre enn».", "Write «er minst», «er høyst», «er mer enn» or «er mindre enn»."))
    { CorrectText = isTime ? "søknaden er levert senest 6. april 2018" : "forventet måloppnåelse er minst 5" };

    public static Diagnostic MixedConnectives(TextSpan span, IReadOnlyList<string> operands, string first, string second) => new(
        MixedConnectivesDescriptor,
        span,
        new Message("Her står både «og» og «eller», og det kan leses på to måter.", "Both «og» and «eller» stand here, which can be read in two ways."),
        new Message("Skriv vilkårene som en liste, med ett bindeord på hvert nivå.", "Write the conditions as a list, with one connective at each level."))
    {
        Details =
        [
            new Message($"Det kan bety: («{operands[0]}» {first} «{operands[1]}») {second} «{operands[2]}».", $"It may mean: («{operands[0]}» {first} «{operands[1]}») {second} «{operands[2]}»."),
            new Message($"Eller: «{operands[0]}» {first} («{operands[1]}» {second} «{operands[2]}»).", $"Or: «{operands[0]}» {first} («{operands[1]}» {second} «{operands[2]}»)."),
        ],
        CorrectText = "hvis alle disse vilkårene er oppfylt:\n  a) tiltaket gjelder nyopprettet avtale\n  b) minst ett av disse vilkårene er oppfylt:\n     1. tiltaket har få eller ingen innbyggere på listen\n     2. kommunen har rekrutteringsvansker",
    };

    public static Diagnostic TextCompared(TextSpan span, string read) => new(
        TextComparedDescriptor,
        span,
        new Message($"«{read}» er fritekst, og regler kan ikke avgjøres av fritekst.", $"«{read}» is free text, and rules cannot depend on free text."),
        new Message("Oppgi mulige verdier med «én av» i stedet for «tekst».", "Declare the possible values with «én av» instead of «tekst»."))
    { CorrectText = "formål (formålet): én av etablering, spesialistutdanning" };

    public static Diagnostic DifferentTypes(TextSpan span, Verditype left, Verditype right) => new(
        DifferentTypesDescriptor,
        span,
        new Message($"Her sammenlignes {left.Navn} med {right.Navn}.", $"Here {left.Navn} is compared with {right.Navn}."),
        new Message("Sammenlign to verdier av samme slag.", "Compare two values of the same kind."));

    public static Diagnostic CaseTypes(TextSpan span, Verditype first, Verditype other) => new(
        CaseTypesDescriptor,
        span,
        new Message($"Det første tilfellet gir {first.Navn}, men dette gir {other.Navn}.", $"The first case gives {first.Navn}, but this one gives {other.Navn}."),
        new Message("Alle tilfellene må gi samme slags verdi. Er det et beløp, skriv «kroner».", "All cases must give the same kind of value. If it is an amount, write «kroner»."))
    { CorrectText = first.Slag == Verdislag.Kroner ? "0 kroner   ellers" : null };

    public static Diagnostic Divisor(TextSpan span, string read) => new(
        DivisorDescriptor,
        span,
        new Message($"«{read}» kan være null, og da har delingen ikke noe svar.", $"«{read}» may be zero, and then the division has no answer."),
        new Message("Del på et tall som ikke kan være null: et fast tall, en sats, eller en opplysning med «minst 1».", "Divide by a number that cannot be zero: a fixed number, a rate, or a fact with «minst 1»."))
    { CorrectText = "antall leger: heltall, minst 1" };

    public static Diagnostic RoundingMissing(TextSpan span, string name) => new(
        RoundingMissingDescriptor,
        span,
        new Message($"«{name}» kan bli et beløp som ikke går opp i hele øre, og det står ikke hvordan det avrundes.", $"«{name}» may become an amount that is not whole øre, and nothing says how to round it."),
        new Message(
            "Skriv avrundingen til slutt: «avrundet ned til hele kroner» (aldri for mye), «avrundet opp til hele kroner» (aldri for lite) eller «avrundet til nærmeste hele krone, halve opp».",
            "Write the rounding last: «avrundet ned til hele kroner» (never too much), «avrundet opp til hele kroner» (never too little) or «avrundet til nærmeste hele krone, halve opp»."))
    { CorrectText = ", avrundet ned til hele kroner" };

    public static Diagnostic NotMoney(TextSpan span, string name, Verditype type) => new(
        NotMoneyDescriptor,
        span,
        new Message($"«{name}» må være et beløp i kroner, men er {type.Navn}.", $"«{name}» must be an amount in kroner, but is {type.Navn}."),
        new Message("Gang med en sats i kroner, eller skriv «kroner» etter tallet.", "Multiply by a rate in kroner, or write «kroner» after the number."))
    { CorrectText = "Beregnet tilskudd er summen av godkjent beløp for alle tiltakene" };

    public static Diagnostic YesNoCompared(TextSpan span, string read) => new(
        YesNoComparedDescriptor,
        span,
        new Message($"«{read}» er selv et vilkår og skal ikke sammenlignes med noe.", $"«{read}» is itself a condition and is not compared with anything."),
        new Message("Skriv bare navnet, og sett «ikke» inn hvis det skal være nei.", "Write the name alone, and put «ikke» in if it should be nei."))
    { CorrectText = "søknaden ikke er undertegnet" };

    public static Diagnostic ConditionAsValue(TextSpan span, string read) => new(
        ConditionAsValueDescriptor,
        span,
        new Message($"«{read}» er et vilkår og kan ikke brukes som en verdi.", $"«{read}» is a condition and cannot be used as a value."),
        new Message("Gi verdien først, så «hvis» og vilkåret.", "Give the value first, then «hvis» and the condition."))
    { CorrectText = "200 000 kroner   hvis kommunen har rekrutteringsvansker" };

    public static Diagnostic ImpossibleNumber(TextSpan span, int number, int items) => new(
        ImpossibleNumberDescriptor,
        span,
        new Message($"Listen krever {Folding.Digits(number)} vilkår, men har {Folding.Digits(items)}.", $"The list demands {Folding.Digits(number)} conditions, but has {Folding.Digits(items)}."),
        new Message("Sett et antall som er minst 1 og høyst så mange som listen har.", "Use a number that is at least 1 and at most as many as the list has."))
    { CorrectText = "minst ett av disse vilkårene er oppfylt:" };

    public static Diagnostic Limits(TextSpan span, string name) => new(
        LimitsDescriptor,
        span,
        new Message($"Grensene for «{name}» passer ikke til hva slags opplysning det er, eller den laveste er høyere enn den høyeste.", $"The limits of «{name}» do not fit its kind, or the lowest is above the highest."),
        new Message("Bare tall, beløp og prosent kan ha grenser, og den laveste skrives først.", "Only numbers, amounts and percentages can have limits, and the lowest stands first."))
    { CorrectText = "forventet måloppnåelse: heltall, 0–10" };

    public static Diagnostic RateValue(TextSpan span, string name) => new(
        RateValueDescriptor,
        span,
        new Message($"Satsen «{name}» må være ett tall, ett beløp eller én prosent.", $"The rate «{name}» must be one number, one amount or one percentage."),
        new Message("Skriv verdien slik den står i regelverket. Beregninger hører hjemme i en paragraf.", "Write the value as it stands in the regulation. Calculations belong in a §."))
    { CorrectText = $"{name}: 200 000 kroner" };
}
