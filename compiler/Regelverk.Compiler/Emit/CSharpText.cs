using System.Collections.Generic;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Regelverk.Compiler.Emit;

/// <summary>Puts texts of the regulation into C#, so that nothing in them can be read as code.</summary>
internal static class CSharpText
{
    /// <summary>A string literal. Only letters, digits and harmless signs stand as they are; everything else is written as \uXXXX.</summary>
    /// <param name="text">Any text, also invalid Unicode.</param>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var letter in text)
        {
            literal.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ when IsPlain(letter) => letter.ToString(),
                _ => "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture),
            });
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A string literal, or null.</summary>
    /// <param name="text">Any text, or null.</param>
    public static string LiteralOrNull(string? text) => text is null ? "null" : Literal(text);

    /// <summary>Text inside an XML comment, on one line: marks of XML are escaped, line breaks and invisible signs become blanks.</summary>
    /// <param name="text">Any text.</param>
    public static string Documentation(string text) => OneLine(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Text inside a // comment: one line, nothing invisible.</summary>
    /// <param name="text">Any text.</param>
    public static string Comment(string text) => OneLine(text);

    /// <summary>A whole number of 64 bits.</summary>
    /// <param name="number">The number.</param>
    public static string Long(long number) => number == long.MinValue ? "long.MinValue" : number.ToString(CultureInfo.InvariantCulture) + "L";

    /// <summary>A whole number of 32 bits.</summary>
    /// <param name="number">The number.</param>
    public static string Int(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A whole number without limits, as an argument of type BigInteger.</summary>
    /// <param name="number">The number.</param>
    public static string Big(BigInteger number) => number >= long.MinValue && number <= long.MaxValue
        ? Long((long)number)
        : $"global::System.Numerics.BigInteger.Parse(\"{number.ToString(CultureInfo.InvariantCulture)}\", global::System.Globalization.CultureInfo.InvariantCulture)";

    private static string OneLine(string text)
    {
        var line = new StringBuilder();
        foreach (var letter in text)
        {
            line.Append(IsPlain(letter) ? letter : ' ');
        }

        return line.ToString().Trim();
    }

    // What cannot break a line, hide, or turn the direction of reading.
    private static bool IsPlain(char letter) => char.GetUnicodeCategory(letter) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.DecimalDigitNumber => true,
        _ => letter is >= ' ' and <= '~' || Harmless.Contains(letter),
    };

    private static readonly HashSet<char> Harmless = [.. "«»§–—−×…’‘“”°½¼¾€"];
}
