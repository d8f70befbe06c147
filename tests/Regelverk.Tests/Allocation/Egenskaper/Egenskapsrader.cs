using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Regelverk.Tests.Kit;

namespace Regelverk.Tests.Allocation.Egenskaper;

/// <summary>One row: whether a property holds for a rule on the whole domain, and a problem where it does not.</summary>
/// <param name="Regel">The rule's name in the rows.</param>
/// <param name="Egenskap">The property.</param>
/// <param name="Holder">Whether it holds.</param>
/// <param name="Ramme">The frame of the counterexample.</param>
/// <param name="Krav">The claims of the counterexample; empty where there is none.</param>
/// <param name="Tildelt">What the rule gives there, where the row says so.</param>
internal sealed record Egenskapsrad(string Regel, string Egenskap, bool Holder, long Ramme, IReadOnlyList<long> Krav, IReadOnlyList<long>? Tildelt);

/// <summary>The rows of integer-properties.json, which an exhaustive search by others has found, and the domain it searched.</summary>
internal static class Egenskapsrader
{
    private static readonly string[] Tildelinger = ["awards", "awards_at_E", "awards_at_E_direct", "awards_before"];

    public static IReadOnlyList<Egenskapsrad> Alle { get; } = Les();

    /// <summary>All claims of two (0–6), three (0–5) and four (0–3), with every whole frame up to their sum.</summary>
    /// <param name="av">Who computes. The interpreter, which takes its time, has the four only up to 2; that it gives what the runtime gives is shown elsewhere.</param>
    public static IEnumerable<(long Ramme, IReadOnlyList<Kravet> Krav)> Området(string av) =>
        new (int Antall, int Største)[] { (2, 6), (3, 5), (4, av == "tolken" ? 2 : 3) }
            .SelectMany(d => Vektorer(d.Antall, d.Største))
            .SelectMany(k => Enumerable.Range(0, (int)k.Sum() + 1).Select(e => ((long)e, Helregel.Nummerert(k))));

    private static IEnumerable<long[]> Vektorer(int antall, int største) => antall == 0
        ? [[]]
        : Vektorer(antall - 1, største).SelectMany(v => Enumerable.Range(0, største + 1).Select(k => (long[])[.. v, k]));

    private static Egenskapsrad[] Les()
    {
        using var fil = JsonDocument.Parse(File.ReadAllText(Repository.Path("tests", "Regelverk.Tests", "Allocation", "Data", "integer-properties.json")));
        return fil.RootElement.GetProperty("cases").EnumerateArray().Select(Rad).ToArray();
    }

    private static Egenskapsrad Rad(JsonElement rad)
    {
        var (regel, egenskap) = (rad.GetProperty("rule").GetString() ?? "", rad.GetProperty("property").GetString() ?? "");
        if (!rad.TryGetProperty("counterexample", out var mot))
        {
            return new Egenskapsrad(regel, egenskap, rad.GetProperty("holds_on_domain").GetBoolean(), 0, [], null);
        }

        var tildelt = Tildelinger.Where(navn => mot.TryGetProperty(navn, out _)).Select(navn => Tall(mot.GetProperty(navn))).FirstOrDefault();
        return new Egenskapsrad(regel, egenskap, rad.GetProperty("holds_on_domain").GetBoolean(), mot.GetProperty("E").GetInt64(), Tall(mot.GetProperty("claims")), tildelt);
    }

    private static long[] Tall(JsonElement tall) => tall.EnumerateArray().Select(t => t.GetInt64()).ToArray();
}
