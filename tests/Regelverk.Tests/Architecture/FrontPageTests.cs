using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Architecture;

/// <summary>What the front page says is what the repository holds.</summary>
public sealed partial class FrontPageTests
{
    [Fact]
    public void Det_som_kjøres_automatisk_er_forsidens_to_kommandoer()
    {
        var page = Repository.Read("README.md");
        var section = page[page.IndexOf("## Two commands", StringComparison.Ordinal)..];
        var promised = section.Split("```")[1].Trim().Split('\n');
        var run = Repository.Read(".ci", "run").Split('\n').Where(line => line.StartsWith("dotnet ", StringComparison.Ordinal));

        Assert.Equal(promised, run);
    }

    [Fact]
    public void Boksene_i_tegningen_er_mappene_i_språket()
    {
        var drawing = Repository.Read("README.md").Split("```").Single(block => block.Contains("+------+", StringComparison.Ordinal));
        var boxes = Box().Matches(drawing).Select(match => match.Groups[1].Value);
        var folders = Directory.EnumerateDirectories(Repository.Path("dsl", "Regelverk.Dsl"))
            .Select(path => Path.GetFileName(path))
            .Except(["bin", "obj", "Polyfills"], StringComparer.Ordinal);

        Assert.Equal(folders.Order(StringComparer.Ordinal), boxes.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("dsl/README.md")]
    [InlineData("tests/README.md")]
    [InlineData("examples/README.md")]
    [InlineData("examples/fastlege/2017/README.md")]
    [InlineData("examples/fastlege/2018/README.md")]
    [InlineData("examples/fastlege/2019/README.md")]
    [InlineData("examples/former/README.md")]
    [InlineData("examples/legevakt/2022/README.md")]
    [InlineData("examples/legevakt/2023/README.md")]
    [InlineData("examples/fastlege/2018-manglende-skjønn/README.md")]
    [InlineData("dsl/handbok/README.md")]
    [InlineData("dsl/handbok/start.md")]
    [InlineData("dsl/handbok/begreper.md")]
    [InlineData("dsl/handbok/vilkår.md")]
    [InlineData("dsl/handbok/beløp.md")]
    [InlineData("dsl/handbok/fordeling.md")]
    [InlineData("dsl/handbok/eksempler.md")]
    [InlineData("dsl/handbok/formater.md")]
    [InlineData("dsl/handbok/mutanter.md")]
    [InlineData("dsl/handbok/meldinger.md")]
    [InlineData("dsl/handbok/meldinger/README.md")]
    [InlineData("dsl/handbok/søknader.md")]
    [InlineData("dsl/handbok/kort.md")]
    [InlineData("dsl/handbok/ord.md")]
    [InlineData("dsl/handbok/grenser.md")]
    public void Lenkene_fører_til_noe_som_finnes(string page)
    {
        var folder = Path.GetDirectoryName(Repository.Path(page)) ?? "";
        var links = Link().Matches(Repository.Read(page)).Select(match => match.Groups[1].Value.Split('#')[0]).Where(target => target.Length > 0);

        Assert.All(links, target => Assert.True(Path.Exists(Path.Combine(folder, target)), $"{page} → {target}"));
    }

    [GeneratedRegex(@"\| +([A-Z]\w+) +\|", RegexOptions.CultureInvariant)]
    private static partial Regex Box();

    [GeneratedRegex(@"\]\((?!https?:)([^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
