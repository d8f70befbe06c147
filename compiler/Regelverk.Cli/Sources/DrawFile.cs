using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;

namespace Regelverk.Cli.Sources;

/// <summary>Reads the file of a draw of lots: one «word: value» a line; # begins a remark.</summary>
internal sealed class DrawFile
{
    private static readonly string[] Words = ["trekning", "ordning", "runde", "avtrykk", "søknad", "kilde", "verdi", "protokoll", "plass"];

    private readonly List<(string Word, string Value)> _lines = [];

    private DrawFile()
    {
    }

    /// <summary>Reads a draw, or says what is wrong with it.</summary>
    public static (Draw? Draw, Message? Problem) Read(string path, IoContext io)
    {
        try
        {
            var bytes = path == "-" ? io.ReadInput() : File.ReadAllBytes(io.FullPath(path));
            var name = path == "-" ? "standard inn" : Path.GetFileName(path);
            var file = new DrawFile();
            return (file.Parse(TextDecoder.Decode(bytes).Text) ?? file.Check()) is { } problem
                ? (null, DrawMessages.In(name, problem))
                : (file.Make(new SourceFile(name, Fingerprint.Of(bytes))), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, DrawMessages.Unreadable(path));
        }
    }

    private bool IsByProtocol => Has("protokoll") || Has("plass");

    private List<string> Applications => All(IsByProtocol ? "plass" : "søknad");

    private Message? Parse(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n').Select(l => l.Trim()))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var word = colon < 0 ? line : line[..colon].Trim().ToLowerInvariant();
            var value = colon < 0 ? "" : line[(colon + 1)..].Trim();
            if (!Words.Contains(word) || value.Length == 0)
            {
                return DrawMessages.BadLine(number.ToString(CultureInfo.InvariantCulture), line, Words);
            }

            _lines.Add((word, value));
        }

        return null;
    }

    private Message? Check()
    {
        string[] once = IsByProtocol ? ["trekning", "avtrykk", "protokoll"] : ["trekning", "ordning", "runde", "avtrykk"];
        if (once.FirstOrDefault(w => All(w).Count != 1) is { } wrong)
        {
            return DrawMessages.Once(wrong);
        }

        if (IsByProtocol && (Has("søknad") || Has("kilde") || Has("verdi")))
        {
            return DrawMessages.Both;
        }

        // Each value stands after its source.
        var values = _lines.Where(l => l.Word is "kilde" or "verdi").Select(l => l.Word).ToList();
        if (!IsByProtocol && (values.Count == 0 || values.Where((w, i) => w != (i % 2 == 0 ? "kilde" : "verdi")).Any() || values.Count % 2 != 0))
        {
            return DrawMessages.Sources;
        }

        if (Applications.GroupBy(id => id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            return DrawMessages.Twice(twice.Key);
        }

        var fingerprint = Lodd.Listeavtrykk(Applications);
        return All("avtrykk")[0] == fingerprint ? null : DrawMessages.OtherList(All("avtrykk")[0], fingerprint);
    }

    private Draw Make(SourceFile file)
    {
        var sources = All("kilde");
        var seed = IsByProtocol ? null : new DrawSeed(All("ordning")[0], All("runde")[0], [.. All("verdi").Select((v, i) => (sources[i], v))]);
        return new Draw(All("trekning")[0], Applications, All("avtrykk")[0], seed, All("protokoll").FirstOrDefault(), file);
    }

    private bool Has(string word) => _lines.Any(l => l.Word == word);

    private List<string> All(string word) => [.. _lines.Where(l => l.Word == word).Select(l => l.Value)];
}
