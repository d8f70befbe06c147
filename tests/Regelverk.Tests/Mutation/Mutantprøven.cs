using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using Regelverk.Dsl;
using Regelverk.Dsl.Mutation;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Cli;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Mutation;

public sealed class Mutantprøven
{
    private const string Plantet = "Ingen av eksemplene ville merket det om «medlemmene er minst 25» var «medlemmene er mer enn 25» i § 1.";

    [Fact]
    public void Den_plantede_endringen_overlever_og_eksempelet_som_ville_merket_den_ligger_på_grensen()
    {
        var funnet = Assert.Single(Mutantprøve.Av(Les(Regler.MedEtEksempel)).IngenMerker, o => o.Mutant.Spørsmål == Plantet);

        Assert.Equal(
            """
            eksempel «medlemmer er 25»
              gitt runde 1
              gitt forening: medlemmer 25, er ikke ny
              gitt søknad: levert 1. februar 2025, søkt beløp 15 000 kroner
              så: oppfyller vilkårene, beregnet tilskudd er 15 000 kroner

            """.ReplaceLineEndings("\n"),
            funnet.Eksempel);
    }

    [Theory]
    [InlineData("examples/fordeling/hele-prosjekter-stans.regel")]
    [InlineData("examples/fordeling/delrammer.regel")]
    [InlineData("examples/former/parti/partitilskudd-2025.regel")]
    [InlineData("")]
    public void Hvert_forslag_kan_limes_inn_stemmer_og_merker_endringen(string sted)
    {
        var text = sted.Length == 0 ? Regler.MedEtEksempel : UtenEksempler(Repository.Read(sted.Split('/')));
        var file = Les(text);

        foreach (var (mutant, eksempel) in Mutantprøve.Av(file).IngenMerker.Where(o => o.Eksempel is not null))
        {
            Assert.Empty(Les(text + "\n" + eksempel).Diagnostics.Except(file.Diagnostics).Where(d => d.Descriptor.Severity == Dsl.Diagnostics.Severity.Error).Select(d => d.Text.Nb));
            Assert.True(Les(mutant.In(text) + "\n" + eksempel).HarFeil, mutant.Spørsmål);
        }
    }

    [Fact]
    public void Når_alle_forslagene_er_limt_inn_blir_alle_endringene_de_gjaldt_oppdaget()
    {
        var first = Mutantprøve.Av(Les(Regler.MedEtEksempel));
        var text = Regler.MedEtEksempel + string.Join("\n", first.IngenMerker.Select(o => o.Eksempel).OfType<string>().Distinct());
        var second = Mutantprøve.Av(Les(text));

        Assert.True(first.IngenMerker.Count > 5, "The only example catches too much.");
        Assert.Equal(first.IngenMerker.Where(o => o.Eksempel is null).Select(o => o.Mutant.Spørsmål), second.IngenMerker.Select(o => o.Mutant.Spørsmål));
        Assert.Equal(first.Prøvd, second.Prøvd);
    }

    [Fact]
    public void Kontroller_viser_linjen_setningen_eksempelet_og_summen()
    {
        using var mappe = new Småtilskudd();
        mappe.Skriv("medlem.regel", Regler.MedEtEksempel);

        var svar = mappe.Kjør("kontroller", "medlem.regel", "--mutanter");
        var prøvd = Mutantprøve.Av(Les(Regler.MedEtEksempel), medForslag: false);

        Assert.Equal(0, svar.Svarkode);
        Assert.Contains(
            $"medlem.regel:19: {Plantet}\n  Setningen er: Tilskudd gis hvis medlemmene er minst 25\n  Stemmer dette med det du mener, lim det inn:\n\n  eksempel «medlemmer er 25»\n    gitt runde 1\n",
            svar.Ut,
            StringComparison.Ordinal);
        Assert.Contains($"\nI alt ble {prøvd.Oppdaget} av {prøvd.Prøvd} endringer oppdaget (", svar.Ut, StringComparison.Ordinal);
    }

    [Fact]
    public void Kontroller_svarer_også_med_JSON()
    {
        using var mappe = new Småtilskudd();
        mappe.Skriv("medlem.regel", Regler.MedEtEksempel);

        using var svar = JsonDocument.Parse(mappe.Kjør("kontroller", "medlem.regel", "--mutanter", "--format", "json").Ut);
        var mutanter = svar.RootElement.GetProperty("filer")[0].GetProperty("mutanter");

        Assert.Equal(mutanter.GetProperty("prøvd").GetInt32() - mutanter.GetProperty("oppdaget").GetInt32(), mutanter.GetProperty("ingen merker").GetArrayLength());
        Assert.Contains(mutanter.GetProperty("ingen merker").EnumerateArray(), m => m.GetProperty("ville").GetString() == "medlemmene er mer enn 25" && m.GetProperty("linje").GetInt32() == 19);
    }

    /// <summary>The rules with the first example alone, so that most changes survive.</summary>
    private static string UtenEksempler(string text)
    {
        var first = text.IndexOf("\neksempel ", StringComparison.Ordinal);
        var second = text.IndexOf("\neksempel ", first + 1, StringComparison.Ordinal);
        return second < 0 ? text : text[..second];
    }

    private static Regelfil Les(string text) => Regelfil.Les(new SourceText("prøve.regel", text));
}
