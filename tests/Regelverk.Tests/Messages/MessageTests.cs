using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;
using VerifyXunit;
using Xunit;

namespace Regelverk.Tests.Messages;

/// <summary>Every message about a rule file, as its author reads it, with the exact words that are underlined.</summary>
[UsesVerify]
public sealed class MessageTests
{
    private const int LongestShown = 200;

    public static TheoryData<string> Cases => [.. MessageCase.All.Keys.Order(StringComparer.Ordinal)];

    public static TheoryData<string> MendedCases => [.. MessageCase.All.Values.Where(c => c.TellsHowToMend).Select(c => c.Name).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Meldingen_lyder_slik(string name)
    {
        var messages = MessageCase.All[name];
        return Verifier.Verify(Rendered(messages.Source, messages.Diagnostics)).UseTextForParameters(name).UseDirectory("Snapshots");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Én_feil_gir_én_melding(string name) =>
        Assert.Equal(MessageCase.All[name].Codes, MessageCase.All[name].Diagnostics.Select(d => d.Descriptor.Code));

    [Theory]
    [MemberData(nameof(MendedCases))]
    public void Den_som_følger_hjelpen_blir_kvitt_meldingen_og_får_ingen_ny(string name)
    {
        var source = new SourceText(MessageCase.FileName, MessageCase.All[name].AfterHelp ?? "");

        Assert.Equal("", Rendered(source, Regelfil.Les(source, MessageCase.Changed).Diagnostics));
    }

    [Fact]
    public void Grunnlaget_har_ingen_feil()
    {
        var source = new SourceText(MessageCase.FileName, MessageCase.Ground);

        Assert.Equal("", Rendered(source, Regelfil.Les(source, MessageCase.Changed).Diagnostics));
    }

    private static string Rendered(SourceText source, IEnumerable<Diagnostic> diagnostics)
    {
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
        {
            text.Append(DiagnosticRenderer.Render(diagnostic, source, Language.Bokmål)).Append('\n');
            text.Append(DiagnosticRenderer.Render(diagnostic, source, Language.English)).Append('\n');
            text.Append("understreket: |").Append(Shortened((diagnostic.Source ?? source).Slice(diagnostic.Span))).Append("|\n");
        }

        return text.ToString();
    }

    private static string Shortened(string words) => words.Length > LongestShown ? words[..LongestShown] + " …" : words;
}
