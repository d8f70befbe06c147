using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Outputs;

/// <summary>Says whether a receipt was the same when it was computed again, and where it was not.</summary>
internal static class ReplayText
{
    private const int CharactersBefore = 25;

    /// <summary>As text for people.</summary>
    /// <param name="files">How many files were compared.</param>
    /// <param name="differences">Where they differ.</param>
    public static string Of(int files, IReadOnlyList<ByteDifference> differences) => string.Concat((differences.Count == 0
        ? [$"Kvitteringen stemmer. {Folding.Digits(files)} filer er regnet ut på nytt, og hver byte er lik."]
        : differences.SelectMany(Lines).Append($"Kvitteringen stemmer ikke: {Folding.Digits(differences.Count)} {(differences.Count == 1 ? "forskjell" : "forskjeller")} i {Folding.Digits(differences.Select(d => d.File).Distinct().Count())} {(differences.Select(d => d.File).Distinct().Count() == 1 ? "fil" : "filer")}.")).Select(l => l + "\n"));

    /// <summary>As JSON.</summary>
    /// <param name="files">How many files were compared.</param>
    /// <param name="differences">Where they differ.</param>
    public static string Json(int files, IReadOnlyList<ByteDifference> differences) => JsonDocumentText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteBoolean("stemmer", differences.Count == 0);
        writer.WriteNumber("filer", files);
        writer.WriteStartArray("forskjeller");
        foreach (var difference in differences)
        {
            writer.WriteStartObject();
            writer.WriteString("fil", difference.File);
            writer.WriteWhole("linje", difference.Line);
            writer.WriteWhole("plass", difference.Place);
            writer.WriteString("sto", difference.Stood);
            writer.WriteString("regnetUt", difference.Computed);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    private static IEnumerable<string> Lines(ByteDifference difference) => difference is { Place: null, Stood: { } stood, Computed: { } computed }
        ? [$"{Shown.Text(difference.File)}: Filen er en annen enn den kvitteringen er regnet ut av.", $"  avtrykk i kvitteringen: {stood}", $"  avtrykk av filen:       {computed}"]
        : AtPlace(difference);

    private static IEnumerable<string> AtPlace(ByteDifference difference)
    {
        yield return difference switch
        {
            { Line: { } line, Place: { } place } => $"{Shown.Text(difference.File)}, linje {Folding.Digits(line)}, tegn {Folding.Digits(place)}:",
            { Place: { } at } => $"{Shown.Text(difference.File)}, byte {Folding.Digits(at)}:",
            _ => $"{Shown.Text(difference.File)}:",
        };
        yield return $"  det sto:      {Quoted(difference.Stood, difference)}";
        yield return $"  regnet ut:    {Quoted(difference.Computed, difference)}";
    }

    /// <summary>What stands around the place; lines can be long.</summary>
    private static string Quoted(string? text, ByteDifference difference)
    {
        if (text is null)
        {
            return "ingenting";
        }

        var from = difference.Line is null ? 0 : Math.Clamp((difference.Place ?? 1) - 1 - CharactersBefore, 0, text.Length);
        return $"«{(from > 0 ? "…" + Shown.Text(text[from..]) : Shown.Text(text.TrimStart()))}»";
    }
}
