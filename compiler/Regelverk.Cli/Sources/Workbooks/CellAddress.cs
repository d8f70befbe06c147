using System;
using System.Globalization;

namespace Regelverk.Cli.Sources.Workbooks;

/// <summary>Cells as a sheet names them: «B7».</summary>
internal static class CellAddress
{
    private const int MostLetters = 3;

    /// <summary>The column, from 1, and the row of an address; null where it is none.</summary>
    public static (int Column, int Row)? Read(string? address)
    {
        if (address is null)
        {
            return null;
        }

        var letters = address.AsSpan().IndexOfAnyExceptInRange('A', 'Z');
        if (letters is < 1 or > MostLetters || !int.TryParse(address.AsSpan(letters), NumberStyles.None, CultureInfo.InvariantCulture, out var row))
        {
            return null;
        }

        var column = 0;
        foreach (var letter in address.AsSpan(0, letters))
        {
            column = (column * 26) + (letter - 'A' + 1);
        }

        return (column, row);
    }

    /// <summary>The address of a cell.</summary>
    public static string Of(int column, int row)
    {
        var letters = "";
        for (var rest = column; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
