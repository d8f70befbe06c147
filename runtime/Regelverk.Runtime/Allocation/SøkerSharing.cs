using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>With a bound on the sum of each søker's claims. What a søker gets in one group counts in the groups after it.</summary>
internal sealed class SøkerSharing : Sharing
{
    private readonly int[] _søkere;
    private readonly long[] _room;
    private readonly Wide[] _claims;
    private readonly int[] _entries;
    private readonly int[] _here;
    private int _count;

    public SøkerSharing(SharingProblem problem, ShareTable.Builder shares)
        : base(problem, shares)
    {
        _søkere = problem.Søkere ?? [];
        _room = new long[problem.Krav.Length];
        _claims = new Wide[problem.Krav.Length];
        _entries = new int[problem.Krav.Length];
        _here = new int[problem.Krav.Length];
        for (var i = 0; i < _room.Length; i++)
        {
            _room[i] = problem.Tak;
        }
    }

    protected override (Wide Claim, Wide Limit) Measure(ClaimRange range)
    {
        for (var i = 0; i < _count; i++)
        {
            _claims[_here[i]] = Wide.Zero;
            _entries[_here[i]] = ShareTable.Nothing;
        }

        // A søker is met for the first time where its entry is still nothing.
        _count = 0;
        var sum = Wide.Zero;
        for (var i = 0; i < range.Count; i++)
        {
            var søker = _søkere[range[i]];
            if (_entries[søker] == ShareTable.Nothing)
            {
                _entries[søker] = ShareTable.All;
                _here[_count++] = søker;
            }

            _claims[søker] += Problem.Krav[range[i]];
            sum += Problem.Krav[range[i]];
        }

        var limit = Wide.Zero;
        for (var i = 0; i < _count; i++)
        {
            limit += Wide.Min(_room[_here[i]], _claims[_here[i]]);
        }

        return (sum, limit);
    }

    protected override bool Reach(ClaimRange range)
    {
        var isBound = false;
        for (var i = 0; i < _count; i++)
        {
            var søker = _here[i];
            if (IsBound(søker))
            {
                _entries[søker] = Shares.Add(_room[søker], _claims[søker]);
                _room[søker] = 0;
                isBound = true;
            }
            else
            {
                _room[søker] -= (long)_claims[søker];
            }
        }

        SetEntries(range);
        return isBound;
    }

    protected override (long Numerator, Wide Denominator, bool IsCapped) Cut(ClaimRange range, long pot, Wide claim)
    {
        var ids = new int[_count];
        var count = 0;
        for (var i = 0; i < _count; i++)
        {
            if (IsBound(_here[i]))
            {
                ids[count++] = _here[i];
            }
        }

        var stopped = Sweep(ids, count, _room, _claims, ref pot, ref claim);
        var cut = Shares.AddCut(pot, claim);
        for (var i = 0; i < _count; i++)
        {
            _entries[_here[i]] = cut;
        }

        for (var i = 0; i < stopped; i++)
        {
            _entries[ids[i]] = Shares.Add(_room[ids[i]], _claims[ids[i]]);
        }

        SetEntries(range);
        return (pot, claim, stopped > 0);
    }

    private bool IsBound(int søker) => (Wide)_room[søker] < _claims[søker];

    private void SetEntries(ClaimRange range)
    {
        for (var i = 0; i < range.Count; i++)
        {
            Set(range[i], _entries[_søkere[range[i]]]);
        }
    }
}
