using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Names;

/// <summary>Messages about how names are declared.</summary>
internal static class NameDiagnostics
{
    private static readonly DiagnosticDescriptor ForbiddenWordDescriptor = DiagnosticDescriptor.Error("RV0101", "Ord som ikke kan stå i et navn", "Word that cannot be in a name");
    private static readonly DiagnosticDescriptor EndWordDescriptor = DiagnosticDescriptor.Error("RV0102", "Navnet begynner eller slutter feil", "The name begins or ends wrongly");
    private static readonly DiagnosticDescriptor BuiltInDescriptor = DiagnosticDescriptor.Error("RV0103", "Navnet finnes allerede i språket", "The name is part of the language");
    private static readonly DiagnosticDescriptor DuplicateDescriptor = DiagnosticDescriptor.Error("RV0104", "Navnet er brukt to ganger", "The name is used twice");
    private static readonly DiagnosticDescriptor TwoKindsDescriptor = DiagnosticDescriptor.Error("RV0105", "Samme ord om to ulike ting", "One word for two different things");
    private static readonly DiagnosticDescriptor SplitReadingDescriptor = DiagnosticDescriptor.Error("RV0106", "Navnet kan leses på to måter", "The name can be read in two ways");
    private static readonly DiagnosticDescriptor MissingNameDescriptor = DiagnosticDescriptor.Error("RV0107", "Navn mangler", "A name is missing");
    private static readonly DiagnosticDescriptor DefinesFactDescriptor = DiagnosticDescriptor.Error("RV0108", "En opplysning kan ikke beregnes", "A fact cannot be computed");
    private static readonly DiagnosticDescriptor ConditionVerbDescriptor = DiagnosticDescriptor.Error("RV0109", "Ja/nei-navn uten verb", "A ja/nei name without a verb");
    private static readonly DiagnosticDescriptor BadCharacterDescriptor = DiagnosticDescriptor.Error("RV0110", "Tegn som ikke kan stå i et navn", "Sign that cannot be in a name");
    private static readonly DiagnosticDescriptor MissingColonDescriptor = DiagnosticDescriptor.Error("RV0111", "Kolon mangler etter navnet", "A colon is missing after the name");
    private static readonly DiagnosticDescriptor NearBuiltInDescriptor = DiagnosticDescriptor.Error("RV0112", "Navnet ligner på et fast navn", "The name resembles a fixed one");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        ForbiddenWordDescriptor, EndWordDescriptor, BuiltInDescriptor, DuplicateDescriptor, TwoKindsDescriptor, SplitReadingDescriptor, MissingNameDescriptor,
        DefinesFactDescriptor, ConditionVerbDescriptor, BadCharacterDescriptor, MissingColonDescriptor, NearBuiltInDescriptor,
    ];

    public static Diagnostic ForbiddenWord(TextSpan span, string name, string word) => new(
        ForbiddenWordDescriptor,
        span,
        new Message($"Navnet «{name}» inneholder «{word}», som betyr noe eget i reglene.", $"The name «{name}» contains «{word}», which means something of its own in rules."),
        new Message("Velg et navn uten dette ordet.", "Choose a name without that word."));

    public static Diagnostic EndWord(TextSpan span, string name, string word) => new(
        EndWordDescriptor,
        span,
        new Message($"Navnet «{name}» begynner eller slutter med «{word}».", $"The name «{name}» begins or ends with «{word}»."),
        new Message($"Ordet «{word}» kan stå inne i et navn, men ikke først eller sist.", $"The word «{word}» may stand inside a name, but neither first nor last."));

    public static Diagnostic BuiltIn(TextSpan span, string name) => new(
        BuiltInDescriptor,
        span,
        new Message($"«{name}» har en fast betydning og kan ikke gis en ny.", $"«{name}» has a fixed meaning and cannot be given another."),
        new Message("Velg et annet navn.", "Choose another name."));

    public static Diagnostic Duplicate(TextSpan span, string form, TextSpan first) => new(
        DuplicateDescriptor,
        span,
        new Message($"«{form}» er allerede navn på noe annet.", $"«{form}» is already the name of something else."),
        new Message("Gi en av dem et annet navn, slik at det aldri er tvil om hva som menes.", "Give one of them another name, so that there is never a doubt about what is meant."))
    { Related = [new RelatedPlace(first, new Message("Her er det brukt første gang:", "It is first used here:"))] };

    public static Diagnostic TwoKinds(TextSpan span, string form, TextSpan first) => new(
        TwoKindsDescriptor,
        span,
        new Message($"«{form}» er allerede brukt om noe av et annet slag.", $"«{form}» is already used for something of another kind."),
        new Message("Bruk ett ord om én ting: endre det ene navnet eller den ene bøyningsformen.", "Use one word for one thing: change one of the names or forms."))
    { Related = [new RelatedPlace(first, new Message("Her er det brukt første gang:", "It is first used here:"))] };

    public static Diagnostic SplitReading(TextSpan span, string name, string left, string right) => new(
        SplitReadingDescriptor,
        span,
        new Message($"Navnet «{name}» kan også leses som «{left}» og «{right}» hver for seg.", $"The name «{name}» can also be read as «{left}» and «{right}» apart."),
        new Message("Gi det et navn som ikke er satt sammen av andre navn.", "Give it a name that is not put together of other names."));

    public static Diagnostic MissingName(TextSpan span) => new(
        MissingNameDescriptor,
        span,
        new Message("Her mangler et navn.", "A name is missing here."),
        new Message("Skriv navnet først på linjen, så bøyningsformene i parentes, så kolon.", "Write the name first on the line, then its forms in parentheses, then a colon."))
    { CorrectText = "søkt beløp (det søkte beløpet): kroner, minst 0" };

    public static Diagnostic DefinesFact(TextSpan span, string name, TextSpan declared) => new(
        DefinesFactDescriptor,
        span,
        new Message($"«{name}» er oppgitt lenger opp og kan ikke gis en ny verdi av en regel.", $"«{name}» is given further up and cannot be given a new value by a rule."),
        new Message("Gi det regelen beregner, et eget navn.", "Give what the rule computes a name of its own."))
    { Related = [new RelatedPlace(declared, new Message("Her er det oppgitt:", "It is given here:"))], CorrectText = "godkjent beløp er det søkte beløpet, inntil 200 000 kroner" };

    public static Diagnostic ConditionVerb(TextSpan span, string name) => new(
        ConditionVerbDescriptor,
        span,
        new Message($"«{name}» er ja/nei og må begynne med et verb, slik at det kan stå i en setning.", $"«{name}» is ja/nei and must begin with a verb, so that it can stand in a sentence."),
        new Message("Skriv for eksempel «er», «har» eller «gjelder» først.", "Put for example «er», «har» or «gjelder» first."))
    { CorrectText = $"er {name}: ja/nei" };

    public static Diagnostic BadCharacter(TextSpan span, string read) => new(
        BadCharacterDescriptor,
        span,
        new Message($"«{read}» kan ikke stå i et navn.", $"«{read}» cannot be in a name."),
        new Message("Navn har bare ord: bokstaver, tall og bindestrek.", "Names are words only: letters, digits and hyphens."));

    public static Diagnostic MissingColon(TextSpan span, string name) => new(
        MissingColonDescriptor,
        span,
        new Message($"Det mangler kolon etter «{name}».", $"A colon is missing after «{name}»."),
        new Message("Etter navnet og formene kommer kolon, så hva slags opplysning det er.", "After the name and its forms comes a colon, then what kind of fact it is."))
    { CorrectText = $"{name}: kroner, minst 0" };

    public static Diagnostic NearBuiltIn(TextSpan span, string read, string meant) => new(
        NearBuiltInDescriptor,
        span,
        new Message($"«{read}» ser ut til å være skrevet feil.", $"«{read}» seems to be misspelt."),
        new Message($"Mente du «{meant}»? Er det et annet navn, må det skille seg tydeligere fra «{meant}».", $"Did you mean «{meant}»? If it is another name, it must differ more clearly from «{meant}»."))
    { CorrectText = meant };
}
