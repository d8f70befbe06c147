using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Comparison;

/// <summary>Compares the lines below «overgangsregler».</summary>
internal static class TransitionComparison
{
    /// <summary>The lines, as written.</summary>
    public static IEnumerable<string> LinesOf(Ordning ordning) => Conditions(ordning).Select(t => t.Tekst);

    /// <summary>Those that have come or gone.</summary>
    public static IEnumerable<Regelendring> Between(Side old, Side @new)
    {
        var (before, now) = (Lines(old), Lines(@new));
        return before.Where(line => !Holds(now, line)).Select(line => Change(line, null, "overgangsregelen er tatt ut"))
            .Concat(now.Where(line => !Holds(before, line)).Select(line => Change(null, line, "ny overgangsregel")));
    }

    private static IEnumerable<Tilfelle> Conditions(Ordning ordning) =>
        ordning.Definisjoner.Where(d => d.ErUnntak).SelectMany(d => d.Tilfeller).Where(t => t.Hjemmel == Hjemmel.Overgangsregler);

    private static string[] Lines(Side side) => side.Editions.SelectMany(e => LinesOf(e.Ordning)).Distinct().ToArray();

    private static bool Holds(IEnumerable<string> lines, string line) => lines.Any(other => string.Equals(Folding.Fold(other), Folding.Fold(line), StringComparison.Ordinal));

    private static Regelendring Change(string? before, string? now, string effect) => new(Endringsslag.Overgangsregel, Hjemmel.Overgangsregler.ToString(), before, now, effect);
}
