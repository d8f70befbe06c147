using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <content>The award of an application shared back on its parts.</content>
public abstract partial class Steg
{
    /// <summary>«Tilskuddet deles på … etter …, avrundet ned til …»: each award is shared on the listed parts of its application. It changes no award.</summary>
    public sealed class DelingPåDeler : Steg
    {
        /// <summary>The step.</summary>
        /// <param name="nummer">Its number in the file.</param>
        /// <param name="tekst">The sentence as written, without its clauses.</param>
        /// <param name="klausuler">The clauses as written.</param>
        /// <param name="nøkkel">The key whose <see cref="Nøkkelverdi.Deler"/> say what each part has, as written: «summen av medlemmer for alle lokallagene».</param>
        /// <param name="vekt">What it is shared by, as written: «medlemmer».</param>
        /// <param name="del">What a part is called: «lokallag».</param>
        /// <param name="enhet">The unit that the parts get whole ones of; more than 0 kroner.</param>
        /// <param name="rest">Who has what does not come out whole.</param>
        /// <exception cref="ArgumentNullException">A name is null.</exception>
        /// <exception cref="FordelingsgrenseException">The unit is not more than 0.</exception>
        public DelingPåDeler(int nummer, string tekst, IReadOnlyList<string>? klausuler, string nøkkel, string vekt, string del, Kroner enhet, Delrest rest)
            : base(nummer, tekst, klausuler)
        {
            Fordelingsgrenser.CheckUnit(enhet.Øre, nameof(enhet));
            Nøkkel = nøkkel ?? throw new ArgumentNullException(nameof(nøkkel));
            Vekt = vekt ?? throw new ArgumentNullException(nameof(vekt));
            Del = del ?? throw new ArgumentNullException(nameof(del));
            Enhet = enhet;
            Rest = rest;
        }

        /// <summary>The key whose parts say what each has.</summary>
        public string Nøkkel { get; }

        /// <summary>What it is shared by, as written.</summary>
        public string Vekt { get; }

        /// <summary>What a part is called.</summary>
        public string Del { get; }

        /// <summary>The unit that the parts get whole ones of.</summary>
        public Kroner Enhet { get; }

        /// <summary>Who has what does not come out whole.</summary>
        public Delrest Rest { get; }

        /// <inheritdoc/>
        public override IReadOnlyList<string> Nøkler => [Nøkkel];
    }
}

/// <summary>Who has what does not come out whole where an award is shared on the parts of an application.</summary>
public enum Delrest
{
    /// <summary>«det som ikke går opp, beholder søkeren».</summary>
    HosSøkeren,

    /// <summary>«det som ikke går opp, fordeles med største brøkdel først»: one unit to each of those that lost most. Where some stand alike and not all of them can have one, søkeren keeps those units.</summary>
    StørsteBrøkdelFørst,
}
