using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What happens to applications that are granted in order, in sentences.</summary>
internal sealed class OrderStory
{
    private readonly CapRoom? _cap;
    private readonly Delingsform _form;
    private readonly int _count;
    private readonly Rational _pot;
    private readonly Func<Participant, string> _keysOf;
    private readonly List<string> _lines = [];
    private string _before = "";
    private string _stoppedAt = "";
    private int _full;
    private int _capped;
    private int _passedOver;
    private int _unreached;

    public OrderStory(CapRoom? cap, Delingsform form, int count, Rational pot, Func<Participant, string> keysOf)
    {
        _cap = cap;
        _form = form;
        _count = count;
        _pot = pot;
        _keysOf = keysOf;
    }

    /// <summary>Whether the division has stopped at somebody.</summary>
    public bool HasStopped => _stoppedAt.Length > 0;

    /// <summary>The award of one application, with its sentence.</summary>
    /// <param name="participant">The application.</param>
    /// <param name="place">Its place in the order; those who stand alike share one.</param>
    /// <param name="left">What was left for it, in kroner.</param>
    /// <param name="limit">The most it could get.</param>
    /// <param name="amount">What it gets.</param>
    /// <param name="isReached">Whether the frame reached it.</param>
    /// <param name="end">What happens to the first that there is not enough left for.</param>
    public Award AwardOf(Participant participant, int place, Rational left, Rational limit, Rational amount, bool isReached, Rekkefølgeslutt end)
    {
        var claim = Wording.Kroner(participant.Beregnet);
        var head = $"Søknaden er nummer {Folding.Digits(place)} av {Folding.Digits(_count)} i rekkefølgen{_keysOf(participant)}.";
        if (!isReached)
        {
            _unreached++;
            var why = HasStopped ? $"Fordelingen stanset ved {_stoppedAt}" : "Rammen var brukt opp";
            return Make(Virkningsslag.IkkeNådd, $"{head} {why}: søknaden får 0 kroner av {claim} i beregnet tilskudd.");
        }

        var reach = $"{head} {(_before.Length == 0 ? $"Det var {Wording.Kroner(left)} å fordele" : $"{_before}, og da var det {Wording.Kroner(left)} igjen")}";
        if (limit > left && amount.Sign == 0)
        {
            _passedOver += end == Rekkefølgeslutt.Stanser ? 0 : 1;
            if (end == Rekkefølgeslutt.Stanser)
            {
                _lines.Add($"Det er {Wording.Kroner(left)} igjen når turen kommer til {participant.Id}, som trenger {Wording.Kroner(limit)}. Fordelingen stanser der.");
            }

            return Make(Virkningsslag.IkkeNådd, $"{reach}, som ikke rekker til {Wording.Kroner(limit)}: søknaden får 0 kroner, og {(end == Rekkefølgeslutt.Stanser ? "fordelingen stanser" : "den neste prøves")}.");
        }

        if (limit > left)
        {
            _lines.Add($"{participant.Id} er den siste og får det som er igjen, {Wording.Kroner(amount)} av {Wording.Kroner(limit)}.");
            return Make(Virkningsslag.Avkortet, $"{reach}, som ikke rekker til {Wording.Kroner(limit)}: søknaden er den siste og får det som er igjen, {Wording.Kroner(amount)} av {claim} i beregnet tilskudd.");
        }

        if (_cap is not null && limit < _form.Regnes(participant.Beregnet))
        {
            _capped++;
            var room = limit < _cap.Tak.Beløp ? $", og det er {Wording.Kroner(limit)} igjen av det{_cap.WhyLess(_cap.IdOf(participant))}" : "";
            return Make(Virkningsslag.BegrensetAvTak, $"{reach}. Taket på {_cap.Tak.Vist} gjelder{room}: søknaden får {Wording.Kroner(amount)} av {claim} i beregnet tilskudd.");
        }

        _full++;
        if (_form.FastAvkorting is { } cut)
        {
            return Make(Virkningsslag.Avkortet, $"{reach}: søknaden får {Wording.Kroner(amount)}, som er {claim} i beregnet tilskudd avkortet med {Visning.Prosent(cut)}.");
        }

        return Make(Virkningsslag.DekketFulltUt, $"{reach}: søknaden får hele beregnet tilskudd, {Wording.Kroner(amount)}.");

        Award Make(Virkningsslag slag, string setning) => new(participant, amount, slag, setning);
    }

    /// <summary>Remembers those who were served together, for the one that comes next.</summary>
    public void Remember(IReadOnlyList<Participant> block, int place, Rational given, bool stops)
    {
        var who = $"nummer {Folding.Digits(place)}, {Wording.List(block.Select(p => p.Id).ToList())}";
        _before = $"{Wording.Sentence(who)}, fikk {(block.Count > 1 ? "til sammen " : "")}{Wording.Kroner(given)}";
        if (stops)
        {
            _stoppedAt = who;
        }
    }

    /// <summary>The ledger.</summary>
    /// <param name="left">What is left at the end, in kroner.</param>
    /// <param name="earlier">What earlier rounds gave, where that counts.</param>
    public IReadOnlyList<string> Lines(Rational left, IEnumerable<string> earlier) =>
    [
        $"Det er {Wording.Kroner(_pot)} å fordele i rekkefølge på {Wording.Applications(_count)}.",
        .. _form.FastAvkorting is { } cut ? [$"Beregnet tilskudd avkortes med {Visning.Prosent(cut)}. Prosenten står i regelverket og er ikke regnet ut av rammen."] : Enumerable.Empty<string>(),
        .. earlier,
        $"{Wording.Applications(_full)} får hele {ShareWording.Basis(_form)}.",
        .. _capped > 0 && _cap is { } cap ? [$"{Wording.Applications(_capped)} får så mye som taket på {cap.Tak.Vist} tillater."] : Enumerable.Empty<string>(),
        .. _lines.Count > 2 ? [_lines[0], $"Det samme gjelder {Wording.Applications(_lines.Count - 1)} til."] : _lines,
        .. _passedOver > 0 ? [$"{Wording.Applications(_passedOver)} får ikke plass og blir hoppet over."] : Enumerable.Empty<string>(),
        .. _unreached > 0 ? [$"{Wording.Applications(_unreached)} får ingenting, for {(HasStopped ? "fordelingen har stanset" : "rammen er brukt opp")}."] : Enumerable.Empty<string>(),
        $"Det er {Wording.Kroner(left)} igjen.",
    ];
}
