using System.Globalization;

namespace Regelverk.Dsl.Text;

/// <summary>How single signs are shown in messages.</summary>
internal static class Sign
{
    /// <summary>How many units of the text the sign here takes: 2 for 😀, otherwise 1.</summary>
    public static int Length(string text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    /// <summary>The sign itself, or its number where it cannot be seen.</summary>
    public static string Shown(string text, int at) =>
        char.IsControl(text[at]) ? "U+" + ((int)text[at]).ToString("X4", CultureInfo.InvariantCulture) : text.Substring(at, Length(text, at));
}
