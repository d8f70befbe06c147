using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>
/// What a list of applications is read by when two years are to decide it: everything that a regulation of either year asks for, each fact once, under the names of all that ask for it.
/// What is read is then put into the words of each regulation.
/// </summary>
public sealed class Fellessøknader
{
    private readonly IReadOnlyList<Årsord> _all;
    private readonly Dictionary<string, Begrep> _concepts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Opplysning> _facts = new(StringComparer.Ordinal);
    private readonly HashSet<Begrep> _listsOfAll = [];
    private readonly HashSet<Opplysning> _askedByAll = [];

    private Fellessøknader(IReadOnlyList<Ordning> før, IReadOnlyList<Ordning> nå, Navnetabell navn)
    {
        Årsord[] before = [.. før.Select(o => new Årsord(o, navn.Nytt))];
        Årsord[] now = [.. nå.Select(o => new Årsord(o, Folding.Fold))];
        _all = [.. now, .. before];
        JoinConcepts();
        var facts = JoinFacts();
        Ordning = new Ordning
        {
            Navn = nå[0].Navn,
            År = nå[0].År,
            Søker = _concepts[Årsord.KeyOf(Begrepsrolle.Søker)],
            Søknad = _concepts[Årsord.KeyOf(Begrepsrolle.Søknad)],
            Begreper = [.. _concepts.Values],
            Skjønn = [.. facts.Where(f => f.ErSkjønn)],
            Runder = [.. _all.SelectMany(y => y.Ordning.Runder).GroupBy(r => r.Nummer).Select(same => same.First()).OrderBy(r => r.Nummer)],
        };
        MotFristen = [.. _facts.Where(f => _all.Any(y => y.HoldsAgainstDeadline(f.Key))).Select(f => f.Value)];
        Før = [.. before.Select(y => new Regelverksord(y, navn, _concepts, _facts))];
        Nå = [.. now.Select(y => new Regelverksord(y, navn, _concepts, _facts))];
    }

    /// <summary>What applications are read by. It has begreper, facts, skjønn and rounds, and no rules.</summary>
    public Ordning Ordning { get; }

    /// <summary>The regulations of the old year, in their order.</summary>
    public IReadOnlyList<Regelverksord> Før { get; }

    /// <summary>The regulations of the new year, in their order.</summary>
    public IReadOnlyList<Regelverksord> Nå { get; }

    /// <summary>The facts that a rule of any regulation holds against its deadline, such as when the application was sent.</summary>
    public IReadOnlyList<Opplysning> MotFristen { get; }

    /// <summary>Puts the facts of two years together. What is called the same is the same, in one regulation and in another of the same year too.</summary>
    /// <param name="før">The regulations of the old year, at least one.</param>
    /// <param name="nå">The regulations of the new year, at least one.</param>
    /// <param name="navn">What changed name.</param>
    public static Fellessøknader For(IReadOnlyList<Ordning> før, IReadOnlyList<Ordning> nå, Navnetabell navn) => new(før, nå, navn);

    /// <summary>Whether the applications may lack a fact, because not all the regulations ask for it.</summary>
    /// <param name="opplysning">A fact of <see cref="Ordning"/>.</param>
    public bool KanMangle(Opplysning opplysning) => !_askedByAll.Contains(opplysning);

    /// <summary>Whether the applications may lack a list, because not all the regulations ask for it.</summary>
    /// <param name="begrep">A begrep of <see cref="Ordning"/>.</param>
    public bool KanMangle(Begrep begrep) => !_listsOfAll.Contains(begrep);

    private void JoinConcepts()
    {
        foreach (var same in _all.SelectMany(year => year.Concepts.Select(c => (Key: year.KeyOf(c), Year: year, Concept: c))).GroupBy(d => d.Key, StringComparer.Ordinal))
        {
            var newest = same.First().Concept;
            var joint = new Begrep(newest.Navn, Forms(same.Select(d => d.Concept.Former)), newest.Rolle, newest.Sted);
            _concepts.Add(same.Key, joint);
            if (IsOfAll(same.Select(d => d.Year)))
            {
                _listsOfAll.Add(joint);
            }
        }

        foreach (var (year, concept) in _all.SelectMany(year => year.Concepts.Select(c => (year, c))))
        {
            var joint = _concepts[year.KeyOf(concept)];
            joint.Utenfor ??= concept.Utenfor is { } outer ? _concepts[year.KeyOf(outer)] : null;
            if (concept.Liste is { } list)
            {
                joint.Liste = new Opplysning(list.Navn, Forms([joint.Liste?.Former ?? [], list.Former]), _concepts[year.KeyOf(list.Begrep)], list.Type with { Element = joint }, list.Sted);
            }
        }
    }

    private IReadOnlyList<Opplysning> JoinFacts()
    {
        foreach (var same in _all.SelectMany(year => year.Facts.Select(f => (f.Key, Year: year, f.Fact))).GroupBy(d => d.Key, StringComparer.Ordinal))
        {
            var joint = JointOf([.. same.Select(d => d.Fact)], _concepts[same.First().Year.KeyOf(same.First().Fact.Begrep)]);
            _facts.Add(same.Key, joint);
            if (IsOfAll(same.Select(d => d.Year)))
            {
                _askedByAll.Add(joint);
            }
        }

        Opplysning[] facts = [.. _facts.Values];
        foreach (var concept in _concepts.Values)
        {
            concept.Opplysninger = [.. facts.Where(f => f.Begrep == concept && !f.ErSkjønn)];
        }

        return facts;
    }

    private bool IsOfAll(IEnumerable<Årsord> years) => years.Distinct().Count() == _all.Count;

    private static Opplysning JointOf(IReadOnlyList<Opplysning> same, Begrep concept)
    {
        var newest = same[0];
        var codes = same.SelectMany(f => f.Type.Koder).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return new Opplysning(newest.Navn, Forms(same.Select(f => f.Former)), concept, newest.Type with { Koder = codes }, newest.Sted)
        {
            Minst = same.All(f => f.Minst is not null) ? same.Min(f => f.Minst) : null,
            Høyst = same.All(f => f.Høyst is not null) ? same.Max(f => f.Høyst) : null,
            Kjennetegn = same.Any(f => f.Kjennetegn),
            Taushetsbelagt = same.Any(f => f.Taushetsbelagt),
            VurderesAv = same.Select(f => f.VurderesAv).FirstOrDefault(by => by is not null),
        };
    }

    private static IReadOnlyList<string> Forms(IEnumerable<IReadOnlyList<string>> declared) => [.. declared.SelectMany(forms => forms).Distinct(StringComparer.OrdinalIgnoreCase)];
}
