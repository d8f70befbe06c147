using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Outline;

/// <summary>Messages about characters, layout and lists.</summary>
internal static class OutlineDiagnostics
{
    private static readonly DiagnosticDescriptor EmptyFileDescriptor = DiagnosticDescriptor.Error("RV0001", "Filen er tom", "The file is empty");
    private static readonly DiagnosticDescriptor HiddenCharacterDescriptor = DiagnosticDescriptor.Error("RV0002", "Skjult tegn", "Hidden character");
    private static readonly DiagnosticDescriptor BrokenLetterDescriptor = DiagnosticDescriptor.Error("RV0003", "Ødelagt bokstav", "Broken letter");
    private static readonly DiagnosticDescriptor UnclosedQuoteDescriptor = DiagnosticDescriptor.Error("RV0004", "Sitatet er ikke avsluttet", "The quotation is not closed");
    private static readonly DiagnosticDescriptor IndentationDescriptor = DiagnosticDescriptor.Error("RV0005", "Innrykket passer ikke", "The indentation does not fit");
    private static readonly DiagnosticDescriptor MissingColonDescriptor = DiagnosticDescriptor.Error("RV0006", "Kolon mangler før listen", "A colon is missing before the list");
    private static readonly DiagnosticDescriptor UnknownHeadingDescriptor = DiagnosticDescriptor.Error("RV0007", "Ukjent overskrift", "Unknown heading");
    private static readonly DiagnosticDescriptor IndentedHeadingDescriptor = DiagnosticDescriptor.Error("RV0008", "Overskrift med innrykk", "Indented heading");
    private static readonly DiagnosticDescriptor BulletOrderDescriptor = DiagnosticDescriptor.Error("RV0009", "Punktene står ikke i rekkefølge", "The items are out of order");
    private static readonly DiagnosticDescriptor MixedBulletsDescriptor = DiagnosticDescriptor.Error("RV0010", "Ulike punktmerker i én liste", "Different item marks in one list");
    private static readonly DiagnosticDescriptor EmptyBlockDescriptor = DiagnosticDescriptor.Error("RV0011", "Ingenting etter kolon", "Nothing after the colon");
    private static readonly DiagnosticDescriptor TooDeepDescriptor = DiagnosticDescriptor.Error("RV0012", "For mange nivåer", "Too many levels");
    private static readonly DiagnosticDescriptor TextBeforeHeadingDescriptor = DiagnosticDescriptor.Error("RV0013", "Tekst før første overskrift", "Text before the first heading");
    private static readonly DiagnosticDescriptor AcceptWithoutReasonDescriptor = DiagnosticDescriptor.Error("RV0014", "Godtatt uten grunn", "Accepted without a reason");
    private static readonly DiagnosticDescriptor AcceptedNothingDescriptor = DiagnosticDescriptor.Warning("RV0015", "Godtatt uten virkning", "Accepted to no effect");
    private static readonly DiagnosticDescriptor TooLongDescriptor = DiagnosticDescriptor.Error("RV0016", "Filen er for stor", "The file is too large");
    private static readonly DiagnosticDescriptor ContinuesAboveDescriptor = DiagnosticDescriptor.Error("RV0017", "Linjen fortsetter setningen over", "The line continues the sentence above");
    private static readonly DiagnosticDescriptor LongLineDescriptor = DiagnosticDescriptor.Error("RV0018", "Linjen har for mange tegn", "The line has too many characters");
    private static readonly DiagnosticDescriptor ChangesNothingDescriptor = DiagnosticDescriptor.Error("RV0019", "En endring i en fil som ikke endrer noe", "A change in a file that changes nothing");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        EmptyFileDescriptor, HiddenCharacterDescriptor, BrokenLetterDescriptor, UnclosedQuoteDescriptor, IndentationDescriptor, MissingColonDescriptor,
        UnknownHeadingDescriptor, IndentedHeadingDescriptor, BulletOrderDescriptor, MixedBulletsDescriptor, EmptyBlockDescriptor, TooDeepDescriptor,
        ContinuesAboveDescriptor, TextBeforeHeadingDescriptor, AcceptWithoutReasonDescriptor, AcceptedNothingDescriptor, TooLongDescriptor, LongLineDescriptor, ChangesNothingDescriptor,
    ];

    public static Diagnostic EmptyFile() => new(
        EmptyFileDescriptor,
        default,
        new Message("Filen er tom.", "The file is empty."),
        new Message("Et regelverk begynner med navn og år i første linje.", "A regulation begins with its name and year on the first line."))
    { CorrectText = "regelverk Rekrutteringstilskudd 2018" };

    public static Diagnostic HiddenCharacter(TextSpan span) => new(
        HiddenCharacterDescriptor,
        span,
        new Message("Her står et usynlig tegn som snur skriveretningen, slik at teksten kan bety noe annet enn den ser ut til.", "An invisible character here turns the direction of writing, so that the text may mean something else than it seems to."),
        new Message("Sett markøren rett foran tegnet og trykk Delete, eller skriv linjen på nytt.", "Put the cursor right before the character and press Delete, or type the line again."));

    public static Diagnostic BrokenLetter(TextSpan span, int count) => new(
        BrokenLetterDescriptor,
        span,
        new Message(
            count == 1 ? "En bokstav er gått tapt her, trolig æ, ø eller å." : $"{Folding.Digits(count)} bokstaver er gått tapt i filen, trolig æ, ø eller å. Den første står her.",
            count == 1 ? "A letter was lost here, probably æ, ø or å." : $"{Folding.Digits(count)} letters were lost in the file, probably æ, ø or å. The first stands here."),
        new Message("Lagre filen på nytt med tegnsettet UTF-8, og skriv inn det som er borte.", "Save the file again as UTF-8 and type what is lost."));

    public static Diagnostic UnclosedQuote(TextSpan openingMark, string firstLine) => new(
        UnclosedQuoteDescriptor,
        openingMark,
        new Message("Sitatet som begynner her, er ikke avsluttet før neste overskrift.", "The quotation that begins here is not closed before the next heading."),
        new Message("Sett » der sitatet slutter.", "Put » where the quotation ends."))
    { CorrectText = firstLine + "»" };

    public static Diagnostic Indentation(TextSpan line, TextSpan sibling, int expected, int found) => new(
        IndentationDescriptor,
        line,
        new Message(
            $"Linjen har et innrykk på {Folding.Digits(found)}, men linjene den hører sammen med, har {Folding.Digits(expected)}.",
            $"The line is indented by {Folding.Digits(found)}, but the lines it belongs with by {Folding.Digits(expected)}."),
        new Message(
            $"Gi linjen {Folding.Digits(expected)} mellomrom foran, eller flere enn det hvis den fortsetter linjen over.",
            $"Give the line {Folding.Digits(expected)} spaces in front, or more if it continues the line above."))
    { Related = [new RelatedPlace(sibling, new Message("Denne linjen hører den sammen med:", "This is the line it belongs with:"))] };

    public static Diagnostic MissingColon(TextSpan item, TextSpan head, string read, bool isTable) => new(
        MissingColonDescriptor,
        head,
        isTable
            ? new Message("Under denne linjen står en tabell, men linjen slutter ikke med kolon.", "A table stands below this line, but the line does not end in a colon.")
            : new Message("Under denne linjen begynner en liste, men linjen slutter ikke med kolon.", "A list begins below this line, but the line does not end in a colon."),
        new Message("Sett kolon etter siste ord.", "Put a colon after the last word."))
    {
        Related =
        [
            new RelatedPlace(item, isTable ? new Message("Her begynner tabellen:", "The table begins here:") : new Message("Her begynner listen:", "The list begins here:")),
        ],
        CorrectText = string.Join(" ", read.Split([' ', '\n', '\t'], System.StringSplitOptions.RemoveEmptyEntries)) + ":",
    };

    public static Diagnostic UnknownHeading(TextSpan span, string read, string? nearest) => new(
        UnknownHeadingDescriptor,
        span,
        new Message($"«{Short(read)}» er ikke en overskrift i et regelverk.", $"«{Short(read)}» is not a heading of a regulation."),
        nearest is not null ? new Message($"Mente du «{nearest}»?", $"Did you mean «{nearest}»?") : HelpFor(read))
    { CorrectText = nearest };

    private static Message HelpFor(string read) => AmendmentLine.Meant(read) switch
    {
        MeantChange.Change => new Message(
            "En endring begynner med stedet: «§ 4 andre ledd skal lyde:», «§ 4 bokstav b oppheves», «§ 4 overskriften skal lyde:» eller «Ny § 4 a skal lyde:». Hvert sted har sin egen linje.",
            "A change begins with the place: «§ 4 andre ledd skal lyde:», «§ 4 bokstav b oppheves», «§ 4 overskriften skal lyde:» or «Ny § 4 a skal lyde:». Each place has a line of its own."),
        MeantChange.Commencement => new Message(
            "Når regelverket gjelder, står i linjen «gjelder» øverst. En endring kan ha «fra og med» og en dato til slutt.",
            "When the regulation applies stands in the line «gjelder» at the top. A change may end in «fra og med» and a date."),
        _ => new Message(
            "En linje uten innrykk er en overskrift: «regelverk», «begreper», «skjønn», «satser», «§ 1», «ramme», «søknadsrunder», «fordeling», «rapportering og tilbakebetaling» eller «eksempel». Er linjen en regel, skal den ha innrykk.",
            "A line without indentation is a heading: «regelverk», «begreper», «skjønn», «satser», «§ 1», «ramme», «søknadsrunder», «fordeling», «rapportering og tilbakebetaling» or «eksempel». If the line is a rule, indent it."),
    };

    public static Diagnostic IndentedHeading(TextSpan span, string heading) => new(
        IndentedHeadingDescriptor,
        span,
        new Message($"«{heading}» er en overskrift og kan ikke ha innrykk.", $"«{heading}» is a heading and cannot be indented."),
        new Message("Flytt linjen helt ut til venstre.", "Move the line all the way to the left."))
    { CorrectText = heading };

    public static Diagnostic BulletOrder(TextSpan bullet, TextSpan previous, string read, string before) => new(
        BulletOrderDescriptor,
        bullet,
        new Message($"Punktet «{read}» kommer etter «{before}».", $"The item «{read}» comes after «{before}»."),
        new Message("Punktene skal stå i stigende rekkefølge, hvert merke én gang. Det er lov å hoppe over et merke.", "Items stand in ascending order, each mark once. A mark may be left out."))
    { Related = [new RelatedPlace(previous, new Message("Punktet før:", "The item before:"))] };

    public static Diagnostic MixedBullets(TextSpan line, TextSpan first) => new(
        MixedBulletsDescriptor,
        line,
        new Message("Punktene i listen har ikke samme slags merke.", "The items of the list do not have the same kind of mark."),
        new Message("Bruk samme slags merke i hele listen: a) b) c), eller 1. 2. 3., eller bare streker.", "Use one kind of mark in the whole list: a) b) c), or 1. 2. 3., or dashes only."))
    { Related = [new RelatedPlace(first, new Message("Listen begynner slik:", "The list begins like this:"))] };

    public static Diagnostic ContinuesAbove(TextSpan span, string word, string line) => new(
        ContinuesAboveDescriptor,
        span,
        new Message($"Linjen begynner med «{word}», men har samme innrykk som linjen over, så den leses som en ny setning.", $"The line begins with «{word}» but is indented like the line above, so it is read as a new sentence."),
        new Message("Gi linjen større innrykk enn setningen den fortsetter, eller sett alt på én linje.", "Indent the line deeper than the sentence it continues, or put it all on one line."))
    { CorrectText = "    " + line };

    public static Diagnostic EmptyBlock(TextSpan span) => new(
        EmptyBlockDescriptor,
        span,
        new Message("Linjen slutter med kolon, men det står ingenting under den.", "The line ends in a colon, but nothing stands below it."),
        new Message("Skriv punktene under linjen med større innrykk, eller ta bort kolonet.", "Write the items below the line, indented deeper, or take the colon away."));

    public static Diagnostic TooDeep(TextSpan span, int limit) => new(
        TooDeepDescriptor,
        span,
        new Message($"Listen har flere enn {Folding.Digits(limit)} nivåer.", $"The list has more than {Folding.Digits(limit)} levels."),
        new Message("Gi en del av vilkårene et eget navn i en egen regel, og bruk navnet her.", "Give some of the conditions a name in a rule of their own, and use the name here."))
    { CorrectText = "tiltaket oppfyller etableringsvilkårene hvis alle disse vilkårene er oppfylt:" };

    public static Diagnostic TooDeepPerItem(TextSpan span, int limit) => new(
        TooDeepDescriptor,
        span,
        new Message($"«For hvert …» kan stå i høyst {Folding.Digits(limit)} nivåer.", $"«For hvert …» may stand in at most {Folding.Digits(limit)} levels."),
        new Message("Flytt regelen ut ett nivå, eller gi det den beregner, et eget navn lenger ute.", "Move the rule out one level, or give what it computes a name further out."));

    public static Diagnostic TextBeforeHeading(TextSpan span) => new(
        TextBeforeHeadingDescriptor,
        span,
        new Message("Filen begynner med en linje med innrykk, før noen overskrift.", "The file begins with an indented line, before any heading."),
        new Message("Et regelverk begynner med navn og år, helt ut til venstre.", "A regulation begins with its name and year, all the way to the left."))
    { CorrectText = "regelverk Rekrutteringstilskudd 2018" };

    public static Diagnostic AcceptWithoutReason(TextSpan span, string code) => new(
        AcceptWithoutReasonDescriptor,
        span,
        new Message($"{code} er godtatt uten at det står hvorfor.", $"{code} is accepted without saying why."),
        new Message("Skriv grunnen etter kolon.", "Write the reason after a colon."))
    { CorrectText = $"# godtatt {code}: tallet er bakgrunn, ikke en regel" };

    public static Diagnostic AcceptedNothing(TextSpan span, string code) => new(
        AcceptedNothingDescriptor,
        span,
        new Message($"Linjen godtar {code}, men her er ingen slik advarsel.", $"The line accepts {code}, but there is no such warning here."),
        new Message("Ta bort merket. Bare advarsler kan godtas; feil må rettes.", "Take the mark away. Only warnings can be accepted; errors must be mended."));

    public static Diagnostic TooLong(TextSpan span, int limit) => new(
        TooLongDescriptor,
        span,
        new Message($"Filen er større enn {Folding.Digits(limit / 1_000_000)} millioner tegn.", $"The file is larger than {Folding.Digits(limit / 1_000_000)} million characters."),
        new Message("Er dette riktig fil? Et regelverk er sjelden over hundre tusen tegn.", "Is this the right file? A regulation seldom has more than a hundred thousand characters."));

    public static Diagnostic LongLine(TextSpan span, int limit) => new(
        LongLineDescriptor,
        span,
        new Message($"Linjen er lengre enn {Visning.Heltall(limit)} tegn og er ikke lest.", $"The line is longer than {Visning.Heltall(limit)} characters and was not read."),
        new Message("Del den i flere linjer. Er et sitat ikke avsluttet, eller er noe limt inn ved en feil?", "Divide it into several lines. Is a quotation not closed, or was something pasted by mistake?"));

    public static Diagnostic ChangesNothing(TextSpan span) => new(
        ChangesNothingDescriptor,
        span,
        new Message("Linjen endrer noe, men filen er et helt regelverk og endrer ikke et annet.", "The line changes something, but the file is a whole regulation and does not change another."),
        new Message("Rett i selve paragrafen, eller si i første linje hvilket regelverk filen endrer.", "Mend the § itself, or say on the first line which regulation the file changes."))
    { CorrectText = "regelverk Rekrutteringstilskudd 2018 endrer Rekrutteringstilskudd 2017" };

    private static string Short(string words) => words.Length > 60 ? words.Substring(0, 60) + " …" : words;
}
