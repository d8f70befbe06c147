using System;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Mutation;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Mutation;

/// <summary>Each kind of change, in the exact words it is shown in. What is expected is read off the line.</summary>
public sealed class Endringer_i_reglene
{
    private const string Borte = "(borte)";

    [Fact]
    public void En_grense_flyttes_og_snus_og_kravet_utelates() => Viser(
        "Tilskudd gis hvis medlemmene er minst 25",
        ("Tilskudd gis hvis medlemmene er minst 25", Borte),
        ("medlemmene er minst 25", "medlemmene er mer enn 25"),
        ("medlemmene er minst 25", "medlemmene er minst 24"),
        ("medlemmene er minst 25", "medlemmene er minst 26"));

    [Fact]
    public void Et_eller_blir_et_og_og_hvert_av_vilkårene_utelates() => Viser(
        "Tilskudd gis hvis medlemmene er mindre enn 25 eller foreningen er ny",
        ("Tilskudd gis hvis medlemmene er mindre enn 25 eller foreningen er ny", Borte),
        ("medlemmene er mindre enn 25 eller foreningen er ny", "foreningen er ny"),
        ("medlemmene er mindre enn 25", "medlemmene er høyst 25"),
        ("medlemmene er mindre enn 25", "medlemmene er mindre enn 24"),
        ("medlemmene er mindre enn 25", "medlemmene er mindre enn 26"),
        ("medlemmene er mindre enn 25 eller foreningen er ny", "medlemmene er mindre enn 25"),
        ("medlemmene er mindre enn 25 eller foreningen er ny", "medlemmene er mindre enn 25 og foreningen er ny"),
        ("foreningen er ny", "foreningen er ikke ny"));

    [Fact]
    public void En_frist_snus_om_dagen_selv_og_ikke_tas_bort() => Viser(
        "Søknaden avvises hvis søknaden er levert etter fristen og foreningen ikke er ny",
        ("Søknaden avvises hvis søknaden er levert etter fristen og foreningen ikke er ny", Borte),
        ("søknaden er levert etter fristen og foreningen ikke er ny", "foreningen ikke er ny"),
        ("søknaden er levert etter fristen", "søknaden er levert tidligst fristen"),
        ("søknaden er levert etter fristen og foreningen ikke er ny", "søknaden er levert etter fristen"),
        ("søknaden er levert etter fristen og foreningen ikke er ny", "søknaden er levert etter fristen eller foreningen ikke er ny"),
        ("foreningen ikke er ny", "foreningen er ny"));

    [Theory]
    [InlineData("laveste", "høyeste")]
    [InlineData("600,50", "600,51")]
    [InlineData(" + ", " − ")]
    [InlineData(", inntil taket", "")]
    public void Et_beløp_endres_i_valg_tall_tegn_og_tak(string slik, string ville)
    {
        const string Line = "Beregnet tilskudd er det laveste av det søkte beløpet og 600,50 kroner + bonus, inntil taket";
        Assert.Contains((Line, Line.Replace(slik, ville, StringComparison.Ordinal)), Endringer(Line));
    }

    [Theory]
    [InlineData("ned til hele kroner", "opp til hele kroner")]
    [InlineData("til nærmeste hele krone, halve opp", "til nærmeste hele krone, halve ned")]
    [InlineData("til nærmeste hele krone, halve opp", "ned til hele krone")]
    public void En_avrunding_går_den_andre_veien(string slik, string ville) =>
        Assert.Contains(($"Beregnet tilskudd er det søkte beløpet, avrundet {slik}", $"Beregnet tilskudd er det søkte beløpet, avrundet {ville}"), Endringer($"Beregnet tilskudd er det søkte beløpet, avrundet {slik}"));

    [Fact]
    public void En_liste_får_færre_krav_og_mister_ett_uten_at_bokstavene_endres()
    {
        var endringer = Endringer("""
            Tilskudd gis hvis alle disse vilkårene er oppfylt:
                a) foreningen er ny
                b) medlemmene er minst 3
            """.ReplaceLineEndings("\n"));

        Assert.Contains(endringer, e => e.Ville.Contains("hvis minst ett av disse vilkårene er oppfylt", StringComparison.Ordinal) || e.Ville.StartsWith("minst ett av disse vilkårene er oppfylt", StringComparison.Ordinal));
        Assert.Contains(("foreningen er ny", Borte), endringer);
        Assert.Contains(("medlemmene er minst 3", Borte), endringer);
    }

    /// <summary>These changes of the line, and no others.</summary>
    private static void Viser(string line, params (string Slik, string Ville)[] expected)
    {
        Assert.Equal(expected.Order(), Endringer(line).Order());
    }

    private static (string Slik, string Ville)[] Endringer(string line)
    {
        var isAmount = line.StartsWith("Beregnet", StringComparison.Ordinal);
        var text = Regler.Med(isAmount ? "Tilskudd gis hvis foreningen er ny" : line, isAmount ? line : "Beregnet tilskudd er det søkte beløpet, inntil taket");
        var file = Regelfil.Les(new SourceText("prøve.regel", text));
        Assert.Empty(file.Diagnostics.Where(d => d.Descriptor.Severity == Dsl.Diagnostics.Severity.Error).Select(d => d.Text.Nb));
        var (start, end) = (text.IndexOf(line, StringComparison.Ordinal), text.IndexOf(line, StringComparison.Ordinal) + line.Length);
        return [.. Mutantprøve.Endringer(file).Where(m => m.Linjested >= start && m.Linjested < end).Select(m => (m.Slik, m.Ville ?? Borte))];
    }
}
