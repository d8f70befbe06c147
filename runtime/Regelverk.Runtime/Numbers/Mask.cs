using System.Runtime.CompilerServices;

namespace Regelverk.Runtime.Numbers;

/// <summary>Questions answered with all bits set or none, so that a million claims that stand here and there can be gone through without guessing where the next one stands.</summary>
internal static class Mask
{
    /// <summary>−1 where a is less than b, otherwise 0. The difference must fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long IfLess(long a, long b) => unchecked(a - b) >> 63;

    /// <summary>−1 where they are equal, otherwise 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long IfEqual(long a, long b)
    {
        var difference = a ^ b;
        return ~((difference | unchecked(-difference)) >> 63);
    }

    /// <summary>−1 where a is more than b, otherwise 0; of any numbers without sign.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long IfAbove(ulong a, ulong b) => (long)((~b & a) | (~(b ^ a) & unchecked(b - a))) >> 63;

    /// <summary>The lesser of two. The difference must fit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Lesser(long a, long b) => unchecked(b + ((a - b) & IfLess(a, b)));
}
