using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Messages;

/// <summary>What may be wrong with the receipts of earlier rounds.</summary>
internal static class ReceiptMessages
{
    public static Message NoRounds { get; } = new(
        "Regelverket har ingen søknadsrunder, så --tidligere kan ikke brukes.",
        "The regulation has no rounds, so --tidligere cannot be used.");

    public static Message Unreadable(string path) => new($"Kvitteringen «{Shown.Text(path)}» kan ikke leses.", $"The receipt «{Shown.Text(path)}» cannot be read.");

    public static Message NotReceipt(string path) => new(
        $"«{Shown.Text(path)}» er ikke en kvittering. Etter --tidligere ventes kvittering.json fra en tidligere runde.",
        $"«{Shown.Text(path)}» is not a receipt. After --tidligere, the kvittering.json of an earlier round is expected.");

    public static Message OtherVersion(string path) => new(
        $"«{Shown.Text(path)}» er skrevet av en annen utgave av programmet og sier ikke alt en senere runde trenger. Fordel den tidligere runden på nytt med denne utgaven, og sammenlikn beløpene.",
        $"«{Shown.Text(path)}» was written by another edition of the program and does not say all that a later round needs. Divide the earlier round anew with this edition, and compare the amounts.");

    public static Message Changed(string path) => new(
        $"«{Shown.Text(path)}» er endret etter at den ble skrevet: avtrykket nederst er ikke avtrykket av det som står over. Bruk kvitteringen slik programmet skrev den.",
        $"«{Shown.Text(path)}» has been changed since it was written: the fingerprint at its end is not that of what stands above. Use the receipt as the program wrote it.");

    public static Message OtherScheme(string file, string read, string expected) => new(
        $"«{Shown.Text(file)}» er fra {Shown.Text(read)}, men her fordeles {expected}.",
        $"«{Shown.Text(file)}» is from {Shown.Text(read)}, but {expected} is divided here.");

    public static Message NotEarlier(string file, int? read, int round) => new(
        read is { } number
            ? $"«{Shown.Text(file)}» er fra runde {Folding.Digits(number)}, som ikke er før runde {Folding.Digits(round)}."
            : $"«{Shown.Text(file)}» er ikke fra en runde.",
        read is { } same
            ? $"«{Shown.Text(file)}» is from round {Folding.Digits(same)}, which is not before round {Folding.Digits(round)}."
            : $"«{Shown.Text(file)}» is not from a round.");

    public static Message Twice(int round) => new(
        $"Det er gitt to kvitteringer fra runde {Folding.Digits(round)}. Oppgi bare den som gjelder.",
        $"Two receipts of round {Folding.Digits(round)} are given. Give only the one that holds.");

    public static Message NotToNextYear(string file, int year) => new(
        $"Det som var igjen i {Folding.Digits(year)}, går ikke til neste år. Det står i «{Shown.Text(file)}».",
        $"What was left in {Folding.Digits(year)} does not go to the next year. That stands in «{Shown.Text(file)}».");

    public static Message TwiceInYear(int year) => new(
        $"Det er gitt to kvitteringer fra samme runde i {Folding.Digits(year)}. Oppgi bare den som gjelder.",
        $"Two receipts of one round in {Folding.Digits(year)} are given. Give only the one that holds.");

    public static Message NeedsYear(Message reason, int year) => new(
        $"{reason.Nb} i kvitteringen fra {Folding.Digits(year)}. Oppgi den med --tidligere, eller hele rammen med --ramme, så blir det en prøveberegning.",
        $"{reason.En} in the receipt of {Folding.Digits(year)}. Give it with --tidligere, or the whole frame with --ramme, and it becomes a trial.");

    public static Message Provisional(string file) => new(
        $"«{Shown.Text(file)}» er fra en foreløpig fordeling. En senere runde kan bare bygge på en fordeling der alt er avgjort.",
        $"«{Shown.Text(file)}» is from a provisional division. A later round can only build on a division where all is decided.");

    public static Message OtherRules(string file) => new(
        $"«{Shown.Text(file)}» er regnet ut med andre regler enn de som står i regelfilen nå (regelavtrykkene er ulike). Fordel den tidligere runden på nytt med regelfilen slik den er nå, og kontroller at beløpene er de som ble vedtatt.",
        $"«{Shown.Text(file)}» was computed with other rules than those in the rule file now (the rule fingerprints differ). Divide the earlier round anew with the rule file as it is now, and check that the amounts are those that were decided.");

    public static Message OtherEarlier(string file, int round, string earlier) => new(
        $"«{Shown.Text(file)}» bygger på en annen kvittering fra runde {Folding.Digits(round)} enn «{Shown.Text(earlier)}».",
        $"«{Shown.Text(file)}» is built on another receipt of round {Folding.Digits(round)} than «{Shown.Text(earlier)}».");

    public static Message FreedElsewhere(IEnumerable<string> ids) => new(
        $"Disse søknadene er trukket etter at de fikk tilskudd: {string.Join(", ", ids)}. Runden tar ikke imot restmidler, så pengene deles ikke ut her.",
        $"These applications were withdrawn after they were awarded something: {string.Join(", ", ids)}. The round receives no remainder, so the money is not handed out here.");

    public static Message CarriedMissing(string id, int round) => new(
        $"Søknad {Shown.Text(id)} fra runde {Folding.Digits(round)} ble ikke dekket fullt ut og er med i denne runden, men den står ikke blant søknadene. Legg den til med nummeret på runden den hører til.",
        $"Application {Shown.Text(id)} of round {Folding.Digits(round)} was not covered in full and takes part in this round, but it does not stand among the applications. Add it with the number of its own round.");

    public static Message CarriedChanged(string id, int round) => new(
        $"Søknad {Shown.Text(id)} er endret etter at runde {Folding.Digits(round)} ble fordelt. Det som ikke ble dekket, regnes av søknaden slik den var da.",
        $"Application {Shown.Text(id)} has been changed since round {Folding.Digits(round)} was divided. What was not covered is computed from the application as it was then.");

    /// <summary>That receipts are needed, and why.</summary>
    /// <param name="missing">The rounds whose receipts are missing.</param>
    /// <param name="reason">Why they are needed, as a sentence that ends with where it stands: «…, og det står».</param>
    /// <param name="tail">What else can be done, as the rest of the last sentence; or empty.</param>
    public static Message Needed(IEnumerable<int> missing, Message reason, Message? tail = null)
    {
        var rounds = missing.Select(Folding.Digits).ToList();
        var from = (rounds.Count == 1 ? "kvitteringen" : "kvitteringene") + " fra runde " + Joined(rounds, "og");
        var fromEnglish = (rounds.Count == 1 ? "the receipt" : "the receipts") + " of round " + Joined(rounds, "and");
        return new Message(
            $"{reason.Nb} i {from}. Oppgi {(rounds.Count == 1 ? "den" : "dem")} med --tidligere{tail?.Nb}.",
            $"{reason.En} in {fromEnglish}. Give {(rounds.Count == 1 ? "it" : "them")} with --tidligere{tail?.En}.");
    }

    private static string Joined(IReadOnlyList<string> items, string and) =>
        items.Count < 2 ? string.Concat(items) : string.Join(", ", items.Take(items.Count - 1)) + $" {and} " + items[^1];
}
