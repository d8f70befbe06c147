using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Messages;

/// <summary>What is said of the files in a folder, said of the sheets in a workbook.</summary>
internal static class SheetDiagnostics
{
    public static InputDiagnostic Missing(string file, string expected, Message holds) => new(FileDiagnostics.FileMissing, new InputPlace(file),
        new Message($"Arket «{expected}» mangler i regnearket. Ventet {holds.Nb}.", $"The sheet «{expected}» is missing in the workbook. Expected {holds.En}."),
        new Message("Legg til arket. Er det ingen rader, skal det likevel ha en rad med kolonnenavn.", "Add the sheet. If there are no rows, it still needs a row of column names."));

    public static InputDiagnostic Misspelt(string sheet, string expected) => new(FileDiagnostics.FileMisspelt, new InputPlace(sheet),
        new Message($"Navnet på arket ligner på «{expected}», som mangler.", $"The name of the sheet resembles «{expected}», which is missing."),
        new Message($"Gi arket navnet «{expected}», eller ta det bort.", $"Rename the sheet to «{expected}», or remove it."));

    public static InputDiagnostic Unused(string sheet, IEnumerable<string> expected) => new(FileDiagnostics.FileUnused, new InputPlace(sheet),
        new Message("Arket brukes ikke: regelverket har ikke noe begrep med dette navnet.", "The sheet is not used: the regulation has no concept of this name."),
        new Message($"Arkene som leses, heter {Names(expected)}.", $"The sheets that are read are named {Names(expected)}."));

    public static InputDiagnostic Twice(string sheet, string other) => new(FileDiagnostics.FileTwice, new InputPlace(sheet),
        new Message($"Både dette arket og «{other}» gir det samme, og bare ett kan gjelde.", $"Both this sheet and «{other}» give the same, and only one can count."),
        new Message("Ta bort det ene arket.", "Remove one of the sheets."));

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"«{n}»"));
}
