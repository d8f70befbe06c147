using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <content>Grants that are too small to be given.</content>
public abstract partial class Steg
{
    /// <summary>«Tilskudd under … per … tildeles ikke»: an award of more than 0 that is below the limit falls away. An award of 0 is no such award.</summary>
    public sealed class Bagatellgrense : Steg
    {
        /// <summary>The step.</summary>
        /// <param name="nummer">Its number in the file.</param>
        /// <param name="tekst">The sentence as written, without its clauses.</param>
        /// <param name="klausuler">The clauses as written.</param>
        /// <param name="grense">The limit.</param>
        /// <param name="per">What the limit is on, as written: «søknad».</param>
        /// <param name="erPerSøker">Whether it is on the sum of the søker's applications in the round; otherwise on each application.</param>
        /// <param name="bortfall">In what order they fall away, and what becomes of the money.</param>
        /// <param name="måltEtterAvrunding">Whether what is measured is the amount that would be paid; otherwise the exact one.</param>
        /// <param name="likhet">Who keeps the grant longest where several have the same award and the same beregnet tilskudd; null where no order counts.</param>
        /// <exception cref="ArgumentNullException">The sentence or the name is null.</exception>
        /// <exception cref="FordelingsgrenseException">The limit is negative or too large.</exception>
        public Bagatellgrense(
            int nummer, string tekst, IReadOnlyList<string>? klausuler, Kroner grense, string per, bool erPerSøker, Bortfall bortfall, bool måltEtterAvrunding, Likhetsregel? likhet = null)
            : base(nummer, tekst, klausuler)
        {
            Fordelingsgrenser.Check(grense.Øre, nameof(grense));
            Grense = grense;
            Per = per ?? throw new ArgumentNullException(nameof(per));
            ErPerSøker = erPerSøker;
            Bortfall = bortfall;
            MåltEtterAvrunding = måltEtterAvrunding;
            Likhet = likhet;
        }

        /// <summary>The limit.</summary>
        public Kroner Grense { get; }

        /// <summary>What the limit is on, as written.</summary>
        public string Per { get; }

        /// <summary>Whether it is on the sum of the søker's applications in the round; otherwise on each application.</summary>
        public bool ErPerSøker { get; }

        /// <summary>In what order they fall away, and what becomes of the money.</summary>
        public Bortfall Bortfall { get; }

        /// <summary>Whether what is measured is the amount that would be paid; otherwise the exact one.</summary>
        public bool MåltEtterAvrunding { get; }

        /// <summary>Who keeps the grant longest where several have the same award and the same beregnet tilskudd; null where no order counts.</summary>
        public Likhetsregel? Likhet { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<string> Nøkler => Likhet?.Navn ?? [];
    }
}

/// <summary>In what order awards below a limit fall away, and what becomes of the money.</summary>
public enum Bortfall
{
    /// <summary>«den minste om gangen»: the smallest falls away and the frame is shared again among the others, until none is below the limit.</summary>
    DenMinsteOmGangen,

    /// <summary>«alle samtidig»: all below the limit fall away and the frame is shared again among the others, until none is below the limit.</summary>
    AlleSamtidig,

    /// <summary>«uten omfordeling»: all below the limit fall away, and their money is left.</summary>
    UtenOmfordeling,
}
