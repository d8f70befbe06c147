using System;
using System.Collections.Generic;
using System.Text.Json;
using Regelverk.Dsl.Comparison;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>A comparison of two years as JSON; the same comparison gives the same bytes.</summary>
internal static class YearJson
{
    public static string Of(YearReport report) => JsonDocumentText.Write(writer =>
    {
        var difference = report.Difference;
        writer.WriteStartObject();
        writer.WriteString("regelverk", report.Title);
        writer.WriteString("før", difference.Før);
        writer.WriteString("nå", difference.Nå);
        Array(writer, "regler", difference.Regler, Write);
        Array(writer, "søkere", difference.Søkere, Write);
        Array(writer, "likt", difference.Likt, (w, line) => w.WriteStringValue(line));
        Array(writer, "ikke avgjort", difference.IkkeAvgjort, (w, line) => w.WriteStringValue(line));
        Array(writer, "årlig", difference.Årlig, (w, line) => w.WriteStringValue(line));
        Array(writer, "tekst", difference.Tekst, Write);
        if (report.Effect is { } effect)
        {
            EffectJson.Write(writer, effect);
        }

        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, Regelendring change)
    {
        writer.WriteStartObject();
        writer.WriteString("slag", YearWords.Of(change.Slag));
        writer.WriteString("sted", change.Sted);
        writer.WriteString("før", change.Før);
        writer.WriteString("nå", change.Nå);
        writer.WriteString("virkning", change.Virkning);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Søkergruppe group)
    {
        writer.WriteStartObject();
        writer.WriteString("endring", YearWords.Of(group.Endring));
        writer.WriteString("hvem", group.Hvem);
        writer.WriteString("runde", group.Runde);
        writer.WriteStartObject("vitne");
        writer.WriteString("hvem", group.Vitne.Hvem);
        writer.WriteString("før", group.Vitne.Før);
        writer.WriteString("nå", group.Vitne.Nå);
        writer.WriteStartObject("opplysninger");
        foreach (var fact in group.Vitne.Opplysninger)
        {
            writer.WriteString(fact.Navn, fact.Verdi);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Tekstendring change)
    {
        writer.WriteStartObject();
        writer.WriteString("før", change.Før);
        writer.WriteString("nå", change.Nå);
        writer.WriteBoolean("har virkning", change.HarVirkning);
        Array(writer, "ord", change.Ord, (w, words) =>
        {
            w.WriteStartObject();
            w.WriteString("slag", YearWords.Of(words.Slag));
            w.WriteString("tekst", words.Tekst);
            w.WriteEndObject();
        });
        writer.WriteEndObject();
    }

    /// <summary>Writes an array of things.</summary>
    internal static void Array<T>(Utf8JsonWriter writer, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }
}
