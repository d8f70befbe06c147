using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Messages;

/// <summary>What may be wrong when complaints are settled after a division.</summary>
internal static class ComplaintMessages
{
    public static Message NotSaid { get; } = new(
        "Regelverket sier ikke hva en klage som fører fram, dekkes av. Skriv det i fordelingen.",
        "The regulation does not say what a complaint that succeeds is paid from. Write it in the division.");

    public static Message SeveralReceipts { get; } = new(
        "Det er gitt flere kvitteringer fra runden klagene gjelder. Oppgi bare den siste.",
        "Several receipts of the round of the complaints are given. Give only the last one.");

    public static Message NeedsAll { get; } = new(
        "Klagene gir ny fordeling, og da trengs alle søknadene i runden. Oppgi dem med --søknader.",
        "The complaints give a new division, which needs all applications of the round. Give them with --søknader.");

    public static Message ExplainNewDivision { get; } = new(
        "Klagene gir ny fordeling. Fordel på nytt med «regelverk fordel … --klager», og forklar så med søknadene slik de er rettet, uten --klager.",
        "The complaints give a new division. Divide anew with «regelverk fordel … --klager», and then explain with the applications as they are corrected, without --klager.");

    public static Message NoShare { get; } = new(
        "Rammen rakk ikke til minstebeløpene, så det er ingen avkortingsprosent som er lik for alle. Klagene kan ikke gjøres opp med den.",
        "The frame did not reach the least amounts, so there is no share that is the same for all. The complaints cannot be settled by one.");

    public static Message FolderHasReceipt(string folder) => new(
        $"«{Shown.Text(folder)}» har kvitteringen fra en fordeling. Skriv resultatet av klagene i en annen mappe.",
        $"«{Shown.Text(folder)}» has the receipt of a division. Write the result of the complaints in another folder.");

    public static Message NeedsReceipt(int? round)
    {
        var (nb, en) = round is { } number ? ($"runde {Folding.Digits(number)}", $"round {Folding.Digits(number)}") : ("fordelingen", "the division");
        return new Message(
            $"Klagene gjøres opp etter kvitteringen fra {nb}. Oppgi den med --tidligere.",
            $"The complaints are settled by the receipt of {en}. Give it with --tidligere.");
    }

    public static Message NotInRound(string id) => new(
        $"Søknad {Shown.Text(id)} står ikke i kvitteringen. Bare søknader som var med i runden, kan ha en klage som fører fram.",
        $"Application {Shown.Text(id)} does not stand in the receipt. Only applications of the round can have a complaint that succeeds.");

    public static Message NoOrder(string id) => new(
        $"Det er flere klager, men søknad {Shown.Text(id)} har ikke noe helt tall i kolonnen «klage». Skriv 1, 2, 3 i den rekkefølgen klagene er avgjort.",
        $"There are several complaints, but application {Shown.Text(id)} has no whole number in the column «klage». Write 1, 2, 3 in the order the complaints are decided.");

    public static Message SameOrder(string one, string other, int number) => new(
        $"Søknad {Shown.Text(one)} og {Shown.Text(other)} har begge nummer {Folding.Digits(number)} i kolonnen «klage». De kan ikke være avgjort samtidig når pengene kan ta slutt mellom dem.",
        $"Applications {Shown.Text(one)} and {Shown.Text(other)} both have number {Folding.Digits(number)} in the column «klage». They cannot be decided at once when the money may run out between them.");

    public static Message Missing(string id) => new(
        $"Søknad {Shown.Text(id)} var med i runden, men står verken blant søknadene eller blant klagene.",
        $"Application {Shown.Text(id)} was in the round, but stands neither among the applications nor among the complaints.");

    public static Message Changed(string id) => new(
        $"Søknad {Shown.Text(id)} er endret etter at runden ble fordelt, men er ikke blant klagene. Bare det klagene gjelder, kan være endret.",
        $"Application {Shown.Text(id)} has been changed since the round was divided, but is not among the complaints. Only what the complaints concern may have been changed.");

    public static Message Added(string id) => new(
        $"Søknad {Shown.Text(id)} var ikke med i runden da den ble fordelt.",
        $"Application {Shown.Text(id)} was not in the round when it was divided.");

    /// <summary>That a new division takes from some, and nothing allows it.</summary>
    /// <param name="losers">Who gets less, with the amounts.</param>
    public static Message NeedsBasis(IEnumerable<(string Id, Rational Before, Rational After)> losers)
    {
        var all = losers.ToList();
        return new Message(
            $"Den nye fordelingen setter ned tilskudd som er gitt: {string.Join(", ", all.Select(l => $"{Shown.Text(l.Id)} fra {Visning.Kroner(l.Before)} til {Visning.Kroner(l.After)}"))}. Det krever en hjemmel, og regelverket nevner ingen. Skriv den i setningen: «Klager som fører fram, gir ny fordeling etter § 4». Ingenting er skrevet.",
            $"The new division lowers grants that have been given: {string.Join(", ", all.Select(l => $"{Shown.Text(l.Id)} from {Visning.Kroner(l.Before)} to {Visning.Kroner(l.After)}"))}. That needs a legal basis, and the regulation names none. Write it in the sentence: «Klager som fører fram, gir ny fordeling etter § 4». Nothing is written.");
    }
}
