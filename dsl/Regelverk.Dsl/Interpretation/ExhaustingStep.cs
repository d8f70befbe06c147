using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>«Beløpene avrundes til … slik at summen blir lik rammen, …»: whole units to all, and as many of them as the frame holds and the bounds allow.</summary>
internal sealed class ExhaustingStep
{
    private static readonly Rational Half = new(1, 2);

    private readonly Steg.AvrundingTilRammen _steg;
    private readonly IReadOnlyList<Participant> _participants;
    private readonly UnitRoom _room;
    private readonly TieBreaker _ties;
    private readonly BigInteger _target;

    /// <param name="steg">The step.</param>
    /// <param name="participants">Who takes part, with their exact awards.</param>
    /// <param name="pot">What is not awarded, in kroner.</param>
    /// <param name="caps">The caps on the award.</param>
    /// <param name="ties">Who goes first.</param>
    public ExhaustingStep(Steg.AvrundingTilRammen steg, IReadOnlyList<Participant> participants, Rational pot, IReadOnlyList<CapRoom> caps, TieBreaker ties)
    {
        _steg = steg;
        _participants = participants;
        _ties = ties;
        _room = new UnitRoom(steg.Enhet, participants, caps);
        _target = (participants.Aggregate(pot, (sum, p) => sum + p.Tildelt) / steg.Enhet).Floor();
    }

    public StepOutcome Apply(Rational pot, string goal)
    {
        var hasOneEach = _participants.Aggregate(BigInteger.Zero, (sum, p) => sum + FirstOf(p)) <= _target;
        if (hasOneEach)
        {
            GiveByQuotients();
        }
        else
        {
            GiveOneToTheLargest();
        }

        var awards = _participants
            .Select(p => (Participant: p, After: _steg.Enhet * _room.UnitsOf(p)))
            .Where(a => a.After != a.Participant.Tildelt)
            .Select(a => new Award(a.Participant, a.After, a.After > a.Participant.Tildelt ? Virkningsslag.AvrundetOpp : Virkningsslag.AvrundetNed, Sentence(a.Participant.Tildelt, a.After)))
            .ToList();
        var rest = awards.Aggregate(pot, (left, a) => left + a.Participant.Tildelt - a.Tildelt);
        return new StepOutcome(
            [
                .. hasOneEach ? Enumerable.Empty<string>() : ["Det er ikke nok til én enhet til hver. De med de største beløpene får én."],
                Summary(awards.Count(a => a.Slag == Virkningsslag.AvrundetOpp), awards.Count(a => a.Slag == Virkningsslag.AvrundetNed)),
                rest.Sign > 0 ? $"Det er {Wording.Kroner(rest)} i restmidler, som {goal}." : "Det er ingen restmidler.",
                .. _ties.Lines(),
            ],
            awards)
        { Lots = _ties.Held };
    }

    /// <summary>
    /// One unit at a time to the highest quotient. Those that are sure to come are given at once; then the few that are too many are taken from the lowest
    /// quotients, or the few that are left are given to the highest.
    /// </summary>
    private void GiveByQuotients()
    {
        foreach (var participant in _participants)
        {
            _room.Set(participant, BigInteger.Max(FirstOf(participant), BigInteger.Min(StartOf(participant), _room.MostOf(participant))));
        }

        // What is taken too much from those below a cap, they have a right to before the others keep what has a lower quotient.
        var owed = BigInteger.Zero;
        foreach (var (members, most) in _room.Crowded())
        {
            owed += Take(members, members.Aggregate(BigInteger.Zero, (sum, m) => sum + _room.UnitsOf(m)) - most);
        }

        Take(_participants, _room.Total + owed - _target);
        var waiting = new Quotients(_participants.Where(CanGetMore), NextQuotient, highestFirst: true);
        while (_room.Total < _target && waiting.Next() is { } alike)
        {
            Give(alike.Where(_room.HasRoom).ToList());
            alike.Where(_room.HasRoom).Where(CanGetMore).ToList().ForEach(waiting.Add);
        }
    }

    /// <summary>There are fewer units than those who are to have one each.</summary>
    private void GiveOneToTheLargest()
    {
        var waiting = new Quotients(_participants.Where(p => FirstOf(p) > 0), Exact, highestFirst: true);
        while (_room.Total < _target && waiting.Next() is { } alike)
        {
            Give(alike);
        }
    }

    /// <summary>The unit that everyone gets before the method begins.</summary>
    private BigInteger FirstOf(Participant participant) => _steg.MinstÉnEnhet && Exact(participant).Sign > 0 && _room.MostOf(participant) > 0 ? BigInteger.One : BigInteger.Zero;

    /// <summary>Units whose quotients are all above one border, the same for all.</summary>
    private BigInteger StartOf(Participant participant)
    {
        var exact = Exact(participant);
        return _steg.Metode != Enhetsmetode.Oddetallsmetoden ? exact.Floor()
            : exact >= new Rational(3, 2) ? (exact + Half).Floor()
            : exact >= _steg.FørsteDelingstall * Half ? BigInteger.One : BigInteger.Zero;
    }

    /// <summary>What decides who gets the unit with this number: the exact amount divided by 1, 3, 5 … or 1, 2, 3 …; for største brøkdel what is left of it after the units before.</summary>
    private Rational Quotient(Participant participant, BigInteger unit) => _steg.Metode switch
    {
        Enhetsmetode.StørsteBrøkdel => Exact(participant) - (unit - 1),
        Enhetsmetode.Oddetallsmetoden => Exact(participant) / (unit.IsOne ? _steg.FørsteDelingstall : (2 * unit) - 1),
        _ => Exact(participant) / unit,
    };

    private Rational NextQuotient(Participant participant) => Quotient(participant, _room.UnitsOf(participant) + 1);

    private bool CanGetMore(Participant participant) => NextQuotient(participant).Sign > 0;

    /// <summary>
    /// Takes units from the lowest quotients. Where several have the same and not all are to lose, all lose: who of them has the right to what is then left,
    /// is asked when it is given back, and only if it is.
    /// </summary>
    /// <returns>How many more than asked for were taken.</returns>
    private BigInteger Take(IEnumerable<Participant> participants, BigInteger tooMany)
    {
        var holding = new Quotients(participants.Where(HasMore), p => Quotient(p, _room.UnitsOf(p)), highestFirst: false);
        while (tooMany.Sign > 0 && holding.Next() is { } alike)
        {
            foreach (var participant in alike)
            {
                _room.Set(participant, _room.UnitsOf(participant) - 1);
                tooMany -= 1;
                if (HasMore(participant))
                {
                    holding.Add(participant);
                }
            }
        }

        return BigInteger.Max(-tooMany, BigInteger.Zero);

        bool HasMore(Participant participant) => _room.UnitsOf(participant) > FirstOf(participant);
    }

    /// <summary>One unit to each of those with the same right, as long as there are units and room; the keys and then lots decide where there are not.</summary>
    private void Give(IReadOnlyList<Participant> alike)
    {
        foreach (var group in _ties.Groups(alike))
        {
            foreach (var participant in InOrder(group.Where(_room.HasRoom).ToList(), _target - _room.Total).Where(_ => _room.Total < _target).Where(_room.HasRoom))
            {
                _room.Set(participant, _room.UnitsOf(participant) + 1);
            }
        }
    }

    /// <summary>Lots decide among all where there are too few units, and otherwise among those who share too little room under a cap.</summary>
    private IReadOnlyList<Participant> InOrder(IReadOnlyList<Participant> served, BigInteger left)
    {
        var rivals = _room.Rivals(served);
        var wanted = rivals.Aggregate((BigInteger)served.Count, (sum, r) => sum - r.Members.Count + r.Places);
        return left.IsZero ? []
            : wanted > left ? _ties.Draw(served, (int)left, What(Ids(served), (int)left))
            : [.. rivals.SelectMany(r => _ties.Draw(r.Members, r.Places, What(Ids(r.Members), r.Places))), .. served.Except(rivals.SelectMany(r => r.Members))];
    }

    private string What(IReadOnlyList<string> ids, int places) =>
        $"{Wording.List(ids)} har like stor rett til {Visning.Kroner(_steg.Enhet)} mer, og bare {Visning.Heltall(places)} av dem kan få det.";

    private static List<string> Ids(IEnumerable<Participant> participants) => participants.Select(p => p.Id).OrderBy(id => id, StringComparer.Ordinal).ToList();

    /// <summary>The exact award in units.</summary>
    private Rational Exact(Participant participant) => participant.Tildelt / _steg.Enhet;

    private string Summary(int up, int down)
    {
        var unit = StepWording.Unit(_steg.Enhet);
        return up + down == 0 ? $"Alle beløp er {unit} fra før."
            : _steg.Metode == Enhetsmetode.StørsteBrøkdel ? $"{Wording.Applications(up)} får beløpet avrundet opp til {unit}, de med de største brøkdelene først, og {Wording.Applications(down)} får beløpet avrundet ned."
            : $"{Wording.Applications(up)} får beløpet avrundet opp til {unit}, og {Wording.Applications(down)} får beløpet avrundet ned, etter {StepWording.Method(_steg.Metode, _steg.FørsteDelingstall)}.";
    }

    private string Sentence(Rational before, Rational after)
    {
        var (unit, change) = (StepWording.Unit(_steg.Enhet), $"fra {Wording.Kroner(before)} til {Wording.Kroner(after)}.");
        var way = after > before ? "opp" : "ned";
        return _steg.Metode != Enhetsmetode.StørsteBrøkdel ? $"Beløpet avrundes {way} til {unit} etter {StepWording.Method(_steg.Metode, _steg.FørsteDelingstall)}: {change}"
            : after > before ? $"Beløpet avrundes opp til {unit}, for brøkdelen er blant de største: {change}"
            : $"Beløpet avrundes ned til {unit}: {change}";
    }
}
