using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <summary>How the frame of a round is divided.</summary>
/// <param name="Hjemmel">The § it rests on, or null.</param>
/// <param name="Steg">The numbered sentences, in order; where there are delrammer, those of each after those of the one before; empty where nothing is cut.</param>
/// <param name="IngenAvkorting">Why there is no frame to divide («ingen avkorting: …»), or null.</param>
/// <param name="KunngjortBeløp">An announced amount that binds nobody, or null.</param>
/// <param name="Span">The heading.</param>
public sealed record Fordeling(Hjemmel? Hjemmel, IReadOnlyList<Steg> Steg, string? IngenAvkorting, Rational? KunngjortBeløp, TextSpan Span)
{
    /// <summary>The parts of the frame that are divided each by itself, in file order; empty where the frame is one.</summary>
    public IReadOnlyList<Delramme> Delrammer { get; init; } = [];

    /// <summary>Which delramme an application is for, as the place among <see cref="Delrammer"/>; null where there are none.</summary>
    public Expression? Delrammenøkkel { get; init; }

    /// <summary>The divisions of the rounds, where these have each their own, by round; empty where this one is for all of them. <see cref="Steg"/> is then the sentences of them all.</summary>
    public IReadOnlyList<Fordeling> Rundedelinger { get; init; } = [];

    /// <summary>The numbers of the rounds it is for, in order; empty where it is for all.</summary>
    public IReadOnlyList<int> Runder { get; init; } = [];

    /// <summary>The division of each round, or this one where it is for all.</summary>
    public IReadOnlyList<Fordeling> Hver => Rundedelinger.Count > 0 ? Rundedelinger : [this];

    /// <summary>Whether the frame itself is shared, so that the regulation has no beregnet tilskudd.</summary>
    public bool UtenBeregnet => Steg.OfType<Steg.Delende>().Select(s => s.Form.UtenBeregnet).DefaultIfEmpty(false).All(without => without);

    /// <summary>What the division asks of each application: which delramme, and then what the steps ask, step by step, in order.</summary>
    public IEnumerable<Expression> Nøkler => (Delrammenøkkel is { } pot ? [pot] : Enumerable.Empty<Expression>()).Concat(Steg.SelectMany(s => s.Nøkler));
}

/// <summary>One numbered sentence of the division. Closed: the nested types are all there are.</summary>
/// <param name="Nummer">Its number in the file.</param>
/// <param name="Tekst">The sentence as written, without its clauses.</param>
/// <param name="Klausuler">The clauses as written.</param>
/// <param name="Span">Where it stands.</param>
public abstract partial record Steg(int Nummer, string Tekst, IReadOnlyList<string> Klausuler, TextSpan Span)
{
    /// <summary>What the step asks of each application that takes part, in the scope of søknad: what makes groups, orders and weighs. All must be known before the frame can be divided.</summary>
    public virtual IReadOnlyList<Expression> Nøkler => [];

    /// <summary>«Beregnet tilskudd avkortes forholdsmessig»: everyone gets the same share of beregnet tilskudd.</summary>
    public sealed record Forholdsmessig(Tildelingstak? Tak, int Nummer, string Tekst, IReadOnlyList<string> Klausuler, TextSpan Span) : Delende(Tak, Nummer, Tekst, Klausuler, Span);

    /// <summary>«Rammen går til prioritetsgruppene etter …»: each group is paid in full before the next; the group that the frame does not reach is treated as <paramref name="Grensegruppe"/> says.</summary>
    /// <param name="Nøkkel">The fact, skjønn or defined name that makes the groups: equal values, one group.</param>
    /// <param name="HøyestFørst">Whether the highest value (latest time) comes first.</param>
    /// <param name="Tak">A cap on the award, or null.</param>
    /// <param name="Grensegruppe">What the group gets that the frame does not reach.</param>
    /// <param name="Nummer">Its number in the file.</param>
    /// <param name="Tekst">The sentence as written.</param>
    /// <param name="Klausuler">The clauses as written.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Prioritetsgrupper(Expression Nøkkel, bool HøyestFørst, Tildelingstak? Tak, Grensegruppe Grensegruppe, int Nummer, string Tekst, IReadOnlyList<string> Klausuler, TextSpan Span) : Delende(Tak, Nummer, Tekst, Klausuler, Span)
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Nøkler => [.. Alle.Select(n => n.Uttrykk), .. base.Nøkler];

        /// <summary>What tells groups apart where <see cref="Nøkkel"/> is the same, in order; empty where nothing does.</summary>
        public IReadOnlyList<Rekkefølgenøkkel> Deretter { get; init; } = [];

        /// <summary>All that makes the groups, in order.</summary>
        public IReadOnlyList<Rekkefølgenøkkel> Alle => [new(Nøkkel, HøyestFørst), .. Deretter];
    }

    /// <summary>«Beløpene avrundes ned til …»: what is cut off becomes restmidler.</summary>
    /// <param name="Enhet">The unit in kroner.</param>
    /// <param name="Restmidler">Where the remainder goes.</param>
    /// <param name="RestmidlerEtterSisteRunde">Where it goes after the last round, or null where the file does not say.</param>
    /// <param name="Nummer">Its number in the file.</param>
    /// <param name="Tekst">The sentence as written.</param>
    /// <param name="Klausuler">The clauses as written.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record AvrundingNed(Rational Enhet, Restmiddelmål Restmidler, Restmiddelmål? RestmidlerEtterSisteRunde, int Nummer, string Tekst, IReadOnlyList<string> Klausuler, TextSpan Span) : Avrundende(Enhet, Restmidler, RestmidlerEtterSisteRunde, Nummer, Tekst, Klausuler, Span);

    /// <summary>«Klager som fører fram, …»: what a complaint that succeeds after the division is paid from.</summary>
    public sealed record Klager(Klagedekning Dekning, int Nummer, string Tekst, IReadOnlyList<string> Klausuler, TextSpan Span) : Steg(Nummer, Tekst, Klausuler, Span)
    {
        /// <summary>What is set aside before the frame is shared (<see cref="Klagedekning.Avsetningen"/>); otherwise null.</summary>
        public Klageavsetning? Avsetning { get; init; }

        /// <summary>What allows a new division to lower awards (<see cref="Klagedekning.NyFordeling"/>); null where the file does not say.</summary>
        public Hjemmel? Hjemmel { get; init; }
    }
}

/// <summary>«ingen får mer enn …»: a bound on the award.</summary>
/// <param name="Beløp">Kroner; 0 until the frame is known where it is a share of it.</param>
/// <param name="Per">What the bound is on: søknaden, or søkeren (all its applications in the round together).</param>
public sealed record Tildelingstak(Rational Beløp, Begrep Per)
{
    /// <summary>The share of the frame, where the bound is written so; otherwise null.</summary>
    public Rational? AvRammen { get; init; }

    /// <summary>Where what is above the bound goes.</summary>
    public Overskytende Overskytende { get; init; }

    /// <summary>Whether what has been awarded in earlier rounds of the year counts too; otherwise the bound is on each round by itself.</summary>
    public bool ErPerÅr { get; init; }

    /// <summary>The bound as people read it: «200 000 kroner per kommune», «100 000 kroner (10 % av rammen) per søknad», «200 000 kroner per kommune og år».</summary>
    public string Vist => $"{Visning.Kroner(Beløp)}{(AvRammen is { } andel ? $" ({Visning.Prosent(andel)} av rammen)" : "")} per {Per.Navn}{(ErPerÅr ? " og år" : "")}";
}

/// <summary>What time a bound on the award is for.</summary>
public enum Takperiode
{
    /// <summary>«og runde»: each round by itself.</summary>
    Runden,

    /// <summary>«og år»: all rounds of the year together.</summary>
    Året,
}

/// <summary>What the group gets that the frame does not reach.</summary>
public enum Grensegruppe
{
    /// <summary>«avkortes forholdsmessig».</summary>
    AvkortesForholdsmessig,

    /// <summary>«får ingen tilskudd».</summary>
    FårIngenTilskudd,
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

/// <summary>«avsetning til klager: …»: money that is kept until the complaints are decided.</summary>
/// <param name="Beløp">Kroner; 0 until the frame is known where it is a share of it.</param>
/// <param name="AvRammen">The share of the frame, where it is written so; otherwise null.</param>
/// <param name="Ubrukt">Where what is not used goes.</param>
public sealed record Klageavsetning(Rational Beløp, Rational? AvRammen, Restmiddelmål Ubrukt)
{
    /// <summary>What is set aside of a frame: never more than the frame, and a share in whole øre rounded down.</summary>
    /// <param name="ramme">The frame, in kroner.</param>
    public Rational Av(Rational ramme) => Rational.Min(ramme, AvRammen is { } andel ? new Rational((andel * ramme * 100).Floor(), 100) : Beløp);
}
