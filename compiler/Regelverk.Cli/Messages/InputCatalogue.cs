using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Messages;

/// <summary>All messages about input, by number.</summary>
internal static class InputCatalogue
{
    public static IReadOnlyList<DiagnosticDescriptor> All =>
        [.. FileDiagnostics.Descriptors, .. ColumnDiagnostics.Descriptors, .. RowDiagnostics.Descriptors, .. SkjønnDiagnostics.Descriptors, .. WorkbookDiagnostics.Descriptors];
}
