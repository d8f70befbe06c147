using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Rules;

/// <summary>A rule file that was read.</summary>
/// <param name="Name">Its file name without folders.</param>
/// <param name="Fingerprint">SHA-256 of its bytes.</param>
/// <param name="Content">What it holds.</param>
internal sealed record RuleFile(string Name, string Fingerprint, Regelfil Content);

/// <summary>Finds and reads rule files: files, folders with all below them, and standard input.</summary>
internal sealed class RuleFileReader(IoContext io, InputLog log)
{
    private readonly ChangedRules _changed = new(io);

    /// <summary>The paths of the rule files that were asked for, each once; folders by path (ordinal). «-» stands for standard input.</summary>
    public IReadOnlyList<string> Find(IEnumerable<string> given)
    {
        IReadOnlyList<string> found = [.. given.SelectMany(Find).Distinct(StringComparer.Ordinal)];
        _changed.Given(found);
        return found;
    }

    /// <summary>Reads one rule file, or gives null where a message says why it cannot be read.</summary>
    public RuleFile? Read(string path)
    {
        var shown = path == "-" ? "standard inn" : io.Shown(path);
        try
        {
            return Read(path, shown, path == "-" ? io.ReadInput() : File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(FileDiagnostics.Unreadable(shown));
            return null;
        }
    }

    private RuleFile? Read(string path, string shown, byte[] bytes)
    {
        var decoded = TextDecoder.Decode(bytes);
        switch (decoded.Decoding)
        {
            case Decoding.NotText:
                log.Add(FileDiagnostics.NotText(shown));
                return null;
            case Decoding.Spoiled:
                log.Add(FileDiagnostics.Spoiled(shown));
                return null;
            case Decoding.Windows1252:
                log.Add(FileDiagnostics.NotUtf8(shown));
                break;
        }

        var source = new SourceText(shown, decoded.Text);
        return new RuleFile(shown[(shown.LastIndexOf('/') + 1)..], Fingerprint.Of(bytes), Regelfil.Les(source, _changed.For(path, source)));
    }

    private IReadOnlyList<string> Find(string given)
    {
        if (given == "-")
        {
            return [given];
        }

        try
        {
            var path = io.FullPath(given);
            if (!Directory.Exists(path))
            {
                return File.Exists(path) ? [path] : Refuse(FileDiagnostics.Missing(given));
            }

            var files = Directory.EnumerateFiles(path, "*.regel", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
            return files.Count > 0 ? files : Refuse(FileDiagnostics.NoRules(given));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return Refuse(FileDiagnostics.Unreadable(given));
        }
    }

    private IReadOnlyList<string> Refuse(InputDiagnostic reason)
    {
        log.Add(reason);
        return [];
    }
}
