using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>Messages about the year's money: the frame, the rounds and the division held against each other.</summary>
internal static class MoneyDiagnostics
{
    private static readonly DiagnosticDescriptor SumDescriptor = DiagnosticDescriptor.Error("RV0720", "Rundene og rammen stemmer ikke", "Rounds and frame do not add up");
    private static readonly DiagnosticDescriptor TooEarlyDescriptor = DiagnosticDescriptor.Error("RV0721", "Pengene kommer etter vedtaket", "The money comes after the decision");
    private static readonly DiagnosticDescriptor NoDecisionDayDescriptor = DiagnosticDescriptor.Warning("RV0722", "Vedtaksdato mangler", "The day of decision is missing");
    private static readonly DiagnosticDescriptor RoundTwiceDescriptor = DiagnosticDescriptor.Error("RV0723", "To runder med samme nummer", "Two rounds with one number");
    private static readonly DiagnosticDescriptor RestOfDescriptor = DiagnosticDescriptor.Error("RV0724", "Restmidler fra en runde som ikke er før", "Remainder of a round that is not before");
    private static readonly DiagnosticDescriptor RestNotTakenDescriptor = DiagnosticDescriptor.Error("RV0725", "Ingen runde tar imot restmidlene", "No round receives the remainder");
    private static readonly DiagnosticDescriptor UncoveredDescriptor = DiagnosticDescriptor.Error("RV0726", "Beløp som ikke dekkes", "Amounts not covered");
    private static readonly DiagnosticDescriptor NoComplaintsDescriptor = DiagnosticDescriptor.Warning("RV0727", "Klager er ikke nevnt", "Complaints are not mentioned");
    private static readonly DiagnosticDescriptor NoAllocationDescriptor = DiagnosticDescriptor.Error("RV0728", "Rammen fordeles ikke", "The frame is not divided");
    private static readonly DiagnosticDescriptor NoFrameDescriptor = DiagnosticDescriptor.Error("RV0729", "Ingen ramme å fordele", "No frame to divide");
    private static readonly DiagnosticDescriptor NegativeDescriptor = DiagnosticDescriptor.Error("RV0730", "Rammen er mindre enn 0", "The frame is less than 0");
    private static readonly DiagnosticDescriptor OpensLateDescriptor = DiagnosticDescriptor.Error("RV0731", "Runden åpner etter fristen", "The round opens after its deadline");
    private static readonly DiagnosticDescriptor TooLargeDescriptor = DiagnosticDescriptor.Error("RV0733", "Beløpet kan ikke betales ut", "The amount cannot be paid");
    private static readonly DiagnosticDescriptor BothDescriptor = DiagnosticDescriptor.Error("RV0732", "Både avkorting og ingen avkorting", "Both cutting and no cutting");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        SumDescriptor, TooEarlyDescriptor, NoDecisionDayDescriptor, RoundTwiceDescriptor, RestOfDescriptor, RestNotTakenDescriptor, UncoveredDescriptor,
        NoComplaintsDescriptor, NoAllocationDescriptor, NoFrameDescriptor, NegativeDescriptor, OpensLateDescriptor, BothDescriptor, TooLargeDescriptor,
    ];

    public static Diagnostic Sum(TextSpan span, IReadOnlyList<TextSpan> rounds, Rational frame, Rational given)
    {
        var difference = Visning.Kroner(frame > given ? frame - given : given - frame);
        return new Diagnostic(
            SumDescriptor,
            span,
            frame > given
                ? new Message($"Rammen er {Visning.Kroner(frame)}, men rundene deler ut {Visning.Kroner(given)}. {difference} er ikke fordelt på noen runde.", $"The frame is {Visning.Kroner(frame)}, but the rounds hand out {Visning.Kroner(given)}. {difference} belongs to no round.")
                : new Message($"Rammen er {Visning.Kroner(frame)}, men rundene deler ut {Visning.Kroner(given)}. Det er {difference} for mye.", $"The frame is {Visning.Kroner(frame)}, but the rounds hand out {Visning.Kroner(given)}. That is {difference} too much."),
            new Message("Nye midler i rundene må til sammen være lik summen av linjene under «ramme».", "New money in the rounds must add up to the lines under «ramme»."))
        { Related = rounds.Select(r => new RelatedPlace(r, new Message("Runden deler ut:", "The round hands out:"))).ToArray() };
    }

    public static Diagnostic TooEarly(TextSpan span, TextSpan line, int round, Dato decided, Rational needed, Rational there) => new(
        TooEarlyDescriptor,
        span,
        new Message($"Runde {Folding.Digits(round)} vedtas {Visning.Dato(decided)} og bruker {Visning.Kroner(needed)}, men da er det bare {Visning.Kroner(there)} å dele ut.", $"Round {Folding.Digits(round)} is decided {Visning.Dato(decided)} and uses {Visning.Kroner(needed)}, but only {Visning.Kroner(there)} is there by then."),
        new Message("Flytt vedtaksdatoen, eller la runden bruke mindre.", "Move the day of decision, or let the round use less."))
    { Related = [new RelatedPlace(line, new Message("Disse pengene kommer senere:", "This money comes later:"))] };

    public static Diagnostic NoDecisionDay(TextSpan span, int round, string correct) => new(
        NoDecisionDayDescriptor,
        span,
        new Message($"Rammen har linjer fra ulike datoer, men det står ikke når runde {Folding.Digits(round)} vedtas. Det er derfor ikke kontrollert at pengene er der i tide.", $"The frame has lines from different dates, but nothing says when round {Folding.Digits(round)} is decided. So it is not checked that the money is there in time."),
        new Message("Skriv «vedtas» og datoen.", "Write «vedtas» and the date."))
    { CorrectText = correct };

    public static Diagnostic RoundTwice(TextSpan span, int number, TextSpan first) => new(
        RoundTwiceDescriptor,
        span,
        new Message($"Runde {Folding.Digits(number)} står to ganger.", $"Round {Folding.Digits(number)} stands twice."),
        new Message("Gi rundene hvert sitt nummer: 1, 2, 3.", "Give each round its own number: 1, 2, 3."))
    { Related = [new RelatedPlace(first, new Message("Den første:", "The first:"))] };

    public static Diagnostic RestOf(TextSpan span, int number) => new(
        RestOfDescriptor,
        span,
        new Message($"Runden tar restmidler fra runde {Folding.Digits(number)}, men det er ingen slik runde før denne.", $"The round takes the remainder of round {Folding.Digits(number)}, but there is no such round before it."),
        new Message($"En runde kan bare arve fra en tidligere runde. Ta bort «restmidler fra runde {Folding.Digits(number)}», eller rett nummeret.", $"A round can only inherit from an earlier one. Take «restmidler fra runde {Folding.Digits(number)}» away, or mend the number."));

    public static Diagnostic RestNotTaken(TextSpan span, int next, int round, Rational? newMoney) => new(
        RestNotTakenDescriptor,
        span,
        new Message($"Restmidler skal overføres til neste runde, men runde {Folding.Digits(next)} tar ikke imot dem.", $"The remainder is to go to the next round, but round {Folding.Digits(next)} does not receive it."),
        new Message($"Skriv rammen i runde {Folding.Digits(next)} slik at den tar med restmidlene.", $"Write the frame of round {Folding.Digits(next)} so that it takes the remainder in."))
    { CorrectText = newMoney is { } amount ? $"ramme {Visning.Kroner(amount)} og restmidler fra runde {Folding.Digits(round)}" : $"ramme restmidler fra runde {Folding.Digits(round)}" };

    public static Diagnostic Uncovered(TextSpan span) => new(
        UncoveredDescriptor,
        span,
        new Message("Det er flere runder, men det står ikke hva som skjer med beløp som rammen i en runde ikke rekker til.", "There are several rounds, but nothing says what happens to amounts that the frame of a round does not reach."),
        new Message("Velg én av linjene nedenfor.", "Choose one of the lines below."))
    { CorrectText = "beløp som ikke dekkes, bortfaller\nbeløp som ikke dekkes, deltar i neste runde\nbeløp som ikke dekkes, dekkes først i neste runde" };

    public static Diagnostic NoComplaints(TextSpan span, int number) => new(
        NoComplaintsDescriptor,
        span,
        new Message("Det står ikke hva en klage som fører fram, dekkes av.", "Nothing says what a complaint that succeeds is paid from."),
        new Message("Legg til en setning om klager sist i fordelingen.", "Add a sentence about complaints last in the division."))
    {
        Details =
        [
            new Message("«gir ny fordeling»: alle beløp regnes ut på nytt, og noen kan få mindre enn de er lovet.", "«gir ny fordeling»: all amounts are computed anew, and some may get less than they were promised."),
            new Message("«dekkes av restmidler med samme avkortingsprosent»: de andre beholder sitt, men restmidlene kan ta slutt.", "«dekkes av restmidler med samme avkortingsprosent»: the others keep theirs, but the remainder may run out."),
            new Message("«dekkes av avsetningen med samme avkortingsprosent»: det settes av penger til klagene før rammen fordeles.", "«dekkes av avsetningen med samme avkortingsprosent»: money is set aside for the complaints before the frame is shared."),
        ],
        CorrectText = $"{Folding.Digits(number)}. Klager som fører fram, gir ny fordeling\n{Folding.Digits(number)}. Klager som fører fram, dekkes av restmidler med samme avkortingsprosent",
    };

    public static Diagnostic NoAllocation(TextSpan span) => new(
        NoAllocationDescriptor,
        span,
        new Message("Det er en ramme, men det står ikke hva som skjer når den er for liten.", "There is a frame, but nothing says what happens when it is too small."),
        new Message("Skriv en fordeling, eller «ingen avkorting» med grunnen.", "Write a «fordeling», or «ingen avkorting» with the reason."))
    { CorrectText = "fordeling\n  1. Beregnet tilskudd avkortes forholdsmessig\n  2. Beløpene avrundes ned til hele kroner:\n     - restmidler tilbakeføres til staten\n  3. Klager som fører fram, gir ny fordeling" };

    public static Diagnostic NoFrame(TextSpan span) => new(
        NoFrameDescriptor,
        span,
        new Message("Fordelingen deler en ramme, men ingen søknadsrunde har noen.", "The division shares a frame, but no round has one."),
        new Message("Skriv hva hver runde har å dele ut, under «søknadsrunder».", "Write what each round has to hand out, under «søknadsrunder»."))
    { CorrectText = "søknadsrunder\n  runde 1: frist 6. april 2018, ramme 23 900 000 kroner" };

    public static Diagnostic Negative(TextSpan span, Rational sum) => new(
        NegativeDescriptor,
        span,
        new Message($"Linjene under «ramme» blir til sammen {Visning.Kroner(sum)}, og det er ingenting å dele ut.", $"The lines under «ramme» come to {Visning.Kroner(sum)} together, and there is nothing to hand out."),
        new Message("Kontroller fortegnene: «+» foran det som kommer til, «−» foran det som tas bort.", "Check the signs: «+» before what is added, «−» before what is taken away."));

    public static Diagnostic OpensLate(TextSpan span, int round) => new(
        OpensLateDescriptor,
        span,
        new Message($"Runde {Folding.Digits(round)} åpner etter at fristen er ute.", $"Round {Folding.Digits(round)} opens after its deadline."),
        new Message("Datoen etter «åpner» må være før datoen etter «frist».", "The date after «åpner» must be before the date after «frist»."));

    public static Diagnostic Both(TextSpan span) => new(
        BothDescriptor,
        span,
        new Message("Fordelingen sier både at ingenting avkortes, og hvordan det avkortes.", "The division says both that nothing is cut and how it is cut."),
        new Message("Behold enten «ingen avkorting» eller de nummererte setningene.", "Keep either «ingen avkorting» or the numbered sentences."))
    { CorrectText = "ingen avkorting: «Alle som oppfyller vilkårene, får beregnet tilskudd.»" };

    public static Diagnostic NotPayable(TextSpan span, Rational amount) => new(
        TooLargeDescriptor,
        span,
        new Message($"{Visning.Kroner(amount)} er ikke et beløp som kan deles ut.", $"{Visning.Kroner(amount)} is not an amount that can be handed out."),
        new Message("Beløpet må være i hele øre, og høyst 90 000 billioner kroner. Er det noen sifre for mye?", "The amount must be in whole øre, and at most 90 000 trillion kroner. Are there some digits too many?"));
}
