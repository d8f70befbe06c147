using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>One numbered sentence of the division. Closed: the nested types are all there are.</summary>
public abstract partial class Steg
{
    private Steg(int nummer, string tekst, IReadOnlyList<string>? klausuler)
    {
        Nummer = nummer;
        Tekst = tekst ?? throw new ArgumentNullException(nameof(tekst));
        Klausuler = Copy.Of(klausuler);
    }

    /// <summary>Its number in the file.</summary>
    public int Nummer { get; }

    /// <summary>The sentence as written, without its clauses.</summary>
    public string Tekst { get; }

    /// <summary>The clauses as written.</summary>
    public IReadOnlyList<string> Klausuler { get; }

    /// <summary>What the step asks of each application, as written, in order; the values stand in <see cref="Deltaker.Nøkler"/>.</summary>
    public virtual IReadOnlyList<string> Nøkler => [];

    /// <summary>The sentence with its clauses.</summary>
    public override string ToString() => Klausuler.Count == 0 ? Tekst : Tekst + ": " + string.Join("; ", Klausuler);

    /// <summary>A step that shares what there is among the applications.</summary>
    public abstract class Delende : Steg
    {
        private protected Delende(Tildelingstak? tak, Delingsform? form, int nummer, string tekst, IReadOnlyList<string>? klausuler)
            : base(nummer, tekst, klausuler)
        {
            Tak = tak;
            Form = form ?? Delingsform.Forholdsmessig;
            if (Form.Andeler.Count > 0 && tak is not null && (tak.ErPerSøker || tak.OverskytendeBlirRest || Form.Andeler[0].Slag == Gruppeandelsslag.Reserve))
            {
                throw new ArgumentException("Groups that are sure of a part cannot stand with this.", nameof(form));
            }
        }

        /// <summary>The rule, and the bounds that are solved together with it.</summary>
        public Delingsform Form { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<string> Nøkler => Form.Nøkler;

        /// <summary>A cap on the award, or null.</summary>
        public Tildelingstak? Tak { get; }
    }

    /// <summary>«Beregnet tilskudd avkortes forholdsmessig»: everyone gets the same share of beregnet tilskudd.</summary>
    public sealed class Forholdsmessig : Delende
    {
        /// <summary>The step.</summary>
        /// <param name="nummer">Its number in the file.</param>
        /// <param name="tekst">The sentence as written, without its clauses.</param>
        /// <param name="klausuler">The clauses as written; null for none.</param>
        /// <param name="tak">A cap on the award, or null.</param>
        /// <param name="form">The bounds that are solved together with the cap; null for none.</param>
        public Forholdsmessig(int nummer, string tekst, IReadOnlyList<string>? klausuler = null, Tildelingstak? tak = null, Delingsform? form = null)
            : base(tak, form, nummer, tekst, klausuler)
        {
        }
    }

    /// <summary>«Alle får samme beløp …», «Alle beløp reduseres med like mange kroner», «Rammen fordeles etter …».</summary>
    public sealed class Regeldeling : Delende
    {
        /// <summary>The step.</summary>
        /// <param name="nummer">Its number in the file.</param>
        /// <param name="tekst">The sentence as written, without its clauses.</param>
        /// <param name="klausuler">The clauses as written; null for none.</param>
        /// <param name="tak">A cap on the award, or null.</param>
        /// <param name="form">The rule and its bounds.</param>
        /// <exception cref="ArgumentNullException">The rule is null.</exception>
        public Regeldeling(int nummer, string tekst, IReadOnlyList<string>? klausuler, Tildelingstak? tak, Delingsform form)
            : base(tak, form ?? throw new ArgumentNullException(nameof(form)), nummer, tekst, klausuler)
        {
        }
    }

    /// <summary>«Rammen går til prioritetsgruppene etter …»: each group is paid in full before the next.</summary>
    public sealed class Prioritetsgrupper : Delende
    {
        /// <summary>The step.</summary>
        /// <param name="nummer">Its number in the file.</param>
        /// <param name="tekst">The sentence as written, without its clauses.</param>
        /// <param name="klausuler">The clauses as written.</param>
        /// <param name="nøkkel">What makes the groups, as written: «forventet måloppnåelse».</param>
        /// <param name="høyestFørst">Whether the highest value (latest time) comes first.</param>
        /// <param name="grensegruppe">What the group gets that the frame does not reach.</param>
        /// <param name="tak">A cap on the award, or null.</param>
        /// <param name="form">How the group is shared that the frame does not reach; null for in proportion.</param>
        /// <param name="deretter">What tells groups apart where the key is the same, in order; null where nothing does.</param>
        /// <exception cref="ArgumentNullException">The sentence or the key is null.</exception>
        /// <exception cref="ArgumentException">Groups are guaranteed a part that the last priority group may not use.</exception>
        public Prioritetsgrupper(
            int nummer, string tekst, IReadOnlyList<string>? klausuler, string nøkkel, bool høyestFørst, Grensegruppe grensegruppe, Tildelingstak? tak = null, Delingsform? form = null, IReadOnlyList<Rekkefølgenøkkel>? deretter = null)
            : base(tak, form, nummer, tekst, klausuler)
        {
            Nøkkel = nøkkel ?? throw new ArgumentNullException(nameof(nøkkel));
            HøyestFørst = høyestFørst;
            Grensegruppe = grensegruppe;
            Deretter = Copy.Of(deretter);
            if (Form.Andeler.Count > 0 && Form.Andeler[0].Slag == Gruppeandelsslag.Garanti && grensegruppe == Grensegruppe.FårIngenTilskudd)
            {
                throw new ArgumentException("A guarantee needs that the group which the frame does not reach is shared.", nameof(form));
            }
        }

        /// <summary>What makes the groups, as written.</summary>
        public string Nøkkel { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<string> Nøkler => [.. Navn, .. Form.Nøkler];

        /// <summary>What tells groups apart where the key is the same, in order; empty where nothing does.</summary>
        public IReadOnlyList<Rekkefølgenøkkel> Deretter { get; }

        /// <summary>What makes the groups, as written, in order.</summary>
        internal IReadOnlyList<string> Navn => [Nøkkel, .. new List<Rekkefølgenøkkel>(Deretter).ConvertAll(n => n.Navn)];

        /// <summary>Whether the highest value (latest time) comes first.</summary>
        public bool HøyestFørst { get; }

        /// <summary>What the group gets that the frame does not reach.</summary>
        public Grensegruppe Grensegruppe { get; }
    }

    /// <summary>A step that makes the awards whole units. What is not awarded after it is restmidler.</summary>
    public abstract class Avrundende : Steg
    {
        private protected Avrundende(Kroner enhet, Restmiddelmål restmidler, Restmiddelmål? restmidlerEtterSisteRunde, int nummer, string tekst, IReadOnlyList<string>? klausuler)
            : base(nummer, tekst, klausuler)
        {
            Fordelingsgrenser.CheckUnit(enhet.Øre, nameof(enhet));
            Enhet = enhet;
            Restmidler = restmidler;
            RestmidlerEtterSisteRunde = restmidlerEtterSisteRunde;
        }

        /// <summary>The unit.</summary>
        public Kroner Enhet { get; }

        /// <summary>Where the remainder goes.</summary>
        public Restmiddelmål Restmidler { get; }

        /// <summary>Where it goes after the last round; null where the file does not say.</summary>
        public Restmiddelmål? RestmidlerEtterSisteRunde { get; }

        /// <summary>Where the remainder of a round goes.</summary>
        /// <param name="erSisteRunde">Whether it is the last round.</param>
        public Restmiddelmål MålFor(bool erSisteRunde) => erSisteRunde ? RestmidlerEtterSisteRunde ?? Restmidler : Restmidler;
    }

    /// <summary>«Beløpene avrundes ned til …»: each award by itself; what is cut off becomes restmidler.</summary>
    public sealed class AvrundingNed : Avrundende
    {
        /// <summary>The step.</summary>
        /// <param name="nummer">Its number in the file.</param>
        /// <param name="tekst">The sentence as written, without its clauses.</param>
        /// <param name="klausuler">The clauses as written.</param>
        /// <param name="enhet">The unit; more than 0 kroner.</param>
        /// <param name="restmidler">Where the remainder goes.</param>
        /// <param name="restmidlerEtterSisteRunde">Where it goes after the last round; null where the file does not say.</param>
        /// <exception cref="FordelingsgrenseException">The unit is not more than 0.</exception>
        public AvrundingNed(int nummer, string tekst, IReadOnlyList<string>? klausuler, Kroner enhet, Restmiddelmål restmidler, Restmiddelmål? restmidlerEtterSisteRunde = null)
            : base(enhet, restmidler, restmidlerEtterSisteRunde, nummer, tekst, klausuler)
        {
        }
    }

    /// <summary>«Klager som fører fram, …»: what a complaint that succeeds after the division is paid from. It changes no award now.</summary>
    public sealed class Klager : Steg
    {
        /// <summary>The step.</summary>
        /// <param name="nummer">Its number in the file.</param>
        /// <param name="tekst">The sentence as written.</param>
        /// <param name="dekning">What the complaint is paid from.</param>
        /// <param name="klausuler">The clauses as written, or null.</param>
        /// <param name="avsetning">What is set aside before the frame is shared; with <see cref="Klagedekning.Avsetningen"/>, and only then.</param>
        /// <exception cref="ArgumentException">What is set aside is missing, or given where nothing is.</exception>
        public Klager(int nummer, string tekst, Klagedekning dekning, IReadOnlyList<string>? klausuler = null, Klageavsetning? avsetning = null)
            : base(nummer, tekst, klausuler)
        {
            if ((dekning == Klagedekning.Avsetningen) != (avsetning is not null))
            {
                throw new ArgumentException("Money is set aside for complaints that are paid from it, and only for them.", nameof(avsetning));
            }

            Dekning = dekning;
            Avsetning = avsetning;
        }

        /// <summary>What a complaint that succeeds is paid from.</summary>
        public Klagedekning Dekning { get; }

        /// <summary>What is set aside before the frame is shared; null where nothing is.</summary>
        public Klageavsetning? Avsetning { get; }
    }
}

/// <summary>«ingen får mer enn …»: a bound on the award; what it frees goes to the others.</summary>
public sealed class Tildelingstak
{
    /// <summary>A cap.</summary>
    /// <param name="beløp">The most one can get; from 0.</param>
    /// <param name="per">What the cap is on, as written: «kommune».</param>
    /// <param name="erPerSøker">Whether it is on the sum of the søker's applications in the round; otherwise on each application.</param>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    /// <exception cref="FordelingsgrenseException">The amount is negative or too large.</exception>
    /// <param name="avRammen">The share of the frame, where the cap is written so; the amount is then worked out when the frame is known.</param>
    /// <param name="overskytendeBlirRest">Whether what is above the cap is left; otherwise it goes to the others.</param>
    /// <param name="erPerÅr">Whether what earlier rounds of the year gave counts too; otherwise the cap is on each round by itself.</param>
    public Tildelingstak(Kroner beløp, string per, bool erPerSøker, Brøk? avRammen = null, bool overskytendeBlirRest = false, bool erPerÅr = false)
    {
        Fordelingsgrenser.Check(beløp.Øre, nameof(beløp));
        Beløp = beløp;
        AvRammen = avRammen;
        OverskytendeBlirRest = overskytendeBlirRest;
        Per = per ?? throw new ArgumentNullException(nameof(per));
        ErPerSøker = erPerSøker;
        ErPerÅr = erPerÅr;
    }

    /// <summary>The most one can get.</summary>
    public Kroner Beløp { get; }

    /// <summary>What the cap is on, as written.</summary>
    public string Per { get; }

    /// <summary>Whether it is on the sum of the søker's applications in the round; otherwise on each application.</summary>
    public bool ErPerSøker { get; }

    /// <summary>Whether what earlier rounds of the year gave counts too; otherwise the cap is on each round by itself.</summary>
    public bool ErPerÅr { get; }

    /// <summary>The share of the frame, where the cap is written so; otherwise null.</summary>
    public Brøk? AvRammen { get; }

    /// <summary>Whether what is above the cap is left; otherwise it goes to the others.</summary>
    public bool OverskytendeBlirRest { get; }

    /// <summary>«2 000 000 kroner per kommune», «100 000 kroner (10 % av rammen) per søknad», «2 000 000 kroner per kommune og år».</summary>
    public override string ToString() => Beløp + (AvRammen is { } andel ? " (" + Visning.Prosent(andel) + " av rammen)" : "") + " per " + Per + (ErPerÅr ? " og år" : "");

    /// <summary>The cap with its share of the frame written out, in whole øre rounded down.</summary>
    internal Tildelingstak ForRamme(Kroner ramme) => AvRammen is { } andel
        ? new Tildelingstak(Kroner.FraØre((long)(andel * ramme.Øre).HeltallUnder()), Per, ErPerSøker, andel, OverskytendeBlirRest, ErPerÅr)
        : this;

    /// <summary>Whose awards the cap adds up.</summary>
    internal string IdOf(Avgjørelse avgjørelse) => ErPerSøker ? avgjørelse.SøkerId : avgjørelse.SøknadId;
}

/// <summary>Where money that is left goes.</summary>
public enum Restmiddelmål
{
    /// <summary>«overføres til neste runde».</summary>
    TilNesteRunde,

    /// <summary>«overføres til neste år».</summary>
    TilNesteÅr,

    /// <summary>«tilbakeføres til staten».</summary>
    TilStaten,
}

/// <summary>What a complaint that succeeds is paid from.</summary>
public enum Klagedekning
{
    /// <summary>«gir ny fordeling».</summary>
    NyFordeling,

    /// <summary>«dekkes av restmidler med samme avkortingsprosent».</summary>
    Restmidler,

    /// <summary>«dekkes av avsetningen med samme avkortingsprosent».</summary>
    Avsetningen,
}
