using System;
using System.Globalization;

namespace Regelverk.Cli.Sources.Workbooks;

/// <summary>Writes the number of a cell as somebody who reads the sheet would write it in a CSV file.</summary>
internal static class CellNumber
{
    // A workbook keeps 15 digits; what is longer has lost its end.
    private const double FirstShortened = 1e15;
    private const double SmallestPlain = 1e-9;
    private const int LastDay = 2_958_465;
    private const int From1900To1904 = 1_462;
    private const int DayThatNeverWas = 60;
    private const int SecondsOfDay = 86_400;

    /// <summary>The text of a number as the file holds it; what is no number is given back as it is.</summary>
    /// <param name="raw">The number, with a full stop before decimals.</param>
    /// <param name="format">How the cell shows it.</param>
    /// <param name="from1904">Whether the workbook counts its days from 1904.</param>
    public static string Text(string raw, CellFormat format, bool from1904)
    {
        if (!double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !double.IsFinite(value))
        {
            return raw;
        }

        return format.Kind switch
        {
            FormatKind.Percent => Plain(value, 100) + " %",
            FormatKind.Number => Padded(Plain(value, 1), format.Digits),
            _ => Moment(value, format.Kind, from1904) ?? Plain(value, 1),
        };
    }

    private static string Plain(double value, int times) => Math.Abs(value) is >= FirstShortened or (> 0 and < SmallestPlain)
        ? (value * times).ToString("0.##############E+00", CultureInfo.InvariantCulture).Replace('.', ',')
        : ((decimal)value * times).ToString("0.############################", CultureInfo.InvariantCulture).Replace('.', ',');

    private static string Padded(string number, int digits) => number.AsSpan().ContainsAnyExceptInRange('0', '9') ? number : number.PadLeft(digits, '0');

    // Day 60 of the 1900 system is 29 February 1900, which never was; the days before it are counted one too low.
    private static string? Moment(double serial, FormatKind kind, bool from1904)
    {
        if (serial is < 0 or > LastDay)
        {
            return null;
        }

        var seconds = (long)Math.Round(serial * SecondsOfDay, MidpointRounding.AwayFromZero);
        var (day, second) = ((int)(seconds / SecondsOfDay) + (from1904 ? From1900To1904 : 0), (int)(seconds % SecondsOfDay));
        if (day is < 1 or DayThatNeverWas or > LastDay)
        {
            return null;
        }

        var date = new DateOnly(1899, 12, 30).AddDays(day < DayThatNeverWas ? day + 1 : day);
        return kind == FormatKind.Month
            ? date.ToString("yyyy-MM", CultureInfo.InvariantCulture)
            : date.ToString("dd.MM.yyyy", CultureInfo.InvariantCulture) + (kind == FormatKind.Clock || second > 0 ? Clock(second) : "");
    }

    private static string Clock(int second) =>
        new TimeOnly(second * TimeSpan.TicksPerSecond).ToString(second % 60 == 0 ? "' kl. 'HH'.'mm" : "' kl. 'HH'.'mm'.'ss", CultureInfo.InvariantCulture);
}
