using System.Collections.Generic;
using System.Collections.Immutable;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Sources;

/// <summary>Rows of cells under column names, whichever kind of file they came from.</summary>
/// <param name="File">The file, as the user knows it.</param>
/// <param name="HeaderLine">The line of the column names, from 1.</param>
/// <param name="Header">The column names as written.</param>
/// <param name="Rows">The rows; each has one cell for each column name.</param>
internal sealed record Table(string File, int HeaderLine, IReadOnlyList<string> Header, IReadOnlyList<Row> Rows)
{
    /// <summary>Rows with too few or too many cells; a message is given for each, and nothing in them is used.</summary>
    public IReadOnlyList<Row> Broken { get; init; } = [];
}

/// <summary>One row.</summary>
/// <param name="Line">The line it begins on, from 1.</param>
/// <param name="Cells">The cells as written.</param>
internal sealed record Row(int Line, IReadOnlyList<string> Cells)
{
    /// <summary>Lists that are not given for this row, as opposed to empty. In CSV a list is always given.</summary>
    public IReadOnlySet<Begrep> ListsNotGiven { get; init; } = ImmutableHashSet<Begrep>.Empty;
}

/// <summary>A file that was read, for the receipt.</summary>
/// <param name="Name">Its name in the source.</param>
/// <param name="Fingerprint">SHA-256 of its bytes.</param>
internal sealed record SourceFile(string Name, string Fingerprint);

/// <summary>All tables of a source, by what they hold.</summary>
/// <param name="Name">The source, as the user knows it.</param>
/// <param name="Applications">One row an application.</param>
/// <param name="Applicants">One row an applicant, or null where their facts stand with the applications.</param>
/// <param name="Parts">One row a part, by begrep.</param>
/// <param name="Skjønn">One row an answer, or null where none are given.</param>
/// <param name="Files">The files read.</param>
internal sealed record SourceTables(
    string Name,
    Table Applications,
    Table? Applicants,
    IReadOnlyDictionary<Begrep, Table> Parts,
    Table? Skjønn,
    IReadOnlyList<SourceFile> Files);
