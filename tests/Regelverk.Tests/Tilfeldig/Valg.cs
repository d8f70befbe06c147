using System;
using System.Collections.Generic;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>
/// The choices that a drawn regulation is made of, one number after another. Written down they give the same regulation again, and with fewer or lower
/// numbers a simpler one: 0 is always the simplest choice, and where the numbers end, all that follows is 0.
/// </summary>
internal sealed class Valg
{
    private readonly Random? _random;
    private readonly IReadOnlyList<int> _gitt;
    private readonly bool _lett;
    private readonly List<int> _brukt = [];

    /// <param name="frø">The seed.</param>
    /// <param name="lett">Whether half of the choices are the simplest, so that it becomes smaller and still may have anything in it.</param>
    public Valg(int frø, bool lett = false) => (_random, _gitt, _lett) = (new Random(frø), [], lett);

    public Valg(IReadOnlyList<int> gitt) => _gitt = gitt;

    /// <summary>The choices made so far.</summary>
    public IReadOnlyList<int> Brukt => _brukt;

    /// <summary>A number from 0 up to, not with, <paramref name="antall"/>.</summary>
    public int Av(int antall)
    {
        var valgt = _random is { } random ? _lett && random.Next(2) == 0 ? 0 : random.Next(antall) : (_brukt.Count < _gitt.Count ? _gitt[_brukt.Count] % antall : 0);
        _brukt.Add(valgt);
        return valgt;
    }

    /// <summary>One of these; the first is the simplest.</summary>
    public T En<T>(params IReadOnlyList<T> verdier) => verdier[Av(verdier.Count)];

    /// <summary>True once in <paramref name="så_mange"/>; false is the simplest.</summary>
    public bool Sjelden(int så_mange) => Av(så_mange) == så_mange - 1;

    /// <summary>Numbers from 0 on, at least and at most so many. Whether there is one more is chosen just before it, so that leaving out a run of choices leaves out one thing.</summary>
    public IEnumerable<int> Flere(int minst, int høyst)
    {
        for (var nummer = 0; nummer < minst || (nummer < høyst && Av(4) > 0); nummer++)
        {
            yield return nummer;
        }
    }
}
