using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Regelverk.Tests.Kit;

namespace Regelverk.Tests.Architecture;

/// <summary>The source files of the repository; what builds make and what git ignores is left out.</summary>
internal static class Sources
{
    private static readonly string[] ProductFolders = ["dsl/", "compiler/", "runtime/"];

    /// <summary>Names in the top folder that git ignores.</summary>
    public static IReadOnlySet<string> Ignored { get; } = Repository.Read(".gitignore").Split('\n')
        .Select(line => line.Trim().Trim('/'))
        .Where(line => line.Length > 0)
        .Append(".git")
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Files of a kind, seen from the root, in ordinal order.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateDirectories(Repository.Root)
            .Where(folder => !Ignored.Contains(Path.GetFileName(folder)))
            .SelectMany(folder => Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories))
            .Select(Repository.Relative)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>Whether a file belongs to the product, not to its tests or examples.</summary>
    public static bool IsProduct(string path) => ProductFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));
}
