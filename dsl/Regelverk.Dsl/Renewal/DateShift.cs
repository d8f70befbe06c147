using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Renewal;

/// <summary>Moves the dates of a line by whole years; what stands in «…» is left as it is.</summary>
internal static class DateShift
{
    private static readonly Regex Dates = new(
        $@"(?<![\d.])(?:(?<dag>\d{{1,2}})(?<imellom>\.\s*(?<navn>{MonthNames.Pattern})\s+)(?<år>\d{{4}})|(?<dag>\d{{1,2}})(?<imellom>\.(?<nummer>\d{{1,2}})\.)(?<år>\d{{4}})|(?<dag>)(?<imellom>\b(?:{MonthNames.Pattern}|restmidler\s+fra)\s+)(?<år>\d{{4}}))(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>Whether some date stands outside «…».</summary>
    public static bool HasDate(string line) => By(line, 1) != line;

    /// <summary>Whether some date stands in the line, in «…» or outside.</summary>
    public static bool MentionsDate(string line) => Dates.IsMatch(line);

    /// <summary>The line with its dates so many years later. 29 February becomes 28 February where the year has no such day.</summary>
    public static string By(string line, int years)
    {
        var result = new StringBuilder(line.Length);
        var (at, depth) = (0, 0);
        for (var i = 0; i <= line.Length; i++)
        {
            var isQuote = i < line.Length && line[i] is '«' or '»';
            if (i < line.Length && !isQuote)
            {
                continue;
            }

            var part = line.Substring(at, i - at);
            result.Append(depth > 0 ? part : Dates.Replace(part, match => Moved(match, years)));
            depth += i == line.Length ? 0 : line[i] == '«' ? 1 : depth > 0 ? -1 : 0;
            at = i;
        }

        return result.ToString();
    }

    /// <summary>A date so many years later.</summary>
    public static Dato By(Dato date, int years) =>
        new(date.År + years, date.Måned, Dato.Finnes(date.År + years, date.Måned, date.Dag) ? date.Dag : 28);

    private static string Moved(Match match, int years)
    {
        var year = int.Parse(match.Groups["år"].Value, NumberStyles.None, CultureInfo.InvariantCulture) + years;
        var day = match.Groups["dag"].Value;
        var isLeapDay = day == "29" && (Folding.Fold(match.Groups["navn"].Value) == "februar" || match.Groups["nummer"].Value is "2" or "02");
        return (isLeapDay && !Dato.Finnes(year, 2, 29) ? "28" : day) + match.Groups["imellom"].Value + year.ToString("0000", CultureInfo.InvariantCulture);
    }
}
