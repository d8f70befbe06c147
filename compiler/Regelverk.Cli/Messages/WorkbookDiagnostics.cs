using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Messages;

/// <summary>Messages about workbooks (.xlsx) and what only they can hold.</summary>
internal static class WorkbookDiagnostics
{
    private static readonly DiagnosticDescriptor NotReadable = DiagnosticDescriptor.Error("RV0960", "Regnearket kan ikke leses", "The workbook cannot be read");
    private static readonly DiagnosticDescriptor TooBig = DiagnosticDescriptor.Error("RV0961", "Regnearket er for stort", "The workbook is too large");
    private static readonly DiagnosticDescriptor ErrorValue = DiagnosticDescriptor.Error("RV0962", "Cellen har en feilverdi", "The cell holds an error value");
    private static readonly DiagnosticDescriptor NotComputed = DiagnosticDescriptor.Error("RV0963", "Formelen er ikke regnet ut", "The formula is not computed");
    private static readonly DiagnosticDescriptor MergedCells = DiagnosticDescriptor.Error("RV0964", "Celler er slått sammen", "Cells are merged");
    private static readonly DiagnosticDescriptor NoColumnName = DiagnosticDescriptor.Error("RV0965", "Cellen står utenfor kolonnene", "The cell stands outside the columns");
    private static readonly DiagnosticDescriptor HiddenCells = DiagnosticDescriptor.Note("RV0966", "Skjulte rader eller kolonner er lest", "Hidden rows or columns are read");

    private static readonly Message SaveAgain = new(
        "Åpne filen i Excel, fjern et eventuelt passord, og lagre den som «Excel-arbeidsbok (.xlsx)».",
        "Open the file in Excel, remove any password, and save it as «Excel Workbook (.xlsx)».");

    private static readonly Message Remove = new(
        "Ta bort ark, bilder og tomme rader som ikke hører til søknadene.",
        "Remove sheets, pictures and empty rows that do not belong to the applications.");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [NotReadable, TooBig, ErrorValue, NotComputed, MergedCells, NoColumnName, HiddenCells];

    public static InputDiagnostic NotWorkbook(string file) => new(NotReadable, new InputPlace(file),
        new Message("Innholdet er ikke et regneark (.xlsx). Det hjelper ikke å endre filnavnet.", "The content is not a workbook (.xlsx). Renaming it does not help."),
        SaveAgain);

    public static InputDiagnostic OldOrLocked(string file) => new(NotReadable, new InputPlace(file),
        new Message("Regnearket er beskyttet med passord, eller lagret i det gamle formatet (.xls).", "The workbook is protected by a password, or saved in the old format (.xls)."),
        SaveAgain);

    public static InputDiagnostic Broken(string file) => new(NotReadable, new InputPlace(file),
        new Message("Regnearket er skadet: en del av det kan ikke leses.", "The workbook is damaged: a part of it cannot be read."),
        SaveAgain);

    public static InputDiagnostic TooLarge(string file, int megabytes) => new(TooBig, new InputPlace(file),
        new Message($"Regnearket er for stort: innholdet er over {megabytes} MB.", $"The workbook is too large: its content is more than {megabytes} MB."),
        Remove);

    public static InputDiagnostic TooManyParts(string file) => new(TooBig, new InputPlace(file),
        new Message("Regnearket er for stort: filen har flere enn tusen deler.", "The workbook is too large: the file has more than a thousand parts."),
        Remove);

    public static InputDiagnostic TooManyCells(string sheet) => new(TooBig, new InputPlace(sheet),
        new Message("Arket er for stort: det har flere enn 20 millioner celler.", "The sheet is too large: it has more than 20 million cells."),
        new Message("Ta bort rader og kolonner som ikke hører til søknadene.", "Remove rows and columns that do not belong to the applications."));

    public static InputDiagnostic Error(string sheet, int row, string? column, string read) => new(ErrorValue, new InputPlace(sheet, row, column),
        new Message($"Leste «{Shown.Text(read)}», som er en feil i en formel i regnearket.", $"Read «{Shown.Text(read)}», which is a mistake in a formula of the workbook."),
        new Message("Rett formelen, eller skriv verdien.", "Mend the formula, or write the value."));

    public static InputDiagnostic Uncomputed(string sheet, int row, string? column) => new(NotComputed, new InputPlace(sheet, row, column),
        new Message("Cellen har en formel, men ikke svaret på den. Programmet regner ikke ut formler.", "The cell holds a formula, but not its answer. The program does not compute formulas."),
        new Message("Åpne regnearket i Excel og lagre det, så blir svaret lagret i cellen.", "Open the workbook in Excel and save it; the answer is then stored in the cell."));

    public static InputDiagnostic Merged(string sheet, int row, string range) => new(MergedCells, new InputPlace(sheet, row),
        new Message($"Cellene {Shown.Text(range)} er slått sammen, så det står ikke hvilken rad og kolonne verdien gjelder.", $"The cells {Shown.Text(range)} are merged, so it is not said which row and column the value is for."),
        new Message("Del cellene igjen, og skriv verdien i hver celle den gjelder.", "Split the cells, and write the value in each cell that it is for."));

    public static InputDiagnostic Outside(string sheet, int row, string cell) => new(NoColumnName, new InputPlace(sheet, row),
        new Message($"Cellen {cell} har innhold, men kolonnen har ikke noe navn i raden med kolonnenavn.", $"The cell {cell} has content, but its column has no name in the row of column names."),
        new Message("Gi kolonnen et navn, eller tøm cellen.", "Name the column, or empty the cell."));

    public static InputDiagnostic Hidden(string sheet) => new(HiddenCells, new InputPlace(sheet),
        new Message("Arket har skjulte rader eller kolonner. De er lest som de andre.", "The sheet has hidden rows or columns. They are read like the others."),
        new Message("Skal de ikke være med, slett dem.", "If they are not to count, delete them."));
}
