using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;

namespace Regelverk.Tests.Examples;

/// <summary>Finds every rule file in <c>examples</c> that has a folder of applications beside it, and the answer that belongs to it.</summary>
internal static class ExampleFolders
{
    private const string Applications = "søknader";

    /// <summary>Every rule file, also those without applications.</summary>
    public static IReadOnlyList<string> AllRuleFiles() => Files().Select(Repository.Relative).Order(StringComparer.Ordinal).ToArray();

    /// <summary>The rule files with applications, as paths from the root of the repository with forward slashes, in a fixed order.</summary>
    public static IReadOnlyList<string> RuleFiles() =>
        Files()
            .Where(file => Directory.Exists(Path.Combine(Path.GetDirectoryName(file) ?? "", Applications)))
            .Select(Repository.Relative)
            .Order(StringComparer.Ordinal)
            .ToArray();

    /// <summary>The folder of applications beside a rule file.</summary>
    public static string ApplicationsOf(string ruleFile) => FolderOf(ruleFile) + "/" + Applications;

    /// <summary>The answer for each application: <c>examples/fastlege/2018/x.regel</c> has <c>fasit-fastlege-2018.csv</c>.</summary>
    public static string[] AnswerOf(string ruleFile) => InThisFolder(ruleFile, ".csv");

    /// <summary>The sums of the same division.</summary>
    public static string[] TotalsOf(string ruleFile) => InThisFolder(ruleFile, "-summer.csv");

    // A file that changes another is no whole regulation; what it comes to is held by tests of its own.
    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Repository.Path("examples"), "*.regel", SearchOption.AllDirectories)
        .Where(path => !Regelsamling.Endrer(new SourceText(path, File.ReadAllText(path))));

    private static string[] InThisFolder(string ruleFile, string ending)
    {
        var folders = FolderOf(ruleFile).Split('/').Skip(1);
        return ["tests", "Regelverk.Tests", "Examples", "fasit-" + string.Join('-', folders) + ending];
    }

    private static string FolderOf(string ruleFile) => ruleFile[..ruleFile.LastIndexOf('/')];
}
