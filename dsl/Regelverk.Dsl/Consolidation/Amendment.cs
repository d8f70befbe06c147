using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Consolidation;

internal enum AmendmentKind
{
    /// <summary>«§ 3 oppheves».</summary>
    Repeal,

    /// <summary>«§ 4 andre ledd skal lyde:».</summary>
    Replace,

    /// <summary>«§ 4 overskriften skal lyde:».</summary>
    Retitle,

    /// <summary>«§ 4 nytt tredje ledd skal lyde:», «§ 3 ny bokstav d skal lyde:».</summary>
    Insert,

    /// <summary>«§ 4 nåværende tredje ledd blir fjerde ledd».</summary>
    Move,

    /// <summary>«Ny § 3 a skal lyde:».</summary>
    NewParagraph,

    /// <summary>«ramme oppheves».</summary>
    RepealHeading,

    /// <summary>«eksempel «For sent» beholdes».</summary>
    KeepExample,
}

/// <summary>One change, as its line says it.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Node">The line with what stands below it.</param>
/// <param name="Paragraph">«§ 3 a»; empty for a heading.</param>
/// <param name="Ledd">The ledd it is about, or null.</param>
/// <param name="Letter">The item it is about, or null.</param>
/// <param name="Number">The numbered item it is about, or null.</param>
internal sealed record Amendment(AmendmentKind Kind, OutlineNode Node, string Paragraph, int? Ledd, string? Letter, int? Number)
{
    /// <summary>The number that a new or moved ledd gets.</summary>
    public int? ToLedd { get; init; }

    /// <summary>The letter that a new or moved item gets.</summary>
    public string? ToLetter { get; init; }

    /// <summary>The number that a new item gets.</summary>
    public int? ToNumber { get; init; }

    /// <summary>«ramme», or the name of an example.</summary>
    public string Name { get; init; } = "";

    /// <summary>The first day it is in force, or null.</summary>
    public Dato? From { get; init; }

    /// <summary>The last day it is in force, or null.</summary>
    public Dato? To { get; init; }

    /// <summary>Whether its dates can be read.</summary>
    public bool HasDates { get; init; } = true;

    /// <summary>Whether something must stand below its line.</summary>
    public bool HasBody => Kind is AmendmentKind.Replace or AmendmentKind.Retitle or AmendmentKind.Insert or AmendmentKind.NewParagraph;

    /// <summary>What a heading that is known to be a change says.</summary>
    public static Amendment Read(RuleText text, OutlineNode node)
    {
        // The outline called it a change because of this very match.
        var words = AmendmentLine.Read(text.Words(node)) ?? Match.Empty;
        var (from, to) = (DateIn(words, "fra"), DateIn(words, "til"));
        return new Amendment(KindOf(words), node, Key(Value(words, "paragraf")), Ordinal(Value(words, "ledd") ?? Value(words, "fraledd")), Value(words, "bokstav") ?? Value(words, "frabokstav"), Whole(Value(words, "nr")))
        {
            ToLedd = Ordinal(Value(words, "nyttledd") ?? Value(words, "tilledd")),
            ToLetter = Value(words, "nybokstav") ?? Value(words, "tilbokstav"),
            ToNumber = Whole(Value(words, "nyttnr")),
            Name = Value(words, "overskrift") ?? Value(words, "eksempel") ?? "",
            From = from,
            To = to,
            HasDates = words.Groups["fra"].Success == from.HasValue && words.Groups["til"].Success == to.HasValue,
        };
    }

    /// <summary>«§ 3 a» and «punkt 2.1», however they are written.</summary>
    public static string Key(string? paragraph) => paragraph is null ? "" : Syntax.ParagraphTitle.Read(Folding.Fold(paragraph)).Number;

    /// <summary>The date in a few words, or null where they are something else.</summary>
    public static Dato? Date(string words)
    {
        var bag = new DiagnosticBag();
        var read = words.Length > 0 && words[0] is >= '0' and <= '9' ? new DateReader(CleanText.From(new SourceText("", words)), bag).ReadDate(0, words.Length) : null;
        return read is { } date && date.End == words.Length && bag.All.Count == 0 && date.Moment.Minutt is null ? date.Moment.Dato : null;
    }

    private static AmendmentKind KindOf(Match words) => words switch
    {
        _ when words.Groups["overskrift"].Success => AmendmentKind.RepealHeading,
        _ when words.Groups["beholdes"].Success => AmendmentKind.KeepExample,
        _ when words.Groups["oppheves"].Success => AmendmentKind.Repeal,
        _ when words.Groups["tittel"].Success => AmendmentKind.Retitle,
        _ when words.Groups["lyder"].Success => AmendmentKind.Replace,
        _ when words.Groups["tilføyes"].Success => AmendmentKind.Insert,
        _ when words.Groups["ny"].Success => AmendmentKind.NewParagraph,
        _ => AmendmentKind.Move,
    };

    private static string? Value(Match words, string group) => words.Groups[group] is { Success: true, Value: var value } ? value : null;

    private static Dato? DateIn(Match words, string group) => Value(words, group) is { } date ? Date(date) : null;

    private static int? Whole(string? number) => number is null ? null : int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : int.MaxValue;

    private static int? Ordinal(string? word) => word is null ? null : Ordinals.Read(word);
}
