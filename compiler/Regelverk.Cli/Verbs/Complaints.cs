using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Outputs;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Verbs;

/// <summary>Complaints that succeed after a division («--klager»), held against the receipt of it.</summary>
/// <param name="Division">The receipt of the division.</param>
/// <param name="Before">The receipts of the rounds before it.</param>
/// <param name="Round">The round, or null where there are none.</param>
/// <param name="InOrder">The applications, in the order the complaints are decided.</param>
internal sealed record Complaints(Receipt Division, EarlierReceipts Before, int? Round, IReadOnlyList<Application> InOrder)
{
    /// <summary>What the regulation says of complaints.</summary>
    public static Steg.Klager? Rule(Ordning ordning) => ordning.Fordeling?.Steg.OfType<Steg.Klager>().FirstOrDefault();

    /// <summary>The complaints, or why they cannot be settled.</summary>
    public static (Complaints? Complaints, Message? Problem) Of(Prepared prepared, EarlierReceipts receipts, Options options)
    {
        if (Rule(prepared.Rules.Ordning) is null)
        {
            return (null, ComplaintMessages.NotSaid);
        }

        var choice = RoundChoice.Of(prepared.Rules.Ordning, prepared.Source.Applications, options.Round);
        if (choice.Problem is { } noRound)
        {
            return (null, noRound);
        }

        var (division, before) = receipts.Split(prepared.Rules, choice.Round);
        if (division is null || before.Problem is not null)
        {
            return (null, before.Problem);
        }

        before = before.After([]);
        var complaints = new Complaints(division, before, choice.Round, [.. choice.Applications.OrderBy(a => a.Complaint).ThenBy(a => a.Data.Id, StringComparer.Ordinal)]);
        var missing = Frame.Of(prepared.Work, prepared.Work.Runde(choice.Round), before.Rounds, [], Rational.Zero).Unknown;
        return (complaints.Wrong() ?? missing) is { } problem ? (null, problem) : (complaints, null);
    }

    /// <summary>Whether a new division is made; otherwise they are settled by the published share.</summary>
    public bool GiveNewDivision(Ordning ordning) => Rule(ordning.IRunde(Round)) is { Dekning: Klagedekning.NyFordeling };

    /// <summary>Settles them by the published share; null where one of them is not decided, which has been told.</summary>
    public Klageoppgjør? Settle(Prepared prepared, ErrorConsole console, Language language, CancellationToken cancellation)
    {
        var decisions = prepared.Work.Avgjør(InOrder, cancellation);
        if (Saksbehandling.Uavgjorte(decisions) is { Count: > 0 } waiting)
        {
            Waiting.Tell(console, waiting, Undecided, language);
            return null;
        }

        if (Division.Levels.Count == 0)
        {
            console.Say([ComplaintMessages.NoShare.In(language)]);
            return null;
        }

        var money = Rule(prepared.Rules.Ordning.IRunde(Round)) is { Dekning: Klagedekning.Avsetningen } ? Division.SetAside ?? Rational.Zero : Division.Left;
        return prepared.Work.GjørOppKlager(decisions, Round, new Klagegrunnlag(money, [.. Division.Awards.Select(a => a.Award)], Division.Levels), Before.Rounds);
    }

    /// <summary>All applications of the round with what has been corrected, for a new division; or why they cannot be used.</summary>
    /// <param name="source">The applications as they came in.</param>
    public (IReadOnlyList<Application> All, Message? Problem) Corrected(IReadOnlyList<Application> source)
    {
        var corrected = InOrder.Select(a => a.Data.Id).ToHashSet(StringComparer.Ordinal);
        var awards = Division.Awards.ToDictionary(a => a.Award.SøknadId, StringComparer.Ordinal);
        IReadOnlyList<Application> all = [.. source.Where(a => !corrected.Contains(a.Data.Id)).Concat(InOrder).OrderBy(a => a.Data.Id, StringComparer.Ordinal)];
        var problem = awards.Keys.FirstOrDefault(id => all.All(a => a.Data.Id != id)) is { } gone ? ComplaintMessages.Missing(gone)
            : all.FirstOrDefault(a => a.Round == Round && !awards.ContainsKey(a.Data.Id)) is { } added ? ComplaintMessages.Added(added.Data.Id)
            : all.FirstOrDefault(a => !corrected.Contains(a.Data.Id) && awards.TryGetValue(a.Data.Id, out var award) && award.Fingerprint != Fingerprint.Of(CanonicalInput.Of([a]))) is { } changed ? ComplaintMessages.Changed(changed.Data.Id)
            : null;
        return (all, problem);
    }

    /// <summary>Whether the folder for the results holds a receipt already, which must not be lost.</summary>
    public static Message? FolderProblem(Options options, IoContext io) =>
        options.OutputFolder is { } folder && File.Exists(Path.Combine(io.FullPath(folder), ReceiptJson.FileName)) ? ComplaintMessages.FolderHasReceipt(folder) : null;

    private static readonly Message Undecided = new(
        "Klagene kan ikke gjøres opp før dette er på plass:",
        "The complaints cannot be settled before this is in place:");

    private Message? Wrong()
    {
        var known = Division.Awards.Select(a => a.Award.SøknadId).ToHashSet(StringComparer.Ordinal);
        if (InOrder.FirstOrDefault(a => !known.Contains(a.Data.Id)) is { } stranger)
        {
            return ComplaintMessages.NotInRound(stranger.Data.Id);
        }

        if (InOrder.Count > 1 && InOrder.FirstOrDefault(a => a.Complaint is null) is { } without)
        {
            return ComplaintMessages.NoOrder(without.Data.Id);
        }

        var twice = InOrder.Zip(InOrder.Skip(1)).FirstOrDefault(pair => pair.First.Complaint is not null && pair.First.Complaint == pair.Second.Complaint);
        return twice is ({ Complaint: { } number } one, { } other) ? ComplaintMessages.SameOrder(one.Data.Id, other.Data.Id, number) : null;
    }
}
