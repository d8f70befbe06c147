using System.Text.RegularExpressions;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Renewal;

/// <summary>Asks for every line that is marked «# uavklart: …»: nothing is computed from last year's rate before somebody has looked at it.</summary>
internal static class UnsettledCheck
{
    private static readonly Regex Year = new(@"\bfra (?<år>\d{4})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);

    public static void Run(SyntaxTree tree, DiagnosticBag diagnostics)
    {
        foreach (var comment in tree.Comments)
        {
            if (UnsettledMark.In(comment.Text) is { } what)
            {
                diagnostics.Add(RenewalDiagnostics.Unsettled(comment.Span, what, Year.Match(what) is { Success: true } match ? match.Groups["år"].Value : null));
            }
        }
    }
}
