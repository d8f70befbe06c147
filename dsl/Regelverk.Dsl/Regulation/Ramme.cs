using System.Collections.Generic;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <summary>The money of the year, line by line.</summary>
/// <param name="Linjer">The lines, in file order.</param>
/// <param name="Sted">The heading.</param>
public sealed record Ramme(IReadOnlyList<Rammelinje> Linjer, TextSpan Sted)
{
    /// <summary>The sum of all lines, in kroner.</summary>
    public Rational Sum
    {
        get
        {
            var sum = Rational.Zero;
            foreach (var linje in Linjer)
            {
                sum += linje.Beløp;
            }

            return sum;
        }
    }
}

/// <summary>One line of the year's money.</summary>
/// <param name="Beløp">Kroner; negative where the line takes away.</param>
/// <param name="FraOgMed">The first day it may be used, or null: from the start.</param>
/// <param name="Kilde">Where it comes from, or null.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Rammelinje(Rational Beløp, Dato? FraOgMed, string? Kilde, TextSpan Span);

/// <summary>A call for applications.</summary>
/// <param name="Nummer">Its number, from 1.</param>
/// <param name="Frist">The deadline; without a clock it ends with its day.</param>
/// <param name="Åpner">First day to apply, or null.</param>
/// <param name="Periode">The period that is applied for, or null.</param>
/// <param name="Vedtas">The day the decision is made, or null where the file does not say.</param>
/// <param name="NyeMidler">New money in kroner; null where the file gives none.</param>
/// <param name="RestmidlerFra">The round whose remainder is added, or null.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Runde(int Nummer, Tidspunkt? Frist, Dato? Åpner, Periode? Periode, Dato? Vedtas, Rational? NyeMidler, int? RestmidlerFra, TextSpan Span)
{
    /// <summary>The earlier year whose remainder is added, or null.</summary>
    public int? RestmidlerFraÅr { get; init; }
}

/// <summary>What it means in a later round that an applicant was awarded something in an earlier round of the year.</summary>
public enum TidligereTildelt
{
    /// <summary>The applicant gets no more that year.</summary>
    Utelukker,

    /// <summary>Caps on the award are on the year, and the earlier award is taken from them.</summary>
    TrekkesFraTaket,

    /// <summary>Nothing: each round is by itself.</summary>
    HarIngenBetydning,
}

/// <summary>What happens to what the frame did not cover.</summary>
public enum UdekketBeløp
{
    /// <summary>It lapses.</summary>
    Bortfaller,

    /// <summary>It takes part in the next round beside the new applications.</summary>
    DeltarINesteRunde,

    /// <summary>It is paid first in the next round.</summary>
    DekkesFørstINesteRunde,
}
