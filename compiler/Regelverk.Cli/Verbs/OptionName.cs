using System.Collections.Generic;

namespace Regelverk.Cli.Verbs;

/// <summary>An option of the command line.</summary>
/// <param name="Name">Its name, with the dashes.</param>
/// <param name="Value">What follows it, as help shows it; null for one that stands alone.</param>
/// <param name="Summary">What it does, in one line.</param>
internal sealed record OptionName(string Name, string? Value, string Summary)
{
    public static readonly OptionName Source = new("--søknader", "KILDE", "hvor søknadene kommer fra: en mappe med CSV-filer, en .csv- eller .json-fil, eller - (standard inn)");
    public static readonly OptionName List = new("--søknader", "KILDE", "vis også hva endringene gjør for disse søknadene: en mappe med CSV-filer, et regneark, en .csv- eller .json-fil, eller - (standard inn)");
    public static readonly OptionName ListRound = new("--runde", "N", "runden søknadene er i, når de er i flere");
    public static readonly OptionName RuleFile = new("--regelfil", "FIL", "regelfilen som kvitteringen er laget etter");
    public static readonly OptionName Format = new("--format", "FORMAT", "hvordan resultatet skrives");
    public static readonly OptionName Language = new("--språk", "nb|en", "språket i meldingene");
    public static readonly OptionName Quiet = new("--stille", null, "vis bare feil, ikke advarsler, merknader og framdrift");
    public static readonly OptionName NoColour = new("--ingen-farge", null, "ingen farger i terminalen");
    public static readonly OptionName WarningsAsErrors = new("--advarsler-som-feil", null, "regn advarsler som feil");
    public static readonly OptionName Round = new("--runde", "N", "søknadsrunden");
    public static readonly OptionName Frame = new("--ramme", "BELØP", "prøveberegning med denne rammen i stedet for rundens; gir ingen kvittering");
    public static readonly OptionName Draw = new("--trekning", "FIL", "loddtrekningen som er holdt: kunngjorte tall, eller en protokollført rekkefølge");
    public static readonly OptionName Earlier = new("--tidligere", "KVITTERING", "kvitteringen fra en tidligere runde eller et tidligere år, eller fra fordelingen klager gjelder; kan gis flere ganger");
    public static readonly OptionName Complaints = new("--klager", "KILDE", "søknadene slik de er etter klager som fører fram; kvitteringen fra fordelingen gis med --tidligere");
    public static readonly OptionName OutputFolder = new("-o", "MAPPE", "skriv vedtak, fordelingsprotokoll og kvittering i denne mappen");
    public static readonly OptionName OutputFile = new("-o", "UT", "filen som skrives: .cs eller .dll");
    public static readonly OptionName Namespace = new("--navnerom", "NAVN", "C#-navnerommet til klassene; Regelverk.Regler når det ikke er gitt");
    public static readonly OptionName Provisional = new("--foreløpig", null, "fordel selv om noen søknader venter; det meste hver av dem kan få, settes av");
    public static readonly OptionName WithoutBadRows = new("--uten-feilrader", null, "beregn resten når søknader har feil, og list opp det som er utelatt");
    public static readonly OptionName Application = new("--søknad", "ID", "søknaden som skal forklares");
    public static readonly OptionName Against = new("--mot", "ID", "forklar hvorfor de to søknadene endte ulikt");
    public static readonly OptionName Interpret = new("--tolk", null, "la tolken regne i stedet for de kompilerte reglene; resultatet er det samme");
    public static readonly OptionName CheckOnly = new("--bare-kontroll", null, "endre ingenting, men vis filene som ville blitt endret; svarkoden er 1 når det er noen");
    public static readonly OptionName Borders = new("--grenser", null, "spør om verdiene under, på og over hver grense som ingen eksempler prøver, og vis hvor mye eksemplene prøver");
    public static readonly OptionName Mutants = new("--mutanter", null, "prøv små endringer av reglene, og vis dem som ingen eksempler ville merket, med et eksempel å lime inn");
    public static readonly OptionName Målform = new("--målform", "bokmål|nynorsk", "målformen i begrunnelsene; reglenes egne ord står som i regelfilen");
    public static readonly OptionName With = new("--med", "FIL", "regelfilene for det nye året; kan gis flere ganger");
    public static readonly OptionName Names = new("--navn", "FIL", "tabell over det som har skiftet navn: gammelt;nytt");
    public static readonly OptionName ReportFile = new("-o", "FIL", "skriv rapporten i denne filen i stedet for på standard ut");
    public static readonly OptionName NewFile = new("-o", "FIL", "skriv regelfilen her i stedet for på standard ut; den må ikke finnes fra før");
    public static readonly OptionName Year = new("--år", "ÅÅÅÅ", "året regelverket skal gjelde");
    public static readonly OptionName Help = new("--hjelp", null, "vis denne hjelpen");
    public static readonly OptionName Version = new("--versjon", null, "vis versjonen");

    /// <summary>Options that every verb takes.</summary>
    public static readonly IReadOnlyList<OptionName> Common = [Language, Quiet, NoColour, WarningsAsErrors, Help];

    /// <summary>All names it goes under: also without æøå, and the names that other programs have taught people.</summary>
    public IReadOnlyList<string> AllNames => this switch
    {
        { Name: "--søknader" } => [Name, "--soknader"],
        { Name: "--søknad" } => [Name, "--soknad"],
        { Name: "--språk" } => [Name, "--sprak"],
        { Name: "--foreløpig" } => [Name, "--forelopig"],
        { Name: "--målform" } => [Name, "--malform"],
        { Name: "--år" } => [Name, "--ar"],
        { Name: "--hjelp" } => [Name, "--help", "-h", "-?"],
        { Name: "--versjon" } => [Name, "--version"],
        _ => [Name],
    };
}
