using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Tests.Architecture.Usages;
using Xunit;

namespace Regelverk.Tests.Architecture;

public sealed class FloorTests
{
    // Each folder leans only on those that stand before it; mutants and years that are compared are whole files, so they stand above the root.
    private static readonly string[] Floors =
        ["Text", "Diagnostics", "Values", "Regulation", "Fingerprint", "Cells", "Outline", "Names", "Tokens", "Syntax", "Consolidation", "Formatting", "Renewal", "Binding", "Analysis", "Interpretation", "Coverage", FolderGraph.Root, "Comparison", "Mutation"];

    // Folders that lean on less than their floor allows: what is bound knows nothing of messages.
    private static readonly Dictionary<string, string[]> Narrower = new(StringComparer.Ordinal)
    {
        ["Values"] = ["Text"],
        ["Regulation"] = ["Text", "Values"],
    };

    [Fact]
    public void Hver_mappe_i_språket_hviler_bare_på_etasjene_under() =>
        Assert.Empty(ProductAssemblies.Graph("Regelverk.Dsl").Edges.Where(edge => !Allowed(edge)).Select(edge => edge.ToString()));

    [Theory]
    [InlineData("Regelverk.Dsl")]
    [InlineData("Regelverk.Compiler")]
    [InlineData("Regelverk.Generator")]
    [InlineData("Regelverk.Cli")]
    [InlineData("Regelverk.Runtime")]
    public void Ingen_mapper_i_et_prosjekt_danner_ring(string project) =>
        Assert.Empty(ProductAssemblies.Graph(project).Circles().Select(edge => edge.ToString()));

    [Fact]
    public void Prøven_ser_virkelig_språkets_mapper() =>
        Assert.Contains(ProductAssemblies.Graph("Regelverk.Dsl").Edges, edge => edge is { From: "Regulation", To: "Values" });

    private static bool Allowed(FolderEdge edge) =>
        Array.IndexOf(Floors, edge.To) is var to and >= 0
        && to < Array.IndexOf(Floors, edge.From)
        && (!Narrower.TryGetValue(edge.From, out var only) || only.Contains(edge.To));
}
