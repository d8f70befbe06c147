using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Messages;

/// <summary>One message about the applications that were given: where, what was read, what was expected, how to mend it.</summary>
/// <param name="Descriptor">Number, gravity and title.</param>
/// <param name="Place">Where.</param>
/// <param name="Text">What is wrong, with what was read and what was expected.</param>
/// <param name="Help">How to mend it.</param>
internal sealed record InputDiagnostic(DiagnosticDescriptor Descriptor, InputPlace Place, Message Text, Message Help)
{
    /// <summary>What it spoils.</summary>
    public Reach Reach { get; init; } = Reach.Everything;

    /// <summary>Whether nothing can be computed before it is mended.</summary>
    public bool IsError => Descriptor.Severity == Severity.Error;
}

/// <summary>A place in the files that applications come from.</summary>
/// <param name="File">The file, as the user knows it.</param>
/// <param name="Line">The line in the file, from 1; null for the whole file.</param>
/// <param name="Column">The column's name; null for the whole row.</param>
internal sealed record InputPlace(string File, int? Line = null, string? Column = null)
{
    /// <summary>The column's name on one line: a name in a workbook may be broken over two.</summary>
    public string? Column { get; } = Column is null ? null : Shown.Text(Column);
}

/// <summary>What a mistake in the input spoils, and so what must be left out to compute the rest.</summary>
internal abstract record Reach
{
    /// <summary>The whole source: there is no rest to compute.</summary>
    public static Reach Everything { get; } = new Whole();

    /// <summary>A row that belongs to nothing.</summary>
    public static Reach Row { get; } = new SingleRow();

    /// <summary>One application.</summary>
    public static Reach Application(string id) => new OneApplication(id);

    /// <summary>All applications of one applicant.</summary>
    public static Reach Applicant(string id) => new OneApplicant(id);

    internal sealed record Whole : Reach;

    internal sealed record SingleRow : Reach;

    internal sealed record OneApplication(string Id) : Reach;

    internal sealed record OneApplicant(string Id) : Reach;
}
