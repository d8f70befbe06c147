using System;
using System.Runtime.CompilerServices;

namespace Regelverk.Runtime.Facts;

/// <summary>How many of several conditions hold, fail or are not decided: for «alle», «ingen», «minst», «høyst» and «nøyaktig» so many av dem, and for «antall». The default value has counted nothing.</summary>
public readonly struct Opptelling : IEquatable<Opptelling>
{
    private readonly Kunnskap _hvorfor;

    private Opptelling(int ja, int nei, int ukjent, Kunnskap hvorfor)
    {
        Ja = ja;
        Nei = nei;
        Ukjent = ukjent;
        _hvorfor = hvorfor;
    }

    /// <summary>How many certainly hold.</summary>
    public int Ja { get; }

    /// <summary>How many certainly fail.</summary>
    public int Nei { get; }

    /// <summary>How many are not decided.</summary>
    public int Ukjent { get; }

    /// <summary>Whether all hold. Of no conditions all hold.</summary>
    public Sannhet Alle => Decide(Nei == 0 && Ukjent == 0, Nei > 0);

    /// <summary>Whether none holds. Of no conditions none holds.</summary>
    public Sannhet Ingen => Decide(Ja == 0 && Ukjent == 0, Ja > 0);

    /// <summary>How many hold; not known while a condition that may count is open.</summary>
    public Svar<long> Antall => Ukjent == 0 ? Svar<long>.Kjent(Ja) : Svar<long>.Uten(_hvorfor);

    /// <summary>How many hold, as far as it is known: for comparing the number with another.</summary>
    public Spenn Spenn =>
        Ukjent == 0 ? Spenn.Punkt(Ja)
        : _hvorfor == Kunnskap.Mangler ? Spenn.Mellom(Ja, (long)Ja + Ukjent)
        : Spenn.Uten(_hvorfor);

    /// <summary>Whether both have counted the same.</summary>
    public static bool operator ==(Opptelling a, Opptelling b) => a.Equals(b);

    /// <summary>Whether they have counted differently.</summary>
    public static bool operator !=(Opptelling a, Opptelling b) => !a.Equals(b);

    /// <summary>The count with one more condition.</summary>
    /// <param name="vilkår">The condition.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Opptelling Med(Sannhet vilkår) =>
        vilkår.ErJa ? new Opptelling(Ja + 1, Nei, Ukjent, _hvorfor)
        : vilkår.ErNei ? new Opptelling(Ja, Nei + 1, Ukjent, _hvorfor)
        : new Opptelling(Ja, Nei, Ukjent + 1, vilkår.Kunnskap > _hvorfor ? vilkår.Kunnskap : _hvorfor);

    /// <summary>The count with all conditions of another.</summary>
    /// <param name="andre">The other.</param>
    public Opptelling Med(Opptelling andre) =>
        new(Ja + andre.Ja, Nei + andre.Nei, Ukjent + andre.Ukjent, andre._hvorfor > _hvorfor ? andre._hvorfor : _hvorfor);

    /// <summary>What is gathered from those that hold, such as a sum; not known while it is open which they are.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="verdi">What is gathered.</param>
    public Svar<T> Samlet<T>(Svar<T> verdi) => Ukjent == 0 ? verdi : Svar<T>.Uten(_hvorfor);

    /// <summary>Whether at least so many hold.</summary>
    /// <param name="antall">The number.</param>
    public Sannhet Minst(int antall) => Decide(Ja >= antall, (long)Ja + Ukjent < antall);

    /// <summary>Whether at most so many hold.</summary>
    /// <param name="antall">The number.</param>
    public Sannhet Høyst(int antall) => Decide((long)Ja + Ukjent <= antall, Ja > antall);

    /// <summary>Whether exactly so many hold.</summary>
    /// <param name="antall">The number.</param>
    public Sannhet Nøyaktig(int antall) => Decide(Ja == antall && Ukjent == 0, Ja > antall || (long)Ja + Ukjent < antall);

    /// <inheritdoc/>
    public bool Equals(Opptelling other) => Ja == other.Ja && Nei == other.Nei && Ukjent == other.Ukjent && _hvorfor == other._hvorfor;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Opptelling other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((Ja * 397) ^ Nei) * 397) ^ Ukjent);

    private Sannhet Decide(bool always, bool never) => always ? Sannhet.Ja : never ? Sannhet.Nei : Sannhet.UkjentFordi(_hvorfor);
}
