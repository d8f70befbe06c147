using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What a sharing did to one application, as the rest of a sentence that begins with where it happens.</summary>
/// <param name="Terms">On what terms it was shared.</param>
/// <param name="Sharing">What was found.</param>
/// <param name="Group">Who shared.</param>
/// <param name="Pot">What they shared, in kroner.</param>
/// <param name="Size">«3 søknader med til sammen …».</param>
internal sealed record ShareSentence(ShareTerms Terms, Sharing Sharing, SharingGroup Group, Rational Pot, string Size)
{
    public (Virkningsslag Slag, string Predicate) WhatHappensTo(Participant member, Rational amount)
    {
        if (member.Sperret is { } why)
        {
            return (Virkningsslag.IkkeNådd, $"{why}: søknaden får ingen tilskudd");
        }

        var got = Wording.Kroner(amount);
        if (Terms.Form.UtenBeregnet)
        {
            return OfFrame(member, amount, got);
        }

        if (Sharing.Outcome == ShareOutcome.LeastNotReached)
        {
            return (amount.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.Avkortet, $"er det {Wording.Kroner(Pot)} til {Size}, og det rekker ikke til minstebeløpene: søknaden får {got} av {Claim(member)} i beregnet tilskudd");
        }

        if (Terms.Cap is { } cap && Sharing.IsStopped(member))
        {
            return (Virkningsslag.BegrensetAvTak, $"{Stopped(cap, member)}: søknaden får {got} av {Claim(member)} i beregnet tilskudd");
        }

        if (Sharing.IsRaised(member))
        {
            return (Virkningsslag.LøftetTilMinst, $"løfter minstebeløpet beløpet: søknaden får {got} av {Claim(member)} i beregnet tilskudd");
        }

        if (amount.Sign == 0 && Terms.Form.Vekt is { } key && Terms.Weight(member).Sign == 0)
        {
            return (Virkningsslag.IkkeNådd, $"fordeles rammen etter {key.Tekst}, som er 0 for søknaden: søknaden får 0 kroner av {Claim(member)} i beregnet tilskudd");
        }

        return Sharing.Outcome == ShareOutcome.Reached ? Covered(member, got) : Cut(member, amount, got);
    }

    /// <summary>Where the frame itself is shared: what it gets, of nothing.</summary>
    private (Virkningsslag Slag, string Predicate) OfFrame(Participant member, Rational amount, string got)
    {
        var level = ShareWording.Level(Terms.Form.Regel, Sharing.Level);
        return Terms.Form switch
        {
            _ when Sharing.Outcome == ShareOutcome.LeastNotReached => (amount.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.Avkortet, $"er det {Wording.Kroner(Pot)} til {Size}, og det rekker ikke til minstebeløpene: søknaden får {got}"),
            _ when Terms.Cap is { } cap && Sharing.IsStopped(member) => (Virkningsslag.BegrensetAvTak, $"{Stopped(cap, member)}: søknaden får {got}"),
            _ when Sharing.IsRaised(member) => (Virkningsslag.LøftetTilMinst, $"løfter minstebeløpet beløpet: søknaden får {got}"),
            _ when Terms.Equal is { } equal && equal.Includes(member) => (amount.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.DelAvRammen, equal.What(Terms.OwnWeight(member), got)),
            { Vekt: { } key } when amount.Sign == 0 && Terms.Weight(member).Sign == 0 => (Virkningsslag.IkkeNådd, $"fordeles rammen etter {key.Tekst}, som er 0 for søknaden: søknaden får 0 kroner"),
            { Satsenhet: not null, Vekt: { } key } => (amount.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.DelAvRammen, $"er satsen {level} for hver enhet av {key.Tekst}, som er {Visning.Tall(Terms.Weight(member))} for søknaden: søknaden får {got}"),
            { Vekt: { } key } => (amount.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.DelAvRammen, $"er det {Wording.Kroner(Pot)} til {Size}: alle får {level} for hver enhet av {key.Tekst}, som er {Visning.Tall(Terms.Weight(member))} for søknaden, og den får {got}"),
            _ => (amount.Sign == 0 ? Virkningsslag.IkkeNådd : Virkningsslag.DelAvRammen, $"er det {Wording.Kroner(Pot)} til {Size}: alle får samme beløp, {level}, og søknaden får {got}"),
        };
    }

    private (Virkningsslag Slag, string Predicate) Covered(Participant member, string got) => Terms.Form.FastAvkorting is { } cut
        ? (Virkningsslag.Avkortet, $"rekker rammen til alle: søknaden får {got}, som er {Wording.Kroner(member.Udekket)} i beregnet tilskudd avkortet med {Visning.Prosent(cut)}")
        : IsCounted(member)
        ? (Virkningsslag.BegrensetAvKravtak, $"rekker rammen til alle: søknaden får {got}, det meste som regnes av {Wording.Kroner(member.Udekket)} i beregnet tilskudd")
        : (Virkningsslag.DekketFulltUt, $"rekker rammen til alle: søknaden får hele beregnet tilskudd, {got}");

    private (Virkningsslag Slag, string Predicate) Cut(Participant member, Rational amount, string got)
    {
        var form = Terms.Form;
        var slag = amount.Sign == 0 ? Virkningsslag.IkkeNådd : amount == member.Udekket ? Virkningsslag.DekketFulltUt : Virkningsslag.Avkortet;
        var level = ShareWording.Level(form.Regel, Sharing.Level);
        var there = $"er det {Wording.Kroner(Pot)} til {Size}";
        return (slag, form.Regel switch
        {
            Delingsregel.LiktBeløp => $"{there}: alle får samme beløp, {level}, men ikke mer enn {ShareWording.Basis(form)}, og søknaden får {got} av {Claim(member)}",
            Delingsregel.LiktKutt => $"{there}: alle beløp reduseres med {level}, og søknaden får {got} av {Claim(member)}",
            Delingsregel.EtterVekt => $"{there}: alle får {level} for hver enhet av {form.Vekt?.Tekst}, som er {Visning.Tall(Terms.Weight(member))} for søknaden, og den får {got} av {Claim(member)}",
            Delingsregel.Halvdelsregelen => $"{there}: {(Sharing.IsUpperHalf ? $"alle får minst halvparten, og ingen går glipp av mer enn {level}" : $"alle får samme beløp, {level}, men ikke mer enn halvparten")}, og søknaden får {got} av {Claim(member)}",
            _ => form.Minst is { Slag: not Minstebeløpsslag.Minst } && Terms.Part(member) is var part
                ? $"{there}: søknaden får {Wording.Kroner(part)} og {level} av resten, {Wording.Kroner(Terms.Claim(member) - part)}, som til sammen er {got}"
                : $"{there}: søknaden får {level} av {Claim(member)}, som er {got}",
        });
    }

    private string Stopped(CapRoom cap, Participant member)
    {
        var limit = cap.LeftFor(cap.IdOf(member));
        var together = Group.Participants.Count(p => cap.IdOf(p) == cap.IdOf(member));
        var room = limit < cap.Tak.Beløp ? $", og det er {Wording.Kroner(limit)} igjen av det{cap.WhyLess(cap.IdOf(member))}" : "";
        return $"gjelder taket på {cap.Tak.Vist}{room}{(together > 1 ? $", som deles på søkerens {Wording.Applications(together)} her" : "")}";
    }

    private bool IsCounted(Participant member) => Terms.Claim(member) < member.Udekket;

    /// <summary>The claim, and where not all of it counts, what does.</summary>
    private string Claim(Participant member) =>
        IsCounted(member) ? ShareWording.Counted(Terms.Form, Terms.Claim(member), member.Udekket) : Wording.Kroner(member.Udekket);
}
