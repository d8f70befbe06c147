using System;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Consolidation;
using Regelverk.Dsl.Formatting;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Messages;
using Xunit;

namespace Regelverk.Tests.Konsolidering;

/// <summary>A file that changes Svømmetilskudd 2025.</summary>
internal static class Endringsfil
{
    /// <summary>What the files are called in messages.</summary>
    public const string Grunnlagssti = "svømming-2025.regel";

    public const string Sti = "svømming-2026.regel";

    public const string Hode = """
        regelverk Svømmetilskudd 2026 endrer Svømmetilskudd 2025
          gjelder  1. januar 2026 – 31. desember 2026


        """;

    public static string Grunnlag => MessageCase.Ground;

    public static Regelfil Les(string endringer, string? grunnlag = null) => Regelfil.Les(
        new SourceText(Sti, Hode.ReplaceLineEndings("\n") + endringer.ReplaceLineEndings("\n")),
        Regelsamling.Av(new SourceText(Grunnlagssti, (grunnlag ?? Grunnlag).ReplaceLineEndings("\n"))));

    /// <summary>The whole text in its canonical layout; the file must be without errors.</summary>
    public static string Hele(string endringer, string? grunnlag = null)
    {
        var fil = Les(endringer, grunnlag);
        Assert.Equal("", string.Join("\n", fil.Diagnostics.Select(d => $"{d.Descriptor.Code} {d.Text.Nb}")));
        return Formatering.Av(fil.Source);
    }

    /// <summary>The ground as it should be after the change, with some text in place of other.</summary>
    public static string Ventet(params (string Gammel, string Ny)[] bytter)
    {
        var tekst = Grunnlag.Replace("regelverk Svømmetilskudd 2025\n  gjelder  1. januar 2025 – 31. desember 2025", "regelverk Svømmetilskudd 2026\n  gjelder  1. januar 2026 – 31. desember 2026", StringComparison.Ordinal);
        foreach (var (gammel, ny) in bytter)
        {
            Assert.Contains(gammel.ReplaceLineEndings("\n"), tekst, StringComparison.Ordinal);
            tekst = tekst.Replace(gammel.ReplaceLineEndings("\n"), ny.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        }

        return Formatering.Av(new SourceText(Sti, tekst));
    }
}
