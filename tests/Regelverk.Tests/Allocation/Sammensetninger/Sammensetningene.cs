using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Numbers;
using Regelverk.Tests.Interpretation;
using Xunit;
using A = Regelverk.Runtime.Allocation;

namespace Regelverk.Tests.Allocation.Sammensetninger;

/// <summary>The worked compositions that λ-rules give, in every reading, by the runtime and by the interpreter.</summary>
public sealed class Sammensetningene
{
    [Fact]
    public void Tak_før_avkorting_og_tak_på_tildelingen_gir_hvert_sitt()
    {
        var sak = Sammensetning.Les("tak-for-eller-etter");
        var (ramme, krav, tak) = (sak.Tall("E"), sak.Liste("claims"), sak.Tall("cap"));

        Assert.Equal(sak.Får("T1_kravtak"), Kjøretiden(ramme, [.. krav.Select(k => System.Math.Min(k, tak))], new A.Delingsvilkår()));
        Assert.Equal(sak.Får("T1_kravtak"), Tolken(ramme, krav, _ => new Delingsform(Delingsregel.Forholdsmessig) { Kravtak = tak }));
        Assert.Equal(sak.Får("T2_tildelingstak"), Kjøretiden(ramme, krav, new A.Delingsvilkår(grenser: [tak, tak, tak])));
        Assert.Equal(sak.Får("T2_tildelingstak"), Tolken(ramme, krav, _ => Delingsform.Forholdsmessig, tak));
    }

    [Fact]
    public void Minst_og_grunnbeløp_gir_hvert_sitt()
    {
        var sak = Sammensetning.Les("minst-eller-grunnbelop");
        var (ramme, krav, minst) = (sak.Tall("E"), sak.Liste("claims"), sak.Tall("floor"));
        long[] alle = [minst, minst, minst];

        Assert.Equal(sak.Får("F1_minst"), Kjøretiden(ramme, krav, new A.Delingsvilkår(minst: alle)));
        Assert.Equal(sak.Får("F1_minst"), Tolken(ramme, krav, _ => Minst(Minstebeløpsslag.Minst, minst)));
        Assert.Equal(sak.Får("F2_grunnbelop"), Kjøretiden(ramme, krav, new A.Delingsvilkår(minst: alle, minstErGrunndel: true)));
        Assert.Equal(sak.Får("F2_grunnbelop"), Tolken(ramme, krav, _ => Minst(Minstebeløpsslag.Grunnbeløp, minst)));
        Assert.Equal(sak.Får("F2_grunnbelop"), Tolken(ramme, krav, _ => Minst(Minstebeløpsslag.Skjermet, minst)));
    }

    [Fact]
    public void Gulv_og_tak_løses_sammen_og_bruker_ikke_mer_enn_rammen()
    {
        var sak = Sammensetning.Les("gulv-og-tak-naiv-overforbruk");
        var (gulv, tak, vekter) = (sak.Liste("floors"), sak.Liste("caps"), sak.Liste("weights"));

        Assert.Equal(sak.Får("riktig_lambda"), Kjøretiden(sak.Tall("E"), tak, new A.Delingsvilkår(A.Delingsregel.EtterVekt, vekter, minst: gulv)));

        // The lines themselves, for the language has no least amount for each.
        var deltaker = new Participant(new Avgjørelse { Søknad = Bygg.Søknad("A", "A", []), Begrunnelse = [] }, 1);
        var parter = gulv.Select((g, i) => new StakeParty([new Stake(deltaker, tak[i], 0, vekter[i], g, tak[i])], null)).ToList();
        var nivå = LevelSearch.Find(parter, sak.Tall("E"));
        Assert.Equal(sak.Får("riktig_lambda"), parter.Select(p => Brøken(p.At(nivå))));
    }

    [Fact]
    public void Poeng_er_vekt_og_kravet_er_tak()
    {
        var sak = Sammensetning.Les("poengvekt-med-krav-som-tak");
        var (ramme, krav, poeng) = (sak.Tall("E"), sak.Liste("claims"), sak.Liste("points"));

        Assert.Equal(sak.Får("lambda"), Kjøretiden(ramme, krav, new A.Delingsvilkår(A.Delingsregel.EtterVekt, poeng)));
        Assert.Equal(sak.Får("lambda"), Tolken(ramme, krav, p => new Delingsform(Delingsregel.EtterVekt) { Vekt = p }, poeng: poeng));
    }

    [Fact]
    public void Rammen_som_ikke_rekker_til_minstebeløpene_deles_som_sagt()
    {
        var sak = Sammensetning.Les("gulv-umulig");
        var (ramme, krav, gulv) = (sak.Tall("E"), sak.Liste("claims"), sak.Liste("floors"));
        int[] rang = [0, 1, 2];

        Assert.Equal(sak.Får("reserve_regel_prosent"), Kjøretiden(ramme, krav, new A.Delingsvilkår(minst: gulv)));
        Assert.Equal(sak.Får("reserve_regel_prosent"), Tolken(ramme, krav, _ => Minst(Minstebeløpsslag.Minst, gulv[0])));
        Assert.Equal(sak.Får("reserve_regel_prioritet"), Kjøretiden(ramme, krav, new A.Delingsvilkår(minst: gulv, dekning: A.Minstedekning.Rekkefølge, minsterang: rang)));
        Assert.Equal(
            sak.Får("reserve_regel_prioritet"),
            Tolken(ramme, krav, p => new Delingsform(Delingsregel.Forholdsmessig) { Minst = new Minstebeløp(Minstebeløpsslag.Minst, gulv[0], Minstedekning.Rekkefølge) { Nøkkel = p } }, poeng: [1, 2, 3]));
        Assert.Equal([0, 0, 0], Kjøretiden(ramme, krav, new A.Delingsvilkår(minst: gulv, dekning: A.Minstedekning.Ingen)));
        Assert.Equal([0, 0, 0], Tolken(ramme, krav, _ => new Delingsform(Delingsregel.Forholdsmessig) { Minst = new Minstebeløp(Minstebeløpsslag.Minst, gulv[0], Minstedekning.Ingen) }));
    }

    [Theory]
    [InlineData("forholdsmessig_avkorting", A.Delingsregel.Forholdsmessig)]
    [InlineData("likt_kronetak", A.Delingsregel.LiktBeløp)]
    [InlineData("likt_kronekutt", A.Delingsregel.LiktKutt)]
    public void De_tre_hovedreglene(string lesning, A.Delingsregel regel)
    {
        var sak = Sammensetning.Les("tre-hovedregler");
        var (ramme, krav) = (sak.Tall("E"), sak.Liste("claims"));

        Assert.Equal(sak.Får(lesning), Kjøretiden(ramme, krav, new A.Delingsvilkår(regel)));
        Assert.Equal(sak.Får(lesning), Tolken(ramme, krav, _ => new Delingsform((Delingsregel)regel)));
        if (regel != A.Delingsregel.Forholdsmessig)
        {
            Assert.Equal(40_000, A.Deling.Etter(ramme, krav, new A.Delingsvilkår(regel)).Grupper[0].Nivå);
        }
    }

    [Fact]
    public void Avrunding_skjer_én_gang_til_slutt()
    {
        var sak = Sammensetning.Les("avrunding-per-omgang");
        var (ramme, tak, vekter) = (sak.Tall("E"), sak.Liste("caps"), sak.Liste("weights"));
        var deling = A.Deling.Etter(ramme, tak, new A.Delingsvilkår(A.Delingsregel.EtterVekt, vekter));

        Assert.Equal(sak.Får("eksakt"), Enumerable.Range(0, 3).Select(deling.Tildelt));
        Assert.Equal(sak.Får("avrund_ned_til_slutt"), deling.RundNed(1, out var rest).Select(t => (Brøk)t));
        Assert.Equal(sak.Rest("avrund_ned_til_slutt"), rest);
        Assert.Equal(sak.Får("eksakt"), Tolken(ramme, tak, p => new Delingsform(Delingsregel.EtterVekt) { Vekt = p }, poeng: vekter));
        Assert.Equal(sak.Får("avrund_ned_til_slutt"), Tolken(ramme, tak, p => new Delingsform(Delingsregel.EtterVekt) { Vekt = p }, poeng: vekter, enhet: 1));
    }

    [Theory]
    [InlineData("hele-tusen")]
    [InlineData("hele-tusen-krav-ikke-delelig")]
    public void Hele_tusen_rundes_ned(string id)
    {
        var sak = Sammensetning.Les(id);
        var (ramme, krav, enhet) = (sak.Tall("E"), sak.Liste("claims"), sak.Tall("unit"));

        Assert.Equal(sak.Får("ned"), A.Deling.Forholdsmessig(ramme, krav).RundNed(enhet, out var rest).Select(t => (Brøk)t));
        Assert.Equal(sak.Rest("ned"), rest);
        Assert.Equal(sak.Får("ned"), Tolken(ramme, krav, _ => Delingsform.Forholdsmessig, enhet: enhet));
    }

    [Fact]
    public void Nærmeste_hele_krone_hver_for_seg_bruker_mer_enn_rammen_og_ned_gjør_ikke()
    {
        var sak = Sammensetning.Les("nærmeste-overforbruk");
        var (ramme, krav) = (sak.Tall("E"), sak.Liste("claims"));

        Assert.Equal(sak.Får("nærmeste"), krav.Select(k => (Brøk)(((2 * ramme * k) + krav.Sum()) / (2 * krav.Sum()))));
        Assert.Equal(sak.Får("ned"), A.Deling.Forholdsmessig(ramme, krav).RundNed(1, out var rest).Select(t => (Brøk)t));
        Assert.Equal(sak.Rest("ned"), rest);
        Assert.Equal(sak.Får("ned"), Tolken(ramme, krav, _ => Delingsform.Forholdsmessig, enhet: 1));
    }

    private static Brøk[] Kjøretiden(long ramme, long[] krav, A.Delingsvilkår vilkår)
    {
        var deling = A.Deling.Etter(ramme, krav, vilkår);
        return [.. Enumerable.Range(0, krav.Length).Select(deling.Tildelt)];
    }

    private static Brøk[] Tolken(long ramme, long[] krav, System.Func<Expression, Delingsform> form, long? tak = null, long[]? poeng = null, long? enhet = null) =>
        [.. Fordelingsprøve.Etter(form, takPerSøknad: tak, enhet: enhet)
            .Tildelt(ramme, krav.Select((k, i) => new Prøvesøknad($"S{i}", $"K{i}", k, poeng is null ? 0 : (int)poeng[i])).ToArray())
            .Select(Brøken)];

    private static Brøk Brøken(Rational tall) => new(tall.Numerator, tall.Denominator);

    private static Delingsform Minst(Minstebeløpsslag slag, long beløp) =>
        new(Delingsregel.Forholdsmessig) { Minst = new Minstebeløp(slag, beløp, Minstedekning.Forholdsmessig) };
}
