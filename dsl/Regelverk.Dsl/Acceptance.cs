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
    private readonly List<Godkjenning> _accepted = [];

    public IReadOnlyList<Diagnostic> Left => _left;

    public IReadOnlyList<Godkjenning> Accepted => _accepted;

    public static Acceptance Of(SyntaxTree tree, IReadOnlyList<Diagnostic> diagnostics)
    {
        var result = new Acceptance();
        result._left.AddRange(diagnostics);
        foreach (var comment in tree.Comments)
        {
            if (Mark.Match(comment.Text) is { Success: true } match)
            {
                result.Accept(comment, match.Groups["code"].Value.ToUpperInvariant(), match.Groups["reason"].Value.Trim());
            }
        }

        return result;
    }

    private void Accept(MarkedComment comment, string code, string reason)
    {
        if (reason.Length == 0)
        {
            _left.Add(OutlineDiagnostics.AcceptWithoutReason(comment.Span, code));
            return;
        }

        var found = _left.Where(d => d.Descriptor.Code == code && d.Descriptor.Severity != Severity.Error && comment.Line.Contains(d.Span.Start)).ToArray();
        if (found.Length == 0)
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
