using System;

namespace Regelverk.Benchmarks.Delinger;

/// <summary>Pro rata with the largest remainder as one writes it first: exact shares as decimal, rounded down, sorted by what each lost, and one øre to each of the first.</summary>
internal static class DecimalOgSortering
{
    public static long[] Del(long pott, long[] krav)
    {
        var sum = 0m;
        foreach (var beløp in krav)
        {
            sum += beløp;
        }

        var tildelt = new long[krav.Length];
        var tapt = new (decimal Brøkdel, int Id)[krav.Length];
        var igjen = pott;
        for (var i = 0; i < krav.Length; i++)
        {
            var andel = (decimal)pott * krav[i] / sum;
            var hele = decimal.Floor(andel);
            tildelt[i] = (long)hele;
            tapt[i] = (andel - hele, i);
            igjen -= tildelt[i];
        }

        Array.Sort(tapt, static (a, b) => b.Brøkdel.CompareTo(a.Brøkdel) is var rekkefølge && rekkefølge != 0 ? rekkefølge : a.Id.CompareTo(b.Id));
        for (var i = 0; i < igjen; i++)
        {
            tildelt[tapt[i].Id]++;
        }

        return tildelt;
    }
}
