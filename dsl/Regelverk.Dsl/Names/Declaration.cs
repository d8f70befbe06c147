using System.Collections.Generic;

namespace Regelverk.Dsl.Names;

/// <summary>A line that declares a name, and where the rest of the line begins.</summary>
/// <param name="Name">The name declared.</param>
/// <param name="RestStart">Where what follows the name begins in the clean text: at the «:» or «,» after it.</param>
/// <param name="Codes">For «én av»: the values declared.</param>
internal sealed record Declaration(Name Name, int RestStart, IReadOnlyList<Name> Codes)
{
    /// <summary>Whether a message has been given about how the name is written.</summary>
    public bool HasFault { get; init; }
}
