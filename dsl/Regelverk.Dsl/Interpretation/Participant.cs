using System.Collections.Generic;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>An application that takes part in the division, and what it has been awarded so far.</summary>
internal sealed class Participant
{
    private readonly List<Grunn> _grounds = [];

    public Participant(Avgjørelse avgjørelse, Rational beregnet)
    {
        Avgjørelse = avgjørelse;
        Beregnet = beregnet;
        Limit = beregnet;
    }

    public Avgjørelse Avgjørelse { get; }

    public string Id => Avgjørelse.Søknad.Id;

    public string SøkerId => Avgjørelse.Søknad.SøkerId;

    /// <summary>Kroner, more than 0; where the frame itself is shared, more than the frame.</summary>
    public Rational Beregnet { get; }

    /// <summary>The most that it can get when amounts are made whole units, in kroner; from 0 to <see cref="Beregnet"/>. Caps come on top.</summary>
    public Rational Limit { get; set; }

    /// <summary>Kroner, from 0 to <see cref="Beregnet"/>.</summary>
    public Rational Tildelt { get; private set; }

    /// <summary>Why it gets nothing, as the rest of a sentence, where it has too little of what the frame is shared by; otherwise null.</summary>
    public string? Sperret { get; set; }

    /// <summary>What is not covered yet.</summary>
    public Rational Udekket => Beregnet - Tildelt;

    /// <summary>Whether it gets nothing because the award was too small to be given.</summary>
    public bool IsTooSmall { get; private set; }

    /// <summary>Books what a step did to it.</summary>
    public void Book(Rational tildelt, Grunn ground, Virkningsslag slag)
    {
        Tildelt = tildelt;
        IsTooSmall = IsTooSmall || slag == Virkningsslag.UnderBagatellgrensen;
        _grounds.Add(ground);
    }

    /// <summary>The decision as it stands after the division. Where søkt tilskudd is not known, as in an example, the award is measured against beregnet; where there is neither, any award is all there was to get.</summary>
    public Avgjørelse Decided() => Avgjørelse with
    {
        Tildelt = Tildelt,
        Utfall = Utfallsregel.Of(Tildelt, Avgjørelse.Søkt ?? Avgjørelse.Beregnet ?? Tildelt),
        Begrunnelse = [.. Avgjørelse.Begrunnelse, .. Grounds()],
    };

    private IReadOnlyList<Grunn> Grounds()
    {
        if (Tildelt.Sign > 0 || IsTooSmall || _grounds.Count == 0)
        {
            return _grounds;
        }

        var last = _grounds[_grounds.Count - 1];
        return [.. _grounds.GetRange(0, _grounds.Count - 1), last with { Tekst = "Ikke prioritert innenfor rammen. " + last.Tekst }];
    }
}
