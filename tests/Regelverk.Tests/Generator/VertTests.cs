using System;
using System.Globalization;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Regelverk.Tests.Cli;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Generator;

/// <summary>What the project decides, and what it gets.</summary>
public sealed class VertTests
{
    private static readonly string Regler = Småtilskudd.Regler.ReplaceLineEndings("\n");

    [Theory]
    [InlineData("Regelverk.Østfold", "Mitt.Prosjekt", "namespace Regelverk.Østfold\n")]
    [InlineData("", "Mitt.Prosjekt", "namespace Mitt.Prosjekt\n")]
    [InlineData("", "mitt-prosjekt", "namespace Regelverk.Regler\n")]
    [InlineData("", "", "namespace Regelverk.Regler\n")]
    public void Klassen_ligger_i_navnerommet_prosjektet_ber_om(string asked, string root, string expected)
    {
        var result = new Prøvevert().MedEgenskap("RegelverkNavnerom", asked).MedEgenskap("RootNamespace", root).Med("små.regel", Regler).Kjør();

        Assert.Contains(expected, Assert.Single(result.GeneratedSources).SourceText.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Et_navnerom_som_ikke_er_et_navn_gir_én_melding_uten_kode()
    {
        var result = new Prøvevert().MedEgenskap("RegelverkNavnerom", "Mitt Prosjekt").Med("små.regel", Regler).Med("to.regel", Regler).Kjør();

        var message = Assert.Single(result.Diagnostics);
        Assert.Equal("RV0993", message.Id);
        Assert.Equal("Leste «Mitt Prosjekt» i egenskapen RegelverkNavnerom, ventet et C#-navnerom. Skriv for eksempel Regelverk.Regler.", message.GetMessage(CultureInfo.InvariantCulture));
        Assert.Empty(result.GeneratedSources);
    }

    [Fact]
    public void Koden_er_den_samme_hver_gang_og_med_en_annen_kultur()
    {
        var first = Code();

        Assert.Equal(first, Code());
        Assert.Equal(first, Kultur.Under("tr-TR", Code));
    }

    [Fact]
    public void Andre_filer_enn_regelfiler_er_ikke_generatorens_sak()
    {
        var result = new Prøvevert().Med("små.regel.txt", "regelverk").Med("README.md", "tull").Kjør();

        Assert.Empty(result.Diagnostics);
        Assert.Empty(result.GeneratedSources);
    }

    private static string Code() => new Prøvevert().Med("små.regel", Regler).Kjør().GeneratedSources.Single().SourceText.ToString();
}
