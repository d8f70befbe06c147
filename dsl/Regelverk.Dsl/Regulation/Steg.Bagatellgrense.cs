using System.Collections.Generic;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <content>Grants that are too small to be given.</content>
public abstract partial record Steg
{
    /// <summary>«Tilskudd under … per … tildeles ikke»: an award of more than 0 that is below the limit falls away. An award of 0 is no such award.</summary>
    /// <param name="Grense">The limit in kroner; more than 0.</param>
    /// <param name="Per">What the limit is on: søknaden, or søkeren (all its applications in the round together).</param>
    /// <param name="Bortfall">In what order they fall away, and what becomes of the money.</param>
    /// <param name="MåltEtterAvrunding">Whether what is measured is the amount that would be paid; otherwise the exact one.</param>
    /// <param name="Likhet">Who keeps the grant longest where several have the same award and the same beregnet tilskudd; null where no order counts.</param>
    /// <param name="Nummer">Its number in the file.</param>
    /// <param name="Tekst">The sentence as written.</param>
    /// <param name="Klausuler">The clauses as written.</param>
    /// <param name="Span">Where it stands.</param>
    public sealed record Bagatellgrense(
        Rational Grense, Begrep Per, Bortfall Bortfall, bool MåltEtterAvrunding, Likhetsregel? Likhet, int Nummer, string Tekst, IReadOnlyList<string> Klausuler, TextSpan Span)
        : Steg(Nummer, Tekst, Klausuler, Span)
    {
        /// <inheritdoc/>
        public override IReadOnlyList<Expression> Nøkler => Likhet?.Uttrykk ?? [];
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
