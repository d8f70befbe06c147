using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Binding;

/// <summary>One heading «fordeling», bound.</summary>
/// <param name="Syntax">The heading.</param>
/// <param name="Hjemmel">The § it rests on, or null.</param>
/// <param name="Steps">Its sentences.</param>
internal sealed record PotDivision(HeadingSyntax.Allocation Syntax, Hjemmel? Hjemmel, IReadOnlyList<Steg> Steps);
