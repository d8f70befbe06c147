using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>How the frame of a round is divided: the steps of a regulation, ready to be applied to the applications of a round.</summary>
public sealed partial class Fordeling
{
    private readonly List<string> _keys = [];
    private readonly Dictionary<Steg, int> _firstKeys = [];

    /// <summary>The division of a regulation.</summary>
    /// <param name="hjemmel">The § it rests on, or null.</param>
    /// <param name="steg">
    /// The numbered sentences, in order: one that shares, at most one about what is too small, at least one that rounds, and then what happens to complaints. None that shares: there is no frame to
    /// divide, and everyone keeps what was decided at once.
    /// </param>
    /// <exception cref="ArgumentNullException">The steps are null.</exception>
    /// <exception cref="ArgumentException">The steps are not such steps in such an order.</exception>
    public Fordeling(Hjemmel? hjemmel, params Steg[] steg)
        : this(hjemmel, steg, [])
    {
    }

    /// <summary>The division of a regulation whose frame is split into delrammer.</summary>
    /// <param name="hjemmel">The § it rests on, or null.</param>
    /// <param name="steg">The sentences of all delrammer; of each: one that shares, at most one about what is too small, at least one that rounds, and then what happens to complaints.</param>
    /// <param name="delrammer">The delrammer, or none. What applications are asked first is then which of them they are for, as its place.</param>
    /// <param name="vilkår">What earlier rounds mean; null: nothing besides caps on the year.</param>
    /// <exception cref="ArgumentNullException">The steps or the delrammer are null.</exception>
    /// <exception cref="ArgumentException">The steps are not such steps in such an order.</exception>
    public Fordeling(Hjemmel? hjemmel, IReadOnlyList<Steg> steg, IReadOnlyList<Delramme> delrammer, Rundevilkår? vilkår = null)
    {
        Hjemmel = hjemmel;
        Vilkår = vilkår ?? new Rundevilkår();
        Steg = Copy.Of(steg ?? throw new ArgumentNullException(nameof(steg)));
        Delrammer = Copy.Of(delrammer ?? throw new ArgumentNullException(nameof(delrammer)));
        if (Delrammer.Count > 0)
        {
            _keys.Add("delrammen");
        }

        AskKeys();
        if (Delrammer.Count == 0)
        {
            Check(Steg);
        }

        foreach (var delramme in Delrammer)
        {
            Check(StegI(delramme));
        }
    }

    /// <summary>The § it rests on, or null.</summary>
    public Hjemmel? Hjemmel { get; }

    /// <summary>What earlier rounds mean, besides caps on the year.</summary>
    public Rundevilkår Vilkår { get; }

    /// <summary>The numbered sentences, in order.</summary>
    public IReadOnlyList<Steg> Steg { get; }

    /// <summary>What the steps ask of each application, as written, step by step, in order.</summary>
    public IReadOnlyList<string> Nøkler => _keys;

    /// <summary>Whether the awards come from dividing a frame, so that they are not known before all applications are.</summary>
    public bool DelerRamme => DelerAv(Steg) is not null;

    /// <summary>Whether the frame itself is shared, so that there is no beregnet tilskudd.</summary>
    public bool UtenBeregnet => _ofRounds.Count == 0 ? DelerAv(Steg) is { Form.UtenBeregnet: true } : _ofRounds.TrueForAll(d => d.UtenBeregnet);

    /// <summary>Whether what was awarded in earlier rounds of the year counts in a later one.</summary>
    public bool RegnerMedTidligere
    {
        get
        {
            foreach (var step in Steg)
            {
                if (step is Steg.Delende { Tak: { ErPerÅr: true } })
                {
                    return true;
                }
            }

            return Vilkår.TidligereUtelukker || (DelerRamme && Vilkår.Udekket != UdekketBeløp.Bortfaller);
        }
    }

    /// <summary>The parts of the frame that are divided each by itself; empty where the frame is one.</summary>
    public IReadOnlyList<Delramme> Delrammer { get; }

    /// <summary>The applications that must be decided before the frame can be divided, by id (ordinal).</summary>
    /// <param name="deltakere">The applications.</param>
    /// <exception cref="ArgumentNullException">The applications are null.</exception>
    public static IReadOnlyList<Avgjørelse> Uavgjorte(IReadOnlyList<Deltaker> deltakere)
    {
        var open = new List<Avgjørelse>();
        foreach (var deltaker in Round.Sorted(deltakere))
        {
            if (deltaker.Avgjørelse.Status is not null)
            {
                open.Add(deltaker.Avgjørelse);
            }
        }

        return open;
    }

    /// <summary>
    /// Divides the frame. Where lots decide who gets something, and the applications that tie have no <see cref="Deltaker.Rang"/>, the result says so
    /// (<see cref="Fordelingsresultat.LoddtrekningKreves"/>) and nothing is awarded. Where there is none to divide, everyone keeps what was decided at once, and the frame is the sum of it.
    /// </summary>
    /// <param name="deltakere">All applications of the round, each once, in any order, none of them waiting for something.</param>
    /// <param name="ramme">What there is to divide; 0 or more.</param>
    /// <param name="erSisteRunde">Whether it is the last round, which decides where the remainder goes.</param>
    /// <param name="tidligere">The earlier rounds of the year, in any order; null where there are none or they do not count.</param>
    /// <exception cref="ArgumentNullException">The applications are null.</exception>
    /// <exception cref="ArgumentException">An application is not decided, stands twice, or lacks the value of a key.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many applications.</exception>
    /// <exception cref="ProgramfeilException">The accounts are broken; a fault of the program.</exception>
    public Fordelingsresultat Fordel(IReadOnlyList<Deltaker> deltakere, Kroner ramme, bool erSisteRunde, IReadOnlyList<TidligereRunde>? tidligere = null)
    {
        DemandOneRound();
        var round = Round.Sorted(deltakere);
        if (round.Find(d => d.Avgjørelse.Status is not null) is { } open)
        {
            throw new ArgumentException($"Søknad {open.Avgjørelse.SøknadId} er ikke avgjort.", nameof(deltakere));
        }

        return new Round(this, round, Reserves.None, new EarlierAwards(tidligere ?? []), erSisteRunde, isProvisional: false).Divide(ramme);
    }

    /// <summary>Divides the frame before all applications are decided: sets aside the most that each undecided one can get, and divides the rest.</summary>
    /// <param name="deltakere">All applications of the round, each once, in any order.</param>
    /// <param name="ramme">What there is to divide; 0 or more.</param>
    /// <param name="erSisteRunde">Whether it is the last round, which decides where the remainder goes.</param>
    /// <param name="tidligere">The earlier rounds of the year, in any order; null where there are none or they do not count.</param>
    /// <exception cref="ArgumentNullException">The applications are null.</exception>
    /// <exception cref="ArgumentException">An application stands twice, or lacks the value of a key.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many applications.</exception>
    /// <exception cref="ProgramfeilException">The accounts are broken; a fault of the program.</exception>
    public ForeløpigFordeling FordelForeløpig(IReadOnlyList<Deltaker> deltakere, Kroner ramme, bool erSisteRunde, IReadOnlyList<TidligereRunde>? tidligere = null)
    {
        DemandOneRound();
        var round = Round.Sorted(deltakere);
        var earlier = new EarlierAwards(tidligere ?? []);
        var reserves = Reserves.Of(round, this, ramme, earlier);
        return reserves.Unbounded.Count > 0
            ? new ForeløpigFordeling(null, reserves.Unbounded)
            : new ForeløpigFordeling(new Round(this, round, reserves, earlier, erSisteRunde, isProvisional: true).Divide(ramme), []);
    }

    /// <summary>Settles complaints that succeed after a division, in the order they are decided: each gets what it would have got with the published share, until there is no more money. No other award changes.</summary>
    /// <param name="klager">The applications with what has been corrected, in the order the complaints are decided, each once, none of them waiting for something.</param>
    /// <param name="grunnlag">The division they are settled by.</param>
    /// <param name="tidligere">The earlier rounds of the year, in any order; null where there are none or they do not count.</param>
    /// <exception cref="ArgumentNullException">The applications or the division are null.</exception>
    /// <exception cref="ArgumentException">An application is not decided, stands twice or was no part of the round, no share was published for it, or the regulation says nothing of complaints.</exception>
    public Klageoppgjør GjørOppKlager(IReadOnlyList<Deltaker> klager, Klagegrunnlag grunnlag, IReadOnlyList<TidligereRunde>? tidligere = null)
    {
        DemandOneRound();
        var settlement = new ComplaintSettlement(this, grunnlag ?? throw new ArgumentNullException(nameof(grunnlag)), new EarlierAwards(tidligere ?? []));
        foreach (var complaint in klager ?? throw new ArgumentNullException(nameof(klager)))
        {
            settlement.Settle(complaint);
        }

        return settlement.Settled();
    }

    /// <summary>The place of a step's first key among all.</summary>
    internal int FirstKeyOf(Steg step) => _firstKeys[step];

    /// <summary>The sentences that divide a delramme; of the whole frame for null.</summary>
    internal IReadOnlyList<Steg> StegI(Delramme? delramme)
    {
        if (delramme is null)
        {
            return Steg;
        }

        var steps = new List<Steg>();
        foreach (var place in delramme.Stegplasser)
        {
            steps.Add(Steg[place]);
        }

        return steps;
    }

    /// <summary>The delramme an application is for; null where there are none, and where it is not known.</summary>
    internal Delramme? DelrammeFor(Deltaker deltaker) =>
        Delrammer.Count > 0 && deltaker.Nøkler.Count > 0 && deltaker.Nøkler[0] is { } place ? Delrammer[(int)place.Verdi.Teller] : null;

    /// <summary>The step of some that shares; null where there is none.</summary>
    internal static Steg.Delende? DelerAv(IReadOnlyList<Steg> steg)
    {
        foreach (var step in steg)
        {
            if (step is Steg.Delende sharing)
            {
                return sharing;
            }
        }

        return null;
    }

    /// <summary>Numbers what the steps ask.</summary>
    private void AskKeys()
    {
        foreach (var step in Steg)
        {
            _firstKeys.Add(step, _keys.Count);
            _keys.AddRange(step.Nøkler);
        }
    }

    private static void Check(IReadOnlyList<Steg> steps)
    {
        if (DelerAv(steps) is not { } sharing)
        {
            return;
        }

        var last = -1;
        var rounds = 0;
        foreach (var step in steps)
        {
            var rank = step is Steg.Delende ? 0 : step is Steg.Bagatellgrense ? 1 : step is Steg.Avrundende ? 2 : step is Steg.DelingPåDeler ? 3 : 4;
            if (rank < last || (rank == 0 && !ReferenceEquals(step, sharing)) || (rank is 1 or 3 && last == rank))
            {
                throw new ArgumentException($"Punkt {Visning.Heltall(step.Nummer)} står ikke der det skal: først ett punkt som deler, så høyst én bagatellgrense, så avrunding, så deling på deler, så klager.", nameof(Steg));
            }

            if (step is Steg.Bagatellgrense small)
            {
                Check(small, sharing, steps);
            }

            if (step is Steg.AvrundingTilRammen && rounds > 0)
            {
                throw new ArgumentException($"Punkt {Visning.Heltall(step.Nummer)} må være den første avrundingen.", nameof(Steg));
            }

            last = rank;
            rounds += rank == 2 ? 1 : 0;
        }

        if (rounds == 0)
        {
            throw new ArgumentException("Fordelingen må runde av beløpene.", nameof(Steg));
        }
    }

    private static void Check(Steg.Bagatellgrense small, Steg.Delende sharing, IReadOnlyList<Steg> steps)
    {
        if (sharing is Steg.PrioritertRekkefølge || sharing.Form.Satsenhet is not null)
        {
            throw new ArgumentException("En rekkefølge eller en sats kan ikke ha en bagatellgrense.", nameof(Steg));
        }

        foreach (var step in steps)
        {
            if (small.MåltEtterAvrunding && step is Steg.AvrundingTilRammen)
            {
                throw new ArgumentException("Bagatellgrensen kan ikke måles etter en avrunding til rammen.", nameof(Steg));
            }
        }
    }
}
