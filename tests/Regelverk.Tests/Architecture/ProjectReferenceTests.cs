using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Architecture;

public sealed class ProjectReferenceTests
{
    // Every product project, the projects it may refer to and the packages it may use. A new project gets its line here.
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new(StringComparer.Ordinal)
    {
        ["dsl/Regelverk.Dsl"] = ([], ["Sprache", "Microsoft.CodeAnalysis.Analyzers", "Microsoft.CodeAnalysis.BannedApiAnalyzers"]),
        ["runtime/Regelverk.Runtime"] = ([], []),
        ["runtime/Regelverk.Hosting"] = (["Regelverk.Runtime"], ["Microsoft.Extensions.Hosting"]),
        ["compiler/Regelverk.Compiler"] = (["Regelverk.Dsl", "Regelverk.Runtime"], ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Analyzers"]),
        ["compiler/Regelverk.Generator"] = (["Regelverk.Dsl", "Regelverk.Compiler", "Regelverk.Runtime"], ["Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Analyzers", "Sprache"]),
        ["compiler/Regelverk.Cli"] = (["Regelverk.Dsl", "Regelverk.Compiler", "Regelverk.Runtime"], ["System.CommandLine", "Spectre.Console", "CsvHelper", "DocumentFormat.OpenXml"]),
    };

    public static TheoryData<string> Projects => [.. ProductProjects()];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Et_produktprosjekt_viser_bare_til_det_det_har_lov_til(string project)
    {
        var (projects, packages) = Assert.Contains(Path.GetDirectoryName(project)?.Replace('\\', '/') ?? "", (IReadOnlyDictionary<string, (string[], string[])>)Allowed);
        var content = XDocument.Load(Repository.Path(project));

        Assert.Subset(projects.ToHashSet(), Included(content, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet());
        Assert.Subset(packages.ToHashSet(), Included(content, "PackageReference").ToHashSet());
    }

    [Fact]
    public void Hver_pakke_er_låst_til_nøyaktig_én_versjon()
    {
        var central = XDocument.Load(Repository.Path("Directory.Packages.props"));

        Assert.All(central.Descendants("PackageVersion"), package => Assert.Matches(@"^\[\d+(\.\d+){1,3}\]$", package.Attribute("Version")?.Value));
        Assert.Equal("true", central.Descendants("CentralPackageTransitivePinningEnabled").Single().Value);
    }

    [Fact]
    public void Løsningen_har_med_alle_prosjekter()
    {
        var solution = Repository.Read("Regelverk.sln").Replace('\\', '/');

        Assert.All(Sources.Files("*.csproj"), project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> ProductProjects() => Sources.Files("*.csproj").Where(Sources.IsProduct);

    private static IEnumerable<string> Included(XDocument project, string element) =>
        project.Descendants(element).Select(reference => reference.Attribute("Include")?.Value ?? "").Select(path => path.Replace('\\', '/'));
}
