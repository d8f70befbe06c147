using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Analysis;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Mutation;

/// <summary>The values of a fact that may show a change of the rules: on and beside every value of its kind that the rules speak of, and beside the one that is given.</summary>
internal sealed class OtherValues
{
    private readonly Dictionary<Verdislag, HashSet<Rational>> _points = [];

    public OtherValues(params Ordning[] regulations)
    {
        foreach (var ordning in regulations)
        {
            var cases = ordning.Definisjoner.SelectMany(ExpressionParts.Of);
            foreach (var expression in ordning.Krav.Select(k => k.Vilkår).Concat(cases).Concat(ordning.Fordeling?.Nøkler ?? []).SelectMany(ExpressionParts.AllIn))
            {
                Add(expression);
            }

            foreach (var round in ordning.Runder)
            {
                if (round.Frist is { } deadline)
                {
                    Add(deadline);
                }

                if (round.Periode is { } period)
                {
                    Add(new Tidspunkt(period.Fra, null));
                    Add(new Tidspunkt(period.Til, null));
                }
            }
        }
    }

    /// <summary>Values to try instead of the one that is given, or where none is.</summary>
    public IEnumerable<Value> Of(Verditype type, Value? given)
    {
        var all = type.Slag switch
        {
            Verdislag.JaNei => [Value.Truth.Ja, Value.Truth.Nei],
            Verdislag.Kode => type.Koder.Select(code => (Value)new Value.Code(code)),
            Verdislag.Heltall or Verdislag.Tall or Verdislag.Prosent or Verdislag.Kroner or Verdislag.Dato or Verdislag.Tidspunkt => Points(type, given).Select(p => Border.ValueOf(p, type)),
            _ => Enumerable.Empty<Value>(),
        };
        return all.Where(v => v != given).Distinct();
    }

    private IEnumerable<Rational> Points(Verditype type, Value? given)
    {
        var step = Step(type);
        var known = _points.TryGetValue(Kind(type), out var found) ? found : [];
        var current = given is null ? null : Border.Of(new Expression.Constant(given, type, default, ""), type);
        var points = known.SelectMany(p => new[] { p, p + step, p - step });
        if (current is { } here)
        {
            points = points.Concat([here.Low + step, here.Low - step]);
            points = type.ErTid ? points.Concat([here.Low + (step * 31), here.Low - (step * 31), here.Low + (step * 366)]) : points.Concat([here.Low * 2, here.Low / 2, here.Low * 10, Rational.Zero]);
        }

        var isWhole = type.Slag is Verdislag.Heltall;
        return points.Where(p => p >= Rational.Zero && (!isWhole || p.IsWhole) && (type.Slag != Verdislag.Kroner || (p * 100).IsWhole) && (!type.ErTid || p < Latest));
    }

    private void Add(Expression expression)
    {
        var value = expression switch
        {
            Expression.Constant constant => constant.Value,
            Expression.Rate rate => rate.Sats.Verdi,
            _ => null,
        };
        switch (value)
        {
            case Value.Number number:
                Keep(Kind(expression.Type), number.Amount);
                break;
            case Value.Time time:
                Add(time.Moment);
                break;
        }
    }

    private void Add(Tidspunkt moment)
    {
        var day = new Verditype(Verdislag.Dato);
        if (Border.Of(new Expression.Constant(new Value.Time(moment), day, default, ""), day) is { } border)
        {
            Keep(Verdislag.Dato, border.Low);
        }
    }

    private void Keep(Verdislag kind, Rational point)
    {
        if (!_points.TryGetValue(kind, out var all))
        {
            all = [];
            _points.Add(kind, all);
        }

        all.Add(point);
    }

    private static Verdislag Kind(Verditype type) => type.Slag switch
    {
        Verdislag.Tidspunkt => Verdislag.Dato,
        Verdislag.Tall => Verdislag.Heltall,
        _ => type.Slag,
    };

    /// <summary>As near as people would ask: one krone, one day, one percent.</summary>
    private static Rational Step(Verditype type) => type.Slag switch
    {
        Verdislag.Kroner => Rational.One,
        Verdislag.Prosent => new Rational(1, 100),
        Verdislag.Tall => new Rational(1, 10),
        Verdislag.Dato or Verdislag.Tidspunkt => Border.Step(new Verditype(Verdislag.Dato)),
        _ => Rational.One,
    };

    /// <summary>The last day of 9000 in minutes: later days leave no room beside them.</summary>
    private static Rational Latest => new Rational(9000L * 365 * 24 * 60, 1);
}
