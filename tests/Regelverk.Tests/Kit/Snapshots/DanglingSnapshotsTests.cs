using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit;

namespace Regelverk.Tests.Kit.Snapshots;

public sealed class DanglingSnapshotsTests
{
    private static readonly MethodInfo[] AllTests = typeof(DanglingSnapshotsTests).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
        .ToArray();

    [Fact]
    public void Hver_fasitfil_hører_til_en_test_som_finnes()
    {
        var files = Directory.EnumerateFiles(Repository.Tests, "*.verified.*", SearchOption.AllDirectories).Where(IsSource);
        var sources = Directory.EnumerateFiles(Repository.Tests, "*.cs", SearchOption.AllDirectories).Where(IsSource).Select(File.ReadAllText);

        Assert.Empty(DanglingSnapshots.Find(files.Select(path => Path.GetFileName(path)), AllTests, sources));
    }

    [Theory]
    [InlineData("DanglingSnapshotsTests.Hver_fasitfil_hører_til_en_test_som_finnes.verified.txt", false)]
    [InlineData("DanglingSnapshotsTests.Hver_fasitfil_hører_til_en_test_som_finnes_RV0001.verified.txt", false)]
    [InlineData("DanglingSnapshotsTests.Hver_fasitfil_hører_til_en_test.verified.txt", true)]
    [InlineData("DanglingSnapshotsTests.Gitt_navn_A.verified.txt", false)]
    [InlineData("Borte.Hver_fasitfil_hører_til_en_test_som_finnes.verified.txt", true)]
    public void En_fasitfil_uten_test_blir_funnet(string file, bool dangling)
    {
        IReadOnlyList<string> found = DanglingSnapshots.Find([file], AllTests, [""".UseMethodName("Gitt_navn")"""]);

        Assert.Equal(dangling, found.Count == 1);
    }

    private static bool IsSource(string path)
    {
        var relative = Repository.Relative(path);
        return !relative.Contains("/bin/", System.StringComparison.Ordinal) && !relative.Contains("/obj/", System.StringComparison.Ordinal);
    }
}
