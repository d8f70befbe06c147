using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
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

    public static Diagnostic NoSuchRound(TextSpan span, int number, IReadOnlyList<int> known) => new(
        NoSuchRoundDescriptor,
        span,
        new Message($"Runde {Folding.Digits(number)} står ikke under «søknadsrunder».", $"Round {Folding.Digits(number)} does not stand under «søknadsrunder»."),
        known.Count == 0
            ? new Message("Filen har ingen søknadsrunder. Ta bort linjen, eller skriv runden.", "The file has no rounds. Take the line away, or write the round.")
            : new Message("Bruk nummeret til en runde som finnes.", "Use the number of a round that exists."))
    { CorrectText = known.Count == 0 ? null : $"gitt runde {Folding.Digits(known[0])}" };

    public static Diagnostic UnknownEarlierRound(TextSpan span, string read, IReadOnlyList<int> known) => new(
        NoSuchRoundDescriptor,
        span,
        new Message($"Leste «{read}», ventet nummeret på en søknadsrunde.", $"Read «{read}», expected the number of a round."),
        known.Count == 0
            ? new Message("Filen har ingen søknadsrunder. Ta bort tabellen, eller skriv rundene.", "The file has no rounds. Take the table away, or write the rounds.")
            : new Message("Bruk nummeret til en runde som finnes.", "Use the number of a round that exists."))
    { CorrectText = known.Count == 0 ? null : Folding.Digits(known[0]) };

    /// <summary>A fact that stands on the line or in the table of something else.</summary>
    public static Diagnostic ForeignFact(TextSpan span, Opplysning fact, Begrep? subject) => new(
        ForeignFactDescriptor,
        span,
        subject is null
            ? new Message($"«{fact.Navn}» er ikke skjønn.", $"«{fact.Navn}» is not assessed under «skjønn».")
            : new Message($"«{fact.Navn}» er ikke en opplysning om {Inflection.Definite(subject)}.", $"«{fact.Navn}» is not a fact about «{Inflection.Definite(subject)}»."),
        fact.Begrep.Rolle == Begrepsrolle.Element
            ? new Message($"Gi opplysningen i tabellen under «gitt {fact.Begrep.Navn}:».", $"Give the fact in the table below «gitt {fact.Begrep.Navn}:».")
            : new Message($"Gi opplysningen på linjen «gitt {(fact.ErSkjønn ? "skjønn" : fact.Begrep.Navn)}:».", $"Give the fact on the line «gitt {(fact.ErSkjønn ? "skjønn" : fact.Begrep.Navn)}:»."));

    /// <summary>A name that is no fact: examples give facts, and the rules compute the rest.</summary>
    public static Diagnostic NotAFact(TextSpan span, string name) => new(
        ForeignFactDescriptor,
        span,
        new Message($"«{name}» er ikke en opplysning som kan gis i et eksempel.", $"«{name}» is not a fact that an example can give."),
        new Message("Gi opplysningene, og la reglene beregne resten. Satser står i filen.", "Give the facts and let the rules compute the rest. Rates stand in the file."));

    public static Diagnostic PerPart(TextSpan span, Opplysning skjønn) => new(
        PerPartDescriptor,
        span,
        new Message(
            $"«{skjønn.Navn}» vurderes for {Inflection.Each(skjønn.Begrep)}, så ett svar for hele søknaden er ikke nok.",
            $"«{skjønn.Navn}» is assessed for each «{skjønn.Begrep.Navn}», so one answer for the whole application is not enough."),
        new Message(
            $"Gi svarene som en kolonne i tabellen under «gitt {skjønn.Begrep.Navn}:».",
            $"Give the answers as a column in the table below «gitt {skjønn.Begrep.Navn}:»."))
    { CorrectText = $"gitt {skjønn.Begrep.Navn}:\n  | {skjønn.Navn} |\n  | {Sample(skjønn.Type).PadRight(skjønn.Navn.Length)} |" };

    public static Diagnostic BadValue(TextSpan span, string name, string read, Message expected, Message? advice, bool isGiven) => new(
        BadValueDescriptor,
        span,
        new Message($"«{read}» kan ikke være verdien av «{name}». Ventet {expected.Nb}.", $"«{read}» cannot be the value of «{name}». Expected {expected.En}."),
        advice ?? (isGiven
            ? new Message("Rett verdien, eller endre grensene eller verdiene der opplysningen er ført opp.", "Mend the value, or change the limits or values where the fact is declared.")
            : new Message("Rett verdien.", "Mend the value.")));

    public static Diagnostic NoClaims(TextSpan span) => new(
        NoClaimsDescriptor,
        span,
        new Message("Eksempelet sier ikke hva svaret skal bli.", "The example does not say what the answer should be."),
        new Message("Skriv «så:» og det du venter, eller «så fordelt:» og en tabell.", "Write «så:» and what you expect, or «så fordelt:» and a table."))
    { CorrectText = "så: beregnet tilskudd er 500 000 kroner" };

    public static Diagnostic MissingValue(TextSpan span, string name, Verditype type) => new(
        MissingValueDescriptor,
        span,
        new Message($"Det mangler en verdi etter «{name}».", $"A value is missing after «{name}»."),
        new Message("Skriv verdien rett etter navnet.", "Write the value right after the name."))
    { CorrectText = $"{name} {Sample(type)}" };

    public static Diagnostic MissingAward(TextSpan span, string application) => new(
        MissingValueDescriptor,
        span,
        new Message($"Det står ikke hva søknad {application} skal få.", $"Nothing says what application {application} should get."),
        new Message("Skriv beløpet i kolonnen «tildelt tilskudd», eller ta bort raden.", "Write the amount in the column «tildelt tilskudd», or take the row away."));

    public static Diagnostic UnknownApplication(TextSpan span, string id, IReadOnlyList<string> given) => new(
        UnknownApplicationDescriptor,
        span,
        new Message($"«{id}» er ikke blant søknadene som er gitt.", $"«{id}» is not among the applications given."),
        new Message($"Søknadene som er gitt, er {string.Join(", ", given)}.", $"The applications given are {string.Join(", ", given)}."));

    public static Diagnostic MissingColumn(TextSpan span, string column, IReadOnlyList<string> others) => new(
        MissingColumnDescriptor,
        span,
        new Message($"Tabellen mangler kolonnen «{column}».", $"The table has no column «{column}»."),
        new Message("Legg til kolonnen.", "Add the column."))
    { CorrectText = $"| {string.Join(" | ", new[] { column }.Concat(others))} |" };

    public static Diagnostic Twice(TextSpan span, string name) => new(
        TwiceDescriptor,
        span,
        new Message($"«{name}» er gitt mer enn én gang i eksempelet.", $"«{name}» is given more than once in the example."),
        new Message("Behold én av dem.", "Keep one of them."));

    public static Diagnostic ApplicationTwice(TextSpan span, string id) => new(
        TwiceDescriptor,
        span,
        new Message($"Søknad {id} er gitt mer enn én gang i eksempelet.", $"Application {id} is given more than once in the example."),
        new Message("Gi hver søknad sitt eget navn.", "Give each application a name of its own."));

    private static string Sample(Verditype type) => type.Slag switch
    {
        Verdislag.Kode when type.Koder.Count > 0 => type.Koder[0],
        Verdislag.Kroner => "200 000 kroner",
        Verdislag.Prosent => "50 prosent",
        Verdislag.Måned => "april 2018",
        Verdislag.Periode => "1. januar 2018 – 31. desember 2018",
        Verdislag.Dato or Verdislag.Tidspunkt => "1. april 2018",
        Verdislag.JaNei => "ja",
        _ => "5",
    };
}
