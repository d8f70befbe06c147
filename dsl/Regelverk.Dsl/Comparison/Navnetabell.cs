using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Comparison;

/// <summary>What changed name from one year to the next: facts, codes, rates and defined names, one line each, «gammelt;nytt». It is written by somebody who knows, never guessed.</summary>
public sealed class Navnetabell
{
    private readonly Dictionary<string, string> _new = new(StringComparer.Ordinal);

    private Navnetabell()
    {
    }

    /// <summary>Nothing changed name.</summary>
    public static Navnetabell Tom { get; } = new();

    /// <summary>Reads a table. A first line «gammelt;nytt» is a heading; blank lines are passed over.</summary>
    /// <param name="tekst">The lines of the file.</param>
    /// <param name="feil">The lines that cannot be read, in their order; empty where all can.</param>
    public static Navnetabell Les(string tekst, out IReadOnlyList<Navnefeil> feil)
    {
        var table = new Navnetabell();
        var wrong = new List<Navnefeil>();
        var firstLines = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = tekst.TrimStart('\uFEFF').Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var read = lines[i].Split(';').Select(p => p.Trim().Trim('"')).ToArray();
            var parts = read.Select(Folding.Fold).ToArray();
            if (parts.All(p => p.Length == 0) || (i == 0 && parts.Length == 2 && parts[0] == "gammelt" && parts[1] == "nytt"))
            {
                continue;
            }

            if (parts.Length != 2 || parts[0].Length == 0 || parts[1].Length == 0)
            {
                wrong.Add(new Navnefeil(i + 1, lines[i].Trim(), null));
            }
            else if (firstLines.TryGetValue(parts[0], out var first))
            {
                wrong.Add(new Navnefeil(i + 1, read[0], first));
            }
            else
            {
                firstLines.Add(parts[0], i + 1);
                table._new.Add(parts[0], parts[1]);
            }
        }

        feil = wrong;
        return wrong.Count == 0 ? table : Tom;
    }

    /// <summary>The new names of the table, as it has them.</summary>
    internal IEnumerable<string> Nye => _new.Values.Distinct();

    /// <summary>The old names of the table, as it has them.</summary>
    internal IEnumerable<string> Gamle => _new.Keys;

    /// <summary>What a name of the old year is called in the new one, folded.</summary>
    internal string Nytt(string gammelt)
    {
        var folded = Folding.Fold(gammelt);
        return _new.TryGetValue(folded, out var name) ? name : folded;
    }
}

/// <summary>A line of a table of names that cannot be read.</summary>
/// <param name="Linje">Its number, from 1.</param>
/// <param name="Lest">What stands there: the whole line where it is not two names, otherwise the old name.</param>
/// <param name="FørstI">The line where the old name stands already; null where the line is not two names.</param>
public sealed record Navnefeil(int Linje, string Lest, int? FørstI);
