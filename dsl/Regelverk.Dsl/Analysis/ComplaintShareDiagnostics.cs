using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Analysis;

/// <summary>Messages about complaints that are to be paid by a share that the division does not have.</summary>
internal static class ComplaintShareDiagnostics
{
    private static readonly DiagnosticDescriptor NoShareDescriptor = DiagnosticDescriptor.Error("RV0719", "Det er ingen avkortingsprosent å bruke", "There is no share to use");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [NoShareDescriptor];

    public static Diagnostic NoShare(TextSpan span, TextSpan cause, WhyNoShare why) => new(
        NoShareDescriptor,
        span,
        new Message($"Klager skal dekkes med samme avkortingsprosent, men {Nb(why)}.", $"Complaints are to be paid by the same share, but {En(why)}."),
        new Message("La klagene gi ny fordeling, eller avkort beregnet tilskudd forholdsmessig.", "Let the complaints give a new division, or cut «beregnet tilskudd» in proportion."))
    {
        Related = [new RelatedPlace(cause, new Message("Her står det:", "It says so here:"))],
        Details =
        [
            new Message("«gir ny fordeling»: alt fordeles på nytt med det som er rettet. Noen kan få mindre enn før, og det krever en hjemmel.", "«gir ny fordeling»: all is divided anew with what has been corrected. Some may get less than before, and that needs a legal basis."),
            new Message("«med samme avkortingsprosent»: klageren får det samme som om søknaden var riktig fra før, og ingen andre får noe annet.", "«med samme avkortingsprosent»: whoever complained gets the same as if the application had been right from the start, and nobody else gets anything else."),
        ],
        CorrectText = "Klager som fører fram, gir ny fordeling",
    };

    public static Diagnostic Mixed(TextSpan span, TextSpan first) => new(
        NoShareDescriptor,
        span,
        new Message("Delrammene sier ikke det samme om klager, men pengene som klagene dekkes av, er felles.", "The delrammer do not say the same about complaints, but the money that complaints are paid from is common to them."),
        new Message("Skriv den samme setningen om klager, med de samme tilføyelsene, i alle delrammene.", "Write the same sentence about complaints, with the same clauses, in all the delrammer."))
    { Related = [new RelatedPlace(first, new Message("Den andre setningen:", "The other sentence:"))] };

    private static string Nb(WhyNoShare why) => why switch
    {
        WhyNoShare.Order => "når søknadene innvilges i rekkefølge, er det ingen avkortingsprosent",
        WhyNoShare.Keys => "når prioritetsgruppene følger flere nøkler, er det ikke kunngjort ett tall som sier hvilke grupper som fikk alt",
        WhyNoShare.OtherRule => "rammen fordeles ikke med en prosent som er lik for alle",
        WhyNoShare.Parts => "når en gruppe er sikret en del av rammen, er avkortingen ikke lik for alle",
        WhyNoShare.Small => "når små tilskudd faller bort, sier ikke prosenten alene hva en søknad får",
        _ => "når det gamle dekkes først, har runden to avkortingsprosenter",
    };

    private static string En(WhyNoShare why) => why switch
    {
        WhyNoShare.Order => "where applications are granted in an order, there is no such share",
        WhyNoShare.Keys => "where the priority groups follow several keys, no one number is published that says which groups got all",
        WhyNoShare.OtherRule => "the frame is not shared by a share that is the same for all",
        WhyNoShare.Parts => "where a group is sure of a part of the frame, the cut is not the same for all",
        WhyNoShare.Small => "where small grants fall away, the share alone does not say what an application gets",
        _ => "where the old is paid first, the round has two shares",
    };
}
