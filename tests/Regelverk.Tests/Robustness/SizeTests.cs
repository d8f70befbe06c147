using System;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Robustness;

/// <summary>The work of reading a file grows with the file and no faster. Memory is counted instead of time, which a busy machine would spoil.</summary>
public sealed class SizeTests
{
    private const double Tolerance = 0.2;

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(75)]
    public void Den_lagede_filen_har_ingenting_å_melde(int parts) =>
        Assert.Empty(Reading.Check(GeneratedRegulation.OfParts(parts)).Diagnostics.Select(d => $"{d.Descriptor.Code} {d.Text.Nb}"));

    [Fact]
    public void Den_lagede_filen_får_den_størrelsen_som_er_bedt_om() => Assert.InRange(GeneratedRegulation.Of(100_000).Length, 100_000, 103_000);

    [Fact]
    public void Arbeidet_med_å_lese_en_fil_er_proporsjonalt_med_lengden()
    {
        AllocatedPerCharacter(20_000);
        var small = AllocatedPerCharacter(100_000);
        var large = AllocatedPerCharacter(1_000_000);
        Assert.InRange(large / small, 1 - Tolerance, 1 + Tolerance);
    }

    [Fact]
    public void Å_finne_nærmeste_navn_koster_ikke_mer_og_mer()
    {
        // Every line of § 9 has an unknown name.
        static string WithMistakes(int lines) => GeneratedRegulation.OfParts(40) + "\n§ 900 Feil\n" + string.Concat(Enumerable.Range(1, lines).Select(i => $"  Søknaden avvises hvis dette er ukjent nummer x{i}\n"));
        AllocatedPerCharacter(WithMistakes(100));
        var few = AllocatedPerCharacter(WithMistakes(1_000));
        var many = AllocatedPerCharacter(WithMistakes(10_000));
        Assert.True(many <= few * (1 + Tolerance), $"{few} bytes a character for a thousand mistakes, {many} for ten thousand");
    }

    private static double AllocatedPerCharacter(int characters) => AllocatedPerCharacter(GeneratedRegulation.Of(characters));

    private static double AllocatedPerCharacter(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = Regelfil.Les(new SourceText("prøve.regel", text));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(file);
        return (double)allocated / text.Length;
    }
}
