using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;
using A = Regelverk.Runtime.Allocation;

namespace Regelverk.Tests.Sporing;

/// <summary>Holds the runtime against the interpreter, application by application.</summary>
internal sealed class Samsvar
{
    private readonly Tolk _tolk;
    private readonly Tolk _tolkWithoutCaps;
    private readonly Sporbygger _bygger;
    private readonly List<(Value Key, A.Nøkkelverdi Ours)> _keys = [];

    public Samsvar(Ordning ordning)
    {
        _tolk = new Tolk(ordning);
        _tolkWithoutCaps = new Tolk(ordning with { Fordeling = null });
        _bygger = new Sporbygger(ordning);
    }

    /// <summary>Demands the same decision with all its grounds, the same place in the division, and the same most that it can get.</summary>
    /// <returns>What the interpreter says.</returns>
    public Avgjørelse Krev(Søknadsdata søknad, Runde? runde)
    {
        var theirs = _tolk.Avgjør(søknad, runde);
        var ours = _bygger.Sak(søknad, runde).Delta();

        Assert.Equal(Avskrift.Av(theirs), Avskrift.Av(ours.Avgjørelse));
        Assert.Equal(Reserve(theirs, søknad, runde), ours.KanHøyestFå?.Øre);
        CheckPriority(søknad, runde, ours.Nøkler);
        return theirs;
    }

    /// <summary>The most it can get in øre, rounded up; null for one that is decided, or that nothing bounds.</summary>
    private long? Reserve(Avgjørelse avgjørelse, Søknadsdata søknad, Runde? runde)
    {
        if (avgjørelse.Status is null)
        {
            return null;
        }

        var (amounts, _) = new Reserves(_tolkWithoutCaps, runde, EarlierAwards.Of([])).Find([avgjørelse], Rational.Zero);
        return amounts.TryGetValue(søknad.Id, out var kroner) ? (long)(kroner * 100).Ceiling() : null;
    }

    private void CheckPriority(Søknadsdata søknad, Runde? runde, IReadOnlyList<A.Nøkkelverdi?> all)
    {
        var nøkkel = _bygger.Nøkler.FirstOrDefault();
        var ours = all.FirstOrDefault();
        if (nøkkel is null || !Tolk.DelerRamme(_tolk.Ordning) || _tolk.Evaluate(nøkkel, søknad, runde) is var key && !Priority.IsUsable(key, nøkkel.Type))
        {
            Assert.Null(ours);
            return;
        }

        Assert.NotNull(ours);
        var value = ((Result.Known)key).Value;
        Assert.Equal(_tolk.Shown(nøkkel, value), ours.Value.Vist);
        var order = new Priority(nøkkel.Type);
        foreach (var (other, others) in _keys.TakeLast(10))
        {
            Assert.Equal(Math.Sign(order.Compare(value, other)), Math.Sign(ours.Value.Verdi.CompareTo(others.Verdi)));
            Assert.Equal(value == other, ours.Value == others);
        }

        _keys.Add((value, ours.Value));
    }
}
