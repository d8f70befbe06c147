using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Examples;

/// <summary>The table in <c>examples/README.md</c> of what real regulations say: every row is there, and what it quotes stands on the line it links to.</summary>
public sealed partial class RadeneTests
{
    private const int Count = 53;
    private const string Limits = "](../dsl/handbok/grenser.md)";

    // Rows that the division of the frame and the amendments of regulations complete.
    private static readonly int[] DivisionRows = [2, 3, 4, 5, 6, 7, 12, 30, 35, 36, 37, 38, 39, 40, 43, 44];
    private static readonly int[] AmendmentRows = [19, 20];

    private static readonly IReadOnlyList<Row> Rows = Read(Repository.Read("examples", "README.md"));

    public static TheoryData<string> Places { get; } = [.. Rows.SelectMany(row => row.Places).Select(place => $"{place.File}#L{place.Line} {place.Words}").Distinct()];

    [Fact]
    public void Alle_radene_er_der_i_rekkefølge() => Assert.Equal(Enumerable.Range(1, Count), Rows.Select(row => row.Number));

    [Fact]
    public void En_rad_som_ikke_er_sagt_sier_hvorfor() =>
        Assert.All(Rows, row => Assert.True(row.Places.Count > 0 || row.Missing.Length > 0, $"Row {row.Number} says neither where nor why not."));

    [Fact]
    public void Det_som_mangler_er_et_annet_arbeid_eller_en_grense() =>
        Assert.All(Rows.Where(row => row.Missing.Length > 0), row => Assert.True(IsExplained(row), $"Row {row.Number}: {row.Missing}"));

    [Theory]
    [MemberData(nameof(Places))]
    public void Det_som_er_gjengitt_står_på_linjen(string place)
    {
        var (file, line, words) = Rows.SelectMany(row => row.Places).First(p => $"{p.File}#L{p.Line} {p.Words}" == place);
        var lines = File.ReadAllLines(Path.Combine(Repository.Path("examples"), file));
        var found = string.Join(", ", Enumerable.Range(1, lines.Length).Where(n => lines[n - 1].Contains(words, StringComparison.Ordinal)));

        Assert.True(line <= lines.Length && lines[line - 1].Contains(words, StringComparison.Ordinal), $"{file}:{line} does not say «{words}». Lines that do: {found}");
    }

    [Fact]
    public void Teksten_i_lenken_sier_den_samme_linjen() =>
        Assert.All(Link().Matches(Repository.Read("examples", "README.md")), match => Assert.Equal(match.Groups["line"].Value, match.Groups["shown"].Value));

    private static bool IsExplained(Row row) =>
        row.Missing.Contains(Limits, StringComparison.Ordinal)
        || (row.Missing.StartsWith("del 4", StringComparison.Ordinal) && DivisionRows.Contains(row.Number))
        || (row.Missing.StartsWith("del 6", StringComparison.Ordinal) && AmendmentRows.Contains(row.Number));

    private static IReadOnlyList<Row> Read(string page) =>
        page.Split('\n')
            .Select(line => RowStart().Match(line))
            .Where(match => match.Success)
            .Select(match => match.Value.Split(" |"))
            .Select(cells => new Row(int.Parse(cells[0].TrimStart('|', ' '), System.Globalization.CultureInfo.InvariantCulture), Linked(cells[2]), cells[3].Trim()))
            .ToArray();

    private static IReadOnlyList<Place> Linked(string cell) =>
        Link().Matches(cell)
            .Select(match => new Place(match.Groups["file"].Value, int.Parse(match.Groups["line"].Value, System.Globalization.CultureInfo.InvariantCulture), match.Groups["words"].Value))
            .ToArray();

    [GeneratedRegex(@"^\| \d+ \|.*$", RegexOptions.CultureInvariant)]
    private static partial Regex RowStart();

    [GeneratedRegex(@"\[[^\]]*, linje (?<shown>\d+)\]\((?<file>[^)#]+)#L(?<line>\d+)\) `(?<words>[^`]+)`", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    private sealed record Row(int Number, IReadOnlyList<Place> Places, string Missing);

    private sealed record Place(string File, int Line, string Words);
}
