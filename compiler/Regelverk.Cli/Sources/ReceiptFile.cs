using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Sources;

/// <summary>Reads the receipt of an earlier round.</summary>
internal static class ReceiptFile
{
    /// <summary>Reads a receipt, or says why it cannot be used.</summary>
    public static (Receipt? Receipt, Message? Problem) Read(string path, IoContext io)
    {
        try
        {
            var bytes = path == "-" ? io.ReadInput() : File.ReadAllBytes(io.FullPath(path));
            var file = new SourceFile(path == "-" ? "standard inn" : Path.GetFileName(path), Fingerprint.Of(bytes));
            return Read(file, path, TextDecoder.Decode(bytes).Text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, ReceiptMessages.Unreadable(path));
        }
    }

    private static (Receipt? Receipt, Message? Problem) Read(SourceFile file, string path, string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("kvittering", out var version) || version.ValueKind != JsonValueKind.Number)
            {
                return (null, ReceiptMessages.NotReceipt(path));
            }

            return version.GetRawText() != ReceiptSeal.Version ? (null, ReceiptMessages.OtherVersion(path))
                : !ReceiptSeal.IsWhole(text) ? (null, ReceiptMessages.Changed(path))
                : (Of(file, path, root) with { Content = text }, null);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return (null, ReceiptMessages.NotReceipt(path));
        }
    }

    private static Receipt Of(SourceFile file, string path, JsonElement root) => new(
        file,
        path,
        $"{Text(root, "regelverk")} {root.GetProperty("år").GetRawText()}",
        Text(root, "regelavtrykk"),
        root.GetProperty("runde") is { ValueKind: JsonValueKind.Number } round ? round.GetInt32() : null,
        root.GetProperty("foreløpig").GetBoolean(),
        root.GetProperty("restmidlerGårTil") is { ValueKind: JsonValueKind.String } goal && goal.GetString() == ReceiptSeal.NextRound ? Amount(root.GetProperty("restmidler")) : Rational.Zero,
        [.. root.GetProperty("tildelinger").EnumerateArray().Select(Award)],
        [.. root.GetProperty("tidligere").EnumerateArray().Select(e => (e.GetProperty("runde").GetInt32(), Text(e, "sha256")))])
    {
        Left = Amount(root.GetProperty("restmidler")),
        Name = Text(root, "regelverk"),
        Year = root.GetProperty("år").GetInt32(),
        ToNextYear = ToNextYear(root),
        SetAside = root.TryGetProperty("avsattTilKlager", out var setAside) ? Amount(setAside) : null,
        Levels = root.TryGetProperty("avkorting", out var levels) ? [.. levels.EnumerateArray().Select(Level)] : [],
        Freed = root.TryGetProperty("frigjort", out var freed)
            ? [.. freed.EnumerateArray().Select(f => new FreedAward(Text(f, "søknad"), f.GetProperty("runde").GetInt32(), Amount(f.GetProperty("beløp"))))]
            : [],
    };

    private static ReceiptAward Award(JsonElement award) => new(
        new TidligereTildeling(Text(award, "søknad"), Text(award, "søker"), Amount(award.GetProperty("tildelt")))
        {
            Delramme = award.TryGetProperty("delramme", out var pot) ? pot.GetString() : null,
        },
        award.GetProperty("beregnet") is { ValueKind: JsonValueKind.Number } calculated ? Amount(calculated) : null,
        Text(award, "avtrykk"));

    private static Rational? ToNextYear(JsonElement root)
    {
        Rational? Of(string goal, string amount) =>
            root.TryGetProperty(goal, out var to) && to.ValueKind == JsonValueKind.String && to.GetString() == ReceiptSeal.NextYear && root.TryGetProperty(amount, out var left) ? Amount(left) : null;
        var (rest, kept) = (Of("restmidlerGårTil", "restmidler"), Of("avsetningenGårTil", "avsattTilKlager"));
        return rest is null && kept is null ? null : (rest ?? Rational.Zero) + (kept ?? Rational.Zero);
    }

    private static PublisertNivå Level(JsonElement level) => new(
        level.TryGetProperty("delramme", out var pot) ? pot.GetString() : null,
        new Delingsnivå(
            Fraction(Text(level, "andel")),
            level.TryGetProperty("grense", out var border) ? Fraction(border.GetString() ?? "") : null,
            level.TryGetProperty("tak", out var cap) ? Amount(cap) : null));

    private static Rational Fraction(string text)
    {
        var parts = text.Split('/').Select(p => BigInteger.Parse(p, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return parts is [var whole] ? new Rational(whole, 1) : parts is [var above, { IsZero: false } below] ? new Rational(above, below) : throw new FormatException(text);
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString() ?? throw new FormatException(name);

    /// <summary>An amount as receipts write it: digits, and at most two decimals behind a point.</summary>
    private static Rational Amount(JsonElement element)
    {
        var parts = element.GetRawText().Split('.');
        var øre = parts[0] + (parts.Length > 1 ? parts[1].PadRight(2, '0') : "00");
        return new Rational(BigInteger.Parse(øre, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture), 100);
    }
}
