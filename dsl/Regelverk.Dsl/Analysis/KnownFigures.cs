using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Analysis;

/// <summary>The figures that the rules of a § have.</summary>
internal sealed class KnownFigures
{
    private const string Clock = " kl. ";
    private const int MostShown = 4;

    private readonly Dictionary<string, string> _shownByValue = new(StringComparer.Ordinal);

    public void Add(IEnumerable<Figure> figures)
    {
        foreach (var figure in figures)
        {
            _shownByValue[figure.Value] = figure.Words;
            if (figure.Value.IndexOf(Clock, StringComparison.Ordinal) is > 0 and var at)
            {
                // A text that gives the day alone agrees with a rule that gives the clock too.
                var day = figure.Value.Substring(0, at);
                _shownByValue[day] = figure.Words;
            }
        }
    }

    public bool Has(Figure figure) => _shownByValue.ContainsKey(figure.Value);

    /// <summary>What the rules have of the same kind, as they write it; the text may have been meant to say one of them.</summary>
    public IReadOnlyList<string> LikeThis(Figure figure) => _shownByValue
        .Where(k => k.Key != "0" && KindOf(k.Key, k.Value) == KindOf(figure.Value, figure.Words))
        .Select(k => k.Value).Distinct().OrderBy(w => w, StringComparer.Ordinal).Take(MostShown).ToArray();

    private static Kind KindOf(string value, string words) =>
        value.IndexOf('-') > 0 ? Kind.Day
        : value.EndsWith("%", StringComparison.Ordinal) ? Kind.Share
        : words.EndsWith("kroner", StringComparison.OrdinalIgnoreCase) || words.EndsWith("kr", StringComparison.OrdinalIgnoreCase) || words.Length > 4 ? Kind.Amount
        : Kind.Number;

    private enum Kind
    {
        Day,
        Share,
        Amount,
        Number,
    }
}
