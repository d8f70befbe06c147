namespace Regelverk.Dsl.Text;

/// <summary>A place as a person counts it: both numbers start at 1, columns in UTF-16 units.</summary>
/// <param name="Line">Line number, from 1.</param>
/// <param name="Column">Column number, from 1.</param>
public readonly record struct LinePosition(int Line, int Column);
