using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Cells;

/// <summary>What is expected in a cell, in words that follow «ventet» and «expected».</summary>
internal static class CellMessages
{
    public static Message NotWholeØre { get; } = new(
        "Et beløp har høyst to desimaler. Komma skiller øre fra kroner, ikke tusener.",
        "An amount has at most two decimals. A comma separates øre from kroner, not thousands.");

    public static Message NotWhole { get; } = new(
        "Her skal det stå et helt tall. Komma skiller ikke tusener.",
        "This must be a whole number. A comma does not separate thousands.");

    public static Message PercentSignMissing(string number) => new(
        $"Skriv prosenttegnet, så det ikke er tvil om hva tallet er: «{number} %».",
        $"Write the per cent sign, so that there is no doubt what the number is: «{number} %».");

    public static Message Expected(Verditype type) => type.Slag switch
    {
        Verdislag.JaNei => new Message("«ja» eller «nei»", "«ja» or «nei»"),
        Verdislag.Heltall => new Message("et helt tall, for eksempel «1 250»", "a whole number, such as «1 250»"),
        Verdislag.Tall => new Message("et tall, for eksempel «1 250,5»", "a number, such as «1 250,5»"),
        Verdislag.Prosent => new Message("en prosent, for eksempel «27,2 %»", "a percentage, such as «27,2 %»"),
        Verdislag.Kroner => new Message("et beløp i kroner, for eksempel «200 000»", "an amount in kroner, such as «200 000»"),
        Verdislag.Dato => new Message("en dato, for eksempel «1. april 2018» eller «01.04.2018»", "a date, such as «1. april 2018» or «01.04.2018»"),
        Verdislag.Tidspunkt => new Message("en dato, gjerne med klokkeslett, for eksempel «01.04.2018 kl. 15.00»", "a date, preferably with a time, such as «01.04.2018 kl. 15.00»"),
        Verdislag.Måned => new Message("en måned, for eksempel «september 2024»", "a month, such as «september 2024»"),
        Verdislag.Periode => new Message("en periode, for eksempel «01.01.2024 – 31.12.2025»", "a period, such as «01.01.2024 – 31.12.2025»"),
        Verdislag.Kode => new Message("én av disse: " + Codes(type), "one of these: " + Codes(type)),
        Verdislag.Liste => new Message("ingenting: det som hører til en liste, gis som egne rader", "nothing: what belongs to a list is given as rows of its own"),
        _ => new Message("en tekst", "a text"),
    };

    public static Message ExpectedWithin(Opplysning opplysning)
    {
        var (nb, en) = opplysning.Type.Slag switch
        {
            Verdislag.Kroner => ("et beløp", "an amount"),
            Verdislag.Prosent => ("en prosent", "a percentage"),
            Verdislag.Heltall => ("et helt tall", "a whole number"),
            _ => ("et tall", "a number"),
        };
        return (Shown(opplysning.Minst, opplysning.Type), Shown(opplysning.Høyst, opplysning.Type)) switch
        {
            ({ } minst, { } høyst) => new Message($"{nb} fra {minst} til og med {høyst}", $"{en} from {minst} up to and including {høyst}"),
            ({ } minst, null) => new Message($"{nb} som er minst {minst}", $"{en} of at least {minst}"),
            (null, { } høyst) => new Message($"{nb} som er høyst {høyst}", $"{en} of at most {høyst}"),
            _ => new Message(nb, en),
        };
    }

    private static string? Shown(Rational? limit, Verditype type) => (limit, type.Slag) switch
    {
        (null, _) => null,
        ({ } kroner, Verdislag.Kroner) => Visning.Kroner(kroner),
        ({ } share, Verdislag.Prosent) => Visning.Prosent(share),
        ({ } number, _) => Visning.Tall(number),
    };

    private static string Codes(Verditype type) => string.Join(", ", type.Koder.Select(k => $"«{k}»"));
}
