using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Regelverk.Dsl.Interpretation;

/// <summary>
/// regelverk-lodd-v1: who is drawn first follows from published values and the ids alone. Each application has a key, HMAC-SHA256 with the seed over what
/// the draw is and the id; the lowest key is drawn first. The order of the list counts for nothing, and one who leaves does not move the others.
/// </summary>
public static class Lodd
{
    /// <summary>The name of the method, a part of every key.</summary>
    public const string Metode = "regelverk-lodd-v1";

    // One block of SHA-256, in bytes.
    private const int Block = 64;

    /// <summary>The seed of a draw: SHA-256 over the published values in the announced order, as UTF-8 with one byte 1F between them.</summary>
    /// <param name="verdier">The values as they were published.</param>
    public static IReadOnlyList<byte> Frø(IReadOnlyList<string> verdier) => Sha256(Encoding.UTF8.GetBytes(string.Join("\u001F", verdier)));

    /// <summary>The key of an application as 64 hexadecimal digits in lower case: the lowest is drawn first.</summary>
    /// <param name="frø">The seed.</param>
    /// <param name="ordning">The name of the scheme.</param>
    /// <param name="runde">The round.</param>
    /// <param name="navn">The name of the draw.</param>
    /// <param name="søknad">The id of the application.</param>
    public static string Nøkkel(IReadOnlyList<byte> frø, string ordning, string runde, string navn, string søknad) =>
        Hex(Hmac(frø, Encoding.UTF8.GetBytes(string.Join("\u001F", Metode, ordning, runde, navn, søknad))));

    /// <summary>What is published before the draw, so that nobody can be added or taken out afterwards: SHA-256 over the sorted ids, each with a line feed after it, as 64 hexadecimal digits.</summary>
    /// <param name="søknader">The ids, in any order.</param>
    public static string Listeavtrykk(IEnumerable<string> søknader) =>
        Hex(Sha256(Encoding.UTF8.GetBytes(string.Concat(søknader.OrderBy(id => id, StringComparer.Ordinal).Select(id => id + "\n")))));

    /// <summary>RFC 2104: H(key ⊕ 5C… ‖ H(key ⊕ 36… ‖ message)), the key filled up with zeros to a block.</summary>
    private static byte[] Hmac(IReadOnlyList<byte> key, byte[] message)
    {
        var block = (key.Count > Block ? Sha256([.. key]) : key).Concat(Enumerable.Repeat((byte)0, Block)).Take(Block).ToArray();
        var inner = Sha256([.. block.Select(b => (byte)(b ^ 0x36)), .. message]);
        return Sha256([.. block.Select(b => (byte)(b ^ 0x5C)), .. inner]);
    }

    private static byte[] Sha256(byte[] bytes)
    {
        using var algorithm = SHA256.Create();
        return algorithm.ComputeHash(bytes);
    }

    private static string Hex(IEnumerable<byte> bytes) => string.Concat(bytes.Select(b => new string(["0123456789abcdef"[b >> 4], "0123456789abcdef"[b & 15]])));
}
