using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Cells;

/// <summary>What to say about the usual ways a date goes wrong.</summary>
internal static class TimeAdvice
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly Regex ShortYear = new(@"^[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2}( |$)", Options);
    private static readonly Regex Slashes = new(@"^[0-9]{1,4}/[0-9]{1,2}/[0-9]{1,4}", Options);
    private static readonly Regex SpreadsheetDay = new(@"^[0-9]{5}$", Options);
    private static readonly Regex TimeZone = new(@"[0-9]{2}:[0-9]{2}.*(z|[+-][0-9]{2}:?[0-9]{2})$", Options);

    public static Message NoSuchClock { get; } = new(
        "Klokkeslettet finnes ikke: timene går fra 0 til 23, minuttene fra 00 til 59.",
        "There is no such time: hours run from 0 to 23, minutes from 00 to 59.");

    public static Message EndsBeforeItBegins { get; } = new(
        "Perioden slutter før den begynner.",
        "The period ends before it begins.");

    public static Message NoSuchDay(int year, int month) => Dato.Finnes(year, month, 1)
        ? new Message(
            $"Dagen finnes ikke: {Visning.Måned(new Måned(year, month))} har {Folding.Digits(DaysIn(year, month))} dager.",
            $"There is no such day: {Visning.Måned(new Måned(year, month))} has {Folding.Digits(DaysIn(year, month))} days.")
        : new Message(
            "Dagen finnes ikke: dagen skrives først, så måneden, så året.",
            "There is no such day: the day comes first, then the month, then the year.");

    /// <summary>A sentence about this text, or null.</summary>
    public static Message? For(string text)
    {
        if (ShortYear.IsMatch(text))
        {
            return new Message("Skriv årstallet med fire sifre.", "Write the year with four digits.");
        }

        if (Slashes.IsMatch(text))
        {
            return new Message(
                "Med skråstrek er det uklart hva som er dag, og hva som er måned. Skriv dag.måned.år.",
                "With slashes it is unclear which is the day and which is the month. Write day.month.year.");
        }

        if (TimeZone.IsMatch(text))
        {
            return new Message(
                "Klokkeslettet har en tidssone. Skriv norsk klokkeslett uten tidssone.",
                "The time has a time zone. Write Norwegian time without a time zone.");
        }

        return SpreadsheetDay.IsMatch(text) ? AsSpreadsheetDay(text) : null;
    }

    private static Message AsSpreadsheetDay(string text)
    {
        // Spreadsheets count days from 30 December 1899.
        var day = Visning.Dato(new Dato(1899, 12, 30).PlussDager(int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)));
        return new Message(
            $"Det ser ut som regnearkets eget dagnummer for {day}. Vis kolonnen som dato, og lagre på nytt.",
            $"It looks like the spreadsheet's own day number for {day}. Show the column as dates and save again.");
    }

    private static int DaysIn(int year, int month) => Enumerable.Range(1, 31).Last(day => Dato.Finnes(year, month, day));
}
