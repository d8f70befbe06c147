using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Consolidation;

/// <summary>Which changes are in force in the days that the whole text is made for.</summary>
/// <param name="Days">The days that the file which was asked for applies.</param>
/// <param name="IsOwn">Whether it is that file's own changes that are looked at, and not those of a file it changes.</param>
internal sealed record Validity(Periode Days, bool IsOwn)
{
    /// <summary>Whether a change is in force in all the days; null where it is in force in some of them, or in none where that makes no sense.</summary>
    public bool? Has(Amendment change)
    {
        var begins = change.From is not { } from || from.CompareTo(Days.Fra) <= 0;
        var lasts = change.To is not { } to || to.CompareTo(Days.Til) >= 0;
        var isOutside = (change.From is { } first && first.CompareTo(Days.Til) > 0) || (change.To is { } last && last.CompareTo(Days.Fra) < 0);
        return begins && lasts ? true : isOutside && !IsOwn ? false : null;
    }
}
