using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>One regulation on one side of a comparison: reads an applicant that is described for both years as its own.</summary>
internal sealed class Edition
{
    private readonly Confidentiality _confidentiality;
    private readonly Dictionary<JointFact, Opplysning> _own = [];
    private readonly Dictionary<Opplysning, JointFact> _joint = [];
    private readonly Dictionary<(JointFact Fact, string Code), string> _codes = [];

    public Edition(Regelfil file, Ordning ordning)
    {
        File = file;
        Ordning = ordning;
        Tolk = new Tolk(ordning);
        _confidentiality = new Confidentiality(ordning);
    }

    public Regelfil File { get; }

    public Ordning Ordning { get; }

    public Tolk Tolk { get; }

    /// <summary>«2022», or the name with the year where a side has several.</summary>
    public string Label { get; set; } = "";

    /// <summary>All facts of the regulation that an applicant is described with.</summary>
    public IEnumerable<Opplysning> Facts => Ordning.Begreper.SelectMany(b => b.Opplysninger).Concat(Ordning.Skjønn).Where(f => f.Type.Slag is not (Verdislag.Liste or Verdislag.Tekst));

    public void Know(Opplysning own, JointFact joint, IEnumerable<(string Own, string Joint)> codes)
    {
        _own[joint] = own;
        _joint[own] = joint;
        foreach (var code in codes)
        {
            _codes[(joint, code.Joint)] = code.Own;
        }
    }

    /// <summary>The fact as it is called in both years; null where it is none that an applicant is described with, such as «måneden».</summary>
    public JointFact? JointOf(Opplysning own) => _joint.TryGetValue(own, out var joint) ? joint : null;

    public Opplysning? OwnOf(JointFact joint) => _own.TryGetValue(joint, out var own) ? own : null;

    /// <summary>The name of a code in both years.</summary>
    public string JointCode(JointFact fact, string own) => _codes.Where(c => c.Key.Fact == fact && c.Value == own).Select(c => c.Key.Code).FirstOrDefault() ?? own;

    /// <summary>The first fact whose value does not exist here; null where all do.</summary>
    public JointFact? Unknown(JointApplicant applicant, IEnumerable<JointFact> facts) =>
        facts.FirstOrDefault(f => !f.IsHeldAgainstDeadline && _own.ContainsKey(f) && applicant[f] is Value.Code code && !_codes.ContainsKey((f, code.Name)));

    /// <summary>The round of this regulation that goes with the n-th of the comparison.</summary>
    public Runde? Round(int number) => Ordning.Runder.Count == 0 ? null : Ordning.Runder[Math.Min(number, Ordning.Runder.Count - 1)];

    /// <summary>The regulation whose deadlines the times of an applicant are told by, where they are told by the day.</summary>
    public Edition? Calendar { get; set; }

    /// <summary>Whether a time is held against the deadline and against fixed dates, so that it is told by the day.</summary>
    public bool HasTimeline => _own.Keys.Any(f => f.Timeline is not null);

    /// <summary>The deadline of a round as it is held against a fact: for a day the clock does not count, and without a clock the whole day counts.</summary>
    public Tidspunkt? Deadline(JointFact fact, Runde? round) =>
        round?.Frist is { } deadline ? deadline with { Minutt = OwnOf(fact)?.Type.Slag == Verdislag.Dato ? null : deadline.Minutt ?? Tidspunkt.SisteMinutt } : null;

    /// <summary>The deadline that the times of an applicant are told by.</summary>
    public Tidspunkt? CommonDeadline(JointFact fact, int number) => Calendar?.Deadline(fact, Calendar.Round(number));

    /// <summary>A time of an applicant as this regulation reads it.</summary>
    /// <param name="fact">What it is the time of.</param>
    /// <param name="moment">The time by the common calendar.</param>
    /// <param name="number">Which round of the comparison it is in.</param>
    /// <param name="round">The round whose deadline it is held against.</param>
    public Tidspunkt Moved(JointFact fact, Tidspunkt moment, int number, Runde? round)
    {
        var moved = new Fristflytting(CommonDeadline(fact, number), Deadline(fact, round)).Moved(moment);
        return OwnOf(fact)?.Type.Slag == Verdislag.Dato ? moved with { Minutt = null } : moved;
    }

    /// <summary>The applicant in the words of this regulation; what it does not ask about is left out.</summary>
    /// <param name="applicant">The applicant.</param>
    /// <param name="number">Which round of the comparison it is in.</param>
    /// <param name="round">The round that it is decided in.</param>
    /// <param name="given">A name that is taken to be known, or null.</param>
    /// <param name="value">What it is taken to be.</param>
    public Søknadsdata Read(JointApplicant applicant, int number, Runde? round, Definisjon? given = null, Value? value = null)
    {
        IReadOnlyDictionary<Definisjon, Value> Given(Begrep level) =>
            given is not null && value is not null && given.Nivå == level ? new Dictionary<Definisjon, Value> { [given] = value } : new Dictionary<Definisjon, Value>();

        Dictionary<Opplysning, Value> FactsOf(Begrep concept)
        {
            var facts = new Dictionary<Opplysning, Value>();
            foreach (var pair in _own)
            {
                if (pair.Value.Begrep == concept && applicant.Has(pair.Key) && Own(pair.Key, pair.Value, applicant[pair.Key], number, round) is { } read)
                {
                    facts[pair.Value] = read;
                }
            }

            return facts;
        }

        Dictionary<Begrep, IReadOnlyList<Elementdata>> Lists(Begrep[] outer) => Ordning.Begreper
            .Where(b => b.Rolle == Begrepsrolle.Element && b.Utenfor is { } holder && outer.Contains(holder))
            .ToDictionary(b => b, b => (IReadOnlyList<Elementdata>)[new Elementdata("1", FactsOf(b), Lists([b]), new Dictionary<Opplysning, Skjønnsgrunn>(), Given(b))]);

        var own = FactsOf(Ordning.Søknad);
        foreach (var fact in FactsOf(Ordning.Søker))
        {
            own[fact.Key] = fact.Value;
        }

        return new Søknadsdata("søknad", "søker", Søknadsstatus.TilBehandling, own, Lists([Ordning.Søknad, Ordning.Søker]), new Dictionary<Opplysning, Skjønnsgrunn>(), Given(Ordning.Søknad));
    }

    /// <summary>What the regulation gives the applicant in a round.</summary>
    /// <param name="applicant">The applicant.</param>
    /// <param name="number">Which round of the comparison it is in.</param>
    /// <param name="round">The round that it is decided in.</param>
    /// <param name="facts">What applicants are described with.</param>
    public Outcome Decide(JointApplicant applicant, int number, Runde? round, IEnumerable<JointFact> facts)
    {
        if (Unknown(applicant, facts) is { } unknown)
        {
            return new Outcome(Standpoint.FinnesIkke, Rational.Zero, 0, unknown, this);
        }

        var data = Read(applicant, number, round);
        var evaluator = new Evaluator(Ordning, data, round);
        var amounts = new AmountCheck(Ordning, evaluator, new GroundsFinder(Ordning, evaluator, _confidentiality));
        var standing = new Standing(Ordning, evaluator, amounts, data.Status);
        var amount = amounts.Known(Ordning.BeregnetTilskudd);
        var standpoint = standing switch
        {
            { Utfall: Utfall.Avvist } => Standpoint.Avvist,
            { Utfall: Utfall.Avslått } => Standpoint.Avslått,
            { Status: Ventestatus.VenterPåRetting } => Standpoint.MåRettes,
            { Status: null } when amount is not null || Ordning.BeregnetTilskudd is null => Standpoint.Oppfyller,
            _ => OfAllAnswers(data, round),
        };
        return new Outcome(standpoint, amount ?? Rational.Zero, standing.Dismissing.Count + standing.Failing.Count + standing.ToCorrect.Count, null, this);
    }

    /// <summary>Beregnet tilskudd as it would be if nothing were rounded; null where it is not known.</summary>
    public Rational? Unrounded(JointApplicant applicant, int number)
    {
        var round = Round(number);
        var evaluator = new Evaluator(Ordning, Read(applicant, number, round), round) { RoundsNothing = true };
        return new AmountCheck(Ordning, evaluator, new GroundsFinder(Ordning, evaluator, _confidentiality)).Known(Ordning.BeregnetTilskudd);
    }

    /// <summary>Where the decision rests in words: the place of the first ground; empty where nothing is asked of anybody.</summary>
    public string Place(JointApplicant applicant, int roundNumber)
    {
        var round = Round(roundNumber);
        return Tolk.Avgjør(Read(applicant, roundNumber, round), round).Begrunnelse.FirstOrDefault()?.Hjemmel ?? "";
    }

    /// <summary>Something is missing, but perhaps all answers give the same.</summary>
    private Standpoint OfAllAnswers(Søknadsdata data, Runde? round) => Tolk.Avgjør(data, round) switch
    {
        { Utfall: Utfall.Avvist } => Standpoint.Avvist,
        { Utfall: Utfall.Avslått } => Standpoint.Avslått,
        { Status: Ventestatus.VenterPåRetting } => Standpoint.MåRettes,
        _ => Standpoint.IkkeAvgjort,
    };

    private Value? Own(JointFact joint, Opplysning own, Value value, int number, Runde? round)
    {
        if (joint.Timeline is not null && value is Value.Time { Moment: var moment })
        {
            return new Value.Time(Moved(joint, moment, number, round));
        }

        if (joint.IsHeldAgainstDeadline && value is Value.Code { Name: var when })
        {
            return round?.Frist is { } deadline
                ? new Value.Time(new Tidspunkt(when == Segments.Late ? deadline.Dato.PlussDager(1) : deadline.Dato, own.Type.Slag == Verdislag.Tidspunkt ? 0 : null))
                : null;
        }

        return value is Value.Code code ? _codes.TryGetValue((joint, code.Name), out var name) ? new Value.Code(name) : null : value;
    }
}
