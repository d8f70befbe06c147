using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Verbs;

/// <summary>What the user asked for, understood.</summary>
internal sealed record Options
{
    /// <summary>Rule files and folders, or «-».</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>The rule file, where the file that is given is another; empty where it is not.</summary>
    public string RuleFile { get; init; } = "";

    /// <summary>Where the applications come from; empty where the verb takes none.</summary>
    public string Source { get; init; } = "";

    /// <summary>How the product is written.</summary>
    public Format Format { get; init; }

    /// <summary>The language of messages.</summary>
    public Language Language { get; init; }

    /// <summary>Only errors are told.</summary>
    public bool Quiet { get; init; }

    /// <summary>No colours even on a terminal.</summary>
    public bool NoColour { get; init; }

    /// <summary>Warnings count as errors.</summary>
    public bool WarningsAsErrors { get; init; }

    /// <summary>The round asked for, or null.</summary>
    public int? Round { get; init; }

    /// <summary>A frame given on the command line: makes it a trial. Kroner, or null.</summary>
    public Rational? Frame { get; init; }

    /// <summary>The file of a draw of lots, or null.</summary>
    public string? Draw { get; init; }

    /// <summary>The receipts of earlier rounds.</summary>
    public IReadOnlyList<string> Earlier { get; init; } = [];

    /// <summary>Where the applications come from whose complaints succeed, or null.</summary>
    public string? Complaints { get; init; }

    /// <summary>The folder to write files in, or null.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>The file to write; empty where the verb writes none.</summary>
    public string OutputFile { get; init; } = "";

    /// <summary>The C# namespace, or null.</summary>
    public string? Namespace { get; init; }

    /// <summary>Divide although some applications wait.</summary>
    public bool Provisional { get; init; }

    /// <summary>Compute what can be computed from a source with errors.</summary>
    public bool WithoutBadRows { get; init; }

    /// <summary>Let the reference interpreter do it, not the compiled rules.</summary>
    public bool Interpret { get; init; }

    /// <summary>Change no file, and tell which would change.</summary>
    public bool CheckOnly { get; init; }

    /// <summary>Ask about the borders that no example tries.</summary>
    public bool Borders { get; init; }

    /// <summary>Show the small changes of the rules that no example notices.</summary>
    public bool Mutants { get; init; }

    /// <summary>The fixed words of grounds are to be in nynorsk.</summary>
    public bool Nynorsk { get; init; }

    /// <summary>The rule files of the new year.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>The table of what changed name, or null.</summary>
    public string? Names { get; init; }

    /// <summary>The file that a report is written to, or null.</summary>
    public string? ReportFile { get; init; }

    /// <summary>The rule file that is made, or null.</summary>
    public string? NewFile { get; init; }

    /// <summary>The year that a regulation is copied to; 0 where the verb takes none.</summary>
    public int Year { get; init; }

    /// <summary>The application to explain, or null.</summary>
    public string? Application { get; init; }

    /// <summary>The application to compare it with, or null.</summary>
    public string? Against { get; init; }
}

/// <summary>How the product is written.</summary>
internal enum Format
{
    /// <summary>Text for people.</summary>
    Tekst,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>Annotations of GitHub Actions.</summary>
    Github,

    /// <summary>CSV that Norwegian Excel opens.</summary>
    Csv,

    /// <summary>A workbook.</summary>
    Xlsx,

    /// <summary>A page for a browser, with all that it needs in it.</summary>
    Html,
}
