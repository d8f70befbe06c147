using System;
using System.Collections.Generic;
using System.Linq;

namespace Regelverk.Dsl.Analysis;

/// <summary>Something that conditions depend on, and the values of it that could make a difference.</summary>
/// <param name="Key">What tells it from other variables.</param>
/// <param name="Values">One value of each kind that matters: each code, ja and nei, and for numbers and times a point below, on and above every border.</param>
internal sealed record Variable(string Key, IReadOnlyList<VariableValue> Values)
{
    /// <summary>For each value, whether a test of it holds. A test of something uaktuell never does, and its denial always.</summary>
    public bool[] Where(Func<object, bool> test, bool ofNotApplicable = false) =>
        Values.Select(v => v.Content is { } content ? test(content) : ofNotApplicable).ToArray();
}

/// <summary>A value of a variable.</summary>
/// <param name="Content">The value: a code, a truth, a number, a point of time as a number, or −1, 0, 1 for how two things compare. Null: it is uaktuell.</param>
/// <param name="Words">How it is said of an applicant: «formålet er etablering».</param>
internal sealed record VariableValue(object? Content, string Words)
{
    /// <summary>For numbers and times: all that it stands for.</summary>
    public Stretch? Stretch { get; init; }
}
