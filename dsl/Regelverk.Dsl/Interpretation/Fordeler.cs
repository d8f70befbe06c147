using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Divides the frame of a round among the applications that meet the conditions, by the steps of «fordeling».</summary>
public sealed class Fordeler
{
    private readonly Tolk _tolk;

    /// <summary>Makes ready to divide under a regulation.</summary>
    /// <param name="tolk">The regulation.</param>
    public Fordeler(Tolk tolk) => _tolk = tolk;

    /// <summary>The applications that must be decided before the frame can be divided, by id.</summary>
    public static IReadOnlyList<Avgjørelse> Uavgjorte(IReadOnlyList<Avgjørelse> avgjørelser) => Sorted(avgjørelser.Where(a => a.Status is not null));

    /// <summary>Divides the frame. Where the regulation has none to divide («ingen avkorting», or no fordeling), everyone keeps what was decided at once and the frame is the sum of it.</summary>
    /// <param name="avgjørelser">All applications of the round, each once, none of them waiting for something.</param>
    /// <param name="runde">The round; null where there are no rounds.</param>
    /// <param name="ramme">What there is to divide, in kroner; 0 or more.</param>
    /// <param name="trekning">The draw of lots that has been held, or null. Where lots decide and none has been drawn among those who tie, see <see cref="Fordelingsresultat.LoddtrekningKreves"/>.</param>
    /// <param name="tidligere">The earlier rounds of the year, in any order; null where there are none or they do not count.</param>
    /// <exception cref="ArgumentException">An application is not decided, stands twice, or the frame is negative.</exception>
    public Fordelingsresultat Fordel(
        IReadOnlyList<Avgjørelse> avgjørelser, Runde? runde, Rational ramme, Trekning? trekning = null, IReadOnlyList<TidligereRunde>? tidligere = null)
    {
        if (avgjørelser.FirstOrDefault(a => a.Status is not null) is { } open)
        {
            throw new ArgumentException($"{open.Søknad.Id} is not decided.", nameof(avgjørelser));
        }

        return In(runde).Divide(avgjørelser, runde, ramme, new Dictionary<string, Rational>(StringComparer.Ordinal), EarlierAwards.Of(tidligere ?? []), trekning);
    }

    /// <summary>Divides the frame before all applications are decided: sets aside the most that each undecided one can get, and divides the rest.</summary>
    /// <param name="avgjørelser">All applications of the round, each once.</param>
    /// <param name="runde">The round; null where there are no rounds.</param>
    /// <param name="ramme">What there is to divide, in kroner; 0 or more.</param>
    /// <param name="trekning">The draw of lots that has been held, or null.</param>
    /// <param name="tidligere">The earlier rounds of the year, in any order; null where there are none or they do not count.</param>
    /// <exception cref="ArgumentException">An application stands twice, or the frame is negative.</exception>
    public ForeløpigFordeling FordelForeløpig(
        IReadOnlyList<Avgjørelse> avgjørelser, Runde? runde, Rational ramme, Trekning? trekning = null, IReadOnlyList<TidligereRunde>? tidligere = null)
    {
        var earlier = EarlierAwards.Of(tidligere ?? []);
        var ofRound = In(runde);
        var reserves = new Reserves(ofRound._tolk, runde, earlier).Find(Uavgjorte(avgjørelser), ramme);
        return reserves.Unbounded.Count > 0
            ? new ForeløpigFordeling(null, reserves.Unbounded)
            : new ForeløpigFordeling(ofRound.Divide(avgjørelser, runde, ramme, reserves.Amounts, earlier, trekning) with { Foreløpig = true }, []);
    }

    /// <summary>Settles complaints that succeed after a division, in the order they are decided: each gets what it would have got with the published share, until there is no more money. No other award changes.</summary>
    /// <param name="klager">The applications with what has been corrected, in the order the complaints are decided, each once, none of them waiting for something.</param>
    /// <param name="runde">The round; null where there are no rounds.</param>
    /// <param name="grunnlag">The division they are settled by.</param>
    /// <param name="tidligere">The earlier rounds of the year, in any order; null where there are none or they do not count.</param>
    /// <exception cref="ArgumentException">An application is not decided, stands twice or was no part of the round, or no share was published for it.</exception>
    public Klageoppgjør GjørOppKlager(IReadOnlyList<Avgjørelse> klager, Runde? runde, Klagegrunnlag grunnlag, IReadOnlyList<TidligereRunde>? tidligere = null)
    {
        if (klager.FirstOrDefault(a => a.Status is not null) is { } open)
        {
            throw new ArgumentException($"{open.Søknad.Id} is not decided.", nameof(klager));
        }

        var earlier = EarlierAwards.Of(tidligere ?? []);
        var tolk = In(runde)._tolk;
        var uncovered = new Uncovered(tolk, runde, earlier);
        return new ComplaintSettlement(tolk, runde, grunnlag, earlier).Settle(klager, a => uncovered.Of(Exclusion.Of(tolk.Ordning, a, earlier)));
    }

    /// <summary>The same for one round, where the rounds are divided each in its own way.</summary>
    private Fordeler In(Runde? runde)
    {
        var division = _tolk.Ordning.Fordeling;
        return division is not { Rundedelinger.Count: > 0 } ? this
            : _tolk.Ordning.IRunde(runde?.Nummer) is { Fordeling.Rundedelinger.Count: 0 } ordning ? new Fordeler(new Tolk(ordning))
            : throw new ArgumentException("The rounds are divided each in its own way, and this is none of them.", nameof(runde));
    }

    private Fordelingsresultat Divide(
        IReadOnlyList<Avgjørelse> avgjørelser, Runde? runde, Rational ramme, IReadOnlyDictionary<string, Rational> reserves, EarlierAwards earlier, Trekning? trekning)
    {
        if (avgjørelser.GroupBy(a => a.Søknad.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new ArgumentException($"{twice.Key} stands twice.", nameof(avgjørelser));
        }

        var uncovered = new Uncovered(_tolk, runde, earlier);
        var sorted = Sorted(avgjørelser.Select(a => uncovered.Of(Exclusion.Of(_tolk.Ordning, a, earlier))).OfType<Avgjørelse>());
        if (!Tolk.DelerRamme(_tolk.Ordning))
        {
            return WithoutFrame(sorted, reserves);
        }

        if (ramme.Sign < 0)
        {
            throw new ArgumentException("The frame is negative.", nameof(ramme));
        }

        var participants = sorted
            .Where(a => a is { Status: null, OppfyllerVilkårene: true, Beregnet: null or { Sign: > 0 } })
            .Select(a => new Participant(a, a.Beregnet ?? MoreThan(ramme, a)))
            .ToList();
        var lots = new List<Loddtrekning>();
        try
        {
            var (ledger, left, avsatt) = _tolk.Ordning.Fordeling is { Delrammer.Count: > 0 } fordeling
                ? new Pots(_tolk, runde, fordeling, earlier, trekning).Divide(ramme, participants, sorted, reserves, lots)
                : DivideWhole(ramme, runde, participants, reserves, earlier, trekning, lots);
            var decided = participants.ToDictionary(p => p.Id, p => p.Decided(), StringComparer.Ordinal);
            var rounding = Steps.OfType<Steg.Avrundende>().LastOrDefault();
            return new Fordelingsresultat
            {
                Ramme = ramme,
                Avsatt = avsatt,
                AvsattTilKlager = SetAside(ramme),
                Restmidler = left,
                RestmidlerGårTil = rounding is null ? null : RoundingStep.GoalOf(rounding, _tolk.Ordning, runde),
                Avgjørelser = sorted.Select(a => decided.TryGetValue(a.Søknad.Id, out var result) ? result : WithReserve(a, reserves)).ToList(),
                Steg = ledger,
                Loddtrekninger = lots,
            };
        }
        catch (LotsNeededException needed)
        {
            var avsatt = Rational.Min(ramme - SetAside(ramme), Sum(reserves.Values));
            return new Fordelingsresultat
            {
                Ramme = ramme,
                Avsatt = avsatt,
                AvsattTilKlager = SetAside(ramme),
                Restmidler = ramme - SetAside(ramme) - avsatt,
                Avgjørelser = sorted,
                Steg = [],
                Loddtrekninger = [.. lots, needed.Lots],
            };
        }
    }

    /// <summary>Where the frame itself is shared, beregnet tilskudd bounds nobody: more than there is.</summary>
    private Rational MoreThan(Rational ramme, Avgjørelse avgjørelse) => _tolk.Ordning.Fordeling is { UtenBeregnet: true }
        ? ramme + 1
        : throw new ArgumentException($"{avgjørelse.Søknad.Id} has no beregnet tilskudd.", nameof(avgjørelse));

    private IReadOnlyList<Steg> Steps => _tolk.Ordning.Fordeling?.Steg ?? [];

    private DividedMoney DivideWhole(
        Rational ramme, Runde? runde, IReadOnlyList<Participant> participants, IReadOnlyDictionary<string, Rational> reserves, EarlierAwards earlier, Trekning? draw, List<Loddtrekning> lots)
    {
        var money = ramme - SetAside(ramme);
        var avsatt = Rational.Min(money, Sum(reserves.Values));
        var (ledger, left) = new Stages(_tolk, runde, earlier, draw, lots)
            .Divide(null, money - avsatt, participants, Fordelingssteg.ForRamme(Steps, ramme), [.. ComplaintMoney.Opening(ComplaintMoney.Of(Steps), ramme), .. Reserves.Opening(ramme, avsatt, reserves)]);
        return new DividedMoney(ledger, left, avsatt);
    }

    /// <summary>What is kept until complaints are decided, in kroner.</summary>
    private Rational SetAside(Rational ramme) => ComplaintMoney.Of(Steps)?.Av(ramme) ?? Rational.Zero;

    private Fordelingsresultat WithoutFrame(IReadOnlyList<Avgjørelse> sorted, IReadOnlyDictionary<string, Rational> reserves)
    {
        var avsatt = Sum(reserves.Values);
        return new Fordelingsresultat
        {
            Ramme = avsatt + Sum(sorted.Select(a => a.Tildelt ?? Rational.Zero)),
            Avsatt = avsatt,
            Restmidler = Rational.Zero,
            Avgjørelser = sorted.Select(a => WithReserve(a, reserves)).ToList(),
            Steg = [],
        };
    }

    private Avgjørelse WithReserve(Avgjørelse avgjørelse, IReadOnlyDictionary<string, Rational> reserves) =>
        reserves.TryGetValue(avgjørelse.Søknad.Id, out var reserve)
            ? avgjørelse with { Begrunnelse = [.. avgjørelse.Begrunnelse, Reserves.GroundOf(_tolk.Ordning, reserve)] }
            : avgjørelse;

    private static List<Avgjørelse> Sorted(IEnumerable<Avgjørelse> avgjørelser) => avgjørelser.OrderBy(a => a.Søknad.Id, StringComparer.Ordinal).ToList();

    private static Rational Sum(IEnumerable<Rational> amounts) => amounts.Aggregate(Rational.Zero, (sum, a) => sum + a);
}

/// <summary>What became of the frame.</summary>
/// <param name="Ledger">What each step did.</param>
/// <param name="Left">What nobody got, in kroner.</param>
/// <param name="Avsatt">What is set aside, in kroner.</param>
internal sealed record DividedMoney(IReadOnlyList<Stegresultat> Ledger, Rational Left, Rational Avsatt);

/// <summary>A division before all applications are decided.</summary>
/// <param name="Resultat">The division, marked as provisional; null where it cannot be made.</param>
/// <param name="UtenGrense">The applications for which nothing says how much they can get at most; empty where the division was made.</param>
public sealed record ForeløpigFordeling(Fordelingsresultat? Resultat, IReadOnlyList<Avgjørelse> UtenGrense);
