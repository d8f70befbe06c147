using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about a cut that is fixed beforehand.</summary>
internal static class FixedCutDiagnostics
{
    private static readonly DiagnosticDescriptor NotEnoughDescriptor = DiagnosticDescriptor.Error("RV0716", "Hva om rammen ikke rekker etter den faste avkortingen?", "What if the frame does not reach after the fixed cut?");
    private static readonly DiagnosticDescriptor OutsideDescriptor = DiagnosticDescriptor.Error("RV0797", "Den faste avkortingen kan ikke være slik", "The fixed cut cannot be so");
    private static readonly DiagnosticDescriptor CarriedDescriptor = DiagnosticDescriptor.Error("RV0798", "Fast avkorting og beløp som er med igjen", "A fixed cut and amounts that take part again");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [NotEnoughDescriptor, OutsideDescriptor, CarriedDescriptor];

    public static Diagnostic NotEnough(TextSpan span, Rational share) => new(
        NotEnoughDescriptor,
        span,
        new Message($"Alle avkortes med {Visning.Prosent(share)}, men det står ikke hva som skjer når rammen ikke rekker likevel.", $"All are cut by {Visning.Prosent(share)}, but nothing says what happens where the frame does not reach even so."),
        new Message("Velg én av tilføyelsene nedenfor. Følger prosenten av rammen, så skriv «Beregnet tilskudd avkortes forholdsmessig».", "Choose one of the clauses below. Where the share follows from the frame, write «Beregnet tilskudd avkortes forholdsmessig»."))
    {
        Details =
        [
            new Message("Eksempel: avkorting 20 prosent, ramme 100 000 kroner, og tre søknader på 100 000, 50 000 og 25 000 kroner. Etter avkortingen er de 80 000, 40 000 og 20 000.", "Example: a cut of 20 per cent, frame 100 000 kroner, and three applications of 100 000, 50 000 and 25 000 kroner. After the cut they are 80 000, 40 000 and 20 000."),
            new Message("«avkortes beløpene forholdsmessig» gir om lag 57 143, 28 571 og 14 286 kroner.", "«avkortes beløpene forholdsmessig» gives about 57 143, 28 571 and 14 286 kroner."),
            new Message("«får alle samme beløp», men ikke mer enn dette, gir 40 000, 40 000 og 20 000 kroner.", "«får alle samme beløp», but not more than this, gives 40 000, 40 000 and 20 000 kroner."),
            new Message("«reduseres beløpene med like mange kroner» gir om lag 66 667, 26 667 og 6 667 kroner.", "«reduseres beløpene med like mange kroner» gives about 66 667, 26 667 and 6 667 kroner."),
        ],
        CorrectText = "- rekker ikke rammen til dette, avkortes beløpene forholdsmessig\n- rekker ikke rammen til dette, får alle samme beløp\n- rekker ikke rammen til dette, reduseres beløpene med like mange kroner",
    };

    public static Diagnostic Outside(TextSpan span, Rational share) => new(
        OutsideDescriptor,
        span,
        new Message($"Beregnet tilskudd kan ikke avkortes med {Visning.Prosent(share)}.", $"«Beregnet tilskudd» cannot be cut by {Visning.Prosent(share)}."),
        new Message("Prosenten må være mer enn 0 og mindre enn 100.", "The share must be more than 0 and less than 100 per cent."))
    { CorrectText = "1. Beregnet tilskudd avkortes med 20 prosent" };

    public static Diagnostic BesideLeast(TextSpan span, TextSpan least) => new(
        OutsideDescriptor,
        span,
        new Message("Alle avkortes først, og ingen skal få mindre enn et beløp. Da er det ikke sagt om minstebeløpet løfter den som avkortingen bringer under.", "All are cut first, and nobody is to get less than an amount. Then nothing says whether the least amount lifts those whom the cut brings below it."),
        new Message("Skriv avkortingen i beregningen, med minstebeløpet, eller stryk den ene tilføyelsen.", "Write the cut in the calculation, with the least amount, or take one of the clauses away."))
    {
        Details = [new Message("I beregningen: «Beregnet tilskudd er 80 prosent av det søkte beløpet, men minst 10 000 kroner, avrundet ned til øre».", "In the calculation: «Beregnet tilskudd er 80 prosent av det søkte beløpet, men minst 10 000 kroner, avrundet ned til øre».")],
        Related = [new RelatedPlace(least, new Message("Minstebeløpet:", "The least amount:"))],
    };

    public static Diagnostic Carried(TextSpan span, TextSpan round) => new(
        CarriedDescriptor,
        span,
        new Message("Beløp som ikke dekkes, er med i neste runde. Da er det ikke sagt om det som avkortes fast, er blant dem.", "Amounts that are not covered take part in the next round. Then nothing says whether what is cut beforehand is among them."),
        new Message("La beløp som ikke dekkes, bortfalle, eller avkort forholdsmessig.", "Let amounts that are not covered lapse, or cut in proportion."))
    {
        Related = [new RelatedPlace(round, new Message("Runden:", "The round:"))],
        CorrectText = "beløp som ikke dekkes, bortfaller",
    };
}
