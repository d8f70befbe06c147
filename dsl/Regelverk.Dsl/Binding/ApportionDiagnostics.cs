using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about a deduction that is spread over several amounts.</summary>
internal static class ApportionDiagnostics
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptor.Error("RV0522", "Trekket kan ikke fordeles slik", "The deduction cannot be spread so");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public static Diagnostic NotAmong(TextSpan span, string on, string whole) => new(
        Descriptor,
        span,
        new Message($"«{on}» er ikke blant beløpene som «{whole}» fordeles på.", $"«{on}» is not among the amounts that «{whole}» is spread over."),
        new Message("Skriv det også etter «fordelt i hele kroner på», og skriv de samme beløpene i samme rekkefølge i hver av setningene.", "Write it after «fordelt i hele kroner på» too, and write the same amounts in the same order in each of the sentences."));

    public static Diagnostic Twice(TextSpan span, string amount) => new(
        Descriptor,
        span,
        new Message($"«{amount}» står to ganger blant beløpene det fordeles på.", $"«{amount}» stands twice among the amounts that it is spread over."),
        new Message("La det stå én gang.", "Let it stand once."));

    public static Diagnostic NotKroner(TextSpan span, string amount) => new(
        Descriptor,
        span,
        new Message($"«{amount}» er ikke et beløp i kroner.", $"«{amount}» is no amount in kroner."),
        new Message("Bare kroner kan trekkes fra og fordeles på kroner.", "Only kroner can be deducted from and spread over kroner."));
}
