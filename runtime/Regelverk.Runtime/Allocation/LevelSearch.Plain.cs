using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <content>Lines of λ · one weight, a million at a time: as any lines, but without asking of each where it stands before the sums are known.</content>
internal sealed partial class LevelSearch
{
    /// <summary>Where each claim stands before the window and after it.</summary>
    private void ClassifyPlain((long Low, long High) window, int places, ShareTable.Builder shares, int entry, long[] weights)
    {
        SlopeTally before = default, after = default, nearBefore = default;
        for (var i = 0; i < _range.Count; i++)
        {
            var claim = _range[i];
            var weight = weights[claim];
            var high = _levels.BoundsOf(claim, out var low);
            if (weight == 0)
            {
                before.Fixed.Add(low);
                shares.Set(claim, _levels.EntryAtLow(claim, low));
                continue;
            }

            long first = AtPlain(window.Low, weight, places), last = AtPlain(window.High, weight, places);
            var isLow = Mask.IfLess(first, low);
            var isBelowHigh = Mask.IfLess(first, high);
            if (((isLow & ~Mask.IfLess(last, low)) | (isBelowHigh & ~Mask.IfLess(last, high))) != 0)
            {
                AddNear(claim);
                var line = new LevelLine(0, weight, low, high);
                nearBefore.Add(line, low, high, first);
                after.Add(line, low, high, last);
                continue;
            }

            var isHigh = ~isBelowHigh & ~isLow;
            var isEnd = isLow | isHigh;
            var value = (low & isLow) | (high & isHigh);
            before.Fixed.Add(value);
            before.Weight.Add(weight & ~isEnd);

            // As EntryAtLow and EntryAtHigh say.
            var isAll = isEnd & Mask.IfEqual(value, _levels.ClaimOf(claim));
            var end = (isLow & ShareTable.Least & ~Mask.IfEqual(value, 0)) | (isHigh & ShareTable.Bound);
            shares.Set(claim, (int)((isAll & ShareTable.All) | (~isAll & end) | (~isEnd & entry)));
        }

        Conclude(before, after, nearBefore);
    }

    /// <summary>⌊weight · at / 2^places⌋, or less than every amount, or more than every amount.</summary>
    private static long AtPlain(long at, long weight, int places)
    {
        if (at is long.MinValue or long.MaxValue)
        {
            return at == long.MinValue ? -1 : Fordelingsgrenser.Beløp;
        }

        var high = Bits.Multiply((ulong)at, (ulong)weight, out var low);
        return high >> (places - 2) != 0 ? Fordelingsgrenser.Beløp : (long)((high << (64 - places)) | (low >> places));
    }
}
