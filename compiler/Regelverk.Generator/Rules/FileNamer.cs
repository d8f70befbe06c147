using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Text;
using Regelverk.Compiler.Messages;
using Regelverk.Generator.Models;
using Regelverk.Generator.Reports;

namespace Regelverk.Generator.Rules;

/// <summary>Sees to it that no two rule files of a project get in each other's way: each has a file name of its own and a class of its own.</summary>
internal static class FileNamer
{
    private const string RuleExtension = ".regel";

    // Besides letters and digits, what Roslyn lets the name of a generated file hold.
    private const string AllowedSigns = ".,-+`_ ()[]{}/";

    /// <summary>The generated files in the order of their paths. A file that the project lists twice counts once.</summary>
    public static IEnumerable<GeneratedFile> Name(ImmutableArray<ReadRules> all)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var classes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var rules in all.OrderBy(r => r.Path, StringComparer.Ordinal).GroupBy(r => r.Path, StringComparer.Ordinal).Select(same => same.First()))
        {
            var hintName = Unique(HintName(rules.ShownPath), names) + ".g.cs";
            if (rules.ClassName is { } name && classes.TryGetValue(name, out var other))
            {
                var clash = MessageWriter.Whole(BuildDiagnostics.SameClass(name, other), rules.Path);
                yield return new GeneratedFile(hintName, null, new EquatableArray<BuildMessage>(rules.Messages.Append(clash)));
                continue;
            }

            if (rules.ClassName is { } own)
            {
                classes.Add(own, rules.ShownPath);
            }

            yield return new GeneratedFile(hintName, rules.Code, rules.Messages);
        }
    }

    private static string Unique(string name, ISet<string> taken)
    {
        var unique = name;
        for (var number = 2; !taken.Add(unique); number++)
        {
            unique = name + "-" + number.ToString(CultureInfo.InvariantCulture);
        }

        return unique;
    }

    /// <summary>The path without its ending, composed, with what Roslyn refuses in a name put right.</summary>
    private static string HintName(string path)
    {
        var composed = path.Normalize(NormalizationForm.FormC);
        var stem = composed.EndsWith(RuleExtension, StringComparison.OrdinalIgnoreCase) ? composed.Substring(0, composed.Length - RuleExtension.Length) : composed;
        return string.Join("/", stem.Split('/').Select(Segment));
    }

    private static string Segment(string segment)
    {
        var allowed = string.Concat(segment.Select(c => char.IsLetterOrDigit(c) || AllowedSigns.IndexOf(c) >= 0 ? c : '_')).Trim(' ', '.');
        return allowed.Length == 0 ? "_" : allowed;
    }
}
