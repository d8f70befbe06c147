using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Binding;

/// <summary>How messages speak of a type: with its article, so that it fits into a sentence.</summary>
internal static class TypeWords
{
    /// <summary>«et beløp i kroner», «an amount in kroner».</summary>
    public static Message Of(Verditype type) => type.Slag switch
    {
        Verdislag.Tekst => new Message("fritekst", "free text"),
        Verdislag.JaNei => new Message("et vilkår som er oppfylt eller ikke", "a condition that holds or not"),
        Verdislag.Heltall when type.Enhet.Length > 0 => new Message($"et antall {type.Enhet}", $"a number of «{type.Enhet}»"),
        Verdislag.Heltall => new Message("et helt tall", "a whole number"),
        Verdislag.Tall => new Message("et tall", "a number"),
        Verdislag.Prosent => new Message("en prosent", "a percentage"),
        Verdislag.Kroner => new Message("et beløp i kroner", "an amount in kroner"),
        Verdislag.Dato => new Message("en dato", "a date"),
        Verdislag.Tidspunkt => new Message("et tidspunkt", "a time"),
        Verdislag.Måned => new Message("en måned", "a month"),
        Verdislag.Periode => new Message("en periode", "a period"),
        Verdislag.Kode => new Message($"én av verdiene {Codes(type, "og")}", $"one of the values {Codes(type, "and")}"),
        Verdislag.Liste => new Message("en liste", "a list"),
        _ => new Message("noe ukjent", "something unknown"),
    };

    /// <summary>The values in quotation marks, with a word before the last.</summary>
    public static string Codes(Verditype type, string and)
    {
        var codes = type.Koder.Select(k => $"«{k}»").ToArray();
        return codes.Length < 2 ? string.Concat(codes) : $"{string.Join(", ", codes.Take(codes.Length - 1))} {and} {codes[codes.Length - 1]}";
    }
}
