using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Analysis;

/// <summary>Messages about money that is carried over from an earlier year.</summary>
internal static class EarlierYearDiagnostics
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptor.Error("RV0799", "Restmidler fra et annet år", "The remainder of another year");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public static Diagnostic NotEarlier(TextSpan span, int read, int year) => new(
        Descriptor,
        span,
        new Message($"Runden tar imot restmidler fra {Folding.Digits(read)}, men regelverket er for {Folding.Digits(year)}.", $"The round receives the remainder of {Folding.Digits(read)}, but the regulation is for {Folding.Digits(year)}."),
        new Message("Restmidler kan bare komme fra et tidligere år.", "A remainder can only come from an earlier year."))
    { CorrectText = $"restmidler fra {Folding.Digits(year - 1)}" };

    public static Diagnostic Twice(TextSpan span, int read, TextSpan first) => new(
        Descriptor,
        span,
        new Message($"To runder tar imot restmidlene fra {Folding.Digits(read)}.", $"Two rounds receive the remainder of {Folding.Digits(read)}."),
        new Message("Samme penger kan bare deles ut én gang. La den første runden ta imot dem.", "The same money can only be handed out once. Let the first round receive it."))
    { Related = [new RelatedPlace(first, new Message("Den andre runden:", "The other round:"))] };
}
