using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Values;

/// <summary>A length of time as a regulation says it.</summary>
/// <param name="Antall">How many.</param>
/// <param name="Enhet">Of what.</param>
public readonly record struct Varighet(int Antall, Tidsenhet Enhet)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Folding.Digits(Antall)} {Enhetsord}";

    private string Enhetsord => (Enhet, Antall) switch
    {
        (Tidsenhet.Dag, 1) => "dag",
        (Tidsenhet.Dag, _) => "dager",
        (Tidsenhet.Uke, 1) => "uke",
        (Tidsenhet.Uke, _) => "uker",
        (Tidsenhet.Måned, 1) => "måned",
        (Tidsenhet.Måned, _) => "måneder",
        (Tidsenhet.År, _) => "år",
        _ => "",
    };
}

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
