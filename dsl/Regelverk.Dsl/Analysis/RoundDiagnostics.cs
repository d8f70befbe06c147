using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>Messages about what one round takes over from another.</summary>
internal static class RoundDiagnostics
{
    private static readonly DiagnosticDescriptor RestElsewhereDescriptor = DiagnosticDescriptor.Error("RV0791", "Restmidlene går et annet sted", "The remainder goes elsewhere");
    private static readonly DiagnosticDescriptor RestTwiceDescriptor = DiagnosticDescriptor.Error("RV0792", "Restmidlene brukes to ganger", "The remainder is used twice");
    private static readonly DiagnosticDescriptor NothingEarlierDescriptor = DiagnosticDescriptor.Error("RV0795", "Tidligere tildelt tilskudd har ingenting å virke på", "Earlier awards have nothing to act on");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [RestElsewhereDescriptor, RestTwiceDescriptor, NothingEarlierDescriptor];

    public static Diagnostic RestElsewhere(TextSpan span, int round, int source, TextSpan step, Rational? newMoney) => new(
        RestElsewhereDescriptor,
        span,
        new Message($"Runde {Folding.Digits(round)} tar imot restmidler fra runde {Folding.Digits(source)}, men fordelingen sender dem et annet sted.", $"Round {Folding.Digits(round)} receives the remainder of round {Folding.Digits(source)}, but the division sends it elsewhere."),
        new Message(
            $"Skriv i fordelingen at restmidler overføres til neste runde, eller ta bort restmidlene fra runde {Folding.Digits(round)}.",
            $"Write in the division that the remainder goes to the next round, or take it away from round {Folding.Digits(round)}."))
    {
        Related = [new RelatedPlace(step, new Message("Her står det hvor restmidlene går:", "Here it says where the remainder goes:"))],
        CorrectText = newMoney is { } amount ? $"ramme {Visning.Kroner(amount)}" : null,
    };

    public static Diagnostic RestTwice(TextSpan span, int round, int source, TextSpan first) => new(
        RestTwiceDescriptor,
        span,
        new Message($"Runde {Folding.Digits(round)} tar imot restmidler fra runde {Folding.Digits(source)}, men det gjør en annen runde også.", $"Round {Folding.Digits(round)} receives the remainder of round {Folding.Digits(source)}, but so does another round."),
        new Message("Samme penger kan bare deles ut én gang. La runden ta imot restmidlene fra runden rett før.", "The same money can only be handed out once. Let the round receive the remainder of the round just before."))
    {
        Related = [new RelatedPlace(first, new Message("Den andre runden:", "The other round:"))],
        CorrectText = $"restmidler fra runde {Folding.Digits(round - 1)}",
    };

    public static Diagnostic NothingEarlier(TextSpan span, bool hasNoCap) => new(
        NothingEarlierDescriptor,
        span,
        hasNoCap
            ? new Message("Tidligere tildelt tilskudd skal trekkes fra taket, men fordelingen har ikke noe tak.", "Earlier awards are to be taken from the cap, but the division has no cap.")
            : new Message("Det står hva tidligere tildelt tilskudd betyr, men det er bare én søknadsrunde.", "It says what earlier awards mean, but there is only one round."),
        hasNoCap
            ? new Message("Skriv et tak i fordelingen, eller ta bort linjen.", "Write a cap in the division, or take the line away.")
            : new Message("Ta bort linjen, eller skriv den andre runden.", "Take the line away, or write the other round."))
    { CorrectText = hasNoCap ? "- ingen får mer enn 200 000 kroner per søknad og år; det overskytende fordeles på de andre" : null };
}
