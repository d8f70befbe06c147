using System;
using System.Collections.Generic;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Sources;

/// <summary>One table that a source has: a CSV file of a folder, or a sheet of a workbook.</summary>
/// <param name="Name">The name that tells what it holds: «tiltak».</param>
/// <param name="Place">The table, as messages name it.</param>
/// <param name="OwnName">Its name within the source: «tiltak.csv».</param>
/// <param name="Read">Reads it; given what a broken row spoils, and where messages go.</param>
internal sealed record OfferedTable(string Name, string Place, string OwnName, Func<Reach, InputLog, Table?> Read);

/// <summary>What holds the tables of a source, and what is said where they are not as they should be.</summary>
/// <param name="Shown">The source, as the user knows it.</param>
internal abstract record TableHolder(string Shown)
{
    /// <summary>Whether each table is a file by itself, so that they can be read at the same time.</summary>
    public virtual bool IsManyFiles => false;

    /// <summary>A table that must be there is not.</summary>
    public abstract InputDiagnostic Missing(string name, Message holds);

    /// <summary>A table's name resembles one that is missing.</summary>
    public abstract InputDiagnostic Misspelt(OfferedTable table, string expected);

    /// <summary>A table that nothing asks for.</summary>
    public abstract InputDiagnostic Unused(OfferedTable table, IEnumerable<string> expected);

    /// <summary>Two tables that give the same.</summary>
    public abstract InputDiagnostic Twice(OfferedTable table, OfferedTable other);
}
