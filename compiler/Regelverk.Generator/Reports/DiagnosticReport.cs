using Microsoft.CodeAnalysis;
using Regelverk.Generator.Models;

namespace Regelverk.Generator.Reports;

/// <summary>Messages as the compiler wants them.</summary>
internal static class DiagnosticReport
{
    private const string Category = "Regelverk";

    /// <summary>The message at its place.</summary>
    public static Diagnostic Of(BuildMessage message) => Diagnostic.Create(
        new DiagnosticDescriptor(message.Code, message.Title, "{0}", Category, message.Severity, isEnabledByDefault: true),
        message.Place is { } place ? Location.Create(place.Path, place.Span, place.Lines) : Location.None,
        message.Text);
}
