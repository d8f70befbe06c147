using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Tests.Sporing;

/// <summary>Applications at the borders of a regulation: the values its rules name, and those right beside them; facts, skjønn and lists missing at random.</summary>
internal sealed class TilfeldigSøknad
{
    private static readonly Rational Øre = new(1, 100);

    private readonly Ordning _ordning;
    private readonly Random _random;
    private readonly IReadOnlyList<Rational> _numbers;
    private readonly IReadOnlyList<Tidspunkt> _times;
    private readonly IReadOnlyList<Måned> _months;

    public TilfeldigSøknad(Ordning ordning, int frø)
    {
        _ordning = ordning;
        _random = new Random(frø);
        var constants = Expressions(ordning).SelectMany(ExpressionParts.AllIn).OfType<Expression.Constant>().Select(c => c.Value).Concat(ordning.Satser.Select(s => s.Verdi)).ToList();
        _numbers = constants.OfType<Value.Number>().Select(n => n.Amount).Concat([Rational.Zero, Rational.One, 100_000]).Distinct().ToList();
        _times = constants.OfType<Value.Time>().Select(t => t.Moment)
            .Concat(ordning.Runder.Select(r => r.Frist).OfType<Tidspunkt>())
            .DefaultIfEmpty(new Tidspunkt(new Dato(2020, 2, 29), null))
            .ToList();
        _months = constants.OfType<Value.Month>().Select(m => m.Måned).DefaultIfEmpty(new Måned(2020, 12)).ToList();
    }

    /// <summary>The round, now and then none.</summary>
    public Runde? Runde() => _ordning.Runder.Count > 0 && !OneIn(12) ? Any(_ordning.Runder) : null;

    /// <summary>An application where about every <paramref name="mangler"/>-th fact is missing; 0 for none.</summary>
    public Søknadsdata Neste(string id, int mangler)
    {
        var status = OneIn(8) ? Søknadsstatus.IkkeRettet : OneIn(30) ? Søknadsstatus.Trukket : Søknadsstatus.TilBehandling;
        Begrep[] holder = [_ordning.Søker, _ordning.Søknad];
        var facts = Facts(holder, mangler);
        return new Søknadsdata(id, "K" + _random.Next(3), status, facts, Lists(holder, mangler), Reasons(facts), new Dictionary<Definisjon, Value>());
    }

    /// <summary>The same, each from a søker of its own: drawn facts of one søker may differ from application to application, as they never do in a source.</summary>
    public Søknadsdata NesteMedEgenSøker(string id, int mangler)
    {
        var s = Neste(id, mangler);
        return new Søknadsdata(s.Id, "K" + s.Id, s.Status, s.Opplysninger, s.Lister, s.Skjønnsgrunner, s.Gitt);
    }

    private static IEnumerable<Expression> Expressions(Ordning ordning) => ordning.Krav.Select(k => k.Vilkår)
        .Concat(ordning.Definisjoner.SelectMany(ExpressionParts.Of))
        .Concat(ordning.Begreper.SelectMany(b => b.Opplysninger).Concat(ordning.Skjønn).Select(o => o.OppgisBareNår).OfType<Expression>());

    private Elementdata Part(Begrep begrep, int number, int missing)
    {
        var facts = Facts([begrep], missing);
        return new Elementdata(number.ToString(System.Globalization.CultureInfo.InvariantCulture), facts, Lists([begrep], missing), Reasons(facts), new Dictionary<Definisjon, Value>());
    }

    private Dictionary<Opplysning, Value> Facts(Begrep[] holder, int missing) => _ordning.Begreper
        .SelectMany(b => b.Opplysninger)
        .Concat(_ordning.Skjønn)
        .Where(o => holder.Contains(o.Begrep) && o.Type.Slag != Verdislag.Liste && (missing == 0 || !OneIn(missing)))
        .ToDictionary(o => o, ValueOf);

    private Dictionary<Begrep, IReadOnlyList<Elementdata>> Lists(Begrep[] holder, int missing) => _ordning.Begreper
        .Where(b => b.Utenfor is { } outer && b.Rolle == Begrepsrolle.Element && holder.Contains(outer) && (missing == 0 || !OneIn(missing * 3)))
        .ToDictionary(b => b, b => (IReadOnlyList<Elementdata>)Enumerable.Range(1, _random.Next(5)).Select(n => Part(b, n, missing)).ToList());

    private Dictionary<Opplysning, Skjønnsgrunn> Reasons(Dictionary<Opplysning, Value> facts) =>
        facts.Keys.Where(o => o.ErSkjønn && !OneIn(3)).ToDictionary(o => o, o => new Skjønnsgrunn(o.VurderesAv ?? "", $"vurdert {_random.Next(100)}"));

    private Value ValueOf(Opplysning o) => o.Type.Slag switch
    {
        Verdislag.JaNei => Value.Truth.Of(_random.Next(3) > 0),
        Verdislag.Kode => new Value.Code(Any(o.Type.Koder)),
        Verdislag.Tekst => new Value.Text(OneIn(4) ? "" : $"Tekst {_random.Next(9)}"),
        Verdislag.Dato => new Value.Time(new Tidspunkt(Day(Any(_times).Dato), null)),
        Verdislag.Tidspunkt => new Value.Time(Moment(Any(_times))),
        Verdislag.Måned => new Value.Month(MonthNear(Any(_months))),
        Verdislag.Periode => new Value.Period(Period(Any(_times).Dato.PlussDager(_random.Next(60) - 30))),
        _ => new Value.Number(Number(o)),
    };

    private Rational Number(Opplysning o)
    {
        var step = o.Type.Slag switch
        {
            Verdislag.Heltall => Rational.One,
            Verdislag.Kroner => OneIn(2) ? Øre : Rational.One,
            _ => new Rational(1, 1000),
        };
        var number = Any(_numbers) * (OneIn(4) ? 2 : 1) + (step * (_random.Next(3) - 1));
        number = o.Type.Slag is Verdislag.Heltall ? number.Floor() : o.Type.Slag is Verdislag.Kroner ? new Rational((number * 100).Floor(), 100) : number;
        number = o.Minst is { } least && (number < least || OneIn(15)) ? least : number;
        return o.Høyst is { } most && (number > most || OneIn(15)) ? most : number;
    }

    /// <summary>From or to the first or last of a month, and a day beside it; now and then only a few days.</summary>
    private Periode Period(Dato near)
    {
        var from = OneIn(2) ? new Dato(near.År, near.Måned, 1) : near;
        return new Periode(from, OneIn(2) ? new Dato(from.År, 12, 31) : from.PlussDager(_random.Next(100)));
    }

    private Dato Day(Dato day) => day.PlussDager(_random.Next(3) - 1);

    private Tidspunkt Moment(Tidspunkt border) => _random.Next(5) switch
    {
        0 => new Tidspunkt(Day(border.Dato), null),
        1 => new Tidspunkt(border.Dato, border.Minutt),
        2 => new Tidspunkt(border.Dato, Math.Min((border.Minutt ?? Tidspunkt.SisteMinutt) + 1, Tidspunkt.SisteMinutt)),
        3 => new Tidspunkt(border.Dato, (border.Minutt ?? Tidspunkt.SisteMinutt) - 1),
        _ => new Tidspunkt(border.Dato.PlussDager(1), 0),
    };

    private Måned MonthNear(Måned month) => _random.Next(3) switch
    {
        0 => month,
        1 => month.Nummer == 12 ? new Måned(month.År + 1, 1) : new Måned(month.År, month.Nummer + 1),
        _ => month.Nummer == 1 ? new Måned(month.År - 1, 12) : new Måned(month.År, month.Nummer - 1),
    };

    private bool OneIn(int n) => _random.Next(n) == 0;

    private T Any<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];
}
