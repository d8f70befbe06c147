using System;
using System.Collections.Generic;
using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>The groups that are sure of a part of what there is: how much, and who is in each.</summary>
internal sealed class Quotas
{
    private readonly IReadOnlyList<Gruppeandel> _andeler;
    private readonly long[] _written;
    private readonly long[] _amounts;
    private readonly int[][] _members;
    private readonly int[] _groupOf;
    private readonly bool _isLess;
    private readonly long _pot;

    /// <param name="andeler">What the regulation says.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="frame">The whole frame, in øre.</param>
    /// <param name="pot">What there is, in øre.</param>
    /// <param name="firstKey">The place of the key of the first group.</param>
    public Quotas(IReadOnlyList<Gruppeandel> andeler, List<Participant> participants, long frame, long pot, int firstKey)
    {
        _andeler = andeler;
        _pot = pot;
        _written = Written(andeler, frame);
        var sum = Sum(_written);
        _isLess = sum > pot;
        _amounts = _isLess ? Array.ConvertAll(_written, øre => (long)(øre * (BigInteger)pot / sum)) : _written;
        _members = new int[andeler.Count][];
        _groupOf = new int[participants.Count];
        for (var i = 0; i < participants.Count; i++)
        {
            _groupOf[i] = -1;
        }

        for (var group = 0; group < andeler.Count; group++)
        {
            var members = new List<int>();
            for (var i = 0; i < participants.Count; i++)
            {
                if (participants[i].Key(firstKey + group).Verdi == 1)
                {
                    members.Add(i);
                    _groupOf[i] = group;
                }
            }

            _members[group] = members.ToArray();
        }
    }

    public int Count => _andeler.Count;

    /// <summary>What a group is sure of, in øre.</summary>
    public long AmountOf(int group) => _amounts[group];

    /// <summary>The places of those in a group, by id.</summary>
    public int[] MembersOf(int group) => _members[group];

    /// <summary>The group of an application; −1 where it is in none.</summary>
    public int GroupOf(int place) => _groupOf[place];

    /// <summary>Who is in a group, in words.</summary>
    public string ConditionOf(int group) => _andeler[group].Vilkår;

    /// <summary>The amount, and where it is as written, the share of the frame.</summary>
    public string Shown(int group) =>
        Kroner.FraØre(_amounts[group]) + (!_isLess && _andeler[group].AvRammen is { } share ? $" ({Visning.Prosent(share)} av rammen)" : "");

    /// <summary>What a reader must know first, where there is less than is promised to the groups.</summary>
    public IReadOnlyList<string> Opening() => _isLess
        ? [$"Gruppene skulle til sammen hatt {Visning.Kroner(new Brøk(Sum(_written), 100))}, men det er bare {Kroner.FraØre(_pot)} å fordele. Delene settes ned i samme forhold."]
        : [];

    /// <summary>The amounts in whole øre, a share of the frame rounded up as long as there is something left.</summary>
    private static long[] Written(IReadOnlyList<Gruppeandel> andeler, long frame)
    {
        var amounts = new long[andeler.Count];
        BigInteger left = frame;
        for (var i = 0; i < amounts.Length; i++)
        {
            amounts[i] = andeler[i].AvRammen is { } share
                ? (long)BigInteger.Max(0, BigInteger.Min(left, (share * frame).Avrund(Avrundingsmåte.Opp, Brøk.One).Teller))
                : andeler[i].Beløp.Øre;
            left -= amounts[i];
        }

        return amounts;
    }

    private static BigInteger Sum(long[] amounts)
    {
        BigInteger sum = 0;
        foreach (var amount in amounts)
        {
            sum += amount;
        }

        return sum;
    }
}
