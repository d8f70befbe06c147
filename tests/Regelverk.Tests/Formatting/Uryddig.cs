using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Regelverk.Tests.Formatting;

/// <summary>Lays a rule file out at random so that it still says the same. Lines with quotations over several lines are not in the files.</summary>
internal sealed class Uryddig(int frø)
{
    private static readonly string[] Blanke = [" ", "  ", "   ", "\u00A0", " \u00A0", "\t", "\u202F ", "\u00A0\u00A0"];
    private readonly Random _tilfeldig = new(frø);

    /// <summary>Other indentation, blanks, line ends and quotation marks.</summary>
    public string Av(string tekst)
    {
        var bredde = _tilfeldig.Next(1, 5);
        var linjeskift = _tilfeldig.Next(3) == 0 ? "\r\n" : "\n";
        var result = new StringBuilder();
        foreach (var linje in tekst.TrimEnd('\n').Split('\n'))
        {
            var ord = linje.TrimStart(' ');
            var innrykk = linje.Length - ord.Length;
            result.Append(Innrykk(innrykk, bredde)).Append(Mellomrom(ord)).Append(_tilfeldig.Next(4) == 0 ? Velg(Blanke) : "");
            result.Append(linjeskift);
            if (ord.Length == 0 && _tilfeldig.Next(2) == 0)
            {
                result.Append(Velg(["", "  ", "\t"])).Append(linjeskift);
            }
        }

        return result.ToString();
    }

    // A tab goes to the next multiple of four, so indentation of 1–4 signs a blank keeps its order.
    private string Innrykk(int blanke, int bredde) => bredde == 4 && blanke % 2 == 0 ? new string('\t', blanke) : new string(' ', blanke * bredde);

    /// <summary>Blanks grow outside quotations; in numbers and dates they only become another kind.</summary>
    private string Mellomrom(string ord)
    {
        var result = new StringBuilder();
        var dybde = 0;
        var merknad = ord.StartsWith('#');
        for (var i = 0; i < ord.Length; i++)
        {
            var tegn = ord[i];
            dybde += tegn == '«' ? 1 : tegn == '»' ? -1 : 0;
            merknad |= tegn == '#' && dybde == 0 && i > 0 && ord[i - 1] == ' ';
            var iTall = i > 0 && i + 1 < ord.Length && ((char.IsDigit(ord[i - 1]) && char.IsDigit(ord[i + 1])) || IDato(ord, i));
            var plass = tegn == ' ' && dybde == 0 && !merknad && !ord.StartsWith('|') && _tilfeldig.Next(3) == 0;
            result.Append(!plass ? tegn.ToString() : iTall ? "\u00A0" : Velg(Blanke));
        }

        return result.ToString();
    }

    /// <summary>«1. mars 2025»: either of its blanks.</summary>
    private static bool IDato(string ord, int plass) =>
        (plass > 1 && ord[plass - 1] == '.' && char.IsDigit(ord[plass - 2])) || (char.IsLetter(ord[plass - 1]) && char.IsDigit(ord[plass + 1]));

    private string Velg(IReadOnlyList<string> valg) => valg[_tilfeldig.Next(valg.Count)];
}
