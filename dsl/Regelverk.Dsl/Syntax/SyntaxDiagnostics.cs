using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Syntax;

/// <summary>Messages about sentences that cannot be read.</summary>
internal static class SyntaxDiagnostics
{
    private static readonly DiagnosticDescriptor UnexpectedDescriptor = DiagnosticDescriptor.Error("RV0301", "Uventet ord", "Unexpected word");
    private static readonly DiagnosticDescriptor UnknownSentenceDescriptor = DiagnosticDescriptor.Error("RV0302", "Ukjent setning", "Unknown sentence");
    private static readonly DiagnosticDescriptor TooNestedDescriptor = DiagnosticDescriptor.Error("RV0303", "For mange parenteser i hverandre", "Too many nested parentheses");
    private static readonly DiagnosticDescriptor TooManyWordsDescriptor = DiagnosticDescriptor.Error("RV0304", "Linjen er for lang", "The line is too long");
    private static readonly DiagnosticDescriptor MissingListDescriptor = DiagnosticDescriptor.Error("RV0305", "Listen mangler punkter", "The list has no items");
    private static readonly DiagnosticDescriptor UnexpectedItemsDescriptor = DiagnosticDescriptor.Error("RV0306", "Linjer som ikke hører til", "Lines that do not belong");
    private static readonly DiagnosticDescriptor MissingBulletDescriptor = DiagnosticDescriptor.Error("RV0307", "Vilkåret mangler punktmerke", "The condition has no item mark");
    private static readonly DiagnosticDescriptor WrongConnectiveDescriptor = DiagnosticDescriptor.Error("RV0308", "Bindeordet sier noe annet enn listen", "The connective contradicts the list");
    private static readonly DiagnosticDescriptor TableWidthDescriptor = DiagnosticDescriptor.Error("RV0310", "Raden passer ikke til tabellen", "The row does not fit the table");
    private static readonly DiagnosticDescriptor MissingTableDescriptor = DiagnosticDescriptor.Error("RV0311", "Tabell mangler", "A table is missing");
    private static readonly DiagnosticDescriptor QuoteFirstDescriptor = DiagnosticDescriptor.Error("RV0312", "Regel før første ledd", "Rule before the first ledd");

    private static readonly DiagnosticDescriptor MisspeltDescriptor = DiagnosticDescriptor.Error("RV0313", "Ordet er skrevet feil", "The word is misspelt");

    private static readonly DiagnosticDescriptor OtherWordsDescriptor = DiagnosticDescriptor.Error("RV0314", "Skrives på en annen måte", "Written in another way");
    private static readonly DiagnosticDescriptor NounAfterNumberDescriptor = DiagnosticDescriptor.Error("RV0315", "Ord etter et rent tall", "Word after a plain number");

    private static readonly DiagnosticDescriptor ExceptedOutcomeDescriptor = DiagnosticDescriptor.Error("RV0340", "Unntaket gjentar utfallet", "The exemption repeats the outcome");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        ExceptedOutcomeDescriptor,
        OtherWordsDescriptor, NounAfterNumberDescriptor,
        MisspeltDescriptor,
        UnexpectedDescriptor, UnknownSentenceDescriptor, TooNestedDescriptor, TooManyWordsDescriptor, MissingListDescriptor, UnexpectedItemsDescriptor,
        MissingBulletDescriptor, WrongConnectiveDescriptor, TableWidthDescriptor, MissingTableDescriptor, QuoteFirstDescriptor,
    ];

    public static Diagnostic Unexpected(TextSpan span, string read, IReadOnlyList<string> expected)
    {
        var shown = Expectations.Of(expected);
        return new Diagnostic(
            UnexpectedDescriptor,
            span,
            read.Length == 0
                ? new Message("Setningen slutter for tidlig.", "The sentence ends too early.")
                : new Message($"«{read}» passer ikke her.", $"«{read}» does not fit here."),
            shown.Count == 1 && shown[0] == Expectations.EndOfLine
                ? new Message("Setningen skulle ha sluttet før dette ordet.", "The sentence should have ended before this word.")
                : new Message($"Her ventes {List(shown.Select(e => e.Nb).ToArray(), "eller")}.", $"Expected here: {List(shown.Select(e => e.En).ToArray(), "or")}."));
    }

    /// <summary>Words that the language does not have, but whose meaning is plain.</summary>
    public static Diagnostic LikelyMeant(TextSpan span, string read, Message help, string correct) => new(
        UnexpectedDescriptor,
        span,
        new Message($"«{read}» passer ikke her.", $"«{read}» does not fit here."),
        help)
    { CorrectText = correct };

    public static Diagnostic Misspelt(TextSpan span, string read, string meant) => new(
        MisspeltDescriptor,
        span,
        new Message($"«{read}» er verken et ord i språket eller et navn i filen.", $"«{read}» is neither a word of the language nor a name in the file."),
        new Message($"Mente du «{meant}»?", $"Did you mean «{meant}»?"))
    { CorrectText = meant };

    public static Diagnostic OtherWords(TextSpan span, string read, string correct) => new(
        OtherWordsDescriptor,
        span,
        new Message($"«{read}» kan forstås, men skrives på en annen måte i regler.", $"«{read}» can be understood, but is written in another way in rules."),
        new Message("Hver ting skrives på bare én måte, så alle leser den likt. Skriv som nedenfor.", "Each thing is written in only one way, so that all read it alike. Write as below."))
    { CorrectText = correct };

    public static Diagnostic NounAfterNumber(TextSpan span, string read, string correct) => new(
        NounAfterNumberDescriptor,
        span,
        new Message($"«{read}» kan ikke stå etter tallet.", $"«{read}» cannot stand after the number."),
        new Message("Skriv bare tallet. Det er navnet på opplysningen som sier hva det er tall på.", "Write the number alone. The name of the fact says what it counts."))
    { CorrectText = correct };

    public static Diagnostic UnknownSentence(TextSpan span, string read, string? nearest, SentencePlace place) => new(
        UnknownSentenceDescriptor,
        span,
        new Message($"{place.None.Nb} begynner med «{read}».", $"{place.None.En} begins with «{read}»."),
        nearest is null
            ? new Message(
                $"{place.They.Nb} begynner med {List(Quoted(place.Starts), "eller")}.{place.Hint?.Nb}",
                $"{place.They.En} begin with {List(Quoted(place.Starts), "or")}.{place.Hint?.En}")
            : new Message($"Mente du «{nearest}»?", $"Did you mean «{nearest}»?"))
    { CorrectText = nearest is null ? place.Sample : null };

    public static Diagnostic ConditionFirst(TextSpan span, string condition) => new(
        UnknownSentenceDescriptor,
        span,
        new Message("Ingen setning i en paragraf begynner med «hvis».", "No sentence of a § begins with «hvis»."),
        new Message("Skriv først hva som skal skje, og så vilkåret.", "Write first what is to happen, and then the condition."))
    { CorrectText = $"Søknaden avvises hvis {condition}" };

    public static Diagnostic TooNested(TextSpan span, int limit) => new(
        TooNestedDescriptor,
        span,
        new Message($"Setningen har flere enn {Folding.Digits(limit)} nivåer av parenteser eller beregninger i hverandre.", $"The sentence has more than {Folding.Digits(limit)} levels of parentheses or nested calculations."),
        new Message("Gi en del av beregningen et eget navn i en egen regel, og bruk navnet her.", "Give a part of the calculation a name in a rule of its own, and use the name here."))
    { CorrectText = "samlet grunnlag er summen av det søkte beløpet for alle tiltakene" };

    public static Diagnostic TooManyWords(TextSpan span, int limit) => new(
        TooManyWordsDescriptor,
        span,
        new Message($"Linjen har flere enn {Visning.Heltall(limit)} ord og tegn.", $"The line has more than {Visning.Heltall(limit)} words and signs."),
        new Message("Del den i flere regler med hvert sitt navn.", "Divide it into several rules with a name each."));

    public static Diagnostic MissingList(TextSpan span, string head) => new(
        MissingListDescriptor,
        span,
        new Message("Det står ingen punkter under denne linjen.", "No items stand below this line."),
        new Message("Skriv ett punkt på hver linje under, med større innrykk: a), b), c).", "Write one item on each line below, indented deeper: a), b), c)."))
    { CorrectText = $"{head}\n  a) kommunen har rekrutteringsvansker\n  b) kommunen har manglende stabilitet" };

    public static Diagnostic UnexpectedItems(TextSpan first, TextSpan head) => new(
        UnexpectedItemsDescriptor,
        first,
        new Message("Linjen over er en hel setning og kan ikke ha punkter under seg.", "The line above is a whole sentence and cannot have items below it."),
        new Message("Skriv alt på linjen over, eller flytt linjene ut så de står like langt inne som den.", "Write it all on the line above, or move the lines out to stand level with it."))
    { Related = [new RelatedPlace(head, new Message("Linjen over:", "The line above:"))] };

    public static Diagnostic ConditionBeforeList(TextSpan first, TextSpan head, string condition, string item) => new(
        UnexpectedItemsDescriptor,
        first,
        new Message("Linjen over har allerede et vilkår, og det står ikke hvordan listen henger sammen med det.", "The line above already has a condition, and nothing says how the list goes with it."),
        new Message(
            "La linjen slutte med «alle disse vilkårene er oppfylt:» eller «minst ett av disse vilkårene er oppfylt:», og flytt vilkåret ned i listen.",
            "Let the line end in «alle disse vilkårene er oppfylt:» or «minst ett av disse vilkårene er oppfylt:», and move the condition down into the list."))
    {
        Related = [new RelatedPlace(head, new Message("Linjen over:", "The line above:"))],
        CorrectText = $"hvis alle disse vilkårene er oppfylt:\n  a) {condition}\n  b) {item}",
    };

    public static Diagnostic MissingBullet(TextSpan span, string read) => new(
        MissingBulletDescriptor,
        span,
        new Message("Vilkårene i listen mangler punktmerke.", "The conditions in the list have no item mark."),
        new Message("Sett a), b), c) eller 1., 2., 3. foran hvert vilkår. Vedtaket viser til bokstaven.", "Put «a)», «b)», «c)» or «1.», «2.», «3.» before each condition. The decision refers to the letter."))
    { CorrectText = $"a) {read}" };

    public static Diagnostic WrongConnective(TextSpan span, string read, string head) => new(
        WrongConnectiveDescriptor,
        span,
        new Message($"Punktet slutter med «{read}», men listen sier «{head}».", $"The item ends in «{read}», but the list says «{head}»."),
        new Message("Ta bort ordet. Linjen over listen sier hvor mange vilkår som må være oppfylt.", "Take the word away. The line above the list says how many conditions must hold."));

    public static Diagnostic ExceptedOutcome(TextSpan span, string read, string correct) => new(
        ExceptedOutcomeDescriptor,
        span,
        new Message($"«{read}» kan ikke stå i et unntak.", $"«{read}» cannot stand in an exemption."),
        new Message("Skriv «gjelder ikke hvis»: Unntaket viser til regelen, og setter den til side.", "Write «gjelder ikke hvis»: the exemption refers to the rule and sets it aside."))
    { CorrectText = correct };

    public static Diagnostic TableWidth(TextSpan span, int expected, int found) => new(
        TableWidthDescriptor,
        span,
        new Message($"Raden har {Folding.Digits(found)} ruter, men tabellen har {Folding.Digits(expected)} kolonner.", $"The row has {Folding.Digits(found)} cells, but the table has {Folding.Digits(expected)} columns."),
        new Message("Sett én strek | mellom hver rute, og en først og sist. En tom rute betyr at opplysningen mangler.", "Put one bar | between cells, and one first and last. An empty cell means that the fact is missing."));

    public static Diagnostic MissingTable(TextSpan span, string head) => new(
        MissingTableDescriptor,
        span,
        new Message("Under denne linjen skal det stå en tabell.", "A table should stand below this line."),
        new Message("Skriv tabellen på linjene under: først navnene på kolonnene, så en rad for hver.", "Write the table on the lines below: first the names of the columns, then a row each."))
    {
        CorrectText = head switch
        {
            "gitt søknader:" => "gitt søknader:\n  | søknad | beregnet tilskudd |\n  | A      | 400 000           |",
            "så fordelt:" => "så fordelt:\n  | søknad | tildelt tilskudd |\n  | A      | 400 000          |",
            _ => $"{head}\n  | formål     | søkt beløp |\n  | etablering | 250 000    |",
        },
    };

    public static Diagnostic QuoteFirst(TextSpan rule, TextSpan quote) => new(
        QuoteFirstDescriptor,
        rule,
        new Message("Regelen står før det første leddet i paragrafen, så den hører ikke til noe ledd.", "The rule stands before the first «ledd» of the §, so it belongs to none."),
        new Message("Flytt regelen under teksten i leddet den hører til.", "Move the rule below the text of the «ledd» it belongs to."))
    { Related = [new RelatedPlace(quote, new Message("Første ledd:", "The first «ledd»:"))] };

    private static string[] Quoted(IEnumerable<string> words) => words.Select(w => $"«{w}»").ToArray();

    private static string List(IReadOnlyList<string> items, string or) => items.Count switch
    {
        0 => "…",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " " + or + " " + items[items.Count - 1],
    };
}
