using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>«Beregnet tilskudd avkortes forholdsmessig».</summary>
internal static class ProportionalStep
{
    public static StepOutcome Apply(Steg.Forholdsmessig steg, IReadOnlyList<Participant> participants, Rational pot)
    {
        var cap = steg.Tak is { } tak ? new CapRoom(tak, participants) : null;
        var sharing = new GroupSharing(new SharingGroup(participants, null), cap, pot);
        var reach = (sharing.IsReached, !sharing.IsCapped) switch
        {
            (true, true) => "Rammen rekker til alle, og alle får hele beregnet tilskudd",
            (true, false) => "Rammen rekker til alle, og alle får hele beregnet tilskudd så langt taket tillater",
            (false, true) => $"Rammen rekker ikke til alt. Alle får samme andel av beregnet tilskudd: {StepWording.Share(sharing.Share)}",
            _ => $"Rammen rekker ikke til alt. Alle får samme andel av beregnet tilskudd så langt taket tillater: {StepWording.Share(sharing.Share)}",
        };
        return new StepOutcome(
            [$"Det er {Wording.Kroner(pot)} å fordele på {sharing.Size}.", reach + ".", .. sharing.CapLines()],
            sharing.Awards());
    }
}
