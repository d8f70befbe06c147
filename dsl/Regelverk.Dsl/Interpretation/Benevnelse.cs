using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What applicants and decisions are called, the same in tables as in the sentences of grounds and explanations.</summary>
public static class Benevnelse
{
    /// <summary>The applicant's name where it is known and may be shown, otherwise its id.</summary>
    /// <param name="søknad">One of its applications.</param>
    public static string Søker(Søknadsdata søknad) => ApplicantName.Of(søknad);

    /// <summary>The outcome in words: «delvis innvilget».</summary>
    /// <param name="utfall">The outcome.</param>
    public static string Utfall(Utfall utfall) => Utfallsregel.Name(utfall);

    /// <summary>The outcome of a decision in words, or what it waits for: «til avklaring».</summary>
    /// <param name="avgjørelse">A decision, before or after the division.</param>
    public static string Utfall(Avgjørelse avgjørelse) => Utfallsregel.Name(avgjørelse);
}
