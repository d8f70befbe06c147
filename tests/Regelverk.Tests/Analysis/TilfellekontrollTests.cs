using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Xunit;
using static Regelverk.Tests.Frontend.Svømmefil;

namespace Regelverk.Tests.Analysis;

/// <summary>What the control of cases has once got wrong.</summary>
public class TilfellekontrollTests
{
    [Fact]
    public void Datoer_som_overlapper_en_dag_meldes_med_dagen() => Assert.Equal(
        ["RV0606 To tilfeller for «grunnbeløpet» passer når stiftelsesdatoen er 2. januar 2024, og de gir ulik verdi."],
        Meldinger("100 kroner hvis stiftelsesdatoen er senest 2. januar 2024", "200 kroner hvis stiftelsesdatoen er tidligst 2. januar 2024"));

    [Fact]
    public void En_dag_mellom_to_datoer_er_et_hull() => Assert.Equal(
        ["RV0605 Ingen av tilfellene for «grunnbeløpet» passer når stiftelsesdatoen er 2. januar 2024."],
        Meldinger("100 kroner hvis stiftelsesdatoen er før 2. januar 2024", "200 kroner hvis stiftelsesdatoen er etter 2. januar 2024"));

    [Theory]
    [InlineData("2. januar 2024")]
    [InlineData("31. desember 9999")]
    public void Datoer_som_dekker_alt_gir_ingen_melding(string dato) =>
        Assert.DoesNotContain(
            Meldinger($"100 kroner hvis stiftelsesdatoen er senest {dato}", $"200 kroner hvis stiftelsesdatoen er etter {dato}"),
            m => !m.StartsWith("RV0607", System.StringComparison.Ordinal));

    [Fact]
    public void Å_sammenligne_med_noe_uaktuelt_holder_aldri() => Assert.Equal(
        ["RV0605 Ingen av tilfellene for «grunnbeløpet» passer når slaget er leir."],
        Meldinger("100 kroner hvis deltakertallet er minst leietallet", "200 kroner hvis deltakertallet er mindre enn leietallet"));

    [Fact]
    public void Det_motsatte_av_er_holder_for_noe_uaktuelt() =>
        Assert.Empty(Meldinger("100 kroner hvis deltakertallet er leietallet", "200 kroner hvis deltakertallet er ikke leietallet"));

    [Fact]
    public void To_opplysninger_som_sammenlignes_holdes_mot_grensene_for_hver() =>
        Assert.Empty(Meldinger("100 kroner hvis medlemstallet er minst deltakertallet og deltakertallet er minst 3", "200 kroner hvis medlemstallet er høyst 2", "300 kroner ellers"));

    [Fact]
    public void Tre_opplysninger_kan_ikke_være_mindre_enn_hverandre_i_ring() => Assert.Equal(
        ["RV0607 Dette tilfellet for «grunnbeløpet» slår aldri til."],
        Meldinger("100 kroner hvis medlemstallet er mindre enn deltakertallet og deltakertallet er mindre enn poengsummen og poengsummen er mindre enn medlemstallet", "200 kroner ellers"));

    [Fact]
    public void Eksemplet_er_en_søknad_der_verdiene_stemmer_med_hverandre() => Assert.Equal(
        ["RV0605 Ingen av tilfellene for «grunnbeløpet» passer når medlemstallet er 4, deltakertallet er 3 og medlemstallet er mer enn deltakertallet."],
        Meldinger("100 kroner hvis medlemstallet er mindre enn 4 eller deltakertallet er mindre enn 3", "100 kroner hvis medlemstallet er høyst deltakertallet"));

    [Fact]
    public void Et_antall_er_aldri_mindre_enn_null() => Assert.Equal([], Funn(Med((
        "  For hvert kurs:\n",
        "  gruppen er:\n    1 krone    hvis antall kurs der slaget er svømmekurs er 0\n    2 kroner   hvis antall kurs der slaget er svømmekurs er minst 1\n\n  For hvert kurs:\n"))));

    [Fact]
    public void En_sats_og_det_samme_beløpet_er_samme_verdi() => Assert.Equal([], Funn(Med((
        "  For hvert kurs:\n",
        "  gruppen er:\n    kurstilskuddet   hvis innbyggere er minst 5\n    20 000 kroner    hvis innbyggere er høyst 5\n\n  For hvert kurs:\n"))));

    [Fact]
    public void Tillegg_som_til_sammen_dekker_alle_har_ikke_noe_tilfelle_som_aldri_slår_til() => Assert.Equal([], Funn(Med((
        "  For hvert kurs:\n",
        "  gruppen er 1 krone\n  gruppen er i tillegg:\n    2 kroner   hvis kommunen har egen svømmehall\n    3 kroner   hvis kommunen ikke har egen svømmehall\n\n  For hvert kurs:\n"))));

    private static string[] Meldinger(params string[] tilfeller) =>
    [
        .. Regelfil.Les(new SourceText("prøve.regel", TilfeldigDefinisjon.Fil("", string.Join("\n", tilfeller.Select(t => "    " + t))))).Diagnostics
            .Where(d => !d.Descriptor.Code.StartsWith("RV060", System.StringComparison.Ordinal) || string.CompareOrdinal(d.Descriptor.Code, "RV0604") > 0)
            .Select(d => $"{d.Descriptor.Code} {d.Text.Nb}"),
    ];
}
