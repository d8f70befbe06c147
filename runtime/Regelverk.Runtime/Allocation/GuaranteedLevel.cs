using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// Shares what there is for a group, or for all, as if no group inside it were guaranteed anything; then those that got less get just their part, and the others
/// share the rest. A group counts for what it gets when those inside it have got their parts.
/// </summary>
internal sealed class GuaranteedLevel
{
    private readonly IPartSharing _way;
    private readonly Quotas _quotas;
    private readonly long[] _parts;
    private readonly Brøk?[] _without;
    private readonly Brøk[] _sums;
    private readonly GuaranteedLevel?[] _levels;
    private readonly int _whole;

    /// <param name="way">How they share.</param>
    /// <param name="quotas">The groups.</param>
    /// <param name="parts">What each group is sure of, or all that its applications can get where that is less; in øre.</param>
    /// <param name="whole">The group that shares; −1 for all.</param>
    /// <param name="members">Who shares, by id.</param>
    /// <param name="pot">What there is, in øre.</param>
    public GuaranteedLevel(IPartSharing way, Quotas quotas, long[] parts, int whole, int[] members, long pot)
    {
        _way = way;
        _quotas = quotas;
        _parts = parts;
        _whole = whole;
        _without = new Brøk?[quotas.Count];
        _sums = new Brøk[quotas.Count];
        _levels = new GuaranteedLevel?[quotas.Count];

        // What is taken from the others can bring another group below its part, so they are looked at again. Nobody gets more by that, so a group that is lifted
        // stays so, and there are no more rounds than groups.
        var (open, left) = (members, pot);
        while (quotas.InsideOf(whole).Count > 0 && LiftsMore(open, left))
        {
            left = pot;
            foreach (var group in Told())
            {
                left -= WithoutOf(group) is null ? 0 : parts[group];
            }

            open = Array.FindAll(members, place => !IsLifted(place));
        }

        (Open, Left) = (open, left);
    }

    /// <summary>Those who are in no group that gets just its part, by id.</summary>
    public int[] Open { get; }

    /// <summary>What they share, in øre.</summary>
    public long Left { get; }

    /// <summary>The groups in order, those inside another after it; those inside one that gets just its part are told of with it.</summary>
    public List<int> Told()
    {
        var told = new List<int>();
        Tell(_whole, told);
        return told;
    }

    /// <summary>What a group that gets just its part would have got without the guarantee, in øre; null where the guarantee changes nothing.</summary>
    public Brøk? WithoutOf(int group) => _without[group];

    /// <summary>What a group gets, in øre.</summary>
    public Brøk Lifted(int group)
    {
        if (_without[group] is not null)
        {
            return _parts[group];
        }

        var got = _sums[group];
        foreach (var inner in _quotas.InsideOf(group))
        {
            got += Lifted(inner);
        }

        if (got < _parts[group])
        {
            _without[group] = got;
            return _parts[group];
        }

        return got;
    }

    /// <summary>How a group shares its part.</summary>
    public GuaranteedLevel Inside(int group) => _levels[group] ??= new GuaranteedLevel(_way, _quotas, _parts, group, _quotas.MembersOf(group), _parts[group]);

    private void Tell(int group, List<int> told)
    {
        foreach (var inner in _quotas.InsideOf(group))
        {
            told.Add(inner);
            if (_without[inner] is null)
            {
                Tell(inner, told);
            }
        }
    }

    /// <summary>Shares what is left, and finds the groups that get less than their part, those inside others first; false where there are no more of them.</summary>
    private bool LiftsMore(int[] open, long left)
    {
        var shares = _way.Try(left, open);
        Array.Clear(_sums, 0, _sums.Length);
        for (var i = 0; i < open.Length; i++)
        {
            if (_quotas.GroupOf(open[i]) is >= 0 and var group)
            {
                _sums[group] += shares[i];
            }
        }

        var before = Array.FindAll(_without, w => w is not null).Length;
        foreach (var group in _quotas.InsideOf(_whole))
        {
            Lifted(group);
        }

        return Array.FindAll(_without, w => w is not null).Length > before;
    }

    /// <summary>Whether an application is in a group that gets just its part.</summary>
    private bool IsLifted(int place)
    {
        for (var group = _quotas.GroupOf(place); group != _whole; group = _quotas.OuterOf(group))
        {
            if (_without[group] is not null)
            {
                return true;
            }
        }

        return false;
    }
}
