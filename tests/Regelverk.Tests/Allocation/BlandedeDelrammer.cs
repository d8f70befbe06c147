using System;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Allocation;

/// <summary>Where one delramme shares what is computed and another shares the money itself, beregnet tilskudd cannot both be and not be.</summary>
public class BlandedeDelrammer
{
    private static readonly string Blandet = string.Join(
        "\nfordeling i ungdomslagene",
        Repository.Read("examples", "fordeling", "delrammer.regel").ReplaceLineEndings("\n").Split("\neksempel ")[0].Split("\nfordeling i ungdomslagene")
            .Select((del, i) => i == 0 ? del.Replace("1. Beregnet tilskudd avkortes forholdsmessig", "1. Rammen deles likt", StringComparison.Ordinal) : del)) + "\n";

    [Fact]
    public void Med_beregnet_tilskudd_sies_det_at_rammen_deles_uten() => Assert.Contains("RV0753", Numre(Blandet));

    [Fact]
    public void Uten_beregnet_tilskudd_mangler_det() => Assert.Contains(
        "RV0433", Numre(string.Join('\n', Blandet.Split('\n').Where(linje => !linje.Contains("tilskudd er det søkte beløpet", StringComparison.Ordinal)))));

    private static string[] Numre(string tekst) => [.. Regelfil.Les(new SourceText("blandet.regel", tekst)).Diagnostics.Select(d => d.Descriptor.Code)];
}
