using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Analysis;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Says in words who lies in a region.</summary>
internal static class RegionWords
{
    /// <summary>«Kommune med folketall under 5 000 og sentralitetsklasse 5».</summary>
    /// <param name="facts">The facts that the region is about.</param>
    /// <param name="allowed">For each, the places of the values that lie in it.</param>
    /// <param name="applicant">What the one who applies is called.</param>
    public static string Of(IReadOnlyList<JointFact> facts, IReadOnlyList<bool[]> allowed, string applicant)
    {
        var said = facts.Select((f, i) => (Fact: f, Allowed: allowed[i])).Where(f => f.Allowed.Contains(false)).ToArray();
        if (said.Length == 0)
        {
            return "Alle søkere som ellers oppfyller vilkårene";
        }

        var groups = said.GroupBy(s => Owner(s.Fact, applicant), StringComparer.Ordinal);
        return Wording.Sentence(string.Join(", ", groups.Select(g => Group(g.Key, g.Select(s => Words(s.Fact, s.Allowed)).ToArray()))));
    }

    /// <summary>One applicant, by the values of the facts that matter.</summary>
    public static string Of(IReadOnlyList<JointFact> facts, JointApplicant one, string applicant) => facts.Count == 0
        ? Wording.Sentence(applicant)
        : Wording.Sentence(string.Join(", ", facts.GroupBy(f => Owner(f, applicant), StringComparer.Ordinal).Select(g => Group(g.Key, g.Select(f => Exactly(f, one[f])).ToArray()))));

    /// <summary>A value of a fact, with its name: «folketall 4 900», «er undertegnet», «levert innen fristen».</summary>
    public static (string Text, bool IsClause) Exactly(JointFact fact, Value value) => value switch
    {
        Value.Truth truth => (truth.IsTrue ? fact.Name : Denied(fact.Name), true),
        Value.Code code when fact.IsHeldAgainstDeadline => ($"er {fact.Name} {code.Name}", true),
        _ => ($"{fact.Name} {Shown(value, fact.Type)}", false),
    };

    /// <summary>A value as people read it.</summary>
    public static string Shown(Value value, Verditype type) => Wording.Of(value, type with { Enhet = "" });

    private static string Owner(JointFact fact, string applicant) => fact.Concept.Rolle switch
    {
        Begrepsrolle.Søker => applicant,
        Begrepsrolle.Søknad => "søknad",
        _ => fact.Concept.Navn,
    };

    private static string Group(string owner, IReadOnlyList<(string Text, bool IsClause)> parts)
    {
        var (values, clauses) = (parts.Where(p => !p.IsClause).Select(p => p.Text).ToArray(), parts.Where(p => p.IsClause).Select(p => p.Text).ToArray());
        return owner + (values.Length > 0 ? " med " + Wording.List(values) : "") + (clauses.Length > 0 ? " som " + Wording.List(clauses) : "");
    }

    private static (string Text, bool IsClause) Words(JointFact fact, bool[] allowed)
    {
        var places = Enumerable.Range(0, allowed.Length).Where(i => allowed[i]).ToArray();
        if (fact.Type.Slag == Verdislag.JaNei || fact.IsHeldAgainstDeadline)
        {
            return Exactly(fact, fact.Segments[places[0]].Value);
        }

        var isNumber = fact.Segments.Any(s => s.Low is not null || s.High is not null);
        var words = isNumber ? Ranges(fact, places) : places.Select(p => Shown(fact.Segments[p].Value, fact.Type)).ToArray();
        return ($"{fact.Name} {(words.Count < 2 ? string.Concat(words) : string.Join(", ", words.Take(words.Count - 1)) + " eller " + words[words.Count - 1])}", false);
    }

    private static IReadOnlyList<string> Ranges(JointFact fact, int[] places)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var place in places)
        {
            if (ranges.Count > 0 && ranges[ranges.Count - 1].Last + 1 == place)
            {
                ranges[ranges.Count - 1] = (ranges[ranges.Count - 1].First, place);
            }
            else
            {
                ranges.Add((place, place));
            }
        }

        return ranges.Select(r => Range(fact, fact.Segments[r.First], fact.Segments[r.Last], r.First == 0, r.Last == fact.Segments.Count - 1)).ToArray();
    }

    private static string Range(JointFact fact, Segment first, Segment last, bool fromStart, bool toEnd)
    {
        string At(Rational point) => Border.Shown(point, fact.Type);
        var isTime = fact.Type.ErTid || fact.Type.Slag == Verdislag.Måned;
        if (first == last && first is { IsPoint: true, Low: { } only })
        {
            return At(only);
        }

        var low = fromStart || first.Low is not { } below ? null : first.IsPoint ? (isTime ? "tidligst " : "minst ") + At(below) : (isTime ? "etter " : "over ") + At(below);
        var high = toEnd || last.High is not { } above ? null : last.IsPoint ? (isTime ? "senest " : "høyst ") + At(above) : (isTime ? "før " : "under ") + At(above);
        return low is null ? high ?? "uansett" : high is null ? low : low + " og " + high;
    }

    private static string Denied(string name)
    {
        var verb = name.Split(' ')[0];
        return "ikke " + (verb.Length == name.Length ? name : verb + name.Substring(verb.Length));
    }
}
