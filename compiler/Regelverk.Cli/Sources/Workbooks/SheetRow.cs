using System.Collections.Generic;

namespace Regelverk.Cli.Sources.Workbooks;

/// <summary>A cell of a sheet with something in it.</summary>
/// <param name="Column">Its column, from 1.</param>
/// <param name="Text">What it says; for an error, the error.</param>
/// <param name="Fault">What is wrong with it.</param>
internal sealed record SheetCell(int Column, string Text, CellFault Fault = CellFault.None);

/// <summary>What can be wrong with a cell before anybody asks what it should hold.</summary>
internal enum CellFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A formula went wrong: «#REF!».</summary>
    Error,

    /// <summary>A formula whose answer is not kept.</summary>
    NotComputed,
}

/// <summary>A row of a sheet with something in it.</summary>
/// <param name="Line">Its number, from 1.</param>
/// <param name="Cells">Its cells from left to right.</param>
internal sealed record SheetRow(int Line, IReadOnlyList<SheetCell> Cells);

/// <summary>All of a sheet.</summary>
/// <param name="Rows">The rows that hold something.</param>
/// <param name="Merged">Ranges of cells that are merged.</param>
/// <param name="HasHidden">Whether rows or columns are hidden.</param>
internal sealed record SheetContent(IReadOnlyList<SheetRow> Rows, IReadOnlyList<string> Merged, bool HasHidden);
