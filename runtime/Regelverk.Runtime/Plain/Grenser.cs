using System;
using System.ComponentModel;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Plain;

/// <summary>The limits that a rule file declares for its facts, held where the facts are given.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Grenser
{
    /// <summary>Lets a number through that lies within its limits, or is missing.</summary>
    /// <param name="svar">The number.</param>
    /// <param name="minst">The smallest permitted, or null.</param>
    /// <param name="høyst">The largest permitted, or null.</param>
    /// <param name="navn">The name of the parameter that gave it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It lies outside.</exception>
    public static Svar<long> Krev(Svar<long> svar, Brøk? minst, Brøk? høyst, string navn)
    {
        Krev(Regn.TilBrøk(svar), minst, høyst, navn);
        return svar;
    }

    /// <inheritdoc cref="Krev(Svar{long}, Brøk?, Brøk?, string)"/>
    public static Svar<Kroner> Krev(Svar<Kroner> svar, Brøk? minst, Brøk? høyst, string navn)
    {
        Krev(Regn.TilBrøk(svar), minst, høyst, navn);
        return svar;
    }

    /// <inheritdoc cref="Krev(Svar{long}, Brøk?, Brøk?, string)"/>
    public static Svar<Brøk> Krev(Svar<Brøk> svar, Brøk? minst, Brøk? høyst, string navn)
    {
        if (svar.ErKjent && minst is { } least && svar.Verdi < least)
        {
            throw new ArgumentOutOfRangeException(navn, "Verdien må være minst " + least + ", men er " + svar.Verdi + ".");
        }

        return svar.ErKjent && høyst is { } most && svar.Verdi > most
            ? throw new ArgumentOutOfRangeException(navn, "Verdien må være høyst " + most + ", men er " + svar.Verdi + ".")
            : svar;
    }

    /// <summary>Lets one of the values of a closed list through, or one that is missing.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="svar">The value.</param>
    /// <param name="antall">How many values the list has.</param>
    /// <param name="nummer">The number of the value in it, from 0.</param>
    /// <param name="navn">The name of the parameter that gave it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none of them.</exception>
    public static Svar<T> Krev<T>(Svar<T> svar, int antall, int nummer, string navn)
        where T : struct => !svar.ErKjent || nummer < antall ? svar : throw new ArgumentOutOfRangeException(navn, "Verdien er ikke en av dem regelverket har.");
}
