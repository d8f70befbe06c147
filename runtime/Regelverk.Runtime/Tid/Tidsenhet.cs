namespace Regelverk.Runtime.Tid;

/// <summary>Units of a length of time.</summary>
public enum Tidsenhet
{
    /// <summary>Days.</summary>
    Dag,

    /// <summary>Weeks of seven days.</summary>
    Uke,

    /// <summary>Calendar months.</summary>
    Måned,

    /// <summary>Calendar years.</summary>
    År,
}
