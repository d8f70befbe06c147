namespace Regelverk.Dsl.Comparison;

/// <summary>What becomes of one applicant in a cell.</summary>
/// <param name="Kind">What becomes of it; null for nothing, and for what has nothing to do with the change.</param>
/// <param name="Unrounded">Where the amount is the same in both years: what would become of it if nothing were rounded; null for nothing.</param>
internal readonly record struct CellAnswer(Søkerendring? Kind, Søkerendring? Unrounded);
