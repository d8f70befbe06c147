namespace Regelverk.Generator.Models;

/// <summary>A rule file as the compiler gives it.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="Content">The whole text; null where it cannot be read.</param>
internal sealed record RuleText(string Path, string? Content)
{
    /// <summary>The other rule files of the project, where this one changes another regulation; none where it is whole.</summary>
    public EquatableArray<RuleText> Others { get; init; }
}
