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
    /// <summary>The receipts of an earlier year whose remainder the round receives.</summary>
    public IReadOnlyList<Receipt> FromEarlierYear { get; private init; } = [];

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
    public EarlierReceipts For(RuleIdentity rules, int? round)
    {
        var year = rules.Ordning.Runder.FirstOrDefault(r => r.Nummer == round)?.RestmidlerFraÅr;
        var before = Receipts.Where(r => r.Name == rules.Ordning.Navn && r.Year == year).ToList();
        var same = this with { Receipts = [.. Receipts.Except(before)], FromEarlierYear = [.. FromEarlierYear, .. before] };
        return Problem is null && (WrongYear(before) ?? same.Wrong(rules, round)) is { } wrong ? new EarlierReceipts([], wrong, Hosting.ExitCode.WrongUsage) : same;
    }

    /// <summary>Why the receipts of an earlier year cannot be used; null where they can.</summary>
    private static Message? WrongYear(IReadOnlyList<Receipt> before) =>
        before.FirstOrDefault(r => r.IsProvisional) is { } provisional ? ReceiptMessages.Provisional(provisional.Path)
        : before.FirstOrDefault(r => r.ToNextYear is null) is { } elsewhere ? ReceiptMessages.NotToNextYear(elsewhere.Path, elsewhere.Year)
        : before.GroupBy(r => r.Round).FirstOrDefault(g => g.Count() > 1)?.First() is { } twice ? ReceiptMessages.TwiceInYear(twice.Year)
        : null;

    /// <summary>The receipt of the round itself, which complaints are settled by, and the receipts before it; or why they cannot be used.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="round">The round, or null where there are none.</param>
    public (Receipt? Division, EarlierReceipts Before) Split(RuleIdentity rules, int? round)
    {
        var sameYear = this with { Receipts = [.. Receipts.Where(r => r.Year == rules.Ordning.År)] };
        var own = sameYear.Receipts.Where(r => r.Round == round).ToList();
        var problem = own.Count == 0 ? ComplaintMessages.NeedsReceipt(round) : own.Count > 1 ? ComplaintMessages.SeveralReceipts : Unusable(own[0], rules) ?? sameYear.BrokenChain();
        return problem is null
            ? (own[0], new EarlierReceipts([.. Receipts.Except(own)], null, Hosting.ExitCode.Done).For(rules, round))
            : (null, new EarlierReceipts([], problem, Hosting.ExitCode.WrongUsage));
    }

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

        foreach (var receipt in Receipts)
        {
            if (OtherScheme(receipt, rules) is { } other)
            {
                return other;
            }

            if (receipt.Round is not { } earlier || earlier >= number)
            {
                return ReceiptMessages.NotEarlier(receipt.Path, receipt.Round, number);
            }

            if (Unusable(receipt, rules) is { } unusable)
            {
                return unusable;
            }
        }

        return Receipts.GroupBy(r => r.Round).FirstOrDefault(g => g.Count() > 1) is { Key: { } twice } ? ReceiptMessages.Twice(twice) : BrokenChain();
    }

    private static Message? OtherScheme(Receipt receipt, RuleIdentity rules)
    {
        var scheme = $"{rules.Ordning.Navn} {Dsl.Text.Folding.Digits(rules.Ordning.År)}";
        return receipt.Scheme == scheme ? null : ReceiptMessages.OtherScheme(receipt.Path, receipt.Scheme, scheme);
    }

    /// <summary>Why a receipt cannot be built on, whatever its round.</summary>
    private static Message? Unusable(Receipt receipt, RuleIdentity rules) =>
        OtherScheme(receipt, rules)
        ?? (receipt.IsProvisional ? ReceiptMessages.Provisional(receipt.Path) : receipt.Rules != rules.Regelavtrykk ? ReceiptMessages.OtherRules(receipt.Path) : null);

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
