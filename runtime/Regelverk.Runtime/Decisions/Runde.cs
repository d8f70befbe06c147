using System;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Tid;

namespace Regelverk.Runtime.Decisions;

/// <summary>A call for applications.</summary>
public sealed class Runde
{
    /// <summary>A call.</summary>
    /// <param name="nummer">Its number, from 1.</param>
    /// <param name="frist">The deadline; without a clock it ends with its day. Null where the regulation gives none.</param>
    /// <param name="ramme">New money; null where the regulation gives none.</param>
    /// <param name="restmidlerFra">The round whose remainder is added; null for none.</param>
    /// <param name="periode">The period that is applied for; null where the regulation gives none.</param>
    /// <param name="restmidlerFraÅr">The earlier year whose remainder is added; null for none.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    public Runde(int nummer, Tidspunkt? frist = null, Kroner? ramme = null, int? restmidlerFra = null, Periode? periode = null, int? restmidlerFraÅr = null)
    {
        Nummer = nummer < 1 ? throw new ArgumentOutOfRangeException(nameof(nummer)) : nummer;
        Frist = frist;
        Ramme = ramme;
        RestmidlerFra = restmidlerFra;
        Periode = periode;
        RestmidlerFraÅr = restmidlerFraÅr;
    }

    /// <summary>Its number, from 1.</summary>
    public int Nummer { get; }

    /// <summary>The deadline; without a clock it ends with its day. Null where the regulation gives none.</summary>
    public Tidspunkt? Frist { get; }

    /// <summary>New money; null where the regulation gives none.</summary>
    public Kroner? Ramme { get; }

    /// <summary>The round whose remainder is added; null for none.</summary>
    public int? RestmidlerFra { get; }

    /// <summary>The earlier year whose remainder is added; null for none. Whoever divides the round then gives the whole frame.</summary>
    public int? RestmidlerFraÅr { get; }

    /// <summary>The period that is applied for; null where the regulation gives none.</summary>
    public Periode? Periode { get; }

    /// <summary>«runde 1».</summary>
    public override string ToString() => "runde " + Visning.Heltall(Nummer);
}
