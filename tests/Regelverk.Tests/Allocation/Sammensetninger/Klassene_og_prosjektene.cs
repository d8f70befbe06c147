using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Runtime.Numbers;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;
using A = Regelverk.Runtime.Allocation;
using Beløp = Regelverk.Runtime.Numbers.Kroner;

namespace Regelverk.Tests.Allocation.Sammensetninger;

/// <summary>The worked compositions of priority groups and of whole projects, in every reading, by the interpreter and by the runtime.</summary>
public sealed class Klassene_og_prosjektene
{
    [Theory]
    [InlineData("delvis_siste_klasse", Grensegruppe.AvkortesForholdsmessig, A.Grensegruppe.AvkortesForholdsmessig)]
    [InlineData("bare_hele_klasser", Grensegruppe.FårIngenTilskudd, A.Grensegruppe.FårIngenTilskudd)]
    public void Gruppen_som_rammen_ikke_rekker_til(string lesning, Grensegruppe gruppe, A.Grensegruppe vår)
    {
        var sak = Sammensetning.Les("prioriterte-klasser");
        var prøve = new Prøvefordeling(
            (_, _, poeng) => [new Steg.Prioritetsgrupper(poeng, true, null, gruppe, 1, "Grupper", [], Her), Ned],
            new A.Steg.Prioritetsgrupper(1, "Grupper", null, "poeng", true, vår),
            VårNed);

        // The first class has most points.
        Stemmer(prøve, sak, lesning, sak.Tall("E"), [.. sak.Klasser("tiers").SelectMany((klasse, i) => klasse.Select(krav => (krav, 9 - i)))]);
    }

    [Theory]
    [InlineData("E_100000_hopp_over", Rekkefølgeslutt.NesteSomFårPlass, A.Rekkefølgeslutt.NesteSomFårPlass)]
    [InlineData("E_100000_stopp", Rekkefølgeslutt.Stanser, A.Rekkefølgeslutt.Stanser)]
    [InlineData("E_100000_delvis_siste", Rekkefølgeslutt.SisteFårResten, A.Rekkefølgeslutt.SisteFårResten)]
    [InlineData("E_110000_hopp_over", Rekkefølgeslutt.NesteSomFårPlass, A.Rekkefølgeslutt.NesteSomFårPlass)]
    [InlineData("E_110000_stopp", Rekkefølgeslutt.Stanser, A.Rekkefølgeslutt.Stanser)]
    public void Prosjektet_som_ikke_får_plass(string lesning, Rekkefølgeslutt slutt, A.Rekkefølgeslutt vår)
    {
        var sak = Sammensetning.Les("hele-prosjekter");
        var prøve = new Prøvefordeling(
            (_, _, poeng) => [new Steg.PrioritertRekkefølge(new Likhetsregel([new Rekkefølgenøkkel(poeng, true)], null), slutt, null, null, 1, "Rekkefølge", [], Her), Ned],
            new A.Steg.PrioritertRekkefølge(1, "Rekkefølge", null, new A.Likhetsregel([new A.Rekkefølgenøkkel("poeng", true)], null), vår),
            VårNed);

        Stemmer(prøve, sak, lesning, long.Parse(lesning.Split('_')[1], System.Globalization.CultureInfo.InvariantCulture), [.. sak.Liste("ranked_claims").Select((krav, i) => (krav, 9 - i))]);
    }

    private static Steg.AvrundingNed Ned => new(1, Restmiddelmål.TilStaten, null, 2, "Avrundes", [], Her);

    private static A.Steg.AvrundingNed VårNed => new(2, "Avrundes", null, Beløp.FraKroner(1), A.Restmiddelmål.TilStaten);

    private static void Stemmer(Prøvefordeling prøve, Sammensetning sak, string lesning, long ramme, IReadOnlyList<(long Kroner, int Poeng)> krav)
    {
        var (tolken, vår) = prøve.Fordel(ramme, [.. krav.Select((k, i) => ($"S{i}", $"K{i}", k.Kroner, k.Poeng))]);

        Assert.Equal(sak.Får(lesning), tolken.Avgjørelser.Select(a => new Brøk(a.Tildelt?.Numerator ?? 0, a.Tildelt?.Denominator ?? 1)));
        Assert.Equal(sak.Får(lesning), vår.Avgjørelser.Select(a => (a.Tildelt ?? Beløp.FraKroner(0)).TilBrøk()));
        Assert.Equal(sak.Rest(lesning), new Brøk(tolken.Restmidler.Numerator, tolken.Restmidler.Denominator));
        Assert.Equal(sak.Rest(lesning), vår.Restmidler.TilBrøk());
    }
}
