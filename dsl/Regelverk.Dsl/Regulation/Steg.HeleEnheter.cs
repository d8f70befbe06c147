using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <content>Whole projects in order, whole units, and what decides where several stand alike.</content>
public abstract partial record Steg
{
    /// <summary>«Søknadene innvilges i rekkefølge etter …, til rammen er brukt opp»: each gets all that it can before the next gets anything.</summary>
    /// <param name="Orden">What the order follows, and what decides where all of that is the same.</param>
    /// <param name="Slutt">What happens to the first that there is not enough left for.</param>
    /// <param name="MinsteBeløp">With <see cref="Rekkefølgeslutt.SisteFårResten"/>: the least that is worth giving, in kroner; null where any amount is.</param>
    /// <param name="Tak">A cap on the award, or null.</param>
    /// <param name="Nummer">Its number in the file.</param>
    /// <param name="Tekst">The sentence as written.</param>
    /// <param name="Klausuler">The clauses as written.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record PrioritertRekkefølge(
        Likhetsregel Orden, Rekkefølgeslutt Slutt, Rational? MinsteBeløp, Tildelingstak? Tak, int Nummer, string Tekst, IReadOnlyList<string> Klausuler, TextSpan Span)
        : Delende(Tak, Nummer, Tekst, Klausuler, Span)
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Nøkler => [.. Orden.Uttrykk, .. base.Nøkler];
    }

    /// <summary>A step that makes the awards whole units. What is not awarded after it is restmidler.</summary>
    /// <param name="Enhet">The unit in kroner.</param>
    /// <param name="Restmidler">Where the remainder goes.</param>
    /// <param name="RestmidlerEtterSisteRunde">Where it goes after the last round, or null where the file does not say.</param>
    /// <param name="Nummer">Its number in the file.</param>
    /// <param name="Tekst">The sentence as written.</param>
    /// <param name="Klausuler">The clauses as written.</param>
    /// <param name="Span">Where it stands.</param>
    public abstract record Avrundende(
        Rational Enhet, Restmiddelmål Restmidler, Restmiddelmål? RestmidlerEtterSisteRunde, int Nummer, string Tekst, IReadOnlyList<string> Klausuler, TextSpan Span)
        : Steg(Nummer, Tekst, Klausuler, Span);

    /// <summary>«Beløpene avrundes til … slik at summen blir lik rammen, …»: whole units to all, and as much of the frame as whole units can use.</summary>
    /// <param name="Enhet">The unit in kroner.</param>
    /// <param name="Metode">Who gets the units that the exact amounts do not reach.</param>
    /// <param name="Likhet">What decides where several have the same right to the last units.</param>
    /// <param name="Restmidler">Where the remainder goes: what is less than a unit, and what nobody can use.</param>
    /// <param name="RestmidlerEtterSisteRunde">Where it goes after the last round, or null where the file does not say.</param>
    /// <param name="Nummer">Its number in the file.</param>
    /// <param name="Tekst">The sentence as written.</param>
    /// <param name="Klausuler">The clauses as written.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record AvrundingTilRammen(
        Rational Enhet, Enhetsmetode Metode, Likhetsregel Likhet, Restmiddelmål Restmidler, Restmiddelmål? RestmidlerEtterSisteRunde, int Nummer, string Tekst, IReadOnlyList<string> Klausuler, TextSpan Span)
        : Avrundende(Enhet, Restmidler, RestmidlerEtterSisteRunde, Nummer, Tekst, Klausuler, Span)
    {
        /// <summary>With <see cref="Enhetsmetode.Oddetallsmetoden"/>: what the first unit is divided by; from 1 and less than 3. A higher one makes the first unit harder to get.</summary>
        public Rational FørsteDelingstall { get; init; } = Rational.One;

        /// <summary>Whether everyone who gets anything gets one unit before the method begins («alle får minst én enhet»).</summary>
        public bool MinstÉnEnhet { get; init; }

        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Nøkler => Likhet.Uttrykk;
    }
}

/// <summary>Who goes first among those who stand alike: by one key after the other, and at last by lots.</summary>
/// <param name="Nøkler">In order; the second counts where the first is the same.</param>
/// <param name="Lodd">The § that lets lots decide where all keys are the same; null where no § does.</param>
public sealed record Likhetsregel(IReadOnlyList<Rekkefølgenøkkel> Nøkler, Hjemmel? Lodd)
{
    /// <summary>The keys as expressions, in the scope of søknad.</summary>
    public IReadOnlyList<Expression> Uttrykk { get; } = Nøkler.Select(n => n.Uttrykk).ToArray();
}

/// <summary>Something that puts applications in order.</summary>
/// <param name="Uttrykk">The value, in the scope of søknad.</param>
/// <param name="HøyestFørst">Whether the highest value (latest time) comes first.</param>
public sealed record Rekkefølgenøkkel(Expression Uttrykk, bool HøyestFørst);

/// <summary>What happens to the first application that there is not enough left for.</summary>
public enum Rekkefølgeslutt
{
    /// <summary>«den siste får det som er igjen»: it gets what is left; where that is less than the least amount, it is passed over.</summary>
    SisteFårResten,

    /// <summary>«fordelingen stanser ved den første som ikke får plass»: neither it nor any after it gets anything.</summary>
    Stanser,

    /// <summary>«neste søknad som får plass, innvilges»: it is passed over, and the next is tried.</summary>
    NesteSomFårPlass,
}

/// <summary>Who gets the units that the exact amounts do not reach.</summary>
public enum Enhetsmetode
{
    /// <summary>«største brøkdel først»: each is rounded down, and those that lost the largest part of a unit get one each.</summary>
    StørsteBrøkdel,

    /// <summary>«oddetallsmetoden»: one unit at a time to the one whose exact amount, divided by 1, 3, 5 … for the units it has, is the largest.</summary>
    Oddetallsmetoden,

    /// <summary>«d’Hondts metode»: as above, divided by 1, 2, 3 ….</summary>
    DHondt,
}
