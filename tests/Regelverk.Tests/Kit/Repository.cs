using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.CompilerServices;

namespace Regelverk.Tests.Kit;

/// <summary>Where the repository lies on this machine, found from this source file and never from the working folder.</summary>
internal static class Repository
{
    /// <summary>The folder that holds Regelverk.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of the test sources, shared by both test projects.</summary>
    public static string Tests { get; } = Path("tests", "Regelverk.Tests");

    /// <summary>A place in the repository, given part by part.</summary>
    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>The text of a file in the repository, given part by part.</summary>
    public static string Read(params string[] parts) => File.ReadAllText(Path(parts));

    /// <summary>The rule files of the examples, without the copies that a build makes beside them.</summary>
    public static IEnumerable<string> ExampleRules() => Directory.EnumerateFiles(Path("examples"), "*.regel", SearchOption.AllDirectories).Where(path => !Relative(path).Split('/').Any(folder => folder is "bin" or "obj"));

    /// <summary>The place seen from the root, with forward slashes.</summary>
    public static string Relative(string path) => System.IO.Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot([CallerFilePath] string sourceFile = "")
    {
        for (var folder = new FileInfo(sourceFile).Directory; folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Regelverk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {sourceFile} holds Regelverk.sln.");
    }
}
