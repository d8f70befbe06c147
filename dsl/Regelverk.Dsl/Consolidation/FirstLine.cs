using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

/// <summary>The first line with words of a rule file: what it calls itself, and what it sets out to change.</summary>
/// <param name="Own">What it calls itself; null where that cannot be read.</param>
/// <param name="Base">What it changes; null where it changes nothing, or where that cannot be read.</param>
/// <param name="Changes">Whether it sets out to change another regulation.</param>
/// <param name="Start">Where the words begin in the clean text.</param>
/// <param name="Head">How many characters of it say what the regulation calls itself.</param>
/// <param name="End">Where the words end.</param>
internal sealed record FirstLine(Regelverksnavn? Own, Regelverksnavn? Base, bool Changes, int Start, int Head, int End)
{
    private static readonly Regex Form = new(
        @"^(?<egen>regelverk\s+(?<navn>\S.*?)\s+(?<år>\d{4}))(?:\s+(?<endrer>endrer)(?:\s+(?<grunn>\S.*?)\s+(?<grunnår>\d{4})|\b.*)?)?\s*[:.]?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    private const int Longest = 400;

    /// <summary>Reads no more of the text than it must.</summary>
    public static FirstLine Of(CleanText text)
    {
        var scanner = new LineScanner(text, new DiagnosticBag());
        while (scanner.Next() is { } line)
        {
            if (line.IsBlank)
            {
                continue;
            }

            var match = Form.Match(line.Words.Length > Longest ? "" : line.Words);
            return match.Success
                ? new FirstLine(Name(match, "navn", "år"), Name(match, "grunn", "grunnår"), match.Groups["endrer"].Success, line.Start, match.Groups["egen"].Length, line.End)
                : new FirstLine(null, null, false, line.Start, 0, line.End);
        }

        return new FirstLine(null, null, false, 0, 0, 0);
    }

    private static Regelverksnavn? Name(Match match, string name, string year) => match.Groups[name].Success
        ? new Regelverksnavn(
            string.Join(" ", match.Groups[name].Value.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries)),
            int.Parse(match.Groups[year].Value, NumberStyles.None, CultureInfo.InvariantCulture))
        : null;
}
