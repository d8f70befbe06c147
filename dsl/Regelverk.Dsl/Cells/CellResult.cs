using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Cells;

/// <summary>What came of reading one cell: a value, nothing at all, or what should have stood there.</summary>
public sealed record CellResult
{
    private CellResult(CellStatus status) => Status = status;

    /// <summary>A cell with nothing in it: the fact is not given.</summary>
    public static CellResult Empty { get; } = new(CellStatus.Empty);

    /// <summary>How it went.</summary>
    public CellStatus Status { get; }

    /// <summary>The value; null unless <see cref="Status"/> is <see cref="CellStatus.Read"/>.</summary>
    public Value? Value { get; private init; }

    /// <summary>What was expected, as words that can follow «ventet»: «et beløp i kroner, for eksempel «200 000»». Null where the cell is empty or read.</summary>
    public Message? Expected { get; private init; }

    /// <summary>What to do about just this text, in a whole sentence, or null where nothing more can be said.</summary>
    public Message? Advice { get; private init; }

    /// <summary>A cell that holds this value.</summary>
    internal static CellResult Of(Value value) => new(CellStatus.Read) { Value = value };

    /// <summary>A cell that does not hold what was expected.</summary>
    internal static CellResult Unreadable(Message expected, Message? advice) => new(CellStatus.Unreadable) { Expected = expected, Advice = advice };

    /// <summary>A cell with a value that the fact may not have.</summary>
    internal static CellResult OutsideLimits(Message expected) => new(CellStatus.OutsideLimits) { Expected = expected };
}

/// <summary>How the reading of a cell went.</summary>
public enum CellStatus
{
    /// <summary>There is nothing in the cell.</summary>
    Empty,

    /// <summary>The cell holds a value.</summary>
    Read,

    /// <summary>The text cannot be read as a value of the type.</summary>
    Unreadable,

    /// <summary>The value is read, but it is below the smallest or above the largest that is permitted.</summary>
    OutsideLimits,
}
