using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <content>The rounds, where these are divided each in its own way.</content>
public sealed partial class Fordeling
{
    private readonly List<Fordeling> _ofRounds = [];

    private Fordeling(IReadOnlyList<Rundedeling> parts, Rundevilkår vilkår)
    {
        Vilkår = vilkår;
        Delrammer = [];
        var steps = new List<Steg>();
        var asked = 0;
        foreach (var part in parts)
        {
            var division = new Fordeling(part, asked, vilkår);
            _ofRounds.Add(division);
            asked += division.Nøkler.Count;
            steps.AddRange(part.Steg);
        }

        Steg = steps.AsReadOnly();
        AskKeys();
    }

    private Fordeling(Rundedeling part, int firstKey, Rundevilkår vilkår)
        : this(part.Hjemmel, part.Steg, [], vilkår)
    {
        Runder = part.Runder;
        FørsteNøkkel = firstKey;
    }

    /// <summary>The numbers of the rounds it is for; empty where it is for all.</summary>
    public IReadOnlyList<int> Runder { get; } = [];

    /// <summary>The place of its first key among those of the regulation, which are more where the rounds are divided each in its own way.</summary>
    internal int FørsteNøkkel { get; }

    /// <summary>The division of a regulation whose rounds are divided each in its own way.</summary>
    /// <param name="rundedelinger">The divisions, by round; no round in two of them.</param>
    /// <param name="vilkår">What earlier rounds mean; null: nothing besides caps on the year.</param>
    /// <exception cref="ArgumentNullException">The divisions are null.</exception>
    /// <exception cref="ArgumentException">The steps are not such steps in such an order, or a round is in two divisions.</exception>
    public static Fordeling HverRunde(IReadOnlyList<Rundedeling> rundedelinger, Rundevilkår? vilkår = null)
    {
        var rounds = new HashSet<int>();
        foreach (var part in rundedelinger ?? throw new ArgumentNullException(nameof(rundedelinger)))
        {
            foreach (var round in part.Runder)
            {
                if (!rounds.Add(round))
                {
                    throw new ArgumentException($"Runde {Visning.Heltall(round)} har to fordelinger.", nameof(rundedelinger));
                }
            }
        }

        return new Fordeling(rundedelinger, vilkår ?? new Rundevilkår());
    }

    /// <summary>How the frame of a round is divided: this, where it is for all rounds.</summary>
    /// <param name="runde">The number of the round; null, or one that there is not, gives this, which then cannot divide anything.</param>
    public Fordeling IRunde(int? runde)
    {
        foreach (var division in _ofRounds)
        {
            foreach (var round in division.Runder)
            {
                if (round == runde)
                {
                    return division;
                }
            }
        }

        return this;
    }

    private void DemandOneRound()
    {
        if (_ofRounds.Count > 0)
        {
            throw new ArgumentException("Rundene fordeles hver for seg. Bruk fordelingen i runden: IRunde.", "runde");
        }
    }
}
