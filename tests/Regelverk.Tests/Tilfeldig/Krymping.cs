using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>Makes a drawn regulation that shows a fault as small as it gets: choices are left out, and made simpler, as long as the fault is still there.</summary>
internal static class Krymping
{
    public static IReadOnlyList<int> Av(IReadOnlyList<int> valg, Func<IReadOnlyList<int>, bool> viserFeilen, int forsøk = 400)
    {
        var best = valg;
        int før;
        do
        {
            før = Vekt(best);

            // Long runs first: most of a regulation has nothing to do with its fault.
            for (var lengde = Math.Max(1, best.Count / 2); lengde > 0; lengde /= 2)
            {
                for (var fra = 0; fra < best.Count;)
                {
                    if (Uten(best, fra, lengde).Concat(Lavere(best, fra, lengde)).FirstOrDefault(e => forsøk-- > 0 && viserFeilen(e)) is { } enklere)
                    {
                        best = enklere;
                    }
                    else
                    {
                        fra += lengde;
                    }

                    if (forsøk <= 0)
                    {
                        return best;
                    }
                }
            }
        }
        while (Vekt(best) < før);
        return best;
    }

    private static int Vekt(IReadOnlyList<int> valg) => valg.Count + valg.Sum();

    private static IEnumerable<IReadOnlyList<int>> Uten(IReadOnlyList<int> valg, int fra, int lengde) => [[.. valg.Take(fra), .. valg.Skip(fra + lengde)]];

    // Only where something becomes lower, or it would go on for ever.
    private static IEnumerable<IReadOnlyList<int>> Lavere(IReadOnlyList<int> valg, int fra, int lengde)
    {
        var berørt = Math.Min(lengde, valg.Count - fra);
        return valg.Skip(fra).Take(berørt).Any(v => v > 0) ? [[.. valg.Take(fra), .. Enumerable.Repeat(0, berørt), .. valg.Skip(fra + berørt)]] : [];
    }
}
