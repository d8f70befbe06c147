using System;
using System.Collections.Generic;
using System.Globalization;

namespace Regelverk.Compiler.Emit;

/// <summary>The names taken in one place of the generated code.</summary>
/// <param name="reserved">Names that generated code uses itself.</param>
internal sealed class NameScope(IEnumerable<string> reserved)
{
    private readonly HashSet<string> _taken = new(reserved, StringComparer.Ordinal);
    private readonly HashSet<string> _inside = new(StringComparer.Ordinal);
    private NameScope? _outer;

    /// <summary>A block inside: it sees these names, and a name of it can be used again in the next block, but not out here.</summary>
    public NameScope Block() => new([]) { _outer = this };

    /// <summary>
    /// The name itself, or where it is taken, the name with a mark made from the words behind it. Never a running number: adding a rule must not rename another.
    /// </summary>
    /// <param name="name">The wanted name.</param>
    /// <param name="words">What it stands for, different for each.</param>
    public string Take(string name, string words)
    {
        var free = name;
        for (var seed = 2166136261u; IsTaken(free); seed = Mark(words, seed))
        {
            free = name + "_" + (Mark(words, seed) & 0xFFFF).ToString("x4", CultureInfo.InvariantCulture);
        }

        _taken.Add(free);
        for (var at = _outer; at is not null; at = at._outer)
        {
            at._inside.Add(free);
        }

        return free;
    }

    private bool IsTaken(string name)
    {
        for (var at = this; at is not null; at = at._outer)
        {
            if (at._taken.Contains(name))
            {
                return true;
            }
        }

        return _inside.Contains(name);
    }

    // FNV-1a: short, stable on every platform, and only for telling names apart.
    private static uint Mark(string words, uint seed)
    {
        var hash = seed;
        foreach (var letter in words)
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        return hash;
    }
}
