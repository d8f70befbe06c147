using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Analysis;
using Regelverk.Dsl.Coverage;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Finds what both sides ask of an applicant, and the values that the rules of either can tell apart.</summary>
internal sealed class JointFacts
{
    private readonly Dictionary<string, JointFact> _byKey = new(StringComparer.Ordinal);
    private readonly List<JointFact> _all = [];
    private readonly Dictionary<JointFact, IReadOnlyList<(Edition Edition, TimeTests Tests)>> _timeTests = [];
    private readonly Navnetabell _names;
    private readonly Side _old;
    private readonly Side _new;

    public JointFacts(Side old, Side @new, Navnetabell names)
    {
        _old = old;
        _new = @new;
        _names = names;
        var calendar = @new.Editions.Concat(old.Editions).FirstOrDefault(e => e.Ordning.Runder.Any(r => r.Frist is not null));
        foreach (var edition in @new.Editions.Concat(old.Editions))
        {
            edition.Calendar = calendar;
        }

        foreach (var group in Declared().GroupBy(d => d.Key, StringComparer.Ordinal))
        {
            Join(group.Key, group.ToArray());
        }

        var around = Around();
        foreach (var fact in _all)
        {
            fact.Timeline = TimelineOf(fact);
            fact.Segments = fact.Timeline?.Segments ?? Segments.Of(fact, Borders(fact), around);
        }

        _all.RemoveAll(f => f.Segments.Count == 0);
    }

    /// <summary>All of them, those of the new side first, each side in file order.</summary>
    public IReadOnlyList<JointFact> All => _all;

    /// <summary>Parts the values of a fact at one more border.</summary>
    public void Divide(JointFact fact, IEnumerable<Rational> borders) =>
        fact.Segments = Segments.Of(fact, Borders(fact).Concat(fact.Segments.SelectMany(s => new[] { s.Low, s.High }).OfType<Rational>()).Concat(borders), Around());

    /// <summary>How a fact is told from others: what it is about, its name, and the kind of its values.</summary>
    public static string KeyOf(Opplysning fact, Func<string, string> name) =>
        fact.Begrep.Rolle + " " + (fact.Begrep.Rolle == Begrepsrolle.Element ? name(fact.Begrep.Navn) : "") + " " + name(fact.Navn) + " " + Kind(fact.Type);

    private static string Kind(Verditype type) => type.ErTid ? "tid" : type.Slag == Verdislag.Tall ? nameof(Verdislag.Heltall) : type.Slag.ToString();

    private IEnumerable<(string Key, Edition Edition, Opplysning Fact, bool IsOld)> Declared() =>
        _new.Editions.SelectMany(e => e.Facts.Select(f => (KeyOf(f, Folding.Fold), e, f, false)))
            .Concat(_old.Editions.SelectMany(e => e.Facts.Select(f => (KeyOf(f, _names.Nytt), e, f, true))));

    private void Join(string key, IReadOnlyList<(string Key, Edition Edition, Opplysning Fact, bool IsOld)> declared)
    {
        var first = declared[0];
        var codes = declared.Select(d => d.Fact.Type.Koder.Select(own => (Own: own, Joint: d.IsOld ? _names.Nytt(own) : Folding.Fold(own))).ToArray()).ToArray();
        var spelt = codes.SelectMany(c => c).GroupBy(c => c.Joint, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Own, StringComparer.Ordinal);
        var times = declared.Where(d => d.Fact.Type.ErTid).Select(d => (d.Edition, Tests: new TimeTests(d.Edition.Ordning, d.Fact))).ToArray();
        var isHeldAgainstDeadline = times.Any(t => t.Tests.HasDeadline);
        var type = isHeldAgainstDeadline && declared.Any(d => d.Fact.Type.Slag == Verdislag.Tidspunkt) ? new Verditype(Verdislag.Tidspunkt) : first.Fact.Type;
        var joint = new JointFact(key, first.Fact.Begrep, first.Fact.Navn, type with { Koder = spelt.Values.ToArray() })
        {
            Least = declared.All(d => d.Fact.Minst is not null) ? declared.Min(d => d.Fact.Minst) : null,
            Most = declared.All(d => d.Fact.Høyst is not null) ? declared.Max(d => d.Fact.Høyst) : null,
            IsHeldAgainstDeadline = isHeldAgainstDeadline,
            IsParticiple = times.Any(t => t.Tests.IsParticiple),
            IsDiscretion = declared.Any(d => d.Fact.ErSkjønn),
        };
        for (var i = 0; i < declared.Count; i++)
        {
            declared[i].Edition.Know(declared[i].Fact, joint, codes[i].Select(c => (c.Own, spelt[c.Joint])));
        }

        _timeTests.Add(joint, times);
        _byKey.Add(key, joint);
        _all.Add(joint);
    }

    /// <summary>Where rules ask no more than whether a time is after the deadline, it need not be told by the day.</summary>
    private Timeline? TimelineOf(JointFact fact) => fact.IsHeldAgainstDeadline && _timeTests[fact].Any(t => t.Tests.Fixed.Count > 0 || t.Tests.IsPartedBeforeDeadline)
        ? new Timeline(fact, _timeTests[fact], System.Math.Max(_old.Rounds, _new.Rounds))
        : null;

    /// <summary>The borders that a rule holds the fact against, and for amounts every amount that stands in a rule that reads it: a cap or a step may begin there.</summary>
    private IEnumerable<Rational> Borders(JointFact fact)
    {
        foreach (var edition in _old.Editions.Concat(_new.Editions))
        {
            if (edition.OwnOf(fact) is not { } own)
            {
                continue;
            }

            foreach (var test in new BorderTests(edition.Ordning, withWhenGiven: true).All.Where(t => t.Subject is Expression.Fact { Opplysning: var subject } && subject == own))
            {
                yield return test.Border.Low;
                yield return test.Border.High;
            }

            foreach (var bound in new[] { own.Minst, own.Høyst }.OfType<Rational>())
            {
                yield return bound;
            }

            if (own.Type.Slag == Verdislag.Kroner)
            {
                foreach (var amount in Amounts(edition.Ordning, own))
                {
                    yield return amount;
                }
            }
        }
    }

    private static IEnumerable<Rational> Amounts(Ordning ordning, Opplysning fact) =>
        from roots in ordning.Definisjoner.Select(d => ExpressionParts.Of(d)).Concat(ordning.Krav.Select(k => (IEnumerable<Expression>)[k.Vilkår]))
        let all = Reading.All(roots)
        where all.Any(e => e is Expression.Fact { Opplysning: var read } && read == fact)
        from e in all
        where e.Type.Slag == Verdislag.Kroner
        let value = e switch { Expression.Constant c => c.Value, Expression.Rate r => r.Sats.Verdi, _ => null }
        where value is Value.Number
        select ((Value.Number)value).Amount;

    /// <summary>From three years before the first day of both sides to three years after the last.</summary>
    private Periode Around()
    {
        var periods = _old.Editions.Concat(_new.Editions).SelectMany(e => e.Ordning.Runder.Select(r => r.Periode).Append(e.Ordning.Gjelder)).OfType<Periode>().ToArray();
        return periods.Length == 0
            ? new Periode(new Dato(2000, 1, 1), new Dato(2050, 12, 31))
            : new Periode(new Dato(periods.Min(p => p.Fra.År) - 3, 1, 1), new Dato(periods.Max(p => p.Til.År) + 3, 12, 31));
    }
}
