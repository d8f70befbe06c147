using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Consolidation;

/// <summary>What a line below «overgangsregler» ends in: «gjelder § 2 andre ledd i Benketilskudd 2025». Read before any rule is, since the earlier provision must be found first.</summary>
/// <param name="Paragraph">«§ 2».</param>
/// <param name="Ledd">The ledd, or null where the whole § is meant.</param>
/// <param name="Earlier">The regulation that the provision stands in.</param>
internal sealed record TransitionLine(string Paragraph, int? Ledd, Regelverksnavn Earlier)
{
    private const int Longest = 2_000;

    private static readonly Regex Form = new(
        @"\bgjelder\s+(?<paragraf>§\s*\d+(?:\s+[a-zæøå])?|punkt\s+\d+(?:\.\d+)*)(?:\s+(?<ledd>\p{L}+|\d+\.)\s+ledd)?\s+i\s+(?<navn>\S.*?)\s+(?<år>\d{4})(?:\s+til\s+og\s+med\s.*)?\s*\.?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.RightToLeft | RegexOptions.ExplicitCapture);

    /// <summary>Reads the end of a line; null where it does not name a § or a ledd in a regulation.</summary>
    /// <param name="words">The line, with single blanks.</param>
    public static TransitionLine? Of(string words)
    {
        var match = Form.Match(words.Length > Longest ? "" : words);
        if (!match.Success || (match.Groups["ledd"] is { Success: true } word && LeddOf(word.Value) is null))
        {
            return null;
        }

        var name = new Regelverksnavn(match.Groups["navn"].Value, int.Parse(match.Groups["år"].Value, NumberStyles.None, CultureInfo.InvariantCulture));
        return new TransitionLine(ParagraphTitle.Read(match.Groups["paragraf"].Value.ToLowerInvariant()).Number, match.Groups["ledd"].Success ? LeddOf(match.Groups["ledd"].Value) : null, name);
    }

    private static int? LeddOf(string word) =>
        Ordinals.All.Contains(word.ToLowerInvariant(), StringComparer.Ordinal) ? Ordinals.Read(word.ToLowerInvariant())
        : word.EndsWith(".", StringComparison.Ordinal) && int.TryParse(word.TrimEnd('.'), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : null;
}
