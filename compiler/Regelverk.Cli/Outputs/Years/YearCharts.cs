using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases.Years;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>The charts of a comparison as SVG inside a page. Whole points, so that no two machines draw them differently; every bar has its number beside it, so that nothing rests on colour alone.</summary>
internal static class YearCharts
{
    private const string Old = "#9db4c9";
    private const string New = "#123f6d";
    private const string Less = "#b5531f";
    private const string Same = "#8a8a8a";
    private const int Width = 760;
    private const int NameWidth = 190;
    private const int NumberWidth = 170;
    private const int BarHeight = 15;

    /// <summary>The sums in kroner of both years.</summary>
    public static string Totals(YearEffect effect)
    {
        var lines = EffectWords.Totals(effect).Where(l => l.Kind == EffectWords.Kind.Kroner && l.Name != "Rest av rammen").ToArray();
        var largest = lines.SelectMany(l => new[] { l.Before, l.Now }).Max() ?? Rational.Zero;
        return Svg(
            $"Beløpene i {effect.Before.Label} og {effect.Now.Label}",
            Legend((Old, effect.Before.Label), (New, effect.Now.Label)),
            lines.SelectMany(l => new[] { Bar(l.Name, Old, l.Before, largest, EffectWords.Kroner(l.Before)), Bar("", New, l.Now, largest, EffectWords.Kroner(l.Now)) }),
            inGroupsOf: 2);
    }

    /// <summary>How many get more and less.</summary>
    public static string Changes(YearEffect effect)
    {
        var groups = ChangeGroups.Of(effect);
        var most = new Rational(groups.Max(g => g.Count), 1);
        return Svg(
            "Hvor mange som får mer og mindre",
            [],
            groups.Select(g => Bar(g.Name, g.Direction < 0 ? Less : g.Direction > 0 ? New : Same, g.Count, most, Counted.Of(g.Count, "søknad", "søknader"))),
            inGroupsOf: 1);
    }

    /// <summary>What is given with other frames.</summary>
    public static string Frames(YearEffect effect)
    {
        var largest = effect.Frames.Max(f => Rational.Max(f.Frame, f.Given));
        return Svg(
            $"Tildelt med en annen ramme i {effect.Now.Label}",
            Legend((Old, "ramme"), (New, "tildelt")),
            effect.Frames.SelectMany(f => new[]
            {
                Bar($"Rammen {EffectWords.Percent(f.Percent)}", Old, f.Frame, largest, EffectWords.Kroner(f.Frame)), Bar("", New, f.Given, largest, EffectWords.Kroner(f.Given)),
            }),
            inGroupsOf: 2);
    }

    private static Row Bar(string name, string colour, Rational? amount, Rational largest, string number) => new(
        name, colour, amount is { Sign: > 0 } known && largest.Sign > 0 ? Math.Max(1, (int)(known * (Width - NameWidth - NumberWidth) / largest).Floor()) : 0, number);

    private static IReadOnlyList<(string Colour, string Name)> Legend(params (string, string)[] entries) => entries;

    private static string Svg(string title, IReadOnlyList<(string Colour, string Name)> legend, IEnumerable<Row> rows, int inGroupsOf)
    {
        var all = rows.ToArray();
        var top = legend.Count > 0 ? 30 : 4;
        var tops = all.Select((_, i) => top + (i * (BarHeight + 4)) + (i / inGroupsOf * 9)).ToArray();
        var height = tops.DefaultIfEmpty(0).Max() + BarHeight + 10;
        var drawn = string.Concat(legend.Select((entry, i) => Rect(NameWidth + (i * 130), 6, 14, 12, entry.Colour) + Label(NameWidth + (i * 130) + 20, 17, entry.Name, "")))
            + string.Concat(all.Select((row, i) =>
                (row.Name.Length > 0 ? Label(NameWidth - 10, tops[i] + 12, row.Name, " text-anchor=\"end\"") : "")
                + Rect(NameWidth, tops[i], row.Length, BarHeight, row.Colour)
                + Label(NameWidth + row.Length + 6, tops[i] + 12, row.Number, "")));
        return $"<svg viewBox=\"0 0 {Digits(Width)} {Digits(height)}\" role=\"img\"><title>{HtmlWriter.Text(title)}</title>\n{drawn}</svg>";
    }

    private static string Rect(int x, int y, int width, int height, string colour) =>
        width == 0 ? "" : $"<rect x=\"{Digits(x)}\" y=\"{Digits(y)}\" width=\"{Digits(width)}\" height=\"{Digits(height)}\" fill=\"{colour}\"/>\n";

    private static string Label(int x, int y, string text, string more) => $"<text x=\"{Digits(x)}\" y=\"{Digits(y)}\"{more}>{HtmlWriter.Text(text)}</text>\n";

    private static string Digits(int number) => Folding.Digits(number);

    private sealed record Row(string Name, string Colour, int Length, string Number);
}
