using System;
using System.Buffers;
using System.Linq;
using System.Text;

namespace Regelverk.Cli.Hosting;

/// <summary>How a file's bytes were understood.</summary>
internal enum Decoding
{
    /// <summary>UTF-8 or UTF-16, as it should be.</summary>
    Unicode,

    /// <summary>Windows-1252, as older Norwegian office programs save.</summary>
    Windows1252,

    /// <summary>Letters were spoiled by an earlier program: «Ã¥» for «å».</summary>
    Spoiled,

    /// <summary>It is not text.</summary>
    NotText,
}

/// <summary>A file's text, and how it was understood.</summary>
/// <param name="Text">The text; empty where there is none.</param>
/// <param name="Decoding">How.</param>
internal sealed record DecodedText(string Text, Decoding Decoding);

/// <summary>Turns bytes into text without ever guessing silently: UTF-8, UTF-16 with its mark, or Windows-1252.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? Encoding.Latin1;

    // Control characters never stand in a text file but for tab and line ends; form feeds come with old prints.
    private static readonly SearchValues<char> NoText =
        SearchValues.Create([.. Enumerable.Range(0, 0x100).Select(c => (char)c).Where(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f' or '\u0085'))]);

    // What å, ø, æ, Å, Ø and Æ in UTF-8 look like to a program that believes they are Windows-1252.
    private static readonly string[] SpoiledLetters = ["Ã¥", "Ã¸", "Ã¦", "Ã…", "Ã˜", "Ã†"];

    /// <summary>Decodes a whole file.</summary>
    public static DecodedText Decode(byte[] bytes)
    {
        var (text, decoding) = Read(bytes);
        if (text is null || text.AsSpan().ContainsAny(NoText))
        {
            return new DecodedText("", Decoding.NotText);
        }

        return SpoiledLetters.Any(s => text.Contains(s, StringComparison.Ordinal))
            ? new DecodedText("", Decoding.Spoiled)
            : new DecodedText(text, decoding);
    }

    private static (string? Text, Decoding Decoding) Read(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..])
        {
            return (Strict(new UnicodeEncoding(false, true, true), bytes.AsSpan(2)), Decoding.Unicode);
        }

        if (bytes is [0xFE, 0xFF, ..])
        {
            return (Strict(new UnicodeEncoding(true, true, true), bytes.AsSpan(2)), Decoding.Unicode);
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return (Strict(StrictUtf8, bytes.AsSpan(3)), Decoding.Unicode);
        }

        return Strict(StrictUtf8, bytes) is { } text ? (text, Decoding.Unicode) : (Windows1252.GetString(bytes), Decoding.Windows1252);
    }

    private static string? Strict(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
