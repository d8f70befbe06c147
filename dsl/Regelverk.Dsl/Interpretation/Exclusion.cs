using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>«tidligere tildelt tilskudd utelukker»: an applicant who was awarded something in an earlier round of the year is refused.</summary>
internal static class Exclusion
{
    /// <summary>The decision as it stands before the division.</summary>
    public static Avgjørelse Of(Ordning ordning, Avgjørelse avgjørelse, EarlierAwards earlier)
    {
        var isOut = ordning.TidligereTildelt == TidligereTildelt.Utelukker && avgjørelse is { Status: null, OppfyllerVilkårene: true } && earlier.HasSøker(avgjørelse.Søknad.SøkerId);
        return !isOut ? avgjørelse : avgjørelse with
        {
            Utfall = Utfall.Avslått,
            Beregnet = Rational.Zero,
            Tildelt = Rational.Zero,
            OppfyllerVilkårene = false,
            Utbetaling = null,
            Begrunnelse = [.. avgjørelse.Begrunnelse, Ground(ordning, earlier.ToldOfSøker(avgjørelse.Søknad.SøkerId))],
        };
    }

    private static Grunn Ground(Ordning ordning, string told) => new(
        StepWording.PlaceOf(ordning, null),
        $"Søkeren har fra før {told}, og tidligere tildelt tilskudd utelukker nytt tilskudd i samme år.",
        []) { Slag = Grunnslag.Fordeling, Sted = StepWording.HjemmelOf(ordning, null) };
}
