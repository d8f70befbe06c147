using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

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
    private static readonly DiagnosticDescriptor RoundsOtherDescriptor = DiagnosticDescriptor.Error("RV0518", "Bare beløp avrundes", "Only amounts are rounded");
    private static readonly DiagnosticDescriptor RateValueDescriptor = DiagnosticDescriptor.Error("RV0517", "Satsen er ikke et tall", "The rate is not a number");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        NotAConditionDescriptor, NotANumberDescriptor, DifferentUnitsDescriptor, KronerTimesKronerDescriptor, TimeWordDescriptor, MixedConnectivesDescriptor,
        TextComparedDescriptor, DifferentTypesDescriptor, CaseTypesDescriptor, DivisorDescriptor, RoundingMissingDescriptor, NotMoneyDescriptor, YesNoComparedDescriptor,
        ConditionAsValueDescriptor, ImpossibleNumberDescriptor, LimitsDescriptor, RateValueDescriptor, RoundsOtherDescriptor,
    ];

    public static Diagnostic NotACondition(TextSpan span, string read, Verditype type) => new(
        NotAConditionDescriptor,
        span,
        new Message($"«{read}» er {TypeWords.Of(type).Nb}, ikke et vilkår.", $"«{read}» is {TypeWords.Of(type).En}, not a condition."),
        new Message("Skriv hva verdien skal sammenlignes med.", "Say what the value is to be compared with."))
    {
        CorrectText = type.Slag switch
        {
            Verdislag.Kode when type.Koder.Count > 0 => $"{read} er {type.Koder[0]}",
            Verdislag.Kroner => $"{read} er minst 5 000 kroner",
            Verdislag.Prosent => $"{read} er minst 5 prosent",
            Verdislag.Heltall or Verdislag.Tall => $"{read} er minst 5",
            Verdislag.Dato or Verdislag.Tidspunkt => $"{read} er senest 6. april 2018",
            Verdislag.Måned => $"{read} er senest april 2018",
            _ => null,
        },
    };

    public static Diagnostic NotANumber(TextSpan span, string read, Verditype type) => new(
        NotANumberDescriptor,
        span,
        new Message($"«{read}» er {TypeWords.Of(type).Nb} og kan ikke regnes med.", $"«{read}» is {TypeWords.Of(type).En} and cannot be calculated with."),
        new Message("Bruk et tall, et beløp eller en prosent her.", "Use a number, an amount or a percentage here."));

    /// <summary>Two sides that count different things.</summary>
    public static Diagnostic DifferentUnits(TextSpan span, Verditype left, Verditype right, bool compared) => new(
        DifferentUnitsDescriptor,
        span,
        compared
            ? new Message($"Her sammenlignes {TypeWords.Of(left).Nb} med {TypeWords.Of(right).Nb}.", $"Here {TypeWords.Of(left).En} is compared with {TypeWords.Of(right).En}.")
            : new Message($"Her settes {TypeWords.Of(left).Nb} sammen med {TypeWords.Of(right).Nb}.", $"Here {TypeWords.Of(left).En} is put together with {TypeWords.Of(right).En}."),
        new Message("Begge sider må ha samme enhet.", "Both sides need the same unit."));

    /// <summary>A number in the file that lacks the unit of what it is set against.</summary>
    public static Diagnostic UnitMissing(TextSpan span, string read, Verditype wanted) => new(
        DifferentUnitsDescriptor,
        span,
        new Message($"«{read}» er bare et tall, men her ventes {TypeWords.Of(wanted).Nb}.", $"«{read}» is a plain number, but {TypeWords.Of(wanted).En} is expected here."),
        wanted.Slag == Verdislag.Kroner
            ? new Message("Skriv «kroner» etter tallet.", "Write «kroner» after the number.")
            : new Message("Skriv «prosent» etter tallet.", "Write «prosent» after the number."))
    { CorrectText = read + (wanted.Slag == Verdislag.Kroner ? " kroner" : " prosent") };

    /// <summary>«… + 10 prosent»: ten per cent of what?</summary>
    public static Diagnostic PercentOfWhat(TextSpan span, string read, string other) => new(
        DifferentUnitsDescriptor,
        span,
        new Message($"«{read}» er en andel, men her ventes et beløp i kroner.", $"«{read}» is a share, but an amount in kroner is expected here."),
        new Message("Skriv hva det skal tas prosent av.", "Write what the percentage is taken of."))
    { CorrectText = $"{read} av {other}" };

    /// <summary>Only money is rounded; a number that is no amount stays exact.</summary>
    public static Diagnostic RoundsOther(TextSpan span, string read, Verditype type) => new(
        RoundsOtherDescriptor,
        span,
        new Message($"«{read}» er {TypeWords.Of(type).Nb} og kan ikke avrundes.", $"«{read}» is {TypeWords.Of(type).En} and cannot be rounded."),
        new Message("Bare beløp i kroner avrundes. Ta bort avrundingen.", "Only amounts in kroner are rounded. Take the rounding away."))
    { CorrectText = read };

    public static Diagnostic KronerTimesKroner(TextSpan span, bool divided) => new(
        KronerTimesKronerDescriptor,
        span,
        divided
            ? new Message("Et tall delt på kroner er ikke et beløp.", "A number divided by kroner is not an amount.")
            : new Message("Kroner ganget med kroner er ikke et beløp.", "Kroner times kroner is not an amount."),
        divided
            ? new Message("Del et beløp på et tall, ikke omvendt.", "Divide an amount by a number, not the other way round.")
            : new Message("Gang et beløp med et tall eller en prosent.", "Multiply an amount by a number or a percentage."))
    { CorrectText = divided ? null : "80 prosent av det søkte beløpet" };

    public static Diagnostic TimeWord(TextSpan span, string read, bool isTime, string correct) => new(
        TimeWordDescriptor,
        span,
        isTime
            ? new Message($"«{read}» er en tid, og da brukes ord for tid.", $"«{read}» is a time, so words for time are used.")
            : new Message($"«{read}» er et tall, og da brukes ord for tall.", $"«{read}» is a number, so words for numbers are used."),
        isTime
            ? new Message("Skriv «er tidligst», «er senest», «er før» eller «er etter».", "Write «er tidligst», «er senest», «er før» or «er etter».")
            : new Message("Skriv «er minst», «er høyst», «er mer enn» eller «er mindre enn».", "Write «er minst», «er høyst», «er mer enn» or «er mindre enn»."))
    { CorrectText = correct };

    /// <summary>«og» and «eller» at one level.</summary>
    /// <param name="span">The second connective.</param>
    /// <param name="readings">The ways it can be read, each as a list.</param>
    public static Diagnostic MixedConnectives(TextSpan span, IReadOnlyList<string> readings) => new(
        MixedConnectivesDescriptor,
        span,
        new Message("Her står både «og» og «eller», og det kan leses på to måter.", "Both «og» and «eller» stand here, which can be read in two ways."),
        new Message("Skriv vilkårene som en liste, med ett bindeord på hvert nivå. Velg det du mener.", "Write the conditions as a list, with one connective at each level. Choose what you mean."))
    { CorrectText = string.Join("\n\n", readings) };

    public static Diagnostic TextCompared(TextSpan span, string read) => new(
        TextComparedDescriptor,
        span,
        new Message($"«{read}» er fritekst, og regler kan ikke avgjøres av fritekst.", $"«{read}» is free text, and rules cannot depend on free text."),
        new Message("Før opp de mulige verdiene med «én av» i stedet for «tekst».", "Declare the possible values with «én av» instead of «tekst»."))
    { CorrectText = "formål (formålet): én av etablering, spesialistutdanning" };

    public static Diagnostic DifferentTypes(TextSpan span, Verditype left, Verditype right) => new(
        DifferentTypesDescriptor,
        span,
        new Message($"Her sammenlignes {TypeWords.Of(left).Nb} med {TypeWords.Of(right).Nb}.", $"Here {TypeWords.Of(left).En} is compared with {TypeWords.Of(right).En}."),
        new Message("Sammenlign to verdier av samme slag.", "Compare two values of the same kind."));

    public static Diagnostic CaseTypes(TextSpan span, string read, Verditype first, Verditype other) => new(
        CaseTypesDescriptor,
        span,
        new Message($"Det første tilfellet gir {TypeWords.Of(first).Nb}, men dette gir {TypeWords.Of(other).Nb}.", $"The first case gives {TypeWords.Of(first).En}, but this one gives {TypeWords.Of(other).En}."),
        first.Slag == Verdislag.Kroner
            ? new Message("Alle tilfellene må gi samme slags verdi. Skriv «kroner» etter tallet.", "All cases must give the same kind of value. Write «kroner» after the number.")
            : new Message("Alle tilfellene må gi samme slags verdi.", "All cases must give the same kind of value."))
    { CorrectText = first.Slag == Verdislag.Kroner && other.Slag is Verdislag.Heltall or Verdislag.Tall ? $"{read} kroner" : null };

    public static Diagnostic Divisor(TextSpan span, string read, Opplysning? fact) => new(
        DivisorDescriptor,
        span,
        new Message($"«{read}» kan være 0, og da har delingen ikke noe svar.", $"«{read}» may be 0, and then the division has no answer."),
        new Message("Del på et tall som ikke kan være 0: et fast tall, en sats, eller en opplysning med «minst 1».", "Divide by a number that cannot be 0: a fixed number, a rate, or a fact with «minst 1»."))
    { CorrectText = fact is null ? null : $"{fact.Navn}: {fact.Type.Navn}, minst 1" };

    public static Diagnostic RoundingMissing(TextSpan span, string name, string read) => new(
        RoundingMissingDescriptor,
        span,
        new Message($"«{name}» kan bli et beløp som ikke går opp i hele øre, og det står ikke hvordan det avrundes.", $"«{name}» may become an amount that is not whole øre, and nothing says how to round it."),
        new Message(
            "Skriv avrundingen til slutt: «avrundet ned til hele kroner» (aldri for mye), «avrundet opp til hele kroner» (aldri for lite) eller «avrundet til nærmeste hele krone, halve opp».",
            "Write the rounding last: «avrundet ned til hele kroner» (never too much), «avrundet opp til hele kroner» (never too little) or «avrundet til nærmeste hele krone, halve opp»."))
    { CorrectText = $"{read}, avrundet ned til hele kroner" };

    public static Diagnostic NotMoney(TextSpan span, string name, Verditype type, string? correct) => new(
        NotMoneyDescriptor,
        span,
        new Message($"«{name}» må være et beløp i kroner, men er {TypeWords.Of(type).Nb}.", $"«{name}» must be an amount in kroner, but is {TypeWords.Of(type).En}."),
        new Message("Gang med en sats i kroner, eller skriv «kroner» etter tallet.", "Multiply by a rate in kroner, or write «kroner» after the number."))
    { CorrectText = correct };

    public static Diagnostic YesNoCompared(TextSpan span, string read, string correct) => new(
        YesNoComparedDescriptor,
        span,
        new Message($"«{read}» er et vilkår i seg selv og skal ikke sammenlignes med noe.", $"«{read}» is a condition in itself and is not compared with anything."),
        new Message("Skriv bare vilkåret, med «ikke» hvis det ikke skal være oppfylt.", "Write the condition alone, with «ikke» if it should not hold."))
    { CorrectText = correct };

    public static Diagnostic ConditionAsValue(TextSpan span, string read) => new(
        ConditionAsValueDescriptor,
        span,
        new Message($"«{read}» er et vilkår og kan ikke brukes som en verdi.", $"«{read}» is a condition and cannot be used as a value."),
        new Message("Skriv verdien først, så «hvis» og vilkåret.", "Give the value first, then «hvis» and the condition."))
    { CorrectText = $"200 000 kroner   hvis {read}" };

    public static Diagnostic ImpossibleNumber(TextSpan span, int number, int items, string quantifier) => new(
        ImpossibleNumberDescriptor,
        span,
        new Message($"Listen krever {Folding.Digits(number)} vilkår, men har {Folding.Digits(items)}.", $"The list demands {Folding.Digits(number)} conditions, but has {Folding.Digits(items)}."),
        new Message("Skriv et antall som er minst 1 og høyst så mange som listen har.", "Use a number that is at least 1 and at most as many as the list has."))
    { CorrectText = $"{quantifier} {Folding.Digits(System.Math.Max(1, System.Math.Min(number, items)))} av disse vilkårene er oppfylt:" };

    public static Diagnostic NoLimits(TextSpan span, Opplysning fact) => new(
        LimitsDescriptor,
        span,
        new Message($"«{fact.Navn}» er {TypeWords.Of(fact.Type).Nb} og kan ikke ha grenser.", $"«{fact.Navn}» is {TypeWords.Of(fact.Type).En} and cannot have limits."),
        new Message("Bare tall, beløp og prosent kan ha grenser. Ta bort grensen, eller skriv den som en regel i en paragraf.", "Only numbers, amounts and percentages can have limits. Take the limit away, or write it as a rule in a §."));

    public static Diagnostic LimitOrder(TextSpan span, Opplysning fact, Rational least, Rational most) => new(
        LimitsDescriptor,
        span,
        new Message($"Den laveste grensen for «{fact.Navn}» er høyere enn den høyeste.", $"The lowest limit of «{fact.Navn}» is above the highest."),
        new Message("Skriv den laveste grensen først.", "Write the lowest limit first."))
    { CorrectText = fact.Type.Slag == Verdislag.Prosent ? $"{Visning.Prosent(most)}–{Visning.Prosent(least)}" : $"{Visning.Tall(most)}–{Visning.Tall(least)}" };

    public static Diagnostic LimitValue(TextSpan span, string read, Opplysning fact) => new(
        LimitsDescriptor,
        span,
        new Message($"«{read}» kan ikke være grense for «{fact.Navn}».", $"«{read}» cannot be a limit of «{fact.Navn}»."),
        fact.Type.Slag switch
        {
            Verdislag.Prosent => new Message("Skriv grensen som et tall med prosenttegn.", "Write the limit as a number with a per cent sign."),
            Verdislag.Kroner => new Message("Skriv grensen som et beløp i kroner.", "Write the limit as an amount in kroner."),
            _ => new Message("Skriv grensen som et tall.", "Write the limit as a number."),
        });

    public static Diagnostic RateValue(TextSpan span, string name) => new(
        RateValueDescriptor,
        span,
        new Message($"Satsen «{name}» må være ett tall, ett beløp eller én prosent.", $"The rate «{name}» must be one number, one amount or one percentage."),
        new Message("Skriv verdien slik den står i regelverket. Beregninger hører hjemme i en paragraf.", "Write the value as it stands in the regulation. Calculations belong in a §."))
    { CorrectText = $"{name}: 200 000 kroner" };
}
