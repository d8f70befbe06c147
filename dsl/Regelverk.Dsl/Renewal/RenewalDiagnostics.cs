using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Renewal;

/// <summary>Messages about a regulation that was copied from another year.</summary>
internal static class RenewalDiagnostics
{
    private static readonly DiagnosticDescriptor UnsettledDescriptor = DiagnosticDescriptor.Error("RV0057", "Linjen er ikke avklart for det nye året", "The line is not settled for the new year");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [UnsettledDescriptor];

    /// <summary>A line from another year that nobody has looked at.</summary>
    /// <param name="span">The mark.</param>
    /// <param name="what">What it says of the line: «satsen er fra 2018»; may be empty.</param>
    /// <param name="year">The year it is from, or null where the mark does not say.</param>
    public static Diagnostic Unsettled(TextSpan span, string what, string? year) => new(
        UnsettledDescriptor,
        span,
        what.Length == 0
            ? new Message("Linjen er merket som uavklart.", "The line is marked as unsettled.")
            : new Message($"Ikke avklart for det nye året: {what}.", $"Not settled for the new year: «{what}»."),
        new Message(
            "Skriv det som gjelder i det nye året, og ta bort merket. Er det uendret, skriver du det i stedet for merket.",
            "Write what applies in the new year, and take the mark away. If it is unchanged, write that in place of the mark."))
    { CorrectText = $"# uendret{(year is null ? "" : " fra " + year)}" };
}
