using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Grounds as lines of text, what lies behind each one step further in.</summary>
internal static class GroundLines
{
    public static IEnumerable<string> Of(IEnumerable<Grunn> grounds, int depth = 0) =>
        grounds.SelectMany(g => Of(g.Fordi, depth + 1).Prepend($"{new string(' ', depth * 2)}{g.Hjemmel}: {g.Tekst}"));
}
