using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Names;

/// <summary>
/// Words that mean something of their own in every rule. With these limits on names, taking the longest declared phrase is always right:
/// where a word of the language is due, no name can begin.
/// </summary>
internal static class WordClasses
{
    /// <summary>Words that are never part of a name; a ja/nei name may begin with «er».</summary>
    public static ISet<string> NeverInNames { get; } = Set("hvis ellers er ikke der hver hvert inntil");

    /// <summary>Words that may stand inside a name, but neither first nor last.</summary>
    public static ISet<string> OnlyInsideNames { get; } = Set(
        "og eller av etter fra til i per for før mellom minst høyst alle ingen avrundet mangler kroner prosent måneder tidligst senest", MonthNames.All);

    /// <summary>The names of the months.</summary>
    public static ISet<string> Months { get; } = new HashSet<string>(MonthNames.All, StringComparer.Ordinal);

    private static HashSet<string> Set(string words, IEnumerable<string>? others = null) => new(words.Split(' ').Concat(others ?? []), StringComparer.Ordinal);
}
