using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Regelverk.Tests.Kit.Snapshots;

/// <summary>Finds verified files that no test can read any more: the class or the method is gone.</summary>
internal static partial class DanglingSnapshots
{
    /// <summary>Those of the file names whose <c>{Class}.{Method}</c> is neither a test method nor a name given with UseMethodName.</summary>
    /// <param name="fileNames">Names of verified files, without folder.</param>
    /// <param name="tests">All test methods.</param>
    /// <param name="sources">The test sources, in which UseMethodName is sought.</param>
    public static IReadOnlyList<string> Find(IEnumerable<string> fileNames, IReadOnlyCollection<MethodInfo> tests, IEnumerable<string> sources)
    {
        var classes = tests.Select(ClassOf).ToHashSet(StringComparer.Ordinal);
        var givenNames = sources.SelectMany(text => GivenName().Matches(text)).Select(m => m.Groups[1].Value).Distinct(StringComparer.Ordinal).ToArray();
        var prefixes = tests.Select(t => ClassOf(t) + "." + t.Name)
            .Concat(from c in classes from name in givenNames select c + "." + name)
            .ToHashSet(StringComparer.Ordinal);

        return fileNames.Where(file => !BelongsToOne(file, prefixes)).ToArray();
    }

    // Method names hold underscores themselves, so every underscore may be where the parameters begin.
    private static bool BelongsToOne(string fileName, HashSet<string> prefixes)
    {
        var name = fileName[..fileName.IndexOf(".verified.", StringComparison.Ordinal)];
        return prefixes.Contains(name)
            || name.Select((c, i) => (c, i)).Any(at => at.c == '_' && prefixes.Contains(name[..at.i]));
    }

    private static string ClassOf(MethodInfo test)
    {
        var type = test.ReflectedType ?? throw new InvalidOperationException("A test method stands in a class.");
        return type.ReflectedType is { } outer ? $"{outer.Name}.{type.Name}" : type.Name;
    }

    [GeneratedRegex("""UseMethodName\((?:nameof\()?"?([^")]+)""", RegexOptions.CultureInvariant)]
    private static partial Regex GivenName();
}
