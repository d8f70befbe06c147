namespace Regelverk.Dsl.Comparison;

/// <summary>How far an application comes, worst first.</summary>
public enum Standpoint
{
    /// <summary>It has a code that the regulation does not have.</summary>
    FinnesIkke,

    /// <summary>It is avvist.</summary>
    Avvist,

    /// <summary>It is avslått.</summary>
    Avslått,

    /// <summary>Something is missing.</summary>
    IkkeAvgjort,

    /// <summary>It must be corrected first.</summary>
    MåRettes,

    /// <summary>It meets the conditions.</summary>
    Oppfyller,
}
