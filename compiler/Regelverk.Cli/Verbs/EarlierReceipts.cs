using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Verbs;

/// <summary>The receipts of earlier rounds («--tidligere»), held against the regulation and the round that is to be divided.</summary>
/// <param name="Receipts">The receipts, by round.</param>
/// <param name="Problem">Why they cannot be used, or null.</param>
/// <param name="ExitCode">The exit code where they cannot.</param>
internal sealed record EarlierReceipts(IReadOnlyList<Receipt> Receipts, Message? Problem, int ExitCode)
{
    /// <summary>The awards that are freed because the applications have been withdrawn, and that no earlier round has handed out anew.</summary>
    public IReadOnlyList<FreedAward> Freed { get; private init; } = [];

    /// <summary>The earlier rounds, as the division reads them: awards of applications that have been withdrawn do not count.</summary>
    public IReadOnlyList<TidligereRunde> Rounds => [.. Receipts.Select(r => new TidligereRunde(r.Round ?? 0, r.Remainder, [.. r.Awards.Where(a => !Withdrawn.Contains(a.Award.SøknadId)).Select(a => a.Award)]))];

    private IReadOnlySet<string> Withdrawn { get; init; } = new HashSet<string>();

    /// <summary>Reads the receipts, before anything else is done.</summary>
    public static EarlierReceipts Read(IReadOnlyList<string> paths, IoContext io)
    {
        var receipts = new List<Receipt>();
        foreach (var path in paths)
        {
            var (receipt, problem) = ReceiptFile.Read(path, io);
            if (receipt is null)
            {
                return new EarlierReceipts([], problem, Hosting.ExitCode.InputOutput);
            }

            receipts.Add(receipt);
        }

        return new EarlierReceipts([.. receipts.OrderBy(r => r.Round)], null, Hosting.ExitCode.Done);
    }

    /// <summary>The same, where they are of the regulation and of rounds before this one.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="round">The round that is to be divided, or null where there are none.</param>
    public EarlierReceipts For(RuleIdentity rules, int? round) => Problem is null && Wrong(rules, round) is { } wrong
        ? new EarlierReceipts([], wrong, Hosting.ExitCode.WrongUsage)
        : this;

    /// <summary>The same after some applications have been withdrawn.</summary>
    /// <param name="source">The applications as they are now.</param>
    public EarlierReceipts After(IReadOnlyList<Application> source)
    {
        var withdrawn = source.Where(a => a.Data.Status == Søknadsstatus.Trukket).Select(a => a.Data.Id).ToHashSet(StringComparer.Ordinal);
        var handedOut = Receipts.SelectMany(r => r.Freed).Select(f => f.SøknadId).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Withdrawn = withdrawn,
            Freed =
            [
                .. Receipts.SelectMany(r => r.Awards, (r, a) => new FreedAward(a.Award.SøknadId, r.Round ?? 0, a.Award.Tildelt))
                    .Where(f => f.Amount.Sign > 0 && withdrawn.Contains(f.SøknadId) && !handedOut.Contains(f.SøknadId)),
            ],
        };
    }

    private Message? Wrong(RuleIdentity rules, int? round)
    {
        if (Receipts.Count == 0)
        {
            return null;
        }

        if (round is not { } number)
        {
            return ReceiptMessages.NoRounds;
        }

        var scheme = $"{rules.Ordning.Navn} {Dsl.Text.Folding.Digits(rules.Ordning.År)}";
        foreach (var receipt in Receipts)
        {
            var name = receipt.Path;
            if (receipt.Scheme != scheme)
            {
                return ReceiptMessages.OtherScheme(name, receipt.Scheme, scheme);
            }

            if (receipt.Round is not { } earlier || earlier >= number)
            {
                return ReceiptMessages.NotEarlier(name, receipt.Round, number);
            }

            if (receipt.IsProvisional)
            {
                return ReceiptMessages.Provisional(name);
            }

            if (receipt.Rules != rules.Regelavtrykk)
            {
                return ReceiptMessages.OtherRules(name);
            }
        }

        return Receipts.GroupBy(r => r.Round).FirstOrDefault(g => g.Count() > 1) is { Key: { } twice } ? ReceiptMessages.Twice(twice) : BrokenChain();
    }

    /// <summary>A receipt names those it was built on; another one of the same round is not the same.</summary>
    private Message? BrokenChain()
    {
        foreach (var receipt in Receipts)
        {
            foreach (var (round, fingerprint) in receipt.Earlier)
            {
                if (Receipts.FirstOrDefault(r => r.Round == round) is { } given && given.File.Fingerprint != fingerprint)
                {
                    return ReceiptMessages.OtherEarlier(receipt.Path, round, given.Path);
                }
            }
        }

        return null;
    }
}
