using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Cli;
using Xunit;

namespace Regelverk.Tests.Messages.Pages;

public sealed partial class MessagePageTests
{
    private static readonly bool Rewrites = Environment.GetEnvironmentVariable("REGELVERK_SKRIV_MELDINGER") == "ja";

    public static TheoryData<string> Codes => [.. MessagePage.Messages.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> RuleFileCodes => [.. MessagePage.Messages.Keys.Where(c => !Inndatafeil.Alle.ContainsKey(c)).Except(RuleFilePage.InWords, StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public static TheoryData<string> InputCodes => [.. Inndatafeil.Alle.Keys.Except(InputPage.InWords, StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Siden_om_meldingen_er_den_som_tilfellet_gir(string code)
    {
        var introduction = MessagePageText.Read(code).Introduction;
        Assert.True(introduction.Length > 0, $"Write a heading, a line and what {code} means, with a blank line between each, in {MessagePageText.PathOf(code)}, then run tests/skriv-meldinger.");
        Matches(MessagePageText.PathOf(code), MessagePage.Write(code, introduction));
    }

    [Fact]
    public void Filene_eksemplene_står_i_er_vist() => Matches(Path.Combine(MessagePage.Folder, "README.md"), GroundPage.Text);

    [Fact]
    public void Det_er_én_side_for_hvert_nummer_og_ingen_andre() => Assert.Equal(
        MessagePage.Messages.Keys.Append("README").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(MessagePage.Folder).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(RuleFileCodes))]
    public void Det_gale_eksempelet_gir_meldingen(string code)
    {
        var page = MessagePageText.Read(code);

        Assert.True(page.Wrong.IsThere, code);
        Assert.Contains(code, Said(page, page.Wrong).Select(d => d.Descriptor.Code));
    }

    [Theory]
    [MemberData(nameof(RuleFileCodes))]
    public void Det_riktige_eksempelet_gir_ingen_melding(string code)
    {
        var page = MessagePageText.Read(code);

        Assert.NotNull(page.Right.Rules);
        Assert.Empty(Said(page, page.Right).Select(d => $"{d.Descriptor.Code} {d.Descriptor.Title.Nb}"));
    }

    [Theory]
    [MemberData(nameof(InputCodes))]
    public void De_gale_filene_gir_meldingen(string code)
    {
        var page = MessagePageText.Read(code);

        Assert.True(page.Wrong.IsThere, code);
        Assert.Contains($" {code}: ", Said(page.Wrong), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(InputCodes))]
    public void De_riktige_filene_gir_ingen_melding(string code)
    {
        var page = MessagePageText.Read(code);

        Assert.True(page.Right.IsThere, code);
        Assert.DoesNotContain(" RV", Said(page.Right), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Lenkene_på_siden_fører_til_noe_som_finnes(string code) =>
        Assert.All(Link().Matches(File.ReadAllText(MessagePageText.PathOf(code))).Select(m => m.Groups[1].Value), target => Assert.True(File.Exists(Path.Combine(MessagePage.Folder, target)), target));

    [GeneratedRegex(@"\]\(([^)#]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    private static IReadOnlyList<Diagnostic> Said(MessagePageText page, PageFiles shown)
    {
        var own = shown.Rules ?? "";
        return Regelfil.Les(new SourceText(MessageCase.FileName, page.IsWhole ? own : RuleFileJoiner.Join(MessageCase.Ground, own, page.LeftOut)), MessageCase.Changed).Diagnostics;
    }

    private static string Said(PageFiles shown)
    {
        using var folder = new Meldingsmappe();
        foreach (var (name, content) in shown.Files)
        {
            folder.Skriv(name, content);
        }

        foreach (var name in shown.Missing.Where(name => File.Exists(Path.Combine(folder.Sti, name))))
        {
            folder.Fjern(name);
        }

        return Kommando.Kjør(folder.Sti, shown.Command ?? Inndatafeil.Beregn("søknader")).Feil;
    }

    private static void Matches(string path, string expected)
    {
        if (Rewrites)
        {
            File.WriteAllText(path, expected);
        }

        Assert.True(File.Exists(path) && File.ReadAllText(path) == expected, $"{path} is not what its case gives. Run tests/skriv-meldinger and read the difference.");
    }
}
