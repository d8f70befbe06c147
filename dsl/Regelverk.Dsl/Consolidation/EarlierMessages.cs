using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Consolidation;

/// <summary>
/// What is said about an earlier provision is told at the transitional rule that lets it stand: its own file is not mended because another refers to it. One message a line says what is
/// wrong; what only could be better has been told in its own file.
/// </summary>
internal static class EarlierMessages
{
    public static IReadOnlyList<Diagnostic> Told(IReadOnlyList<Diagnostic> all, Konsolidert whole)
    {
        if (whole.Earlier.Count == 0)
        {
            return all;
        }

        var told = new HashSet<EarlierText>();
        var kept = new List<Diagnostic>();
        foreach (var message in all)
        {
            var text = message.Source is null ? whole.Earlier.LastOrDefault(e => message.Span.Start >= e.Start) : null;
            if (text is null)
            {
                kept.Add(message);
            }
            else if (message.Descriptor.Severity == Severity.Error && told.Add(text))
            {
                kept.Add(TransitionDiagnostics.Unreadable(text.Line, text.Place, text.Regulation, message));
            }
        }

        return kept;
    }
}
