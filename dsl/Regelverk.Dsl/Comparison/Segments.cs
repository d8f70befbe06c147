using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Analysis;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Parts the values of a fact at the borders that the rules of both years have: each border by itself, and what lies between, before and beyond.</summary>
internal static class Segments
{
    private const int FarBeyond = 100;

    public const string InTime = "innen fristen";
    public const string Late = "etter fristen";

    /// <summary>The segments of a fact.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="borders">The borders, as numbers.</param>
    /// <param name="around">A period that reaches beyond all rounds of both years.</param>
    public static IReadOnlyList<Segment> Of(JointFact fact, IEnumerable<Rational> borders, Periode around)
    {
        if (fact.IsHeldAgainstDeadline)
        {
            return [Named(new Value.Code(InTime)), Named(new Value.Code(Late))];
        }

        return fact.Type.Slag switch
        {
            Verdislag.JaNei => [Named(Value.Truth.Ja), Named(Value.Truth.Nei)],
            Verdislag.Kode => fact.Type.Koder.Select(code => Named(new Value.Code(code))).ToArray(),
            Verdislag.Periode => [Named(new Value.Period(around))],
            Verdislag.Tekst or Verdislag.Liste or Verdislag.Ukjent => [],
            _ => OfNumbers(fact, borders, around),
        };
    }

    private static IReadOnlyList<Segment> OfNumbers(JointFact fact, IEnumerable<Rational> borders, Periode around)
    {
        var isTime = fact.Type.ErTid || fact.Type.Slag == Verdislag.Måned;
        if (isTime)
        {
            // A day long before and one long after, so that rules that hold two days against each other have something to choose from.
            borders = borders.Concat([Point(around.Fra, fact.Type), Point(around.Til, fact.Type)]);
        }

        var limits = new[] { fact.Least, fact.Most }.OfType<Rational>();
        var all = borders.Concat(limits).Distinct().Where(b => (fact.Least is not { } least || b >= least) && (fact.Most is not { } most || b <= most)).OrderBy(b => b).ToArray();
        if (all.Length == 0)
        {
            return [new Segment(Border.ValueOf(Ordinary(fact.Type), fact.Type), null, null)];
        }

        var result = new List<Segment>();
        if (fact.Least is not { } lowest || all[0] > lowest)
        {
            result.Add(new Segment(Border.ValueOf(Before(all[0], fact.Type), fact.Type), null, all[0]));
        }

        for (var i = 0; i < all.Length; i++)
        {
            result.Add(new Segment(Border.ValueOf(all[i], fact.Type), all[i], all[i]));
            if (i + 1 < all.Length && Between(all[i], all[i + 1], fact.Type) is { } between)
            {
                result.Add(new Segment(Border.ValueOf(between, fact.Type), all[i], all[i + 1]));
            }
        }

        var last = all[all.Length - 1];
        if (fact.Most is not { } highest || last < highest)
        {
            result.Add(new Segment(Border.ValueOf(After(last, fact.Type), fact.Type), last, null));
        }

        return result;
    }

    /// <summary>Some values of a segment, its own first: beside its borders, part of the way between them, and where it has no end, far beyond the amounts that may be a cap on it.</summary>
    public static IReadOnlyList<Value> Inside(Segment segment, Verditype type)
    {
        if (segment.IsPoint || (segment.Low is null && segment.High is null) || Border.Of(new Expression.Constant(segment.Value, type, default, ""), type) is not { } at)
        {
            return [segment.Value];
        }

        var step = Step(type);
        var (low, high) = (segment.Low ?? at.Low, segment.High ?? (at.Low * 3) + (step * 7));
        Rational Part(int of, int all) => low + (new Rational(((high - low) * of / all / step).Floor(), 1) * step);
        Rational[] tried = segment.High is null && type.Slag is Verdislag.Kroner or Verdislag.Heltall
            ? [low + step, Part(3, 10), Part(13, 17), at.Low * FarBeyond]
            : [low + step, high - step, Part(3, 10), Part(13, 17)];
        return [segment.Value, .. tried.Where(t => t > low && (segment.High is null || t < high)).Distinct().Select(t => Border.ValueOf(t, type)).Where(v => v != segment.Value)];
    }

    /// <summary>The least that people would tell two values apart by.</summary>
    public static Rational Step(Verditype type) => type.Slag switch
    {
        Verdislag.Prosent => new Rational(1, 100),
        Verdislag.Tall => new Rational(1, 10),
        Verdislag.Dato or Verdislag.Tidspunkt => Border.Step(new Verditype(Verdislag.Dato)),
        _ => Rational.One,
    };

    private static Rational Point(Dato day, Verditype type) => type.Slag == Verdislag.Måned
        ? (day.År * 12) + day.Måned - 1
        : Step(new Verditype(Verdislag.Dato)) * day.DagerEtter(new Dato(1, 1, 1));

    private static Rational Ordinary(Verditype type) => type.Slag switch
    {
        Verdislag.Kroner => 100_000,
        Verdislag.Prosent => new Rational(1, 2),
        _ => 10,
    };

    private static Rational Before(Rational first, Verditype type) =>
        type.ErTid ? first - (Step(type) * 366) : type.Slag == Verdislag.Måned ? first - 12 : first.Sign > 0 && Between(0, first, type) is { } half ? half : first - Ordinary(type);

    private static Rational After(Rational last, Verditype type) =>
        type.ErTid ? last + (Step(type) * 366) : type.Slag == Verdislag.Måned ? last + 12 : last.Sign > 0 ? last * 2 : last + Ordinary(type);

    /// <summary>A value in the middle, as round as there is room for; null where there is nothing between.</summary>
    private static Rational? Between(Rational low, Rational high, Verditype type)
    {
        var step = Step(type);
        var middle = (low + high) / 2;
        var steps = new Rational((middle / step).Floor(), 1);
        foreach (var candidate in new[] { steps * step, (steps + 1) * step })
        {
            if (candidate > low && candidate < high)
            {
                return candidate;
            }
        }

        return type.Slag is Verdislag.Heltall or Verdislag.Måned or Verdislag.Dato or Verdislag.Tidspunkt ? null : middle;
    }

    private static Segment Named(Value value) => new(value, null, null);
}
