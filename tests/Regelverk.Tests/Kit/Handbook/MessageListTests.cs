using System;
using System.Collections.Generic;
using System.IO;
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
        var path = Repository.Path("dsl", "handbok", "meldinger.md");
        var page = File.ReadAllText(path);
        var start = page.IndexOf(Heading, StringComparison.Ordinal) + Heading.Length;
        var expected = "\n| nummer | alvor | handler om |\n|---|---|---|\n" + string.Concat(Messages().Select(message => Row(message) + "\n"));
        if (Environment.GetEnvironmentVariable("REGELVERK_SKRIV_MELDINGER") == "ja")
        {
            File.WriteAllText(path, page[..start] + expected);
        }

        Assert.True(File.ReadAllText(path)[start..] == expected, $"The list under «{Heading.Trim()}» in dsl/handbok/meldinger.md is not the catalogue. Run tests/skriv-meldinger.");
    }

    [Fact]
    public void Et_nummer_er_brukt_bare_én_gang() => Assert.Equal(Messages().Count, Messages().Select(message => message.Code).Distinct(StringComparer.Ordinal).Count());

    private static IReadOnlyList<DiagnosticDescriptor> Messages() => [.. DiagnosticCatalogue.All, .. InputCatalogue.All, .. BuildDiagnostics.Descriptors];

    private static string Row(DiagnosticDescriptor message) =>
        $"| [{message.Code}](meldinger/{message.Code}.md) | {DiagnosticRenderer.Name(message.Severity, Language.Bokmål)} | {message.Title.Nb} |";
}
