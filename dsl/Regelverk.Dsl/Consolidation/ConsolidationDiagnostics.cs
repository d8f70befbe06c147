using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Consolidation;

/// <summary>Messages about a file that changes another regulation.</summary>
internal static class ConsolidationDiagnostics
{
    private static readonly DiagnosticDescriptor BaseNotNamedDescriptor = DiagnosticDescriptor.Error("RV0040", "Regelverket som endres, mangler navn eller år", "The regulation that is changed lacks its name or year");
    private static readonly DiagnosticDescriptor NoBaseDescriptor = DiagnosticDescriptor.Error("RV0041", "Fant ikke regelverket som endres", "The regulation that is changed was not found");
    private static readonly DiagnosticDescriptor ManyBasesDescriptor = DiagnosticDescriptor.Error("RV0042", "Flere filer heter som regelverket som endres", "Several files are called as the regulation that is changed");
    private static readonly DiagnosticDescriptor CircleDescriptor = DiagnosticDescriptor.Error("RV0043", "Endringene går i ring", "The changes go in a circle");
    private static readonly DiagnosticDescriptor NoPeriodDescriptor = DiagnosticDescriptor.Error("RV0044", "Endringen sier ikke når den gjelder", "The change does not say when it applies");
    private static readonly DiagnosticDescriptor NotAChangeDescriptor = DiagnosticDescriptor.Error("RV0045", "Linjen sier ikke hva som endres", "The line does not say what is changed");
    private static readonly DiagnosticDescriptor NoSuchPlaceDescriptor = DiagnosticDescriptor.Error("RV0046", "Det som endres, finnes ikke", "What is changed does not exist");
    private static readonly DiagnosticDescriptor NoLeddDescriptor = DiagnosticDescriptor.Error("RV0047", "Paragrafen har ingen ledd", "The § has no «ledd»");
    private static readonly DiagnosticDescriptor ManyPlacesDescriptor = DiagnosticDescriptor.Error("RV0048", "Flere steder passer", "Several places fit");
    private static readonly DiagnosticDescriptor IsThereDescriptor = DiagnosticDescriptor.Error("RV0049", "Det nye finnes fra før", "What is new is there already");
    private static readonly DiagnosticDescriptor TwiceDescriptor = DiagnosticDescriptor.Error("RV0050", "Endret to ganger", "Changed twice");
    private static readonly DiagnosticDescriptor BodyDescriptor = DiagnosticDescriptor.Error("RV0051", "Det som står under, passer ikke", "What stands below does not fit");
    private static readonly DiagnosticDescriptor GapDescriptor = DiagnosticDescriptor.Error("RV0052", "Leddet får ingen ledd foran seg", "The «ledd» gets no «ledd» before it");
    private static readonly DiagnosticDescriptor SameNumberDescriptor = DiagnosticDescriptor.Error("RV0053", "To ledd får samme nummer", "Two «ledd» get the same number");
    private static readonly DiagnosticDescriptor MovedSilentlyDescriptor = DiagnosticDescriptor.Error("RV0054", "Ledd får nytt nummer uten at det står", "«ledd» get new numbers without a word");
    private static readonly DiagnosticDescriptor WrongDateDescriptor = DiagnosticDescriptor.Error("RV0055", "Datoen for endringen er ikke lest", "The date of the change was not read");
    private static readonly DiagnosticDescriptor PartOfTheTimeDescriptor = DiagnosticDescriptor.Error("RV0056", "Endringen gjelder bare en del av tiden", "The change applies for part of the time only");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        BaseNotNamedDescriptor, NoBaseDescriptor, ManyBasesDescriptor, CircleDescriptor, NoPeriodDescriptor, NotAChangeDescriptor, NoSuchPlaceDescriptor, NoLeddDescriptor, ManyPlacesDescriptor,
        IsThereDescriptor, TwiceDescriptor, BodyDescriptor, GapDescriptor, SameNumberDescriptor, MovedSilentlyDescriptor, WrongDateDescriptor, PartOfTheTimeDescriptor,
    ];

    public static Diagnostic BaseNotNamed(TextSpan span, Regelverksnavn? own) => new(
        BaseNotNamedDescriptor,
        span,
        new Message("Etter «endrer» må navnet og året til regelverket som endres, stå.", "After «endrer», the name and year of the regulation that is changed must stand."),
        new Message("Skriv navnet og året slik de står i første linje i det regelverket.", "Write the name and year as they stand on the first line of that regulation."))
    { CorrectText = $"regelverk {own ?? new Regelverksnavn("Rekrutteringstilskudd", 2018)} endrer {(own ?? new Regelverksnavn("Rekrutteringstilskudd", 2018)) with { År = (own?.År ?? 2018) - 1 }}" };

    public static Diagnostic NoBase(TextSpan span, Regelverksnavn wanted, Regelverksnavn? nearest) => new(
        NoBaseDescriptor,
        span,
        new Message($"Filen endrer «{wanted}», men ingen av filene i nærheten heter det i første linje.", $"The file changes «{wanted}», but none of the files nearby is called so on its first line."),
        nearest is null
            ? new Message("Legg filen i samme mappe eller i en mappe ved siden av.", "Put the file in the same folder or in a folder beside it.")
            : new Message($"Nærmest er «{nearest}». Skriv navnet og året som i den filen, eller legg den riktige filen i samme mappe eller i en mappe ved siden av.", $"Nearest is «{nearest}». Write the name and year as in that file, or put the right file in the same folder or in a folder beside it."));

    public static Diagnostic ManyBases(TextSpan span, Regelverksnavn wanted, IReadOnlyList<string> paths) => new(
        ManyBasesDescriptor,
        span,
        new Message($"Flere filer heter «{wanted}», og de er ikke like: {string.Join(", ", paths)}.", $"Several files are called «{wanted}», and they differ: {string.Join(", ", paths)}."),
        new Message("Legg den riktige i samme mappe som filen som endrer den, eller flytt de andre bort.", "Put the right one in the same folder as the file that changes it, or move the others away."));

    public static Diagnostic Circle(TextSpan span, IReadOnlyList<Regelverksnavn> names) => new(
        CircleDescriptor,
        span,
        new Message($"Regelverkene endrer hverandre i ring: {string.Join(" endrer ", names)}.", $"The regulations change each other in a circle: «{string.Join(" endrer ", names)}»."),
        new Message("Ett av dem må være skrevet helt, uten «endrer».", "One of them must be written whole, without «endrer»."));

    public static Diagnostic NoPeriod(TextSpan span, int year) => new(
        NoPeriodDescriptor,
        span,
        new Message("Filen endrer et annet regelverk, men sier ikke selv hvilke dager den gjelder.", "The file changes another regulation, but does not itself say which days it applies."),
        new Message("Skriv linjen «gjelder» under «regelverk». Den gamle perioden følger ikke med.", "Write the line «gjelder» below «regelverk». The old period is not taken along."))
    { CorrectText = $"  gjelder 1. januar {Folding.Digits(year)} – 31. desember {Folding.Digits(year)}" };

    public static Diagnostic NotAChange(TextSpan span, string? paragraph, bool isThere) => new(
        NotAChangeDescriptor,
        span,
        new Message("Filen endrer et annet regelverk, og da må linjen si hva som skjer med det som står der.", "The file changes another regulation, so the line must say what happens to what stands there."),
        paragraph is null
            ? new Message("Bare den første linjen kan begynne med «regelverk».", "Only the first line may begin with «regelverk».")
            : new Message(
                "Skriv «skal lyde:», «oppheves», «nytt tredje ledd skal lyde:» eller «nåværende tredje ledd blir fjerde ledd» etter stedet, eller «Ny» foran en paragraf som ikke finnes.",
                "Write «skal lyde:», «oppheves», «nytt tredje ledd skal lyde:» or «nåværende tredje ledd blir fjerde ledd» after the place, or «Ny» before a § that does not exist."))
    { CorrectText = paragraph is null ? null : isThere ? $"{paragraph} skal lyde:" : $"Ny {paragraph} skal lyde:" };

    /// <summary>A line that says that something is changed, but of a place or from a date that cannot be read.</summary>
    public static Diagnostic NotReadAsChange(TextSpan span, string place, string nearest) => new(
        NotAChangeDescriptor,
        span,
        new Message($"Linjen endrer noe i {place}, men stedet eller datoen er ikke skrevet slik at det kan leses.", $"The line changes something in {Quoted(place)}, but the place or the date is not written so that it can be read."),
        new Message(
            "Stedet kan være en paragraf, et ledd, en bokstav eller et nummer, ett på hver linje. Et punktum eller en rad i en tabell endres ved å skrive hele leddet på nytt. En dato skrives «fra og med» til slutt.",
            "The place can be a §, a «ledd», a letter or a number, one on each line. A sentence or a row of a table is changed by writing the whole «ledd» anew. A date is written «fra og med» at the end."))
    { CorrectText = nearest };

    public static Diagnostic NoSuchPlace(TextSpan span, string place, string? nearest) => new(
        NoSuchPlaceDescriptor,
        span,
        new Message($"Regelverket som endres, har ikke {place}.", $"The regulation that is changed does not have {Quoted(place)}."),
        nearest is null
            ? new Message("Se etter i det gamle regelverket. Alle numre og navn er de som gjaldt før endringen.", "Look in the old regulation. All numbers and names are those from before the change.")
            : new Message($"Nærmest er {nearest}. Alle numre og navn er de som gjaldt før endringen.", $"Nearest is {Quoted(nearest)}. All numbers and names are those from before the change."));

    public static Diagnostic NoLedd(TextSpan span, string paragraph) => new(
        NoLeddDescriptor,
        span,
        new Message($"{paragraph} har ingen tekst i «…», og derfor ingen ledd.", $"{paragraph} has no text in «…», and so no «ledd»."),
        new Message("Endre hele paragrafen.", "Change the whole §."))
    { CorrectText = $"{paragraph} skal lyde:" };

    public static Diagnostic ManyPlaces(TextSpan span, string place) => new(
        ManyPlacesDescriptor,
        span,
        new Message($"{place} kan være mer enn ett sted: Det er flere lister der.", $"{Quoted(place)} may be more than one place: there are several lists."),
        new Message("Si hvilket ledd det er. Har leddet selv flere lister, må hele leddet skrives på nytt.", "Say which «ledd» it is. If the «ledd» itself has several lists, the whole «ledd» must be written anew."));

    public static Diagnostic IsThere(TextSpan span, string place, string instead) => new(
        IsThereDescriptor,
        span,
        new Message($"Regelverket som endres, har {place} fra før.", $"The regulation that is changed has {Quoted(place)} already."),
        new Message("Skal det gamle bort eller lyde på en annen måte, skriver du det.", "If the old one is to go or to read otherwise, write that."))
    { CorrectText = instead };

    public static Diagnostic Twice(TextSpan span, TextSpan earlier, string place) => new(
        TwiceDescriptor,
        span,
        new Message($"{place} er endret tidligere i filen.", $"{Quoted(place)} is changed earlier in the file."),
        new Message("Skriv hele endringen ett sted.", "Write the whole change in one place."))
    { Related = [new RelatedPlace(earlier, new Message("Den første endringen:", "The first change:"))] };

    public static Diagnostic Body(TextSpan span, BodyFault fault, string wanted) => new(BodyDescriptor, span, BodyText(fault, wanted), BodyHelp(fault, wanted));

    public static Diagnostic Gap(TextSpan span, string place, string paragraph, int total) => new(
        GapDescriptor,
        span,
        new Message(
            $"Det blir ikke noe {place}: Etter endringen har {paragraph} {Folding.Digits(total)} ledd.",
            $"There will be no {Quoted(place)}: after the change, {paragraph} has {Folding.Digits(total)} «ledd»."),
        new Message("Tell leddene slik de blir etter endringen.", "Count the «ledd» as they will be after the change."));

    public static Diagnostic SameNumber(TextSpan span, TextSpan earlier, string place) => new(
        SameNumberDescriptor,
        span,
        new Message($"To ledd blir {place}.", $"Two «ledd» become {Quoted(place)}."),
        new Message("Gi det ene et annet nummer.", "Give one of them another number."))
    { Related = [new RelatedPlace(earlier, new Message("Det første som får nummeret:", "The first that gets the number:"))] };

    public static Diagnostic MovedSilently(TextSpan span, string paragraph, IReadOnlyList<string> moves) => new(
        MovedSilentlyDescriptor,
        span,
        new Message(
            $"{paragraph} har ledd som får et nytt nummer av denne endringen, uten at det står.",
            $"{paragraph} has «ledd» that get a new number by this change, without a word about it."),
        new Message("Skriv hva de blir, så ingen viser til feil ledd.", "Write what they become, so that nobody refers to the wrong «ledd»."))
    { CorrectText = string.Join("\n", moves) };

    public static Diagnostic WrongDate(TextSpan span) => new(
        WrongDateDescriptor,
        span,
        new Message("Endringen sier fra eller til når den gjelder, men datoen er ikke en dag med år.", "The change says from or to when it applies, but the date is not a day with its year."),
        new Message("Skriv dag, måned og år sist i linjen.", "Write day, month and year last on the line."))
    { CorrectText = "§ 5 oppheves fra og med 1. januar 2018" };

    /// <summary>A change with a date inside the period.</summary>
    /// <param name="span">The line.</param>
    /// <param name="days">The days that the regulation applies.</param>
    /// <param name="date">The first day that the change is to apply, or null.</param>
    /// <param name="place">The § or ledd that it gives other words, or null where it does something else.</param>
    /// <param name="from">The regulation that it changes.</param>
    public static Diagnostic PartOfTheTime(TextSpan span, Periode days, Dato? date, Hjemmel? place, Regelverksnavn? from) => new(
        PartOfTheTimeDescriptor,
        span,
        new Message(
            $"Endringen gjelder ikke alle dagene regelverket gjelder, {days}. Da måtte den samme paragrafen lyde på to måter, og ingen dato sier hvilken som brukes på en søknad.",
            $"The change does not apply all the days that the regulation does, «{days}». The same § would then read in two ways, and no date says which one an application gets."),
        new Message(
            "La endringen gjelde hele tiden, og skriv under «overgangsregler» hvilke søknader som følger den gamle bestemmelsen. En sats får en linje for hver dato.",
            "Let the change apply all the time, and write below «overgangsregler» which applications follow the earlier provision. A rate gets a line for each date."))
    { CorrectText = date is null || place is null || from is null ? null : $"overgangsregler\n  for søknader der søknaden er levert før {date}, gjelder {place} i {from}" };

    private static Message BodyText(BodyFault fault, string wanted) => fault switch
    {
        BodyFault.Empty => new("Under «skal lyde:» står det ingenting.", "Nothing stands below «skal lyde:»."),
        BodyFault.NotEmpty => new("Under linjen står det mer, men den tar bare bort eller flytter noe.", "More stands below the line, but it only takes away or moves something."),
        BodyFault.NoQuote => new("Et ledd begynner med teksten i «…», men her står det noe annet først.", "A «ledd» begins with its text in «…», but something else stands first here."),
        BodyFault.ManyQuotes => new("Linjen er om ett ledd, men under den står det flere tekster i «…».", "The line is about one «ledd», but several texts in «…» stand below it."),
        BodyFault.OtherTitle => new($"Linjen er om {wanted}, men overskriften under den har et annet nummer.", $"The line is about {wanted}, but the heading below it has another number."),
        BodyFault.NoTitle => new("Linjen er om overskriften, og da må den nye overskriften stå alene under den.", "The line is about the heading, so the new heading must stand alone below it."),
        _ => new($"Linjen er om ett punkt, og da må punktet «{wanted}» stå alene under den.", $"The line is about one item, so the item «{wanted}» must stand alone below it."),
    };

    private static Message BodyHelp(BodyFault fault, string wanted) => fault switch
    {
        BodyFault.Empty => new("Skriv den nye teksten og de nye reglene med innrykk under linjen.", "Write the new text and the new rules indented below the line."),
        BodyFault.NotEmpty => new("Skriv «skal lyde:» hvis det gamle skal bli til noe nytt.", "Write «skal lyde:» if the old is to become something new."),
        BodyFault.NoQuote => new("Skriv hele leddet: teksten i «…» og så reglene som hører til.", "Write the whole «ledd»: its text in «…», then the rules that belong to it."),
        BodyFault.ManyQuotes => new("Skriv en linje til for det andre leddet, som «§ 4 nytt tredje ledd skal lyde:».", "Write one more line for the other «ledd», such as «§ 4 nytt tredje ledd skal lyde:»."),
        BodyFault.OtherTitle or BodyFault.NoTitle => new("Skriv overskriften som i et helt regelverk: nummeret og så ordene.", "Write the heading as in a whole regulation: the number, then the words."),
        _ => new($"Skriv «{wanted}» foran punktet, og bare det.", $"Write «{wanted}» before the item, and only that item."),
    };

    /// <summary>Norwegian words stand in «» in English.</summary>
    private static string Quoted(string place) => place.StartsWith("«", System.StringComparison.Ordinal) ? place : $"«{place}»";
}
