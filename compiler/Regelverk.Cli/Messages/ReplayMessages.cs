using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Messages;

/// <summary>What may keep a receipt from being computed again.</summary>
internal static class ReplayMessages
{
    public static Message NotReplayed { get; } = new(
        "Kvitteringen kunne ikke regnes ut på nytt. Grunnen står over.",
        "The receipt could not be computed again. The reason stands above.");

    public static Message NeedsComplaints { get; } = new(
        "Kvitteringen er skrevet etter en klage. Oppgi klagene med --klager, og kvitteringen de bygger på, med --tidligere.",
        "The receipt was written after a complaint. Give the complaints with --klager, and the receipt they build on with --tidligere.");

    public static Message NotReceipt(string path) => new(
        $"«{Shown.Text(path)}» er ikke en kvittering. Etter etterprøv ventes en kvittering.json som fordel har skrevet.",
        $"«{Shown.Text(path)}» is not a receipt. After etterprøv, a kvittering.json that fordel has written is expected.");

    public static Message NoRuleFile(string path) => new(
        $"Finner ikke regelfilen «{Shown.Text(path)}». Kontroller navnet etter --regelfil.",
        $"Cannot find the rule file «{Shown.Text(path)}». Check the name after --regelfil.");

    /// <summary>That files are needed.</summary>
    /// <param name="files">Those it was made from, each with the option that gives it.</param>
    /// <param name="written">Those that were written together with it.</param>
    public static Message Missing(IEnumerable<(string Name, string Option)> files, IEnumerable<string> written)
    {
        var needed = files.Select(f => $"{Shown.Text(f.Name)} ({f.Option})").ToList();
        return new(
            $"Dette mangler for å regne kvitteringen ut på nytt: {string.Join(", ", needed.Concat(written.Select(w => $"{Shown.Text(w)} (ved siden av kvitteringen)")))}.",
            $"This is missing for computing the receipt again: {string.Join(", ", needed.Concat(written.Select(w => $"{Shown.Text(w)} (beside the receipt)")))}.");
    }
}
