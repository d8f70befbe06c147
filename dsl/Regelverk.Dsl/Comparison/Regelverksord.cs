using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>
/// Puts applications into the words of one regulation. What it does not ask for is left out, and what it asks for and nobody gave is unknown.
/// </summary>
public sealed class Regelverksord
{
    private static readonly IReadOnlyDictionary<Definisjon, Value> NothingGiven = SmallMap<Definisjon, Value>.Empty;

    private readonly Årsord _words;
    private readonly Navnetabell _names;
    private readonly IReadOnlyDictionary<string, Begrep> _concepts;
    private readonly OwnFact[] _facts;

    internal Regelverksord(Årsord words, Navnetabell names, IReadOnlyDictionary<string, Begrep> concepts, IReadOnlyDictionary<string, Opplysning> facts)
    {
        _words = words;
        _names = names;
        _concepts = concepts;
        _facts = [.. words.Facts.Select(f => new OwnFact(f.Fact, facts[f.Key], words.HoldsAgainstDeadline(f.Key)))];
        SkjultAvAndre = [.. _facts.Where(f => !f.Own.Taushetsbelagt && f.Joint.Taushetsbelagt).Select(f => f.Own.Navn)];
    }

    /// <summary>The regulation.</summary>
    public Ordning Ordning => _words.Ordning;

    /// <summary>The names of what the regulation does not cover by taushetsplikt, but another of those compared does: what is said of them together may show neither.</summary>
    public IReadOnlyList<string> SkjultAvAndre { get; }

    /// <summary>A fact as it is read; null for what no application is read by.</summary>
    /// <param name="opplysning">A fact of the regulation.</param>
    public Opplysning? Felles(Opplysning opplysning) => _facts.FirstOrDefault(f => f.Own == opplysning)?.Joint;

    /// <summary>An application in the words of the regulation.</summary>
    /// <param name="lest">The application as it was read.</param>
    /// <param name="fra">The deadline that it was sent against, or null.</param>
    /// <param name="til">The deadline of the regulation, or null. What is held against a deadline is moved as far as the deadline is, and what was in time stays in time.</param>
    public Søknadsdata Les(Søknadsdata lest, Tidspunkt? fra, Tidspunkt? til)
    {
        var (whole, move) = (_words.OfApplication, new Fristflytting(fra, til));
        return new Søknadsdata(lest.Id, lest.SøkerId, lest.Status, FactsOf(lest, whole, move), ListsOf(lest, whole, move), GroundsOf(lest, whole), NothingGiven);
    }

    /// <summary>Whether the regulation has every code that an application has for what it asks.</summary>
    /// <param name="lest">The application as it was read.</param>
    public bool HarKodene(Søknadsdata lest) => HasCodes(lest, _words.OfApplication);

    private bool HasCodes(Datasett read, Begrep[] concepts) =>
        _facts.All(f => !concepts.Contains(f.Own.Begrep) || !read.Opplysninger.TryGetValue(f.Joint, out var value) || value is not Value.Code code || CodeOf(f.Own, code) is not null)
        && PartsIn(concepts).All(part => !read.Lister.TryGetValue(_concepts[_words.KeyOf(part)], out var rows) || rows.All(row => HasCodes(row, [part])));

    private SmallMap<Opplysning, Value> FactsOf(Datasett read, Begrep[] concepts, Fristflytting move)
    {
        var facts = new KeyValuePair<Opplysning, Value>[_facts.Length];
        var count = 0;
        foreach (var fact in _facts)
        {
            if (concepts.Contains(fact.Own.Begrep) && read.Opplysninger.TryGetValue(fact.Joint, out var value) && Own(fact, value, move) is { } own)
            {
                facts[count++] = new KeyValuePair<Opplysning, Value>(fact.Own, own);
            }
        }

        return SmallMap<Opplysning, Value>.OfFirst(facts, count);
    }

    private Value? Own(OwnFact fact, Value value, Fristflytting move) => value switch
    {
        Value.Code code => CodeOf(fact.Own, code) is { } own ? new Value.Code(own) : null,
        Value.Time time when fact.IsHeldAgainstDeadline => new Value.Time(move.Moved(time.Moment)),
        _ => value,
    };

    private string? CodeOf(Opplysning own, Value.Code read) => _words.CodeOf(own, read.Name, _names.Nytt(read.Name));

    private SmallMap<Begrep, IReadOnlyList<Elementdata>> ListsOf(Datasett read, Begrep[] owners, Fristflytting move)
    {
        if (read.Lister.Count == 0)
        {
            return SmallMap<Begrep, IReadOnlyList<Elementdata>>.Empty;
        }

        var lists = new List<KeyValuePair<Begrep, IReadOnlyList<Elementdata>>>();
        foreach (var part in PartsIn(owners))
        {
            if (read.Lister.TryGetValue(_concepts[_words.KeyOf(part)], out var rows))
            {
                Begrep[] self = [part];
                lists.Add(new KeyValuePair<Begrep, IReadOnlyList<Elementdata>>(part, rows.Select(row => new Elementdata(row.Id, FactsOf(row, self, move), ListsOf(row, self, move), GroundsOf(row, self), NothingGiven)).ToArray()));
            }
        }

        return SmallMap<Begrep, IReadOnlyList<Elementdata>>.Of(lists);
    }

    private IEnumerable<Begrep> PartsIn(Begrep[] owners) => _words.Concepts.Where(c => c.Rolle == Begrepsrolle.Element && c.Utenfor is { } outer && owners.Contains(outer));

    private SmallMap<Opplysning, Skjønnsgrunn> GroundsOf(Datasett read, Begrep[] concepts)
    {
        if (read.Skjønnsgrunner.Count == 0)
        {
            return SmallMap<Opplysning, Skjønnsgrunn>.Empty;
        }

        var grounds = new KeyValuePair<Opplysning, Skjønnsgrunn>[_facts.Length];
        var count = 0;
        foreach (var fact in _facts)
        {
            if (fact.Own.ErSkjønn && concepts.Contains(fact.Own.Begrep) && read.Skjønnsgrunner.TryGetValue(fact.Joint, out var ground))
            {
                grounds[count++] = new KeyValuePair<Opplysning, Skjønnsgrunn>(fact.Own, ground);
            }
        }

        return SmallMap<Opplysning, Skjønnsgrunn>.OfFirst(grounds, count);
    }

    /// <summary>A fact of the regulation.</summary>
    /// <param name="Own">As the regulation knows it.</param>
    /// <param name="Joint">As it is read.</param>
    /// <param name="IsHeldAgainstDeadline">Whether a rule of the regulation holds it against the deadline.</param>
    private sealed record OwnFact(Opplysning Own, Opplysning Joint, bool IsHeldAgainstDeadline);
}
