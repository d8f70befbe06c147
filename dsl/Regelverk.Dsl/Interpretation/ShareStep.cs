using System.Collections.Generic;

namespace Regelverk.Dsl.Interpretation;

/// <summary>A step where all share: «Beregnet tilskudd avkortes forholdsmessig», «Alle får samme beløp …».</summary>
internal static class ShareStep
{
    public static StepOutcome Apply(ShareTerms terms, IReadOnlyList<Participant> participants, Values.Rational pot)
    {
        var sharing = new GroupSharing(new SharingGroup(participants, null), terms, pot);
        var reach = terms.Equal is { } equal ? equal.Line
            : terms.Form.UtenBeregnet ? sharing.IsReached ? "Alle får det meste de kan få" + sharing.Limits : sharing.WhatAllGet
            : sharing.IsReached
            ? $"Rammen rekker til alle, og alle får {(terms.Form.FastAvkorting is null ? "hele " : "")}{ShareWording.Basis(terms.Form)}" + sharing.Limits
            : "Rammen rekker ikke til alt. " + sharing.WhatAllGet;
        return new StepOutcome(
            [$"Det er {Wording.Kroner(pot)} å fordele på {sharing.Size}.", .. sharing.ClaimLines(), reach + ".", .. sharing.BoundLines()],
            sharing.Awards()) { Nivå = sharing.Andel is { } share ? new Delingsnivå(share, null, null) : null };
    }
}
