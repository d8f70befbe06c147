using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading;
using Xunit;
using Xunit.Abstractions;

namespace Regelverk.Tests.Kit;

/// <summary>Tries one drawn input after another: none may throw, and each must be done within a bound.</summary>
internal sealed class Utprøving
{
    private static readonly TimeSpan Grense = TimeSpan.FromSeconds(30);

    private readonly Langkjøring _frø;
    private readonly Func<int, int> _prøve;
    private readonly ConcurrentQueue<string> _feil = [];

    private Utprøving(Langkjøring frø, Func<int, int> prøve) => (_frø, _prøve) = (frø, prøve);

    /// <summary>Tries them, prints how many and which was slowest, and fails where one went wrong.</summary>
    /// <param name="utskrift">Where it prints.</param>
    /// <param name="hva">What they are.</param>
    /// <param name="frø">How many.</param>
    /// <param name="prøve">Tries the input of a seed, also on several threads at once, and tells how long it is.</param>
    public static void Av(ITestOutputHelper utskrift, string hva, Langkjøring frø, Func<int, int> prøve)
    {
        var alle = new Utprøving(frø, prøve);
        var arbeidere = Enumerable.Range(0, Langkjøring.Samtidige).Select(_ => new Arbeider(alle)).ToArray();
        while (!arbeidere.All(a => a.ErFerdig(TimeSpan.FromSeconds(1))))
        {
            // What never ends would otherwise never say what it was.
            Assert.All(arbeidere, a => Assert.True(a.Brukt < Grense, $"Seed {a.Frø} of {hva} is not done after {a.Brukt}."));
        }

        var tregest = arbeidere.MaxBy(a => a.Tregest.Tid)?.Tregest ?? default;
        utskrift.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{arbeidere.Sum(a => a.Antall)} {hva}, {arbeidere.Sum(a => a.Samlet) / Math.Max(1, arbeidere.Sum(a => a.Antall))} long each, {alle._feil.Count} wrong; the slowest took {tregest.Tid.TotalMilliseconds:F0} ms (seed {tregest.Frø}, {tregest.Lengde} long)"));
        Assert.True(alle._feil.IsEmpty, string.Join("\n\n", alle._feil.Take(5)));
        Assert.True(tregest.Tid < Grense, $"{tregest}");
    }

    private sealed class Arbeider
    {
        private readonly Thread _tråd;
        private long _begynte;

        public Arbeider(Utprøving alle)
        {
            _tråd = new Thread(() => Arbeid(alle)) { IsBackground = true };
            _begynte = Stopwatch.GetTimestamp();
            _tråd.Start();
        }

        public int Frø { get; private set; }

        public long Antall { get; private set; }

        public long Samlet { get; private set; }

        public (TimeSpan Tid, int Frø, int Lengde) Tregest { get; private set; }

        public TimeSpan Brukt => _tråd.IsAlive ? Stopwatch.GetElapsedTime(Volatile.Read(ref _begynte)) : TimeSpan.Zero;

        public bool ErFerdig(TimeSpan innen) => _tråd.Join(innen);

        private void Arbeid(Utprøving alle)
        {
            while (alle._frø.Neste() is { } frø)
            {
                Frø = frø;
                Volatile.Write(ref _begynte, Stopwatch.GetTimestamp());
                try
                {
                    var lengde = alle._prøve(frø);
                    Samlet += lengde;
                    Tregest = Brukt > Tregest.Tid ? (Brukt, frø, lengde) : Tregest;
                }
                catch (Exception feil)
                {
                    alle._feil.Enqueue($"Seed {frø}: {feil}");
                }

                Antall++;
            }
        }
    }
}
