using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>«20 prosent av rammen deles likt, og resten fordeles etter …»: the two parts of a pot, and who takes part in them.</summary>
internal sealed class EqualPart
{
    private readonly Rational _share;
    private readonly string _key;
    private readonly Rational _pot;
    private readonly HashSet<Participant> _sharers;
    private readonly Rational _allWeight;

    /// <param name="form">The rule, which has an equal part and a weight.</param>
    /// <param name="part">The part.</param>
    /// <param name="participants">Who takes part.</param>
    /// <param name="pot">What there is, in kroner.</param>
    /// <param name="weightOf">What each has of the weight.</param>
    private EqualPart(Delingsform form, Likdel part, IReadOnlyList<Participant> participants, Rational pot, Func<Participant, Rational> weightOf)
    {
        _share = part.Andel;
        _key = form.Vekt?.Tekst ?? "";
        _pot = pot;
        _sharers = [.. participants.Where(p => p.Sperret is null && (part.OgsåUtenVekt || weightOf(p).Sign > 0))];
        _allWeight = participants.Aggregate(Rational.Zero, (sum, p) => sum + weightOf(p));
    }

    /// <summary>Whether nobody has anything of the weight, so that the rest goes to nobody.</summary>
    public bool IsAlone => _allWeight.Sign == 0;

    /// <summary>What each gets of the equal part, in kroner; in whole øre where there is nothing more to get.</summary>
    public Rational Each => _sharers.Count == 0 ? Rational.Zero : IsAlone ? Quota.WholeØre(Equal / _sharers.Count) : Equal / _sharers.Count;

    /// <summary>What the ledger says.</summary>
    public string Line => $"{Visning.Prosent(_share)} av det, {Wording.Kroner(Equal)}, deles likt på {Wording.Applications(_sharers.Count)}: {ShareWording.Amount(Each)} til hver. "
        + (IsAlone ? $"Resten, {Wording.Kroner(_pot - Equal)}, kan ikke fordeles etter {_key}, for ingen har noe av det" : $"Resten, {Wording.Kroner(_pot - Equal)}, fordeles etter {_key}: {ShareWording.Amount(PerUnit)} for hver enhet");

    private Rational Equal => _share * _pot;

    private Rational PerUnit => (_pot - Equal) / _allWeight;

    /// <summary>The parts of a pot; null where all of it is shared by one rule.</summary>
    public static EqualPart? Of(Delingsform form, IReadOnlyList<Participant> participants, Rational pot, Func<Participant, Rational> weightOf) =>
        form.Likdel is { } part ? new EqualPart(form, part, participants, pot, weightOf) : null;

    /// <summary>Whether an application takes part in the equal part.</summary>
    public bool Includes(Participant participant) => _sharers.Contains(participant);

    /// <summary>The share of the pot that is an application's, of both parts together; where only the equal part can be shared, the same for all.</summary>
    public Rational WeightOf(Participant participant, Rational weight) =>
        !Includes(participant) ? Rational.Zero
        : IsAlone ? Rational.One
        : (_share / _sharers.Count) + ((Rational.One - _share) * weight / _allWeight);

    /// <summary>What an application gets, as the rest of a sentence.</summary>
    public string What(Rational weight, string got) => IsAlone
        ? $"deles {Visning.Prosent(_share)} av {Wording.Kroner(_pot)} likt på {Wording.Applications(_sharers.Count)}, og ingen har noe i {_key}: søknaden får {got}"
        : $"er det {Wording.Kroner(_pot)} til fordeling: søknaden får {ShareWording.Amount(Each)} av det som deles likt, og {ShareWording.Amount(PerUnit)} for hver enhet av {_key}, som er {Visning.Tall(weight)} for søknaden, til sammen {got}";
}
