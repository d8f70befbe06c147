using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>
/// What a list of applications is read by when two years are to decide it: everything that either of them asks for, each fact once, under the names of both.
/// What is read is then put into the words of each year. What a year does not ask for is left out, and what it asks for and nobody gave is unknown.
/// </summary>
public sealed class Fellessøknader
{
    private readonly Navnetabell _names;
    private readonly Dictionary<string, Begrep> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Opplysning> _facts = new(StringComparer.Ordinal);
    private readonly List<(string Key, Opplysning Fact)> _inOrder = [];
    private readonly HashSet<Opplysning> _inBoth = [];
    private readonly HashSet<Begrep> _listsOfBoth = [];
    private static readonly IReadOnlyDictionary<Definisjon, Value> NothingGiven = SmallMap<Definisjon, Value>.Empty;
    private readonly Årsord _before;
    private readonly Årsord _now;
    private readonly Dictionary<Årsord, YearFact[]> _ofYear;

    private Fellessøknader(Ordning før, Ordning nå, Navnetabell navn)
    {
        _names = navn;
        _before = new Årsord(før, navn.Nytt);
        _now = new Årsord(nå, Folding.Fold);
        foreach (var year in new[] { _now, _before })
        {
            Join(year);
        }

        foreach (var concept in _concepts.Values)
        {
            concept.Opplysninger = _inOrder.Select(f => f.Fact).Where(f => f.Begrep == concept && !f.ErSkjønn).ToArray();
        }

        Ordning = new Ordning
        {
            Navn = nå.Navn,
            År = nå.År,
            Søker = _concepts[Årsord.KeyOf(Begrepsrolle.Søker)],
            Søknad = _concepts[Årsord.KeyOf(Begrepsrolle.Søknad)],
            Begreper = _concepts.Values.ToArray(),
            Skjønn = _inOrder.Select(f => f.Fact).Where(f => f.ErSkjønn).ToArray(),
            Runder = nå.Runder.Concat(før.Runder.Where(r => nå.Runder.All(n => n.Nummer != r.Nummer))).OrderBy(r => r.Nummer).ToArray(),
        };
        _ofYear = new[] { _before, _now }.ToDictionary(year => year, year => year.Facts.Select(f => new YearFact(f.Fact, _facts[f.Key], year.HoldsAgainstDeadline(f.Key))).ToArray());
        MotFristen = _inOrder.Where(f => _before.HoldsAgainstDeadline(f.Key) || _now.HoldsAgainstDeadline(f.Key)).Select(f => f.Fact).ToArray();
    }

    /// <summary>What applications are read by. It has begreper, facts, skjønn and rounds, and no rules.</summary>
    public Ordning Ordning { get; }

    /// <summary>The facts that a rule of either year holds against its deadline, such as when the application was sent.</summary>
    public IReadOnlyList<Opplysning> MotFristen { get; }

    /// <summary>Puts the facts of two years together.</summary>
    /// <param name="før">The old year.</param>
    /// <param name="nå">The new year.</param>
    /// <param name="navn">What changed name.</param>
    public static Fellessøknader For(Ordning før, Ordning nå, Navnetabell navn) => new(før, nå, navn);

    /// <summary>Whether the applications may lack a fact, because only one of the years asks for it.</summary>
    /// <param name="opplysning">A fact of <see cref="Ordning"/>.</param>
    public bool KanMangle(Opplysning opplysning) => !_inBoth.Contains(opplysning);

    /// <summary>The names of what a year does not cover by taushetsplikt, but the other year does: what is said of both years may show neither.</summary>
    /// <param name="ordning">One of the years.</param>
    public IEnumerable<string> SkjultAvDetAndre(Ordning ordning) =>
        from fact in (ordning == _now.Ordning ? _now : _before).Facts
        where !fact.Fact.Taushetsbelagt && _facts[fact.Key].Taushetsbelagt
        select fact.Fact.Navn;

    /// <summary>Whether the applications may lack a list, because only one of the years asks for it.</summary>
    /// <param name="begrep">A begrep of <see cref="Ordning"/>.</param>
    public bool KanMangle(Begrep begrep) => !_listsOfBoth.Contains(begrep);

    /// <summary>An application in the words of the old year.</summary>
    /// <param name="lest">The application as it was read by <see cref="Ordning"/>.</param>
    /// <param name="fra">The deadline that it was sent against, or null.</param>
    /// <param name="til">The deadline of the old year, or null. What is held against a deadline is moved as far as the deadline is, and what was in time stays in time.</param>
    public Søknadsdata SomFør(Søknadsdata lest, Tidspunkt? fra, Tidspunkt? til) => Read(_before, lest, new Fristflytting(fra, til));

    /// <summary>An application in the words of the new year.</summary>
    /// <param name="lest">The application as it was read by <see cref="Ordning"/>.</param>
    /// <param name="fra">The deadline that it was sent against, or null.</param>
    /// <param name="til">The deadline of the new year, or null.</param>
    public Søknadsdata SomNå(Søknadsdata lest, Tidspunkt? fra, Tidspunkt? til) => Read(_now, lest, new Fristflytting(fra, til));

    private void Join(Årsord year)
    {
        var isNew = year == _now;
        foreach (var concept in year.Concepts)
        {
            var key = year.KeyOf(concept);
            if (!_concepts.TryGetValue(key, out var joint))
            {
                var other = (isNew ? _before : _now).Concepts.FirstOrDefault(c => (isNew ? _before : _now).KeyOf(c) == key);
                joint = new Begrep(concept.Navn, Forms(concept.Former, other?.Former), concept.Rolle, concept.Sted);
                _concepts.Add(key, joint);
            }
            else
            {
                _listsOfBoth.Add(joint);
            }
        }

        foreach (var concept in year.Concepts)
        {
            _concepts[year.KeyOf(concept)].Utenfor ??= concept.Utenfor is { } outer ? _concepts[year.KeyOf(outer)] : null;
        }

        foreach (var (key, fact) in year.Facts)
        {
            if (_facts.TryGetValue(key, out var joint))
            {
                _inBoth.Add(joint);
                continue;
            }

            joint = JointOf(key, fact, year, isNew ? _before : _now);
            _facts.Add(key, joint);
            _inOrder.Add((key, joint));
        }

        foreach (var concept in year.Concepts)
        {
            if (concept.Liste is { } list)
            {
                var joint = _concepts[year.KeyOf(concept)];
                joint.Liste = new Opplysning(list.Navn, Forms(joint.Liste?.Former ?? [], list.Former), _concepts[year.KeyOf(list.Begrep)], list.Type with { Element = joint }, list.Sted);
            }
        }
    }

    private Opplysning JointOf(string key, Opplysning fact, Årsord year, Årsord otherYear)
    {
        var other = otherYear.Facts.Where(f => f.Key == key).Select(f => f.Fact).FirstOrDefault();
        var codes = fact.Type.Koder.Concat(other?.Type.Koder ?? []).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return new Opplysning(fact.Navn, Forms(fact.Former, other?.Former), _concepts[year.KeyOf(fact.Begrep)], fact.Type with { Koder = codes }, fact.Sted)
        {
            Minst = other is null ? fact.Minst : fact.Minst is { } least && other.Minst is { } otherLeast ? Rational.Min(least, otherLeast) : null,
            Høyst = other is null ? fact.Høyst : fact.Høyst is { } most && other.Høyst is { } otherMost ? Rational.Max(most, otherMost) : null,
            Kjennetegn = fact.Kjennetegn || other is { Kjennetegn: true },
            Taushetsbelagt = fact.Taushetsbelagt || other is { Taushetsbelagt: true },
            VurderesAv = fact.VurderesAv ?? other?.VurderesAv,
        };
    }

    private static IReadOnlyList<string> Forms(IReadOnlyList<string> own, IReadOnlyList<string>? other) =>
        own.Concat(other ?? []).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();

    private Søknadsdata Read(Årsord year, Søknadsdata read, Fristflytting move)
    {
        var whole = year.OfApplication;
        return new Søknadsdata(read.Id, read.SøkerId, read.Status, FactsOf(year, read, whole, move), ListsOf(year, read, whole, move), GroundsOf(year, read, whole), NothingGiven);
    }

    private SmallMap<Opplysning, Value> FactsOf(Årsord year, Datasett read, Begrep[] concepts, Fristflytting move)
    {
        var ofYear = _ofYear[year];
        var facts = new KeyValuePair<Opplysning, Value>[ofYear.Length];
        var count = 0;
        foreach (var fact in ofYear)
        {
            if (concepts.Contains(fact.Own.Begrep) && read.Opplysninger.TryGetValue(fact.Joint, out var value) && Own(year, fact, value, move) is { } own)
            {
                facts[count++] = new KeyValuePair<Opplysning, Value>(fact.Own, own);
            }
        }

        return SmallMap<Opplysning, Value>.OfFirst(facts, count);
    }

    private Value? Own(Årsord year, YearFact fact, Value value, Fristflytting move) => value switch
    {
        Value.Code code => year.CodeOf(fact.Own, code.Name, _names.Nytt(code.Name)) is { } own ? new Value.Code(own) : null,
        Value.Time time when fact.IsHeldAgainstDeadline => new Value.Time(move.Moved(time.Moment)),
        _ => value,
    };

    private SmallMap<Begrep, IReadOnlyList<Elementdata>> ListsOf(Årsord year, Datasett read, Begrep[] owners, Fristflytting move)
    {
        if (read.Lister.Count == 0)
        {
            return SmallMap<Begrep, IReadOnlyList<Elementdata>>.Empty;
        }

        var lists = new List<KeyValuePair<Begrep, IReadOnlyList<Elementdata>>>();
        foreach (var part in year.Concepts.Where(c => c.Rolle == Begrepsrolle.Element && c.Utenfor is { } outer && owners.Contains(outer)))
        {
            if (read.Lister.TryGetValue(_concepts[year.KeyOf(part)], out var rows))
            {
                Begrep[] self = [part];
                lists.Add(new KeyValuePair<Begrep, IReadOnlyList<Elementdata>>(part, rows.Select(row => new Elementdata(row.Id, FactsOf(year, row, self, move), ListsOf(year, row, self, move), GroundsOf(year, row, self), NothingGiven)).ToArray()));
            }
        }

        return SmallMap<Begrep, IReadOnlyList<Elementdata>>.Of(lists);
    }

    private SmallMap<Opplysning, Skjønnsgrunn> GroundsOf(Årsord year, Datasett read, Begrep[] concepts)
    {
        if (read.Skjønnsgrunner.Count == 0)
        {
            return SmallMap<Opplysning, Skjønnsgrunn>.Empty;
        }

        var ofYear = _ofYear[year];
        var grounds = new KeyValuePair<Opplysning, Skjønnsgrunn>[ofYear.Length];
        var count = 0;
        foreach (var fact in ofYear)
        {
            if (fact.Own.ErSkjønn && concepts.Contains(fact.Own.Begrep) && read.Skjønnsgrunner.TryGetValue(fact.Joint, out var ground))
            {
                grounds[count++] = new KeyValuePair<Opplysning, Skjønnsgrunn>(fact.Own, ground);
            }
        }

        return SmallMap<Opplysning, Skjønnsgrunn>.OfFirst(grounds, count);
    }

    /// <summary>A fact of one year.</summary>
    /// <param name="Own">As the year knows it.</param>
    /// <param name="Joint">As it is read.</param>
    /// <param name="IsHeldAgainstDeadline">Whether a rule of the year holds it against the deadline.</param>
    private sealed record YearFact(Opplysning Own, Opplysning Joint, bool IsHeldAgainstDeadline);
}
