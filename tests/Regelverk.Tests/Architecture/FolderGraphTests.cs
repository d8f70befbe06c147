using System.Linq;
using Regelverk.Tests.Architecture.Usages;
using Xunit;

namespace Regelverk.Tests.Architecture;

public sealed class FolderGraphTests
{
    private static readonly string TestAssembly = typeof(FolderGraphTests).Assembly.Location;

    [Fact]
    public void En_ring_blir_funnet_også_når_den_bare_står_i_en_metodekropp()
    {
        var graph = FolderGraph.Of(AssemblyUsages.Types(TestAssembly), "Regelverk.Tests.Architecture.Circle");

        Assert.Equal(
            ["Left leans on Right: Left.LeftHalf → Right.RightHalf", "Right leans on Left: Right.RightHalf → Left.LeftHalf"],
            graph.Circles().Select(edge => edge.ToString()).Order());
    }

    [Fact]
    public void En_mappe_som_bare_bruker_andre_er_ingen_ring()
    {
        var graph = FolderGraph.Of(AssemblyUsages.Types(TestAssembly), "Regelverk.Tests.Architecture");

        Assert.Contains(graph.Edges, edge => edge is { From: FolderGraph.Root, To: "Usages" });
        Assert.DoesNotContain(graph.Circles(), edge => edge.To == "Usages");
    }
}
