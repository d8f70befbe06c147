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
        new Message(
            $"Både {Inflection.Definite(first)} og {Inflection.Definite(second)} har «{name}».",
            $"Both «{Inflection.Definite(first)}» and «{Inflection.Definite(second)}» have «{name}»."),
        new Message("Skriv hvem sin det er, med -s.", "Say whose it is, with «-s»."))
    { CorrectText = $"{Inflection.Genitive(first)} {name}" };

    /// <summary>A name of a part, used where nothing says which part.</summary>
    public static Diagnostic InnerName(TextSpan span, string name, Begrep owner, Verditype type)
    {
        var each = Inflection.Each(owner);
        return new Diagnostic(
            InnerNameDescriptor,
            span,
            new Message($"«{name}» gjelder {each} for seg, så det er ikke klart hva som menes her.", $"«{name}» is about each «{owner.Navn}», so it is not clear what is meant here."),
            type.ErTall
                ? new Message(
                    $"Skriv regelen under «For {each}:», legg verdiene sammen, eller skriv «{Inflection.AtLeastOne(owner)} er slik at …».",
                    $"Put the rule under «For {each}:», add the values up, or write «{Inflection.AtLeastOne(owner)} er slik at …».")
                : new Message($"Skriv regelen under «For {each}:», eller si hvor mange det gjelder.", $"Put the rule under «For {each}:», or say how many it is about."))
        {
            CorrectText = type.Slag switch
            {
                _ when type.ErTall => $"summen av {name} for alle {Inflection.List(owner)}",
                Verdislag.JaNei => $"{Inflection.AtLeastOne(owner)} er slik at {Inflection.Definite(owner)} {name}",
                Verdislag.Kode when type.Koder.Count > 0 => $"{Inflection.AtLeastOne(owner)} er slik at {name} er {type.Koder[0]}",
                _ => null,
            },
        };
    }

    /// <summary>A name of søknaden, used about søkeren, who may have several.</summary>
    public static Diagnostic OuterLevel(TextSpan span, string name, Begrep owner, Begrep level) => new(
        InnerNameDescriptor,
        span,
        new Message(
            $"«{name}» gjelder {Inflection.Definite(owner)}, men linjen handler om {Inflection.Definite(level)}.",
            $"«{name}» is about «{Inflection.Definite(owner)}», but the line is about «{Inflection.Definite(level)}»."),
        new Message(
            $"{Capital(Inflection.Some(level))} kan ha flere søknader. Flytt opplysningen til søknaden, eller bruk noe som gjelder {Inflection.Definite(level)}.",
            $"There may be several applications. Move the fact to the application, or use something about «{Inflection.Definite(level)}»."));

    public static Diagnostic WrongSubject(TextSpan span, Begrep subject, string name, string words, Begrep owner, bool isGenitive) => new(
        WrongSubjectDescriptor,
        span,
        new Message(
            $"«{name}» gjelder {Inflection.Definite(owner)}, ikke {Inflection.Definite(subject)}.",
            $"«{name}» is about «{Inflection.Definite(owner)}», not «{Inflection.Definite(subject)}»."),
        new Message("Bytt ordet foran, eller ta det bort.", "Change the word in front, or take it away."))
    { CorrectText = $"{(isGenitive ? Inflection.Genitive(owner) : Inflection.Definite(owner))} {words}" };

    /// <summary>«kommunens etableringstilskudd»: a rate belongs to nobody.</summary>
    public static Diagnostic NoOwner(TextSpan span, string name, string subject) => new(
        WrongSubjectDescriptor,
        span,
        new Message($"«{name}» er likt for alle og hører ikke til noe begrep.", $"«{name}» is the same for all and belongs to no one."),
        new Message($"Ta bort «{subject}».", $"Take «{subject}» away."))
    { CorrectText = name };

    public static Diagnostic WrongDefinedSubject(TextSpan span, string subject, Begrep level) => new(
        WrongSubjectDescriptor,
        span,
        new Message(
            $"Regelen gjelder {Inflection.Definite(level)}, men begynner med «{subject}».",
            $"The rule is about «{Inflection.Definite(level)}», but begins with «{subject}»."),
        new Message("Bytt ordet, eller flytt regelen dit den hører til.", "Change the word, or move the rule to where it belongs."))
    { CorrectText = Inflection.Definite(level) };

    public static Diagnostic NotAValue(TextSpan span, string name, string? sample) => new(
        NotAValueDescriptor,
        span,
        new Message($"«{name}» er et begrep og har ingen verdi i seg selv.", $"«{name}» is a concept («begrep») and has no value of its own."),
        new Message("Skriv hvilken opplysning om det du mener.", "Say which fact about it you mean."))
    { CorrectText = sample };

    public static Diagnostic LooseCode(TextSpan span, string code, string? fact) => new(
        LooseCodeDescriptor,
        span,
        new Message($"«{code}» er en verdi, men det står ikke hva den skal sammenlignes med.", $"«{code}» is a value, but nothing says what to compare it with."),
        new Message("Skriv opplysningen foran, og «er».", "Put the fact in front, and «er»."))
    { CorrectText = fact is null ? null : $"{fact} er {code}" };

    public static Diagnostic ForeignCode(TextSpan span, string code, string fact, Verditype type) => new(
        LooseCodeDescriptor,
        span,
        new Message($"«{code}» er ikke en av verdiene til «{fact}».", $"«{code}» is not one of the values of «{fact}»."),
        new Message($"Verdiene er {TypeWords.Codes(type, "og")}.", $"The values are {TypeWords.Codes(type, "and")}."));

    public static Diagnostic Circle(TextSpan span, IReadOnlyList<string> names) => new(
        CircleDescriptor,
        span,
        new Message($"«{names[0]}» bygger på seg selv: {string.Join(" → ", names)}.", $"«{names[0]}» builds on itself: «{string.Join(" → ", names)}»."),
        new Message("Endre en av reglene slik at den ikke bruker navnet som skal beregnes.", "Change one of the rules so that it does not use the name that is to be computed."));

    public static Diagnostic TooLongChain(TextSpan span, string name, int limit) => new(
        TooLongChainDescriptor,
        span,
        new Message(
            $"«{name}» bygger på for mange andre navn etter hverandre: navnene og beregningene i dem har til sammen flere enn {Folding.Digits(limit)} nivåer.",
            $"«{name}» builds on too many other names in a row: the names and the calculations in them have more than {Folding.Digits(limit)} levels in all."),
        new Message("Slå sammen noen av reglene.", "Join some of the rules."));

    public static Diagnostic DefinedTwice(TextSpan span, string name, TextSpan first, string correct) => new(
        DefinedTwiceDescriptor,
        span,
        new Message($"«{name}» har allerede fått verdi i en annen regel.", $"«{name}» has already got its value in another rule."),
        new Message(
            $"Samle tilfellene i én regel: «{name} er:» og ett tilfelle på hver linje. Er den ene et unntak, skriv «Unntak fra …:» foran.",
            $"Gather the cases in one rule: «{name} er:» and one case on each line. If one is an exemption, write «Unntak fra …:» before it."))
    { Related = [new RelatedPlace(first, new Message("Den første regelen:", "The first rule:"))], CorrectText = correct };

    public static Diagnostic ConditionTwice(TextSpan span, string name, TextSpan first, string? correct) => new(
        DefinedTwiceDescriptor,
        span,
        new Message($"Det står allerede i en annen regel når «{name}» gjelder.", $"Another rule already says when «{name}» holds."),
        new Message(
            "Samle vilkårene i én regel, og si om alle må være oppfylt, eller minst ett av dem. Er det enda en måte å oppfylle det på, kan du skrive «også hvis».",
            "Gather the conditions in one rule, and say whether all must hold or at least one. If it is one more way to meet it, you may write «også hvis»."))
    { Related = [new RelatedPlace(first, new Message("Den første regelen:", "The first rule:"))], CorrectText = correct };

    public static Diagnostic NoSuchParagraph(TextSpan span, string paragraph, IReadOnlyList<string> known) => new(
        NoSuchPlaceDescriptor,
        span,
        new Message($"{paragraph} finnes ikke i dette regelverket.", $"{paragraph} does not exist in this regulation."),
        known.Count == 0
            ? new Message("Filen har ingen paragrafer.", "The file has no §.")
            : new Message($"Paragrafene i filen er {string.Join(", ", known)}.", $"The file has {string.Join(", ", known)}."));

    public static Diagnostic NoSuchLedd(TextSpan span, string place, string paragraph, int count) => new(
        NoSuchPlaceDescriptor,
        span,
        new Message($"{place} finnes ikke i dette regelverket.", $"There is no «{place}» in this regulation."),
        count == 0
            ? new Message($"{paragraph} har ingen tekst i «», og derfor ingen ledd.", $"{paragraph} has no text in «», and therefore no «ledd».")
            : new Message($"{paragraph} har {Folding.Digits(count)} ledd.", $"{paragraph} has {Folding.Digits(count)} «ledd»."));

    public static Diagnostic NoDeadline(TextSpan span) => new(
        NoDeadlineDescriptor,
        span,
        new Message("«fristen» er fristen i søknadsrunden, men ingen runde har noen frist.", "«fristen» is the deadline of the round, but no round has one."),
        new Message("Sett frist på hver runde under «søknadsrunder».", "Give each round a deadline under «søknadsrunder»."))
    { CorrectText = "runde 1: frist 6. april 2018, ramme 23 900 000 kroner" };

    public static Diagnostic NotInRules(TextSpan span, string name) => new(
        NotInRulesDescriptor,
        span,
        new Message($"«{name}» hører til runden og fordelingen, og er ikke kjent når reglene brukes.", $"«{name}» belongs to the round and the division, and is not known when the rules are used."),
        new Message("Bruk «beregnet tilskudd» eller et annet navn som reglene gir verdi.", "Use «beregnet tilskudd» or another name that the rules give a value."));

    public static Diagnostic NoList(TextSpan span, Begrep part) => new(
        NoListDescriptor,
        span,
        new Message($"Her finnes det ingen liste av {part.Navn} å gå gjennom.", $"There is no list of «{part.Navn}» to go through here."),
        new Message($"Gi søknaden en liste av {part.Navn} under «begreper», eller flytt regelen dit listen hører til.", $"Give «søknaden» a list of «{part.Navn}» under «begreper», or move the rule to where the list belongs."))
    { CorrectText = $"{Inflection.List(part)}: liste av {part.Navn}" };

    /// <summary>«For hver kommune» where the kommune is the applicant.</summary>
    public static Diagnostic NotAPart(TextSpan span, Begrep concept) => new(
        NoListDescriptor,
        span,
        concept.Rolle == Begrepsrolle.Søker
            ? new Message($"{Capital(Inflection.Definite(concept))} er søkeren, og en søknad har bare én.", $"«{Inflection.Definite(concept)}» is the applicant, and an application has only one.")
            : new Message($"Reglene gjelder én {concept.Navn} om gangen.", $"The rules are about one «{concept.Navn}» at a time."),
        new Message("Bruk noe søknaden har en liste av, eller skriv regelen uten «hver» og «alle».", "Use something that the application has a list of, or write the rule without «hver» and «alle»."));

    public static Diagnostic WrongPlace(TextSpan span, Begrep over) => new(
        WrongPlaceDescriptor,
        span,
        new Message($"Regelen gjelder hele søknaden og kan ikke stå under «For {Inflection.Each(over)}:».", $"The rule is about the whole application and cannot stand under «For {Inflection.Each(over)}:»."),
        new Message($"Flytt regelen ut, på linje med «For {Inflection.Each(over)}:».", $"Move the rule out, level with «For {Inflection.Each(over)}:»."));

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words.Substring(1);
}
