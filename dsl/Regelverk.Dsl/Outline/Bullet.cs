namespace Regelverk.Dsl.Outline;

/// <summary>The mark before an item of a list.</summary>
/// <param name="Kind">Letter, number or dash.</param>
/// <param name="Letter">«b» of «b)»; empty otherwise.</param>
/// <param name="Number">2 of «2.»; 0 otherwise.</param>
/// <param name="Start">Where the mark begins in the clean text.</param>
/// <param name="End">Where it ends.</param>
internal sealed record Bullet(BulletKind Kind, string Letter, int Number, int Start, int End);

internal enum BulletKind
{
    Letter,
    Number,
    Dash,
}
