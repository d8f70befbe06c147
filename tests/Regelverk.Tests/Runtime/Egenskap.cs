using System;
using System.Linq;
using System.Numerics;
using System.Runtime.CompilerServices;
using FsCheck;
using FsCheck.Fluent;
using Regelverk.Runtime.Numbers;
using Regelverk.Tests.Kit;

namespace Regelverk.Tests.Runtime;

/// <summary>Random trials of what must hold of everything. A failure prints what it was tried on, and the seed.</summary>
internal static class Egenskap
{
    public static void For_alle<T>(Gen<T> gen, Func<T, bool> egenskap, int forsøk = 300, [CallerMemberName] string test = "") =>
        Check.One(Prøvefrø.Oppsett(forsøk, test), Prop.ForAll(gen.ToArbitrary(), egenskap));

    /// <summary>64 bits of every size, with the extremes and their neighbours well represented.</summary>
    public static Gen<long> Tall64 =>
        from high in Gen.Choose(int.MinValue, int.MaxValue)
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from shift in Gen.Choose(0, 63)
        from near in Gen.Choose(-2, 2)
        from kind in Gen.Choose(0, 5)
        select unchecked(kind switch
        {
            0 => long.MaxValue - Math.Abs(near),
            1 => long.MinValue + Math.Abs(near),
            2 => near,
            3 => (1L << shift) + near,
            _ => (((long)high << 32) | (uint)low) >> shift,
        });

    /// <summary>128 bits of every size, the extremes among them.</summary>
    public static Gen<Wide> Tall128 =>
        from high in Tall64
        from low in Tall64
        from kind in Gen.Choose(0, 3)
        select kind switch
        {
            0 => (Wide)low,
            1 => new Wide(0, unchecked((ulong)low)),
            _ => new Wide(high, unchecked((ulong)low)),
        };

    public static Gen<Wide> Ikke_negativt128 => Tall128.Where(w => w.Sign >= 0);

    public static BigInteger To_i_128 => BigInteger.One << 127;

    public static bool Får_plass(BigInteger tall) => tall >= -To_i_128 && tall < To_i_128;

    /// <summary>Runs a calculation; null where it says that the result does not fit.</summary>
    public static T? Eller_for_stort<T>(Func<T> regn)
        where T : struct
    {
        try
        {
            return regn();
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}
