using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Compiler.Messages;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Xunit;

namespace Regelverk.Tests.Kit.Handbook;

public sealed class MessageListTests
{
    private const string Heading = "## Alle numrene\n";

    [Fact]
    public void Håndboken_lister_alle_meldingene_med_alvor_og_tittel()
    {
        var page = Repository.Read("dsl", "handbok", "meldinger.md");
        var written = page[(page.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length)..].Trim();
        var expected = "| nummer | alvor | handler om |\n|---|---|---|\n" + string.Join('\n', Messages().Select(Row));

        if (written != expected)
        {
            Assert.Fail($"Write this under «{Heading.Trim()}» in dsl/handbok/meldinger.md:\n\n{expected}");
        }
    }

    [Fact]
    public void Et_nummer_er_brukt_bare_én_gang() => Assert.Equal(Messages().Count, Messages().Select(message => message.Code).Distinct(StringComparer.Ordinal).Count());

    private static IReadOnlyList<DiagnosticDescriptor> Messages() => [.. DiagnosticCatalogue.All, .. InputCatalogue.All, .. BuildDiagnostics.Descriptors];

    private static string Row(DiagnosticDescriptor message) =>
        $"| {message.Code} | {DiagnosticRenderer.Name(message.Severity, Language.Bokmål)} | {message.Title.Nb} |";
}
