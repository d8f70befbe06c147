using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about divisions that differ from round to round.</summary>
internal static class RoundDivisionDiagnostics
{
    private static readonly DiagnosticDescriptor CompanyDescriptor = DiagnosticDescriptor.Error("RV0700", "Ulik fordeling i rundene kan ikke stå sammen med dette", "Divisions that differ from round to round cannot stand with this");
    private static readonly DiagnosticDescriptor NotDividedDescriptor = DiagnosticDescriptor.Error("RV0768", "Runden fordeles ikke", "The round is not divided");
    private static readonly DiagnosticDescriptor MismatchDescriptor = DiagnosticDescriptor.Error("RV0769", "Fordelingen passer ikke til rundene", "The division does not fit the rounds");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [CompanyDescriptor, NotDividedDescriptor, MismatchDescriptor];

    public static Diagnostic NotDivided(TextSpan span, int round) => new(
        NotDividedDescriptor,
        span,
        new Message($"Ingen fordeling sier hvordan rammen i runde {Folding.Digits(round)} deles.", $"No division says how the frame of round {Folding.Digits(round)} is shared."),
        new Message("Skriv en fordeling for runden, eller nevn runden i overskriften til en av de andre: «fordeling i runde 1 og 2».", "Write a division for the round, or name it in the heading of one of the others: «fordeling i runde 1 og 2»."))
    { CorrectText = $"fordeling i runde {Folding.Digits(round)}\n  1. Beregnet tilskudd avkortes forholdsmessig\n  2. Beløpene avrundes ned til hele kroner:\n     - restmidler tilbakeføres til staten\n  3. Klager som fører fram, gir ny fordeling" };

    public static Diagnostic WhichRound(TextSpan span, IReadOnlyList<int> rounds) => new(
        MismatchDescriptor,
        span,
        new Message("Rundene fordeles hver for seg, og denne fordelingen sier ikke hvilken runde den gjelder.", "The rounds are divided each by itself, and this division does not say which round it is for."),
        new Message("Skriv runden etter «fordeling i runde».", "Write the round after «fordeling i runde»."))
    { CorrectText = string.Join("\n", rounds.Select(r => $"fordeling i runde {Folding.Digits(r)}")) };

    public static Diagnostic NoSuchRound(TextSpan span, int round, IReadOnlyList<int> known) => new(
        MismatchDescriptor,
        span,
        known.Count == 0
            ? new Message("Fordelingen gjelder en søknadsrunde, men regelverket har ingen.", "The division is for a round, but the regulation has none.")
            : new Message($"Det er ingen runde {Folding.Digits(round)} under «søknadsrunder».", $"There is no round {Folding.Digits(round)} below «søknadsrunder»."),
        known.Count == 0
            ? new Message("Skriv rundene under overskriften «søknadsrunder», eller skriv bare «fordeling».", "Write the rounds below the heading «søknadsrunder», or write just «fordeling».")
            : new Message("Rett nummeret, eller skriv runden under «søknadsrunder».", "Correct the number, or write the round below «søknadsrunder»."));

    public static Diagnostic NoNextRound(TextSpan span, int round) => new(
        MismatchDescriptor,
        span,
        new Message($"Fordelingen gjelder bare runde {Folding.Digits(round)}, som er den siste. Det er ingen neste runde å overføre til.", $"The division is only for round {Folding.Digits(round)}, which is the last. There is no next round to transfer to."),
        new Message("Skriv hvor restmidlene går etter siste runde.", "Write where the remainder goes after the last round."))
    { CorrectText = "- restmidler overføres til neste år\n- restmidler tilbakeføres til staten" };

    public static Diagnostic NotLast(TextSpan span, int last) => new(
        MismatchDescriptor,
        span,
        new Message($"Fordelingen gjelder ikke den siste runden, som er runde {Folding.Digits(last)}, så tilføyelsen har ingen virkning.", $"The division is not for the last round, which is round {Folding.Digits(last)}, so the clause has no effect."),
        new Message($"Ta den bort. Hva som skjer etter siste runde, står i fordelingen i runde {Folding.Digits(last)}.", $"Take it away. What happens after the last round stands in the division of round {Folding.Digits(last)}."));

    public static Diagnostic WithPots(TextSpan span) => new(
        CompanyDescriptor,
        span,
        new Message("Rammen er delt i delrammer, og de er de samme i alle rundene.", "The frame is split into delrammer, and they are the same in all rounds."),
        new Message("Skriv «fordeling i» og navnet på delrammen, så gjelder den i alle rundene. Trengs begge deler, skriver du én fil for hver runde.", "Write «fordeling i» and the name of the delramme, and it is for all rounds. Where both are needed, write one file for each round."));

    public static Diagnostic WithoutCut(TextSpan span) => new(
        CompanyDescriptor,
        span,
        new Message("Uten avkorting er det ingen ramme, og det kan ikke gjelde bare noen av rundene.", "Without a cut there is no frame, and that cannot be so in some of the rounds only."),
        new Message("Skriv hvordan rammen deles også i denne runden. Rekker den til alle, får alle beregnet tilskudd.", "Write how the frame is shared in this round too. Where it is enough, all get «beregnet tilskudd»."))
    { CorrectText = "1. Beregnet tilskudd avkortes forholdsmessig" };

    public static Diagnostic Carried(TextSpan span, TextSpan rounds) => new(
        CompanyDescriptor,
        span,
        new Message("Beløp som ikke dekkes, er med i neste runde, men der deles rammen på en annen måte. Da er det ikke sagt hva de gamle søknadene skal vurderes etter.", "Amounts that are not covered take part in the next round, but there the frame is shared in another way. Then nothing says by what the old applications are to be judged."),
        new Message("La beløp som ikke dekkes, bortfalle, så søkerne kan søke på nytt, eller skriv én fordeling for alle rundene.", "Let amounts that are not covered lapse, so that the applicants can apply anew, or write one division for all rounds."))
    {
        Related = [new RelatedPlace(rounds, new Message("Her står det:", "Here it says so:"))],
        CorrectText = "beløp som ikke dekkes, bortfaller",
    };
}
