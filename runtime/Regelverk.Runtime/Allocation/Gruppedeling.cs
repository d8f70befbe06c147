using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What one group of claims got of a pot.</summary>
public sealed class Gruppedeling
{
    internal Gruppedeling(int nummer, Gruppeutfall utfall, long pott, in Sums sums, long gitt, in Solution solution)
    {
        Nummer = nummer;
        Utfall = utfall;
        Pott = pott;
        Krav = (Brøk)(BigInteger)sums.Claim;
        Grense = (Brøk)(BigInteger)sums.Limit;
        Minst = (Brøk)(BigInteger)sums.Least;
        Gitt = gitt;
        Overskytende = solution.Above;
        Nivå = solution.Level;
        Andel = solution.IsShare ? solution.Level : Brøk.Zero;
        OverHalvdelen = solution.IsUpperHalf;
        TakGjelder = solution.IsCapped;
        MinstGjelder = solution.IsLifted;
    }

    /// <summary>The number of the group; 0 where there are no groups.</summary>
    public int Nummer { get; }

    /// <summary>What became of it.</summary>
    public Gruppeutfall Utfall { get; }

    /// <summary>What was left before the group, in øre.</summary>
    public long Pott { get; }

    /// <summary>The sum of its claims, in øre.</summary>
    public Brøk Krav { get; }

    /// <summary>The most it could get within the bounds, in øre; where what is above them goes to nobody, the sum of the claims.</summary>
    public Brøk Grense { get; }

    /// <summary>The sum of the least that its claims get where the pot reaches, in øre.</summary>
    public Brøk Minst { get; }

    /// <summary>What it took of the pot, in øre.</summary>
    public long Gitt { get; }

    /// <summary>What of that was above a bound and went to nobody, in øre; 0 where it goes to the others.</summary>
    public Brøk Overskytende { get; }

    /// <summary>What is left for the next group, in øre.</summary>
    public long Igjen => Pott - Gitt;

    /// <summary>λ of a proportional sharing: the share that those get whom no bound stops, from 0 to 1. 0 under other rules, unless everyone gets all.</summary>
    public Brøk Andel { get; }

    /// <summary>
    /// λ: the share, the amount in øre, the amount in øre that everyone loses (likt kutt, and the upper half of halvdelsregelen), or the amount in øre for
    /// each of the weight. 1 where the pot reached.
    /// </summary>
    public Brøk Nivå { get; }

    /// <summary>Whether everyone has got more than half (halvdelsregelen), so that λ is what each loses.</summary>
    public bool OverHalvdelen { get; }

    /// <summary>Whether a bound holds anyone below what the rule gives.</summary>
    public bool TakGjelder { get; }

    /// <summary>Whether a least amount holds anyone above what the rule gives.</summary>
    public bool MinstGjelder { get; }
}

/// <summary>What was found for a group.</summary>
internal readonly struct Solution
{
    public Solution(Brøk level, bool isShare = false, bool isUpperHalf = false, Brøk above = default, bool isCapped = false, bool isLifted = false)
    {
        Level = level;
        IsShare = isShare;
        IsUpperHalf = isUpperHalf;
        Above = above;
        IsCapped = isCapped;
        IsLifted = isLifted;
    }

    public Brøk Level { get; }

    public bool IsShare { get; }

    public bool IsUpperHalf { get; }

    public Brøk Above { get; }

    public bool IsCapped { get; }

    public bool IsLifted { get; }
}

/// <summary>What became of a group of claims.</summary>
public enum Gruppeutfall
{
    /// <summary>Everyone got the claim, or as much of it as the bound allows.</summary>
    Dekket,

    /// <summary>The pot did not reach; it was shared by the rule, within the bounds.</summary>
    Avkortet,

    /// <summary>The pot did not reach, and such a group gets nothing.</summary>
    FårIngenTilskudd,

    /// <summary>The pot was used up, or the division had stopped, before the group.</summary>
    IkkeNådd,

    /// <summary>The pot did not even reach the least amounts.</summary>
    MinstIkkeDekket,
}
