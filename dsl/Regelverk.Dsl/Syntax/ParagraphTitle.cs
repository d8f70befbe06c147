using System;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Syntax;

/// <summary>The number and title of a §: «§ 3 a Hva det gis tilskudd til», «punkt 2.1 Mål».</summary>
/// <param name="Number">«§ 3 a», «punkt 2.1».</param>
/// <param name="Title">The rest.</param>
internal sealed record ParagraphTitle(string Number, string Title)
{
    /// <summary>Reads a line that is known to begin with «§» or «punkt» and a digit.</summary>
    public static ParagraphTitle Read(string line)
    {
        var isSection = line[0] == '§';
        var at = isSection ? 1 : "punkt".Length;
        at = SkipBlanks(line, at);
        var start = at;
        while (at < line.Length && (line[at] is >= '0' and <= '9' || (line[at] == '.' && at + 1 < line.Length && line[at + 1] is >= '0' and <= '9')))
        {
            at++;
        }

        var number = (isSection ? "§ " : "punkt ") + line.Substring(start, at - start);
        at = SkipBlanks(line, at);
        var isSuffix = isSection && at < line.Length && char.IsLower(line[at]) && (at + 1 == line.Length || char.IsWhiteSpace(line[at + 1]));
        if (isSuffix)
        {
            number += " " + line[at];
            at++;
        }

        return new ParagraphTitle(number, line.Substring(Math.Min(at, line.Length)).Trim().TrimEnd(':', '.'));
    }

    private static int SkipBlanks(string line, int at)
    {
        while (at < line.Length && char.IsWhiteSpace(line[at]))
        {
            at++;
        }

        return at;
    }
}
