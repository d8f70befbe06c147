using System;
using System.Collections.Generic;

namespace Regelverk.Dsl.Values;

/// <summary>Arithmetic with days and months. It never leaves the calendar: what would come after its last day is its last day, 31 December 9999, and what would come before its first is that.</summary>
internal static class Kalender
{
    private const int LastMonth = (9999 * 12) + 11;
    private const int FirstMonth = 12;
    private static readonly Dato First = new(1, 1, 1);
    private static readonly Dato Last = new(9999, 12, 31);

    /// <summary>The calendar months that lie wholly in a period, the earliest first.</summary>
    public static IReadOnlyList<Måned> HeleMåneder(Periode periode)
    {
        if (periode.ErTom)
        {
            return [];
        }

        var first = NumberOf(periode.Fra) + (periode.Fra.Dag == 1 ? 0 : 1);
        var last = NumberOf(periode.Til) - (periode.Til.CompareTo(MonthOf(NumberOf(periode.Til)).Dagene.Til) == 0 ? 0 : 1);
        return Months(first, last);
    }

    /// <summary>The calendar months that at least one day of a period lies in, the earliest first.</summary>
    public static IReadOnlyList<Måned> PåbegynteMåneder(Periode periode) => periode.ErTom ? [] : Months(NumberOf(periode.Fra), NumberOf(periode.Til));

    /// <summary>365, or 366 in a leap year.</summary>
    public static int DagerIÅret(int år) => DateTime.IsLeapYear(år) ? 366 : 365;

    /// <summary>
    /// A day so long after another (or before, if negative). Months and years go by the calendar and keep the day of the month;
    /// where that month is too short, its last day is meant: a month after 31 January is 28 or 29 February.
    /// </summary>
    public static Dato Flytt(Dato dato, Varighet lengde, bool tilbake)
    {
        var count = tilbake ? -(long)lengde.Antall : lengde.Antall;
        return lengde.Enhet switch
        {
            Tidsenhet.Dag => MoveDays(dato, count),
            Tidsenhet.Uke => MoveDays(dato, count * 7),
            Tidsenhet.Måned => MoveMonths(dato, count),
            _ => MoveMonths(dato, count * 12),
        };
    }

    private static Dato MoveDays(Dato dato, long count)
    {
        var day = dato.DagerEtter(First) + count;
        return day < 0 ? First : day > Last.DagerEtter(First) ? Last : First.PlussDager((int)day);
    }

    private static Dato MoveMonths(Dato dato, long count)
    {
        var number = NumberOf(dato) + count;
        if (number is < FirstMonth or > LastMonth)
        {
            return number < FirstMonth ? First : Last;
        }

        var month = MonthOf((int)number);
        return new Dato(month.År, month.Nummer, Math.Min(dato.Dag, month.Dagene.Til.Dag));
    }

    private static List<Måned> Months(int first, int last)
    {
        var months = new List<Måned>();
        for (var number = first; number <= last; number++)
        {
            months.Add(MonthOf(number));
        }

        return months;
    }

    private static int NumberOf(Dato dato) => (dato.År * 12) + dato.Måned - 1;

    private static Måned MonthOf(int number) => new(number / 12, (number % 12) + 1);
}
