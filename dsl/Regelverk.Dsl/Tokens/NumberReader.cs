using System.Globalization;
using System.Numerics;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Tokens;

/// <summary>Reads «200 000» and «27,2», and explains the writings that look like them.</summary>
internal sealed class NumberReader(CleanText text, DiagnosticBag diagnostics)
{
    private const int MostDigits = 18;

    private const string Ledd = " ledd";

    private readonly string _content = text.Content;

    /// <summary>The number that begins with the digit here (null where it cannot be told, after a message), and where it ends.</summary>
    public (Rational? Number, int End) Read(int start, int limit)
    {
        if (ReadLedd(start, limit) is { } ledd)
        {
            return ledd;
        }

        var end = ReadWhole(start, limit, out var wellGrouped);
        var digits = _content.Substring(start, end - start).Replace(" ", "");
        if (end + 1 < limit && _content[end] == '.' && IsDigit(end + 1))
        {
            return ReadDotted(start, end, limit);
        }

        if (!wellGrouped)
        {
            diagnostics.Add(digits.Length > MostDigits
                ? TokenDiagnostics.NumberTooLong(text.Original(start, end), MostDigits)
                : TokenDiagnostics.NumberGroups(text.Original(start, end), _content.Substring(start, end - start)));
        }

        if (end + 1 < limit && _content[end] == ',' && IsDigit(end + 1))
        {
            return ReadDecimals(start, end, limit, digits);
        }

        return (Checked(digits, start, end, wellGrouped), end);
    }

    /// <summary>«1 2. ledd» after «§»: two numbers in a row, and it is told which word the second should be. What follows is passed over, so that it gives no further messages.</summary>
    private (Rational? Number, int End)? ReadLedd(int start, int limit)
    {
        if (!IsAfterParagraphSign(start))
        {
            return null;
        }

        var end = SkipDigits(start, limit);
        var second = SkipDigits(end + 1, limit);
        var dot = second < limit && _content[second] == '.' ? 1 : 0;
        if (second == end + 1 || _content[end] != ' ' || string.CompareOrdinal(_content, second + dot, Ledd, 0, Ledd.Length) != 0 || second + dot + Ledd.Length > limit)
        {
            return null;
        }

        var (paragraph, number) = (_content.Substring(start, end - start), _content.Substring(end + 1, second - end - 1));
        diagnostics.Add(TokenDiagnostics.LeddAsNumber(text.Original(start, second + dot), $"{paragraph} {number}", paragraph, Ordinals.Of(Ordinals.Read(number))));
        return (Checked(paragraph, start, end, true), second + dot + Ledd.Length);
    }

    private bool IsAfterParagraphSign(int start)
    {
        var before = start - 1;
        while (before > 0 && _content[before] == ' ')
        {
            before--;
        }

        return before >= 0 && _content[before] == '§';
    }

    private int ReadWhole(int start, int limit, out bool wellGrouped)
    {
        var end = SkipDigits(start, limit);
        var groups = 0;
        wellGrouped = true;
        var firstLength = end - start;
        while (end + 1 < limit && _content[end] == ' ' && IsDigit(end + 1))
        {
            var next = SkipDigits(end + 1, limit);
            wellGrouped &= next - end - 1 == 3;
            groups++;
            end = next;
        }

        wellGrouped &= groups == 0 || firstLength <= 3;
        return end;
    }

    private (Rational? Number, int End) ReadDecimals(int start, int comma, int limit, string digits)
    {
        var end = SkipDigits(comma + 1, limit);
        var decimals = _content.Substring(comma + 1, end - comma - 1);
        var whole = Checked(digits + decimals, start, end, true);
        return (whole / BigInteger.Pow(10, decimals.Length), end);
    }

    private (Rational? Number, int End) ReadDotted(int start, int dot, int limit)
    {
        var end = dot;
        while (end + 1 < limit && _content[end] is '.' or ',' && IsDigit(end + 1))
        {
            end = SkipDigits(end + 1, limit);
        }

        var read = _content.Substring(start, end - start);
        var span = text.Original(start, end);
        var parts = read.Split('.');
        var thousands = read.Length <= MostDigits && System.Array.TrueForAll(SkipFirst(parts), p => p.Length == 3 || (p.Length > 3 && p[3] == ','));
        if (thousands)
        {
            diagnostics.Add(TokenDiagnostics.DottedThousands(span, read, string.Join(" ", parts)));
            return (Meant(string.Concat(parts)), end);
        }

        var meant = parts.Length == 2 ? string.Join(",", parts) : null;
        diagnostics.Add(TokenDiagnostics.DecimalPoint(span, read, meant ?? "1 234,5"));
        return (meant is null || read.Length > MostDigits ? null : Meant(meant), end);
    }

    /// <summary>The number that was plainly meant, so that the wrong sign gives no further messages.</summary>
    private static Rational Meant(string digitsWithComma)
    {
        var parts = digitsWithComma.Replace(" ", "").Split(',');
        var decimals = parts.Length > 1 ? parts[1] : "";
        return new Rational(BigInteger.Parse(parts[0] + decimals, NumberStyles.None, CultureInfo.InvariantCulture), BigInteger.Pow(10, decimals.Length));
    }

    private static string[] SkipFirst(string[] parts)
    {
        var rest = new string[parts.Length - 1];
        System.Array.Copy(parts, 1, rest, 0, rest.Length);
        return rest;
    }

    private Rational? Checked(string digits, int start, int end, bool report)
    {
        if (digits.Length <= MostDigits)
        {
            return (Rational)BigInteger.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        if (report)
        {
            diagnostics.Add(TokenDiagnostics.NumberTooLong(text.Original(start, end), MostDigits));
        }

        return null;
    }

    private int SkipDigits(int at, int limit)
    {
        while (at < limit && IsDigit(at))
        {
            at++;
        }

        return at;
    }

    private bool IsDigit(int at) => _content[at] is >= '0' and <= '9';
}
