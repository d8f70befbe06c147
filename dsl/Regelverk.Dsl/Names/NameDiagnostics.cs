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
        new Message($"Navnet «{name}» inneholder «{word}», som har en egen betydning i regler.", $"The name «{name}» contains «{word}», which has a meaning of its own in rules."),
        new Message("Velg et navn uten dette ordet.", "Choose a name without that word."));

    public static Diagnostic EndWord(TextSpan span, string name, string word) => new(
        EndWordDescriptor,
        span,
        new Message($"Navnet «{name}» begynner eller slutter med «{word}».", $"The name «{name}» begins or ends with «{word}»."),
        new Message($"Ordet «{word}» kan stå inne i et navn, men ikke først eller sist.", $"The word «{word}» may stand inside a name, but neither first nor last."));

    public static Diagnostic BuiltIn(TextSpan span, string name) => new(
        BuiltInDescriptor,
        span,
        new Message($"«{name}» er et fast navn i språket og kan ikke bety noe annet.", $"«{name}» is a fixed name of the language and cannot mean anything else."),
        new Message("Velg et annet navn.", "Choose another name."));

    public static Diagnostic Duplicate(TextSpan span, string form, Name first) => new(
        DuplicateDescriptor,
        span,
        new Message($"«{form}» er allerede navnet på {Kind(first.Kind).Nb}.", $"«{form}» is already the name of {Kind(first.Kind).En}."),
        new Message("Gi en av dem et annet navn, eller ta bort den ene.", "Give one of them another name, or take one away."))
    { Related = [new RelatedPlace(first.Span, new Message("Her er det brukt første gang:", "It is first used here:"))] };

    public static Diagnostic TwoKinds(TextSpan span, string form, Name first, NameKind second) => new(
        TwoKindsDescriptor,
        span,
        new Message(
            $"«{form}» er allerede navnet på {Kind(first.Kind).Nb}, og kan ikke også være navnet på {Kind(second).Nb}.",
            $"«{form}» is already the name of {Kind(first.Kind).En} and cannot also be the name of {Kind(second).En}."),
        new Message("Bruk ett ord om én ting: endre det ene navnet eller den ene bøyningsformen.", "Use one word for one thing: change one of the names or forms."))
    { Related = [new RelatedPlace(first.Span, new Message("Her er det brukt første gang:", "It is first used here:"))] };

    public static Diagnostic SplitReading(TextSpan span, string name, string left, string right) => new(
        SplitReadingDescriptor,
        span,
        new Message($"Navnet «{name}» kan også leses som «{left}» og «{right}» hver for seg.", $"The name «{name}» can also be read as «{left}» and «{right}» apart."),
        new Message("Gi det et navn som ikke er satt sammen av andre navn.", "Give it a name that is not put together of other names."));

    public static Diagnostic MissingName(TextSpan span, NameKind kind) => new(
        MissingNameDescriptor,
        span,
        new Message("Her mangler et navn.", "A name is missing here."),
        new Message("Skriv navnet først på linjen, så bøyningsformene i parentes, så kolon.", "Write the name first on the line, then its forms in parentheses, then a colon."))
    {
        CorrectText = kind switch
        {
            NameKind.Concept => "tiltak (tiltaket):",
            NameKind.Rate => "etableringstilskudd (etableringstilskuddet): 200 000 kroner",
            _ => "søkt beløp (det søkte beløpet): kroner, minst 0",
        },
    };

    public static Diagnostic DefinesFact(TextSpan span, string name, Name declared) => new(
        DefinesFactDescriptor,
        span,
        new Message($"«{name}» er {Kind(declared.Kind).Nb} og kan ikke få verdien sin av en regel.", $"«{name}» is {Kind(declared.Kind).En} and cannot get its value from a rule."),
        new Message("Gi det regelen beregner, et eget navn.", "Give what the rule computes a name of its own."))
    {
        Related = [new RelatedPlace(declared.Span, new Message("Her er det ført opp:", "It is declared here:"))],
        CorrectText = declared.IsCondition ? null : "godkjent beløp er det søkte beløpet, inntil 200 000 kroner",
    };

    public static Diagnostic ConditionVerb(TextSpan span, string name, string verb) => new(
        ConditionVerbDescriptor,
        span,
        new Message($"«{name}» er ja/nei og må begynne med et verb, slik at det kan stå i en setning.", $"«{name}» is «ja/nei» and must begin with a verb, so that it can stand in a sentence."),
        new Message("Sett et verb foran, for eksempel «har», «er» eller «gjelder».", "Put a verb in front, for example «har», «er» or «gjelder»."))
    { CorrectText = $"{verb} {name}" };

    public static Diagnostic BadCharacter(TextSpan span, string read) => new(
        BadCharacterDescriptor,
        span,
        new Message($"«{read}» kan ikke stå i et navn.", $"«{read}» cannot be in a name."),
        new Message("Et navn består av ord med bokstaver, tall og bindestrek.", "A name consists of words with letters, digits and hyphens."));

    public static Diagnostic MissingColon(TextSpan span, string name, string correct) => new(
        MissingColonDescriptor,
        span,
        new Message($"Det mangler kolon etter «{name}».", $"A colon is missing after «{name}»."),
        new Message("Sett kolon etter navnet og bøyningsformene.", "Put a colon after the name and its forms."))
    { CorrectText = correct };

    public static Diagnostic NearBuiltIn(TextSpan span, string read, string meant) => new(
        NearBuiltInDescriptor,
        span,
        new Message($"«{read}» ser ut til å være skrevet feil.", $"«{read}» seems to be misspelt."),
        new Message($"Mente du «{meant}»? Er det et annet navn, må det skille seg tydeligere fra «{meant}».", $"Did you mean «{meant}»? If it is another name, it must differ more clearly from «{meant}»."))
    { CorrectText = meant };

    private static Message Kind(NameKind kind) => kind switch
    {
        NameKind.Concept => new Message("et begrep", "a concept («begrep»)"),
        NameKind.Rate => new Message("en sats", "a rate"),
        NameKind.Code => new Message("en verdi", "a value"),
        NameKind.Definition => new Message("noe reglene beregner", "something that the rules compute"),
        _ => new Message("en opplysning", "a fact"),
    };
}
