using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Outline;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl;

/// <summary>Takes out the warnings that the author has accepted with «# godtatt RVnnnn: reason» on their line.</summary>
internal sealed class Acceptance
{
    private static readonly Regex Mark = new(@"\bgodtatt\s+(?<code>RV\d{4})\s*(?::\s*(?<reason>.*))?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private readonly List<Diagnostic> _left = [];

    /// <summary>Where there are errors, some checks are not made, so that a warning may only seem to be gone.</summary>
    private readonly bool _hasErrors;

    private readonly List<Godkjenning> _accepted = [];

    private Acceptance(IReadOnlyList<Diagnostic> diagnostics)
    {
        _left.AddRange(diagnostics);
        _hasErrors = diagnostics.Any(d => d.Descriptor.Severity == Severity.Error);
    }

    public IReadOnlyList<Diagnostic> Left => _left;

    public IReadOnlyList<Godkjenning> Accepted => _accepted;

    public static Acceptance Of(SyntaxTree tree, IReadOnlyList<Diagnostic> diagnostics)
    {
        var result = new Acceptance(diagnostics);
        foreach (var comment in tree.Comments)
        {
            if (Mark.Match(comment.Text) is { Success: true } match)
            {
                result.Accept(comment, match.Groups["code"].Value.ToUpperInvariant(), match.Groups["reason"].Value.Trim());
            }
        }

        return result;
    }

    private static bool IsMeant(Diagnostic diagnostic, MarkedComment comment, string code) =>
        diagnostic.Descriptor.Code == code && diagnostic.Descriptor.Severity != Severity.Error && comment.Line.Contains(diagnostic.Span.Start);

    private void Accept(MarkedComment comment, string code, string reason)
    {
        if (reason.Length == 0)
        {
            // What the author means to accept is not told once more.
            _left.RemoveAll(d => IsMeant(d, comment, code));
            _left.Add(OutlineDiagnostics.AcceptWithoutReason(comment.Span, code));
            return;
        }

        var found = _left.Where(d => IsMeant(d, comment, code)).ToArray();
        if (found.Length == 0 && !_hasErrors)
        {
            _left.Add(OutlineDiagnostics.AcceptedNothing(comment.Span, code));
        }

        foreach (var diagnostic in found)
        {
            _left.Remove(diagnostic);
            _accepted.Add(new Godkjenning(diagnostic, reason));
        }
    }
}
