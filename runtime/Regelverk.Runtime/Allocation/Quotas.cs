using System;
using System.Collections.Generic;
using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>The groups that are sure of a part of what there is: how much, who is in each, and which lies inside which.</summary>
internal sealed class Quotas
{
    private readonly IReadOnlyList<Gruppeandel> _andeler;
    private readonly long[] _written;
    private readonly BigInteger[] _wanted;
    private readonly long[] _amounts;
    private readonly int[][] _members;
    private readonly int[] _groupOf;
    private readonly List<int>[] _inside;
    private readonly BigInteger _sum;
    private readonly bool _isLess;
    private readonly long _pot;

    /// <param name="form">What the regulation says.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="frame">The whole frame, in øre.</param>
    /// <param name="pot">What there is, in øre.</param>
    /// <param name="firstKey">The place of the key of the first group.</param>
    public Quotas(Delingsform form, List<Participant> participants, long frame, long pot, int firstKey)
    {
        _andeler = form.Andeler;
        _pot = pot;
        _inside = Inside(_andeler);
        _written = Written(form, frame);
        _wanted = Wanted(form);
        foreach (var group in _inside[0])
        {
            _sum += _wanted[group];
        }

        _isLess = _sum > pot;
        _amounts = Array.ConvertAll(_wanted, øre => (long)(_isLess ? øre * pot / _sum : øre));
        _members = new int[_andeler.Count][];
        _groupOf = new int[participants.Count];
        for (var i = 0; i < participants.Count; i++)
        {
            _groupOf[i] = -1;
        }

        foreach (var group in form.YtterstFørst)
        {
            var members = new List<int>();
            for (var i = 0; i < participants.Count; i++)
            {
                // No application is in two groups that lie beside each other; where nobody has checked that, it counts for the first.
                if (_groupOf[i] == OuterOf(group) && participants[i].Key(firstKey + group).Verdi == 1)
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

    /// <summary>The places of those in a group, by id; those of the groups inside it among them.</summary>
    public int[] MembersOf(int group) => _members[group];

    /// <summary>The smallest group of an application; −1 where it is in none.</summary>
    public int GroupOf(int place) => _groupOf[place];

    /// <summary>The smallest group that a group lies inside; −1 where it lies inside none.</summary>
    public int OuterOf(int group) => _andeler[group].Innenfor ?? -1;

    /// <summary>The groups that lie inside a group and inside no smaller one, in file order; for −1 those that lie inside none.</summary>
    public IReadOnlyList<int> InsideOf(int group) => _inside[group + 1];

    /// <summary>Who is in a group, in words.</summary>
    public string ConditionOf(int group) => _andeler[group].Vilkår;

    /// <summary>The amount, and where it is as written, the share of the frame.</summary>
    public string Shown(int group) => _isLess || _wanted[group] > _written[group] ? Kroner.FraØre(_amounts[group]).ToString() : _andeler[group].Vist(_amounts[group]);

    /// <summary>What a reader must know first, where a group is not sure of just what is written.</summary>
    public IReadOnlyList<string> Opening()
    {
        var lines = new List<string>();
        for (var group = 0; group < Count; group++)
        {
            if (_wanted[group] > _written[group])
            {
                lines.Add($"Søknader der {ConditionOf(group)}, skulle hatt {_andeler[group].Vist(_written[group])}, men gruppene inne i den gruppen skal ha {Visning.Kroner(new Brøk(_wanted[group], 100))} til sammen. Da skal hele gruppen ha det.");
            }
        }

        if (_isLess)
        {
            lines.Add($"Gruppene skulle til sammen hatt {Visning.Kroner(new Brøk(_sum, 100))}, men det er bare {Kroner.FraØre(_pot)} å fordele. Delene settes ned i samme forhold.");
        }

        return lines;
    }

    private static List<int>[] Inside(IReadOnlyList<Gruppeandel> andeler)
    {
        var inside = new List<int>[andeler.Count + 1];
        for (var i = 0; i < inside.Length; i++)
        {
            inside[i] = [];
        }

        for (var group = 0; group < andeler.Count; group++)
        {
            inside[(andeler[group].Innenfor ?? -1) + 1].Add(group);
        }

        return inside;
    }

    /// <summary>The amounts in whole øre, a share of the frame rounded up as long as the shares leave something of the frame, or of the group that it is in.</summary>
    private static long[] Written(Delingsform form, long frame)
    {
        var amounts = new long[form.Andeler.Count];
        var taken = new BigInteger[amounts.Length + 1];
        foreach (var group in form.YtterstFørst)
        {
            var (part, outer) = (form.Andeler[group], form.Andeler[group].Innenfor ?? -1);
            amounts[group] = part.Beløp.Øre;
            if (part.AvRammen is { } share)
            {
                var left = (outer < 0 ? frame : amounts[outer]) - taken[outer + 1];
                amounts[group] = (long)BigInteger.Max(0, BigInteger.Min(left, (share * frame).Avrund(Avrundingsmåte.Opp, Brøk.One).Teller));
                taken[outer + 1] += amounts[group];
            }
        }

        return amounts;
    }

    /// <summary>What is written, or what the groups inside are sure of together where that is more.</summary>
    private BigInteger[] Wanted(Delingsform form)
    {
        var wanted = new BigInteger[form.Andeler.Count];
        for (var i = wanted.Length - 1; i >= 0; i--)
        {
            var group = form.YtterstFørst[i];
            foreach (var inner in InsideOf(group))
            {
                wanted[group] += wanted[inner];
            }

            wanted[group] = BigInteger.Max(wanted[group], _written[group]);
        }

        return wanted;
    }
}
