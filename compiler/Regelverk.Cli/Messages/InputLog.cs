using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Messages;

/// <summary>Where the reading of applications puts its messages. What writes here has handled the mistake and goes on.</summary>
internal sealed class InputLog
{
    private readonly List<InputDiagnostic> _diagnostics = [];

    /// <summary>All messages by file, line and number; one that was found twice stands once.</summary>
    public IReadOnlyList<InputDiagnostic> All => [.. _diagnostics
        .Distinct()
        .OrderBy(d => d.Place.File, StringComparer.Ordinal)
        .ThenBy(d => d.Place.Line ?? 0)
        .ThenBy(d => d.Descriptor.Code, StringComparer.Ordinal)
        .ThenBy(d => d.Text.Nb, StringComparer.Ordinal)];

    /// <summary>Whether any message is an error.</summary>
    public bool HasErrors => _diagnostics.Any(d => d.IsError);

    /// <summary>Whether an error leaves nothing to compute.</summary>
    public bool HasErrorsForEverything => _diagnostics.Any(d => d.IsError && d.Reach is Reach.Whole);

    /// <summary>Whether any message is a warning.</summary>
    public bool HasWarnings => _diagnostics.Any(d => d.Descriptor.Severity == Severity.Warning);

    /// <summary>Adds a message.</summary>
    public void Add(InputDiagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>Adds all messages of another.</summary>
    public void AddAll(InputLog other) => _diagnostics.AddRange(other._diagnostics);

    /// <summary>The applications that an error spoils, and the applicants whose every application one spoils.</summary>
    public (IReadOnlySet<string> Applications, IReadOnlySet<string> Applicants) Spoiled()
    {
        var reaches = _diagnostics.Where(d => d.IsError).Select(d => d.Reach).ToList();
        return (
            reaches.OfType<Reach.OneApplication>().Select(r => r.Id).ToHashSet(StringComparer.Ordinal),
            reaches.OfType<Reach.OneApplicant>().Select(r => r.Id).ToHashSet(StringComparer.Ordinal));
    }
}
