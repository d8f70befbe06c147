using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>The delrammer of one frame: how large each is, in which order they are settled, and what each got from others.</summary>
internal sealed class Pots
{
    private readonly IReadOnlyList<Delramme> _pots;
    private readonly Kroner[] _amounts;
    private readonly List<KeyValuePair<string, Kroner>>[] _received;

    public Pots(IReadOnlyList<Delramme> pots, Kroner frame)
    {
        _pots = pots;
        _amounts = Split(pots, frame);
        _received = new List<KeyValuePair<string, Kroner>>[pots.Count];
        for (var i = 0; i < _received.Length; i++)
        {
            _received[i] = [];
        }
    }

    /// <summary>The places of the delrammer in file order, but each after all that send money to it.</summary>
    public List<int> InOrder()
    {
        var order = new List<int>();
        var waiting = new List<int>();
        for (var i = 0; i < _pots.Count; i++)
        {
            waiting.Add(i);
        }

        while (waiting.Count > 0)
        {
            var next = waiting.Find(place => !waiting.Exists(other => _pots[other].UbruktTil == _pots[place].Navn));
            waiting.Remove(next);
            order.Add(next);
        }

        return order;
    }

    /// <summary>What there is in a delramme, with what it got from others.</summary>
    public Kroner MoneyIn(int place)
    {
        var sum = _amounts[place];
        foreach (var gift in _received[place])
        {
            sum += gift.Value;
        }

        return sum;
    }

    /// <summary>Passes on what is left of a delramme. Gives what leaves the division.</summary>
    public Kroner PassOn(int place, Kroner left)
    {
        if (_pots[place].UbruktTil is not { } next)
        {
            return left;
        }

        for (var i = 0; i < _pots.Count; i++)
        {
            if (_pots[i].Navn == next)
            {
                _received[i].Add(new KeyValuePair<string, Kroner>(_pots[place].Navn, left));
            }
        }

        return Kroner.Zero;
    }

    /// <summary>The first lines of its ledger.</summary>
    public List<string> Opening(int place)
    {
        var (pot, amount) = (_pots[place], _amounts[place]);
        var share = pot.Andel;
        var size = share.Hva switch
        {
            Delrammeandel.Slag.AvRammen => $"Delrammen {pot.Navn} er {Visning.Prosent(share.Andel)} av rammen: {amount}.",
            Delrammeandel.Slag.AvResten => $"Delrammen {pot.Navn} er {Visning.Prosent(share.Andel)} av resten: {amount}.",
            Delrammeandel.Slag.Resten => $"Delrammen {pot.Navn} er resten av rammen: {amount}.",
            _ when amount < share.Beløp => $"Delrammen {pot.Navn} skulle være {share.Beløp}, men rammen rekker bare til {amount}.",
            _ => $"Delrammen {pot.Navn} er {amount}.",
        };
        return
        [
            size,
            .. _received[place].ConvertAll(gift => gift.Value.Sign > 0 ? $"I tillegg kommer {gift.Value} som ikke ble brukt i {gift.Key}." : $"Det er ingenting ubrukt fra {gift.Key}."),
        ];
    }

    private static Kroner[] Split(IReadOnlyList<Delramme> pots, Kroner frame)
    {
        var amounts = new Kroner[pots.Count];
        var left = frame;
        for (var i = 0; i < amounts.Length; i++)
        {
            var share = pots[i].Andel;
            if (share.ErFørst)
            {
                amounts[i] = Kroner.Min(share.Hva == Delrammeandel.Slag.FastBeløp ? share.Beløp : WholeØre(frame, share.Andel), left);
                left -= amounts[i];
            }
        }

        var rest = left;
        for (var i = 0; i < amounts.Length; i++)
        {
            if (pots[i].Andel.Hva == Delrammeandel.Slag.AvResten)
            {
                amounts[i] = Kroner.Min(WholeØre(rest, pots[i].Andel.Andel), left);
                left -= amounts[i];
            }
        }

        amounts[OwnerOfRest(pots)] += left;
        return amounts;
    }

    /// <summary>«Resten» where there is one; otherwise the last of those that share the rest, or of all.</summary>
    private static int OwnerOfRest(IReadOnlyList<Delramme> pots)
    {
        var owner = pots.Count - 1;
        var isLater = false;
        for (var i = 0; i < pots.Count; i++)
        {
            if (pots[i].Andel.Hva == Delrammeandel.Slag.Resten)
            {
                return i;
            }

            if (!pots[i].Andel.ErFørst)
            {
                (owner, isLater) = (i, true);
            }
        }

        return isLater ? owner : pots.Count - 1;
    }

    private static Kroner WholeØre(Kroner amount, Brøk share) => Kroner.FraØre((long)(share * amount.Øre).HeltallUnder());
}
