using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <content>Whole projects in order, and whole units.</content>
public abstract partial class Steg
{
    /// <summary>«Søknadene innvilges i rekkefølge etter …, til rammen er brukt opp»: each gets all that it can before the next gets anything.</summary>
    public sealed class PrioritertRekkefølge : Delende
    {
        /// <summary>The step.</summary>
        /// <param name="nummer">Its number in the file.</param>
        /// <param name="tekst">The sentence as written, without its clauses.</param>
        /// <param name="klausuler">The clauses as written.</param>
        /// <param name="orden">What the order follows, and what decides where all of that is the same.</param>
        /// <param name="slutt">What happens to the first that there is not enough left for.</param>
        /// <param name="minsteBeløp">Where the last gets what is left: the least that is worth giving; null where any amount is.</param>
        /// <param name="tak">A cap on the award, or null.</param>
        /// <param name="form">The groups that are sure of a part; null for none.</param>
        /// <exception cref="ArgumentNullException">The sentence or the order is null.</exception>
        /// <exception cref="ArgumentException">The groups cannot stand with the end of the order.</exception>
        public PrioritertRekkefølge(
            int nummer, string tekst, IReadOnlyList<string>? klausuler, Likhetsregel orden, Rekkefølgeslutt slutt, Kroner? minsteBeløp = null, Tildelingstak? tak = null, Delingsform? form = null)
            : base(tak, form, nummer, tekst, klausuler)
        {
            if (Form.Andeler.Count > 0 && (minsteBeløp is not null || (Form.Andeler[0].Slag == Gruppeandelsslag.Garanti && slutt != Rekkefølgeslutt.SisteFårResten)))
            {
                throw new ArgumentException("A guarantee needs an order whose last gets what is left, and neither kind of part stands with a least amount for it.", nameof(form));
            }

            Orden = orden ?? throw new ArgumentNullException(nameof(orden));
            Slutt = slutt;
            MinsteBeløp = minsteBeløp;
        }

        /// <summary>What the order follows, and what decides where all of that is the same.</summary>
        public Likhetsregel Orden { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<string> Nøkler => [.. Orden.Navn, .. Form.Nøkler];

        /// <summary>What happens to the first that there is not enough left for.</summary>
        public Rekkefølgeslutt Slutt { get; }

        /// <summary>Where the last gets what is left: the least that is worth giving; null where any amount is.</summary>
        public Kroner? MinsteBeløp { get; }
    }

    /// <summary>«Beløpene avrundes til … slik at summen blir lik rammen, …»: whole units to all, and as much of the frame as whole units can use.</summary>
    public sealed class AvrundingTilRammen : Avrundende
    {
        /// <summary>The step.</summary>
        /// <param name="nummer">Its number in the file.</param>
        /// <param name="tekst">The sentence as written, without its clauses.</param>
        /// <param name="klausuler">The clauses as written.</param>
        /// <param name="enhet">The unit; more than 0 kroner.</param>
        /// <param name="metode">Who gets the units that the exact amounts do not reach.</param>
        /// <param name="likhet">What decides where several have the same right to the last units.</param>
        /// <param name="restmidler">Where the remainder goes: what is less than a unit, and what nobody can use.</param>
        /// <param name="restmidlerEtterSisteRunde">Where it goes after the last round; null where the file does not say.</param>
        /// <param name="førsteDelingstall">With <see cref="Enhetsmetode.Oddetallsmetoden"/>: what the first unit is divided by, from 1 and less than 3; null: 1.</param>
        /// <param name="minstÉnEnhet">Whether everyone who gets anything gets one unit before the method begins.</param>
        /// <exception cref="ArgumentNullException">The sentence or the rule is null.</exception>
        /// <exception cref="FordelingsgrenseException">The unit is not more than 0.</exception>
        public AvrundingTilRammen(
            int nummer,
            string tekst,
            IReadOnlyList<string>? klausuler,
            Kroner enhet,
            Enhetsmetode metode,
            Likhetsregel likhet,
            Restmiddelmål restmidler,
            Restmiddelmål? restmidlerEtterSisteRunde = null,
            Brøk? førsteDelingstall = null,
            bool minstÉnEnhet = false)
            : base(enhet, restmidler, restmidlerEtterSisteRunde, nummer, tekst, klausuler)
        {
            Metode = metode;
            Likhet = likhet ?? throw new ArgumentNullException(nameof(likhet));
            FørsteDelingstall = førsteDelingstall ?? 1;
            MinstÉnEnhet = minstÉnEnhet;
        }

        /// <summary>With <see cref="Enhetsmetode.Oddetallsmetoden"/>: what the first unit is divided by.</summary>
        public Brøk FørsteDelingstall { get; }

        /// <summary>Whether everyone who gets anything gets one unit before the method begins.</summary>
        public bool MinstÉnEnhet { get; }

        /// <summary>Who gets the units that the exact amounts do not reach.</summary>
        public Enhetsmetode Metode { get; }

        /// <summary>What decides where several have the same right to the last units.</summary>
        public Likhetsregel Likhet { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<string> Nøkler => Likhet.Navn;
    }
}
