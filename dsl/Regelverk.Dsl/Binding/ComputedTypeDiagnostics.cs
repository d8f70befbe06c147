using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about what tables, steps and dated rates mean.</summary>
internal static class ComputedTypeDiagnostics
{
    private static readonly DiagnosticDescriptor LastColumnDescriptor = DiagnosticDescriptor.Error("RV0460", "Den siste kolonnen er ikke navnet", "The last column is not the name");
    private static readonly DiagnosticDescriptor TwoLevelsDescriptor = DiagnosticDescriptor.Error("RV0461", "Satsen bygger på to begreper", "The rate builds on two «begreper»");
    private static readonly DiagnosticDescriptor OtherBaseDescriptor = DiagnosticDescriptor.Error("RV0462", "Trinnet er et annet enn grunnlaget", "The step is of something else than the base");
    private static readonly DiagnosticDescriptor BandOrderDescriptor = DiagnosticDescriptor.Error("RV0463", "Trinnene står i feil rekkefølge", "The steps stand in the wrong order");
    private static readonly DiagnosticDescriptor BandEndDescriptor = DiagnosticDescriptor.Error("RV0464", "Det siste trinnet mangler", "The last step is missing");
    private static readonly DiagnosticDescriptor DateOrderDescriptor = DiagnosticDescriptor.Error("RV0465", "Datoene står i feil rekkefølge", "The dates stand in the wrong order");
    private static readonly DiagnosticDescriptor NothingBeforeDescriptor = DiagnosticDescriptor.Error("RV0466", "Det er ingen sats å bygge på", "There is no rate to build on");
    private static readonly DiagnosticDescriptor YesNoCellDescriptor = DiagnosticDescriptor.Error("RV0530", "Ruten er ikke ja eller nei", "The cell is not yes or no");
    private static readonly DiagnosticDescriptor RangeOrderDescriptor = DiagnosticDescriptor.Error("RV0531", "Området er baklengs", "The range is backwards");
    private static readonly DiagnosticDescriptor ForEachDescriptor = DiagnosticDescriptor.Error("RV0532", "Trinnet sier ikke hva satsen gjelder for", "The step does not say what the rate is for");
    private static readonly DiagnosticDescriptor StepUnitDescriptor = DiagnosticDescriptor.Error("RV0533", "Trinnet teller noe annet enn grunnlaget", "The step counts something else than the base");
    private static readonly DiagnosticDescriptor NotADateDescriptor = DiagnosticDescriptor.Error("RV0534", "Satsen velges ikke av en dato", "The rate is not picked by a date");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        LastColumnDescriptor, TwoLevelsDescriptor, OtherBaseDescriptor, BandOrderDescriptor, BandEndDescriptor, DateOrderDescriptor, NothingBeforeDescriptor, YesNoCellDescriptor, RangeOrderDescriptor,
        ForEachDescriptor, StepUnitDescriptor, NotADateDescriptor,
    ];

    public static Diagnostic LastColumn(TextSpan span, string read, string name) => new(
        LastColumnDescriptor,
        span,
        new Message($"Den siste kolonnen heter «{read}», men tabellen gir «{name}» en verdi.", $"The last column is called «{read}», but the table gives «{name}» a value."),
        new Message("Den siste kolonnen skal hete det samme som navnet foran «følger av tabellen».", "The last column must be called the same as the name before «følger av tabellen»."))
    { CorrectText = name };

    public static Diagnostic TwoLevels(TextSpan span, string name, Begrep first, Begrep second) => new(
        TwoLevelsDescriptor,
        span,
        new Message($"«{name}» bygger både på noe om «{first.Navn}» og på noe om «{second.Navn}», og ingen av dem ligger inne i den andre.", $"«{name}» builds both on something of «{first.Navn}» and on something of «{second.Navn}», and neither lies inside the other."),
        new Message("Del den i to, eller bruk summen eller antallet for det ene begrepet.", "Divide it in two, or use the sum or number for one of them."));

    public static Diagnostic OtherBase(TextSpan span, string read, string whole) => new(
        OtherBaseDescriptor,
        span,
        new Message($"Beløpet beregnes av «{whole}», men trinnet er det «{read}» ligger i.", $"The amount is computed of «{whole}», but the step is the one «{read}» lies in."),
        new Message("Skriv det samme begge steder. Skal trinnet velges av noe annet, bruk en tabell.", "Write the same in both places. If something else picks the step, use a table."))
    { CorrectText = whole };

    public static Diagnostic BandOrder(TextSpan span, bool isFirst, string correct) => new(
        BandOrderDescriptor,
        span,
        isFirst
            ? new Message("Det første trinnet må gjelde «de første».", "The first step must be of «de første».")
            : new Message("Etter det første trinnet kommer «de neste», og til slutt «det overskytende» eller «de øvrige».", "After the first step comes «de neste», and last «det overskytende» or «de øvrige»."),
        new Message("Trinnene leses ovenfra og ned, og hvert trinn begynner der det forrige slutter.", "The steps are read from the top, and each begins where the one before it ends."))
    { CorrectText = correct };

    public static Diagnostic BandEnd(TextSpan span, string correct) => new(
        BandEndDescriptor,
        span,
        new Message("Trinnene sier ikke hva som gjelder for det som er igjen.", "The steps do not say what holds for what is left."),
        new Message("Avslutt med «det overskytende». Gir det ikke noe, skriv 0.", "End with «det overskytende». If it gives nothing, write 0."))
    { CorrectText = correct };

    public static Diagnostic DateOrder(TextSpan span, TextSpan before) => new(
        DateOrderDescriptor,
        span,
        new Message("Datoen er ikke senere enn datoen på linjen over.", "The date is not later than that of the line above."),
        new Message("Skriv den eldste satsen først. Hver sats gjelder til den neste begynner.", "Write the oldest rate first. Each rate holds until the next begins."))
    { Related = [new RelatedPlace(before, new Message("Linjen over:", "The line above:"))] };

    public static Diagnostic NothingBefore(TextSpan span) => new(
        NothingBeforeDescriptor,
        span,
        new Message("Det er ingen sats foran denne linjen som kan være uendret eller opphøre.", "No rate stands before this line that could be unchanged or end."),
        new Message("Begynn med den første satsen og datoen den gjelder fra.", "Begin with the first rate and the date it holds from."))
    { CorrectText = "1 430 000 kroner fra og med 1. januar 2021" };

    public static Diagnostic YesNoCell(TextSpan span, string read, string column) => new(
        YesNoCellDescriptor,
        span,
        new Message($"«{column}» er enten ja eller nei, men i ruten står «{read}».", $"«{column}» is either «ja» or «nei», but the cell says «{read}»."),
        new Message("Skriv «ja», «nei» eller «uansett».", "Write «ja», «nei» or «uansett»."))
    { CorrectText = "ja" };

    public static Diagnostic RangeOrder(TextSpan span, string read, string correct) => new(
        RangeOrderDescriptor,
        span,
        new Message($"I «{read}» er det første tallet større enn det siste.", $"In «{read}» the first number is larger than the last."),
        new Message("Skriv det minste tallet først. Begge endene er med.", "Write the smallest number first. Both ends are included."))
    { CorrectText = correct };

    public static Diagnostic ForEach(TextSpan span, string read, bool isAmount, string correct) => new(
        ForEachDescriptor,
        span,
        isAmount
            ? new Message($"«{read}» er et beløp, og det står ikke om det er for hver eller for alle.", $"«{read}» is an amount, and nothing says whether it is for each or for all.")
            : new Message($"«{read}» er en andel, og en andel er av noe, ikke for hver.", $"«{read}» is a share, and a share is of something, not for each."),
        isAmount
            ? new Message("Skriv «for hver av» etter beløpet.", "Write «for hver av» after the amount.")
            : new Message("Skriv «av» etter prosenten.", "Write «av» after the percentage."))
    { CorrectText = correct };

    public static Diagnostic StepUnit(TextSpan span, string read, string whole, Verditype type) => new(
        StepUnitDescriptor,
        span,
        read.Length == 0
            ? new Message($"Trinnet sier ikke hva tallet er, men «{whole}» er {TypeWords.Of(type).Nb}.", $"The step does not say what the number is, but «{whole}» is {TypeWords.Of(type).En}.")
            : new Message($"Trinnet teller «{read}», men «{whole}» er {TypeWords.Of(type).Nb}.", $"The step counts «{read}», but «{whole}» is {TypeWords.Of(type).En}."),
        type.Slag == Verdislag.Kroner
            ? new Message("Skriv «kronene» etter tallet.", "Write «kronene» after the number.")
            : new Message("Skriv det som telles, med samme ord som i «antall …» under begreper, eller bare tallet.", "Write what is counted, in the word of «antall …» under «begreper», or the number alone."));

    public static Diagnostic NotADate(TextSpan span, string read, Verditype type) => new(
        NotADateDescriptor,
        span,
        new Message($"«{read}» er {TypeWords.Of(type).Nb}, men satsen har en dato på hver linje.", $"«{read}» is {TypeWords.Of(type).En}, but the rate has a date on each line."),
        new Message("Skriv navnet på en dato: den som avgjør hvilken sats som gjelder.", "Write the name of a date: the one that decides which rate holds."));
}
