using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Rules;

/// <summary>Where the regulation that a file changes is looked for: among the files that were asked for, then in its own folder, then in the folders beside that one.</summary>
internal sealed class ChangedRules(IoContext io)
{
    private IReadOnlyList<string> _given = [];

    /// <summary>Remembers the files that were asked for.</summary>
    public void Given(IReadOnlyList<string> paths) => _given = [.. paths.Where(path => path != "-")];

    /// <summary>The files that may be changed by one; none is opened for a file that changes nothing.</summary>
    /// <param name="path">The full path of the file, or «-».</param>
    /// <param name="source">What it holds.</param>
    public Regelsamling For(string path, SourceText source)
    {
        if (!Regelsamling.Trengs(source))
        {
            return Regelsamling.Tom;
        }

        var folder = path == "-" ? io.Folder : Path.GetDirectoryName(path) ?? io.Folder;
        IEnumerable<IEnumerable<string>> circles = [_given, RulesIn(folder), FoldersBeside(folder).SelectMany(RulesIn)];
        return new Regelsamling(circles.Select(circle => circle.Where(other => other != path).Select(Read).OfType<SourceText>()));
    }

    private static IEnumerable<string> FoldersBeside(string folder) =>
        Path.GetDirectoryName(folder) is { } parent ? Try(() => Directory.EnumerateDirectories(parent).Where(other => other != folder)) : [];

    private static IReadOnlyList<string> RulesIn(string folder) => Try(() => Directory.EnumerateFiles(folder, "*.regel"));

    // A folder that cannot be looked into holds nothing for us; that the regulation was not found is told where it is missed.
    private static IReadOnlyList<string> Try(Func<IEnumerable<string>> list)
    {
        try
        {
            return [.. list().Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private SourceText? Read(string path)
    {
        try
        {
            var decoded = TextDecoder.Decode(File.ReadAllBytes(path));
            return decoded.Decoding is Decoding.NotText or Decoding.Spoiled ? null : new SourceText(io.Shown(path), decoded.Text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
