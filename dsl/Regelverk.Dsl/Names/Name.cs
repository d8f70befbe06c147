using System.Collections.Generic;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Names;

/// <summary>A declared name.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Text">Its first form, as declared.</param>
/// <param name="Forms">All declared forms, the first among them.</param>
/// <param name="IsCondition">Whether it is a ja/nei name, which begins with its verb and may be denied.</param>
/// <param name="Span">Where it is declared; empty for built-in names.</param>
internal sealed record Name(NameKind Kind, string Text, IReadOnlyList<string> Forms, bool IsCondition, TextSpan Span)
{
    /// <summary>Names are told apart by where they are declared: two concepts may each have a fact «beløp».</summary>
    public bool Equals(Name? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>One way a name may be written.</summary>
/// <param name="Name">The name.</param>
/// <param name="IsDenied">Whether this form denies a ja/nei name: «er ikke undertegnet».</param>
/// <param name="IsGenitive">Whether this form is the owner in «kommunens navn».</param>
internal sealed record NameForm(Name Name, bool IsDenied, bool IsGenitive);
