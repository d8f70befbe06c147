using System.Collections.Generic;

namespace Regelverk.Dsl.Analysis;

/// <summary>Something that conditions depend on, and the values of it that could make a difference.</summary>
/// <param name="Key">What tells it from other variables.</param>
/// <param name="Values">One value of each kind that matters: each code, ja and nei, and for numbers a point below, on and above every border.</param>
internal sealed record Variable(string Key, IReadOnlyList<VariableValue> Values);

/// <summary>A value of a variable.</summary>
/// <param name="Content">The value: a code, a truth, a number, or −1, 0, 1 for how two things compare.</param>
/// <param name="Words">How it is said of an applicant: «formålet er etablering».</param>
internal sealed record VariableValue(object Content, string Words);
