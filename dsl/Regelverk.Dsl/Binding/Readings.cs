using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Binding;

/// <summary>The two ways to read conditions that are joined by «og» and «eller» at one level, written as the lists that say which is meant.</summary>
internal static class Readings
{
    /// <summary>«a og b eller c»: «og» joined first, and «eller» joined first.</summary>
    /// <param name="operands">The conditions.</param>
    /// <param name="connectives">What stands between them, one fewer.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> operands, IReadOnlyList<string> connectives) =>
        [Reading(operands, connectives, "og"), Reading(operands, connectives, "eller")];

    private static string Reading(IReadOnlyList<string> operands, IReadOnlyList<string> connectives, string first)
    {
        var groups = new List<List<string>> { new() { operands[0] } };
        for (var i = 1; i < operands.Count; i++)
        {
            if (connectives[i - 1] != first)
            {
                groups.Add([]);
            }

            groups[groups.Count - 1].Add(operands[i]);
        }

        var lines = new List<string> { "hvis " + Head(first == "og" ? "eller" : "og") };
        for (var i = 0; i < groups.Count; i++)
        {
            var letter = (char)('a' + Math.Min(i, 25)) + ") ";
            lines.Add("  " + letter + (groups[i].Count == 1 ? groups[i][0] : Head(first)));
            lines.AddRange(groups[i].Count == 1 ? [] : groups[i].Select((o, n) => $"     {Text.Folding.Digits(n + 1)}. {o}"));
        }

        return string.Join("\n", lines);
    }

    private static string Head(string connective) =>
        connective == "og" ? "alle disse vilkårene er oppfylt:" : "minst ett av disse vilkårene er oppfylt:";
}
