using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about days, months and periods.</summary>
internal static class CalendarDiagnostics
{
    private static readonly DiagnosticDescriptor WhichMonthsDescriptor = DiagnosticDescriptor.Error("RV0327", "Hele eller påbegynte måneder", "Whole or begun months");
    private static readonly DiagnosticDescriptor WhichYearDescriptor = DiagnosticDescriptor.Error("RV0328", "Hvilket år", "Which year");
    private static readonly DiagnosticDescriptor EachMonthDescriptor = DiagnosticDescriptor.Error("RV0449", "Navnet gjelder hver måned for seg", "The name is about each month");
    private static readonly DiagnosticDescriptor NoMonthDescriptor = DiagnosticDescriptor.Error("RV0450", "Ingen måned", "No month");
    private static readonly DiagnosticDescriptor NoRoundPeriodDescriptor = DiagnosticDescriptor.Error("RV0451", "Ingen søknadsperiode", "No application period");
    private static readonly DiagnosticDescriptor MonthsInMonthsDescriptor = DiagnosticDescriptor.Error("RV0452", "Måneder telles inne i en måned", "Months counted inside a month");
    private static readonly DiagnosticDescriptor NotAPeriodDescriptor = DiagnosticDescriptor.Error("RV0519", "Ikke en periode", "Not a period");
    private static readonly DiagnosticDescriptor NotADayDescriptor = DiagnosticDescriptor.Error("RV0520", "Ikke en dato", "Not a date");
    private static readonly DiagnosticDescriptor BackwardsDescriptor = DiagnosticDescriptor.Error("RV0521", "Perioden i regelen går baklengs", "The period in the rule runs backwards");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        WhichMonthsDescriptor, WhichYearDescriptor, EachMonthDescriptor, NoMonthDescriptor, NoRoundPeriodDescriptor, MonthsInMonthsDescriptor, NotAPeriodDescriptor,
        NotADayDescriptor, BackwardsDescriptor,
    ];

    public static Diagnostic WhichMonths(TextSpan span, string read, string period) => new(
        WhichMonthsDescriptor,
        span,
        new Message($"«{read}» sier ikke om en måned som bare delvis er med, skal telle.", $"«{read}» does not say whether a month that is only partly in, counts."),
        new Message(
            "Skriv «antall hele måneder i …» (bare kalendermåneder der alle dagene er med) eller «antall påbegynte måneder i …» (alle kalendermåneder der minst én dag er med). "
            + "Skal hver dag telle, skriv «antall dager i …».",
            "Write «antall hele måneder i …» (only calendar months with all their days) or «antall påbegynte måneder i …» (all calendar months with at least one day). "
            + "If each day counts, write «antall dager i …»."))
    { CorrectText = $"antall hele måneder i {period}" };

    public static Diagnostic WhichYear(TextSpan span) => new(
        WhichYearDescriptor,
        span,
        new Message("«antall dager i året» sier ikke hvilket år, og et skuddår har 366 dager.", "«antall dager i året» does not say which year, and a leap year has 366 days."),
        new Message("Si hvilken dato eller måned året skal finnes av.", "Say which date or month tells the year."))
    { CorrectText = "antall dager i året som måneden ligger i" };

    /// <summary>A name that is defined for each month, used where no month is in hand.</summary>
    public static Diagnostic EachMonth(TextSpan span, string name, string period, Verditype type) => new(
        EachMonthDescriptor,
        span,
        new Message($"«{name}» gjelder hver måned i «{period}» for seg, så det er ikke klart hva som menes her.", $"«{name}» is about each month of «{period}», so it is not clear what is meant here."),
        new Message($"Tell månedene det gjelder for. Perioden må være den samme som i «For hver måned i {period}».", $"Count the months it holds for. The period must be the one of «For hver måned i {period}»."))
    { CorrectText = type.Slag == Verdislag.JaNei ? $"antall hele måneder i {period} der {name}" : null };

    /// <summary>«måneden» where no month is in hand.</summary>
    public static Diagnostic NoMonth(TextSpan span) => new(
        NoMonthDescriptor,
        span,
        new Message("«måneden» er den måneden som telles, men her telles det ingen måneder.", "«måneden» is the month that is counted, but no months are counted here."),
        new Message("Bruk «måneden» etter «der» når du teller måneder, eller i regler under «For hver måned i …:».", "Use «måneden» after «der» when you count months, or in rules under «For hver måned i …:»."))
    { CorrectText = "antall hele måneder i søknadsperioden der måneden er tidligst september 2024" };

    public static Diagnostic NoRoundPeriod(TextSpan span) => new(
        NoRoundPeriodDescriptor,
        span,
        new Message("«søknadsperioden» er perioden i søknadsrunden, men ikke alle rundene har en periode.", "«søknadsperioden» is the period of the round, but not all rounds have one."),
        new Message("Gi hver runde en periode under «søknadsrunder».", "Give each round a period under «søknadsrunder»."))
    { CorrectText = "runde 1: periode 1. september 2023 – 31. august 2024, frist 1. september 2024" };

    public static Diagnostic MonthsInMonths(TextSpan span) => new(
        MonthsInMonthsDescriptor,
        span,
        new Message("Her telles måneder i en regel som selv gjelder én måned om gangen, så «måneden» kan bety to ting.", "Months are counted here in a rule that is itself about one month at a time, so «måneden» can mean two things."),
        new Message("Gi tellingen et eget navn i en regel utenfor «hver måned», og bruk navnet her.", "Give the count a name in a rule outside «hver måned», and use the name here."));

    public static Diagnostic NotAPeriod(TextSpan span, Expression read) => new(
        NotAPeriodDescriptor,
        span,
        new Message($"«{read.Tekst}» er {TypeWords.Of(read.Type).Nb}, men her ventes en periode eller en måned.", $"«{read.Tekst}» is {TypeWords.Of(read.Type).En}, but a period or a month is expected here."),
        new Message("Bruk en opplysning som er en periode, eller skriv perioden med første og siste dag.", "Use a fact that is a period, or write the period with its first and last day."))
    { CorrectText = read.Type.ErTid ? $"perioden fra {read.Tekst} til og med 31. desember 2024" : "1. januar 2024 – 31. desember 2024" };

    public static Diagnostic NotADay(TextSpan span, Expression read, bool orMonth) => new(
        NotADayDescriptor,
        span,
        new Message(
            $"«{read.Tekst}» er {TypeWords.Of(read.Type).Nb}, men her ventes en dato{(orMonth ? " eller en måned" : "")}.",
            $"«{read.Tekst}» is {TypeWords.Of(read.Type).En}, but a date{(orMonth ? " or a month" : "")} is expected here."),
        new Message("Bruk en opplysning som er en dato, eller skriv datoen.", "Use a fact that is a date, or write the date."))
    { CorrectText = "1. januar 2024" };

    public static Diagnostic Backwards(TextSpan span, Periode swapped) => new(
        BackwardsDescriptor,
        span,
        new Message("Perioden slutter før den begynner.", "The period ends before it begins."),
        new Message("Skriv den første dagen først.", "Write the first day first."))
    { CorrectText = Visning.Periode(swapped) };
}
