using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>Settles complaints one by one with the published share: what the application would have got, less what it has got, as long as there is money.</summary>
internal sealed class ComplaintSettlement
{
    private readonly Fordeling _fordeling;
    private readonly Klagegrunnlag _grunnlag;
    private readonly EarlierAwards _earlier;
    private readonly string _source;
    private readonly Dictionary<string, TidligereTildeling> _awards = new(StringComparer.Ordinal);
    private readonly HashSet<string> _settled = new(StringComparer.Ordinal);
    private readonly List<Klagesvar> _answers = [];
    private Kroner _left;

    /// <param name="fordeling">The steps.</param>
    /// <param name="grunnlag">The division.</param>
    /// <param name="earlier">What earlier rounds gave.</param>
    public ComplaintSettlement(Fordeling fordeling, Klagegrunnlag grunnlag, EarlierAwards earlier)
    {
        _fordeling = fordeling;
        _grunnlag = grunnlag;
        _earlier = earlier;
        _left = grunnlag.Midler;
        _source = StepIn([]).Dekning == Klagedekning.Avsetningen ? "avsetningen" : "restmidlene";
        foreach (var award in grunnlag.Tildelinger)
        {
            _awards.Add(award.SøknadId, award);
        }
    }

    /// <summary>Settles the next one.</summary>
    public void Settle(Deltaker complaint)
    {
        var id = complaint.Avgjørelse.SøknadId;
        if (complaint.Avgjørelse.Status is not null)
        {
            throw new ArgumentException($"Søknad {id} er ikke avgjort.", nameof(complaint));
        }

        if (!_settled.Add(id) || !_awards.TryGetValue(id, out var award))
        {
            throw new ArgumentException($"Søknad {id} var ikke med i runden, eller den står to ganger.", nameof(complaint));
        }

        var prepared = _earlier.Prepare(complaint, _fordeling);
        var deltaker = prepared ?? complaint;
        var pot = deltaker.Avgjørelse.OppfyllerVilkårene ? _fordeling.DelrammeFor(deltaker) : null;
        var steps = _fordeling.StegI(pot);
        var (right, how) = prepared is null ? Nothing : RightOf(deltaker, steps, pot);
        var due = Kroner.Max(Kroner.Zero, right - award.Tildelt);
        var paid = RoundedDown(Kroner.Min(due, _left).TilBrøk(), steps);
        var sentence = $"{how} {WhatIsPaid(award.Tildelt, due, paid)}";
        _left -= paid;
        _awards[id] = new TidligereTildeling(id, award.SøkerId, award.Tildelt + paid, award.Delramme);
        _answers.Add(new Klagesvar(Decided(deltaker.Avgjørelse, award.Tildelt + paid, sentence, steps, pot), award.Tildelt, right, paid, due - paid, sentence));
    }

    /// <summary>All of them settled.</summary>
    public Klageoppgjør Settled()
    {
        var uncovered = new List<string>();
        var count = _answers.Count == 1 ? "1 klage" : Visning.Heltall(_answers.Count) + " klager";
        var lines = new List<string>
        {
            $"Det er {_grunnlag.Midler} igjen av {_source} til {count} som fører fram. De dekkes i den rekkefølgen de er avgjort, og ingen andre får noe annet enn før.",
        };
        foreach (var answer in _answers)
        {
            lines.Add($"{answer.Avgjørelse.SøknadId}: {answer.Setning}");
            if (answer.Udekket.Sign > 0)
            {
                uncovered.Add($"{answer.Avgjørelse.SøknadId} ({answer.Udekket})");
            }
        }

        if (uncovered.Count > 0)
        {
            lines.Add($"Det var ikke nok penger til {Ordlyd.Liste(uncovered)}.");
        }

        lines.Add($"Det er {_left} igjen av {_source}.");
        return new Klageoppgjør(_grunnlag.Midler, _left, lines, _answers);
    }

    private static (Kroner Right, string How) Nothing => (Kroner.Zero, "Etter klagen har søknaden ikke rett på noe.");

    /// <summary>What an application is entitled to, and how that is worked out.</summary>
    private (Kroner Right, string How) RightOf(Deltaker complaint, IReadOnlyList<Steg> steps, Delramme? pot)
    {
        if (complaint.Avgjørelse is not { OppfyllerVilkårene: true, Beregnet: { Sign: > 0 } beregnet } || Fordeling.DelerAv(steps) is not { } sharing)
        {
            return Nothing;
        }

        var level = LevelOf(pot) ?? throw new ArgumentException($"Det er ikke kunngjort noen andel for søknad {complaint.Avgjørelse.SøknadId}.", nameof(complaint));
        if (sharing is not Steg.Prioritetsgrupper groups)
        {
            return Worked(complaint.Avgjørelse, beregnet, sharing, level.Andel, level.Tak, steps, pot, "");
        }

        var key = new Participant(complaint, beregnet).Key(_fordeling.FirstKeyOf(groups));
        var group = Ordlyd.Gruppen(new Navngitt(groups.Nøkkel, key.Vist));
        var ahead = level.Grense is { } border ? key.Verdi.CompareTo(border) * (groups.HøyestFørst ? 1 : -1) : 1;
        var share = ahead > 0 ? Brøk.One : ahead == 0 ? level.Andel : Brøk.Zero;
        return share.Sign == 0
            ? (Kroner.Zero, $"Etter klagen er søknaden i {group}, og den gruppen fikk ingen tilskudd.")
            : Worked(complaint.Avgjørelse, beregnet, sharing, share, level.Tak, steps, pot, " i " + group);
    }

    private Delingsnivå? LevelOf(Delramme? pot)
    {
        foreach (var level in _grunnlag.Nivåer)
        {
            if (level.Delramme == pot?.Navn)
            {
                return level;
            }
        }

        return null;
    }

    private (Kroner Right, string How) Worked(Avgjørelse complaint, Kroner beregnet, Steg.Delende sharing, Brøk level, Kroner? highest, IReadOnlyList<Steg> steps, Delramme? pot, string where)
    {
        var claim = sharing.Form.Regnes(beregnet);
        var part = (sharing.Form.Minst is { } least ? Kroner.Min(least.Beløp, claim) : Kroner.Zero).TilBrøk();
        var counted = claim < beregnet ? Ordlyd.Regnet(sharing.Form, claim, beregnet) : claim.ToString();
        string words;
        Brøk exact;
        if (sharing.Form.Minst is { ErGrunndel: true })
        {
            exact = part + (level * (claim.TilBrøk() - part));
            words = level == Brøk.One && claim == beregnet ? $"hele beregnet tilskudd, {counted}" : $"{Visning.Kroner(part)} og {Visning.Andel(level)} av resten av {counted}, som til sammen er {Visning.Kroner(exact)}";
        }
        else
        {
            exact = level * claim.TilBrøk();
            words = level == Brøk.One && claim == beregnet ? $"hele beregnet tilskudd, {counted}" : $"{Visning.Andel(level)} av {counted} i beregnet tilskudd, som er {Visning.Kroner(exact)}";
            if (part > exact)
            {
                exact = part;
                words += $", men ikke mindre enn {Visning.Kroner(part)}";
            }
        }

        if (sharing.Tak is { } written && highest is { } kroner)
        {
            var cap = new Tildelingstak(kroner, written.Per, written.ErPerSøker, written.AvRammen, written.OverskytendeBlirRest, written.ErPerÅr);
            var room = RoomUnder(cap, complaint, pot).TilBrøk();
            if (exact > room)
            {
                exact = room;
                words += $", men taket på {cap} gir bare plass til {Visning.Kroner(room)}";
            }
        }

        var right = RoundedDown(exact, steps);
        words += right.TilBrøk() < exact ? $", avrundet ned til {right}" : "";
        return (right, $"Etter klagen har søknaden{where} rett på {words}.");
    }

    /// <summary>What a cap leaves for an application when the other awards that count under it are taken away.</summary>
    private Kroner RoomUnder(Tildelingstak cap, Avgjørelse complaint, Delramme? pot)
    {
        var room = (pot is null ? _earlier : _earlier.In(pot.Navn)).RoomUnder(cap, cap.IdOf(complaint));
        foreach (var award in _awards.Values)
        {
            if (cap.ErPerSøker && award.SøkerId == complaint.SøkerId && award.SøknadId != complaint.SøknadId && award.Delramme == pot?.Navn)
            {
                room -= award.Tildelt;
            }
        }

        return Kroner.Max(Kroner.Zero, room);
    }

    private string WhatIsPaid(Kroner before, Kroner due, Kroner paid)
    {
        var had = before.Sign == 0 ? "Den har ikke fått noe fra før" : $"Den har fått {before} fra før";
        if (due.Sign == 0)
        {
            return had + ", og klagen gir ikke mer.";
        }

        var how = paid == due ? $"Det dekkes av {_source}."
            : _left.Sign == 0 ? $"Det er ikke noe igjen av {_source}, så klagen dekkes ikke."
            : $"Det er bare {_left} igjen av {_source}: {paid} dekkes, og {due - paid} dekkes ikke.";
        return $"{had}, så {due} mangler. {how}";
    }

    private Avgjørelse Decided(Avgjørelse complaint, Kroner award, string sentence, IReadOnlyList<Steg> steps, Delramme? pot)
    {
        if (!complaint.OppfyllerVilkårene)
        {
            return complaint;
        }

        List<Navngitt> facts = complaint.Beregnet is { } beregnet ? [new Navngitt("beregnet tilskudd", beregnet.ToString())] : [];
        return complaint.Fordelt(award, [new Grunn(Ordlyd.Punktet(_fordeling, pot, StepIn(steps)), sentence, Grunnslag.Fordeling, facts, sted: Ordlyd.HjemmelFor(_fordeling, pot))]);
    }

    /// <summary>The sentence about complaints; that of another delramme where its own has none.</summary>
    private Steg.Klager StepIn(IReadOnlyList<Steg> steps) =>
        ComplaintMoney.StepIn(steps) ?? ComplaintMoney.StepIn(_fordeling.Steg) ?? throw new ArgumentException("Regelverket sier ikke hva en klage dekkes av.", nameof(steps));

    private static Kroner RoundedDown(Brøk amount, IReadOnlyList<Steg> steps)
    {
        foreach (var step in steps)
        {
            amount = step is Steg.Avrundende rounding ? amount.Avrund(Avrundingsmåte.Ned, rounding.Enhet.TilBrøk()) : amount;
        }

        return amount.TilKroner();
    }
}
