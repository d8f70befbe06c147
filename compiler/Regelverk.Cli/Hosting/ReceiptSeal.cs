using System;

namespace Regelverk.Cli.Hosting;

/// <summary>What the writer and the reader of a receipt agree on. Its last line is the fingerprint of all that stands before it, so that a changed byte shows.</summary>
internal static class ReceiptSeal
{
    /// <summary>The version of the form, as it stands in a receipt.</summary>
    public const string Version = "2";

    /// <summary>What a receipt says of a remainder that goes to the next round.</summary>
    public const string NextRound = "neste runde";

    /// <summary>What a receipt says of money that goes to the next year.</summary>
    public const string NextYear = "neste år";

    private const string End = "\n}\n";
    private const string Start = ",\n  \"avtrykk\": \"";
    private const int Length = 64;

    /// <summary>A receipt with its seal.</summary>
    /// <param name="text">The receipt without, as an indented object.</param>
    public static string Seal(string text) => text[..^End.Length] + Start + Fingerprint.Of(text) + "\"" + End;

    /// <summary>Whether a receipt is as it was when it was sealed.</summary>
    public static bool IsWhole(string text)
    {
        var at = text.Length - End.Length - 1 - Length - Start.Length;
        return at > 0 && string.Equals(text, Seal(text[..at] + End), StringComparison.Ordinal);
    }
}
