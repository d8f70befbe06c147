using System;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Fingerprint;

/// <summary>What a delramme is, whom it is for and where its unused money goes, are rules: the regelavtrykk changes with them.</summary>
public class DelrammeavtrykkTests
{
    // Without the examples, which would fail and give a file without an avtrykk.
    private static readonly string Reglene = Repository.Read("examples", "fordeling", "delrammer.regel").ReplaceLineEndings("\n").Split("\neksempel ")[0] + "\n";

    [Theory]
    [InlineData("type lag er barnelag", "type lag er ungdomslag", "type lag er ungdomslag", "type lag er barnelag")]
    [InlineData("64 prosent av resten", "63 prosent av resten", "18 prosent av resten", "18,5 prosent av resten")]
    [InlineData("ubrukt går til barnelagene", "ubrukt går til ungdomslagene")]
    public void Endres_en_delramme_endres_regelavtrykket(params string[] endringer)
    {
        var parts = Reglene.Split("\nfordeling i ", 2);
        var delrammer = parts[0];
        for (var i = 0; i < endringer.Length; i += 2)
        {
            Assert.Contains(endringer[i], delrammer, StringComparison.Ordinal);
        }

        var endret = Les(Byttet(delrammer, endringer) + "\nfordeling i " + parts[1]);

        Assert.NotEqual(Les(Reglene).Regelavtrykk, endret.Regelavtrykk);
    }

    /// <summary>All replacements at once, so that two that swap words do not undo each other.</summary>
    private static string Byttet(string tekst, string[] endringer)
    {
        for (var i = 0; i < endringer.Length; i += 2)
        {
            tekst = tekst.Replace(endringer[i], $"\u0001{i}\u0001", StringComparison.Ordinal);
        }

        for (var i = 0; i < endringer.Length; i += 2)
        {
            tekst = tekst.Replace($"\u0001{i}\u0001", endringer[i + 1], StringComparison.Ordinal);
        }

        return tekst;
    }

    private static Regelfil Les(string tekst)
    {
        var fil = Regelfil.Les(new SourceText("delrammer.regel", tekst));
        Assert.False(fil.HarFeil, string.Join("\n", fil.Diagnostics));
        return fil;
    }
}
