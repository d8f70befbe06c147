using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Tests.Kit;

namespace Regelverk.Tests.Examples;

/// <summary>Reads the semicolon-separated files of the examples without the program's own reader. They hold no quotation marks.</summary>
internal static class SimpleCsv
{
    /// <summary>The rows of a file, each by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(params string[] path)
    {
        var lines = Repository.Read(path).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(';');
        return lines.Skip(1)
            .Select(line => columns.Zip(line.Split(';')).ToDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))
            .ToArray();
    }

    /// <summary>Whole kroner, with or without blanks between the thousands.</summary>
    public static long Kroner(string cell) => long.Parse(cell.Replace(" ", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);
}
