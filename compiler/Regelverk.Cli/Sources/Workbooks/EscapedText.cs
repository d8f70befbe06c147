using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using System.Xml;

namespace Regelverk.Cli.Sources.Workbooks;

/// <summary>Characters that XML cannot hold stand in a workbook as <c>_x0007_</c>.</summary>
internal static partial class EscapedText
{
    /// <summary>The text that was meant.</summary>
    public static string Read(string text) => text.Contains("_x", StringComparison.Ordinal)
        ? Escaped().Replace(text, m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString())
        : text;

    /// <summary>The text as a workbook can hold it.</summary>
    public static string Write(string text)
    {
        var plain = Escaped().Replace(text, m => "_x005F" + m.Value);
        return IsPlain(plain) ? plain : string.Concat(plain.Select((c, i) => IsPlain(plain, i) ? c.ToString() : string.Create(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_")));
    }

    private static bool IsPlain(string text) => Enumerable.Range(0, text.Length).All(i => IsPlain(text, i));

    private static bool IsPlain(string text, int i) => char.IsSurrogate(text[i])
        ? (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) || (i > 0 && char.IsSurrogatePair(text[i - 1], text[i]))
        : XmlConvert.IsXmlChar(text[i]) && text[i] != '\r';

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
