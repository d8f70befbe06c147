using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>The sentences that all steps of the division share.</summary>
internal static class StepWording
{
    /// <summary>The place of a step: «fordelingen etter § 6 punkt 1», «fordelingen i nasjonale tiltak etter § 6 punkt 1».</summary>
    public static string PlaceOf(Ordning ordning, Delramme? delramme, Steg steg) =>
        $"{PlaceOf(ordning, delramme)} punkt {Folding.Digits(steg.Nummer)}";

    /// <summary>The division: «fordelingen etter § 6».</summary>
    public static string PlaceOf(Ordning ordning, Delramme? delramme) =>
        (delramme is null ? "fordelingen" + InRounds(ordning.Fordeling) : $"fordelingen i {delramme.Navn}") + (HjemmelOf(ordning, delramme) is { } hjemmel ? $" etter {hjemmel}" : "");

    /// <summary>« i runde 1 og 2»; nothing where the division is for all rounds.</summary>
    private static string InRounds(Fordeling? division) => division is { Runder.Count: > 0 } ? $" i runde {Wording.List(division.Runder.Select(Folding.Digits).ToList())}" : "";

    /// <summary>The § that the division rests on, or null.</summary>
    public static Hjemmel? HjemmelOf(Ordning ordning, Delramme? delramme) => delramme is null ? ordning.Fordeling?.Hjemmel : delramme.Hjemmel;

    /// <summary>A method with divisors, in a sentence.</summary>
    public static string Method(Enhetsmetode metode, Rational første) => metode == Enhetsmetode.DHondt ? "d’Hondts metode"
        : første == Rational.One ? "oddetallsmetoden"
        : $"oddetallsmetoden med første delingstall {Visning.Tall(første)}";

    public static string Goal(Restmiddelmål mål) => mål switch
    {
        Restmiddelmål.TilNesteRunde => "overføres til neste runde",
        Restmiddelmål.TilNesteÅr => "overføres til neste år",
        _ => "tilbakeføres til staten",
    };

    /// <summary>A unit of rounding: «hele kroner», «hele 1 000 kroner», «øre».</summary>
    public static string Unit(Rational enhet) =>
        enhet == Rational.One ? "hele kroner" : enhet == new Rational(1, 100) ? "hele øre" : "hele " + Visning.Kroner(enhet);

    /// <summary>A group in a sentence: «gruppen der forventet måloppnåelse er 5».</summary>
    public static string Group(Navngitt gruppe) => $"gruppen der {gruppe.Navn} er {gruppe.Verdi}";

    /// <summary>A share, rounded for the eye and exactly: «40,00 % (2/5)».</summary>
    public static string Share(Rational andel) => $"{Wording.Percent(andel)} ({Wording.Fraction(andel)})";
}
