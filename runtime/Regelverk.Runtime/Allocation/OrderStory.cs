using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>What happened to applications that were granted in order, in sentences: the payment is gone through once more.</summary>
internal sealed class OrderStory
{
    private readonly Steg.PrioritertRekkefølge _step;
    private readonly Tildelingstak? _cap;
    private readonly List<Participant> _participants;
    private readonly EarlierAwards _earlier;
    private readonly Rekkefølgedeling _solved;
    private readonly Func<Participant, string> _keysOf;
    private readonly Dictionary<string, long> _used = new(StringComparer.Ordinal);
    private readonly List<string> _lines = [];
    private string _before = "";
    private string _stoppedAt = "";
    private int _full;
    private int _capped;
    private int _passedOver;
    private int _unreached;

    public OrderStory(Steg.PrioritertRekkefølge step, Tildelingstak? cap, List<Participant> participants, Rekkefølgedeling solved, EarlierAwards earlier, Func<Participant, string> keysOf)
    {
        _cap = cap;
        _earlier = earlier;
        _step = step;
        _participants = participants;
        _solved = solved;
        _keysOf = keysOf;
    }

    /// <summary>The new awards, each with its sentence.</summary>
    public List<Award> Awards()
    {
        var awards = new List<Award>(_participants.Count);
        var left = _solved.Pott;
        for (int first = 0, next; first < _participants.Count; first = next)
        {
            for (next = first + 1; next < _participants.Count && !_solved.FørsteISinGruppe[next]; next++)
            {
            }

            left = TellTogether(first, next, left, awards);
        }

        return awards;
    }

    /// <summary>The ledger; after the awards.</summary>
    public List<string> Lines()
    {
        List<string> lines = [];
        lines.Add($"Det er {Kroner.FraØre(_solved.Pott)} å fordele i rekkefølge på {Ordlyd.Søknader(_participants.Count)}.");
        if (_step.Form.FastAvkorting is { } cut)
        {
            lines.Add($"Beregnet tilskudd avkortes med {Visning.Prosent(cut)}. Prosenten står i regelverket og er ikke regnet ut av rammen.");
        }

        lines.AddRange(_earlier.Lines(_cap, _participants));
        lines.Add($"{Ordlyd.Søknader(_full)} får hele {Ordlyd.Grunnlag(_step.Form)}.");
        if (_capped > 0)
        {
            lines.Add($"{Ordlyd.Søknader(_capped)} får så mye som taket på {_cap} tillater.");
        }

        for (var i = 0; i < (_lines.Count > 2 ? 1 : _lines.Count); i++)
        {
            lines.Add(_lines[i]);
        }

        if (_lines.Count > 2)
        {
            lines.Add($"Det samme gjelder {Ordlyd.Søknader(_lines.Count - 1)} til.");
        }

        if (_passedOver > 0)
        {
            lines.Add($"{Ordlyd.Søknader(_passedOver)} får ikke plass og blir hoppet over.");
        }

        if (_unreached > 0)
        {
            lines.Add($"{Ordlyd.Søknader(_unreached)} får ingenting, for {(_stoppedAt.Length > 0 ? "fordelingen har stanset" : "rammen er brukt opp")}.");
        }

        lines.Add($"Det er {Kroner.FraØre(_solved.Igjen)} igjen.");
        return lines;
    }

    private long TellTogether(int first, int next, long left, List<Award> awards)
    {
        long given = 0;
        var stops = false;
        var ids = new List<string>(next - first);
        for (var i = first; i < next; i++)
        {
            var place = _solved.Orden[i];
            var participant = _participants[place];
            var amount = _solved.Tildelt[place];
            var limit = Math.Min(ClaimOf(participant), RoomOf(participant));
            var isReached = left > 0 && _stoppedAt.Length == 0;
            var (slag, setning) = isReached ? Reached(participant, first + 1, left, limit, amount) : Unreached(participant, first + 1);
            stops |= isReached && limit > left && _step.Slutt == Rekkefølgeslutt.Stanser;
            awards.Add(new Award(place, Kroner.FraØre(amount).TilBrøk(), slag, setning, null));
            given += amount;
            ids.Add(participant.Id);
        }

        for (var i = first; i < next; i++)
        {
            Use(_participants[_solved.Orden[i]], _solved.Tildelt[_solved.Orden[i]]);
        }

        var who = $"nummer {Place(first + 1)}, {Ordlyd.Liste(ids)}";
        _before = $"{Ordlyd.Setning(who)}, fikk {(ids.Count > 1 ? "til sammen " : "")}{Kroner.FraØre(given)}";
        _stoppedAt = stops ? who : _stoppedAt;
        return left - given;
    }

    private (Virkningsslag Slag, string Setning) Unreached(Participant participant, int place)
    {
        _unreached++;
        var why = _stoppedAt.Length > 0 ? "Fordelingen stanset ved " + _stoppedAt : "Rammen var brukt opp";
        return (Virkningsslag.IkkeNådd, $"{Head(participant, place)} {why}: søknaden får 0 kroner av {participant.Beregnet} i beregnet tilskudd.");
    }

    private (Virkningsslag Slag, string Setning) Reached(Participant participant, int place, long left, long limit, long amount)
    {
        var (pot, most, claim, award) = (Kroner.FraØre(left), Kroner.FraØre(limit), participant.Beregnet, Kroner.FraØre(amount));
        var reach = Head(participant, place) + " " + (_before.Length == 0 ? $"Det var {pot} å fordele" : $"{_before}, og da var det {pot} igjen");
        if (limit > left && amount == 0)
        {
            var stops = _step.Slutt == Rekkefølgeslutt.Stanser;
            if (stops)
            {
                _lines.Add($"Det er {pot} igjen når turen kommer til {participant.Id}, som trenger {most}. Fordelingen stanser der.");
            }

            _passedOver += stops ? 0 : 1;
            return (Virkningsslag.IkkeNådd, $"{reach}, som ikke rekker til {most}: søknaden får 0 kroner, og {(stops ? "fordelingen stanser" : "den neste prøves")}.");
        }

        if (limit > left)
        {
            _lines.Add($"{participant.Id} er den siste og får det som er igjen, {award} av {most}.");
            return (Virkningsslag.Avkortet, $"{reach}, som ikke rekker til {most}: søknaden er den siste og får det som er igjen, {award} av {claim} i beregnet tilskudd.");
        }

        if (_cap is { } cap && limit < ClaimOf(participant))
        {
            _capped++;
            var room = limit < cap.Beløp.Øre ? $", og det er {most} igjen av det{_earlier.WhyLess(cap, cap.IdOf(participant.Avgjørelse))}" : "";
            return (Virkningsslag.BegrensetAvTak, $"{reach}. Taket på {cap} gjelder{room}: søknaden får {award} av {claim} i beregnet tilskudd.");
        }

        _full++;
        if (_step.Form.FastAvkorting is { } cut)
        {
            return (Virkningsslag.Avkortet, $"{reach}: søknaden får {award}, som er {claim} i beregnet tilskudd avkortet med {Visning.Prosent(cut)}.");
        }

        return (Virkningsslag.DekketFulltUt, $"{reach}: søknaden får hele beregnet tilskudd, {award}.");
    }

    private long ClaimOf(Participant participant) => _step.Form.Regnes(participant.Beregnet).Øre;

    private string Head(Participant participant, int place) => $"Søknaden er nummer {Place(place)} av {Place(_participants.Count)} i rekkefølgen{_keysOf(participant)}.";

    private static string Place(int place) => place.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private long RoomOf(Participant participant) => _cap is not { } cap ? long.MaxValue
        : _earlier.RoomUnder(cap, cap.IdOf(participant.Avgjørelse)).Øre - (_used.TryGetValue(cap.IdOf(participant.Avgjørelse), out var used) ? used : 0);

    private void Use(Participant participant, long amount)
    {
        if (_cap is { } cap)
        {
            var id = cap.IdOf(participant.Avgjørelse);
            _used[id] = amount + (_used.TryGetValue(id, out var used) ? used : 0);
        }
    }
}
