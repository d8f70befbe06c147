using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>«Beløpene avrundes ned til …»: each award by itself; what is cut off becomes restmidler.</summary>
internal static class RoundingStep
{
    public static StepOutcome Apply(Steg.AvrundingNed steg, IReadOnlyList<Participant> participants, Rational pot, string goal)
    {
        var unit = StepWording.Unit(steg.Enhet);
        var awards = participants
            .Select(p => (Participant: p, Down: Rounding.Round(p.Tildelt, new Avrunding(Avrundingsmåte.Ned, steg.Enhet))))
            .Where(a => a.Down != a.Participant.Tildelt)
            .Select(a => new Award(
                a.Participant,
                a.Down,
                Virkningsslag.AvrundetNed,
                $"Beløpet avrundes ned til {unit}: fra {Wording.Kroner(a.Participant.Tildelt)} til {Wording.Kroner(a.Down)}."))
            .ToList();
        var cutOff = awards.Aggregate(Rational.Zero, (sum, a) => sum + a.Participant.Tildelt - a.Tildelt);
        var rest = pot + cutOff;
        return new StepOutcome(
            [
                awards.Count > 0
                    ? $"{Wording.Applications(awards.Count)} får beløpet avrundet ned til {unit}. Til sammen er {Wording.Kroner(cutOff)} avrundet bort."
                    : $"Alle beløp er {unit} fra før.",
                rest.Sign > 0 ? $"Det er {Wording.Kroner(rest)} i restmidler, som {goal}." : "Det er ingen restmidler.",
            ],
            awards);
    }

    /// <summary>Where the remainder goes: after the last round the file may name another place.</summary>
    public static Restmiddelmål GoalOf(Steg.Avrundende steg, Ordning ordning, Runde? runde)
    {
        var isLast = runde is not null && ordning.Runder.All(r => r.Nummer <= runde.Nummer);
        return isLast ? steg.RestmidlerEtterSisteRunde ?? steg.Restmidler : steg.Restmidler;
    }
}
