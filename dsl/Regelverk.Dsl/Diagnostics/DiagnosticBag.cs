using System.Collections.Generic;

namespace Regelverk.Dsl.Diagnostics;

/// <summary>Where the passes put their messages. A pass that writes here has handled the mistake and goes on.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _diagnostics = [];

    public IReadOnlyList<Diagnostic> All => _diagnostics;

    /// <summary>Adds a message, shortened where it repeats more of the file than anybody reads.</summary>
    public void Add(Diagnostic diagnostic) => _diagnostics.Add(MessageLength.Limit(diagnostic));
}
