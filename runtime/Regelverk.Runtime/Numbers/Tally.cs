using System.Runtime.CompilerServices;

namespace Regelverk.Runtime.Numbers;

/// <summary>A sum of many numbers of 64 bits: their halves are added by themselves, so that nothing has to be carried or checked on the way.</summary>
/// <remarks>Exact for up to 2^31 numbers; there are never that many claims.</remarks>
internal struct Tally
{
    private long _upper;
    private ulong _lower;

    /// <summary>What they come to.</summary>
    public readonly Wide Sum => Wide.Product(_upper, 1L << 32) + new Wide(0, _lower);

    /// <summary>Takes one number in.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(long number)
    {
        unchecked
        {
            _upper += number >> 32;
            _lower += (uint)number;
        }
    }
}
