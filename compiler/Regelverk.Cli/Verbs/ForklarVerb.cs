using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Outputs;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Verbs;

/// <summary>«forklar»: why an application ended as it did, or why two ended differently.</summary>
internal static class ForklarVerb
{
    public static Verb Verb { get; } = new(
        "forklar",
        "Forklarer hvorfor en søknad fikk resultatet sitt, hvorfor ikke et annet, eller hvorfor to søknader endte ulikt.",
        "FIL --søknader KILDE --søknad ID [--mot ID] [VALG]",
        [OptionName.Source, OptionName.Application, OptionName.Against, OptionName.Round, OptionName.Frame, OptionName.Earlier, OptionName.Complaints, OptionName.Draw, OptionName.Provisional, OptionName.WithoutBadRows, OptionName.Interpret, OptionName.Målform, OptionName.Format],
        [Format.Tekst, Format.Json],
        "regelverk forklar tilskudd-2018.regel --søknader søknader --søknad S04 --mot S21",
        Run)
    {
        Details = SourceHelp.Lines,
    };

    private static int Run(Options options, IoContext io, CancellationToken cancellation)
    {
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

        var (prepared, exitCode) = new Preparation(Verb, options, io).Run();
        if (prepared is null)
        {
            return exitCode;
        }

        if (Problem(prepared, options) is var (reason, code))
        {
            UsageError.Tell(io, options.Language, Verb, reason);
            return code;
        }

        if (options.Complaints is not null)
        {
            return ExplainComplaint(prepared, receipts, options, io, cancellation);
        }

        var round = prepared.Source.Applications.First(a => a.Data.Id == options.Application).Round;
        receipts = receipts.For(prepared.Rules, round).After(prepared.Source.Applications);
        if (receipts.Problem is { } wrongRound)
        {
            return UsageError.Tell(io, options.Language, Verb, wrongRound, receipts.ExitCode);
        }

        var carried = CarriedApplications.Of(prepared.Rules.Ordning, prepared.Source.Applications, round, receipts.Receipts);
        IReadOnlyList<Application> applications = [.. prepared.Source.Applications.Where(a => a.Round == round), .. carried.Applications];
        var console = new ErrorConsole(io, options.Quiet, !options.NoColour);
        var decisions = console.Working("Avgjør søknadene …", () => prepared.Work.Avgjør(applications, cancellation));
        var frame = Frame.Of(prepared.Work, prepared.Work.Runde(round), receipts.Rounds, receipts.Freed, options.Frame, receipts.FromEarlierYear);
        var explanation = Explain(prepared, decisions, round, frame, receipts.Rounds, draw, options);
        io.Output.Write(options.Format == Format.Json ? ExplanationJson.Of(explanation) : ExplanationText.Of(explanation));
        return ExitCode.Done;
    }

    private static int ExplainComplaint(Prepared prepared, EarlierReceipts receipts, Options options, IoContext io, CancellationToken cancellation)
    {
        var (complaints, wrong) = Complaints.Of(prepared, receipts, options);
        if (complaints is null || complaints.GiveNewDivision(prepared.Rules.Ordning))
        {
            return UsageError.Tell(io, options.Language, Verb, wrong ?? ComplaintMessages.ExplainNewDivision);
        }

        if (complaints.Settle(prepared, new ErrorConsole(io, options.Quiet, !options.NoColour), options.Language, cancellation) is not { } settled)
        {
            return ExitCode.WaitsForHuman;
        }

        Avgjørelse Of(string? id) => settled.Svar.First(s => s.Avgjørelse.Søknad.Id == id).Avgjørelse;
        var one = Of(options.Application);
        var lines = options.Against is { } against ? Saksbehandling.Forklar(one, Of(against), null) : Saksbehandling.Forklar(one);
        var explanation = new Explanation(prepared.Rules, complaints.Round, one.Søknad.Id, options.Against, false, false, prepared.Source.LeftOut, null, lines, options.Nynorsk);
        io.Output.Write(options.Format == Format.Json ? ExplanationJson.Of(explanation) : ExplanationText.Of(explanation));
        return ExitCode.Done;
    }

    private static (Message Reason, int ExitCode)? Problem(Prepared prepared, Options options)
    {
        string[] ids = options.Against is { } against ? [options.Application ?? "", against] : [options.Application ?? ""];
        foreach (var id in ids)
        {
            if (prepared.Source.LeftOut.Contains(id))
            {
                return (UsageMessages.LeftOutApplication(id), ExitCode.InputOutput);
            }

            if (prepared.Source.Applications.All(a => a.Data.Id != id))
            {
                return (UsageMessages.UnknownApplication(id, NameMatch.Nearest(id, prepared.Source.Applications.Select(a => a.Data.Id))), ExitCode.WrongUsage);
            }
        }

        if (ids.Length > 1 && ids[0] == ids[1])
        {
            return (UsageMessages.SameApplication, ExitCode.WrongUsage);
        }

        var rounds = prepared.Source.Applications.Where(a => ids.Contains(a.Data.Id)).Select(a => a.Round).Distinct();
        return rounds.Count() > 1 ? (UsageMessages.DifferentRounds, ExitCode.WrongUsage) : null;
    }

    private static Explanation Explain(Prepared prepared, IReadOnlyList<Avgjørelse> decisions, int? round, Frame frame, IReadOnlyList<TidligereRunde> earlier, Draw? draw, Options options)
    {
        var (division, why) = Divide(prepared.Work, decisions, round, frame, earlier, draw, options);
        var shown = division?.Avgjørelser ?? decisions;
        var one = shown.First(d => d.Søknad.Id == options.Application);
        var other = shown.FirstOrDefault(d => d.Søknad.Id == options.Against);
        return new Explanation(
            prepared.Rules,
            round,
            one.Søknad.Id,
            other?.Søknad.Id,
            division is not null && frame.Trial,
            division?.Foreløpig ?? false,
            prepared.Source.LeftOut,
            why,
            [.. other is null ? Saksbehandling.Forklar(one) : Saksbehandling.Forklar(one, other, division), .. Klageadgang.Of(prepared.Work.Ordning) is { } complaint ? [complaint] : Array.Empty<string>()],
            options.Nynorsk);
    }

    // Where the frame cannot be divided, the decision is explained as far as it has come, and the reader is told why no further.
    private static (Fordelingsresultat? Division, string? WhyNot) Divide(Saksbehandling work, IReadOnlyList<Avgjørelse> decisions, int? round, Frame frame, IReadOnlyList<TidligereRunde> earlier, Draw? draw, Options options)
    {
        if (frame.Unknown is { } unknown)
        {
            return (null, "Rammen er ikke fordelt her. " + unknown.Nb);
        }

        var waiting = Saksbehandling.Uavgjorte(decisions);
        if (waiting.Count == 0)
        {
            var division = work.Fordel(decisions, round, frame.Amount, earlier, draw);
            return division.LoddtrekningKreves is { } lots ? (null, "Rammen er ikke fordelt ennå, for det må trekkes lodd. " + lots.Setning + " Det som står her, er før fordelingen.") : (division, null);
        }

        if (!work.DelerRamme)
        {
            return (null, null);
        }

        return options.Provisional && work.FordelForeløpig(decisions, round, frame.Amount, earlier, draw).Resultat is { LoddtrekningKreves: null } provisional
            ? (provisional, null)
            : (null, $"Rammen er ikke fordelt ennå: {Folding.Digits(waiting.Count)} {(waiting.Count == 1 ? "søknad" : "søknader")} i runden venter. Det som står her, er før fordelingen.");
    }
}
