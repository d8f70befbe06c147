using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>A fact that an applicant is described with in both years: what is called the same, or is said in the table of names to be the same. It may exist in one of them only.</summary>
internal sealed class JointFact(string key, Begrep concept, string name, Verditype type)
{
    /// <summary>What tells whether two facts are the same.</summary>
    public string Key { get; } = key;

    /// <summary>The begrep it is about, as the newest of the years that have it knows it.</summary>
    public Begrep Concept { get; } = concept;

    /// <summary>The name, as the newest of the years that have it spells it.</summary>
    public string Name { get; } = name;

    /// <summary>The type; for «én av» with the codes of both years.</summary>
    public Verditype Type { get; } = type;

    /// <summary>Smallest permitted value in any of the years; null where one has no such limit.</summary>
    public Rational? Least { get; set; }

    /// <summary>Largest permitted value in any of the years; null where one has no such limit.</summary>
    public Rational? Most { get; set; }

    /// <summary>Whether it is held against the deadline. What counts is then whether it lies before or after the deadline of its own year.</summary>
    public bool IsHeldAgainstDeadline { get; set; }

    /// <summary>The times of it that rules tell apart, where more counts than whether it lies before or after the deadline; null for all else.</summary>
    public Timeline? Timeline { get; set; }

    /// <summary>Whether rules say it of something, as in «søknaden er levert»; otherwise it is a thing of its own, as in «startdatoen».</summary>
    public bool IsParticiple { get; set; }

    /// <summary>Whether any year has it as skjønn.</summary>
    public bool IsDiscretion { get; set; }

    /// <summary>The values that rules of either year can tell apart.</summary>
    public IReadOnlyList<Segment> Segments { get; set; } = [];

    /// <summary>Whether its values have an order that rules part them in.</summary>
    public bool IsOrdered => Segments.Any(s => s.Low is not null || s.High is not null);

    /// <summary>Some values of one of its segments, its own first.</summary>
    public IReadOnlyList<Value> Inside(Segment segment) => Timeline?.Inside(segment) ?? Comparison.Segments.Inside(segment, Type);

    /// <summary>The place of a value among the segments; the first where it is in none.</summary>
    public int PlaceOf(Value value)
    {
        for (var i = 0; i < Segments.Count; i++)
        {
            if (Segments[i].Holds(value, Type))
            {
                return i;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>Values of a fact that no rule of either year tells apart, and one of them.</summary>
/// <param name="Value">One of them.</param>
/// <param name="Low">The border below; null where there is none, and for what is not a number or a time.</param>
/// <param name="High">The border above.</param>
internal sealed record Segment(Value Value, Rational? Low, Rational? High)
{
    /// <summary>Whether it is the border itself and nothing else.</summary>
    public bool IsPoint => Low is not null && Low == High;

    /// <summary>Whether a value lies in it.</summary>
    public bool Holds(Value value, Verditype type)
    {
        if (value == Value)
        {
            return true;
        }

        return Analysis.Border.Of(new Expression.Constant(value, type, default, ""), type) is { } at
            && (Low is not null || High is not null)
            && (IsPoint ? at.Low == Low : (Low is not { } low || at.Low > low) && (High is not { } high || at.Low < high));
    }
}
