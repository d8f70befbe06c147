using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Outline;

namespace Regelverk.Dsl.Consolidation;

/// <summary>An item of a list, and the line that the list stands below.</summary>
internal sealed record Item(OutlineNode Parent, int Index)
{
    public OutlineNode Node => Parent.Children[Index];
}

/// <summary>Finds «bokstav b nr. 1» below lines.</summary>
internal static class Items
{
    /// <summary>The outermost items below some lines.</summary>
    public static IReadOnlyList<Item> Below(IEnumerable<OutlineNode> lines) => [.. lines.SelectMany(Below)];

    /// <summary>The items that have a letter or number; where both are asked for, the numbered ones below the lettered.</summary>
    public static IReadOnlyList<Item> Find(IEnumerable<OutlineNode> lines, string? letter, int? number)
    {
        IReadOnlyList<Item> lettered = letter is null ? [] : [.. Below(lines).Where(i => i.Node.Bullet is { Kind: BulletKind.Letter } mark && mark.Letter == letter)];
        return number is null
            ? lettered
            : [.. (letter is null ? Below(lines) : Below(lettered.Select(i => i.Node))).Where(i => i.Node.Bullet is { Kind: BulletKind.Number } mark && mark.Number == number)];
    }

    private static IEnumerable<Item> Below(OutlineNode line) => line.Children.SelectMany((child, index) => child.Bullet is null ? Below(child) : [new Item(line, index)]);
}
