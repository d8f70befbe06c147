using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Regelverk.Tests.Cli;

namespace Regelverk.Tests.Messages.Pages;

/// <summary>What a page shows of a mistake in applications: the file with it, the message and the file mended.</summary>
internal static class InputPage
{
    /// <summary>Begins a command in a block.</summary>
    public const string Program = "regelverk ";

    /// <summary>Messages about something that cannot be shown as text on a page; their pages say in words when they come.</summary>
    public static IReadOnlySet<string> InWords { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "RV0902", "RV0903", "RV0905", "RV0912", "RV0960", "RV0961", "RV0962", "RV0963", "RV0964", "RV0965", "RV0966", "RV0992",
    };

    /// <summary>All below the page's first lines.</summary>
    public static IReadOnlyList<string> Sections(string code)
    {
        var mistake = Inndatafeil.Alle[code];
        using var folder = new Meldingsmappe();
        var before = Files(folder);
        mistake.Gjør(folder);
        var message = MessagePage.MessageBlock(Only(code, Kommando.Kjør(folder.Sti, mistake.Feilkommando).Feil));
        if (InWords.Contains(code))
        {
            return [MessagePage.MessageHeading, message];
        }

        var after = Files(folder);
        return
        [
            MessagePage.WrongHeading, .. Commands(mistake, mistake.Feilkommando), .. Changed(after, before),
            MessagePage.MessageHeading, message,
            MessagePage.RightHeading, .. Commands(mistake, mistake.RiktigKommando), .. Changed(mistake.RiktigFil is { } right ? With(before, right) : before, after),
            "De andre filene er som [her](README.md#søknader).",
        ];
    }

    // Shown only where the command is another than the one that all the pages share.
    private static IEnumerable<string> Commands(Inndatafeil mistake, IReadOnlyList<string> command) =>
        new[] { mistake.Feilkommando, mistake.RiktigKommando }.All(c => c.SequenceEqual(Inndatafeil.Beregn("søknader"), StringComparer.Ordinal)) ? [] : [MessagePage.Block("", Program + string.Join(' ', command))];

    private static IEnumerable<string> Changed(IReadOnlyDictionary<string, string> files, IReadOnlyDictionary<string, string> others) =>
    [
        .. files.Where(file => !others.TryGetValue(file.Key, out var other) || other != file.Value).SelectMany(file => new[] { $"`{file.Key}`:", MessagePage.Block(Path.GetExtension(file.Key)[1..], file.Value) }),
        .. others.Keys.Except(files.Keys, StringComparer.Ordinal).Select(name => MessagePageText.Missing(name)),
    ];

    private static SortedDictionary<string, string> With(IReadOnlyDictionary<string, string> files, (string Name, string Content) file)
    {
        var result = new SortedDictionary<string, string>(files.ToDictionary(), StringComparer.Ordinal);
        result[file.Name] = file.Content;
        return result;
    }

    private static SortedDictionary<string, string> Files(Meldingsmappe folder) => new(
        Directory.EnumerateFiles(folder.Sti, "*", SearchOption.AllDirectories).Where(path => !IsLocked(path)).ToDictionary(path => Path.GetRelativePath(folder.Sti, path).Replace('\\', '/'), File.ReadAllText),
        StringComparer.Ordinal);

    private static bool IsLocked(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    // A mistake may draw others with it; the page is about one.
    private static string Only(string code, string said)
    {
        var lines = said.Split('\n');
        var first = Array.FindIndex(lines, line => line.Contains($" {code}: ", StringComparison.Ordinal));
        return string.Join('\n', lines.Skip(first).Take(1).Concat(lines.Skip(first + 1).TakeWhile(line => line.StartsWith(' '))));
    }
}
