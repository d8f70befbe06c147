namespace Regelverk.Runtime.Allocation;

/// <summary>What those get whom no bound stops, as a function of the one number λ that makes the sum fit the pot.</summary>
public enum Delingsregel
{
    /// <summary>λ · claim, or where a part is given to everyone first: that part and λ of what is above it.</summary>
    Forholdsmessig,

    /// <summary>λ, the same amount to everyone.</summary>
    LiktBeløp,

    /// <summary>The claim less the same amount for everyone.</summary>
    LiktKutt,

    /// <summary>λ · a weight of its own.</summary>
    EtterVekt,

    /// <summary>The same amount up to half of each claim; where there is more, the claim less the same amount, down to half of it.</summary>
    Halvdelsregelen,
}

/// <summary>What happens where the pot does not reach the least that everyone is to have.</summary>
public enum Minstedekning
{
    /// <summary>Everyone gets the same share of its least amount.</summary>
    Forholdsmessig,

    /// <summary>The least amounts are paid in an order; those at the border who stand equal, share in proportion to them.</summary>
    Rekkefølge,

    /// <summary>Nobody gets anything.</summary>
    Ingen,
}
