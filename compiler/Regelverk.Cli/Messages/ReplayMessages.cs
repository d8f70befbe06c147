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

    public static Message Missing(IReadOnlyList<string> files) => new(
        $"Dette mangler for å regne kvitteringen ut på nytt: {string.Join(", ", files.Select(Shown.Text))}. Regelfilen gis med --regelfil, søknadene med --søknader, tidligere kvitteringer med --tidligere og loddtrekningen med --trekning. Filene som ble skrevet, skal ligge ved siden av kvitteringen.",
        $"This is missing for computing the receipt again: {string.Join(", ", files.Select(Shown.Text))}. The rule file is given with --regelfil, the applications with --søknader, earlier receipts with --tidligere, and the draw with --trekning. The files that were written must lie beside the receipt.");
}
