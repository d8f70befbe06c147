using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>How values, shares and lists are written in grounds and ledger, in bokmål.</summary>
internal static class Wording
{
    /// <summary>A value as its type is written: «200 000 kroner», «80 %», «3 leger», «ja».</summary>
    public static string Of(Value value, Verditype type) => value switch
    {
        Value.Number n when type.Slag == Verdislag.Kroner => Kroner(n.Amount),
        Value.Number n when type.Slag == Verdislag.Prosent => Visning.Prosent(n.Amount),
        Value.Number n => type.Enhet.Length > 0 ? $"{Visning.Tall(n.Amount)} {type.Enhet}" : Visning.Tall(n.Amount),
        Value.Truth t => t.IsTrue ? "ja" : "nei",
        Value.Time t => Visning.Tidspunkt(t.Moment),
        Value.Month m => Visning.Måned(m.Måned),
        Value.Period p => Visning.Periode(p.Periode),
        Value.Code c => c.Name,
        Value.Text t => t.Content,
        _ => "",
    };

    /// <summary>A value after its name: the unit is left out where the name has said it, «innbyggere er 1 400».</summary>
    public static string After(string name, Result result, Verditype type) =>
        result is Result.Known { Value: Value.Number n } && type.Enhet.Length > 0 && EndsWithWord(name, type.Enhet) ? Visning.Tall(n.Amount) : Of(result, type);

    /// <summary>A result of any kind, where only its state is told if it is not a value.</summary>
    public static string Of(Result result, Verditype type) => result switch
    {
        Result.Known known => Of(known.Value, type),
        Result.NotApplicable => "uaktuell",
        Result.Unknown => "mangler",
        _ => "ikke avgjort",
    };

    /// <summary>An amount; what is not whole øre is rounded for the eye and says so.</summary>
    public static string Kroner(Rational kroner) =>
        (kroner * 100).IsWhole ? Visning.Kroner(kroner) : "om lag " + Visning.Kroner(new Rational(((kroner * 100) + new Rational(1, 2)).Floor(), 100));

    /// <summary>A share with two decimals, «64,29 %». A cut share never shows as «100,00 %», nor a paid one as «0,00 %».</summary>
    public static string Percent(Rational share)
    {
        var hundredths = ((share * 10_000) + new Rational(1, 2)).Floor();
        if (share < Rational.One && hundredths >= 10_000)
        {
            hundredths = 9_999;
        }
        else if (share > Rational.Zero && hundredths.IsZero)
        {
            hundredths = BigInteger.One;
        }

        var decimals = ((int)(hundredths % 100)).ToString("00", System.Globalization.CultureInfo.InvariantCulture);
        return $"{Visning.Heltall(hundredths / 100)},{decimals} %";
    }

    /// <summary>A share exactly: «9/14».</summary>
    public static string Fraction(Rational share) => share.IsWhole
        ? Visning.Heltall(share.Numerator)
        : $"{Visning.Heltall(share.Numerator)}/{Visning.Heltall(share.Denominator)}";

    /// <summary>«1 søknad», «12 søknader».</summary>
    public static string Applications(int number) => number == 1 ? "1 søknad" : Visning.Heltall(number) + " søknader";

    /// <summary>«A», «A og B», «A, B og C»; of a long list the first ones and how many more.</summary>
    public static string List(IReadOnlyList<string> names, int longest = 10)
    {
        var shown = names.Count > longest ? [.. names.Take(longest), Visning.Heltall(names.Count - longest) + " til"] : names;
        return shown.Count < 2 ? string.Concat(shown) : string.Join(", ", shown.Take(shown.Count - 1)) + " og " + shown[shown.Count - 1];
    }

    /// <summary>Months in order, those that follow each other as a stretch: «mai 2024 – juli 2024 og september 2024».</summary>
    public static string Months(IReadOnlyList<Måned> months)
    {
        var stretches = new List<(Måned First, Måned Last)>();
        foreach (var month in months)
        {
            if (stretches.Count > 0 && stretches[stretches.Count - 1] is var (first, last) && (last.År * 12) + last.Nummer + 1 == (month.År * 12) + month.Nummer)
            {
                stretches[stretches.Count - 1] = (first, month);
            }
            else
            {
                stretches.Add((month, month));
            }
        }

        return List(stretches.Select(s => s.First == s.Last ? s.First.ToString() : $"{s.First} – {s.Last}").ToList());
    }

    /// <summary>« for tiltak 2» in a listed part, nothing in the application itself.</summary>
    public static string For(Scope scope) => scope.ElementId is { } id ? $" for {scope.Begrep.Navn} {id}" : "";

    /// <summary>« (tiltak 2)» behind an amount that a listed part gave.</summary>
    public static string From(Scope scope) => scope.ElementId is { } id ? $" ({scope.Begrep.Navn} {id})" : "";

    /// <summary>A name with the part that it is about: «godkjent beløp for tiltak 2».</summary>
    public static string NameIn(string name, Scope scope) => name + For(scope);

    /// <summary>The text as the start of a sentence.</summary>
    public static string Sentence(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    private static bool EndsWithWord(string text, string word) =>
        text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || text[text.Length - word.Length - 1] == ' ');
}
