using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Regelverk.Cli.Rules;

/// <summary>What rule files are called inside what is built of them: nothing that tells of the machine or of where the command was given.</summary>
internal static class RulePaths
{
    private const string Root = "/_/";
    private const string StandardInput = "standard inn.regel";

    /// <summary>A path for each file, in their order: seen from the deepest folder that holds them all, with forward slashes and composed letters.</summary>
    /// <param name="paths">Full paths, each once; «-» stands for standard input.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> paths)
    {
        var folders = paths.Where(p => p != "-").Select(FolderOf).ToList();
        var common = folders.Count == 0 ? "" : folders.Aggregate(Common);
        return [.. paths.Select(p => Root + (p == "-" ? StandardInput : Slashed(p)[common.Length..]).Normalize(NormalizationForm.FormC))];
    }

    private static string FolderOf(string path) => Slashed(path)[..(Slashed(path).LastIndexOf('/') + 1)];

    /// <summary>The deepest folder above both, with a slash at the end; empty where there is none, as between two drives.</summary>
    private static string Common(string first, string second)
    {
        var same = first.Zip(second).TakeWhile(pair => pair.First == pair.Second).Count();
        return first[..(first[..same].LastIndexOf('/') + 1)];
    }

    private static string Slashed(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
}
