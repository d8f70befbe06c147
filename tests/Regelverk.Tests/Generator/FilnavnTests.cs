using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;
using Regelverk.Tests.Cli;
using Xunit;

namespace Regelverk.Tests.Generator;

public sealed class FilnavnTests
{
    [Theory]
    [InlineData("små.regel", "små.g.cs")]
    [InlineData("Små.REGEL", "Små.g.cs")]
    [InlineData("2024/idrett.regel", "2024/idrett.g.cs")]
    [InlineData("med mellomrom (kopi).regel", "med mellomrom (kopi).g.cs")]
    [InlineData("a:b\"c#line.regel", "a_b_c_line.g.cs")]
    [InlineData("../delt/små.regel", "_/delt/små.g.cs")]
    [InlineData(".regel", "_.g.cs")]
    public void Den_genererte_filen_heter_som_regelfilen_sett_fra_prosjektet(string path, string expected) => Assert.Equal([expected], Names(path));

    [Fact]
    public void Et_navn_med_løse_ringer_og_prikker_blir_satt_sammen() =>
        Assert.Equal(["å.g.cs"], Names("a\u030A.regel").Select(n => n.IsNormalized(NormalizationForm.FormC) ? n : "ikke satt sammen"));

    [Fact]
    public void Av_en_fil_utenfor_prosjektet_vises_bare_navnet()
    {
        var result = new Prøvevert().MedEgenskap("ProjectDir", "/et/annet/sted/").Med("2024/små.regel", Regler(1)).Kjør();

        Assert.Equal("små.g.cs", Assert.Single(result.GeneratedSources).HintName);
    }

    [Fact]
    public void To_filer_med_samme_navn_i_hver_sin_mappe_blir_to_klasser()
    {
        var vert = new Prøvevert().Med("2024/små.regel", Regler(2024)).Med("2025/små.regel", Regler(2025));

        Assert.Equal(["2024/små.g.cs", "2025/små.g.cs"], vert.Kjør().GeneratedSources.Select(s => s.HintName));
        Assert.Empty(vert.Kompiler());
    }

    [Fact]
    public void Navn_som_bare_skiller_på_store_og_små_bokstaver_får_hvert_sitt_også_når_nummeret_er_tatt() =>
        Assert.Equal(["Små.g.cs", "små-2.g.cs", "små-3.g.cs"], Names("små.regel", "Små.regel", "små-2.regel").Order(StringComparer.Ordinal));

    [Fact]
    public void Navnene_avhenger_ikke_av_rekkefølgen_filene_kommer_i() =>
        Assert.Equal(CodeByYear("a/X.regel", "A/x.regel", "A/X.regel"), CodeByYear("A/X.regel", "A/x.regel", "a/X.regel"));

    [Fact]
    public void En_fil_som_står_to_ganger_i_prosjektet_teller_én_gang()
    {
        var vert = new Prøvevert().Med("små.regel", Regler(2024)).MedEnGangTil("små.regel");

        var result = vert.Kjør();

        Assert.Single(result.GeneratedSources);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void To_regelverk_med_samme_navn_og_år_gir_en_melding_på_norsk_og_ingen_fra_CSharp()
    {
        var vert = new Prøvevert().Med("små.regel", Regler(2024)).Med("kopi.regel", Regler(2024));

        var result = vert.Kjør();

        var message = Assert.Single(result.Diagnostics);
        Assert.Equal("RV0992", message.Id);
        Assert.Equal("/prosjekt/små.regel", message.Location.GetLineSpan().Path);
        Assert.StartsWith("Regelfilen gir C#-klassen «Småtilskudd2024», og det gjør kopi.regel også. ", message.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal("kopi.g.cs", Assert.Single(result.GeneratedSources).HintName);
        Assert.Empty(vert.Kompiler());
    }

    private static string Regler(int year) => Småtilskudd.Regler.ReplaceLineEndings("\n").Replace("Småtilskudd 2024", $"Småtilskudd {2000 + (year % 1000)}", StringComparison.Ordinal);

    private static IEnumerable<string> Names(params string[] paths)
    {
        var vert = new Prøvevert();
        foreach (var (path, year) in paths.Select((path, index) => (path, index + 1)))
        {
            vert.Med(path, Regler(year));
        }

        var result = vert.Kjør();
        Assert.Empty(result.Diagnostics);
        return result.GeneratedSources.Select(s => s.HintName);
    }

    private static IEnumerable<string> CodeByYear(params string[] paths) => Names(paths).Order(StringComparer.Ordinal);
}
