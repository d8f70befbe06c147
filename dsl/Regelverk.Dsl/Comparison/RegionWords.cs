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
    /// <param name="region">The region.</param>
    /// <param name="round">The round that they apply in, as the comparison counts them.</param>
    /// <param name="applicant">What the one who applies is called.</param>
    public static string Of(Region region, int round, string applicant) =>
        region.Limiting.Count == 0 ? "Alle søkere som ellers oppfyller vilkårene" : Said(region, s => Words(s.Fact, s.Allowed, round), applicant);

    /// <summary>One applicant of a region, by the values of the facts that matter.</summary>
    /// <param name="region">The region.</param>
    /// <param name="one">The applicant.</param>
    /// <param name="round">The round that it applies in.</param>
    /// <param name="applicant">What the one who applies is called.</param>
    public static string Of(Region region, JointApplicant one, int round, string applicant) => region.Limiting.Count == 0
        ? Wording.Sentence(applicant)
        : Said(region, s => s.Fact.Timeline?.IsByDeadline(s.Allowed, round) == true ? Words(s.Fact, s.Allowed, round) : Exactly(s.Fact, one[s.Fact]), applicant);

    /// <summary>A value of a fact, with its name: «folketall 4 900», «er undertegnet», «er levert innen fristen».</summary>
    public static (string Text, bool IsClause) Exactly(JointFact fact, Value value) => value is Value.Truth truth
        ? (truth.IsTrue ? fact.Name : Denied(fact.Name), true)
        : Named(fact, Shown(value, fact.Type));

    /// <summary>The same where it follows what is said of the fact: «folketall 4 900», «levert innen fristen».</summary>
    public static string Held(JointFact fact, Value value) => value is Value.Truth ? Exactly(fact, value).Text : $"{fact.Name} {Shown(value, fact.Type)}";

    /// <summary>A value as people read it.</summary>
    public static string Shown(Value value, Verditype type) => Wording.Of(value, type with { Enhet = "" });

    private static string Said(Region region, Func<(JointFact Fact, bool[] Allowed), (string Text, bool IsClause)> words, string applicant) =>
        Wording.Sentence(string.Join(", ", region.Limiting.GroupBy(s => Owner(s.Fact, applicant), StringComparer.Ordinal).Select(g => Group(g.Key, g.Select(words).ToArray()))));

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

    private static (string Text, bool IsClause) Words(JointFact fact, bool[] allowed, int round)
    {
        if (fact.Timeline is { } timeline)
        {
            return Named(fact, timeline.Words(allowed, round));
        }

        var places = Enumerable.Range(0, allowed.Length).Where(i => allowed[i]).ToArray();
        if (fact.Type.Slag == Verdislag.JaNei || fact.IsHeldAgainstDeadline)
        {
            return Exactly(fact, fact.Segments[places[0]].Value);
        }

        var isNumber = fact.Segments.Any(s => s.Low is not null || s.High is not null);
        var words = isNumber ? Ranges(fact, places) : places.Select(p => Shown(fact.Segments[p].Value, fact.Type)).ToArray();
        var said = words.Count < 2 ? string.Concat(words) : string.Join(", ", words.Take(words.Count - 1)) + " eller " + words[words.Count - 1];
        return Named(fact, said);
    }

    /// <summary>What people say of something is said of it here too: «som er levert før 1. juli», and not «med levert før 1. juli».</summary>
    private static (string Text, bool IsClause) Named(JointFact fact, string value) => ($"{(fact.IsParticiple ? "er " : "")}{fact.Name} {value}", fact.IsParticiple);

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
        var isTime = fact.Type.ErTid || fact.Type.Slag == Verdislag.Måned;
        if (first == last && first is { IsPoint: true, Low: { } only })
        {
            return Border.Shown(only, fact.Type);
        }

        // A day begins with its first minute and ends with its last.
        string At(Rational point, int minuteOfDay) => fact.Type.Slag == Verdislag.Tidspunkt && point.Numerator % (Tidspunkt.SisteMinutt + 1) == minuteOfDay
            ? Border.Shown(point - minuteOfDay, new Verditype(Verdislag.Dato))
            : Border.Shown(point, fact.Type);
        var low = fromStart || first.Low is not { } below ? null : first.IsPoint ? (isTime ? "tidligst " : "minst ") + At(below, 0) : (isTime ? "etter " : "over ") + At(below, Tidspunkt.SisteMinutt);
        var high = toEnd || last.High is not { } above ? null : last.IsPoint ? (isTime ? "senest " : "høyst ") + At(above, Tidspunkt.SisteMinutt) : (isTime ? "før " : "under ") + At(above, 0);
        return low is null ? high ?? "uansett" : high is null ? low : low + " og " + high;
    }

    private static string Denied(string name)
    {
        var verb = name.Split(' ')[0];
        return "ikke " + (verb.Length == name.Length ? name : verb + name.Substring(verb.Length));
    }
}
