using System;
using System.Collections.Generic;

namespace Regelverk.Runtime.Tid;

/// <summary>Arithmetic with days and months. What would fall outside the calendar is its first or last day.</summary>
internal static class Kalender
{
    private const int DaysInWeek = 7;
    private const int MonthsInYear = 12;
    private const int LastMonth = (9999 * MonthsInYear) - 1;

    /// <summary>From one day to another, both included; empty where the last comes before the first.</summary>
    public static Periode FraTil(Dato fra, Dato til) => fra <= til ? new Periode(fra, til) : Periode.Tom;

    /// <summary>The days that lie in both.</summary>
    public static Periode Overlapp(Periode a, Periode b) =>
        a.ErTom || b.ErTom ? Periode.Tom : FraTil(a.Fra >= b.Fra ? a.Fra : b.Fra, a.Til <= b.Til ? a.Til : b.Til);

    /// <summary>The days of a month.</summary>
    public static Periode Dagene(Måned måned) => new(FirstOf(måned), LastOf(måned));

    /// <summary>The calendar months of a period: those that lie wholly in it, or those that at least one of its days lies in.</summary>
    public static IReadOnlyList<Måned> Måneder(Periode periode, bool påbegynte)
    {
        var months = new List<Måned>();
        if (periode.ErTom)
        {
            return months;
        }

        for (var month = new Måned(periode.Fra.År, periode.Fra.Måned); FirstOf(month) <= periode.Til; month = Next(month))
        {
            if (påbegynte || (periode.Fra <= FirstOf(month) && LastOf(month) <= periode.Til))
            {
                months.Add(month);
            }

            if (month.Månedsnummer == LastMonth)
            {
                break;
            }
        }

        return months;
    }

    /// <summary>365, or 366 in a leap year.</summary>
    public static int DagerIÅret(int år) => DateTime.IsLeapYear(år) ? 366 : 365;

    /// <summary>A day so much later, or earlier if negative. Months and years keep the day of the month; where that month is too short, its last day is meant.</summary>
    public static Dato Flytt(Dato dato, int antall, Tidsenhet enhet) => enhet switch
    {
        Tidsenhet.Dag => Days(dato, antall),
        Tidsenhet.Uke => Days(dato, (long)antall * DaysInWeek),
        Tidsenhet.Måned => Months(dato, antall),
        _ => Months(dato, (long)antall * MonthsInYear),
    };

    private static Dato Earliest => new(1, 1, 1);

    private static Dato Latest => new(9999, 12, 31);

    private static Dato Days(Dato dato, long antall) =>
        dato.Dagnummer + antall < 0 ? Earliest
        : dato.Dagnummer + antall > Latest.Dagnummer ? Latest
        : dato.PlussDager((int)antall);

    private static Dato Months(Dato dato, long antall)
    {
        var number = ((dato.År - 1) * (long)MonthsInYear) + dato.Måned - 1 + antall;
        if (number is < 0 or > LastMonth)
        {
            return number < 0 ? Earliest : Latest;
        }

        var year = (int)(number / MonthsInYear) + 1;
        var month = (int)(number % MonthsInYear) + 1;
        return new Dato(year, month, Math.Min(dato.Dag, DateTime.DaysInMonth(year, month)));
    }

    private static Måned Next(Måned month) => month.Nummer == MonthsInYear ? new Måned(month.År + 1, 1) : new Måned(month.År, month.Nummer + 1);

    private static Dato FirstOf(Måned month) => new(month.År, month.Nummer, 1);

    private static Dato LastOf(Måned month) => new(month.År, month.Nummer, DateTime.DaysInMonth(month.År, month.Nummer));
}
