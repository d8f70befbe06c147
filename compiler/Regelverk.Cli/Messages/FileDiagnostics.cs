using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Messages;

/// <summary>Messages about whole files.</summary>
internal static class FileDiagnostics
{
    private static readonly DiagnosticDescriptor NotFound = DiagnosticDescriptor.Error("RV0901", "Filen finnes ikke", "No such file");
    private static readonly DiagnosticDescriptor NotReadable = DiagnosticDescriptor.Error("RV0902", "Filen kan ikke åpnes", "The file cannot be opened");
    private static readonly DiagnosticDescriptor UnknownKind = DiagnosticDescriptor.Error("RV0903", "Filtypen kan ikke leses", "The kind of file cannot be read");
    private static readonly DiagnosticDescriptor EmptyFile = DiagnosticDescriptor.Error("RV0904", "Filen er tom", "The file is empty");
    private static readonly DiagnosticDescriptor NoText = DiagnosticDescriptor.Error("RV0905", "Filen er ikke tekst", "The file is not text");
    private static readonly DiagnosticDescriptor SpoiledLetters = DiagnosticDescriptor.Error("RV0906", "Bokstavene er ødelagt", "The letters are spoiled");
    internal static readonly DiagnosticDescriptor FileMissing = DiagnosticDescriptor.Error("RV0907", "En fil mangler i mappen", "A file is missing in the folder");
    internal static readonly DiagnosticDescriptor FileUnused = DiagnosticDescriptor.Note("RV0908", "En fil i mappen brukes ikke", "A file in the folder is not used");
    internal static readonly DiagnosticDescriptor FileMisspelt = DiagnosticDescriptor.Error("RV0909", "Et filnavn ligner på en fil som mangler", "A file name resembles a missing file");
    internal static readonly DiagnosticDescriptor FileTwice = DiagnosticDescriptor.Error("RV0910", "To filer gir det samme", "Two files give the same");
    private static readonly DiagnosticDescriptor NeedsFolder = DiagnosticDescriptor.Error("RV0911", "Én fil er ikke nok", "One file is not enough");
    private static readonly DiagnosticDescriptor OldEncoding = DiagnosticDescriptor.Warning("RV0912", "Regelfilen er ikke lagret som UTF-8", "The rule file is not saved as UTF-8");
    private static readonly DiagnosticDescriptor NoApplications = DiagnosticDescriptor.Error("RV0913", "Det er ingen søknader", "There are no applications");
    private static readonly DiagnosticDescriptor NoRuleFiles = DiagnosticDescriptor.Error("RV0914", "Mappen har ingen regelfil", "The folder holds no rule file");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
        [NotFound, NotReadable, UnknownKind, EmptyFile, NoText, SpoiledLetters, FileMissing, FileUnused, FileMisspelt, FileTwice, NeedsFolder, OldEncoding, NoApplications, NoRuleFiles];

    public static InputDiagnostic Missing(string path) => new(NotFound, new InputPlace(path),
        new Message($"Det finnes ingen fil eller mappe som heter «{path}».", $"There is no file or folder named «{path}»."),
        new Message("Sjekk skrivemåten, og at du står i riktig mappe.", "Check the spelling, and that you stand in the right folder."));

    public static InputDiagnostic Unreadable(string path) => new(NotReadable, new InputPlace(path),
        new Message("Filen kan ikke åpnes.", "The file cannot be opened."),
        new Message("Lukk den hvis den er åpen i et annet program, og sjekk at du har lov til å lese den.", "Close it if it is open in another program, and check that you may read it."));

    public static InputDiagnostic UnknownExtension(string path) => new(UnknownKind, new InputPlace(path),
        new Message("Søknadene leses fra en mappe med CSV-filer, et regneark (.xlsx), en .json-fil eller en .csv-fil. Dette er noe annet.", "Applications are read from a folder of CSV files, a workbook (.xlsx), a .json file or a .csv file. This is something else."),
        new Message("Oppgi en mappe, en .xlsx-fil, en .json-fil eller en .csv-fil. Andre regneark lagres som .xlsx først.", "Give a folder, an .xlsx file, a .json file or a .csv file. Save other workbooks as .xlsx first."));

    public static InputDiagnostic Empty(string path) => new(EmptyFile, new InputPlace(path),
        new Message("Filen er tom. Ventet en rad med kolonnenavn og en rad for hver søknad eller del.", "The file is empty. Expected a row of column names and a row for each application or part."),
        new Message("Hent ut filen på nytt.", "Export the file again."));

    public static InputDiagnostic NotText(string path) => new(NoText, new InputPlace(path),
        new Message("Innholdet er ikke tekst. Ventet en tekstfil.", "The content is not text. Expected a text file."),
        new Message(
            "Et regneark skal slutte på .xlsx, og et Word-dokument må lagres som tekst (CSV) først; det hjelper ikke å endre filnavnet.",
            "A workbook should end in .xlsx, and a Word document must first be saved as text (CSV); renaming it does not help."));

    public static InputDiagnostic Spoiled(string path) => new(SpoiledLetters, new InputPlace(path),
        new Message("Norske bokstaver er ødelagt: det står tegn som «Ã¥» der det skulle stått «å».", "Norwegian letters are spoiled: there are characters such as «Ã¥» where there should be «å»."),
        new Message("Et program har åpnet filen med feil tegnsett og lagret den. Hent ut filen på nytt, og velg UTF-8.", "A program opened the file with the wrong character set and saved it. Export the file again as UTF-8."));

    public static InputDiagnostic MissingInFolder(string folder, string expected, Message holds) => new(FileMissing, new InputPlace(folder),
        new Message($"Filen «{expected}» mangler i mappen. Ventet {holds.Nb}.", $"The file «{expected}» is missing in the folder. Expected {holds.En}."),
        new Message("Legg filen i mappen. Er det ingen rader, skal den likevel ha en rad med kolonnenavn.", "Put the file in the folder. If there are no rows, it still needs a row of column names."));

    public static InputDiagnostic Misspelt(string file, string expected) => new(FileMisspelt, new InputPlace(file),
        new Message($"Filnavnet ligner på «{expected}», som mangler i mappen.", $"The file name resembles «{expected}», which is missing in the folder."),
        new Message($"Gi filen navnet «{expected}», eller flytt den ut av mappen.", $"Rename the file to «{expected}», or move it out of the folder."));

    public static InputDiagnostic Unused(string file, IEnumerable<string> expected) => new(FileUnused, new InputPlace(file),
        new Message("Filen brukes ikke: regelverket har ikke noe begrep med dette navnet.", "The file is not used: the regulation has no concept of this name."),
        new Message($"Filene som leses, heter {Names(expected)}.", $"The files that are read are named {Names(expected)}."));

    public static InputDiagnostic Twice(string file, string other) => new(FileTwice, new InputPlace(file),
        new Message($"Både denne filen og «{other}» gir det samme, og bare én kan gjelde.", $"Both this file and «{other}» give the same, and only one can count."),
        new Message("Flytt den ene ut av mappen.", "Move one of them out of the folder."));

    public static InputDiagnostic FolderNeeded(string file, string list) => new(NeedsFolder, new InputPlace(file),
        new Message(
            $"Regelverket har en liste ({list}), og den får ikke plass i én CSV-fil.",
            $"The regulation has a list ({list}), which has no room in one CSV file."),
        new Message($"Legg «søknad.csv» og «{list}.csv» i en mappe og oppgi mappen, eller bruk et regneark (.xlsx) eller en .json-fil.", $"Put «søknad.csv» and «{list}.csv» in a folder and give the folder, or use a workbook (.xlsx) or a .json file."));

    public static InputDiagnostic NotUtf8(string path) => new(OldEncoding, new InputPlace(path),
        new Message("Regelfilen er ikke lagret som UTF-8. Den er lest som Windows-1252.", "The rule file is not saved as UTF-8. It was read as Windows-1252."),
        new Message("Lagre filen på nytt som UTF-8.", "Save the file again as UTF-8."));

    public static InputDiagnostic None(string file) => new(NoApplications, new InputPlace(file),
        new Message("Det er ingen søknader i filen. Ventet minst én.", "There are no applications in the file. Expected at least one."),
        new Message("Sjekk at hele listen kom med da filen ble hentet ut.", "Check that the whole list came with the export."));

    public static InputDiagnostic NoRules(string folder) => new(NoRuleFiles, new InputPlace(folder),
        new Message("Det er ingen filer som slutter på .regel, i mappen.", "There are no files ending in .regel in the folder."),
        new Message("Oppgi regelfilen, eller mappen den ligger i.", "Give the rule file, or the folder it lies in."));

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"«{n}»"));
}
