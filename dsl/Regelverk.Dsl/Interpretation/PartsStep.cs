using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>«Tilskuddet deles på … etter …»: each award by itself, in whole units, on the listed parts of its application.</summary>
internal static class PartsStep
{
    /// <param name="step">The step.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="weightsOf">The parts of an application, with what each has of what it is shared by.</param>
    public static StepOutcome Apply(Steg.DelingPåDeler step, IReadOnlyList<Participant> participants, Func<Participant, IReadOnlyList<(string Id, Rational Weight)>> weightsOf)
    {
        var awards = participants.Where(p => p.Tildelt.Sign > 0).Select(p => ShareOn(step, p, weightsOf(p))).ToList();
        var kept = awards.Aggregate(Rational.Zero, (sum, a) => sum + a.Tildelt - a.Deler.Aggregate(Rational.Zero, (all, d) => all + d.Tildelt));
        var what = awards.Count == 0 ? "Ingen har fått tilskudd som kan deles" : $"Tilskuddet til {Wording.Applications(awards.Count)} deles etter {step.Vekt.Operand.Tekst}, i {StepWording.Unit(step.Enhet)}";
        return new StepOutcome([$"{what}. {(kept.Sign > 0 ? $"Søkerne beholder {Wording.Kroner(kept)} som ikke går opp." : "Alt går opp.")}"], awards);
    }

    private static Award ShareOn(Steg.DelingPåDeler step, Participant participant, IReadOnlyList<(string Id, Rational Weight)> parts)
    {
        var all = parts.Aggregate(Rational.Zero, (sum, p) => sum + p.Weight);
        var shares = all.Sign == 0
            ? parts.Select(_ => Rational.Zero).ToList()
            : Whole(parts.Select(p => participant.Tildelt * p.Weight / all / step.Enhet).ToList(), step.Rest).Select(units => units * step.Enhet).ToList();
        var deler = parts.Select((p, i) => new Delbeløp(p.Id, shares[i])).ToList();
        var kept = participant.Tildelt - shares.Aggregate(Rational.Zero, (sum, s) => sum + s);
        return new Award(participant, participant.Tildelt, Virkningsslag.DeltPåDeler, Sentence(step, participant.Tildelt, deler, kept, all)) { Deler = deler };
    }

    /// <summary>Exact numbers of units made whole: down, and then where the rule says so one more to those that lost most, as long as all who lost as much can have one.</summary>
    private static IReadOnlyList<Rational> Whole(IReadOnlyList<Rational> exact, Delrest rest)
    {
        var whole = exact.Select(e => (Rational)e.Floor()).ToList();
        var left = exact.Aggregate(Rational.Zero, (sum, e) => sum + e) - whole.Aggregate(Rational.Zero, (sum, w) => sum + w);
        if (rest == Delrest.HosSøkeren)
        {
            return whole;
        }

        var lost = Enumerable.Range(0, exact.Count).Where(i => exact[i] != whole[i]).GroupBy(i => exact[i] - whole[i]).OrderByDescending(g => g.Key).Select(g => g.ToList());
        foreach (var alike in lost.TakeWhile(alike => alike.Count <= left))
        {
            alike.ForEach(i => whole[i] += Rational.One);
            left -= alike.Count;
        }

        return whole;
    }

    private static string Sentence(Steg.DelingPåDeler step, Rational award, IReadOnlyList<Delbeløp> parts, Rational kept, Rational all)
    {
        var key = step.Vekt.Operand.Tekst;
        var name = step.Vekt.Over.Navn;
        if (all.Sign == 0)
        {
            return $"Tilskuddet på {Wording.Kroner(award)} kan ikke deles etter {key}, for {(parts.Count == 0 ? "søknaden har ingen deler" : "ingen av delene har noe av det")}. Søkeren beholder {Wording.Kroner(kept)}.";
        }

        var each = Wording.List(parts.Select(p => $"{name} {p.Del} får {Wording.Kroner(p.Tildelt)}").ToList());
        return $"Tilskuddet på {Wording.Kroner(award)} deles etter {key}: {each}.{(kept.Sign > 0 ? $" Søkeren beholder {Wording.Kroner(kept)}." : "")}";
    }
}
