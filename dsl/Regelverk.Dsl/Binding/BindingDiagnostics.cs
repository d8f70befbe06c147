using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about names and where they may be used.</summary>
internal static class BindingDiagnostics
{
    private static readonly DiagnosticDescriptor AmbiguousDescriptor = DiagnosticDescriptor.Error("RV0402", "Navnet kan bety to ting", "The name can mean two things");
    private static readonly DiagnosticDescriptor InnerNameDescriptor = DiagnosticDescriptor.Error("RV0403", "Navnet gjelder hver del for seg", "The name is about each part");
    private static readonly DiagnosticDescriptor WrongSubjectDescriptor = DiagnosticDescriptor.Error("RV0404", "Feil begrep foran navnet", "Wrong begrep before the name");
    private static readonly DiagnosticDescriptor NotAValueDescriptor = DiagnosticDescriptor.Error("RV0405", "Et begrep er ingen verdi", "A begrep is not a value");
    private static readonly DiagnosticDescriptor LooseCodeDescriptor = DiagnosticDescriptor.Error("RV0406", "Verdien hører ikke til her", "The value does not belong here");
    private static readonly DiagnosticDescriptor CircleDescriptor = DiagnosticDescriptor.Error("RV0407", "Navn som bygger på seg selv", "Names that build on themselves");
    private static readonly DiagnosticDescriptor TooLongChainDescriptor = DiagnosticDescriptor.Error("RV0408", "For mange navn bygger på hverandre", "Too many names build on each other");
    private static readonly DiagnosticDescriptor DefinedTwiceDescriptor = DiagnosticDescriptor.Error("RV0409", "Navnet er gitt verdi to ganger", "The name is given a value twice");
    private static readonly DiagnosticDescriptor NoSuchPlaceDescriptor = DiagnosticDescriptor.Error("RV0410", "Henvisningen finnes ikke", "There is no such place");
    private static readonly DiagnosticDescriptor NoDeadlineDescriptor = DiagnosticDescriptor.Error("RV0411", "Ingen frist", "No deadline");
    private static readonly DiagnosticDescriptor NotInRulesDescriptor = DiagnosticDescriptor.Error("RV0412", "Navnet kan ikke brukes i en regel", "The name cannot be used in a rule");
    private static readonly DiagnosticDescriptor NoListDescriptor = DiagnosticDescriptor.Error("RV0413", "Begrepet står ikke i en liste", "The begrep is in no list");
    private static readonly DiagnosticDescriptor WrongPlaceDescriptor = DiagnosticDescriptor.Error("RV0414", "Regelen hører til på et annet nivå", "The rule belongs to another level");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        AmbiguousDescriptor, InnerNameDescriptor, WrongSubjectDescriptor, NotAValueDescriptor, LooseCodeDescriptor, CircleDescriptor, TooLongChainDescriptor,
        DefinedTwiceDescriptor, NoSuchPlaceDescriptor, NoDeadlineDescriptor, NotInRulesDescriptor, NoListDescriptor, WrongPlaceDescriptor,
    ];

    public static Diagnostic Ambiguous(TextSpan span, string name, Begrep first, Begrep second) => new(
        AmbiguousDescriptor,
        span,
        new Message($"Både {first.Navn} og {second.Navn} har «{name}».", $"Both {first.Navn} and {second.Navn} have «{name}»."),
        new Message("Skriv hvem sin det er, med -s.", "Say whose it is, with -s."))
    { CorrectText = $"{Definite(first)}s {name}" };

    public static Diagnostic InnerName(TextSpan span, string name, Begrep owner, bool isCondition) => new(
        InnerNameDescriptor,
        span,
        new Message(
            $"«{name}» gjelder hvert {owner.Navn} for seg, så her er det ikke klart hvilket som menes.",
            $"«{name}» is about each {owner.Navn}, so it is not clear here which one is meant."),
        isCondition
            ? new Message($"Skriv regelen under «For hvert {owner.Navn}:», eller si hvor mange det gjelder.", $"Put the rule under «For hvert {owner.Navn}:», or say how many it is about.")
            : new Message($"Skriv regelen under «For hvert {owner.Navn}:», eller legg verdiene sammen.", $"Put the rule under «For hvert {owner.Navn}:», or add the values up."))
    {
        CorrectText = isCondition
            ? $"minst ett {owner.Navn} er slik at {owner.Navn} {name}"
            : $"summen av {name} for alle {owner.Liste?.Navn ?? owner.Navn}",
    };

    public static Diagnostic WrongSubject(TextSpan span, string subject, string name, Begrep owner) => new(
        WrongSubjectDescriptor,
        span,
        new Message($"«{name}» hører til {owner.Navn}, ikke til {subject}.", $"«{name}» belongs to {owner.Navn}, not to {subject}."),
        new Message("Bytt begrepet foran, eller ta det bort.", "Change the begrep in front, or take it away."))
    { CorrectText = $"{Definite(owner)} {name}" };

    public static Diagnostic NotAValue(TextSpan span, string name) => new(
        NotAValueDescriptor,
        span,
        new Message($"«{name}» er et begrep og har ingen verdi i seg selv.", $"«{name}» is a begrep and has no value of its own."),
        new Message("Skriv hvilken opplysning om det du mener.", "Say which fact about it you mean."))
    { CorrectText = "kommunen har rekrutteringsvansker" };

    public static Diagnostic LooseCode(TextSpan span, string code, string? of) => new(
        LooseCodeDescriptor,
        span,
        of is null
            ? new Message($"«{code}» er en verdi, men det står ikke hva den skal sammenlignes med.", $"«{code}» is a value, but nothing says what to compare it with.")
            : new Message($"«{code}» er ikke en av verdiene til «{of}».", $"«{code}» is not one of the values of «{of}»."),
        new Message("Verdiene står der opplysningen er oppgitt, etter «én av».", "The values stand where the fact is declared, after «én av»."))
    { CorrectText = of is null ? $"formålet er {code}" : null };

    public static Diagnostic Circle(TextSpan span, IReadOnlyList<string> names) => new(
        CircleDescriptor,
        span,
        new Message($"Navnet bygger på seg selv: {string.Join(" → ", names)}.", $"The name builds on itself: {string.Join(" → ", names)}."),
        new Message("Endre en av reglene slik at den ikke bruker navnet som skal beregnes.", "Change one of the rules so that it does not use the name that is to be computed."));

    public static Diagnostic TooLongChain(TextSpan span, string name, int limit) => new(
        TooLongChainDescriptor,
        span,
        new Message(
            $"«{name}» bygger på for mange andre navn etter hverandre: navnene og beregningene i dem har til sammen flere enn {Folding.Digits(limit)} nivåer.",
            $"«{name}» builds on too many other names in a row: the names and the calculations in them have more than {Folding.Digits(limit)} levels in all."),
        new Message("Slå sammen noen av reglene.", "Join some of the rules."));

    public static Diagnostic DefinedTwice(TextSpan span, string name, TextSpan first) => new(
        DefinedTwiceDescriptor,
        span,
        new Message($"«{name}» er allerede gitt en verdi i en annen regel.", $"«{name}» is already given a value in another rule."),
        new Message($"Samle tilfellene i én regel: «{name} er:» og ett tilfelle på hver linje.", $"Gather the cases in one rule: «{name} er:» and one case on each line."))
    { Related = [new RelatedPlace(first, new Message("Den første regelen:", "The first rule:"))], CorrectText = $"{name} er:\n  det søkte beløpet   hvis formålet er etablering\n  0 kroner            ellers" };

    public static Diagnostic NoSuchPlace(TextSpan span, string place) => new(
        NoSuchPlaceDescriptor,
        span,
        new Message($"{place} finnes ikke i dette regelverket.", $"{place} does not exist in this regulation."),
        new Message("Vis til en paragraf, et ledd og en bokstav som står i filen.", "Refer to a §, ledd and bokstav that stand in the file."));

    public static Diagnostic NoDeadline(TextSpan span) => new(
        NoDeadlineDescriptor,
        span,
        new Message("«fristen» er fristen i søknadsrunden, men ingen runde har noen frist.", "«fristen» is the deadline of the round, but no round has one."),
        new Message("Sett frist på hver runde under «søknadsrunder».", "Give each round a deadline under «søknadsrunder»."))
    { CorrectText = "runde 1: frist 6. april 2018, ramme 23 900 000 kroner" };

    public static Diagnostic NotInRules(TextSpan span, string name) => new(
        NotInRulesDescriptor,
        span,
        new Message($"«{name}» er ikke kjent når reglene brukes; det blir til i fordelingen.", $"«{name}» is not known when the rules are used; it comes about in the division."),
        new Message("Bruk «beregnet tilskudd» eller et annet navn som reglene gir verdi.", "Use «beregnet tilskudd» or another name that the rules give a value."));

    public static Diagnostic NoList(TextSpan span, string name) => new(
        NoListDescriptor,
        span,
        new Message($"Ingen søknad har en liste av {name}.", $"No application has a list of {name}."),
        new Message($"Gi søknaden en liste av {name} under «begreper».", $"Give søknaden a list of {name} under «begreper»."))
    { CorrectText = $"{name}ene: liste av {name}" };

    public static Diagnostic WrongPlace(TextSpan span, string over) => new(
        WrongPlaceDescriptor,
        span,
        new Message($"Regelen gjelder hele søknaden og kan ikke stå under «For hvert {over}:».", $"The rule is about the whole application and cannot stand under «For hvert {over}:»."),
        new Message("Flytt regelen ut, på linje med «For hvert …».", "Move the rule out, level with «For hvert …»."));

    private static string Definite(Begrep begrep) => begrep.Former.Count > 1 ? begrep.Former[1] : begrep.Navn;
}
