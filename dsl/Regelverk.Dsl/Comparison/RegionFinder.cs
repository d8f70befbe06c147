using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Finds the applicants that get another result, and for each group one that really does.</summary>
internal sealed class RegionFinder(Side old, Side @new, JointFacts facts)
{
    /// <summary>Combinations that are tried for one change in one round.</summary>
    public const int MostCells = 6_000;

    private const int Probes = 48;

    /// <summary>Beyond the signs of a difference.</summary>
    private const int NeitherMoreNorLess = 100;

    private readonly Dictionary<int, IReadOnlyList<JointApplicant>> _bases = [];
    private readonly List<string> _undecided = [];
    private readonly List<string> _equal = [];

    public IReadOnlyList<string> Undecided => _undecided;

    /// <summary>The amounts at which both years give the same, between giving more and giving less.</summary>
    public IReadOnlyList<string> Equal => _equal.Distinct().ToArray();

    /// <summary>The applicants that everything else is held at, the best first.</summary>
    public IReadOnlyList<JointApplicant> Bases(int round)
    {
        if (!_bases.TryGetValue(round, out var bases))
        {
            bases = new BaseFinder(old, @new, facts).Find(round);
            _bases.Add(round, bases);
        }

        return bases;
    }

    /// <summary>Forgets what was undecided about groups that are found anew.</summary>
    public void StartOver() => _undecided.Clear();

    /// <summary>The groups that differ in some facts, all else being as in an applicant that comes as far as it can.</summary>
    public IReadOnlyList<Søkergruppe> Find(ComparedFacts about, int round, string roundName)
    {
        foreach (var applicant in Bases(round))
        {
            var space = new CellSpace(Fitting(about.Facts.Where(f => f.Segments.Count > 1).ToArray(), applicant, round));
            var probes = new CellProbes(space, applicant);
            var (before, now) = (new CellOutcomes(old, space, probes, round, facts.All), new CellOutcomes(@new, space, probes, round, facts.All));
            var kinds = new CellKinds(space, probes, (places, probe) => Answer(before.In(places, probe), now.In(places, probe), about, () => probes.At(places, probe), round));
            var groups = kinds.Groups().Select(g => Group(g.Kind, g.IsAll, g.Region, kinds.Witness(g.Region, g.Kind, applicant), applicant, round, roundName)).ToArray();
            if (groups.Length > 0)
            {
                if (groups.Any(g => !g.GjelderAlle))
                {
                    _undecided.Add($"Hva {Wording.List([.. space.Facts.Select(f => $"«{f.Name}»")], space.Facts.Count)} gjør, henger på flere av dem sammen. Noen verdier er prøvd, og andre kan gi noe annet enn det som står.");
                }

                return groups;
            }
        }

        return [];
    }

    private static CellAnswer Answer(Outcome before, Outcome now, ComparedFacts about, Func<JointApplicant> applicant, int round)
    {
        var kind = Kind(before, now, about);
        var isSameAmount = about.IsAboutAmount && kind is null && before.HasRight && now.HasRight;
        return new CellAnswer(kind, isSameAmount ? Unrounded(before.By, now.By, applicant(), round) : null);
    }

    private static Søkerendring? Unrounded(Edition before, Edition now, JointApplicant applicant, int round) =>
        (before.Unrounded(applicant, round), now.Unrounded(applicant, round)) is ({ } was, { } becomes) && was != becomes
            ? was < becomes ? Søkerendring.FårMer : Søkerendring.FårMindre
            : null;

    /// <summary>What becomes of an applicant; null for nothing, and for what has nothing to do with the change.</summary>
    private static Søkerendring? Kind(Outcome before, Outcome now, ComparedFacts about)
    {
        var change = Kind(before, now);
        var isOther = new[] { before.Missing, now.Missing }.OfType<JointFact>().Any(f => !about.Facts.Contains(f));
        return isOther || (!about.IsAboutAmount && change is Søkerendring.FårMer or Søkerendring.FårMindre) ? null : change;
    }

    /// <summary>What becomes of an applicant; null where it gets the same, or one year leaves it undecided.</summary>
    public Søkerendring? Kind(JointApplicant applicant, int round) => Kind(old.Decide(applicant, round, facts.All), @new.Decide(applicant, round, facts.All));

    /// <summary>The same, where both years have the round of the new one: what the rules do by themselves.</summary>
    public Søkerendring? KindByRules(JointApplicant applicant, int round)
    {
        var common = @new.Editions[0].Round(round);
        return Kind(old.Decide(applicant, round, _ => common, facts.All), @new.Decide(applicant, round, _ => common, facts.All));
    }

    private static Søkerendring? Kind(Outcome before, Outcome now) => (before, now) switch
    {
        ({ Standpoint: Standpoint.IkkeAvgjort }, _) or (_, { Standpoint: Standpoint.IkkeAvgjort }) => null,
        ({ HasRight: true }, { HasRight: true }) => before.Amount == now.Amount ? null : before.Amount < now.Amount ? Søkerendring.FårMer : Søkerendring.FårMindre,
        ({ HasRight: true }, { Standpoint: Standpoint.MåRettes }) => Søkerendring.MåRette,
        ({ Standpoint: Standpoint.MåRettes }, { HasRight: true }) => Søkerendring.SlipperÅRette,
        ({ HasRight: true }, _) => Søkerendring.MisterRett,
        (_, { HasRight: true }) => Søkerendring.FårRett,
        ({ Missing: not null }, _) or (_, { Missing: not null }) => null,
        _ => before.Standpoint == now.Standpoint ? null : Søkerendring.AnnenGrunn,
    };

    /// <summary>Parts amounts and numbers where something else becomes of the ordinary applicant, so that each part has one answer. Says whether there are such.</summary>
    public bool DivideAtCrossings(ComparedFacts about, int round)
    {
        var isDivided = false;
        foreach (var fact in NumbersOf(about))
        {
            var crossings = new SortedSet<Rational>();
            foreach (var applicant in Variants(Bases(round)[0], about.Facts))
            {
                var found = new Crossings(x => Sign(applicant.With(fact, new Value.Number(x)), about, round));
                crossings.UnionWith(found.In(fact.Segments));
                _equal.AddRange(found.Equal().Select(x => applicant.With(fact, new Value.Number(x))).Select(equal =>
                    $"Ved {RegionWords.Exactly(fact, equal[fact]).Text} gir {old.Label} og {@new.Label} like mye: {Wording.Kroner(@new.Decide(equal, round, facts.All).Amount)}."));
            }

            isDivided |= Divide(fact, crossings);
        }

        return isDivided;
    }

    /// <summary>
    /// The same for an applicant that is not the ordinary one. What moves when another number does is no border: there nothing better can be said than that it is so for some. Nor is a number
    /// parted so much that it must be held fast.
    /// </summary>
    public void DivideAtFixedCrossings(ComparedFacts about, JointApplicant from, int round, IReadOnlyList<ComparedFacts> all)
    {
        foreach (var fact in NumbersOf(about))
        {
            var others = about.Facts.Where(f => f != fact).SelectMany(f => f.Inside(f.Segments[f.PlaceOf(from[f])]).Where(v => v != from[f]).Select(v => from.With(f, v))).Prepend(from).ToArray();
            int SignAt(JointApplicant applicant, Rational at) => Sign(applicant.With(fact, new Value.Number(at)), about, round);
            var crossings = new Crossings(x => SignAt(from, x)).In(fact.Segments).Where(at => others.All(o => SignAt(o, at) != SignAt(o, at - 1))).ToArray();
            var count = fact.Segments.Count;
            if (all.Where(u => u.Facts.Contains(fact)).All(u => CellSpace.Volume(u.Facts) / count * (count + (2 * crossings.Length)) <= MostCells))
            {
                Divide(fact, crossings);
            }
        }
    }

    private static IEnumerable<JointFact> NumbersOf(ComparedFacts about) => about.Facts.Where(f => f.Type.Slag is Verdislag.Kroner or Verdislag.Heltall);

    private bool Divide(JointFact fact, IReadOnlyCollection<Rational> crossings)
    {
        if (crossings.Count > 0)
        {
            facts.Divide(fact, crossings);
        }

        return crossings.Count > 0;
    }

    /// <summary>The applicant, and with each other answer to what is not a number, and each other time that rules tell apart around the deadline.</summary>
    private static IEnumerable<JointApplicant> Variants(JointApplicant applicant, IReadOnlyList<JointFact> about) => about
        .Where(f => f.Type.Slag is Verdislag.Kode or Verdislag.JaNei || f.Timeline is not null)
        .SelectMany(f => f.Segments.Where(s => s.Value != applicant[f]).Select(s => applicant.With(f, s.Value)))
        .Prepend(applicant);

    /// <summary>Where both years give a right: −1, 0 or 1 as the new one gives less, as much or more. Otherwise a number for what becomes of the applicant.</summary>
    private int Sign(JointApplicant applicant, ComparedFacts about, int round)
    {
        var (before, now) = (old.Decide(applicant, round, facts.All), @new.Decide(applicant, round, facts.All));
        return before.HasRight && now.HasRight ? (about.IsAboutAmount ? now.Amount.CompareTo(before.Amount) : 0) : NeitherMoreNorLess + (Kind(before, now, about) is { } kind ? (int)kind : -1);
    }

    /// <summary>The facts that fit: where there are too many combinations, those that never make a difference where they are tried are held fast, and the last that still do not fit.</summary>
    private IReadOnlyList<JointFact> Fitting(IReadOnlyList<JointFact> about, JointApplicant applicant, int round)
    {
        if (CellSpace.Volume(about) <= MostCells)
        {
            return about;
        }

        var kept = about.Where(f => Matters(f, about, applicant, round)).ToList();
        while (CellSpace.Volume(kept) > MostCells)
        {
            var widest = kept.OrderByDescending(f => f.Segments.Count).ThenByDescending(f => kept.IndexOf(f)).First();
            kept.Remove(widest);
            _undecided.Add($"Det er for mange kombinasjoner til å prøve alle. «{widest.Name}» er holdt fast på {RegionWords.Held(widest, applicant[widest])}.");
        }

        return kept;
    }

    private bool Matters(JointFact fact, IReadOnlyList<JointFact> about, JointApplicant applicant, int round)
    {
        var draws = new Draws(17);
        for (var probe = 0; probe < Probes; probe++)
        {
            var tried = applicant;
            if (probe > 0)
            {
                foreach (var other in about)
                {
                    if (draws.Below(3) == 0)
                    {
                        tried = tried.With(other, other.Segments[draws.Below(other.Segments.Count)].Value);
                    }
                }
            }

            if (fact.Segments.Select(s => Kind(tried.With(fact, s.Value), round)).Distinct().Skip(1).Any())
            {
                return true;
            }
        }

        return false;
    }

    private Søkergruppe Group(Søkerendring change, bool isAll, Region region, JointApplicant witness, JointApplicant applicant, int round, string roundName)
    {
        var (before, now) = (old.Decide(witness, round, facts.All), @new.Decide(witness, round, facts.All));
        if (Kind(before, now) != change)
        {
            throw new InvalidOperationException($"The witness does not differ as its region says: {change}.");
        }

        var applicantName = @new.Editions[0].Ordning.Søker.Navn;
        var known = facts.All.Where(f => old.Editions.Concat(@new.Editions).Any(e => e.OwnOf(f) is not null)).Select(f => new Navngitt(f.Name, RegionWords.Shown(witness[f], f.Type))).ToArray();
        return new Søkergruppe(
            change,
            RegionWords.Of(region, round, applicantName) + (isAll ? "" : " (noen av dem)"),
            roundName,
            new Vitne(RegionWords.Of(region, witness, round, applicantName), Told(witness, round, before, now, old), Told(witness, round, now, before, @new), known)) { Region = region, Utgangspunkt = applicant, GjelderAlle = isAll };
    }

    /// <summary>An applicant, and what both years give it.</summary>
    public string Told(OverlookedApplicant one)
    {
        var (before, now) = (old.Decide(one.Applicant, one.Round, facts.All), @new.Decide(one.Applicant, one.Round, facts.All));
        return $"{RegionWords.Of(Region.Around(one.About.Facts, one.Applicant), one.Applicant, one.Round, @new.Editions[0].Ordning.Søker.Navn)}: {Told(one.Applicant, one.Round, before, now, old)}, {Told(one.Applicant, one.Round, now, before, @new)}.";
    }

    private static string Told(JointApplicant witness, int round, Outcome outcome, Outcome other, Side side)
    {
        if (outcome is { Missing: { } missing } && witness[missing] is Value.Code code)
        {
            return $"kan ikke søke {side.Label} ({missing.Name} {code.Name} finnes ikke)";
        }

        if (outcome.HasRight && other.HasRight)
        {
            return $"{Wording.Kroner(outcome.Amount)} {side.Label}";
        }

        var place = string.Join(" i ", new[] { outcome.By.Place(witness, round), side.Editions.Count > 1 ? outcome.By.Label : "" }.Where(p => p.Length > 0));
        var words = outcome.Standpoint switch
        {
            Standpoint.Avvist => "avvist",
            Standpoint.Avslått => "avslått",
            Standpoint.MåRettes => "må rettes",
            _ => "oppfyller vilkårene",
        };
        return place.Length > 0 ? $"{words} {side.Label} ({place})" : $"{words} {side.Label}";
    }
}
