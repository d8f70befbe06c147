using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Regelverk.Cli.Outputs;

/// <summary>A place where a file is not what is computed.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; null for a file that has no lines.</param>
/// <param name="Place">The character in the line, or the byte in the file, from 1; null where the file as a whole is another.</param>
/// <param name="Stood">What stood there; null where nothing did.</param>
/// <param name="Computed">What is computed; null where nothing is.</param>
internal sealed record ByteDifference(string File, int? Line, int? Place, string? Stood, string? Computed)
{
    private const int MostLines = 20;

    /// <summary>Where two contents differ: line by line where both have as many lines, otherwise the first place only, for all that follows has moved.</summary>
    /// <param name="file">The name of the file.</param>
    /// <param name="stood">What it holds.</param>
    /// <param name="computed">What is computed.</param>
    public static IReadOnlyList<ByteDifference> In(string file, byte[] stood, byte[] computed)
    {
        if (stood.AsSpan().SequenceEqual(computed))
        {
            return [];
        }

        if (Lines(stood) is not { } before || Lines(computed) is not { } after)
        {
            var at = FirstDifference(stood, computed);
            return [new ByteDifference(file, null, at + 1, Byte(stood, at), Byte(computed, at))];
        }

        var lines = Enumerable.Range(0, Math.Max(before.Length, after.Length)).Where(i => At(before, i) != At(after, i));
        return [.. lines.Take(before.Length == after.Length ? MostLines : 1).Select(i => InLine(file, i, At(before, i), At(after, i)))];
    }

    private static ByteDifference InLine(string file, int line, string? stood, string? computed) =>
        new(file, line + 1, FirstDifference((stood ?? "").AsSpan(), (computed ?? "").AsSpan()) + 1, stood, computed);

    private static string? At(string[] lines, int i) => i < lines.Length ? lines[i] : null;

    private static string? Byte(byte[] content, int at) => at < content.Length ? content[at].ToString("X2", System.Globalization.CultureInfo.InvariantCulture) : null;

    private static int FirstDifference<T>(ReadOnlySpan<T> a, ReadOnlySpan<T> b) => a.CommonPrefixLength(b);

    private static int FirstDifference(byte[] a, byte[] b) => FirstDifference<byte>(a, b);

    /// <summary>The lines of a text; null where it is no text.</summary>
    private static string[]? Lines(byte[] content)
    {
        try
        {
            return content.Contains((byte)0) ? null : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).Split('\n');
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
