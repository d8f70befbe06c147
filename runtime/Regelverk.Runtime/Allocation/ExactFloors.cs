using System.Runtime.CompilerServices;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Divides many claims by the same few numbers: the last one is kept ready.</summary>
internal struct ExactFloors
{
    private readonly ShareTable _shares;
    private int _entry;
    private ulong _numerator;
    private bool _isNarrow;
    private PreparedDivisor _divisor;

    public ExactFloors(ShareTable shares)
    {
        _shares = shares;
        _entry = -1;
        _numerator = 0;
        _isNarrow = false;
        _divisor = default;
    }

    /// <summary>A fraction of a claim, rounded down, and what is left above the line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Of(int entry, long claim, out Wide rest)
    {
        if (entry != _entry)
        {
            Prepare(entry);
        }

        if (_isNarrow)
        {
            var quotient = _divisor.DivideProduct(_numerator, (ulong)claim, out var remainder);
            rest = new Wide(0, remainder);
            return (long)quotient;
        }

        return (long)Wide.DivRem(Wide.Product((long)_numerator, claim), _shares.Denominator(entry), out rest);
    }

    private void Prepare(int entry)
    {
        _entry = entry;
        _numerator = (ulong)_shares.Numerator(entry);
        _isNarrow = _shares.Denominator(entry).FitsInUnsigned64;
        _divisor = _isNarrow ? new PreparedDivisor(_shares.Denominator(entry).Low) : default;
    }
}
