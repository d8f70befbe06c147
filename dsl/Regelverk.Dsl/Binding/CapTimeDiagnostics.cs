using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about the time that a cap on the award is for.</summary>
internal static class CapTimeDiagnostics
{
    private static readonly DiagnosticDescriptor ShareOfYearDescriptor = DiagnosticDescriptor.Error("RV0790", "Prosent av hvilken ramme?", "Percent of which frame?");
    private static readonly DiagnosticDescriptor WhichTimeDescriptor = DiagnosticDescriptor.Error("RV0793", "Tak for runden eller for året?", "A cap on the round or on the year?");
    private static readonly DiagnosticDescriptor ContradictionDescriptor = DiagnosticDescriptor.Error("RV0794", "Taket og rundene sier hver sitt", "The cap and the rounds say different things");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [ShareOfYearDescriptor, WhichTimeDescriptor, ContradictionDescriptor];

    public static Diagnostic ShareOfYear(TextSpan span, Begrep per, string percent, string others) => new(
        ShareOfYearDescriptor,
        span,
        new Message($"Taket gjelder hele året, men hver runde har sin egen ramme, så {percent} prosent av rammen er ikke ett beløp.", $"The cap is on the whole year, but each round has its own frame, so {percent} percent of the frame is not one amount."),
        new Message("Skriv taket som et beløp, eller la det gjelde hver runde.", "Write the cap as an amount, or let it be on each round."))
    { CorrectText = $"ingen får mer enn {percent} prosent av rammen per {per.Navn} og runde; det overskytende fordeles på {others}\ningen får mer enn 200 000 kroner per {per.Navn} og år; det overskytende fordeles på {others}" };

    public static Diagnostic WhichTime(TextSpan span, Begrep per, string amount, string others) => new(
        WhichTimeDescriptor,
        span,
        new Message("Det er flere søknadsrunder, men det står ikke om taket gjelder hver runde eller hele året.", "There are several rounds, but nothing says whether the cap is on each round or on the whole year."),
        new Message($"Skriv «per {per.Navn} og runde» eller «per {per.Navn} og år».", $"Write «per {per.Navn} og runde» or «per {per.Navn} og år»."))
    {
        Details =
        [
            new Message($"Eksempel: {Inflection.Some(per)} fikk 1 500 000 kroner i runde 1, og taket er 2 000 000 kroner.", $"Example: one «{per.Navn}» got 1 500 000 kroner in round 1, and the cap is 2 000 000 kroner."),
            new Message($"«per {per.Navn} og runde» gir inntil 2 000 000 kroner til i runde 2.", $"«per {per.Navn} og runde» gives up to 2 000 000 kroner more in round 2."),
            new Message($"«per {per.Navn} og år» gir inntil 500 000 kroner til i runde 2. Den krever kvitteringen fra runde 1.", $"«per {per.Navn} og år» gives up to 500 000 kroner more in round 2. It needs the receipt of round 1."),
        ],
        CorrectText = $"ingen får mer enn {amount} per {per.Navn} og runde; det overskytende fordeles på {others}\ningen får mer enn {amount} per {per.Navn} og år; det overskytende fordeles på {others}",
    };

    public static Diagnostic Contradiction(TextSpan span, bool capIsOnYear) => new(
        ContradictionDescriptor,
        span,
        capIsOnYear
            ? new Message("Taket gjelder hele året, men under «søknadsrunder» står det at tidligere tildelt tilskudd ikke har noen betydning.", "The cap is on the whole year, but «søknadsrunder» says that earlier awards mean nothing.")
            : new Message("Taket gjelder hver runde, men under «søknadsrunder» står det at tidligere tildelt tilskudd trekkes fra taket.", "The cap is on each round, but «søknadsrunder» says that earlier awards are taken from the cap."),
        new Message("La begge si det samme.", "Let both say the same."));
}
