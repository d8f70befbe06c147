using System;
using System.Linq;
using FsCheck.Fluent;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;
using static Regelverk.Tests.Runtime.Egenskap;
using Beløpsstige = Regelverk.Runtime.Decisions.Beløpsstige;
using Grunn = Regelverk.Runtime.Decisions.Grunn;
using Grunnslag = Regelverk.Runtime.Decisions.Grunnslag;
using Konklusjon = Regelverk.Runtime.Decisions.Konklusjon;
using Kroner = Regelverk.Runtime.Numbers.Kroner;
using RtAvgjørelse = Regelverk.Runtime.Decisions.Avgjørelse;
using RtHjemmel = Regelverk.Runtime.Decisions.Hjemmel;
using RtNavngitt = Regelverk.Runtime.Decisions.Navngitt;
using RtUtfall = Regelverk.Runtime.Decisions.Utfall;

namespace Regelverk.Tests.Runtime;

/// <summary>What an application comes to, held against the interpreter, and the decisions that carry it.</summary>
public class Konklusjoner
{
    private static readonly Fordeling Deler_ramme = new(null, [new Steg.Forholdsmessig(null, 1, "Deles", [], Her)], null, null, Her);

    // Two rules of each kind, ja or nei, an application in every status, and amounts from nothing to more than was applied for.
    [Fact]
    public void Konklusjonen_er_tolkens() => For_alle(
        from status in Gen.Elements(Enum.GetValues<Søknadsstatus>())
        from vilkår in Gen.Elements(0, 0, 1).ArrayOf(6)
        from bruk in Gen.Choose(0, 1).ArrayOf(6)
        from søkt in Gen.Choose(0, 2)
        from har_søkt in Gen.Choose(0, 3)
        from beregnet in Gen.Choose(0, 2)
        from ramme in Gen.Choose(0, 1)
        select (status, vilkår, bruk, søkt, HarSøkt: har_søkt > 0, beregnet, Ramme: ramme == 1),
        p =>
        {
            var tolkens = new Tolkens();
            var vilkår = p.vilkår.Select(slag => tolkens.Vilkår(slag).Uttrykk).ToList();
            var slag = new[] { Kravslag.Avvises, Kravslag.Avvises, Kravslag.Rettes, Kravslag.Rettes, Kravslag.KanGis, Kravslag.Avslås };
            var med = Enumerable.Range(0, 6).Where(i => p.bruk[i] == 1).ToList();
            var (søkt, beregnet) = (tolkens.Beløp(p.søkt).Uttrykk, tolkens.Beløp(p.beregnet).Uttrykk);
            var deres = tolkens.Tolk(o => o with
            {
                Krav = [.. med.Select(i => Krav(slag[i], vilkår[i], new Hjemmel("§ 1", i + 1)))],
                SøktTilskudd = p.HarSøkt ? Definer("søkt tilskudd", tolkens.SøknadBegrep, Tolkens.Kronetype, Alltid(søkt)) : null,
                BeregnetTilskudd = Definer("beregnet tilskudd", tolkens.SøknadBegrep, Tolkens.Kronetype, Alltid(beregnet)),
                Fordeling = p.Ramme ? Deler_ramme : null,
            }).Avgjør(tolkens.Data.Med(p.status), null);

            bool Står_i_veien(params Kravslag[] av) => med.Any(i => av.Contains(slag[i]) && (p.vilkår[i] == 1) == (slag[i] != Kravslag.KanGis));
            var vår = Konklusjon.AvAlleFakta(
                (Regelverk.Runtime.Decisions.Søknadsstatus)p.status,
                Står_i_veien(Kravslag.Avvises),
                Står_i_veien(Kravslag.Rettes),
                Står_i_veien(Kravslag.KanGis, Kravslag.Avslås),
                p.søkt * 100L,
                p.HarSøkt,
                p.beregnet * 100L,
                p.Ramme);

            return vår.Utfall.ToString() == deres.Utfall.ToString()
                && vår.Status.ToString() == deres.Status.ToString()
                && vår.OppfyllerVilkårene == deres.OppfyllerVilkårene
                && Likt(vår.Beløp.Søkt, deres.Søkt)
                && Likt(vår.Beløp.Beregnet, deres.Beregnet)
                && Likt(vår.Beløp.Tildelt, deres.Tildelt)
                && vår.ToString() == Benevnelse.Utfall(deres);
        },
        3_000);

    [Theory]
    [InlineData(-1, "til avklaring")]
    [InlineData(0, "avslått")]
    [InlineData(1, "oppfyller vilkårene; tilskuddet er ikke fordelt ennå")]
    public void Et_negativt_beløp_gjør_at_søknaden_må_avklares(long beregnet, string ventet) =>
        Assert.Equal(ventet, Konklusjon.AvAlleFakta(default, false, false, false, 0, false, beregnet, delerRamme: true).ToString());

    [Fact]
    public void Det_ukjente_er_ikke_null_kroner()
    {
        var uten = new Beløpsstige(null, Kroner.Zero, null);

        Assert.Equal((null, Kroner.Zero, null), (uten.Søkt, uten.Beregnet, uten.Tildelt));
        Assert.NotEqual(uten, new Beløpsstige(Kroner.Zero, Kroner.Zero, null));
        Assert.Equal("søkt ukjent, beregnet 0 kroner, tildelt ukjent", uten.ToString());
        Assert.NotEqual(Konklusjon.Avsluttet(RtUtfall.Avslått, null), Konklusjon.Avsluttet(RtUtfall.Avslått, Kroner.Zero));
        Assert.NotEqual(Konklusjon.Avsluttet(RtUtfall.Avslått, null), Konklusjon.Avsluttet(RtUtfall.Avvist, null));
        Assert.Equal((null, null, default, false), (default(Konklusjon).Utfall, default(Konklusjon).Status, default(Konklusjon).Beløp, default(Konklusjon).OppfyllerVilkårene));
    }

    [Fact]
    public void En_konklusjon_tar_liten_plass() => Assert.True(System.Runtime.CompilerServices.Unsafe.SizeOf<Konklusjon>() <= 32);

    // Measured against what was applied for, not against what was computed.
    [Theory]
    [InlineData(100, 100, RtUtfall.Innvilget)]
    [InlineData(99, 100, RtUtfall.DelvisInnvilget)]
    [InlineData(0, 100, RtUtfall.Avslått)]
    public void Utfallet_måles_mot_det_som_er_søkt(long tildelt, long søkt, RtUtfall ventet) =>
        Assert.Equal(ventet, Konklusjon.Oppfyller(Kroner.FraKroner(søkt), Kroner.FraKroner(99), delerRamme: true).Fordelt(Kroner.FraKroner(tildelt)).Utfall);

    [Fact]
    public void Bare_en_søknad_som_oppfyller_vilkårene_kan_få_noe_i_fordelingen()
    {
        Assert.Throws<InvalidOperationException>(() => Konklusjon.Avsluttet(RtUtfall.Avslått, null).Fordelt(Kroner.FraKroner(1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Konklusjon.Avsluttet(RtUtfall.Innvilget, null));
    }

    [Fact]
    public void En_avgjørelse_uten_grunn_finnes_ikke_og_grunnene_kan_ikke_endres_utenfra()
    {
        var opplysninger = new[] { new RtNavngitt("a", "1") };
        var grunn = new Grunn(new RtHjemmel("§ 2", 1), "Slik er det.", Grunnslag.Vilkår, opplysninger);
        var grunner = new[] { grunn };
        var avgjørelse = new RtAvgjørelse("S1", "K1", Konklusjon.Avsluttet(RtUtfall.Trukket, Kroner.FraKroner(5)), grunner);
        opplysninger[0] = new RtNavngitt("b", "2");
        grunner[0] = grunn.MedTekst("Noe annet.");

        Assert.Equal("Slik er det.", avgjørelse.Begrunnelse.Single().Tekst);
        Assert.Equal("a", avgjørelse.Begrunnelse.Single().Opplysninger.Single().Navn);
        Assert.Equal(("§ 2 første ledd", "K1"), (avgjørelse.Begrunnelse[0].Hjemmel, avgjørelse.SøkerNavn));
        Assert.Equal(new Beløpsstige(Kroner.FraKroner(5), Kroner.Zero, Kroner.Zero), avgjørelse.Konklusjon.Beløp);
        Assert.Throws<ArgumentException>(() => new RtAvgjørelse("S1", "K1", avgjørelse.Konklusjon, []));
        Assert.Throws<NotSupportedException>(() => ((System.Collections.Generic.IList<Grunn>)avgjørelse.Begrunnelse)[0] = grunn);
    }

    [Fact]
    public void Hjemler_skrives_som_tolkens() => For_alle(
        from ledd in Gen.Choose(0, 14)
        from bokstav in Gen.Elements("", "a", "æ")
        from nr in Gen.Choose(0, 12)
        select (Ledd: ledd == 0 ? (int?)null : ledd, Bokstav: bokstav.Length == 0 ? null : bokstav, Nr: nr == 0 ? (int?)null : nr),
        p => new RtHjemmel("§ 3 a", p.Ledd, p.Bokstav, p.Nr).ToString() == new Hjemmel("§ 3 a", p.Ledd, p.Bokstav, p.Nr).ToString());

    private static bool Likt(Kroner? vårt, Dsl.Values.Rational? deres) =>
        vårt is null == deres is null && (vårt is not { } v || new Dsl.Values.Rational(v.Øre, 100) == deres);
}
