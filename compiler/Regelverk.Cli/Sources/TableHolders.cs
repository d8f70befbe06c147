using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Sources;

/// <summary>A folder of CSV files.</summary>
internal sealed record CsvFolder(string Shown) : TableHolder(Shown)
{
    private const string Ending = ".csv";

    public override bool IsManyFiles => true;

    public override InputDiagnostic Missing(string name, Message holds) => FileDiagnostics.MissingInFolder(Shown, name + Ending, holds);

    public override InputDiagnostic Misspelt(OfferedTable table, string expected) => FileDiagnostics.Misspelt(table.Place, expected + Ending);

    public override InputDiagnostic Unused(OfferedTable table, IEnumerable<string> expected) => FileDiagnostics.Unused(table.Place, expected.Select(name => name + Ending));

    public override InputDiagnostic Twice(OfferedTable table, OfferedTable other) => FileDiagnostics.Twice(table.Place, other.OwnName);
}

/// <summary>The sheets of a workbook.</summary>
internal sealed record WorkbookSheets(string Shown) : TableHolder(Shown)
{
    public override InputDiagnostic Missing(string name, Message holds) => SheetDiagnostics.Missing(Shown, name, holds);

    public override InputDiagnostic Misspelt(OfferedTable table, string expected) => SheetDiagnostics.Misspelt(table.Place, expected);

    public override InputDiagnostic Unused(OfferedTable table, IEnumerable<string> expected) => SheetDiagnostics.Unused(table.Place, expected);

    public override InputDiagnostic Twice(OfferedTable table, OfferedTable other) => SheetDiagnostics.Twice(table.Place, other.OwnName);
}
