using System;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Kit;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;
using A = Regelverk.Runtime.Allocation;
using N = Regelverk.Runtime.Numbers;

namespace Regelverk.Tests.Allocation.Sammensetninger;

/// <summary>Groups that are sure of a part of the frame, by the runtime and by the interpreter; and two compositions that are no division.</summary>
public sealed class Gruppeandelene
{
    [Theory]
    [InlineData("kvote-bindende", "Q1_minstegaranti", Gruppeandelsslag.Garanti)]
    [InlineData("kvote-bindende", "Q2_reserve_først_og_deltar_i_resten", Gruppeandelsslag.Reserve)]
    [InlineData("kvote-ikke-bindende", "Q1_minstegaranti", Gruppeandelsslag.Garanti)]
    [InlineData("kvote-ikke-bindende", "Q2_reserve_først_og_deltar_i_resten", Gruppeandelsslag.Reserve)]
    public void Kvoten_gir_det_lesningen_sier(string id, string lesning, Gruppeandelsslag slag)
    {
        var sak = Sammensetning.Les(id);
        var gruppen = sak.Liste("group");
        var krav = sak.Liste("claims").Select((k, i) => ($"S{i}", $"K{i}", k, gruppen.Contains(i) ? 1 : 0)).ToArray();
        var (tolken, kjøretiden) = Med(slag, sak.Tall("quota_percent")).Nøyaktig(sak.Tall("E"), krav);

        Assert.Equal(sak.Får(lesning), tolken);
        Assert.Equal(sak.Får(lesning), kjøretiden);
    }

    // The language has one kind of number for a group, an amount; places are amounts too. An application that is in two groups counts for neither or both, and the file must say so by its conditions.
    [Fact]
    public void Kvoter_som_overlapper_avvises()
    {
        const string Garanti = "     - minst 15 prosent av rammen går til søknader der søknaden er fra nord\n";
        var regler = Repository.Read("examples", "fordeling", "garanti.regel").Replace("\r\n", "\n", StringComparison.Ordinal);
        var fil = Regelfil.Les(new SourceText("prøve.regel", regler.Replace(Garanti, Garanti + "     - minst 15 prosent av rammen går til søknader der søknaden er åpen for barn\n", StringComparison.Ordinal)));

        Assert.Contains("RV0762", fil.Diagnostics.Select(d => d.Descriptor.Code));
    }

    [Theory]
    [InlineData("nord: 40 prosent; barn i nord: 10 prosent", "")]
    [InlineData("barn i nord: 10 prosent; nord: 40 prosent", "")]
    [InlineData("nord: 60 prosent; barn i nord: 50 prosent", "")]
    [InlineData("nord: 20 prosent; barn i nord: 200 000 kroner", "")]
    [InlineData("nord: 20 prosent; barn i nord: 200 001 kroner", "RV0763")]
    [InlineData("nord: 200 000 kroner; barn i nord: 21 prosent", "RV0763")]
    [InlineData("nord: 40 prosent; barn i nord: 25 prosent; voksne i nord: 15 prosent", "")]
    [InlineData("nord: 40 prosent; barn i nord: 25 prosent; voksne i nord: 16 prosent", "RV0763")]
    [InlineData("nord: 200 000 kroner; barn i nord: 100 000 kroner; voksne i nord: 100 001 kroner", "RV0763")]
    [InlineData("barn i nord: 60 prosent; voksne i nord: 41 prosent", "RV0763")]
    [InlineData("nord: 40 prosent; nord: 10 prosent", "RV0762")]
    [InlineData("nord: 40 prosent; barn: 10 prosent; barn i nord: 5 prosent", "RV0762")]
    public void Grupper_inne_i_hverandre_må_få_plass_i_hverandre(string grupper, string kode)
    {
        var fil = MedGrupper(grupper);

        Assert.Equal(kode, string.Join(" ", fil.Diagnostics.Select(d => d.Descriptor.Code).Where(k => k.StartsWith("RV076", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("nord: 40 prosent; barn i nord: 10 prosent", ", 0")]
    [InlineData("barn i nord: 10 prosent; nord: 40 prosent", "1, ")]
    [InlineData("barn i nord: 10 prosent; barn i nord, små: 5 prosent; nord: 40 prosent; sør: 9 prosent", "2, 0, , ")]
    public void Gruppen_er_inne_i_den_minste_som_rommer_den(string grupper, string innenfor) =>
        Assert.Equal(innenfor, string.Join(", ", (MedGrupper(grupper).Bundet?.Fordeling?.Steg.OfType<Steg.Delende>().First().Form.Andeler ?? []).Select(a => $"{a.Innenfor}")));

    // A guarantee of 60 000 to two, who then take from a third group that was just above its own: it too must be looked at again.
    [Fact]
    public void En_garanti_kan_dra_en_annen_gruppe_under_sin_del()
    {
        var fordeling = Med(Gruppeandelsslag.Garanti, 70, 28);
        var (tolken, kjøretiden) = fordeling.Nøyaktig(90_000, [("A", "K", 100_000, 1), ("B", "L", 100_000, 2), ("C", "M", 100_000, 0)]);

        // 30 000 each; A is sure of 63 000, and 13 500 to B is less than 25 200, so C gets 1 800.
        Assert.Equal([63_000, 25_200, 1_800], tolken);
        Assert.Equal([63_000, 25_200, 1_800], kjøretiden);
    }

    [Fact]
    public void Egenandel_og_samlet_støtte_er_det_laveste_av_tre_beløp()
    {
        var sak = Sammensetning.Les("egenandel-og-samlet-støtte");
        var fil = Regelfil.Les(new SourceText("prøve.regel", $$"""
            regelverk Prøve 2026
              tittel              «Prøve»
              tilskuddsforvalter  «Prøve»
              gjelder             1. januar 2026 – 31. desember 2026
              avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Prøve»

            begreper
              lag (laget) er søker:
                navn (navnet): tekst, kjennetegn

              søknad (søknaden):
                godkjent kostnad (den godkjente kostnaden): kroner, minst 0
                annen offentlig støtte (den andre offentlige støtten): kroner, minst 0

            § 1 Hvem
              «Lag med kostnader får tilskudd.»
              Tilskudd gis hvis den godkjente kostnaden er minst 1 krone

            § 2 Hvor mye
              «Tilskuddet er {{sak.Tall("max_percent")}} prosent av godkjent kostnad, inntil 150 000 kroner. Samlet offentlig støtte kan være 80 prosent.»
              samlet støtte er 80 prosent av den godkjente kostnaden
              Søkt tilskudd er den godkjente kostnaden
              Beregnet tilskudd er det laveste av {{sak.Tall("max_percent")}} prosent av den godkjente kostnaden, 150 000 kroner og (samlet støtte − den andre offentlige støtten), men minst 0 kroner, avrundet ned til øre

            fordeling
              ingen avkorting: «Det er ingen ramme.»

            eksempel «Samlet støtte binder»
              gitt søknad: godkjent kostnad {{Visning.Tall(sak.Tall("approved_cost"))}} kroner, annen offentlig støtte {{Visning.Tall(sak.Tall("other_public"))}} kroner
              så: beregnet tilskudd er 60 000 kroner
            """));

        Assert.False(fil.HarFeil, string.Join("\n", fil.Diagnostics.Select(d => d.Text.Nb)));
    }

    // The award of the organisation, and then what its parts get of it: what does not come out whole is left with the organisation, not with the state.
    [Fact]
    public void Sentralledd_og_underledd_rundes_ned_på_to_nivåer()
    {
        var par = new Runtime.Delerpar(100, [(300, [2, 2, 2]), (300, [6])], 1, 1, Delrest.HosSøkeren);
        var (tolken, vår) = (par.Tolken(), par.Vår());
        Assert.Equal([50, 50], vår.Avgjørelser.Select(a => a.Tildelt?.Øre ?? 0).ToArray());
        Assert.Equal([new Rational(50, 100), new Rational(50, 100)], tolken.Avgjørelser.Select(a => a.Tildelt ?? Rational.Zero).ToArray());
        Assert.Equal([[16, 16, 16], [50]], vår.Steg[2].Virkninger.Select(v => v.Deler.Select(d => d.Tildelt.Øre).ToArray()).ToArray());
        Assert.Equal([[16, 16, 16], [50]], tolken.Steg[2].Virkninger.Select(v => v.Deler.Select(d => (long)(d.Tildelt * 100).Numerator).ToArray()).ToArray());
        Assert.Equal(0, vår.Restmidler.Øre);
        Assert.Equal(Rational.Zero, tolken.Restmidler);
    }

    // A part of the frame for each group, that it alone gets of: the others share the rest, whatever the group leaves.
    [Theory]
    [InlineData("kvote-bindende")]
    [InlineData("kvote-ikke-bindende")]
    public void Egen_delramme_gir_det_den_tredje_lesningen_sier(string id)
    {
        var sak = Sammensetning.Les(id);
        var gruppen = sak.Liste("group");
        var (ramme, krav, andel) = (sak.Tall("E"), sak.Liste("claims"), sak.Tall("quota_percent"));
        var fil = Regelfil.Les(new SourceText("prøve.regel", $$"""
            regelverk Prøve 2026
              tittel              «Prøve»
              tilskuddsforvalter  «Prøve»
              gjelder             1. januar 2026 – 31. desember 2026
              avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Prøve»

            begreper
              lag (laget) er søker:
                navn (navnet): tekst, kjennetegn

              søknad (søknaden, søknader):
                søkt beløp (det søkte beløpet): kroner, minst 0
                er fra nord: ja/nei

            § 1 Hvem
              «Lag som har søkt om et beløp, får tilskudd.»
              Tilskudd gis hvis det søkte beløpet er minst 1 krone

            § 2 Hvor mye
              «Tilskuddet er det laget søker om.»
              Søkt tilskudd er det søkte beløpet
              Beregnet tilskudd er det søkte beløpet, avrundet ned til øre

            § 3 Fordeling
              «Lag fra nord har en egen del av rammen.»

            ramme
              {{Visning.Kroner(ramme)}}   kilde «Prøve»

            delrammer
              nord: {{andel}} prosent av rammen, til søknader der søknaden er fra nord, ubrukt tilbakeføres til staten
              sør: resten, til øvrige søknader, ubrukt tilbakeføres til staten

            fordeling etter § 3
              1. Beregnet tilskudd avkortes forholdsmessig
              2. Beløpene avrundes ned til hele kroner
              3. Klager som fører fram, gir ny fordeling

            eksempel «Hver sin del»
              gitt ramme {{Visning.Kroner(ramme)}}
              gitt søknader:
                | søknad | beregnet tilskudd | er fra nord |
            {{string.Join("\n", krav.Select((k, i) => $"    | S{i} | {Visning.Tall(k)} | {(gruppen.Contains(i) ? "ja" : "nei")} |"))}}
              så fordelt:
                | søknad | tildelt tilskudd |
            {{string.Join("\n", sak.Får("Q3_øremerket_egen_pott").Select((t, i) => $"    | S{i} | {Visning.Tall((long)t.Teller)} |"))}}
            """));
        Assert.False(fil.HarFeil, string.Join("\n", fil.Diagnostics.Select(d => d.Text.Nb)));

        A.Steg[] steg = [new A.Steg.Forholdsmessig(1, "Deles"), new A.Steg.AvrundingNed(2, "Avrundes", null, N.Kroner.FraKroner(1), A.Restmiddelmål.TilStaten)];
        var vår = new A.Fordeling(null, steg, [new A.Delramme("nord", A.Delrammeandel.AvRammen(new N.Brøk(andel, 100)), null, [0, 1], null), new A.Delramme("ellers", A.Delrammeandel.Resten, null, [0, 1], null)]);
        var deltakere = krav.Select((k, i) => new A.Deltaker(
            new Regelverk.Runtime.Decisions.Avgjørelse($"S{i}", $"K{i}", Regelverk.Runtime.Decisions.Konklusjon.Oppfyller(null, N.Kroner.FraKroner(k), delerRamme: true), [new Regelverk.Runtime.Decisions.Grunn("§ 1", "Prøve.", Regelverk.Runtime.Decisions.Grunnslag.Vilkår)]),
            [new A.Nøkkelverdi(gruppen.Contains(i) ? 0 : 1, "")])).ToList();
        Assert.Equal(sak.Får("Q3_øremerket_egen_pott"), vår.Fordel(deltakere, N.Kroner.FraKroner(ramme), false).Avgjørelser.Select(a => a.Tildelt is { } t ? t.TilBrøk() : N.Brøk.Zero).ToArray());
    }

    // On one level, what is rounded away of the first three stays undistributed.
    [Fact]
    public void Sentralledd_og_underledd_rundes_ned_på_ett_nivå()
    {
        var deling = A.Deling.Forholdsmessig(100, [100, 100, 100, 300]);

        Assert.Equal([16, 16, 16, 50], deling.RundNed(1, out var rest));
        Assert.Equal(2, rest);
    }

    private static Regelfil MedGrupper(string grupper)
    {
        const string Garanti = "     - minst 15 prosent av rammen går til søknader der søknaden er fra nord\n";
        var vilkår = new System.Collections.Generic.Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["nord"] = "søknaden er fra nord",
            ["sør"] = "søknaden ikke er fra nord",
            ["barn"] = "søknaden er åpen for barn",
            ["barn i nord"] = "søknaden er fra nord og søknaden er åpen for barn",
            ["barn i nord, små"] = "søknaden er fra nord og søknaden er åpen for barn og det søkte beløpet er mindre enn 10 000 kroner",
            ["voksne i nord"] = "søknaden er fra nord og søknaden ikke er åpen for barn",
        };
        var regler = Repository.Read("examples", "fordeling", "garanti.regel").Replace("\r\n", "\n", StringComparison.Ordinal);
        var klausuler = grupper.Split("; ").Select(g => g.Split(": ")).Select(g => $"     - minst {g[1].Replace("prosent", "prosent av rammen", StringComparison.Ordinal)} går til søknader der {vilkår[g[0]]}\n");
        return Regelfil.Les(new SourceText("prøve.regel", regler[..regler.IndexOf("\n# Halvparten", StringComparison.Ordinal)].Replace(Garanti, string.Concat(klausuler), StringComparison.Ordinal)));
    }

    private static Prøvefordeling Med(Gruppeandelsslag slag, params long[] prosenter) => new(
        (_, _, poeng) =>
        [
            new Steg.Forholdsmessig(null, 1, "Deles", [], Her)
            {
                Form = Delingsform.Forholdsmessig with
                {
                    Andeler = [.. prosenter.Select((p, i) => new Gruppeandel(slag, 0, Er(poeng, ComparisonOperator.Equal, Hel(i + 1), $"poeng er {i + 1}")) { AvRammen = new Rational(p, 100) })],
                },
            },
            new Steg.AvrundingNed(1, Restmiddelmål.TilStaten, null, 2, "Avrundes", [], Her),
        ],
        new A.Steg.Forholdsmessig(1, "Deles", form: new A.Delingsform(
            A.Delingsregel.Forholdsmessig,
            andeler: [.. prosenter.Select((p, i) => new A.Gruppeandel((A.Gruppeandelsslag)slag, N.Kroner.Zero, $"poeng er {i + 1}", new N.Brøk(p, 100)))])),
        new A.Steg.AvrundingNed(2, "Avrundes", null, N.Kroner.FraKroner(1), A.Restmiddelmål.TilStaten));
}
