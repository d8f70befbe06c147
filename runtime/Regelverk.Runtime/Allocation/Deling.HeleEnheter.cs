using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <content>Whole units that use up the pot.</content>
public sealed partial class Deling
{
    /// <summary>Each exact award in whole units, as many of them as the pot holds; nobody gets more than the claim or the bound.</summary>
    /// <param name="enhet">The unit in øre; more than 0.</param>
    /// <param name="metode">Who gets the units that the exact awards do not reach.</param>
    /// <param name="rang">The order among those who have the same right to a unit, lowest first; null where none is given. Equal ranks are a tie too.</param>
    /// <param name="igjen">What is left, in øre: the pot less all awards.</param>
    /// <param name="førsteDelingstall">With <see cref="Enhetsmetode.Oddetallsmetoden"/>: what the first unit is divided by, from 1 and less than 3; null: 1.</param>
    /// <param name="minstÉnEnhet">Whether everyone with an award of more than 0 gets one unit before the method begins; where there are too few, those with the largest awards do.</param>
    /// <returns>The awards in øre, in the order of the claims.</returns>
    /// <exception cref="ArgumentException">There are not as many ranks as claims, the divisor is not from 1 and less than 3, or everyone is to have one under a cap that adds up several claims.</exception>
    /// <exception cref="FordelingsgrenseException">The unit is not more than 0.</exception>
    /// <exception cref="UavgjortException">Some have the same right, not all of them can get a unit, and no rank says who goes first.</exception>
    public long[] HeleEnheter(long enhet, Enhetsmetode metode, long[]? rang, out long igjen, Brøk? førsteDelingstall = null, bool minstÉnEnhet = false)
    {
        var first = førsteDelingstall ?? Brøk.One;
        if (first < 1 || first >= 3)
        {
            throw new ArgumentException("The first divisor must be at least 1 and less than 3.", nameof(førsteDelingstall));
        }

        if (minstÉnEnhet && _problem.Søkere is not null)
        {
            throw new ArgumentException("Not everyone can have a unit where a cap adds up several claims.", nameof(minstÉnEnhet));
        }

        if (metode == Enhetsmetode.StørsteBrøkdel && !minstÉnEnhet)
        {
            return StørsteBrøkdel(enhet, rang, out igjen);
        }

        Fordelingsgrenser.CheckUnit(enhet, nameof(enhet));
        if (rang is not null && rang.Length != Antall)
        {
            throw new ArgumentException($"There are {Visning.Heltall(Antall)} claims but {Visning.Heltall(rang.Length)} ranks.", nameof(rang));
        }

        var exact = new Brøk[Antall];
        var most = new long[Antall];
        for (var i = 0; i < exact.Length; i++)
        {
            exact[i] = Tildelt(i) / enhet;
            most[i] = LimitOf(i) / enhet;
        }

        var awards = new QuotientUnits(exact, most, _problem.Søkere, Array.ConvertAll(_problem.Rooms, room => room / enhet), metode, first, minstÉnEnhet, rang).Solve(ToRound / enhet);
        for (var i = 0; i < awards.Length; i++)
        {
            awards[i] *= enhet;
        }

        igjen = CheckAwards(awards, enhet);
        return awards;
    }
}
