using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <content>Whole units, once, at the end.</content>
public sealed partial class Deling
{
    /// <summary>Each exact award rounded down by itself to whole units; what is cut off is left.</summary>
    /// <param name="enhet">The unit in øre; more than 0.</param>
    /// <param name="igjen">What is left, in øre: the pot less all awards.</param>
    /// <returns>The awards in øre, in the order of the claims.</returns>
    /// <exception cref="FordelingsgrenseException">The unit is not more than 0.</exception>
    public long[] RundNed(long enhet, out long igjen)
    {
        Fordelingsgrenser.CheckUnit(enhet, nameof(enhet));
        var awards = new long[_problem.Krav.Length];
        var floors = new ExactFloors(_shares);
        for (var i = 0; i < awards.Length; i++)
        {
            var floor = Floor(ref floors, i, out _);
            awards[i] = enhet == 1 ? floor : floor - (floor % enhet);
        }

        igjen = CheckAwards(awards, enhet);
        return awards;
    }

    /// <summary>
    /// Each exact award rounded down to whole units, and then one unit more to those that lost the largest part of a unit, until what is left is less
    /// than a unit or nobody can get one. Nobody gets more than the exact award rounded up, nor more than the claim or the bound. Where some have lost
    /// the same and not all of them can get a unit, the lowest rank goes first.
    /// </summary>
    /// <param name="enhet">The unit in øre; more than 0.</param>
    /// <param name="rang">The order among those who have lost the same, such as a drawn order; null where none is given. Equal ranks are a tie too.</param>
    /// <param name="igjen">What is left, in øre: the pot less all awards.</param>
    /// <returns>The awards in øre, in the order of the claims.</returns>
    /// <exception cref="ArgumentException">There are not as many ranks as claims.</exception>
    /// <exception cref="FordelingsgrenseException">The unit is not more than 0.</exception>
    /// <exception cref="UavgjortException">Some have lost the same, not all of them can get a unit, and no rank says who goes first.</exception>
    public long[] StørsteBrøkdel(long enhet, long[]? rang, out long igjen)
    {
        Fordelingsgrenser.CheckUnit(enhet, nameof(enhet));
        if (rang is not null && rang.Length != _problem.Krav.Length)
        {
            throw new ArgumentException($"There are {Visning.Heltall(_problem.Krav.Length)} claims but {Visning.Heltall(rang.Length)} ranks.", nameof(rang));
        }

        if (!HasFractions)
        {
            // Everyone has the whole of a bound, and can get no more.
            return RundNed(enhet, out igjen);
        }

        var awards = HasPlainFractions(enhet) ? LargestOfPlain(enhet, rang) : LargestOfAny(enhet, rang);
        igjen = CheckAwards(awards, enhet);
        return awards;
    }

    /// <summary>As <see cref="StørsteBrøkdel"/>, always by the general way; for holding the two ways against each other.</summary>
    internal long[] StørsteBrøkdelGenerelt(long enhet, long[]? rang, out long igjen)
    {
        var awards = LargestOfAny(enhet, rang);
        igjen = CheckAwards(awards, enhet);
        return awards;
    }

    private bool HasFractions => _shares.Count > ShareTable.Half + 1 || _problem.Vilkår.Regel == Delingsregel.Halvdelsregelen;

    /// <summary>What whole units are made of: the pot; where what is above a bound or too small goes to nobody, the exact awards, in whole øre rounded down.</summary>
    private long ToRound => _problem.Vilkår.OverskytendeBlirRest || Bortfalt.Sign > 0 ? Pott - (long)Restmidler.Avrund(Avrundingsmåte.Opp, Brøk.One).Teller : Pott;

    /// <summary>Whether what each lost is one whole number of 64 bits over a number that all share, and no bound is shared.</summary>
    private bool HasPlainFractions(long enhet) =>
        _problem.Søkere is null && _problem.Vilkår.Regel != Delingsregel.Halvdelsregelen && _shares.Count == ShareTable.Half + 2
        && Wide.DivRem(new Wide(0, ulong.MaxValue), enhet, out _) >= _shares.LevelOf(_shares.Count - 1).Denominator;

    private long[] LargestOfPlain(long enhet, long[]? rang)
    {
        var awards = new long[_problem.Krav.Length];
        var lost = new ulong[_problem.Krav.Length];
        long sum = 0;
        var eligible = PlainAwards.Of(_problem, _shares) is { } plain ? FloorPlain(plain, awards, lost, enhet, out sum) : FloorAny(awards, lost, enhet, out sum);
        var units = (int)Math.Min(eligible, (ToRound - sum) / enhet);
        if (units > 0)
        {
            GiveToLargest(awards, lost, units, enhet, rang);
        }

        return awards;
    }

    /// <summary>Rounds down, and tells how many have lost something and can get a unit.</summary>
    private int FloorPlain(in PlainAwards plain, long[] awards, ulong[] lost, long enhet, out long sum)
    {
        var divisor = plain.Denominator;
        long all = 0, eligible = 0;
        for (var i = 0; i < awards.Length; i++)
        {
            var floor = plain.FloorOf(i, out var rest, out var limit);
            var over = enhet == 1 ? 0 : floor % enhet;
            var award = floor - over;
            var fraction = unchecked(((ulong)over * divisor) + rest);
            var isEligible = ~Mask.IfLess(limit - award, enhet) & ~Mask.IfEqual((long)fraction, 0);
            lost[i] = fraction & (ulong)isEligible;
            eligible -= isEligible;
            awards[i] = award;
            all += award;
        }

        sum = all;
        return (int)eligible;
    }

    private int FloorAny(long[] awards, ulong[] lost, long enhet, out long sum)
    {
        var divisor = _shares.LevelOf(_shares.Count - 1).Denominator.Low;
        var floors = new ExactFloors(_shares);
        var eligible = 0;
        sum = 0;
        for (var i = 0; i < awards.Length; i++)
        {
            var floor = Floor(ref floors, i, out var rest);
            var over = enhet == 1 ? 0 : floor % enhet;
            var award = floor - over;
            var fraction = unchecked(((ulong)over * divisor) + rest.Low);
            if (fraction != 0 && LimitOf(i) - award >= enhet)
            {
                lost[i] = fraction;
                eligible++;
            }

            awards[i] = award;
            sum += award;
        }

        return eligible;
    }

    private static void GiveToLargest(long[] awards, ulong[] lost, int units, long enhet, long[]? rang)
    {
        var border = RadixSelect.Largest(lost, units);
        var ties = new int[16];
        var tied = 0;
        for (var i = 0; i < lost.Length; i++)
        {
            if (lost[i] == border)
            {
                if (tied == ties.Length)
                {
                    Array.Resize(ref ties, Math.Min(lost.Length, 4 * tied));
                }

                ties[tied++] = i;
            }

            var isAbove = Mask.IfAbove(lost[i], border);
            awards[i] += enhet & isAbove;
            units += (int)isAbove;
        }

        Array.Resize(ref ties, tied);
        foreach (var winner in Ties.First(ties, units, rang))
        {
            awards[winner] += enhet;
        }
    }

    private long[] LargestOfAny(long enhet, long[]? rang)
    {
        var awards = new long[_problem.Krav.Length];
        var lost = new LostPart[_problem.Krav.Length];
        var places = new int[_problem.Krav.Length];
        var eligible = 0;
        var left = (Wide)ToRound;
        var floors = new ExactFloors(_shares);
        for (var i = 0; i < awards.Length; i++)
        {
            var floor = Floor(ref floors, i, out var rest);
            awards[i] = floor - (floor % enhet);
            left -= awards[i];
            if ((floor % enhet != 0 || rest.Sign > 0) && LimitOf(i) - awards[i] >= enhet)
            {
                lost[i] = new LostPart(floor % enhet, rest, LineBelow(_shares.EntryOf(i)));
                places[eligible++] = i;
            }
        }

        Array.Resize(ref places, eligible);
        var room = _problem.Søkere is { } søkere ? new SøkerRoom(søkere, _problem.Rooms, awards, enhet) : null;
        Ties.GiveByLost(awards, places, lost, (long)left / enhet, enhet, room, rang);
        return awards;
    }

    /// <summary>The exact award rounded down to whole øre, and what is left above the line of its fraction.</summary>
    private long Floor(ref ExactFloors floors, int claim, out Wide rest)
    {
        var entry = _shares.EntryOf(claim);
        if (ShareTable.IsLevel(entry))
        {
            return floors.Of(entry, claim, out rest);
        }

        rest = entry == ShareTable.Half ? _problem.Krav[claim] & 1 : 0;
        return entry switch
        {
            ShareTable.All => _problem.Krav[claim],
            ShareTable.Bound => _problem.LimitOf(claim),
            ShareTable.Least => _problem.LeastGiven(claim),
            ShareTable.Half => _problem.Krav[claim] / 2,
            _ => 0,
        };
    }

    /// <summary>What stands below the line of the fraction that a claim lost.</summary>
    private Wide LineBelow(int entry) => ShareTable.IsLevel(entry) ? ExactFloors.LineBelow(_shares.LevelOf(entry)) : entry == ShareTable.Half ? 2 : 1;

    /// <summary>The most that a claim can get, in øre.</summary>
    internal long LimitOf(int claim) => _problem.LimitOf(claim);

    /// <summary>What whole awards leave of the pot, after holding them against the accounts and the bounds.</summary>
    private long CheckAwards(long[] awards, long enhet)
    {
        var sum = default(Tally);
        var isWithin = true;
        for (var i = 0; i < awards.Length; i++)
        {
            sum.Add(awards[i]);
            isWithin &= awards[i] >= 0 && awards[i] <= LimitOf(i) && (enhet == 1 || awards[i] % enhet == 0);
        }

        var left = Pott - sum.Sum;
        ProgramfeilException.Demand(isWithin, "hvert beløp er hele enheter og ligger mellom null og det meste søknaden kan få");
        ProgramfeilException.Demand(left.Sign >= 0 && left <= Pott, "tildelt og restmidler til sammen er rammen");
        if (_problem.Søkere is { } søkere)
        {
            ProgramfeilException.Demand(new SøkerRoom(søkere, _problem.Rooms, awards, enhet).IsKept, "ingen kommer over taket");
        }

        return (long)left;
    }
}
