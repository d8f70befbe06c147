using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about what examples give and claim.</summary>
internal static class ExampleBindingDiagnostics
{
    private static readonly DiagnosticDescriptor NoSuchRoundDescriptor = DiagnosticDescriptor.Error("RV0440", "Runden finnes ikke", "There is no such round");
    private static readonly DiagnosticDescriptor ForeignFactDescriptor = DiagnosticDescriptor.Error("RV0441", "Opplysningen hører ikke til her", "The fact does not belong here");
    private static readonly DiagnosticDescriptor BadValueDescriptor = DiagnosticDescriptor.Error("RV0442", "Verdien kan ikke leses", "The value cannot be read");
    private static readonly DiagnosticDescriptor NoClaimsDescriptor = DiagnosticDescriptor.Error("RV0443", "Eksempelet påstår ingenting", "The example claims nothing");
    private static readonly DiagnosticDescriptor MissingValueDescriptor = DiagnosticDescriptor.Error("RV0444", "Verdi mangler", "A value is missing");
    private static readonly DiagnosticDescriptor UnknownApplicationDescriptor = DiagnosticDescriptor.Error("RV0445", "Søknaden er ikke gitt", "The application is not given");
    private static readonly DiagnosticDescriptor MissingColumnDescriptor = DiagnosticDescriptor.Error("RV0446", "Kolonne mangler", "A column is missing");
    private static readonly DiagnosticDescriptor TwiceDescriptor = DiagnosticDescriptor.Error("RV0447", "Gitt to ganger", "Given twice");

    private static readonly DiagnosticDescriptor PerPartDescriptor = DiagnosticDescriptor.Error("RV0448", "Vurderes for hver del", "Assessed for each part");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        NoSuchRoundDescriptor, ForeignFactDescriptor, BadValueDescriptor, NoClaimsDescriptor, MissingValueDescriptor, UnknownApplicationDescriptor, MissingColumnDescriptor,
        TwiceDescriptor, PerPartDescriptor,
    ];

    public static Diagnostic NoSuchRound(TextSpan span, int number) => new(
        NoSuchRoundDescriptor,
        span,
        new Message($"Runde {Folding.Digits(number)} står ikke under «søknadsrunder».", $"Round {Folding.Digits(number)} does not stand under «søknadsrunder»."),
        new Message("Bruk nummeret til en runde som finnes.", "Use the number of a round that exists."))
    { CorrectText = "gitt runde 1" };

    public static Diagnostic ForeignFact(TextSpan span, string name, string subject) => new(
        ForeignFactDescriptor,
        span,
        new Message($"«{name}» er ikke en opplysning om {subject}.", $"«{name}» is not a fact about {subject}."),
        new Message("Gi opplysningen på linjen for begrepet den hører til: «gitt kommune:», «gitt søknad:», «gitt skjønn:» eller i tabellen over delene.", "Give the fact on the line of its begrep: «gitt kommune:», «gitt søknad:», «gitt skjønn:» or in the table of the parts."))
    { CorrectText = "gitt søknad: levert 1. april 2018, er undertegnet" };

    public static Diagnostic PerPart(TextSpan span, string name, string part) => new(
        PerPartDescriptor,
        span,
        new Message($"«{name}» vurderes for hver del ({part}), så ett svar for hele søknaden er ikke nok.", $"«{name}» is assessed for each part ({part}), so one answer for the whole application is not enough."),
        new Message("Sett svaret som en kolonne i tabellen over delene.", "Put the answer as a column in the table of the parts."))
    { CorrectText = $"gitt {part}:\n  | {name} |\n  | ja |" };

    public static Diagnostic BadValue(TextSpan span, string name, string read, Message expected) => new(
        BadValueDescriptor,
        span,
        new Message($"«{read}» er ikke en verdi «{name}» kan ha; ventet {expected.Nb}.", $"«{read}» is not a value that «{name}» can have; expected {expected.En}."),
        new Message("Rett verdien, eller se hvordan opplysningen er oppgitt under «begreper».", "Mend the value, or see how the fact is declared under «begreper»."));

    public static Diagnostic NoClaims(TextSpan span) => new(
        NoClaimsDescriptor,
        span,
        new Message("Eksempelet sier ikke hva som skal følge.", "The example does not say what should follow."),
        new Message("Skriv «så:» og det du venter, eller «så fordelt:» og en tabell.", "Write «så:» and what you expect, or «så fordelt:» and a table."))
    { CorrectText = "så: beregnet tilskudd er 500 000 kroner" };

    public static Diagnostic MissingValue(TextSpan span, string name) => new(
        MissingValueDescriptor,
        span,
        new Message($"Det mangler en verdi etter «{name}».", $"A value is missing after «{name}»."),
        new Message("Skriv verdien rett etter navnet.", "Write the value right after the name."))
    { CorrectText = "gitt søknad: levert 1. april 2018" };

    public static Diagnostic UnknownApplication(TextSpan span, string id) => new(
        UnknownApplicationDescriptor,
        span,
        new Message($"«{id}» er ikke blant søknadene som er gitt.", $"«{id}» is not among the applications given."),
        new Message("Bruk de samme navnene i begge tabellene.", "Use the same names in both tables."));

    public static Diagnostic MissingColumn(TextSpan span, string column) => new(
        MissingColumnDescriptor,
        span,
        new Message($"Tabellen mangler kolonnen «{column}».", $"The table has no column «{column}»."),
        new Message("Legg til kolonnen.", "Add the column."))
    { CorrectText = $"| {column} |" };

    public static Diagnostic Twice(TextSpan span, string name) => new(
        TwiceDescriptor,
        span,
        new Message($"«{name}» er gitt mer enn én gang i eksempelet.", $"«{name}» is given more than once in the example."),
        new Message("Behold én av dem.", "Keep one of them."));
}
