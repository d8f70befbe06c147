using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Messages;

/// <summary>Messages about rows as such and about columns.</summary>
internal static class ColumnDiagnostics
{
    private static readonly DiagnosticDescriptor QuoteNotClosed = DiagnosticDescriptor.Error("RV0920", "Et anførselstegn er ikke lukket", "A quotation mark is not closed");
    private static readonly DiagnosticDescriptor CellCount = DiagnosticDescriptor.Error("RV0921", "Raden har feil antall celler", "The row has the wrong number of cells");
    private static readonly DiagnosticDescriptor ColumnTwice = DiagnosticDescriptor.Error("RV0922", "To kolonner gir det samme", "Two columns give the same");
    private static readonly DiagnosticDescriptor Unknown = DiagnosticDescriptor.Note("RV0923", "Kolonnen brukes ikke", "The column is not used");
    private static readonly DiagnosticDescriptor Misspelt = DiagnosticDescriptor.Error("RV0924", "Kolonnen ligner på en som mangler", "The column resembles one that is missing");
    private static readonly DiagnosticDescriptor Missing = DiagnosticDescriptor.Error("RV0925", "En kolonne mangler", "A column is missing");
    private static readonly DiagnosticDescriptor SkjønnColumn = DiagnosticDescriptor.Error("RV0926", "Skjønn står i feil fil", "Skjønn stands in the wrong file");
    private static readonly DiagnosticDescriptor ComputedColumn = DiagnosticDescriptor.Warning("RV0927", "Kolonnen regnes ut av reglene", "The column is computed by the rules");
    private static readonly DiagnosticDescriptor JsonSyntax = DiagnosticDescriptor.Error("RV0928", "JSON-filen er skadet", "The JSON file is damaged");
    private static readonly DiagnosticDescriptor JsonShape = DiagnosticDescriptor.Error("RV0929", "JSON-filen har feil oppbygning", "The JSON file has the wrong shape");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
        [QuoteNotClosed, CellCount, ColumnTwice, Unknown, Misspelt, Missing, SkjønnColumn, ComputedColumn, JsonSyntax, JsonShape];

    public static InputDiagnostic OpenQuote(string file, int line) => new(QuoteNotClosed, new InputPlace(file, line),
        new Message("Et anførselstegn (\") åpnes i denne raden og lukkes aldri, så resten av filen ble lest som én celle.", "A quotation mark (\") opens in this row and is never closed, so the rest of the file was read as one cell."),
        new Message("Lukk anførselstegnet, eller fjern det. Skal det stå et anførselstegn i cellen, skrives det dobbelt (\"\").", "Close the quotation mark, or remove it. A quotation mark inside a cell is written twice (\"\")."));

    public static InputDiagnostic WrongCount(string file, int line, int read, int expected, char separator) => new(CellCount, new InputPlace(file, line),
        new Message(
            $"Raden har {Folding.Digits(read)} celler, ventet {Folding.Digits(expected)} som i raden med kolonnenavn.",
            $"The row has {Folding.Digits(read)} cells, expected {Folding.Digits(expected)} as in the row of column names."),
        read < expected
            ? new Message("Raden kan være brutt av et linjeskift, eller filen avkortet. Hent ut filen på nytt.", "The row may be broken by a line break, or the file cut short. Export the file again.")
            : new Message(
                $"En celle som inneholder skilletegnet ({Separator(separator).Nb}), må stå i anførselstegn.",
                $"A cell that holds the separator ({Separator(separator).En}) must stand in quotation marks."));

    public static InputDiagnostic Duplicate(string file, int line, string column, string other) => new(ColumnTwice, new InputPlace(file, line, column),
        new Message($"Både denne kolonnen og «{Shown.Text(other)}» gir det samme, og bare én kan gjelde.", $"Both this column and «{Shown.Text(other)}» give the same, and only one can count."),
        new Message("Fjern den ene kolonnen.", "Remove one of the columns."));

    public static InputDiagnostic Unused(string file, int line, string column) => new(Unknown, new InputPlace(file, line, column),
        new Message("Kolonnen brukes ikke: regelverket har ingen opplysning med dette navnet her.", "The column is not used: the regulation has no fact of this name here."),
        new Message("Ingenting må gjøres. Kolonnen kan bli stående.", "Nothing has to be done. The column may stay."));

    public static InputDiagnostic Resembles(string file, int line, string column, string expected) => new(Misspelt, new InputPlace(file, line, column),
        new Message($"Leste kolonnen «{Shown.Text(column)}», ventet «{expected}», som mangler.", $"Read the column «{Shown.Text(column)}», expected «{expected}», which is missing."),
        new Message($"Gi kolonnen navnet «{expected}» hvis det er den som er ment.", $"Name the column «{expected}» if that is what is meant."));

    public static InputDiagnostic Absent(string file, int line, string expected, Message holds) => new(Missing, new InputPlace(file, line),
        new Message($"Kolonnen «{expected}» mangler. Ventet {holds.Nb}.", $"The column «{expected}» is missing. Expected {holds.En}."),
        new Message("Legg til kolonnen. En opplysning som ikke er kjent, gis som en tom celle.", "Add the column. A fact that is not known is given as an empty cell."));

    /// <summary>A column without which it is not known which part a row is, or which part an answer is about.</summary>
    /// <param name="file">The file.</param>
    /// <param name="line">The line of the column names.</param>
    /// <param name="expected">The column.</param>
    /// <param name="holds">What it holds.</param>
    /// <param name="help">How to add it.</param>
    public static InputDiagnostic AbsentId(string file, int line, string expected, Message holds, Message help) => new(Missing, new InputPlace(file, line),
        new Message($"Kolonnen «{expected}» mangler. Ventet {holds.Nb}.", $"The column «{expected}» is missing. Expected {holds.En}."),
        help);

    public static InputDiagnostic IsSkjønn(string file, int line, string column, IReadOnlyList<string> parts) => new(SkjønnColumn, new InputPlace(file, line, column),
        new Message("Dette avgjøres ved skjønn, og skal gis med begrunnelse i «skjønn.csv», ikke som en kolonne her.", "This is decided by skjønn and is to be given with its grounds in «skjønn.csv», not as a column here."),
        new Message(
            $"Flytt svarene til «skjønn.csv» med kolonnene {Columns(parts)}, svar, vurdert av og begrunnelse.{(parts.Count > 0 ? $" Kolonnen «{parts[^1]}» må også stå i «{parts[^1]}.csv», med et eget nummer for hver rad." : "")}",
            $"Move the answers to «skjønn.csv» with the columns {Columns(parts)}, svar, vurdert av and begrunnelse.{(parts.Count > 0 ? $" The column «{parts[^1]}» must stand in «{parts[^1]}.csv» too, with a number of its own for each row." : "")}"));

    public static InputDiagnostic IsComputed(string file, int line, string column) => new(ComputedColumn, new InputPlace(file, line, column),
        new Message("Kolonnen brukes ikke: denne verdien regnes ut av reglene.", "The column is not used: this value is computed by the rules."),
        new Message("Fjern kolonnen, så ingen tror at verdien kommer herfra.", "Remove the column, so that nobody believes the value comes from here."));

    public static InputDiagnostic DamagedJson(string file, int line) => new(JsonSyntax, new InputPlace(file, line),
        new Message("Filen er ikke gyldig JSON: her står noe som ikke kan leses.", "The file is not valid JSON: something here cannot be read."),
        new Message("Vanlige grunner er et komma for mye eller for lite, eller at filen er avkortet.", "Common causes are a comma too many or too few, or that the file was cut short."));

    public static InputDiagnostic WrongJson(string file, int line, string? name, Message expected) => new(JsonShape, new InputPlace(file, line, name),
        new Message($"Ventet {expected.Nb}.", $"Expected {expected.En}."),
        new Message("Se «regelverk fordel --hjelp» for hvordan en JSON-fil med søknader ser ut.", "See «regelverk fordel --hjelp» for what a JSON file of applications looks like."));

    private static string Columns(IReadOnlyList<string> parts) => string.Join(", ", ["søknad", .. parts, "spørsmål"]);

    private static Message Separator(char separator) => separator switch
    {
        '\t' => new Message("tabulator", "tab"),
        ',' => new Message("komma", "comma"),
        _ => new Message("semikolon", "semicolon"),
    };
}
