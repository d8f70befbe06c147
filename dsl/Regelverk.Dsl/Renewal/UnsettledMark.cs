using System.Text.RegularExpressions;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Renewal;

/// <summary>The mark «# uavklart: satsen er fra 2018», and what somebody writes in its place: «# uendret fra 2018».</summary>
internal static class UnsettledMark
{
    private static readonly Regex Mark = new(@"(?:^|;)\s*uavklart\b\s*:?\s*(?<hva>[^;]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);
    private static readonly Regex Confirmed = new(@"(?<=^|;\s*)uendret\s+fra\s+(?<år>\d{4})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture);

    /// <summary>What a comment says is unsettled, or null where it says nothing of that.</summary>
    public static string? In(string comment) => Mark.Match(comment) is { Success: true } match ? match.Groups["hva"].Value.Trim().TrimEnd('.') : null;

    /// <summary>The comment with the mark in it. A line that was unchanged last year keeps the year it is from.</summary>
    /// <param name="comment">The comment, without «#»; empty where there is none.</param>
    /// <param name="what">«satsen».</param>
    /// <param name="year">The year that is copied.</param>
    public static string On(string comment, string what, int year)
    {
        if (In(comment) is not null)
        {
            return comment;
        }

        var replaced = Confirmed.Replace(comment, match => $"uavklart: {what} er fra {match.Groups["år"].Value}", 1);
        return replaced != comment ? replaced : $"{comment}{(comment.Length == 0 ? "" : "; ")}uavklart: {what} er fra {Folding.Digits(year)}";
    }
}
