using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>The steps of a division, ready for one frame.</summary>
internal static class Fordelingssteg
{
    /// <summary>The steps with caps that are a share of the frame written out in kroner.</summary>
    /// <param name="steps">In order.</param>
    /// <param name="ramme">The frame, or what there is in the delramme, in kroner.</param>
    public static IReadOnlyList<Steg> ForRamme(IReadOnlyList<Steg> steps, Rational ramme) =>
        steps.Select(s => s is Steg.Delende sharing ? sharing.ForRamme(ramme) : s).ToList();
}
