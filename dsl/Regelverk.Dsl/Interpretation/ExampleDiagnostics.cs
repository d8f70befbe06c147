using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Interpretation;

/// <summary>The messages about examples that the rules do not bear out.</summary>
internal static class ExampleDiagnostics
{
    private const int MostDetails = 30;

    private static readonly DiagnosticDescriptor OutcomeDiffers = DiagnosticDescriptor.Error(
        "RV0801", "Eksempelet får et annet utfall", "The example gets another outcome");

    private static readonly DiagnosticDescriptor PlaceDiffers = DiagnosticDescriptor.Error(
        "RV0802", "Eksempelet får samme utfall etter en annen bestemmelse", "The example gets the same outcome under another provision");

    private static readonly DiagnosticDescriptor StatusDiffers = DiagnosticDescriptor.Error(
        "RV0803", "Eksempelet venter ikke på det som står", "The example does not wait for what it says");

    private static readonly DiagnosticDescriptor MissingFactsDiffer = DiagnosticDescriptor.Error(
        "RV0804", "Det er andre opplysninger som mangler", "Other facts are missing");

    private static readonly DiagnosticDescriptor ValueDiffers = DiagnosticDescriptor.Error(
        "RV0805", "Eksempelet gir en annen verdi", "The example gives another value");

    private static readonly DiagnosticDescriptor AwardDiffers = DiagnosticDescriptor.Error(
        "RV0806", "Fordelingen gir et annet beløp", "The division gives another amount");

    private static readonly DiagnosticDescriptor CannotTakePart = DiagnosticDescriptor.Error(
        "RV0807", "Søknaden kan ikke være med i fordelingen", "The application cannot take part in the division");

    private static readonly DiagnosticDescriptor NoFrame = DiagnosticDescriptor.Error(
        "RV0808", "Eksempelet har ingen ramme å fordele", "The example has no frame to divide");

    private static readonly DiagnosticDescriptor UnknownApplication = DiagnosticDescriptor.Error(
        "RV0809", "Søknaden er ikke gitt i eksempelet", "The application is not given in the example");

    private static readonly DiagnosticDescriptor ApplicationTwice = DiagnosticDescriptor.Error(
        "RV0810", "Søknaden er gitt to ganger i eksempelet", "The application is given twice in the example");

    private static readonly DiagnosticDescriptor LotsDecide = DiagnosticDescriptor.Error(
        "RV0811", "Eksempelet ender med loddtrekning", "The example ends with lots");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
        [OutcomeDiffers, PlaceDiffers, StatusDiffers, MissingFactsDiffer, ValueDiffers, AwardDiffers, CannotTakePart, NoFrame, UnknownApplication, ApplicationTwice, LotsDecide];

    public static Diagnostic Outcome(TextSpan span, string expected, string got, bool waitsForDivision, IReadOnlyList<Grunn> grounds) =>
        new(OutcomeDiffers, span, Expected(expected, got), waitsForDivision ? AskBeforeDivision : MendEither) { Details = DetailsOf(grounds) };

    public static Diagnostic Place(TextSpan span, string expected, IReadOnlyList<string> got, IReadOnlyList<Grunn> grounds) =>
        new(PlaceDiffers, span, Expected($"etter {expected}", $"etter {Wording.List(got)}"), MendEither) { Details = DetailsOf(grounds) };

    public static Diagnostic Status(TextSpan span, string expected, string got, IReadOnlyList<Grunn> grounds) =>
        new(StatusDiffers, span, Expected(expected, got), MendEither) { Details = DetailsOf(grounds) };

    public static Diagnostic Missing(TextSpan span, string waits, IReadOnlyList<string> expected, IReadOnlyList<string> got, IReadOnlyList<Grunn> grounds) =>
        new(
            MissingFactsDiffer,
            span,
            new Message(
                $"Eksempelet sier at dette mangler: {Wording.List(expected)}. Det som mangler, er: {NamesOrNothing(got, "ingenting")}.",
                $"The example says that this is missing: «{Wording.List(expected)}». What is missing is: {(got.Count == 0 ? "nothing" : $"«{Wording.List(got)}»")}."),
            new Message(
                "Nevn alle opplysningene som mangler, og ingen andre, eller gi dem i eksempelet.",
                "Name all facts that are missing, and no others, or give them in the example."))
        {
            CorrectText = got.Count > 0 ? $"så: {waits}: " + string.Join(", ", got) : null,
            Details = DetailsOf(grounds),
        };

    public static Diagnostic Value(TextSpan span, string expression, string expected, string got, bool isKnown, IReadOnlyList<Grunn> grounds) =>
        new(
            ValueDiffers,
            span,
            new Message(
                $"Eksempelet venter at {expression} er {expected}, men reglene gir: {got}.",
                $"The example expects «{expression}» to be «{expected}», but the rules give «{got}»."),
            MendEither)
        {
            CorrectText = isKnown ? $"så: {expression} er {got}" : null,
            Details = DetailsOf(grounds),
        };

    public static Diagnostic Award(TextSpan span, string application, string expected, string got, IReadOnlyList<Grunn> grounds) =>
        new(
            AwardDiffers,
            span,
            new Message(
                $"Eksempelet venter at søknad {application} får {expected}, men fordelingen gir {got}.",
                $"The example expects application {application} to get «{expected}», but the division gives «{got}»."),
            MendEither)
        {
            Details = DetailsOf(grounds),
        };

    public static Diagnostic Excluded(TextSpan span, string application, Message why) =>
        new(
            CannotTakePart,
            span,
            new Message($"Søknad {application} kan ikke være med i fordelingen: {why.Nb}.", $"Application {application} cannot take part in the division: {why.En}."),
            new Message("Gi opplysningen i tabellen under «gitt søknader:».", "Give the fact in the table under «gitt søknader:»."));

    public static Diagnostic Frame(TextSpan span, string example) =>
        new(
            NoFrame,
            span,
            new Message($"Eksempelet «{example}» skal fordele en ramme, men sier ikke hvor stor den er.", $"The example «{example}» divides a frame, but does not say how large it is."),
            new Message("Skriv rammen bak runden.", "Write the frame after the round."))
        {
            CorrectText = "gitt runde 1, ramme 1 000 000 kroner",
        };

    public static Diagnostic Round(TextSpan span, string example) =>
        new(
            NoFrame,
            span,
            new Message($"Rundene fordeles hver for seg, men eksempelet «{example}» sier ikke hvilken runde det gjelder.", $"The rounds are divided each by itself, but the example «{example}» does not say which round it is about."),
            new Message("Skriv runden først i eksempelet.", "Write the round first in the example."))
        {
            CorrectText = "gitt runde 1, ramme 1 000 000 kroner",
        };

    public static Diagnostic Lots(TextSpan span, string example, Loddtrekning lots) =>
        new(
            LotsDecide,
            span,
            new Message($"Eksempelet «{example}» ender med loddtrekning, og et eksempel kan ikke trekke lodd.", $"The example «{example}» ends with lots, and an example cannot draw lots."),
            new Message("Gi søknadene ulike verdier, eller en annen ramme, så reglene avgjør.", "Give the applications different values, or another frame, so that the rules decide."))
        {
            Details = [new Message(lots.Setning, lots.Setning)],
        };

    public static Diagnostic Unknown(TextSpan span, string application, IReadOnlyList<string> given) =>
        new(
            UnknownApplication,
            span,
            new Message($"Eksempelet har ingen søknad som heter «{application}».", $"The example has no application called «{application}»."),
            new Message($"Søknadene i eksempelet er {Wording.List(given)}.", $"The applications of the example are «{Wording.List(given)}»."));

    public static Diagnostic Twice(TextSpan span, string application) =>
        new(
            ApplicationTwice,
            span,
            new Message($"Søknad «{application}» er gitt mer enn én gang i eksempelet.", $"Application «{application}» is given more than once in the example."),
            new Message("Gi hver søknad sitt eget navn.", "Give each application a name of its own."));

    private static Message MendEither { get; } = new(
        "Se hva teksten i regelverket sier, og rett enten regelen eller eksempelet. Grunnene står over.",
        "See what the regulation says, and mend either the rule or the example. The grounds stand above.");

    private static Message AskBeforeDivision { get; } = new(
        "Utfallet avhenger av fordelingen, og ett eksempel med én søknad fordeler ikke rammen. Skriv hva beregnet tilskudd er, eller bruk «så fordelt:».",
        "The outcome depends on the division, and an example with one application does not divide the frame. State «beregnet tilskudd», or use «så fordelt:».");

    private static Message Expected(string expected, string got) =>
        new($"Eksempelet venter «{expected}», men reglene gir «{got}».", $"The example expects «{expected}», but the rules give «{got}».");

    private static string NamesOrNothing(IReadOnlyList<string> names, string nothing) => names.Count == 0 ? nothing : Wording.List(names);

    private static IReadOnlyList<Message> DetailsOf(IReadOnlyList<Grunn> grounds)
    {
        var lines = GroundLines.Of(grounds).ToList();
        var shown = lines.Take(MostDetails).Select(l => new Message(l, l));
        return lines.Count > MostDetails
            ? [.. shown, new Message($"… og {Folding.Digits(lines.Count - MostDetails)} linjer til.", $"… and {Folding.Digits(lines.Count - MostDetails)} more lines.")]
            : shown.ToList();
    }
}
