using System.Collections.Generic;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Messages;

/// <summary>What to say when a command was wrongly given.</summary>
internal static class UsageMessages
{
    public static Message NoVerb { get; } = new("Si hva som skal gjøres, for eksempel «regelverk kontroller FIL».", "Say what is to be done, for example «regelverk kontroller FIL».");

    public static Message NoFile { get; } = new("Oppgi regelfilen.", "Give the rule file.");

    public static Message SeveralInputs { get; } = new("Bare én ting kan leses fra standard inn (-).", "Only one thing can be read from standard input (-).");

    public static Message BadRound { get; } = new("Etter --runde ventes nummeret på en runde, for eksempel 1.", "After --runde, the number of a round is expected, such as 1.");

    public static Message FolderIsOutput { get; } = new(
        "Etter -o ventes en mappe. Uten -o skrives resultatet på standard ut.",
        "After -o, a folder is expected. Without -o the result is written on standard output.");

    public static Message NotWritten(string folder) => new(
        $"Filene kunne ikke skrives i «{folder}», og ingenting er endret der. Sjekk at du har lov til å skrive i mappen, og at ingen av filene er åpne i et annet program.",
        $"The files could not be written in «{folder}», and nothing is changed there. Check that you may write in the folder, and that none of the files is open in another program.");

    public static Message FolderIsFile(string folder) => new($"«{folder}» er en fil. Etter -o ventes en mappe.", $"«{folder}» is a file. After -o, a folder is expected.");

    public static Message FolderHasReceipt(string folder) => new(
        $"«{folder}» har kvitteringen fra en fordeling. En prøveberegning må skrives i en annen mappe.",
        $"«{folder}» has the receipt of a division. A trial must be written in another folder.");

    public static Message NoPackages { get; } = new(
        "Programmet lager ikke NuGet-pakker (.nupkg). Velg et filnavn som slutter på .cs eller .dll.",
        "The program makes no NuGet packages (.nupkg). Choose a file name that ends in .cs or .dll.");

    public static Message OneFileAsCode { get; } = new(
        "Bare én regelfil kan bli en .cs-fil. Bygg dem hver for seg, eller til en .dll.",
        "Only one rule file can become a .cs file. Build them one by one, or as a .dll.");

    public static Message BadOutput(string read) => new(
        $"Leste «{Shown.Text(read)}» etter -o, ventet et filnavn som slutter på .cs eller .dll.",
        $"Read «{Shown.Text(read)}» after -o, expected a file name that ends in .cs or .dll.");

    public static Message OutputIsFolder(string read) => new($"«{Shown.Text(read)}» er en mappe. Etter -o ventes en fil.", $"«{Shown.Text(read)}» is a folder. After -o, a file is expected.");

    public static Message OutputIsInput(string read) => new(
        $"«{Shown.Text(read)}» er en av regelfilene. Velg et annet navn etter -o.",
        $"«{Shown.Text(read)}» is one of the rule files. Choose another name after -o.");

    public static Message BadLibraryName(string read) => new(
        $"Et bibliotek kan ikke hete «{Shown.Text(read)}». Bruk bokstaver, tall, punktum og bindestrek, og ikke navnet på et bibliotek det trenger.",
        $"A library cannot be called «{Shown.Text(read)}». Use letters, digits, full stops and hyphens, and not the name of a library that it needs.");

    public static Message BadNamespace(string read) => new(
        $"Leste «{Shown.Text(read)}» etter --navnerom, ventet et C#-navnerom, for eksempel Regelverk.Regler.",
        $"Read «{Shown.Text(read)}» after --navnerom, expected a C# namespace, such as Regelverk.Regler.");

    public static Message BadYear(string read) => new(
        $"Leste «{Shown.Text(read)}» etter --år, ventet et årstall med fire sifre.",
        $"Read «{Shown.Text(read)}» after --år, expected a year of four digits.");

    public static Message NotLater(int year, int own) => new(
        $"Regelverket er for {Dsl.Text.Folding.Digits(own)}, så --år må være senere enn det, ikke {Dsl.Text.Folding.Digits(year)}.",
        $"The regulation is for {Dsl.Text.Folding.Digits(own)}, so --år must be later than that, not {Dsl.Text.Folding.Digits(year)}.");

    public static Message EmptyRound(int round) => new(
        $"Ingen av søknadene hører til runde {Dsl.Text.Folding.Digits(round)}.",
        $"None of the applications belongs to round {Dsl.Text.Folding.Digits(round)}.");

    public static Message UnknownVerb(string read, string? nearest) => nearest is null
        ? new Message($"«{read}» er ikke noe regelverk kan gjøre.", $"«{read}» is not something regelverk can do.")
        : new Message($"«{read}» er ikke noe regelverk kan gjøre. Mente du «{nearest}»?", $"«{read}» is not something regelverk can do. Did you mean «{nearest}»?");

    public static Message UnknownOption(string read, string? nearest) => nearest is null
        ? new Message($"Valget «{read}» finnes ikke her.", $"There is no option «{read}» here.")
        : new Message($"Valget «{read}» finnes ikke her. Mente du «{nearest}»?", $"There is no option «{read}» here. Did you mean «{nearest}»?");

    public static Message ValueMissing(string option, string value) => new($"Etter {option} ventes {value}.", $"After {option}, {value} is expected.");

    public static Message OptionTwice(string option) => new($"{option} står to ganger.", $"{option} stands twice.");

    public static Message OptionMissing(string option, string value) => new($"Oppgi {option} {value}.", $"Give {option} {value}.");

    public static Message UnknownValue(string option, string read, IEnumerable<string> choices) => new(
        $"Leste «{Shown.Text(read)}» etter {option}, ventet {string.Join(" eller ", choices)}.",
        $"Read «{Shown.Text(read)}» after {option}, expected {string.Join(" or ", choices)}.");

    public static Message BadAmount(string read, Message? advice) => new(
        $"Leste «{Shown.Text(read)}» etter --ramme, ventet et beløp i kroner, for eksempel «23 900 000» (i anførselstegn når det har mellomrom).{(advice is null ? "" : " " + advice.Nb)}",
        $"Read «{Shown.Text(read)}» after --ramme, expected an amount in kroner, such as «23 900 000» (in quotation marks where it has blanks).{(advice is null ? "" : " " + advice.En)}");

    public static Message OneFile(IEnumerable<string> read) => new(
        $"Ventet én regelfil, fikk {string.Join(", ", read)}. Et navn eller beløp med mellomrom må stå i anførselstegn.",
        $"Expected one rule file, got {string.Join(", ", read)}. A name or amount with blanks must stand in quotation marks.");

    public static Message OneFileInFolder(string folder, IEnumerable<string> files) => new(
        $"Mappen «{folder}» har flere regelfiler: {string.Join(", ", files)}. Oppgi den som skal brukes.",
        $"The folder «{folder}» holds several rule files: {string.Join(", ", files)}. Give the one to use.");

    public static Message UnknownRound(int read, IEnumerable<string> rounds) => new(
        $"Regelverket har ikke runde {Dsl.Text.Folding.Digits(read)}. Det har {string.Join(", ", rounds)}.",
        $"The regulation has no round {Dsl.Text.Folding.Digits(read)}. It has {string.Join(", ", rounds)}.");

    public static Message NoRounds { get; } = new("Regelverket har ingen søknadsrunder, så --runde kan ikke brukes.", "The regulation has no rounds, so --runde cannot be used.");

    public static Message NothingToDivide { get; } = new("Regelverket fordeler ingen ramme, så --ramme kan ikke brukes.", "The regulation divides no frame, so --ramme cannot be used.");

    public static Message RoundNeeded(IEnumerable<string> rounds) => new(
        $"Søknadene hører til flere runder. Oppgi --runde: {string.Join(" eller ", rounds)}.",
        $"The applications belong to several rounds. Give --runde: {string.Join(" or ", rounds)}.");

    public static Message UnknownApplication(string read, string? nearest) => nearest is null
        ? new Message($"Det er ingen søknad «{Shown.Text(read)}» i kilden.", $"There is no application «{Shown.Text(read)}» in the source.")
        : new Message($"Det er ingen søknad «{Shown.Text(read)}» i kilden. Mente du «{nearest}»?", $"There is no application «{Shown.Text(read)}» in the source. Did you mean «{nearest}»?");

    public static Message SameApplication { get; } = new("Etter --mot ventes en annen søknad enn den som forklares.", "After --mot, another application than the one explained is expected.");

    public static Message DifferentRounds { get; } = new("De to søknadene hører til hver sin runde og kan ikke sammenlignes.", "The two applications belong to different rounds and cannot be compared.");

    public static Message LeftOutApplication(string id) => new($"Søknad {id} har feil i kilden og er utelatt.", $"Application {id} has errors in the source and is left out.");

    public static Message WorkbookNeedsFile { get; } = new(
        "Et regneark kan ikke skrives på standard ut. Oppgi en fil med -o, for eksempel -o rapport.xlsx.",
        "A workbook cannot be written on standard output. Give a file with -o, such as -o rapport.xlsx.");

    public static Message ReportNotWritten(string path) => new(
        $"Rapporten kunne ikke skrives i «{Shown.Text(path)}», og ingenting er endret. Sjekk at du har lov til å skrive der, og at filen ikke er åpen i et annet program.",
        $"The report could not be written in «{Shown.Text(path)}», and nothing is changed. Check that you may write there, and that the file is not open in another program.");

    public static Message NewFileExists(string path) => new(
        $"«{Shown.Text(path)}» finnes fra før, og blir ikke skrevet over. Velg et annet navn etter -o, eller flytt filen.",
        $"«{Shown.Text(path)}» is there already, and is not written over. Choose another name after -o, or move the file.");

    public static Message NewFileNotWritten(string path) => new(
        $"Regelfilen kunne ikke skrives i «{Shown.Text(path)}», og ingenting er endret. Sjekk at du har lov til å skrive der.",
        $"The rule file could not be written in «{Shown.Text(path)}», and nothing is changed. Check that you may write there.");

    public static Message ReportIsInput(string path) => new(
        $"«{Shown.Text(path)}» er en av filene som leses. Velg et annet navn etter -o.",
        $"«{Shown.Text(path)}» is one of the files that are read. Choose another name after -o.");

    public static Message ReportEnding(string path) => new(
        $"Rapporten kan ikke skrives til «{Shown.Text(path)}». Navnet etter -o må slutte på .html, .xlsx, .csv, .json eller .txt.",
        $"The report cannot be written to «{Shown.Text(path)}». The name after -o must end in .html, .xlsx, .csv, .json or .txt.");

    public static Message BadNames(string path, Navnefeil wrong)
    {
        var (line, read) = (Folding.Digits(wrong.Linje), Shown.Text(wrong.Lest));
        return wrong.FørstI is { } first
            ? new(
                $"Linje {line} i {path}: «{read}» står også i linje {Folding.Digits(first)}. Et gammelt navn kan bare ha ett nytt.",
                $"Line {line} of {path}: «{read}» also stands in line {Folding.Digits(first)}. An old name can have only one new name.")
            : new(
                $"Linje {line} i {path}: leste «{read}», ventet to navn med semikolon imellom: «gammelt;nytt».",
                $"Line {line} of {path}: read «{read}», expected two names with a semicolon between: «gammelt;nytt».");
    }
}
