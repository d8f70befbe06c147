using System;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>The part of a frame that is shared equally, beside a rest that is shared by a weight.</summary>
public sealed class Likdel
{
    /// <summary>An equal part.</summary>
    /// <param name="andel">The share of what there is, more than 0 and less than 1.</param>
    /// <param name="ogsåUtenVekt">Whether those with nothing of the weight get of it; otherwise they get nothing at all.</param>
    /// <exception cref="ArgumentException">The share is not such a share, or has too many digits.</exception>
    public Likdel(Brøk andel, bool ogsåUtenVekt)
    {
        if (andel.Sign <= 0 || andel >= 1 || andel.Nevner > 1_000_000)
        {
            throw new ArgumentException("An equal part is a share of more than 0 and less than 1, in millionths at most.", nameof(andel));
        }

        Andel = andel;
        OgsåUtenVekt = ogsåUtenVekt;
    }

    /// <summary>The share of what there is.</summary>
    public Brøk Andel { get; }

    /// <summary>Whether those with nothing of the weight get of it.</summary>
    public bool OgsåUtenVekt { get; }
}
