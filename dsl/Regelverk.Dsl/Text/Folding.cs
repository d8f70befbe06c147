using System;
using System.Globalization;
using System.Text;

namespace Regelverk.Dsl.Text;

/// <summary>How two spellings of a word are told to be the same, whatever the culture of the machine.</summary>
public static class Folding
{
    /// <summary>Composed letters (å as one), lower case, inner blanks as one space. Two names are one name if this is equal.</summary>
    public static string Fold(string text) => IsFolded(text) ? text : CollapseBlanks(Compose(text)).ToLowerInvariant();

    /// <summary>Whole numbers as rule files and messages write them, never by the machine's culture.</summary>
    public static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    // Most cells and names are so already, and there are millions of them.
    private static bool IsFolded(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isPlain = (c > ' ' && c <= '~' && c is < 'A' or > 'Z') || c is 'æ' or 'ø' or 'å' || (c == ' ' && i > 0 && i < text.Length - 1 && text[i - 1] != ' ');
            if (!isPlain)
            {
                return false;
            }
        }

        return true;
    }

    private static string Compose(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair has no composed form; such a text equals only itself.
            return text;
        }
    }

    private static string CollapseBlanks(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            if (!char.IsWhiteSpace(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[result.Length - 1] != ' ')
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }
}
