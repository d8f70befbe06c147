using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Regelverk.Runtime.Facts;

/// <summary>
/// Compares values that may not be known. A test of something uaktuell is nei, and «er ikke» is always the exact denial of «er»; a test of
/// something that is not known is ukjent.
/// </summary>
public static class Sammenlign
{
    /// <summary>Whether two values are the same.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static Sannhet Lik<T>(Svar<T> a, Svar<T> b) => Both(a, b, out var open) ? EqualityComparer<T>.Default.Equals(a.Verdi, b.Verdi) : open;

    /// <summary>Whether two values differ.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    public static Sannhet Ulik<T>(Svar<T> a, Svar<T> b) => !Lik(a, b);

    /// <summary>Whether the first is as high as the second or higher.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    public static Sannhet MinstLik<T>(Svar<T> a, Svar<T> b)
        where T : struct, IComparable<T> => Both(a, b, out var open) ? a.Verdi.CompareTo(b.Verdi) >= 0 : open;

    /// <summary>Whether the first is as low as the second or lower.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    public static Sannhet HøystLik<T>(Svar<T> a, Svar<T> b)
        where T : struct, IComparable<T> => Both(a, b, out var open) ? a.Verdi.CompareTo(b.Verdi) <= 0 : open;

    /// <summary>Whether the first is higher than the second.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    public static Sannhet MerEnn<T>(Svar<T> a, Svar<T> b)
        where T : struct, IComparable<T> => Both(a, b, out var open) ? a.Verdi.CompareTo(b.Verdi) > 0 : open;

    /// <summary>Whether the first is lower than the second.</summary>
    /// <typeparam name="T">Their type.</typeparam>
    /// <param name="a">The first.</param>
    /// <param name="b">The second.</param>
    public static Sannhet MindreEnn<T>(Svar<T> a, Svar<T> b)
        where T : struct, IComparable<T> => Both(a, b, out var open) ? a.Verdi.CompareTo(b.Verdi) < 0 : open;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Both<T>(Svar<T> a, Svar<T> b, out Sannhet open)
    {
        if (a.ErKjent && b.ErKjent)
        {
            open = default;
            return true;
        }

        open = Open(a.Kunnskap, b.Kunnskap);
        return false;
    }

    private static Sannhet Open(Kunnskap a, Kunnskap b)
    {
        if (a == Kunnskap.Uaktuell || b == Kunnskap.Uaktuell)
        {
            return Sannhet.Nei;
        }

        // A known one lies below the reason of the other.
        return Sannhet.UkjentFordi(a > b ? a : b);
    }
}
