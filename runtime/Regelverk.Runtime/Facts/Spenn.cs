using System;

namespace Regelverk.Runtime.Facts;

/// <summary>
/// The stretch that an ordered value is known to lie in: a number is a point, a day without a clock is all its minutes, and a count with open
/// conditions lies between two numbers. Comparisons decide what the whole stretch agrees on. The default value is missing, without bounds.
/// </summary>
public readonly struct Spenn
{
    private readonly long _fra;
    private readonly long _til;
    private readonly bool _harGrenser;
    private readonly Kunnskap _hinder;

    private Spenn(long fra, long til, bool harGrenser, Kunnskap hinder)
    {
        _fra = fra;
        _til = til;
        _harGrenser = harGrenser;
        _hinder = hinder;
    }

    /// <summary>A value that is known.</summary>
    /// <param name="verdi">The value.</param>
    public static Spenn Punkt(long verdi) => new(verdi, verdi, true, Kunnskap.Mangler);

    /// <summary>A value between two bounds, both possible.</summary>
    /// <param name="fra">The lowest.</param>
    /// <param name="til">The highest.</param>
    /// <exception cref="ArgumentException">The lowest is above the highest.</exception>
    public static Spenn Mellom(long fra, long til) => fra <= til
        ? new Spenn(fra, til, true, Kunnskap.Mangler)
        : throw new ArgumentException("The lowest is above the highest.", nameof(fra));

    /// <summary>A value without bounds, for a reason.</summary>
    /// <param name="hvorfor">Any but <see cref="Kunnskap.Kjent"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The reason is «kjent».</exception>
    public static Spenn Uten(Kunnskap hvorfor) => hvorfor == Kunnskap.Kjent
        ? throw new ArgumentOutOfRangeException(nameof(hvorfor))
        : new Spenn(0, 0, false, hvorfor);

    /// <summary>A whole number.</summary>
    /// <param name="svar">The number.</param>
    public static Spenn Av(Svar<long> svar) => svar.ErKjent ? Punkt(svar.Verdi) : Uten(svar.Kunnskap);

    /// <summary>Whether the value is as high as the other or higher.</summary>
    /// <param name="andre">The other.</param>
    public Sannhet MinstLik(Spenn andre) => andre.HøystLik(this);

    /// <summary>Whether the value is as low as the other or lower.</summary>
    /// <param name="andre">The other.</param>
    public Sannhet HøystLik(Spenn andre) => Decide(andre, _til <= andre._fra, _fra > andre._til);

    /// <summary>Whether the value is higher than the other.</summary>
    /// <param name="andre">The other.</param>
    public Sannhet MerEnn(Spenn andre) => andre.MindreEnn(this);

    /// <summary>Whether the value is lower than the other.</summary>
    /// <param name="andre">The other.</param>
    public Sannhet MindreEnn(Spenn andre) => Decide(andre, _til < andre._fra, _fra >= andre._til);

    /// <summary>Whether the values are the same.</summary>
    /// <param name="andre">The other.</param>
    public Sannhet Lik(Spenn andre) => Decide(andre, _fra == andre._til && _til == andre._fra, _til < andre._fra || andre._til < _fra);

    /// <summary>Whether the values differ; always the exact denial of <see cref="Lik"/>.</summary>
    /// <param name="andre">The other.</param>
    public Sannhet Ulik(Spenn andre) => !Lik(andre);

    private Sannhet Decide(Spenn other, bool always, bool never)
    {
        if (_harGrenser && other._harGrenser)
        {
            return always ? Sannhet.Ja : never ? Sannhet.Nei : Sannhet.Ukjent;
        }

        return IsUaktuell || other.IsUaktuell ? Sannhet.Nei : Sannhet.UkjentFordi(_hinder > other._hinder ? _hinder : other._hinder);
    }

    private bool IsUaktuell => !_harGrenser && _hinder == Kunnskap.Uaktuell;
}
