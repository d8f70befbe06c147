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

    private readonly IReadOnlyDictionary<string, Diagnostic[]> _acceptable;
    private readonly List<Diagnostic> _added = [];
    private readonly HashSet<Diagnostic> _taken = [];

    /// <summary>Where there are errors, some checks are not made, so that a warning may only seem to be gone.</summary>
    private readonly bool _hasErrors;

    private readonly List<Godkjenning> _accepted = [];

    private Acceptance(IReadOnlyList<Diagnostic> diagnostics)
    {
        _hasErrors = diagnostics.Any(d => d.Descriptor.Severity == Severity.Error);
        _acceptable = diagnostics
            .Where(d => d.Descriptor.Severity != Severity.Error)
            .GroupBy(d => d.Descriptor.Code)
            .ToDictionary(g => g.Key, g => g.OrderBy(d => d.Span.Start).ToArray());
    }

    public IReadOnlyList<Diagnostic> Left { get; private set; } = [];

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

        result.Left = [.. diagnostics.Where(d => !result._taken.Contains(d)), .. result._added];
        return result;
    }

    private void Accept(MarkedComment comment, string code, string reason)
    {
        if (reason.Length == 0)
        {
            // What the author means to accept is not told once more.
            _taken.UnionWith(On(comment.Line, code));
            _added.Add(OutlineDiagnostics.AcceptWithoutReason(comment.Span, code));
            return;
        }

        var found = On(comment.Line, code).Where(_taken.Add).ToArray();
        if (found.Length == 0 && !_hasErrors)
        {
            _added.Add(OutlineDiagnostics.AcceptedNothing(comment.Span, code));
        }

        _accepted.AddRange(found.Select(diagnostic => new Godkjenning(diagnostic, reason)));
    }

    /// <summary>The messages with a number that begin on a line.</summary>
    private IEnumerable<Diagnostic> On(TextSpan line, string code)
    {
        if (!_acceptable.TryGetValue(code, out var sorted))
        {
            return [];
        }

        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle].Span.Start < line.Start ? (middle + 1, high) : (low, middle);
        }

        return sorted.Skip(low).TakeWhile(d => line.Contains(d.Span.Start));
    }
}
