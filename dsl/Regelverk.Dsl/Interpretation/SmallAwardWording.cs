using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>How awards that are too small to be given are told.</summary>
/// <param name="Steg">The step.</param>
/// <param name="IsOfFrame">Whether the frame itself is shared, so that there is no beregnet tilskudd.</param>
internal sealed record SmallAwardWording(Steg.Bagatellgrense Steg, bool IsOfFrame)
{
    private string Limit => $"{Wording.Kroner(Steg.Grense)} per {Steg.Per.Navn}";

    private bool IsPerSøker => Steg.Per.Rolle == Begrepsrolle.Søker;

    /// <summary>The sentence of one who stays and gets another amount.</summary>
    public static string SharedAgain(string setning) => $"Rammen er delt på nytt uten de tilskuddene som er for små. {setning}";

    /// <summary>The lines of the ledger, before those about the new sharing.</summary>
    public IEnumerable<string> Lines(IReadOnlyList<SmallAward> fallen, int rounds)
    {
        var measured = Steg.MåltEtterAvrunding ? " etter avrunding" : "";
        if (fallen.Count == 0)
        {
            return [$"Ingen tilskudd er under {Limit}{measured}."];
        }

        var ids = fallen.SelectMany(a => a.Members).Select(p => p.Id).OrderBy(id => id, System.StringComparer.Ordinal).ToList();
        return [$"{Wording.Applications(ids.Count)} får ikke tilskudd, for det er under {Limit}{measured}: {Wording.List(ids)}.", Steg.Bortfall switch
        {
            Bortfall.UtenOmfordeling => $"Til sammen {Wording.Kroner(fallen.Aggregate(Rational.Zero, (sum, a) => sum + a.Exact))} blir restmidler.",
            _ when rounds == 1 => "Rammen deles på nytt på de andre.",
            Bortfall.AlleSamtidig => $"De faller bort i {Visning.Heltall(rounds)} omganger, og rammen deles på nytt på de andre hver gang.",
            _ => "De faller bort én om gangen, den minste først, og rammen deles på nytt på de andre hver gang.",
        }];
    }

    /// <summary>What became of one whose award is too small.</summary>
    public string WhatHappensTo(Participant participant, SmallAward award)
    {
        var whose = award.Members.Count > 1 ? $"Beløpene til søkerens {Wording.Applications(award.Members.Count)} er til sammen" : "Beløpet er";
        var paid = Steg.MåltEtterAvrunding ? $", som blir {Wording.Kroner(award.Measured)} etter avrunding" : "";
        return $"{whose} {Wording.Kroner(award.Exact)}{paid}, og tilskudd under {Limit} tildeles ikke: søknaden får 0 kroner{(IsOfFrame ? "" : $" av {Wording.Kroner(participant.Beregnet)} i beregnet tilskudd")}.";
    }

    /// <summary>What those who stand alike draw lots for.</summary>
    public string WhatTheyTieFor(IReadOnlyList<string> ids) =>
        $"{(IsPerSøker ? "Søkerne bak " : "")}{Wording.List(ids)} får like lite{(IsOfFrame ? "" : " og har like stort beregnet tilskudd")}. Én av dem faller bort først, og da kan en annen komme over grensen.";
}
