using System.Runtime.CompilerServices;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Rounds what many claims get by the same few λ down to whole øre: the last λ is kept ready.</summary>
internal struct ExactFloors
{
    private readonly ShareTable _shares;
    private int _entry;
    private Level? _level;
    private ulong _numerator;
    private bool _isNarrow;
    private PreparedDivisor _divisor;
    private long _quotient;
    private Wide _remainder;

    public ExactFloors(ShareTable shares)
    {
        _shares = shares;
        _entry = -1;
        _level = null;
        _numerator = 0;
        _isNarrow = false;
        _divisor = default;
        _quotient = 0;
        _remainder = default;
    }

    /// <summary>What a claim gets, rounded down, and what is left above the line of its fraction; below it stands <see cref="LineBelow"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Of(int entry, int claim, out Wide rest)
    {
        if (entry != _entry || _level is null)
        {
            _level = Prepare(entry);
        }

        var line = _level.Lines.Of(claim);
        if (_isNarrow)
        {
            var quotient = _divisor.DivideProduct(_numerator, (ulong)line.Weight, out var remainder);
            rest = new Wide(0, remainder);
            return line.Base + (long)quotient;
        }

        return General(_level, line, out rest);
    }

    /// <summary>What stands below the line of the fraction that is left.</summary>
    public static Wide LineBelow(Level level) => level.Denominator * level.Lines.Scale;

    private readonly long General(Level level, in LevelLine line, out Wide rest)
    {
        long whole;
        if (level.Lines.IsAmount && line.Weight == 1)
        {
            whole = line.Base + _quotient;
            rest = _remainder;
        }
        else
        {
            whole = line.Base + (long)Wide.DivRem(level.Numerator * line.Weight, level.Denominator, out rest);
        }

        if (level.Lines.Scale == 1)
        {
            return whole;
        }

        rest += (whole & 1) == 0 ? Wide.Zero : level.Denominator;
        return whole >> 1;
    }

    private Level Prepare(int entry)
    {
        var level = _shares.LevelOf(entry);
        _entry = entry;
        _isNarrow = !level.Lines.IsAmount && level.Numerator.FitsInUnsigned64 && level.Denominator.FitsInUnsigned64;
        if (_isNarrow)
        {
            _numerator = level.Numerator.Low;
            _divisor = new PreparedDivisor(level.Denominator.Low);
        }
        else if (level.Lines.IsAmount)
        {
            _quotient = (long)Wide.DivRem(level.Numerator, level.Denominator, out _remainder);
        }

        return level;
    }
}
