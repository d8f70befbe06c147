using System;
using System.Collections.Generic;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Tid;

namespace Regelverk.Runtime.Sporing;

/// <summary>How values are written in grounds, in bokmål.</summary>
internal static class Visningsord
{
    /// <summary>What stands in place of a value that taushetsplikt hides.</summary>
    public const string Skjult = "(taushetsbelagt)";

    /// <summary>A value as its type is written: «200 000 kroner», «80 %», «3 leger», «ja»; otherwise the state it is in.</summary>
    public static string Av(Verdisvar svar, Verditype type) => svar.Verdi switch
    {
        Verdi.EtTall tall => Tall(tall.Tallet, type),
        { } verdi => verdi.ToString() ?? "",
        null => svar.Kunnskap switch
        {
            Kunnskap.Uaktuell => "uaktuell",
            Kunnskap.Mangler => "mangler",
            _ => "ikke avgjort",
        },
    };

    /// <summary>A number as its type is written.</summary>
    public static string Tall(Brøk tall, Verditype type) =>
        type.Slag == Verdislag.Kroner ? Visning.Kroner(tall)
        : type.Slag == Verdislag.Prosent ? Visning.Prosent(tall)
        : type.Enhet.Length > 0 ? Visning.Tall(tall) + " " + type.Enhet
        : Visning.Tall(tall);

    /// <summary>A value after its name: the unit is left out where the name has said it, «innbyggere er 1 400».</summary>
    public static string Etter(string navn, Verdisvar svar, Verditype type) =>
        type.Enhet.Length > 0 && svar.Tall is { } tall && EndsWithWord(navn, type.Enhet) ? Visning.Tall(tall) : Av(svar, type);

    /// <summary>Why a value is not known, where it is not simply a missing fact; otherwise null.</summary>
    public static string? Problemet(Verdisvar svar) => svar.Kunnskap switch
    {
        Kunnskap.Konflikt => $"{svar.Første} og {svar.Andre} gir ulike svar for «{svar.Hva}»",
        Kunnskap.UtenVerdi => $"«{svar.Hva}» har ingen verdi, for ingen av tilfellene gjelder",
        Kunnskap.DeltPåNull => $"i «{svar.Hva}» blir det delt på null",
        Kunnskap.BeregnesIkke => $"det beregnes ikke etter {svar.Første} («{svar.Hva}»)",
        Kunnskap.Uaktuell => "verdien bygger på en opplysning som er uaktuell",
        _ => null,
    };

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

            words.Add(first == last ? måneder[first].ToString() : måneder[first] + " – " + måneder[last]);
            first = last + 1;
        }

        return Ordlyd.Liste(words);
    }

    private static bool EndsWithWord(string text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || text[text.Length - word.Length - 1] == ' ');
}
