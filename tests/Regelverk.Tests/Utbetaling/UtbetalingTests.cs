using System;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Compiled;
using Regelverk.Tests.Interpretation;
using Xunit;

namespace Regelverk.Tests.Utbetaling;

/// <summary>What comes after the award: paid, not paid, lapsed, or waiting for a fact. It never changes the decision, and the compiled rules say the same.</summary>
public sealed class UtbetalingTests
{
    private const string Fil = """
        regelverk Prøvetilskudd 2025
          gjelder  1. januar 2025 – 31. desember 2025

        begreper
          lag (laget, lagene) er søker:
            har levert rapport: ja/nei
            har åpen konto: ja/nei
            er nedlagt: ja/nei
            er stort: ja/nei
          søknad (søknaden):
            søkt beløp (det søkte beløpet): kroner, minst 0

        § 1 Hvem
          «Store lag får tilskudd.»
          Tilskudd gis hvis laget er stort
          Søkt tilskudd er det søkte beløpet
          Beregnet tilskudd er det søkte beløpet

        § 2 Utbetaling
          «Det utbetales når rapporten er levert og kontoen er åpen.»
          Tilskudd utbetales hvis laget har levert rapport
          Tilskudd utbetales hvis laget har åpen konto

        § 3 Bortfall
          «Retten faller bort når laget er nedlagt.»
          Tilskuddet bortfaller hvis laget er nedlagt

        """;

    private static readonly Lazy<Kompilert> Rules = new(() => Kompilert.Av([Fil]).Single());

    [Theory]
    [InlineData("ja ja nei", "utbetales", "")]
    [InlineData("nei ja nei", "utbetales ikke (§ 2 første ledd)", "")]
    [InlineData("nei ? nei", "utbetales ikke (§ 2 første ledd)", "")]
    [InlineData("? nei nei", "utbetales ikke (§ 2 første ledd)", "")]
    [InlineData("ja ? nei", "utbetaling venter på «har åpen konto»", "har åpen konto")]
    [InlineData("? ? nei", "utbetaling venter på «har levert rapport» og «har åpen konto»", "har levert rapport, har åpen konto")]
    [InlineData("ja ja ?", "utbetaling venter på «er nedlagt»", "er nedlagt")]
    [InlineData("nei ja ?", "utbetaling venter på «er nedlagt»", "er nedlagt")]
    [InlineData("? ja ?", "utbetaling venter på «er nedlagt» og «har levert rapport»", "er nedlagt, har levert rapport")]
    [InlineData("? ? ja", "bortfalt (§ 3 første ledd)", "")]
    [InlineData("nei nei ja", "bortfalt (§ 3 første ledd)", "")]
    public void Etter_vedtaket(string svar, string ventet, string mangler)
    {
        var decided = Rules.Value.Krev(Søknad(svar, Bygg.Ja), null);

        Assert.Equal((Utfall.Innvilget, 1_000), (decided.Utfall, (int)(decided.Tildelt ?? 0).Numerator));
        Assert.Equal(ventet, decided.Utbetaling?.ToString());
        Assert.Equal(mangler, string.Join(", ", decided.Utbetaling?.Mangler.Select(m => m.Opplysning.Navn) ?? []));
        Assert.NotEmpty(decided.Utbetaling?.Begrunnelse ?? []);
    }

    [Fact]
    public void Ny_kunnskap_endrer_aldri_det_som_var_visst()
    {
        string[] all = ["ja", "nei", "?"];
        var situations = (from a in all from b in all from c in all select (string[])[a, b, c]).ToList();
        foreach (var less in situations)
        {
            var known = Rules.Value.Krev(Søknad(string.Join(' ', less), Bygg.Ja), null).Utbetaling;
            foreach (var more in situations.Where(m => less.Zip(m).All(p => p.First == "?" || p.First == p.Second)))
            {
                var later = Rules.Value.Krev(Søknad(string.Join(' ', more), Bygg.Ja), null).Utbetaling;
                Assert.True(known?.Slag == Utbetalingsslag.Venter || known?.Slag == later?.Slag, $"{string.Join(' ', less)}: {known}, {string.Join(' ', more)}: {later}");
            }
        }
    }

    [Fact]
    public void Den_som_ikke_får_noe_har_ingenting_å_vente_på()
    {
        Assert.Null(Rules.Value.Krev(Søknad("ja ja nei", Bygg.Nei), null).Utbetaling);
        Assert.Null(Rules.Value.Krev(Søknad("ja ja nei", null), null).Utbetaling);
    }

    [Fact]
    public void Forklaringen_sier_hva_som_skjer_etter_vedtaket()
    {
        var lines = Forklaring.Av(Rules.Value.Krev(Søknad("nei ja nei", Bygg.Ja), null));

        Assert.Contains("Etter vedtaket: utbetales ikke (§ 2 første ledd).", lines);
        Assert.Contains("  § 2 første ledd: Vilkåret «laget har levert rapport» er ikke oppfylt.", lines);
        Assert.Contains("  § 3 første ledd: Tilskuddet bortfaller fordi laget er nedlagt.", Forklaring.Av(Rules.Value.Krev(Søknad("ja ja ja", Bygg.Ja), null)));
    }

    [Theory]
    [InlineData("utbetales ikke etter § 2", null)]
    [InlineData("utbetales ikke", null)]
    [InlineData("utbetales", "RV0801")]
    [InlineData("bortfalt", "RV0801")]
    [InlineData("utbetaling venter", "RV0801")]
    [InlineData("utbetales ikke etter § 3", "RV0802")]
    public void Et_eksempel_kan_si_hva_som_skjer(string påstand, string? ventet) =>
        Assert.Equal(ventet, Feil("gitt lag: er stort, har ikke levert rapport, har åpen konto, er ikke nedlagt", påstand));

    [Theory]
    [InlineData("utbetaling venter", null)]
    [InlineData("utbetaling venter: har levert rapport, har åpen konto", null)]
    [InlineData("utbetaling venter: har levert rapport", "RV0804")]
    public void Et_eksempel_kan_si_hva_det_ventes_på(string påstand, string? ventet) =>
        Assert.Equal(ventet, Feil("gitt lag: er stort, er ikke nedlagt", påstand));

    private static string? Feil(string gitt, string påstand)
    {
        var file = Regelfil.Les(new SourceText("prøve.regel", Fil + $"""

            eksempel «Prøve»
              {gitt}
              gitt søknad: søkt beløp 1 000 kroner
              så: innvilget, {påstand}

            """));
        return file.Diagnostics.SingleOrDefault(d => d.Descriptor.Severity == Severity.Error)?.Descriptor.Code;
    }

    private static Søknadsdata Søknad(string svar, Value? erStort)
    {
        var facts = Rules.Value.Ordning.Begreper.SelectMany(b => b.Opplysninger).ToDictionary(o => o.Navn);
        var answers = svar.Split(' ').Zip(new[] { "har levert rapport", "har åpen konto", "er nedlagt" })
            .Where(a => a.First != "?").Select(a => (facts[a.Second], (Value)Value.Truth.Of(a.First == "ja")));
        return Bygg.Søknad("S", "L", [.. answers, .. erStort is { } big ? [(facts["er stort"], big)] : Array.Empty<(Opplysning, Value)>(), (facts["søkt beløp"], Bygg.Tall(1_000))]);
    }
}
