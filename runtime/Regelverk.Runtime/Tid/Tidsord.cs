using System.Collections.Generic;
using System.Globalization;
using Regelverk.Runtime.Allocation;

namespace Regelverk.Runtime.Tid;

/// <summary>How days, moments and months are written for people, in bokmål and independent of the machine's culture.</summary>
internal static class Tidsord
{
    private static readonly string[] Månedsnavn =
        ["januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november", "desember"];

    public static string Dato(Dato dato) => Number(dato.Dag) + ". " + Månedsnavn[dato.Måned - 1] + " " + Number(dato.År);

    public static string Tidspunkt(Tidspunkt tidspunkt) => tidspunkt.Minutt is { } minutt
        ? Dato(tidspunkt.Dato) + " kl. " + TwoDigits(minutt / 60) + "." + TwoDigits(minutt % 60)
        : Dato(tidspunkt.Dato);

    /// <summary>Months in order, those that follow each other as a stretch: «mai 2024 – juli 2024 og september 2024».</summary>
    public static string Måneder(IReadOnlyList<Måned> måneder)
    {
        var words = new List<string>();
        for (var first = 0; first < måneder.Count;)
        {
            var last = first;
            while (last + 1 < måneder.Count && måneder[last + 1].Månedsnummer == måneder[last].Månedsnummer + 1)
            {
                last++;
            }

            words.Add(first == last ? Måned(måneder[first]) : Måned(måneder[first]) + " – " + Måned(måneder[last]));
            first = last + 1;
        }

        return Ordlyd.Liste(words);
    }

    public static string Måned(Måned måned) => Månedsnavn[måned.Nummer - 1] + " " + Number(måned.År);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
