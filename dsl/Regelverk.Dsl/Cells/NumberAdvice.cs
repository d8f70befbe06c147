using System.Linq;
using System.Numerics;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Cells;

/// <summary>What to say about the usual ways a number goes wrong on its way out of a spreadsheet.</summary>
internal static class NumberAdvice
{
    private const RegexOptions Options = RegexOptions.CultureInvariant;

    private static readonly Regex Exponent = new(@"^[-+\u2212]?[0-9]+([.,][0-9]+)?e[+-]?[0-9]+$", Options);
    private static readonly Regex DotThousands = new(@"^[-\u2212]?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]+)?$", Options);
    private static readonly Regex DotDecimal = new(@"^[-\u2212]?[0-9][0-9 ]*\.[0-9]+$", Options);
    private static readonly Regex EnglishNumber = new(@"^[-\u2212]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?$", Options);
    private static readonly Regex Dash = new(@"^\u2013 ?[0-9]", Options);

    /// <summary>A sentence about this text, or null.</summary>
    public static Message? For(string text)
    {
        if (text.Length > 0 && text.All(c => c == '#'))
        {
            return new Message(
                "Regnearket har skrevet # fordi kolonnen var for smal. Gjør kolonnen bredere, og lagre på nytt.",
                "The spreadsheet wrote # because the column was too narrow. Widen the column and save again.");
        }

        if (Exponent.IsMatch(text))
        {
            return new Message(
                "Regnearket har forkortet tallet, og siste del av det kan være borte. Vis kolonnen som tall uten E, og lagre på nytt.",
                "The spreadsheet shortened the number, and its last part may be lost. Show the column as numbers without E and save again.");
        }

        if (DotThousands.IsMatch(text))
        {
            return Write(text.Replace('.', ' '), "Punktum skiller ikke tusener", "A full stop does not separate thousands");
        }

        if (EnglishNumber.IsMatch(text))
        {
            return Write(text.Replace(',', ' ').Replace('.', ','), "Tallet ser ut til å være skrevet på engelsk", "The number seems to be written the English way");
        }

        if (DotDecimal.IsMatch(text))
        {
            return Write(text.Replace('.', ','), "Desimaler skilles med komma", "Decimals are separated by a comma");
        }

        return Dash.IsMatch(text)
            ? Write("-" + text.Substring(1).TrimStart(), "Tegnet foran tallet er en tankestrek, ikke et minustegn", "The sign before the number is a dash, not a minus sign")
            : null;
    }

    private static Message Write(string correct, string nb, string en) =>
        new($"{nb}. Skriv «{correct}» hvis det er tallet som er ment.", $"{en}. Write «{correct}» if that is the number meant.");
}
