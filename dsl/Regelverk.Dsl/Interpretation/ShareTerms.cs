using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>On what terms applications share: the rule and its bounds, with the values that they need of each application.</summary>
/// <param name="Form">The rule and its bounds.</param>
/// <param name="Cap">The room under the cap, or null.</param>
/// <param name="ValueOf">The value of a key.</param>
internal sealed record ShareTerms(Delingsform Form, CapRoom? Cap, Func<Participant, Expression, Value> ValueOf)
{
    /// <summary>Whether the cap takes part in finding λ; otherwise it only takes what is above it.</summary>
    public bool CapShares => Cap is { Tak.Overskytende: Overskytende.TilDeAndre };

    /// <summary>The part that is shared equally, beside the weight; or null.</summary>
    public EqualPart? Equal { get; init; }

    /// <summary>What is counted of beregnet tilskudd that is not covered yet.</summary>
    public Rational Claim(Participant participant) => Equal is { IsAlone: true } alone ? alone.Each : Form.Regnes(participant.Udekket);

    /// <summary>What it weighs; 1 where nothing weighs.</summary>
    public Rational Weight(Participant participant) => Equal is { } equal ? equal.WeightOf(participant, OwnWeight(participant)) : OwnWeight(participant);

    /// <summary>What it has of the weight; 1 where nothing weighs.</summary>
    public Rational OwnWeight(Participant participant) =>
        participant.Sperret is not null ? Rational.Zero : Form.Vekt is { } key && ValueOf(participant, key) is Value.Number number ? number.Amount : Rational.One;

    /// <summary>The least it gets, before any cap.</summary>
    public Rational Part(Participant participant) => participant.Sperret is null && Form.Minst is { } least ? Rational.Min(least.Beløp, Claim(participant)) : Rational.Zero;

    /// <summary>The least it gets within a cap of its own.</summary>
    public Rational Least(Participant participant) => Rational.Min(Part(participant), OwnCap(participant));

    /// <summary>The most it gets on its own.</summary>
    public Rational Most(Participant participant) => Weight(participant).Sign == 0 ? Least(participant) : Rational.Min(Claim(participant), OwnCap(participant));

    /// <summary>The applications in the order in which their least amounts are paid, those who stand equal together.</summary>
    public IReadOnlyList<IReadOnlyList<Participant>> InOrderOfLeast(IReadOnlyList<Participant> participants)
    {
        if (Form.Minst is not { Dekning: Minstedekning.Rekkefølge, Nøkkel: { } key } least)
        {
            return [participants];
        }

        var ascending = participants.GroupBy(p => ValueOf(p, key)).OrderBy(g => g.Key, new Priority(key.Type));
        return (least.HøyestFørst ? ascending.Reverse() : ascending).Select(g => (IReadOnlyList<Participant>)g.ToList()).ToList();
    }

    /// <summary>What an application gets as λ rises.</summary>
    /// <param name="participant">The application.</param>
    /// <param name="isUpperHalf">For halvdelsregelen: whether everyone gets at least half.</param>
    public Stake Stake(Participant participant, bool isUpperHalf)
    {
        var (claim, least, most) = (Claim(participant), Least(participant), Most(participant));
        var part = Part(participant);
        var half = Rational.Max(least, Rational.Min(most, claim / 2));
        return Form.Regel switch
        {
            Delingsregel.Forholdsmessig when Form.Minst is { Slag: not Minstebeløpsslag.Minst } => new Stake(participant, claim, part, claim - part, least, most),
            Delingsregel.Forholdsmessig => new Stake(participant, claim, Rational.Zero, claim, least, most),
            Delingsregel.LiktBeløp => new Stake(participant, claim, Rational.Zero, Rational.One, least, most),
            Delingsregel.LiktKutt => new Stake(participant, claim, claim, Rational.One, least, most),
            Delingsregel.EtterVekt => new Stake(participant, claim, Rational.Zero, Weight(participant), least, most),
            _ when isUpperHalf => new Stake(participant, claim, claim, Rational.One, half, most),
            _ => new Stake(participant, claim, Rational.Zero, Rational.One, least, half),
        };
    }

    /// <summary>What an application gets as λ rises where the pot does not reach the least amounts: a share of its own.</summary>
    public Stake LeastStake(Participant participant) => new(participant, Claim(participant), Rational.Zero, Least(participant), Rational.Zero, Least(participant));

    /// <summary>The cap where it is on each application and takes part in finding λ; otherwise what is counted.</summary>
    private Rational OwnCap(Participant participant) => CapShares && Cap is { IsPerSøker: false } cap ? cap.LeftFor(participant.Id) : Claim(participant);
}
