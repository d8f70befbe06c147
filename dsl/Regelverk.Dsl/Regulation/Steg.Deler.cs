using System.Collections.Generic;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <content>The award of an application shared back on its parts.</content>
public abstract partial record Steg
{
    /// <summary>«Tilskuddet deles på … etter …, avrundet ned til …»: each award is shared on the listed parts of its application. It changes no award.</summary>
    /// <param name="Vekt">What the parts have of what it is shared by, summed: the parts, and what is asked of each, a number from 0.</param>
    /// <param name="Enhet">The unit in kroner that the parts get whole ones of.</param>
    /// <param name="Rest">Who has what does not come out whole.</param>
    /// <param name="Nummer">Its number in the file.</param>
    /// <param name="Tekst">The sentence as written.</param>
    /// <param name="Klausuler">The clauses as written.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record DelingPåDeler(Expression.Aggregate Vekt, Rational Enhet, Delrest Rest, int Nummer, string Tekst, IReadOnlyList<string> Klausuler, TextSpan Span)
        : Steg(Nummer, Tekst, Klausuler, Span)
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Nøkler => [Vekt];
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
