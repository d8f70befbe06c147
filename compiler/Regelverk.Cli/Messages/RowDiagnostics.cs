using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Cells;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Messages;

/// <summary>Messages about values and about what the rows of an application have to do with each other.</summary>
internal static class RowDiagnostics
{
    private static readonly DiagnosticDescriptor ValueUnreadable = DiagnosticDescriptor.Error("RV0930", "Verdien kan ikke leses", "The value cannot be read");
    private static readonly DiagnosticDescriptor ValueOutside = DiagnosticDescriptor.Error("RV0931", "Verdien er utenfor grensene", "The value is outside its limits");
    private static readonly DiagnosticDescriptor ZeroLost = DiagnosticDescriptor.Error("RV0932", "En null foran er borte", "A leading zero is lost");
    private static readonly DiagnosticDescriptor NumberShortened = DiagnosticDescriptor.Error("RV0933", "Regnearket har forkortet et nummer", "The spreadsheet shortened a number");
    private static readonly DiagnosticDescriptor IdMissing = DiagnosticDescriptor.Error("RV0934", "Raden mangler det som sier hvem den gjelder", "The row does not say whom it concerns");
    private static readonly DiagnosticDescriptor IdTwice = DiagnosticDescriptor.Error("RV0935", "Den samme finnes to ganger", "The same is there twice");
    private static readonly DiagnosticDescriptor OwnerMissing = DiagnosticDescriptor.Error("RV0936", "Raden hører til noe som ikke finnes", "The row belongs to something that is not there");
    private static readonly DiagnosticDescriptor ApplicantDiffers = DiagnosticDescriptor.Error("RV0937", "Søkeren har to ulike verdier", "The applicant has two different values");
    private static readonly DiagnosticDescriptor StatusUnknown = DiagnosticDescriptor.Error("RV0938", "Ukjent status", "Unknown status");
    private static readonly DiagnosticDescriptor RoundUnknown = DiagnosticDescriptor.Error("RV0939", "Ukjent runde", "Unknown round");
    private static readonly DiagnosticDescriptor NotApplicable = DiagnosticDescriptor.Warning("RV0940", "En uaktuell opplysning er gitt", "A fact that is not applicable is given");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
        [ValueUnreadable, ValueOutside, ZeroLost, NumberShortened, IdMissing, IdTwice, OwnerMissing, ApplicantDiffers, StatusUnknown, RoundUnknown, NotApplicable];

    /// <summary>A value that is not of its type, or not within its limits.</summary>
    /// <param name="place">Where.</param>
    /// <param name="read">What stands there, or null where it must not be shown.</param>
    /// <param name="result">What came of reading it.</param>
    public static InputDiagnostic Value(InputPlace place, string? read, CellResult result)
    {
        var expected = result.Expected ?? new Message("en verdi", "a value");
        var advice = read is null ? null : result.Advice;
        return new InputDiagnostic(
            result.Status == CellStatus.OutsideLimits ? ValueOutside : ValueUnreadable,
            place,
            new Message($"Leste {ReadOf(read).Nb}, ventet {expected.Nb}.", $"Read {ReadOf(read).En}, expected {expected.En}."),
            advice ?? new Message("Rett cellen. Er opplysningen ikke kjent, skal cellen være tom.", "Mend the cell. If the fact is not known, leave the cell empty."));
    }

    public static InputDiagnostic LostZero(InputPlace place, string read, string expected) => new(ZeroLost, place,
        new Message($"Leste «{Shown.Text(read)}», ventet trolig «{Shown.Text(expected)}»: de andre i kolonnen har ett siffer mer.", $"Read «{Shown.Text(read)}», probably expected «{Shown.Text(expected)}»: the others in the column have one digit more."),
        new Message("Et regneark fjerner nuller foran i tall. Gjør kolonnen om til tekst i regnearket, rett verdiene og lagre på nytt.", "A spreadsheet removes zeros in front of numbers. Make the column text in the spreadsheet, mend the values and save again."));

    public static InputDiagnostic Shortened(InputPlace place, string read) => new(NumberShortened, place,
        new Message($"Leste «{Shown.Text(read)}», ventet hele nummeret: siste del av det er borte.", $"Read «{Shown.Text(read)}», expected the whole number: its last part is lost."),
        new Message("Et regneark forkorter lange tall. Gjør kolonnen om til tekst, hent verdiene på nytt og lagre.", "A spreadsheet shortens long numbers. Make the column text, fetch the values again and save."));

    public static InputDiagnostic NoId(InputPlace place, Message expected) => new(IdMissing, place,
        new Message($"Cellen er tom, ventet {expected.Nb}.", $"The cell is empty, expected {expected.En}."),
        new Message("Fyll ut cellen, eller fjern raden.", "Fill in the cell, or remove the row."));

    public static InputDiagnostic Twice(InputPlace place, string read, int otherLine) => new(IdTwice, place,
        new Message($"Leste «{Shown.Text(read)}», som også står i rad {Folding.Digits(otherLine)}. Ventet at hver står én gang.", $"Read «{Shown.Text(read)}», which also stands in row {Folding.Digits(otherLine)}. Expected each to stand once."),
        new Message("Fjern den ene raden, eller rett nummeret.", "Remove one of the rows, or mend the number."));

    public static InputDiagnostic NoOwner(InputPlace place, string read, string file, string? nearest) => new(OwnerMissing, place,
        new Message($"Leste «{Shown.Text(read)}», ventet en som står i «{file}».", $"Read «{Shown.Text(read)}», expected one that stands in «{file}»."),
        MendCell(nearest));

    /// <summary>An answer about a part that the application does not have.</summary>
    public static InputDiagnostic NoPart(InputPlace place, string read, string part, string application, string? nearest) => new(OwnerMissing, place,
        new Message(
            $"Leste «{Shown.Text(read)}», men søknad «{Shown.Text(application)}» har ingen rad for {part} med dette nummeret.",
            $"Read «{Shown.Text(read)}», but application «{Shown.Text(application)}» has no row for {part} with this number."),
        MendCell(nearest));

    private static Message MendCell(string? nearest) => nearest is null
        ? new Message("Rett cellen, eller fjern raden.", "Mend the cell, or remove the row.")
        : new Message($"Nærmest er «{Shown.Text(nearest)}». Rett cellen, eller fjern raden.", $"The nearest is «{Shown.Text(nearest)}». Mend the cell, or remove the row.");

    public static InputDiagnostic Differs(InputPlace place, string applicant, string? read, string? other, InputPlace otherPlace) => new(ApplicantDiffers, place,
        new Message(
            $"Leste {ReadOf(read).Nb} for «{Shown.Text(applicant)}», men {InputRenderer.Place(otherPlace, Language.Bokmål)} har {ReadOf(other).Nb}. Ventet det samme begge steder.",
            $"Read {ReadOf(read).En} for «{Shown.Text(applicant)}», but {InputRenderer.Place(otherPlace, Language.English)} has {ReadOf(other).En}. Expected the same in both places."),
        new Message("En opplysning om søkeren er den samme i alle søknadene. Rett den som er feil.", "A fact about the applicant is the same in all its applications. Mend the wrong one."));

    public static InputDiagnostic Status(InputPlace place, string read) => new(StatusUnknown, place,
        new Message($"Leste «{Shown.Text(read)}», ventet en tom celle, «trukket» eller «ikke rettet».", $"Read «{Shown.Text(read)}», expected an empty cell, «trukket» or «ikke rettet»."),
        new Message("Andre opplysninger om saksgangen hører ikke hjemme i denne kolonnen.", "Other facts about the case do not belong in this column."));

    public static InputDiagnostic Round(InputPlace place, string read, IEnumerable<int> rounds) => new(RoundUnknown, place,
        new Message($"Leste «{Shown.Text(read)}», ventet nummeret på en runde: {Numbers(rounds, "eller")}.", $"Read «{Shown.Text(read)}», expected the number of a round: {Numbers(rounds, "or")}."),
        new Message("Skriv rundens nummer slik det står i regelverket.", "Write the number of the round as it stands in the regulation."));

    public static InputDiagnostic Uaktuell(InputPlace place, string fact, string condition) => new(NotApplicable, place,
        new Message($"«{fact}» er gitt, men oppgis bare når {condition}. Verdien brukes ikke.", $"«{fact}» is given, but is given only when «{condition}». The value is not used."),
        new Message("Tøm cellen, eller rett opplysningen som gjør den uaktuell.", "Empty the cell, or mend the fact that makes it not applicable."));

    private static Message ReadOf(string? read) => read is null
        ? new Message("en verdi som er taushetsbelagt", "a value that is confidential")
        : new Message($"«{Shown.Text(read)}»", $"«{Shown.Text(read)}»");

    private static string Numbers(IEnumerable<int> rounds, string word) => string.Join($" {word} ", rounds.Select(r => $"«{Folding.Digits(r)}»"));
}
