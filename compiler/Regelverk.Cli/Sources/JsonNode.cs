using System.Collections.Generic;
using System.Text;
using System.Text.Json;

namespace Regelverk.Cli.Sources;

/// <summary>A value in a JSON file, with the line it stands on. Closed: the nested types are all there are.</summary>
/// <param name="Line">From 1.</param>
internal abstract record JsonNode(int Line)
{
    /// <summary>A text, number, true, false or null, as the text of a cell.</summary>
    internal sealed record Scalar(string Cell, int Line) : JsonNode(Line);

    /// <summary>An object; a name may stand twice, which is for the reader of it to refuse.</summary>
    internal sealed record Object(IReadOnlyList<(string Name, JsonNode Value)> Members, int Line) : JsonNode(Line);

    /// <summary>An array.</summary>
    internal sealed record Array(IReadOnlyList<JsonNode> Items, int Line) : JsonNode(Line);
}

/// <summary>Reads JSON text into nodes that know their lines.</summary>
internal static class JsonNodeReader
{
    /// <summary>The value of the whole text, or the line of what cannot be read.</summary>
    public static (JsonNode? Node, int BadLine) Read(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var lines = new LineCounter(bytes);
        try
        {
            reader.Read();
            var node = ReadValue(ref reader, lines);

            // Whatever stands after the value makes this call throw.
            reader.Read();
            return (node, 0);
        }
        catch (JsonException e)
        {
            return (null, (int)(e.LineNumber ?? 0) + 1);
        }
        catch (System.InvalidOperationException)
        {
            // Half a surrogate pair written as an escape has no text.
            return (null, lines.LineOf(reader.TokenStartIndex));
        }
    }

    private static JsonNode ReadValue(ref Utf8JsonReader reader, LineCounter lines)
    {
        var line = lines.LineOf(reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => ReadObject(ref reader, lines, line),
            JsonTokenType.StartArray => ReadArray(ref reader, lines, line),
            _ => new JsonNode.Scalar(Cell(ref reader), line),
        };
    }

    private static JsonNode.Object ReadObject(ref Utf8JsonReader reader, LineCounter lines, int line)
    {
        var members = new List<(string, JsonNode)>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString() ?? "";
            reader.Read();
            members.Add((name, ReadValue(ref reader, lines)));
        }

        return new JsonNode.Object(members, line);
    }

    private static JsonNode.Array ReadArray(ref Utf8JsonReader reader, LineCounter lines, int line)
    {
        var items = new List<JsonNode>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader, lines));
        }

        return new JsonNode.Array(items, line);
    }

    // A cell is what an office would have written: a decimal comma, ja and nei.
    private static string Cell(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => "ja",
        JsonTokenType.False => "nei",
        JsonTokenType.Null => "",
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan).Replace('.', ','),
        _ => reader.GetString() ?? "",
    };

    // Tokens come in the order of the text, so the line ends are counted once.
    private sealed class LineCounter(byte[] bytes)
    {
        private long _at;
        private int _line = 1;

        public int LineOf(long index)
        {
            for (; _at < index; _at++)
            {
                _line += bytes[_at] == (byte)'\n' ? 1 : 0;
            }

            return _line;
        }
    }
}
