using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Cells;

/// <summary>Reads days, moments, months and periods from folded text.</summary>
internal static class TimeCells
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // The clock as people write it (kl. 15.00, kl. 15) and as systems export it (T15:00, 15:00:00.000).
    private const string Clock = @"((t| kl\.? ?| )(?<time>[0-9]{1,2})([.:](?<minutt>[0-9]{2})([.:](?<sekund>[0-9]{2})([.,][0-9]+)?)?)?)?$";

    private static readonly Regex[] Dates =
    [
        new(@"^(?<dag>[0-9]{1,2})\. ?(?<navn>" + MonthNames.Pattern + @") (?<år>[0-9]{4})" + Clock, Options),
        new(@"^(?<dag>[0-9]{1,2})\.(?<måned>[0-9]{1,2})\.(?<år>[0-9]{4})" + Clock, Options),
        new(@"^(?<år>[0-9]{4})-(?<måned>[0-9]{2})-(?<dag>[0-9]{2})" + Clock, Options),
    ];

    private static readonly Regex[] MonthForms =
    [
        new(@"^(?<navn>" + MonthNames.Pattern + @") (?<år>[0-9]{4})$", Options),
        new(@"^(?<år>[0-9]{4})-(?<måned>[0-9]{2})$", Options),
    ];

    public static CellResult Read(string text, Verditype type) => type.Slag switch
    {
        Verdislag.Måned => ReadMonth(text, type),
        Verdislag.Periode => ReadPeriod(text, type),
        Verdislag.Dato => ReadMoment(text, out var moment, out var advice)
            ? CellResult.Of(new Value.Time(moment with { Minutt = null }))
            : CellResult.Unreadable(CellMessages.Expected(type), advice),
        _ => ReadMoment(text, out var moment, out var advice)
            ? CellResult.Of(new Value.Time(moment))
            : CellResult.Unreadable(CellMessages.Expected(type), advice),
    };

    private static bool ReadMoment(string text, out Tidspunkt moment, out Message? advice)
    {
        moment = default;
        if (Dates.Select(d => d.Match(text)).FirstOrDefault(m => m.Success) is not { } match)
        {
            advice = TimeAdvice.For(text);
            return false;
        }

        var (year, month, day) = (Whole(match, "år"), MonthOf(match), Whole(match, "dag"));
        if (!Dato.Finnes(year, month, day))
        {
            advice = TimeAdvice.NoSuchDay(year, month);
            return false;
        }

        if (!HasClockOfDay(match))
        {
            advice = TimeAdvice.NoSuchClock;
            return false;
        }

        advice = null;
        moment = new Tidspunkt(new Dato(year, month, day), match.Groups["time"].Success ? (Whole(match, "time") * 60) + Whole(match, "minutt") : null);
        return true;
    }

    private static CellResult ReadMonth(string text, Verditype type)
    {
        var match = MonthForms.Select(f => f.Match(text)).FirstOrDefault(m => m.Success);
        return match is not null && Dato.Finnes(Whole(match, "år"), MonthOf(match), 1)
            ? CellResult.Of(new Value.Month(new Måned(Whole(match, "år"), MonthOf(match))))
            : CellResult.Unreadable(CellMessages.Expected(type), null);
    }

    private static CellResult ReadPeriod(string text, Verditype type)
    {
        if (SplitPeriod(text) is not var (from, to))
        {
            return CellResult.Unreadable(CellMessages.Expected(type), null);
        }

        if (!ReadMoment(from, out var first, out var advice) || !ReadMoment(to, out var last, out advice))
        {
            return CellResult.Unreadable(CellMessages.Expected(type), advice);
        }

        return first.Dato.CompareTo(last.Dato) > 0
            ? CellResult.Unreadable(CellMessages.Expected(type), TimeAdvice.EndsBeforeItBegins)
            : CellResult.Of(new Value.Period(new Periode(first.Dato, last.Dato)));
    }

    // A hyphen needs blanks around it, since days may be written with hyphens; a dash does not.
    private static (string From, string To)? SplitPeriod(string text)
    {
        foreach (var separator in new[] { "\u2013", " - " })
        {
            var at = text.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0)
            {
                return (text.Substring(0, at).TrimEnd(), text.Substring(at + separator.Length).TrimStart());
            }
        }

        return null;
    }

    private static bool HasClockOfDay(Match match) => Whole(match, "time") < 24 && Whole(match, "minutt") < 60 && Whole(match, "sekund") < 60;

    private static int MonthOf(Match match) => match.Groups["navn"].Success
        ? MonthNames.Number(match.Groups["navn"].Value)
        : Whole(match, "måned");

    private static int Whole(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
}
