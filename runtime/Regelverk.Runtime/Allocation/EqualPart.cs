using System;
using System.Collections.Generic;
using System.Numerics;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// A pot of which a part is shared equally and the rest by a weight. Together that is one sharing by weight: with the share p/q, n who take part and the weights w of sum W, each has p·W + (q − p)·n·w.
/// </summary>
internal sealed class EqualPart
{
    private readonly Likdel _part;
    private readonly string _key;
    private readonly long _pot;
    private readonly Brøk[] _own;
    private readonly bool[] _sharing;
    private readonly Brøk _all;
    private readonly int _sharers;

    /// <param name="part">The part.</param>
    /// <param name="key">What the rest is shared by, as written.</param>
    /// <param name="pot">What there is, in øre.</param>
    /// <param name="own">What each has of the weight.</param>
    /// <param name="isShut">Who gets nothing in any case.</param>
    public EqualPart(Likdel part, string key, long pot, Brøk[] own, bool[] isShut)
    {
        _part = part;
        _key = key;
        _pot = pot;
        _own = own;
        _sharing = new bool[own.Length];
        for (var i = 0; i < own.Length; i++)
        {
            _all += own[i];
            _sharing[i] = !isShut[i] && (part.OgsåUtenVekt || own[i].Sign > 0);
            _sharers += _sharing[i] ? 1 : 0;
        }
    }

    /// <summary>Whether nobody has anything of the weight, so that the rest goes to nobody.</summary>
    public bool IsAlone => _all.Sign == 0;

    /// <summary>What each can get where only the equal part can be shared, in øre.</summary>
    public long MostAlone => _sharers == 0 ? 0 : (long)(Equal / _sharers).HeltallUnder();

    /// <summary>What the ledger says.</summary>
    public string Line => $"{Visning.Prosent(_part.Andel)} av det, {Shown(Equal)}, deles likt på {Ordlyd.Søknader(_sharers)}: {Amount(Each)} til hver. "
        + (IsAlone ? $"Resten, {Shown(_pot - Equal)}, kan ikke fordeles etter {_key}, for ingen har noe av det" : $"Resten, {Shown(_pot - Equal)}, fordeles etter {_key}: {Amount(PerUnit)} for hver enhet");

    private Brøk Equal => _part.Andel * _pot;

    private Brøk Each => _sharers == 0 ? 0 : IsAlone ? MostAlone : Equal / _sharers;

    private Brøk PerUnit => (_pot - Equal) / _all;

    /// <summary>What each weighs of both parts together, as whole numbers.</summary>
    public long[] Weights()
    {
        var (p, q) = (_part.Andel.Teller, _part.Andel.Nevner);
        var weights = new Brøk[_own.Length];
        BigInteger scale = 1;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = !_sharing[i] ? Brøk.Zero : IsAlone ? Brøk.One : (_all * p) + (_own[i] * ((q - p) * _sharers));
            scale *= weights[i].Nevner / BigInteger.GreatestCommonDivisor(scale, weights[i].Nevner);
        }

        BigInteger common = 0;
        var whole = Array.ConvertAll(weights, w => (w * scale).Teller);
        foreach (var weight in whole)
        {
            common = BigInteger.GreatestCommonDivisor(common, weight);
        }

        return Array.ConvertAll(whole, w => w.IsZero ? 0 : w / common < Fordelingsgrenser.Beløp
            ? (long)(w / common)
            : throw new FordelingsgrenseException($"{Ordlyd.Setning(_key)} har for mange sifre til at en del av rammen kan deles likt ved siden av.", "deltakere"));
    }

    /// <summary>Whether an application takes part.</summary>
    public bool Includes(int place) => _sharing[place];

    /// <summary>What an application gets, as the rest of a sentence.</summary>
    public string What(int place, string got) => IsAlone
        ? $"deles {Visning.Prosent(_part.Andel)} av {Shown(_pot)} likt på {Ordlyd.Søknader(_sharers)}, og ingen har noe i {_key}: søknaden får {got}"
        : $"er det {Shown(_pot)} til fordeling: søknaden får {Amount(Each)} av det som deles likt, og {Amount(PerUnit)} for hver enhet av {_key}, som er {Visning.Tall(_own[place])} for søknaden, til sammen {got}";

    private static string Amount(Brøk øre) => Regelord.Amount(øre / 100);

    private static string Shown(Brøk øre) => Visning.Kroner(øre / 100);
}
