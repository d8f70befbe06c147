using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Xunit;

namespace Regelverk.Tests.Unntak;

/// <summary>Punkt, kapittel, nynorsk text, the five parts, and «kan», «skal» and «bør» in a text.</summary>
public sealed class Tekst_og_overskrifter
{
    [Fact]
    public void Punkt_kan_være_overskrift_og_henvisning()
    {
        const string paragrafer = """
            kapittel 2 Tildeling

            punkt 2.1 Vilkår
              «En.»
              Tilskudd gis hvis alle disse vilkårene er oppfylt:
                a) laget er a
                b) laget er b

            punkt 2.10 Unntak
              «To.»
              Unntak fra punkt 2.1 bokstav b: gjelder ikke hvis laget er d
            """;

        Assert.Equal(Utfall.Innvilget, Prøvefil.Avgjør(paragrafer, "ad").Utfall);
        Assert.Equal("punkt 2.1 første ledd bokstav b", Prøvefil.Avgjør(paragrafer, "a").Begrunnelse[0].Hjemmel);
        Assert.Equal(["kapittel 2 Tildeling", "kapittel 2 Tildeling"], Prøvefil.Ordning(paragrafer).Paragrafer.Take(2).Select(p => p.Kapittel));
    }

    [Fact]
    public void Nynorskteksten_hører_til_samme_ledd_og_teller_ikke_som_et_eget()
    {
        var paragraf = Prøvefil.Ordning("""
            § 1 Vilkår
              «Laget kan ikke få tilskudd.»
              nn «Laget kan ikkje få tilskot.»
              Søknaden avslås hvis laget er a
              «To.»
              Søknaden avslås hvis laget er b
            """).Paragrafer[0];

        Assert.Equal(["Laget kan ikkje få tilskot.", null], paragraf.Ledd.Select(l => l.Nynorsk));
        Assert.Equal("§ 1 andre ledd", Prøvefil.Avgjør("§ 1 Vilkår\n  «En.»\n  nn «Ein.»\n  «To.»\n  Søknaden avslås hvis laget er b\n", "b").Begrunnelse[0].Hjemmel);
    }

    [Fact]
    public void Tall_i_nynorskteksten_må_stå_i_reglene()
    {
        var meldinger = Prøvefil.Les("§ 1 Vilkår\n  «Laget må ha 10 medlemmer.»\n  nn «Laget må ha 12 medlemer.»\n  Tilskudd gis hvis medlemmene er minst 10\n").Diagnostics;

        Assert.Equal("12", Assert.Single(meldinger, d => d.Descriptor.Code == "RV0610").Text.Nb.Split('«', '»')[1].Split(' ')[0]);
    }

    [Theory]
    [InlineData("«Lag kan få tilskudd.»", "Tilskudd gis hvis laget er a", "RV0630")]
    [InlineData("«Lag kan etter søknad få tilskudd.»", "Tilskudd gis hvis laget er a", "RV0630")]
    [InlineData("«Lag kan ikke få tilskudd to ganger.»", "Tilskudd gis hvis laget er a", null)]
    [InlineData("«Laget kan søke flere ganger.»", "Tilskudd gis hvis laget er a", null)]
    [InlineData("«Søknaden kan avslås.»", "Søknaden avslås hvis laget er a", "RV0632")]
    [InlineData("«Søknaden avslås.»", "Søknaden avslås hvis laget er a", null)]
    [InlineData("«Laget bør ha vedtekter.»", "Tilskudd gis hvis laget er a", "RV0633")]
    [InlineData("«Laget bør ha vedtekter.»   # godtatt RV0633: laget har fått beskjed om dette i utlysningen", "Tilskudd gis hvis laget er a", null)]
    public void Modale_verb_i_teksten_holdes_opp_mot_regelen(string tekst, string regel, string? ventet)
    {
        var koder = Prøvefil.Les($"§ 1 Vilkår\n  {tekst}\n  {regel}\n").Diagnostics.Select(d => d.Descriptor.Code).Where(c => c.StartsWith("RV063", System.StringComparison.Ordinal) || c is "RV0014" or "RV0015");

        Assert.Equal(ventet is null ? [] : [ventet], koder);
    }

    [Fact]
    public void Et_ledd_uten_regel_får_ingen_merknad_om_ordene() =>
        Assert.DoesNotContain(Prøvefil.Les("§ 1 Vilkår\n  «Lag kan få tilskudd og bør ha vedtekter.»\n").Diagnostics, d => d.Descriptor.Code.StartsWith("RV063", System.StringComparison.Ordinal));

    [Fact]
    public void Kontrollen_sier_hvilke_av_de_fem_delene_som_mangler()
    {
        var merknad = Assert.Single(Prøvefil.Les("§ 1 Formål og målgruppe\n  «En.»\n§ 2 Kontroll\n  «To.»\n").Merknader);

        Assert.Equal((Severity.Note, "RV0634"), (merknad.Descriptor.Severity, merknad.Descriptor.Code));
        Assert.Equal("Ingen overskrift i regelverket handler om kriterier for måloppnåelse, tildelingskriterier og evaluering.", merknad.Text.Nb);
    }

    [Fact]
    public void Med_alle_fem_delene_er_det_ingen_merknad() => Assert.Empty(Prøvefil.Les("""
        § 1 Mål
          «En.»
        § 2 Kriterier for måloppnåelse
          «To.»
        § 3 Hvem kan få
          «Tre.»
          Tilskudd gis hvis laget er a
        § 4 Oppfølging
          «Fire.»
        § 5 Evaluering
          «Fem.»
        """).Merknader);
}
