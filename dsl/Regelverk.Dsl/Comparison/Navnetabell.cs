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
    /// <param name="feil">The number of the first line that is not two names, from 1; 0 where all are.</param>
    public static Navnetabell Les(string tekst, out int feil)
    {
        var table = new Navnetabell();
        var lines = tekst.TrimStart('\uFEFF').Replace("\r\n", "\n").Replace('\r', '\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var parts = lines[i].Split(';').Select(p => Folding.Fold(p.Trim().Trim('"'))).ToArray();
            if (parts.All(p => p.Length == 0) || (i == 0 && parts.Length == 2 && parts[0] == "gammelt" && parts[1] == "nytt"))
            {
                continue;
            }

            if (parts.Length != 2 || parts[0].Length == 0 || parts[1].Length == 0 || table._new.ContainsKey(parts[0]))
            {
                feil = i + 1;
                return Tom;
            }

            table._new.Add(parts[0], parts[1]);
        }

        feil = 0;
        return table;
    }

    /// <summary>The old names of the table, as it has them.</summary>
    internal IEnumerable<string> Gamle => _new.Keys;

    /// <summary>What a name of the old year is called in the new one, folded.</summary>
    internal string Nytt(string gammelt)
    {
        var folded = Folding.Fold(gammelt);
        return _new.TryGetValue(folded, out var name) ? name : folded;
    }
}
