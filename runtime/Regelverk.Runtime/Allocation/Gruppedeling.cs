using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What one group of claims got of a pot.</summary>
public sealed class Gruppedeling
{
    internal Gruppedeling(int nummer, Gruppeutfall utfall, long pott, Wide krav, Wide grense, long gitt, Brøk andel, bool tak)
    {
        Nummer = nummer;
        Utfall = utfall;
        Pott = pott;
        Krav = (Brøk)(System.Numerics.BigInteger)krav;
        Grense = (Brøk)(System.Numerics.BigInteger)grense;
        Gitt = gitt;
        Andel = andel;
        TakGjelder = tak;
    }

    /// <summary>The number of the group; 0 where there are no groups.</summary>
    public int Nummer { get; }

    /// <summary>What became of it.</summary>
    public Gruppeutfall Utfall { get; }

    /// <summary>What was left before the group, in øre.</summary>
    public long Pott { get; }

    /// <summary>The sum of its claims, in øre.</summary>
    public Brøk Krav { get; }

    /// <summary>The most it could get within the bounds, in øre.</summary>
    public Brøk Grense { get; }

    /// <summary>What it got, in øre.</summary>
    public long Gitt { get; }

    /// <summary>What was left after it, in øre.</summary>
    public long Igjen => Pott - Gitt;

    /// <summary>λ: the share of the claim that those get whom no bound stops, from 0 to 1.</summary>
    public Brøk Andel { get; }

    /// <summary>Whether a bound holds anyone below the share.</summary>
    public bool TakGjelder { get; }
}

/// <summary>What became of a group of claims.</summary>
public enum Gruppeutfall
{
    /// <summary>Everyone got the claim, or as much of it as the bound allows.</summary>
    Dekket,

    /// <summary>The pot did not reach; everyone got the same share of the claim, within the bounds.</summary>
    Avkortet,

    /// <summary>The pot did not reach, and such a group gets nothing.</summary>
    FårIngenTilskudd,

    /// <summary>The pot was used up, or the division had stopped, before the group.</summary>
    IkkeNådd,
}
