namespace Regelverk.Runtime.Allocation;

/// <summary>What the group gets that the frame does not reach.</summary>
public enum Grensegruppe
{
    /// <summary>«avkortes forholdsmessig».</summary>
    AvkortesForholdsmessig,

    /// <summary>«får ingen tilskudd»; the division stops there.</summary>
    FårIngenTilskudd,
}
