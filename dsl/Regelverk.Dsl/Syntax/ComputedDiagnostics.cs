using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Syntax;

/// <summary>Messages about the lines of tables, steps and dated rates.</summary>
internal static class ComputedDiagnostics
{
    private static readonly DiagnosticDescriptor EmptyCellDescriptor = DiagnosticDescriptor.Error("RV0330", "Ruten er tom", "The cell is empty");
    private static readonly DiagnosticDescriptor OtherwiseDescriptor = DiagnosticDescriptor.Error("RV0331", "«ellers» sammen med et vilkår", "«ellers» together with a condition");
    private static readonly DiagnosticDescriptor WidthDescriptor = DiagnosticDescriptor.Error("RV0332", "Raden har ikke så mange ruter som tabellen", "The row has not as many cells as the table");
    private static readonly DiagnosticDescriptor NoTableDescriptor = DiagnosticDescriptor.Error("RV0333", "Tabellen mangler rader", "The table has no rows");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [EmptyCellDescriptor, OtherwiseDescriptor, WidthDescriptor, NoTableDescriptor];

    public static Diagnostic EmptyCell(TextSpan span, bool needsValue) => new(
        EmptyCellDescriptor,
        span,
        new Message("Ruten er tom, og det kan bety flere ting.", "The cell is empty, and that can mean several things."),
        needsValue
            ? new Message("Skriv det som skal stå her. Er beløpet ingenting, skriv «0 kroner».", "Write what is to stand here. If the amount is nothing, write «0 kroner».")
            : new Message("Skriv «uansett» hvis raden gjelder hva som helst her. Ellers skriv verdien.", "Write «uansett» if the row applies whatever this is. Otherwise write the value."))
    { CorrectText = needsValue ? "| 0 kroner |" : "| uansett |" };

    public static Diagnostic OtherwiseWithTest(TextSpan span) => new(
        OtherwiseDescriptor,
        span,
        new Message("En rad med «ellers» gjelder når ingen av de andre radene passer, så den kan ikke ha egne vilkår.", "A row with «ellers» applies where no other row does, so it cannot have conditions of its own."),
        new Message("Skriv «ellers» i alle rutene på raden, eller skriv «uansett» i stedet for «ellers».", "Write «ellers» in all cells of the row, or «uansett» instead of «ellers»."))
    { CorrectText = "ellers" };

    public static Diagnostic TableWidth(TextSpan span, int? expected, int found) => new(
        WidthDescriptor,
        span,
        expected is { } columns && found > 0
            ? new Message($"Raden har {Folding.Digits(found)} ruter, men tabellen har {Folding.Digits(columns)} kolonner.", $"The row has {Folding.Digits(found)} cells, but the table has {Folding.Digits(columns)} columns.")
            : new Message("Raden har ikke strek | foran den første og etter den siste ruten, eller den har bare én rute.", "The row has no bar | before the first and after the last cell, or it has only one cell."),
        new Message("Sett én strek | mellom hver rute, og en først og sist.", "Put one bar | between cells, and one first and last."))
    { CorrectText = expected is null ? "| folketall | grunnbeløp |" : null };

    public static Diagnostic NoTable(TextSpan span) => new(
        NoTableDescriptor,
        span,
        new Message("Under denne linjen skal det stå en tabell.", "A table should stand below this line."),
        new Message("Skriv først navnene på kolonnene, med det tabellen gir til slutt, og så en rad på hver linje.", "First write the names of the columns, with what the table gives last, and then a row on each line."))
    { CorrectText = "  | folketall | grunnbeløp     |\n  | ≤ 4 999   | 300 000 kroner |\n  | ≥ 5 000   | 500 000 kroner |" };
}
