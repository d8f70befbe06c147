using System;
using System.Linq;
using Regelverk.Dsl.Comparison;
using Xunit;

namespace Regelverk.Tests.Comparison;

/// <summary>What the real schemes are known to have changed from year to year, read from the facts about them and not from the program.</summary>
public sealed class Virkelige_årspar
{
    [Fact]
    public void Legevakt_2023_tar_med_sentralitetsklasse_5()
    {
        var forskjell = Årspar.Av("legevakt/2022", "legevakt/2023");

        Assert.Equal(Endringsslag.VilkårMildere, Assert.Single(forskjell.Regler, r => r.Sted == "§ 2 første ledd bokstav a").Slag);
        Assert.Equal(Endringsslag.VilkårStrengere, Assert.Single(forskjell.Regler, r => r.Sted == "§ 2 andre ledd").Slag);
        Assert.DoesNotContain(forskjell.Regler, r => r.Sted.StartsWith("§ 2 første ledd bokstav b", StringComparison.Ordinal) || r.Sted.StartsWith("§ 3", StringComparison.Ordinal));
        var nye = Assert.Single(forskjell.Søkere, g => g.Endring == Søkerendring.FårRett);
        Assert.Equal("Kommune med sentralitetsklasse 5", nye.Hvem);
        Assert.Equal("avslått 2022 (§ 2 første ledd bokstav a)", nye.Vitne.Før);
        Assert.StartsWith("oppfyller vilkårene 2023 (§ 2", nye.Vitne.Nå, StringComparison.Ordinal);
        Assert.Contains(forskjell.Regler, r => r.Slag == Endringsslag.Fordeling && r.Nå?.Contains("etter prioritet", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Momskompensasjon_2019_gir_like_mye_ved_ti_millioner_og_har_lavere_minstebeløp()
    {
        var forskjell = Årspar.Av("momskompensasjon/2018", "momskompensasjon/2019");

        Assert.Equal(["Ved søknadsgrunnlag 10 000 000 kroner gir 2018 og 2019 like mye: 700 000 kroner."], forskjell.Likt);
        Assert.Equal(
            [(Endringsslag.Sats, "satt ned; vilkåret er mildere"), (Endringsslag.Sats, "satt ned; vilkåret er mildere"), (Endringsslag.Beregning, "høyere for noen, lavere for andre")],
            forskjell.Regler.Select(r => (r.Slag, r.Virkning)));
        Assert.Contains(forskjell.Søkere, g => g.Endring == Søkerendring.FårRett && g.Hvem == "Søknad med modell forenklet og søknadsgrunnlag minst 100 000 kroner og under 200 000 kroner som ikke gjelder underledd");
        Assert.Contains(forskjell.Søkere, g => g.Endring == Søkerendring.FårRett && g.Hvem.Contains("dokumentert merverdiavgift minst 7 000 kroner og under 14 000 kroner", StringComparison.Ordinal));
        Assert.DoesNotContain(forskjell.Søkere, g => g.Endring is Søkerendring.MisterRett or Søkerendring.MåRette or Søkerendring.AnnenGrunn);
        Assert.DoesNotContain(forskjell.Søkere, g => g.Endring is Søkerendring.FårMer or Søkerendring.FårMindre && g.Hvem.Contains("modell dokumentert", StringComparison.Ordinal));
    }

    [Fact]
    public void Fastlege_2018_tar_ut_utstyr_og_tilrettelegging()
    {
        var forskjell = Årspar.Av("fastlege/2017", "fastlege/2018");

        var formål = Assert.Single(forskjell.Regler, r => r.Slag == Endringsslag.Opplysning && r.Før?.StartsWith("formål", StringComparison.Ordinal) == true);
        Assert.Contains("tatt ut: rekruttering, medisinsk-teknisk utstyr, tilrettelegging for helsepersonell", formål.Virkning, StringComparison.Ordinal);
        foreach (var ute in new[] { "medisinsk-teknisk utstyr", "tilrettelegging for helsepersonell" })
        {
            Assert.Contains(forskjell.Søkere, g => g.Endring == Søkerendring.MisterRett && g.Hvem.Contains(ute, StringComparison.Ordinal));
            Assert.DoesNotContain(forskjell.Søkere, g => g.Endring is Søkerendring.FårMer or Søkerendring.FårRett && g.Hvem.Contains(ute, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Fastlege_2019_har_ingen_klagerett()
    {
        var forskjell = Årspar.Av("fastlege/2018", "fastlege/2019");

        Assert.Equal(
            ["avgjørelsen er ikke lenger enkeltvedtak", "det er ikke lenger klagerett"],
            forskjell.Regler.Where(r => r.Slag == Endringsslag.Saksbehandling).Select(r => r.Virkning));
    }

    [Fact]
    public void ALIS_2024_stenger_for_vikarbyrå_fra_to_datoer_og_unntar_veiledningen()
    {
        var navn = Navnetabell.Les("gjelder lege fra vikarbyrå;er knyttet til vikarbyrå\ngir rett til tilskudd;gir rett til ALIS-tilskudd\nårlig tilskudd;årssats", out var feil);
        var forskjell = Årspar.Av("alis/2023", "alis/2024", navn);

        Assert.Empty(feil);
        Assert.Equal(Endringsslag.VilkårAnnerledes, Assert.Single(forskjell.Regler, r => r.Sted.StartsWith("§ 4 ", StringComparison.Ordinal)).Slag);
        Assert.Contains(forskjell.Regler, r => r.Slag == Endringsslag.Opplysning && r.Nå == "er knyttet til annen privat kommersiell aktør: ja/nei");
    }

    [Fact]
    public void ALIS_2025_har_ikke_lenger_noe_å_si_om_gamle_avtaler_for_de_samme_månedene()
    {
        var forskjell = Årspar.Av("alis/2024", "alis/2025");

        // From September 2024 the rules of 2024 give no doctor from a vikarbyrå a right either, so that only the words differ.
        Assert.Equal(Endringsslag.Tekst, Assert.Single(forskjell.Regler, r => r.Sted.StartsWith("§ 4 ", StringComparison.Ordinal)).Slag);
        Assert.Contains(forskjell.Regler, r => r.Slag == Endringsslag.Sats && r.Nå == "veiledningssats: 62 000 kroner");
    }
}
