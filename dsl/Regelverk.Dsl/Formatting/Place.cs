using Regelverk.Dsl.Outline;

namespace Regelverk.Dsl.Formatting;

/// <summary>A logical line and the one it stands below; a heading stands below none.</summary>
internal sealed record Place(OutlineNode Node, Place? Parent)
{
    private const int Step = 2;

    public Place Heading => Parent?.Heading ?? this;

    public int Depth => Parent is null ? 0 : Parent.Depth + 1;

    /// <summary>Blanks before its first word.</summary>
    public int Indent => Parent?.IndentBelow ?? 0;

    /// <summary>Blanks before its items: two more, or below the first word after its mark.</summary>
    public int IndentBelow => Parent is not null && Node.Bullet is { } mark ? Indent + mark.End - mark.Start + 1 : Indent + Step;

    /// <summary>Blanks before the lines that continue it: so many that they are not taken for its items.</summary>
    public int IndentOfContinuation => IndentBelow + (Node.OpensBlock ? Step : 0);

    public bool IsUnder(HeadingKind kind) => Heading.Node.Heading == kind;
}
