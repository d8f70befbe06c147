using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Interpretation;

namespace Regelverk.Cli.Outputs;

/// <summary>Draws of lots in JSON.</summary>
internal static class DrawJson
{
    /// <summary>The lots of a division: null where none decided anything; those that are needed; or those that decided.</summary>
    public static void Write(Utf8JsonWriter writer, DivisionResult result)
    {
        if (result.Division.LoddtrekningKreves is { } needed)
        {
            writer.WriteStartObject("trekning");
            WriteLots(writer, needed);
            writer.WriteString("avtrykk", Lodd.Listeavtrykk(needed.Kandidater));
            writer.WriteEndObject();
        }
        else if (result.UsedDraw is { } draw)
        {
            writer.WriteStartObject("trekning");
            WriteDraw(writer, draw);
            writer.WriteStartArray("avgjort");
            foreach (var lots in result.Division.Loddtrekninger)
            {
                writer.WriteStartObject();
                WriteLots(writer, lots);
                WriteList(writer, "rekkefølge", lots.Rekkefølge ?? []);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("trekning");
        }
    }

    /// <summary>What is needed to draw again.</summary>
    public static void WriteDraw(Utf8JsonWriter writer, Draw draw)
    {
        writer.WriteString("navn", draw.Name);
        writer.WriteString("metode", draw.Seed is null ? "protokoll" : Lodd.Metode);
        writer.WriteString("avtrykk", draw.Fingerprint);
        WriteList(writer, "søknader", draw.Seed is null ? draw.Applications : draw.Applications.OrderBy(id => id, StringComparer.Ordinal));
        if (draw.Seed is not { } seed)
        {
            writer.WriteString("protokoll", draw.Protocol);
            return;
        }

        writer.WriteString("ordning", seed.Scheme);
        writer.WriteString("runde", seed.Round);
        writer.WriteStartArray("tall");
        foreach (var (source, value) in seed.Values)
        {
            writer.WriteStartObject();
            writer.WriteString("kilde", source);
            writer.WriteString("verdi", value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("frø", Convert.ToHexStringLower([.. Lodd.Frø([.. seed.Values.Select(v => v.Value)])]));
    }

    private static void WriteLots(Utf8JsonWriter writer, Loddtrekning lots)
    {
        writer.WriteString("hjemmel", lots.Hjemmel?.ToString());
        WriteList(writer, "kandidater", lots.Kandidater);
        writer.WriteNumber("plasser", lots.Plasser);
        writer.WriteNumber("punkt", lots.Punkt);
        writer.WriteString("tekst", lots.Setning);
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> ids)
    {
        writer.WriteStartArray(name);
        foreach (var id in ids)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
    }
}
