using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Architecture;

public sealed partial class RepositoryTests
{
    private const int LongestFile = 400;

    private static readonly string[] TopLevel =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "CONTRIBUTING.md", "Directory.Build.props", "Directory.Packages.props", "LICENSE", "README.md", "Regelverk.sln",
        "compiler", "dsl", "examples", "global.json", "runtime", "tests",
    ];

    [Fact]
    public void Øverst_ligger_bare_det_som_hører_hjemme_der()
    {
        var found = Directory.EnumerateFileSystemEntries(Repository.Root).Select(path => Path.GetFileName(path)).Where(name => !Sources.Ignored.Contains(name));

        Assert.Empty(found.Except(TopLevel, StringComparer.Ordinal));
    }

    [Fact]
    public void Ingen_kode_er_halvferdig() =>
        AssertNone(Sources.Files("*.cs"), text => Unfinished().IsMatch(text));

    [Fact]
    public void Ingen_produktfil_er_for_lang() =>
        AssertNone(Sources.Files("*.cs").Where(Sources.IsProduct), text => text.Split('\n').Length - 1 > LongestFile);

    [Fact]
    public void Alle_kildefiler_har_bare_linjeskift_og_ingen_tabulator() =>
        AssertNone(Sources.Files("*.cs").Concat(Sources.Files("*.regel")), text => text.AsSpan().ContainsAny('\r', '\t'));

    [Fact]
    public void En_produktfils_navnerom_er_mappen_den_ligger_i()
    {
        var misplaced =
            from path in Sources.Files("*.cs").Where(Sources.IsProduct)
            let declared = NameSpace().Match(Repository.Read(path)).Groups[1].Value
            let folder = string.Join('.', path.Split('/').Skip(1).SkipLast(1))
            where declared.Length > 0 && declared != folder
            select $"{path} declares {declared}";

        Assert.Empty(misplaced);
    }

    private static void AssertNone(IEnumerable<string> paths, Predicate<string> isWrong)
    {
        var wrong = paths.Where(path => isWrong(Repository.Read(path))).ToArray();
        Assert.Empty(wrong);
    }

    // Written in two parts, so that this file does not find itself.
    [GeneratedRegex(@"\b(TO" + @"DO|FIX" + @"ME|HA" + @"CK|NotImplemented" + @"Exception)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex NameSpace();
}
