using System;
using System.Collections.Generic;
using System.Linq;
using System.Security;
using Regelverk.Cli.Cases;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs;

/// <summary>A divided round as a picture that a browser and a text processor can show: what each applied for, what it was found to be worth, and what it got. The same bytes for the same division.</summary>
internal static class DivisionChart
{
    /// <summary>The picture's name in the output folder.</summary>
    public const string FileName = "fordeling.svg";

    /// <summary>The most applications that are shown; a longer picture tells nobody anything. The tables have them all.</summary>
    public const int MostRows = 60;

    private const int Width = 900;
    private const int NameWidth = 240;
    private const int AmountWidth = 150;
    private const int Head = 64;
    private const int RowHeight = 44;
    private const int BarHeight = 9;

    private static readonly (string Name, string Colour, Func<Avgjørelse, Rational?> Of)[] Bars =
    [
        ("Søkt", "#c9d6e3", d => d.Søkt),
        ("Beregnet", "#6f9bc4", d => d.Beregnet),
        ("Tildelt", "#123f6d", d => d.Tildelt),
    ];

    /// <summary>The picture as text.</summary>
    public static string Of(DivisionResult result)
    {
        var all = result.Division.Avgjørelser;
        var shown = all.OrderByDescending(Largest).ThenBy(d => d.Søknad.Id, StringComparer.Ordinal).Take(MostRows).ToList();
        var scale = shown.Select(Largest).DefaultIfEmpty(Rational.Zero).Max();
        var notes = Notes(result, all.Count - shown.Count);
        var height = Head + (shown.Count * RowHeight) + (notes.Count * 18) + 16;
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Digits(Width)} {Digits(height)}\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">\n"
            + $"<title>{Text(Title(result))}</title>\n"
            + $"<rect width=\"{Digits(Width)}\" height=\"{Digits(height)}\" fill=\"#ffffff\"/>\n"
            + Label(12, 22, Title(result), " font-size=\"16\" font-weight=\"bold\"")
            + string.Concat(Bars.Select((bar, i) => Bar(NameWidth + (i * 110), 38, 12, bar.Colour) + Label(NameWidth + (i * 110) + 18, 48, bar.Name, "")))
            + string.Concat(shown.Select((decision, i) => Row(decision, Head + (i * RowHeight), scale)))
            + string.Concat(notes.Select((note, i) => Label(12, Head + (shown.Count * RowHeight) + (i * 18) + 14, note, " fill=\"#444444\"")))
            + "</svg>\n";
    }

    private static string Title(DivisionResult result)
    {
        var rules = result.Rules.Ordning;
        var round = result.Round is { } number ? ", runde " + Folding.Digits(number) : "";
        return $"{rules.Navn} {Folding.Digits(rules.År)}{round}: foreslått fordeling av {Visning.Kroner(result.Division.Ramme)}";
    }

    private static List<string> Notes(DivisionResult result, int hidden)
    {
        var notes = Marks.Lines(result).ToList();
        if (hidden > 0)
        {
            notes.Add($"De {Folding.Digits(MostRows)} søknadene med de største beløpene er vist. {Folding.Digits(hidden)} er ikke med her, men står i vedtak.csv.");
        }

        return notes;
    }

    private static Rational Largest(Avgjørelse decision) => Bars.Select(b => b.Of(decision) ?? Rational.Zero).Max();

    private static string Row(Avgjørelse decision, int top, Rational scale)
    {
        var name = $"{decision.Søknad.Id} {Benevnelse.Søker(decision.Søknad)}";
        var bars = Bars.Select((bar, i) => Bar(NameWidth, top + (i * (BarHeight + 1)), Length(bar.Of(decision), scale), bar.Colour));
        var amount = decision.Tildelt is { } tildelt ? Visning.Kroner(tildelt) : Benevnelse.Utfall(decision).Split(';')[0];
        return $"<g><title>{Text(Told(name, decision))}</title>\n" + Label(12, top + 18, Short(name), "") + string.Concat(bars) + Label(Width - 12, top + 18, amount, " text-anchor=\"end\"") + "</g>\n";
    }

    private static string Told(string name, Avgjørelse decision) =>
        name + string.Concat(Bars.Where(b => b.Of(decision) is not null).Select(b => $", {b.Name.ToLowerInvariant()} {Visning.Kroner(b.Of(decision) ?? Rational.Zero)}"));

    /// <summary>Whole points, so that no two machines draw it differently.</summary>
    private static int Length(Rational? amount, Rational scale) =>
        amount is { Sign: > 0 } kroner && scale.Sign > 0 ? (int)(kroner * (Width - NameWidth - AmountWidth) / scale).Floor() : 0;

    private static string Bar(int x, int y, int length, string colour) =>
        length == 0 ? "" : $"<rect x=\"{Digits(x)}\" y=\"{Digits(y)}\" width=\"{Digits(length)}\" height=\"{Digits(BarHeight)}\" fill=\"{colour}\"/>\n";

    private static string Label(int x, int y, string text, string more) => $"<text x=\"{Digits(x)}\" y=\"{Digits(y)}\"{more}>{Text(text)}</text>\n";

    private static string Short(string name) => name.Length <= 34 ? name : name[..33] + "…";

    private static string Digits(int number) => Folding.Digits(number);

    private static string Text(string text) => SecurityElement.Escape(text);
}
