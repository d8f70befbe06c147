using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using System.Text;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// regelverk-lodd-v1: who is drawn first follows from published values and the ids alone. Each application has a key, HMAC-SHA256 with the seed over what
/// the draw is and the id; the lowest key is drawn first. The order of the list counts for nothing, and one who leaves does not move the others.
/// </summary>
public static class Lodd
{
    /// <summary>The name of the method, a part of every key.</summary>
    public const string Metode = "regelverk-lodd-v1";

    private const char Separator = '\u001F';

    /// <summary>The seed of a draw: SHA-256 over the published values in the announced order, as UTF-8 with one byte 1F between them.</summary>
    /// <param name="verdier">The values as they were published.</param>
    /// <exception cref="ArgumentNullException">The values are null.</exception>
    public static byte[] Frø(IReadOnlyList<string> verdier)
    {
        using var algorithm = SHA256.Create();
        return algorithm.ComputeHash(Encoding.UTF8.GetBytes(string.Join(Separator.ToString(), verdier ?? throw new ArgumentNullException(nameof(verdier)))));
    }

    /// <summary>Draws: all who take part, the first drawn first.</summary>
    /// <param name="frø">The seed; see <see cref="Frø"/>.</param>
    /// <param name="ordning">The name of the scheme, as announced.</param>
    /// <param name="runde">The round, as announced.</param>
    /// <param name="navn">The name of the draw, as announced.</param>
    /// <param name="søknader">The ids of all who take part, in any order.</param>
    /// <exception cref="ArgumentNullException">The seed or the ids are null.</exception>
    public static IReadOnlyList<string> Rekkefølge(byte[] frø, string ordning, string runde, string navn, IReadOnlyList<string> søknader)
    {
        using var algorithm = new HMACSHA256(frø ?? throw new ArgumentNullException(nameof(frø)));
        var head = Metode + Separator + ordning + Separator + runde + Separator + navn + Separator;
        var ids = Copy.Of<string>(søknader ?? throw new ArgumentNullException(nameof(søknader)));
        var order = new string[ids.Count];
        var keys = new byte[ids.Count][];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = ids[i];
            keys[i] = algorithm.ComputeHash(Encoding.UTF8.GetBytes(head + ids[i]));
        }

        Array.Sort(keys, order, Comparer<byte[]>.Create(Compare));
        return Array.AsReadOnly(order);
    }

    private static int Compare(byte[] a, byte[] b)
    {
        for (var i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i])
            {
                return a[i].CompareTo(b[i]);
            }
        }

        return 0;
    }
}
