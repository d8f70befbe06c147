using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>The accounts of one division: runs the steps in order, books what they do, and checks after each that every krone is accounted for.</summary>
internal sealed class Division
{
    private readonly Tolk _tolk;
    private readonly Runde? _runde;
    private readonly Delramme? _pot;
    private readonly Rational _frame;
    private readonly IReadOnlyList<Participant> _participants;
    private readonly Trekning? _draw;
    private readonly EarlierAwards _earlier;
    private readonly List<Stegresultat> _ledger = [];
    private readonly List<Tildelingstak> _caps = [];
    private readonly List<Loddtrekning> _lots;
    private IReadOnlyList<Steg> _steps = [];
    private bool _keepsSmall;
    private Rational _left;

    /// <param name="tolk">The regulation.</param>
    /// <param name="runde">The round.</param>
    /// <param name="pot">The delramme that is divided; null where the frame is one.</param>
    /// <param name="frame">What there is to divide, in kroner, 0 or more.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="earlier">What earlier rounds gave.</param>
    /// <param name="draw">The draw of lots that has been held, or null.</param>
    /// <param name="lots">The draws that decided something; those of this division are added.</param>
    public Division(Tolk tolk, Runde? runde, Delramme? pot, Rational frame, IReadOnlyList<Participant> participants, EarlierAwards earlier, Trekning? draw, List<Loddtrekning> lots)
    {
        _draw = draw;
        _earlier = pot is null ? earlier : earlier.In(pot.Navn);
        _lots = lots;
        _tolk = tolk;
        _runde = runde;
        _pot = pot;
        _frame = frame;
        _participants = participants;
        _left = frame;
    }

    /// <summary>Whether what is left goes to the new applications of the round.</summary>
    public bool PaysFirst { get; init; }

    /// <summary>What is not awarded, in kroner.</summary>
    public Rational Left => _left;

    public IReadOnlyList<Stegresultat> Ledger => _ledger;

    /// <summary>The draws of lots that decided something, in order.</summary>
    public IReadOnlyList<Loddtrekning> Lots => _lots;

    /// <summary>Runs the steps.</summary>
    /// <param name="steps">In order.</param>
    /// <param name="opening">What a reader must know before the first step.</param>
    public void Run(IReadOnlyList<Steg> steps, IReadOnlyList<string> opening)
    {
        _steps = steps;
        foreach (var step in steps)
        {
            var before = _left;
            var outcome = Apply(step);
            var effects = outcome.Awards.OrderBy(a => a.Participant.Id, StringComparer.Ordinal).Select(a => Book(a, step)).ToList();
            CheckAccounts();
            _lots.AddRange(outcome.Lots);
            _ledger.Add(new Stegresultat(step.Nummer, TextOf(step), before, _left, [.. _ledger.Count == 0 ? opening : [], .. outcome.Lines], effects)
            {
                Delramme = _pot?.Navn,
                Nivå = outcome.Nivå is { } level && step is Steg.Delende { Tak: { } cap } ? level with { Tak = cap.Beløp } : outcome.Nivå,
            });
        }
    }

    private StepOutcome Apply(Steg step)
    {
        if (step is Steg.Delende { Form: var form } and not Steg.PrioritertRekkefølge)
        {
            var unbounded = new ShareTerms(form, null, ValueOf);
            unbounded = unbounded with { Equal = EqualPart.Of(form, _participants, _left, unbounded.OwnWeight) };
            _participants.ToList().ForEach(p => p.Limit = unbounded.Most(p));
        }

        switch (step)
        {
            case Steg.PrioritertRekkefølge order:
                Remember(order.Tak);
                return GrantInOrder(order);
            case Steg.AvrundingTilRammen rounding:
                return new ExhaustingStep(rounding, _participants, KeepsExcess ? Rational.Zero : _left, _caps.Select(c => new CapRoom(c, [], _earlier)).ToList(), Ties(rounding.Likhet, step)).Apply(_left, GoalOf(rounding));
            case Steg.Delende sharing:
                Remember(sharing.Tak);
                var barrier = Barrier.Raise(sharing.Form, _participants, ValueOf);
                var shared = Share(sharing, _participants, _left);
                return shared with { Lines = [.. barrier, .. shared.Lines] };
            case Steg.Bagatellgrense small:
                return DropSmall(small);
            case Steg.AvrundingNed rounding:
                return RoundingStep.Apply(rounding, _participants, _left, GoalOf(rounding));
            case Steg.DelingPåDeler parts:
                return PartsStep.Apply(parts, _participants, p => _tolk.EvaluateParts(parts.Vekt, p.Avgjørelse.Søknad, _runde));
            case Steg.Klager complaints:
                return new StepOutcome([ComplaintMoney.Line(complaints)], []);
            default:
                throw new InvalidOperationException($"Unknown step {step.GetType().Name}.");
        }
    }

    private StepOutcome Share(Steg.Delende step, IReadOnlyList<Participant> participants, Rational pot)
    {
        var way = step is Steg.Prioritetsgrupper groups ? ByGroups(groups) : new DivisionWay((those, money) => ShareStep.Apply(TermsOf(step, those, money), those, money));
        return step.Form.Andeler.Count == 0 ? way.Share(participants, pot) : ShareWithQuotas(step, QuotasOf(step, participants, pot), way, participants, pot);
    }

    private StepOutcome GrantInOrder(Steg.PrioritertRekkefølge order)
    {
        var ties = Ties(order.Orden, order);
        var quotas = QuotasOf(order, _participants, _left);
        var way = new DivisionWay((those, money) => Granted(those, money, null))
        {
            Try = (those, money) => Granted(those, money, p => quotas.LastOrDefault(q => q.Members.Contains(p) && !q.Inner.Any(i => i.Members.Contains(p)))),
            Order = "De innvilges i rekkefølge",
            Where = p => $"i rekkefølgen{KeysOf(p, order)}",
        };
        var outcome = quotas.Count == 0 ? way.Share(_participants, _left) : ShareWithQuotas(order, quotas, way, _participants, _left);
        outcome.Awards.ToList().ForEach(a => a.Participant.Limit = a.Tildelt);
        return outcome with { Lines = [.. outcome.Lines, .. ties.Lines()], Lots = ties.Held };

        StepOutcome Granted(IReadOnlyList<Participant> those, Rational money, Func<Participant, Quota?>? groupOf) =>
            new OrderStep(order, those, money, RoomUnder(order.Tak, those), ties, p => KeysOf(p, order), groupOf).Apply(those);
    }

    private DivisionWay ByGroups(Steg.Prioritetsgrupper groups)
    {
        return new DivisionWay((those, money) => new PriorityStep(groups, ValueOf, GroupOf, () => TermsOf(groups, those, money)).Apply(those, money))
        {
            Order = "Prioritetsgruppene dekkes etter tur",
            Where = p => $"i {StepWording.Group(GroupOf(p))}",
            Group = GroupOf,
        };

        Navngitt GroupOf(Participant participant) => new(
            Wording.List(groups.Alle.Select(n => n.Uttrykk.Tekst).ToList()),
            Wording.List(groups.Alle.Select(n => _tolk.Shown(n.Uttrykk, ValueOf(participant, n.Uttrykk))).ToList()));
    }

    private IReadOnlyList<Quota> QuotasOf(Steg.Delende step, IReadOnlyList<Participant> participants, Rational pot) =>
        Quota.Of(step.Form, participants, (p, part) => ValueOf(p, part.Vilkår) is Value.Truth { IsTrue: true }, pot);

    private StepOutcome ShareWithQuotas(Steg.Delende step, IReadOnlyList<Quota> quotas, DivisionWay way, IReadOnlyList<Participant> participants, Rational pot) =>
        step.Form.Andeler[0].Slag == Gruppeandelsslag.Reserve
            ? new ReserveStep(quotas, participants, pot, way.Order is null ? null : way).Apply()
            : new QuotaStep(quotas, way, those => those.Select(TermsOf(step, those, pot).Most).Aggregate(Rational.Zero, (sum, most) => sum + most)).Apply(participants, pot, Quota.Opening(quotas, pot));

    private StepOutcome DropSmall(Steg.Bagatellgrense small)
    {
        var sharing = _steps.OfType<Steg.Delende>().First();
        var outcome = new SmallAwardStep(
            small,
            _participants,
            staying => Share(sharing, staying.Select(p => new Participant(p.Avgjørelse, p.Beregnet) { Sperret = p.Sperret }).ToList(), _frame),
            amount => small.MåltEtterAvrunding ? AsPaid(amount) : amount,
            Ties(small.Likhet ?? new Likhetsregel([], null), small),
            new SmallAwardWording(small, sharing.Form.UtenBeregnet)).Apply();
        _keepsSmall = small.Bortfall == Bortfall.UtenOmfordeling && outcome.Awards.Count > 0;
        return outcome;
    }

    /// <summary>What an exact award is when the steps that round have rounded it.</summary>
    private Rational AsPaid(Rational amount) =>
        _steps.OfType<Steg.Avrundende>().Aggregate(amount, (paid, step) => Rounding.Round(paid, new Avrunding(Avrundingsmåte.Ned, step.Enhet)));

    /// <summary>The value of what a step asks of an application (one of <see cref="Steg.Nøkler"/>).</summary>
    private Value ValueOf(Participant participant, Expression key)
    {
        var result = _tolk.Evaluate(key, participant.Avgjørelse.Søknad, _runde);
        return Priority.IsUsable(result, key.Type) && result is Result.Known known
            ? known.Value
            : throw new InvalidOperationException($"{participant.Id} has no {key.Tekst}; it should be til avklaring.");
    }

    /// <summary>Where the remainder goes, as the rest of a sentence.</summary>
    private string GoalOf(Steg.Avrundende rounding) => PaysFirst ? "går til de nye søknadene" : _pot?.UbruktTil is { } next
        ? $"går til delrammen {next}"
        : StepWording.Goal(RoundingStep.GoalOf(rounding, _tolk.Ordning, _runde));

    /// <summary>Whether what is above a cap or below the limit goes to nobody, so that whole units are not made of it.</summary>
    private bool KeepsExcess => _keepsSmall || _caps.Any(c => c.Overskytende == Overskytende.Restmidler);

    private TieBreaker Ties(Likhetsregel rule, Steg step) => new(rule, step.Nummer, ValueOf, _draw);

    /// <summary>What puts an application in its place: « (poeng 80, levert 1. mars 2025)».</summary>
    private string KeysOf(Participant participant, Steg.PrioritertRekkefølge step) => step.Orden.Uttrykk.Count == 0
        ? ""
        : $" ({string.Join(", ", step.Orden.Uttrykk.Select(k => $"{k.Tekst} {_tolk.Shown(k, ValueOf(participant, k))}"))})";

    private Virkning Book(Award award, Steg step)
    {
        var participant = award.Participant;
        var before = participant.Tildelt;
        participant.Book(award.Tildelt, GroundOf(award, step), award.Slag);
        _left += before - award.Tildelt;
        return new Virkning(participant.Id, before, award.Tildelt, award.Setning) { Slag = award.Slag, Gruppe = award.Gruppe, Deler = award.Deler };
    }

    private Grunn GroundOf(Award award, Steg step)
    {
        List<Navngitt> facts = award.Participant.Avgjørelse.Beregnet is { } beregnet ? [new("beregnet tilskudd", Wording.Kroner(beregnet))] : [];
        if (award.Gruppe is { } group)
        {
            facts.Add(group);
        }

        return new Grunn(StepWording.PlaceOf(_tolk.Ordning, _pot, step), award.Setning, facts)
        {
            Slag = Grunnslag.Fordeling,
            Sted = StepWording.HjemmelOf(_tolk.Ordning, _pot),
        };
    }

    private void Remember(Tildelingstak? cap)
    {
        if (cap is not null)
        {
            _caps.Add(cap);
        }
    }

    private ShareTerms TermsOf(Steg.Delende step, IReadOnlyList<Participant> participants, Rational pot)
    {
        var known = new Dictionary<(Participant, Expression), Value>();
        var terms = new ShareTerms(step.Form, RoomUnder(step.Tak, participants), (participant, key) =>
        {
            if (!known.TryGetValue((participant, key), out var value))
            {
                known.Add((participant, key), value = ValueOf(participant, key));
            }

            return value;
        });
        return terms with { Equal = EqualPart.Of(step.Form, participants, pot, terms.OwnWeight) };
    }

    private CapRoom? RoomUnder(Tildelingstak? cap, IReadOnlyList<Participant> participants) => cap is null ? null : new CapRoom(cap, participants, _earlier);

    /// <summary>A broken account is a fault of this program, never of the regulation.</summary>
    private void CheckAccounts()
    {
        var awarded = _participants.Aggregate(Rational.Zero, (sum, p) => sum + p.Tildelt);
        Demand(awarded + _left == _frame, "awards and remainder add up to the frame");
        Demand(_left.Sign >= 0, "the remainder is not negative");
        Demand(_participants.All(p => p.Tildelt.Sign >= 0 && p.Tildelt <= p.Beregnet), "each award lies between 0 and beregnet tilskudd");
        foreach (var cap in _caps)
        {
            var room = new CapRoom(cap, _participants, _earlier);
            Demand(_participants.All(p => room.LeftFor(room.IdOf(p)).Sign >= 0), "no award is above its cap");
        }
    }

    private static void Demand(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"The division broke its accounts: it must hold that {what}.");
        }
    }

    private static string TextOf(Steg step) => step.Klausuler.Count == 0 ? step.Tekst : $"{step.Tekst}: {string.Join("; ", step.Klausuler)}";
}
