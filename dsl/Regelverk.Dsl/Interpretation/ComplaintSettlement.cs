using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Settles complaints one by one with the published share: what the application would have got, less what it has got, as long as there is money.</summary>
internal sealed class ComplaintSettlement
{
    private readonly Tolk _tolk;
    private readonly Runde? _runde;
    private readonly Klagegrunnlag _grunnlag;
    private readonly EarlierAwards _earlier;
    private readonly Dictionary<string, TidligereTildeling> _awards;
    private readonly List<Klagesvar> _answers = [];
    private Rational _left;

    /// <param name="tolk">The regulation.</param>
    /// <param name="runde">The round.</param>
    /// <param name="grunnlag">The division.</param>
    /// <param name="earlier">What earlier rounds gave.</param>
    public ComplaintSettlement(Tolk tolk, Runde? runde, Klagegrunnlag grunnlag, EarlierAwards earlier)
    {
        _tolk = tolk;
        _runde = runde;
        _grunnlag = grunnlag;
        _earlier = earlier;
        _left = grunnlag.Midler;
        _awards = grunnlag.Tildelinger.ToDictionary(t => t.SøknadId, StringComparer.Ordinal);
    }

    /// <summary>Settles them in order.</summary>
    /// <param name="complaints">The decisions, in the order of the complaints.</param>
    /// <param name="prepared">A decision as it stands before a division of the round; null where it takes no part in it.</param>
    public Klageoppgjør Settle(IReadOnlyList<Avgjørelse> complaints, Func<Avgjørelse, Avgjørelse?> prepared)
    {
        foreach (var complaint in complaints)
        {
            var ready = prepared(complaint);
            Settle(ready ?? complaint, ready is not null);
        }

        return new Klageoppgjør(_grunnlag.Midler, _left, Lines(), _answers);
    }

    private void Settle(Avgjørelse complaint, bool takesPart)
    {
        if (!_awards.TryGetValue(complaint.Søknad.Id, out var award) || _answers.Any(a => a.Avgjørelse.Søknad.Id == complaint.Søknad.Id))
        {
            throw new ArgumentException($"{complaint.Søknad.Id} was no part of the round, or stands twice.", nameof(complaint));
        }

        var division = _tolk.Ordning.Fordeling ?? throw new InvalidOperationException("A regulation without a division has no such complaints.");
        var pot = division.Delrammer.Count > 0 && complaint.OppfyllerVilkårene ? Pots.Of(_tolk, division, complaint.Søknad, _runde) : null;
        var steps = pot?.Steg ?? division.Steg;
        var (right, how) = takesPart ? RightOf(complaint, steps, pot) : Nothing;
        var due = Rational.Max(Rational.Zero, right - award.Tildelt);
        var paid = RoundedDown(Rational.Min(due, _left), steps);
        _awards[complaint.Søknad.Id] = award with { Tildelt = award.Tildelt + paid };
        var sentence = $"{how} {WhatIsPaid(award.Tildelt, due, paid)}";
        _left -= paid;
        _answers.Add(new Klagesvar(Decided(complaint, award.Tildelt + paid, sentence, steps, pot), award.Tildelt, right, paid, due - paid, sentence));
    }

    /// <summary>What an application is entitled to, and how that is worked out.</summary>
    private (Rational Right, string How) RightOf(Avgjørelse complaint, IReadOnlyList<Steg> steps, Delramme? pot)
    {
        if (complaint is not { OppfyllerVilkårene: true, Beregnet: { } beregnet } || beregnet.Sign == 0)
        {
            return Nothing;
        }

        var sharing = steps.OfType<Steg.Delende>().First();
        var level = _grunnlag.Nivåer.FirstOrDefault(n => n.Delramme == pot?.Navn)?.Nivå ?? throw new ArgumentException($"No share was published for {complaint.Søknad.Id}.", nameof(complaint));
        if (sharing is Steg.Prioritetsgrupper groups && ShareOf(groups, complaint, level) is var (share, group))
        {
            return share.Sign == 0
                ? (Rational.Zero, $"Etter klagen er søknaden i {StepWording.Group(group)}, og den gruppen fikk ingen tilskudd.")
                : Worked(new Participant(complaint, beregnet), sharing, level with { Andel = share }, steps, pot, $" i {StepWording.Group(group)}");
        }

        return Worked(new Participant(complaint, beregnet), sharing, level, steps, pot, "");
    }

    /// <summary>The share of the group that an application is in after the complaint.</summary>
    private (Rational Share, Navngitt Group) ShareOf(Steg.Prioritetsgrupper groups, Avgjørelse complaint, Delingsnivå level)
    {
        var key = groups.Nøkkel;
        var value = _tolk.Evaluate(key, complaint.Søknad, _runde) is Result.Known known && Priority.IsUsable(known, key.Type)
            ? known.Value
            : throw new ArgumentException($"{complaint.Søknad.Id} has no {key.Tekst}; it should be til avklaring.", nameof(complaint));
        var ahead = level.Grense is { } border ? new Priority(key.Type).RankOf(value).CompareTo(border) * (groups.HøyestFørst ? 1 : -1) : 1;
        return (ahead > 0 ? Rational.One : ahead == 0 ? level.Andel : Rational.Zero, new Navngitt(key.Tekst, _tolk.Shown(key, value)));
    }

    private (Rational Right, string How) Worked(Participant participant, Steg.Delende sharing, Delingsnivå level, IReadOnlyList<Steg> steps, Delramme? pot, string where)
    {
        var terms = new ShareTerms(sharing.Form, null, (_, key) => throw new InvalidOperationException($"{key.Tekst} has no part in a share."));
        var (claim, part) = (terms.Claim(participant), terms.Part(participant));
        var counted = claim < participant.Beregnet ? ShareWording.Counted(sharing.Form, claim, participant.Beregnet) : Wording.Kroner(claim);
        var isPartFirst = sharing.Form.Minst is { Slag: not Minstebeløpsslag.Minst };
        var share = isPartFirst ? part + (level.Andel * (claim - part)) : level.Andel * claim;
        var exact = Rational.Max(share, part);
        var words = level.Andel == Rational.One && claim == participant.Beregnet ? $"hele beregnet tilskudd, {counted}"
            : isPartFirst ? $"{Wording.Kroner(part)} og {StepWording.Share(level.Andel)} av resten av {counted}, som til sammen er {Wording.Kroner(share)}"
            : $"{StepWording.Share(level.Andel)} av {counted} i beregnet tilskudd, som er {Wording.Kroner(share)}";
        words += exact > share ? $", men ikke mindre enn {Wording.Kroner(part)}" : "";
        if (sharing.Tak is { } cap && level.Tak is { } highest && RoomUnder(cap with { Beløp = highest }, participant, pot) is var room && exact > room)
        {
            exact = room;
            words += $", men taket på {(cap with { Beløp = highest }).Vist} gir bare plass til {Wording.Kroner(room)}";
        }

        var right = RoundedDown(exact, steps);
        words += right < exact ? $", avrundet ned til {Wording.Kroner(right)}" : "";
        return (right, $"Etter klagen har søknaden{where} rett på {words}.");
    }

    /// <summary>What a cap leaves for an application when the other awards that count under it are taken away.</summary>
    private Rational RoomUnder(Tildelingstak cap, Participant participant, Delramme? pot)
    {
        var room = new CapRoom(cap, [], pot is null ? _earlier : _earlier.In(pot.Navn));
        var others = room.IsPerSøker
            ? _awards.Values.Where(a => a.SøkerId == participant.SøkerId && a.SøknadId != participant.Id && a.Delramme == pot?.Navn).Aggregate(Rational.Zero, (sum, a) => sum + a.Tildelt)
            : Rational.Zero;
        return Rational.Max(Rational.Zero, room.MostFor(room.IdOf(participant)) - others);
    }

    private string WhatIsPaid(Rational before, Rational due, Rational paid)
    {
        var had = before.Sign == 0 ? "Den har ikke fått noe fra før" : $"Den har fått {Wording.Kroner(before)} fra før";
        if (due.Sign == 0)
        {
            return had + ", og klagen gir ikke mer.";
        }

        return had + $", så {Wording.Kroner(due)} mangler. " + (
            paid == due ? $"Det dekkes av {Source}."
            : _left.Sign == 0 ? $"Det er ikke noe igjen av {Source}, så klagen dekkes ikke."
            : $"Det er bare {Wording.Kroner(_left)} igjen av {Source}: {Wording.Kroner(paid)} dekkes, og {Wording.Kroner(due - paid)} dekkes ikke.");
    }

    private Avgjørelse Decided(Avgjørelse complaint, Rational award, string sentence, IReadOnlyList<Steg> steps, Delramme? pot) =>
        !complaint.OppfyllerVilkårene ? complaint : complaint with
        {
            Tildelt = award,
            Utfall = Utfallsregel.Of(award, complaint.Søkt ?? complaint.Beregnet ?? award),
            Begrunnelse =
            [
                .. complaint.Begrunnelse,
                new Grunn(StepWording.PlaceOf(_tolk.Ordning, pot, StepIn(steps)), sentence, complaint.Beregnet is { } beregnet ? [new("beregnet tilskudd", Wording.Kroner(beregnet))] : [])
                {
                    Slag = Grunnslag.Fordeling,
                    Sted = StepWording.HjemmelOf(_tolk.Ordning, pot),
                },
            ],
        };

    private IReadOnlyList<string> Lines()
    {
        var uncovered = _answers.Where(a => a.Udekket.Sign > 0).Select(a => $"{a.Avgjørelse.Søknad.Id} ({Wording.Kroner(a.Udekket)})").ToList();
        return
        [
            $"Det er {Wording.Kroner(_grunnlag.Midler)} igjen av {Source} til {(_answers.Count == 1 ? "1 klage" : $"{Visning.Heltall(_answers.Count)} klager")} som fører fram. De dekkes i den rekkefølgen de er avgjort, og ingen andre får noe annet enn før.",
            .. _answers.Select(a => $"{a.Avgjørelse.Søknad.Id}: {a.Setning}"),
            .. uncovered.Count == 0 ? Enumerable.Empty<string>() : [$"Det var ikke nok penger til {Wording.List(uncovered)}."],
            $"Det er {Wording.Kroner(_left)} igjen av {Source}.",
        ];
    }

    private static (Rational Right, string How) Nothing => (Rational.Zero, "Etter klagen har søknaden ikke rett på noe.");

    private string Source => IsSetAside ? "avsetningen" : "restmidlene";

    private bool IsSetAside => StepIn([]).Dekning == Klagedekning.Avsetningen;

    /// <summary>The sentence about complaints; that of another delramme where its own has none.</summary>
    private Steg.Klager StepIn(IReadOnlyList<Steg> steps) => steps.Concat(_tolk.Ordning.Fordeling?.Steg ?? []).OfType<Steg.Klager>().First();

    private static Rational RoundedDown(Rational amount, IReadOnlyList<Steg> steps) =>
        steps.OfType<Steg.Avrundende>().Aggregate(amount, (paid, step) => Rounding.Round(paid, new Avrunding(Avrundingsmåte.Ned, step.Enhet)));
}
