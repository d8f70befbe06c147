using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Outputs;
using Regelverk.Cli.Sources;

namespace Regelverk.Cli.Verbs;

/// <summary>«etterprøv»: makes a receipt anew from what it was made from, and compares it and the files beside it byte for byte.</summary>
internal static class EtterprøvVerb
{
    public static Verb Verb { get; } = new(
        "etterprøv",
        "Regner en kvittering ut på nytt og sammenlikner den og filene ved siden av, byte for byte.",
        "KVITTERING --regelfil FIL --søknader KILDE [--tidligere KVITTERING] [--trekning FIL] [VALG]",
        [OptionName.RuleFile, OptionName.Source, OptionName.Earlier, OptionName.Complaints, OptionName.Draw, OptionName.Interpret, OptionName.Format],
        [Format.Tekst, Format.Json],
        "regelverk etterprøv fordeling/kvittering.json --regelfil tilskudd-2018.regel --søknader søknader",
        Run)
    {
        Details =
        [
            "KVITTERING er kvittering.json fra fordel -o. Filene som ble skrevet sammen med den, skal ligge i den samme mappen.",
            "Svarkoden er 0 når alt er likt, 1 når noe er ulikt, og 3 når en fil mangler. Ingenting blir endret.",
        ],
    };

    private static int Run(Options options, IoContext io, CancellationToken cancellation)
    {
        var (receipt, problem) = ReceiptInputs.Read(options.Files[0], io);
        if (receipt is null)
        {
            return UsageError.Tell(io, options.Language, Verb, problem ?? ReplayMessages.NotReplayed, ExitCode.InputOutput);
        }

        if (receipt.IsOfComplaints && options.Complaints is null)
        {
            return UsageError.Tell(io, options.Language, Verb, ReplayMessages.NeedsComplaints, ExitCode.InputOutput);
        }

        if (options.RuleFile is { Length: > 0 } rules && rules != "-" && !Path.Exists(io.FullPath(rules)))
        {
            return UsageError.Tell(io, options.Language, Verb, ReplayMessages.NoRuleFile(options.RuleFile), ExitCode.InputOutput);
        }

        var given = Given(options, io);
        var unwritten = receipt.Folder is { } folder ? receipt.Outputs.Where(o => !File.Exists(Path.Combine(folder, o))).ToList() : [];
        var missing = receipt.Files.Where(f => !given.Any(g => g.Fingerprint == f.File.Fingerprint || g.Name == f.File.Name)).Select(f => (f.File.Name, f.Option)).Distinct().ToList();

        // Names in a receipt that has been changed may be what was changed.
        if (missing.Count + unwritten.Count > 0 && receipt.IsWhole)
        {
            return UsageError.Tell(io, options.Language, Verb, ReplayMessages.Missing(missing, unwritten), ExitCode.InputOutput);
        }

        return Compare(receipt, given, options, io, cancellation);
    }

    private static int Compare(ReceiptInputs receipt, IReadOnlyList<SourceFile> given, Options options, IoContext io, CancellationToken cancellation)
    {
        var exitCode = ExitCode.Done;
        var why = new StringWriter();
        IReadOnlyList<ByteDifference>? best = null;
        foreach (var round in Rounds(receipt, options, io))
        {
            // Only what is said about the round that the receipt names is of use to anyone.
            var (differences, code) = Replay(receipt, round, options, io, exitCode == ExitCode.Done ? why : TextWriter.Null, cancellation);
            exitCode = exitCode == ExitCode.Done ? code : exitCode;
            best = differences is not null && (best is null || differences.Count < best.Count) ? differences : best;
        }

        // Where the receipt has been changed and another round fits, why its own does not is of no use either.
        if (receipt.IsWhole || best is null)
        {
            io.Error.Write(why);
        }

        var files = receipt.Outputs.Count + 1;
        var inputs = ChangedInputs(receipt, given);
        if (best is not null)
        {
            return Tell(files, [.. receipt.IsWhole ? inputs : [], .. best], options, io);
        }

        if (receipt.BrokenAt is var (line, place))
        {
            return Tell(files, [new ByteDifference(receipt.Name, line, place, LineOf(receipt, line), null)], options, io);
        }

        var changed = receipt.IsWhole ? inputs : [.. inputs, Sealed(receipt)];
        if (changed.Count > 0)
        {
            return Tell(files, changed, options, io);
        }

        io.Say([ReplayMessages.NotReplayed.In(options.Language)]);
        return exitCode == ExitCode.WrongUsage ? ExitCode.InputOutput : exitCode;
    }

    /// <summary>The files that were given, but are others than those the receipt was made from.</summary>
    private static IReadOnlyList<ByteDifference> ChangedInputs(ReceiptInputs receipt, IReadOnlyList<SourceFile> given) =>
    [
        .. from needed in receipt.Files
           where given.All(g => g.Fingerprint != needed.File.Fingerprint)
           select new ByteDifference($"{needed.File.Name} ({needed.Option})", null, null, needed.File.Fingerprint, given.FirstOrDefault(g => g.Name == needed.File.Name)?.Fingerprint),
    ];

    /// <summary>The round of the receipt; in one that has been changed, the number of the round may be what was changed.</summary>
    private static IReadOnlyList<int?> Rounds(ReceiptInputs receipt, Options options, IoContext io)
    {
        if (receipt.IsWhole)
        {
            return [receipt.Round];
        }

        var rounds = new Rules.RuleFileReader(io, new InputLog()).Read(io.FullPath(options.RuleFile))?.Content.Ordning?.Runder.Select(r => (int?)r.Nummer) ?? [];
        return [receipt.Round, .. rounds.Where(r => r != receipt.Round)];
    }

    /// <summary>Where the receipt and the files beside it differ from what is computed for a round; null where nothing could be computed.</summary>
    private static (IReadOnlyList<ByteDifference>? Differences, int ExitCode) Replay(ReceiptInputs receipt, int? round, Options options, IoContext io, TextWriter error, CancellationToken cancellation)
    {
        var working = Directory.CreateTempSubdirectory("regelverk-").FullName;
        try
        {
            var again = options with
            {
                Files = [options.RuleFile], Round = round, Provisional = receipt.IsProvisional, WithoutBadRows = receipt.HasLeftOut, OutputFolder = working, Format = Format.Tekst, Quiet = true,
            };
            var silent = new IoContext { Output = TextWriter.Null, Error = error, Input = io.Input, Folder = io.Folder };
            var exitCode = FordelVerb.Verb.Run(again, silent, cancellation);
            return exitCode == ExitCode.Done ? (Differences(receipt, working), exitCode) : (null, exitCode);
        }
        finally
        {
            Directory.Delete(working, recursive: true);
        }
    }

    private static IReadOnlyList<ByteDifference> Differences(ReceiptInputs receipt, string computed)
    {
        var names = Directory.EnumerateFiles(computed).Select(Path.GetFileName).OfType<string>().Where(n => n != ReceiptJson.FileName)
            .Concat(receipt.IsWhole ? receipt.Outputs : []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return
        [
            .. ByteDifference.In(receipt.Name, receipt.Content, File.ReadAllBytes(Path.Combine(computed, ReceiptJson.FileName))),
            .. receipt.Folder is { } folder ? names.SelectMany(n => InFile(n, Path.Combine(folder, n), Path.Combine(computed, n))) : [],
        ];
    }

    private static IReadOnlyList<ByteDifference> InFile(string name, string stood, string computed) =>
        File.Exists(stood) && File.Exists(computed) ? ByteDifference.In(name, File.ReadAllBytes(stood), File.ReadAllBytes(computed))
        : [new ByteDifference(name, null, null, File.Exists(stood) ? "filen" : null, File.Exists(computed) ? "filen" : null)];

    /// <summary>The last line of a receipt that is not the fingerprint of what stands above.</summary>
    private static ByteDifference Sealed(ReceiptInputs receipt)
    {
        var lines = receipt.Text.TrimEnd().Split('\n');
        return new ByteDifference(receipt.Name, lines.Length - 1, 1, lines.Length > 1 ? lines[^2] : lines[0], null);
    }

    private static string LineOf(ReceiptInputs receipt, int line)
    {
        var lines = receipt.Text.Split('\n');
        return line <= lines.Length ? lines[line - 1] : "";
    }

    /// <summary>All files that were given, by name and fingerprint; what cannot be read is left to those who read it.</summary>
    private static IReadOnlyList<SourceFile> Given(Options options, IoContext io)
    {
        var paths = new[] { options.RuleFile, options.Draw, options.Source, options.Complaints }.Concat(options.Earlier)
            .Where(p => p is { Length: > 0 } && p != "-").Select(p => io.FullPath(p ?? ""))
            .SelectMany(p => Directory.Exists(p) ? Directory.EnumerateFiles(p) : [p]);
        return [.. paths.Where(File.Exists).Select(p => new SourceFile(Path.GetFileName(p), Fingerprint.Of(File.ReadAllBytes(p))))];
    }

    private static int Tell(int files, IReadOnlyList<ByteDifference> differences, Options options, IoContext io)
    {
        io.Output.Write(options.Format == Format.Json ? ReplayText.Json(files, differences) : ReplayText.Of(files, differences));
        return differences.Count == 0 ? ExitCode.Done : ExitCode.RuleErrors;
    }
}
