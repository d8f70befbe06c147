using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Tests.Comparison;

/// <summary>Times on, just before, just after and some way from every day and moment that two rule files name.</summary>
internal sealed partial class Tider
{
    private static readonly string[] Måneder = ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    private readonly IReadOnlyList<Tidspunkt> _nevnt;

    public Tider(string tekst) => _nevnt = [.. Dag().Matches(tekst).Select(Lest).Distinct()];

    /// <summary>One of them, as a value of a fact.</summary>
    public Value En(JointFact opplysning, Random trekker)
    {
        var nevnt = _nevnt[trekker.Next(_nevnt.Count)];
        var minutt = (nevnt.Minutt ?? (trekker.Next(2) * Tidspunkt.SisteMinutt)) + trekker.Next(-1, 2);
        var dager = trekker.Next(4) == 0 ? trekker.Next(-40, 40) : trekker.Next(3) == 0 ? trekker.Next(-1, 2) : 0;
        var dag = nevnt.Dato.PlussDager(dager + (int)Math.Floor(minutt / 1440.0));
        return new Value.Time(new Tidspunkt(dag, opplysning.Type.Slag == Verdislag.Dato ? null : (minutt + 1440) % 1440));
    }

    private static Tidspunkt Lest(Match treff)
    {
        int Tall(string navn) => int.Parse(treff.Groups[navn].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var dag = new Dato(Tall("år"), Array.IndexOf(Måneder, treff.Groups["måned"].Value) + 1, Tall("dag"));
        return new Tidspunkt(dag, treff.Groups["time"].Success ? (Tall("time") * 60) + Tall("minutt") : null);
    }

    [GeneratedRegex(@"(?<dag>\d+)\. (?<måned>januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember) (?<år>\d{4})( kl\. (?<time>\d\d)\.(?<minutt>\d\d))?")]
    private static partial Regex Dag();
}
