using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Outputs;
using Regelverk.Cli.Outputs.Workbooks;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Verbs;

/// <summary>«fordel»: decides the applications of a round and divides its frame.</summary>
internal static class FordelVerb
{
    private static readonly Message Consequence = new(
        "Rammen kan ikke fordeles før dette er på plass (med --foreløpig settes det av til dem):",
        "The frame cannot be divided before this is in place (with --foreløpig, money is set aside for them):");

    private static readonly Message NoBound = new(
        "Ingenting i regelverket sier hvor mye disse kan få på det meste, så det kan ikke settes av til dem:",
        "Nothing in the regulation bounds what these can get, so nothing can be set aside for them:");

    public static Verb Verb { get; } = new(
        "fordel",
        "Avgjør søknadene i en runde, fordeler rammen og skriver vedtak, fordelingsprotokoll og kvittering.",
        "FIL --søknader KILDE [--runde N] [-o MAPPE] [VALG]",
        [OptionName.Source, OptionName.Round, OptionName.Earlier, OptionName.Complaints, OptionName.OutputFolder, OptionName.Frame, OptionName.Draw, OptionName.Provisional, OptionName.WithoutBadRows, OptionName.Interpret, OptionName.Format],
        [Format.Tekst, Format.Json, Format.Csv],
        "regelverk fordel tilskudd-2018.regel --søknader søknader --runde 1 -o fordeling",
        Run)
    {
        Details = SourceHelp.Lines,
    };

    private static int Run(Options options, IoContext io, CancellationToken cancellation)
    {
        if (FolderProblem(options, io) is { } problem)
        {
            return UsageError.Tell(io, options.Language, Verb, problem);
        }

        var (draw, wrongDraw) = options.Draw is { } path ? DrawFile.Read(path, io) : default;
        if (wrongDraw is not null)
        {
            return UsageError.Tell(io, options.Language, Verb, wrongDraw);
        }

        var receipts = EarlierReceipts.Read(options.Earlier, io);
        if (receipts.Problem is { } unusable)
        {
            return UsageError.Tell(io, options.Language, Verb, unusable, receipts.ExitCode);
        }

        var preparation = new Preparation(Verb, options, io);
        var (prepared, exitCode) = preparation.Run();
        if (prepared is null)
        {
            return exitCode;
        }

        Complaints? complaints = null;
        if (options.Complaints is not null)
        {
            (complaints, var wrong) = Complaints.Of(prepared, receipts, options);
            if (complaints is null || (wrong ?? Complaints.FolderProblem(options, io)) is not null)
            {
                return UsageError.Tell(io, options.Language, Verb, wrong ?? Complaints.FolderProblem(options, io) ?? ComplaintMessages.NotSaid);
            }

            if (!complaints.GiveNewDivision(prepared.Rules.Ordning))
            {
                return ComplaintSettling.Run(prepared, complaints, options, io, cancellation);
            }

            if (options.Source.Length == 0)
            {
                return UsageError.Tell(io, options.Language, Verb, ComplaintMessages.NeedsAll);
            }

            if (preparation.AllApplications(prepared.Rules.Ordning) is not { } source)
            {
                return ExitCode.InputOutput;
            }

            var (all, notSame) = complaints.Corrected(source.Applications);
            if (notSame is not null)
            {
                return UsageError.Tell(io, options.Language, Verb, notSame);
            }

            prepared = prepared with { Source = source with { Applications = all } };
            (receipts, options) = (complaints.Before, options with { Round = complaints.Round });
        }

        var choice = RoundChoice.Of(prepared.Rules.Ordning, prepared.Source.Applications, options.Round);
        receipts = receipts.For(prepared.Rules, choice.Round).After(prepared.Source.Applications);
        var frame = Frame.Of(prepared.Work, prepared.Work.Runde(choice.Round), receipts.Rounds, receipts.Freed, options.Frame, receipts.FromEarlierYear);
        var carried = CarriedApplications.Of(prepared.Rules.Ordning, prepared.Source.Applications, choice.Round, receipts.Receipts);
        if ((choice.Problem ?? receipts.Problem ?? frame.Unknown ?? carried.Problem) is { } reason)
        {
            return UsageError.Tell(io, options.Language, Verb, reason);
        }

        var console = new ErrorConsole(io, options.Quiet, !options.NoColour);
        IReadOnlyList<Application> divided = [.. choice.Applications, .. carried.Applications];
        var others = prepared.Source.Applications.Count - divided.Count;
        if (others > 0)
        {
            console.Remark(OfOtherRounds(others).In(options.Language));
        }

        if (receipts.Freed.Count > 0 && frame.Freed.Count == 0 && !frame.Trial)
        {
            console.Remark(ReceiptMessages.FreedElsewhere(receipts.Freed.Select(f => f.SøknadId)).In(options.Language));
        }

        var decisions = console.Working("Avgjør søknadene …", () => prepared.Work.Avgjør(divided, cancellation));
        if (Divide(prepared.Work, decisions, choice.Round, frame.Amount, receipts.Rounds, draw, options, console) is not { } division)
        {
            return ExitCode.WaitsForHuman;
        }

        var result = new DivisionResult(prepared.Rules.IRunde(choice.Round), choice.Round, frame.Trial, division, prepared.Source.LeftOut, draw)
        {
            Earlier = receipts.Receipts,
            FrameParts = frame.Parts,
            Freed = frame.Freed,
            Replaces = complaints?.Division,
            FromEarlierYear = frame.Trial ? [] : receipts.FromEarlierYear,
        };
        if (division.LoddtrekningKreves is { } lots)
        {
            return AskForLots(lots, result, options, io, console);
        }

        if (draw is not null && result.UsedDraw is null)
        {
            console.Remark(DrawMessages.NotUsed.In(options.Language));
        }

        if (result.Replaces is not null)
        {
            if (NewDivision.NeedsBasis(result) is { } needed)
            {
                io.Output.Write(DecisionText.Of(result));
                console.Say([needed.In(options.Language)]);
                return ExitCode.WaitsForHuman;
            }

            result = NewDivision.WithGrounds(result);
        }

        if (options.OutputFolder is { } folder)
        {
            var files = Files(result, prepared, divided);
            if (!Write(io.FullPath(folder), files, cancellation))
            {
                console.Say([UsageMessages.NotWritten(folder).In(options.Language)]);
                return ExitCode.InputOutput;
            }

            console.Remark(Written(files.Count, folder).In(options.Language));
        }

        io.Output.Write(options.Format switch
        {
            Format.Json => DecisionJson.Of(result),
            Format.Csv => DecisionCsv.Of(result),
            _ => DecisionText.Of(result),
        });
        return ExitCode.Done;
    }

    private static int AskForLots(Loddtrekning lots, DivisionResult result, Options options, IoContext io, ErrorConsole console)
    {
        if (result.Draw is not null && lots.Hjemmel is not null)
        {
            console.Say([DrawMessages.NotInDraw(string.Join(", ", lots.Kandidater.Except(result.Draw.Applications))).In(options.Language)]);
        }

        console.Say(DrawText.Needed(lots, result.Rules, result.Round));
        if (options.Format == Format.Json)
        {
            io.Output.Write(DecisionJson.Of(result));
        }

        return ExitCode.WaitsForHuman;
    }

    private static bool Write(string folder, IReadOnlyList<OutputFile> files, CancellationToken cancellation)
    {
        try
        {
            FileSet.Write(folder, files, cancellation);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static Message OfOtherRounds(int others) => new(
        $"{Folding.Digits(others)} {(others == 1 ? "søknad" : "søknader")} i andre runder er ikke med.",
        $"{Folding.Digits(others)} {(others == 1 ? "application" : "applications")} of other rounds {(others == 1 ? "is" : "are")} not included.");

    private static Message Written(int files, string folder) => new(
        $"{Folding.Digits(files)} filer er skrevet i {folder}.",
        $"{Folding.Digits(files)} files are written in {folder}.");

    // A trial beside an old receipt would look as if the receipt vouched for it.
    private static Message? FolderProblem(Options options, IoContext io)
    {
        if (options.OutputFolder is not { } folder)
        {
            return null;
        }

        var path = io.FullPath(folder);
        if (folder == "-")
        {
            return UsageMessages.FolderIsOutput;
        }

        if (File.Exists(path))
        {
            return UsageMessages.FolderIsFile(folder);
        }

        return options.Frame is not null && File.Exists(Path.Combine(path, ReceiptJson.FileName)) ? UsageMessages.FolderHasReceipt(folder) : null;
    }

    private static Fordelingsresultat? Divide(Saksbehandling work, IReadOnlyList<Avgjørelse> decisions, int? round, Rational frame, IReadOnlyList<TidligereRunde> earlier, Draw? draw, Options options, ErrorConsole console)
    {
        var waiting = Saksbehandling.Uavgjorte(decisions);
        if (waiting.Count == 0)
        {
            return work.Fordel(decisions, round, frame, earlier, draw);
        }

        if (!options.Provisional)
        {
            Waiting.Tell(console, waiting, Consequence, options.Language);
            return null;
        }

        var provisional = work.FordelForeløpig(decisions, round, frame, earlier, draw);
        if (provisional.Resultat is null)
        {
            Waiting.Tell(console, provisional.UtenGrense, NoBound, options.Language);
        }

        return provisional.Resultat;
    }

    private static List<OutputFile> Files(DivisionResult result, Prepared prepared, IReadOnlyList<Application> divided)
    {
        List<OutputFile> files =
        [
            new("vedtak.json", Encoding.UTF8.GetBytes(DecisionJson.Of(result))),
            new("vedtak.csv", CsvText.Bytes(DecisionCsv.Of(result))),
            new(DivisionWorkbook.FileName, DivisionWorkbook.Of(result)),
            new(DivisionChart.FileName, Encoding.UTF8.GetBytes(DivisionChart.Of(result))),
            new("fordelingsprotokoll.txt", Encoding.UTF8.GetBytes(DecisionText.Protocol(result))),
        ];
        if (!result.IsTrial)
        {
            var ruleFile = new SourceFile(prepared.File.Name, prepared.File.Fingerprint);
            files.Add(new OutputFile(ReceiptJson.FileName, Encoding.UTF8.GetBytes(ReceiptJson.Of(result, ruleFile, prepared.Source, divided, files))));
        }

        return files;
    }
}
