using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Plain;

/// <summary>What the compiled rules calculate with when every fact is given: whole numbers of 64 bits, exactly.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Regelregning
{
    /// <summary>Nothing but static members is used.</summary>
    protected Regelregning()
    {
    }

    /// <summary>The lower of two numbers.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static long Lavest(long a, long b) => a < b ? a : b;

    /// <summary>The higher of two numbers.</summary>
    /// <param name="a">One.</param>
    /// <param name="b">The other.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static long Høyest(long a, long b) => a > b ? a : b;

    /// <summary>A fraction rounded to a whole number.</summary>
    /// <param name="teller">Above the line.</param>
    /// <param name="nevner">Below the line; more than 0.</param>
    /// <param name="måte">Which way.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static long Avrundet(long teller, long nevner, Avrundingsmåte måte)
    {
        // With a fixed divisor and way of rounding, all but one branch falls away when this is compiled.
        var under = teller / nevner;
        var rest = teller - (under * nevner);
        if (rest < 0)
        {
            under--;
            rest += nevner;
        }

        return Avrunding.RundesOpp(måte, rest.CompareTo(nevner - rest), rest == 0, (under & 1) == 0) ? under + 1 : under;
    }

    /// <summary>A value that the rules do not compute.</summary>
    /// <exception cref="UbesluttetException">Always.</exception>
    protected static long BeregnesIkke() => throw Ubesluttet();

    /// <summary>What is thrown where plain calculation cannot tell the answer; the application is then decided with exact fractions and grounds, which can.</summary>
    protected static Exception Ubesluttet() => new UbesluttetException();
}
