using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Sources;

/// <summary>What a receipt says it was made from, read without trusting it: it may have been changed.</summary>
internal sealed class ReceiptInputs
{
    private ReceiptInputs(string name, string? folder, byte[] content)
    {
        (Name, Folder, Content, Text) = (name, folder, content, Encoding.UTF8.GetString(content));
    }

    /// <summary>The receipt's own file name.</summary>
    public string Name { get; }

    /// <summary>The folder it stands in, with the files that were written together with it; null for standard input.</summary>
    public string? Folder { get; }

    /// <summary>The receipt, byte for byte.</summary>
    public byte[] Content { get; }

    /// <summary>The same as text; a byte that is no part of one stands as another character.</summary>
    public string Text { get; }

    /// <summary>Whether its last line is the fingerprint of what stands above.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Where it stops being JSON, as a line and a place in it, both from 1; null where it does not.</summary>
    public (int Line, int Place)? BrokenAt { get; private set; }

    /// <summary>The round it says it is of.</summary>
    public int? Round { get; private set; }

    /// <summary>Whether some applications waited.</summary>
    public bool IsProvisional { get; private set; }

    /// <summary>Whether applications were left out because of errors.</summary>
    public bool HasLeftOut { get; private set; }

    /// <summary>Whether it came of complaints, so that those are needed to make it anew.</summary>
    public bool IsOfComplaints { get; private set; }

    /// <summary>The files it was made from, each with the option that gives it.</summary>
    public IReadOnlyList<(SourceFile File, string Option)> Files { get; private set; } = [];

    /// <summary>The names of the files that were written together with it.</summary>
    public IReadOnlyList<string> Outputs { get; private set; } = [];

    /// <summary>Reads it, or says why it cannot be read.</summary>
    public static (ReceiptInputs? Inputs, Message? Problem) Read(string path, IoContext io)
    {
        try
        {
            var inputs = path == "-"
                ? new ReceiptInputs("kvittering.json", null, io.ReadInput())
                : new ReceiptInputs(Path.GetFileName(path), Path.GetDirectoryName(io.FullPath(path)), File.ReadAllBytes(io.FullPath(path)));
            return inputs.Understand() ? (inputs, null) : (null, ReplayMessages.NotReceipt(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, ReceiptMessages.Unreadable(path));
        }
    }

    /// <summary>What it says; no where it is JSON of something else.</summary>
    private bool Understand()
    {
        IsWhole = ReceiptSeal.IsWhole(Text);
        try
        {
            using var document = JsonDocument.Parse(Text);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !LooksLikeOne(Text))
            {
                return false;
            }

            Round = Property(root, "runde") is { ValueKind: JsonValueKind.Number } round && round.TryGetInt32(out var number) ? number : null;
            IsProvisional = Property(root, "foreløpig") is { ValueKind: JsonValueKind.True };
            HasLeftOut = Items(root, "utelatt").Any();
            IsOfComplaints = Property(root, "erstatter") is not null;
            var isSettlement = Property(root, "klagefiler") is not null;
            var draw = Property(root, "trekning") is { } held ? Property(held, "fil") : null;
            Files =
            [
                .. Given("--regelfil", Property(root, "regelfil")),
                .. Given("--trekning", draw),
                .. isSettlement ? Given("--klager", [.. Items(root, "klagefiler")]) : Given("--søknader", [.. Items(root, "søknadsfiler")]),
                .. Given("--tidligere", [Property(root, "erstatter"), .. Items(root, "tidligere"), .. Items(root, "fraTidligereÅr")]),
            ];
            Outputs = [.. Items(root, "utdata").Select(Named).OfType<SourceFile>().Select(f => f.Name)];
            return true;
        }
        catch (JsonException e)
        {
            if (!LooksLikeOne(Text))
            {
                return false;
            }

            var line = (int)(e.LineNumber ?? 0);
            BrokenAt = (line + 1, Characters(Text.Split('\n').ElementAtOrDefault(line) ?? "", (int)(e.BytePositionInLine ?? 0)) + 1);
            return true;
        }
    }

    /// <summary>How many characters of a line so many bytes are.</summary>
    private static int Characters(string line, int bytes) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line).AsSpan()[..Math.Min(bytes, Encoding.UTF8.GetByteCount(line))]).Length;

    private static bool LooksLikeOne(string text) => text.Contains("\"kvittering\"", StringComparison.Ordinal) || text.Contains("\"tildelinger\"", StringComparison.Ordinal);

    private static JsonElement? Property(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    private static IEnumerable<(SourceFile File, string Option)> Given(string option, params IReadOnlyList<JsonElement?> files) =>
        files.OfType<JsonElement>().Select(Named).OfType<SourceFile>().Select(file => (file, option));

    private static SourceFile? Named(JsonElement file) =>
        Property(file, "navn") is { ValueKind: JsonValueKind.String } name && Property(file, "sha256") is { ValueKind: JsonValueKind.String } fingerprint
            ? new SourceFile(name.GetString() ?? "", fingerprint.GetString() ?? "")
            : null;
}
