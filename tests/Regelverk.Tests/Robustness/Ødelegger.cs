using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Tests.Robustness;

/// <summary>Spoils a text at random, as slips, broken copies and ill will do: what it makes is the same for the same seed.</summary>
/// <param name="frø">The seed.</param>
/// <param name="mest">The most of one thing that it repeats.</param>
internal sealed class Ødelegger(int frø, int mest = 2_000)
{
    private static readonly string[] Ord =
    [
        "hvis", "ellers", "er", "ikke", "og", "eller", "og/eller", "der", "inntil", ", men minst", "avrundet ned til", "hele kroner", "§ 1", "§", "«", "»", "«»", "Unntak fra første ledd:", "For hvert tiltak:", "følger av tabellen",
        "|", "| |", "prosent av", "kroner", "summen av", "for alle", "minst ett av disse vilkårene er oppfylt:", "a)", "1.", "-", "–", "×", "/", "(", ")", ":", ",", "#", "# godtatt RV0610:", "fristen", "rammen", "eksempel «", "gitt runde 1", "så:",
        "fordeling", "begreper", "skjønn", "satser", "ramme", "delrammer", "søknadsrunder", "0", "1.000", "999 999 999 999 999 999", "31. februar 2025", "kl. 25.61", "1–0", "100 %", "−1",
    ];

    private static readonly string[] Tegn =
    [
        "\0", "\t", "\u00A0", "\u202F", "\u200B", "\uFEFF", "\u00AD", "\uD800", "\uDC00", "\uD83D\uDE00", "a\u030A", "\u2028", "\u000B", "\uFFFE", "\uFFFF", "\u202E", "İ", "ı", "ß", "æ", "Å", "\r", "\n", "\r\n", "\n\n  ", "\n      ",
    ];

    private readonly Random _random = new(frø);

    /// <summary>The text, spoiled in one to five ways.</summary>
    public string Av(string tekst)
    {
        for (var ganger = 1 + _random.Next(5); ganger > 0; ganger--)
        {
            tekst = EnGang(tekst);
        }

        return tekst;
    }

    private string EnGang(string tekst)
    {
        var (fra, til) = (_random.Next(tekst.Length + 1), _random.Next(tekst.Length + 1));
        (fra, til) = (Math.Min(fra, til), Math.Max(fra, til));
        til = Math.Min(til, fra + (_random.Next(4) == 0 ? 400 : 12));
        switch (_random.Next(12))
        {
            case 0:
                return tekst.Remove(fra, til - fra);
            case 1:
                return tekst.Insert(til, tekst[fra..til]);
            case 2:
                return tekst[..fra];
            case 3:
                return tekst.Insert(fra, En(Tegn));
            case 4 or 5:
                return tekst.Insert(fra, $" {En(Ord)} ");
            case 6:
                return Linjer(tekst, l => (l[_random.Next(l.Count)], l[_random.Next(l.Count)]) is var (a, b) ? [.. l.Select(x => x == a ? b : x == b ? a : x)] : l);
            case 7:
                return Linjer(tekst, l => { l.RemoveAt(_random.Next(l.Count)); return l; });
            case 8:
                return Linjer(tekst, l => { var i = _random.Next(l.Count); l[i] = _random.Next(2) == 0 ? "  " + l[i] : l[i].TrimStart(); return l; });
            case 9:
                return tekst.Insert(fra, Storm());
            case 10:
                return Tallene(tekst);
            default:
                return Ordene(tekst);
        }
    }

    // Far more of one thing than anybody writes.
    private string Storm()
    {
        var antall = Math.Min(En([20, 40, 200, 2_000]), mest);
        return _random.Next(7) switch
        {
            0 => new string('(', antall),
            1 => string.Concat(Enumerable.Repeat("«", antall)),
            2 => string.Concat(Enumerable.Repeat("(1 + ", antall)),
            3 => string.Concat(Enumerable.Range(1, Math.Min(antall, 40)).Select(i => $"\n{new string(' ', i * 2)}a) minst ett av disse vilkårene er oppfylt:")),
            4 => string.Concat(Enumerable.Repeat(" og x", antall)),
            5 => new string((char)('a' + _random.Next(26)), antall * 5),
            _ => string.Concat(Enumerable.Repeat("| 1 ", antall)),
        };
    }

    private static string Linjer(string tekst, Func<List<string>, List<string>> endre) => string.Join("\n", endre([.. tekst.Split('\n')]));

    // A number becomes one at a limit.
    private string Tallene(string tekst)
    {
        var steder = Enumerable.Range(0, tekst.Length).Where(i => char.IsAsciiDigit(tekst[i]) && (i == 0 || !char.IsAsciiDigit(tekst[i - 1]))).ToArray();
        if (steder.Length == 0)
        {
            return tekst;
        }

        var sted = En(steder);
        var slutt = sted;
        while (slutt < tekst.Length && char.IsAsciiDigit(tekst[slutt]))
        {
            slutt++;
        }

        return tekst[..sted] + En(["0", "1", "99", "1000000", "9223372036854775808", "0,0000000000000000001", "1,5", "31", "2024"]) + tekst[slutt..];
    }

    // One word of the text takes the place of another.
    private string Ordene(string tekst)
    {
        var ord = tekst.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return ord.Length == 0 || En(ord) is not { Length: > 0 } gammelt || tekst.IndexOf(gammelt, _random.Next(tekst.Length), StringComparison.Ordinal) is not (>= 0 and var sted)
            ? tekst
            : tekst[..sted] + (_random.Next(2) == 0 ? En(ord) : En(Ord)) + tekst[(sted + gammelt.Length)..];
    }

    private T En<T>(IReadOnlyList<T> verdier) => verdier[_random.Next(verdier.Count)];
}
