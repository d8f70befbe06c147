using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>«Rammen går til prioritetsgruppene etter …»: each group in full before the next; the one that the frame does not reach is treated as the step says.</summary>
internal sealed class PriorityStep
{
    private readonly Steg.Prioritetsgrupper _steg;
    private readonly Func<Participant, Expression, Value> _valueOf;
    private readonly Func<Participant, Navngitt> _groupOf;
    private readonly Func<ShareTerms> _terms;

    /// <param name="steg">The step.</param>
    /// <param name="valueOf">What an application has of a key.</param>
    /// <param name="groupOf">The group of an application, as people read it.</param>
    /// <param name="terms">On what terms those in a group share.</param>
    public PriorityStep(Steg.Prioritetsgrupper steg, Func<Participant, Expression, Value> valueOf, Func<Participant, Navngitt> groupOf, Func<ShareTerms> terms)
    {
        _steg = steg;
        _valueOf = valueOf;
        _groupOf = groupOf;
        _terms = terms;
    }

    public StepOutcome Apply(IReadOnlyList<Participant> participants, Rational pot)
    {
        var terms = _terms();
        var lines = new List<string> { $"Det er {Wording.Kroner(pot)} å fordele på {Wording.Applications(participants.Count)}." };
        var awards = new List<Award>();
        var left = pot;
        var isOver = false;
        var isCapped = false;
        Delingsnivå? level = null;
        var isFound = false;
        foreach (var group in GroupsOf(participants))
        {
            // A group that is cut uses up what is left, so the groups after it find nothing.
            isOver = isOver || left.Sign == 0;
            var sharing = new GroupSharing(group, terms, isOver ? Rational.Zero : left);
            var paysNothing = !isOver && !sharing.IsReached && _steg.Grensegruppe == Grensegruppe.FårIngenTilskudd;
            if (!isFound && (isOver || !sharing.IsReached))
            {
                isFound = true;
                level = isOver || paysNothing ? new Delingsnivå(Rational.Zero, RankOf(group), null) : sharing.Andel is { } share ? new Delingsnivå(share, RankOf(group), null) : null;
            }

            if (isOver || paysNothing)
            {
                lines.Add(paysNothing ? NotReached(group, sharing, left) : $"{Heading(group, sharing)} får ingenting, for {(left.Sign == 0 ? "rammen er brukt opp" : "fordelingen har stanset")}.");
                awards.AddRange(group.Participants.Select(p => Nothing(p, group, sharing, left, paysNothing)));
                isOver = true;
                continue;
            }

            left = sharing.Left;
            isCapped = isCapped || sharing.IsCapped;
            isOver = isOver || !sharing.IsReached;
            lines.AddRange(sharing.ClaimLines());
            lines.Add(Covered(group, sharing, left));
            lines.AddRange(sharing.BoundLines());
            awards.AddRange(sharing.Awards());
        }

        if (isCapped && left.Sign > 0 && !isOver)
        {
            lines.Add($"Det er {Wording.Kroner(left)} igjen, for alle har fått hele beregnet tilskudd så langt taket tillater.");
        }

        return new StepOutcome(lines, awards) { Nivå = _steg.Form.Regel != Delingsregel.Forholdsmessig || _steg.Deretter.Count > 0 ? null : isFound ? level : new Delingsnivå(Rational.One, null, null) };
    }

    private Rational RankOf(SharingGroup group) => new Priority(_steg.Nøkkel.Type).RankOf(_valueOf(group.Participants[0], _steg.Nøkkel));

    private IEnumerable<SharingGroup> GroupsOf(IReadOnlyList<Participant> participants)
    {
        IEnumerable<IReadOnlyList<Participant>> groups = participants.Count == 0 ? [] : [participants];
        foreach (var key in _steg.Alle)
        {
            groups = groups.SelectMany(g => Split(g, key)).ToList();
        }

        return groups.Select(g => new SharingGroup(g, _groupOf(g[0])));
    }

    /// <summary>Those who have the same of a key together, the first first.</summary>
    private IEnumerable<IReadOnlyList<Participant>> Split(IReadOnlyList<Participant> group, Rekkefølgenøkkel key)
    {
        var ascending = group.GroupBy(p => _valueOf(p, key.Uttrykk)).OrderBy(g => g.Key, new Priority(key.Uttrykk.Type));
        return (key.HøyestFørst ? ascending.Reverse() : ascending).Select(g => g.ToList());
    }

    private static string Heading(SharingGroup group, GroupSharing sharing) =>
        Wording.Sentence(group.Gruppe is { } gruppe ? $"{StepWording.Group(gruppe)}, {sharing.Size}," : sharing.Size);

    private static string Covered(SharingGroup group, GroupSharing sharing, Rational left) =>
        $"{Heading(group, sharing)} {sharing.WhatHappens}. Gruppen får {Wording.Kroner(sharing.Given)}, og det er {Wording.Kroner(left)} igjen.";

    private static string NotReached(SharingGroup group, GroupSharing sharing, Rational left) =>
        $"{Heading(group, sharing)} kan ikke dekkes fullt ut, for det er bare {Wording.Kroner(left)} igjen. Gruppen får derfor ingen tilskudd, og fordelingen stanser her.";

    private static Award Nothing(Participant participant, SharingGroup group, GroupSharing sharing, Rational left, bool isBorder)
    {
        var where = group.Gruppe is { } gruppe ? StepWording.Group(gruppe) : "gruppen";
        var why = isBorder
            ? $"Det var {Wording.Kroner(left)} igjen til {where}, som trenger {Wording.Kroner(sharing.Limit)}, og en gruppe som rammen ikke rekker til, får ingen tilskudd"
            : left.Sign == 0 ? $"Rammen var brukt opp før {where}"
            : $"Fordelingen stanset før {where}, fordi rammen ikke rakk til en gruppe foran";
        return new Award(participant, participant.Tildelt, Virkningsslag.IkkeNådd, $"{why}: søknaden får 0 kroner av {Wording.Kroner(participant.Udekket)} i beregnet tilskudd.") { Gruppe = group.Gruppe };
    }
}
