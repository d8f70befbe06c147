using System;
using System.Globalization;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Tokens;

/// <summary>Reads «6. april 2018», «06.04.2018», «16. november 2018 kl. 15.00» and «september 2024».</summary>
internal sealed class DateReader(CleanText text, DiagnosticBag diagnostics)
{
    private readonly string _content = text.Content;

    /// <summary>The date that begins with the digit here, or null where it is a plain number.</summary>
    public (Tidspunkt Moment, int End)? ReadDate(int start, int limit)
    {
        var at = start;
        if (!ReadDigits(ref at, limit, 1, 2, out var day) || at >= limit || _content[at] != '.')
        {
            return null;
        }

        at++;
        var month = at < limit && _content[at] is >= '0' and <= '9' ? ReadNumericMonth(ref at, limit) : ReadNamedMonth(ref at, limit);
        if (month is null)
        {
            return null;
        }

        var yearStart = at;
        var hasYear = ReadDigits(ref at, limit, 1, 4, out var year);
        var span = text.Original(start, at);
        if (!hasYear || at - yearStart != 4)
        {
            ReportYear(start, at, yearStart, hasYear);
            return (new Tidspunkt(Nearest(2000 + (year % 100), month.Value, day), null), at);
        }

        if (!Dato.Finnes(year, month.Value, day))
        {
            diagnostics.Add(TokenDiagnostics.NoSuchDay(span, _content.Substring(start, at - start), LastOfMonth(year, month.Value)));
            return (new Tidspunkt(Nearest(year, month.Value, day), ReadClock(ref at, limit)), at);
        }

        var minute = ReadClock(ref at, limit);
        return (new Tidspunkt(new Dato(year, month.Value, day), minute), at);
    }

    /// <summary>The month and year that begin with the word here, or null.</summary>
    public (Måned Month, int End)? ReadMonth(int start, int limit)
    {
        var at = start;
        if (ReadMonthName(ref at, limit) is not { } month)
        {
            return null;
        }

        SkipBlanks(ref at, limit);
        return ReadDigits(ref at, limit, 4, 4, out var year) && year > 0 ? (new Måned(year, month), at) : null;
    }

    private void ReportYear(int start, int end, int yearStart, bool hasYear)
    {
        var words = _content.Substring(start, end - start).TrimEnd();
        var span = text.Original(start, start + words.Length);
        diagnostics.Add(hasYear
            ? TokenDiagnostics.ShortYear(span, words, _content.Substring(start, yearStart - start) + "2000".Substring(0, 4 - (end - yearStart)) + _content.Substring(yearStart, end - yearStart))
            : TokenDiagnostics.NoYear(span, words));
    }

    /// <summary>A day that was plainly meant, so that the wrong one gives no further messages.</summary>
    private static Dato Nearest(int year, int month, int day)
    {
        var (y, m) = (Math.Max(year, 1), Math.Min(Math.Max(month, 1), 12));
        return Dato.Finnes(y, m, day) ? new Dato(y, m, day) : new Dato(y, m, DateTime.DaysInMonth(y, m));
    }

    private static string? LastOfMonth(int year, int month) =>
        month is >= 1 and <= 12 && year > 0 ? Visning.Dato(new Dato(year, month, DateTime.DaysInMonth(year, month))) : null;

    private int? ReadNumericMonth(ref int at, int limit)
    {
        var start = at;
        if (ReadDigits(ref at, limit, 1, 2, out var month) && at + 1 < limit && _content[at] == '.' && _content[at + 1] is >= '0' and <= '9')
        {
            at++;
            return month;
        }

        at = start;
        return null;
    }

    private int? ReadNamedMonth(ref int at, int limit)
    {
        SkipBlanks(ref at, limit);
        var month = ReadMonthName(ref at, limit);
        if (month is not null)
        {
            SkipBlanks(ref at, limit);
        }

        return month;
    }

    private int? ReadMonthName(ref int at, int limit)
    {
        var end = Words.End(_content, at, limit);
        for (var month = 1; month <= 12; month++)
        {
            var name = Visning.Månedens(month);
            if (end - at == name.Length && string.Compare(_content, at, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                at = end;
                return month;
            }
        }

        return null;
    }

    private int? ReadClock(ref int at, int limit)
    {
        var start = at;
        SkipBlanks(ref at, limit);
        if (at + 3 > limit || string.Compare(_content, at, "kl.", 0, 3, StringComparison.OrdinalIgnoreCase) != 0)
        {
            at = start;
            return null;
        }

        var clock = at;
        at += 3;
        SkipBlanks(ref at, limit);
        var hasHour = ReadDigits(ref at, limit, 1, 2, out var hour);
        var separator = at < limit ? _content[at] : ' ';
        if (hasHour && separator is '.' or ':')
        {
            at++;
            var hasMinute = ReadDigits(ref at, limit, 2, 2, out var minute);
            if (hasMinute && separator == '.' && hour < 24 && minute < 60)
            {
                return (hour * 60) + minute;
            }

            ReportClock(clock, at, hasMinute && hour < 24 && minute < 60 ? $"kl. {Two(hour)}.{Two(minute)}" : hour == 24 ? "kl. 23.59" : null);
            return 0;
        }

        ReportClock(clock, at, hasHour && hour < 24 ? $"kl. {Two(hour)}.00" : null);
        return 0;
    }

    private void ReportClock(int start, int end, string? correct) =>
        diagnostics.Add(TokenDiagnostics.Clock(text.Original(start, end), _content.Substring(start, end - start), correct));

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private void SkipBlanks(ref int at, int limit)
    {
        while (at < limit && char.IsWhiteSpace(_content[at]))
        {
            at++;
        }
    }

    private bool ReadDigits(ref int at, int limit, int least, int most, out int value)
    {
        var start = at;
        value = 0;
        while (at < limit && at - start < most && _content[at] is >= '0' and <= '9')
        {
            value = (value * 10) + (_content[at] - '0');
            at++;
        }

        var followed = at < limit && _content[at] is >= '0' and <= '9';
        if (at - start >= least && !followed)
        {
            return true;
        }

        at = start;
        return false;
    }
}
