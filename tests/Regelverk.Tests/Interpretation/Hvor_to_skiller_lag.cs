using System;
using System.Collections.Generic;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Interpretation;

/// <summary>Two applicants side by side: the first step that did not do the same to both, and why, with its figures.</summary>
public class Hvor_to_skiller_lag
{
    // 102 500 to 205 000 gives C one half, 2 500 kroner; without C it is 102 500 to 200 000.
    [Fact]
    public void Det_som_er_for_lite_står_mot_det_som_ble_igjen()
    {
        var svar = Svar(Bagatell(Bortfall.DenMinsteOmGangen), 102_500, new("A", "KA", 150_000), new("C", "KC", 5_000), new("B", "KB", 50_000));

        Assert.StartsWith("Forskjellen ligger i ", svar[1], StringComparison.Ordinal);
        Assert.EndsWith("punkt 2.", svar[1], StringComparison.Ordinal);
        Assert.EndsWith(" av 150 000 kroner, som er 76 875 kroner.", svar[2], StringComparison.Ordinal);
        Assert.EndsWith("Beløpet er 2 500 kroner, og tilskudd under 10 000 kroner per søknad tildeles ikke: søknaden får 0 kroner av 5 000 kroner i beregnet tilskudd.", svar[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Steget_som_bare_rører_den_ene_sier_at_den_andres_beløp_står()
    {
        var svar = Svar(Bagatell(Bortfall.UtenOmfordeling), 102_500, new("A", "KA", 150_000), new("C", "KC", 5_000), new("B", "KB", 50_000));

        Assert.EndsWith("punkt 2, som ikke endrer noe for KA: 75 000 kroner står.", svar[1], StringComparison.Ordinal);
        Assert.Contains("Beløpet er 2 500 kroner", svar[2], StringComparison.Ordinal);
    }

    // 40 per cent of the frame is more than the fourth part that B would have had.
    [Theory]
    [InlineData(Gruppeandelsslag.Garanti, "40 000 kroner")]
    [InlineData(Gruppeandelsslag.Reserve, "går først til søknader der poeng er 1, og søknaden får 40 000 kroner av det.")]
    public void Den_som_er_i_en_gruppe_med_egen_del_er_ikke_avkortet_som_de_andre(Gruppeandelsslag slag, string ventet)
    {
        var prøve = Fordelingsprøve.Med((poeng, _) =>
        [
            new Steg.Regeldeling(null, 1, "Rammen deles", [], Her)
            {
                Form = new Delingsform(Delingsregel.Forholdsmessig) { Andeler = [new Gruppeandel(slag, 0, Er(poeng, ComparisonOperator.Equal, Hel(1), "poeng er 1")) { AvRammen = new Rational(40, 100) }] },
            },
        ]);

        var svar = Svar(prøve, 100_000, new("A", "KA", 150_000), new("B", "KB", 50_000, 1));

        Assert.DoesNotContain("samme regel", svar[1], StringComparison.Ordinal);
        Assert.StartsWith("Forskjellen ligger i ", svar[1], StringComparison.Ordinal);
        Assert.StartsWith("For KB gjelder ", svar[3], StringComparison.Ordinal);
        Assert.Contains(ventet, svar[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Deles_rammen_selv_sier_vekten_hvorfor()
    {
        var svar = Svar(AvRammen(null), 100_000, new("A", "KA", 1, 3), new("B", "KB", 1, 1));

        Assert.EndsWith("deles rammen etter samme regel.", svar[1], StringComparison.Ordinal);
        Assert.Contains("som er 3 for søknaden, og den får 75 000 kroner", svar[2], StringComparison.Ordinal);
        Assert.Contains("som er 1 for søknaden, og den får 25 000 kroner", svar[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Den_som_er_under_sperregrensen_får_høre_hvor_den_er()
    {
        var svar = Svar(AvRammen(new Rational(10, 100)), 100_000, new("A", "KA", 1, 19), new("B", "KB", 1, 1));

        Assert.Contains("som er 19 for søknaden, og den får 100 000 kroner", svar[2], StringComparison.Ordinal);
        Assert.Contains("under sperregrensen på 10 % av summen, som er 20: søknaden får ingen tilskudd", svar[3], StringComparison.Ordinal);
    }

    // 75 kroner each is 0 or 100 in whole hundreds, and the lowest poeng goes first.
    [Fact]
    public void Like_beløp_som_rundes_ulikt_skiller_lag_i_avrundingen()
    {
        var svar = Svar(Fordelingsprøve.TilRammen(Enhetsmetode.StørsteBrøkdel, 100), 150, new("A", "KA", 100, 1), new("B", "KB", 100, 2));

        Assert.Equal("Forskjellen ligger i avrundingen: før den var beløpene like store.", svar[1]);
        Assert.Contains(svar, linje => linje.StartsWith("For KA gjelder ", StringComparison.Ordinal));
    }

    [Fact]
    public void Tidligere_tildelt_er_grunnen_for_den_det_utelukker()
    {
        var svar = Svar_med(Fordelingsprøve.Forholdsmessig(), 1_000, o => o with { TidligereTildelt = TidligereTildelt.Utelukker }, new("A", "KA", 500), new("B", "KB", 500));

        Assert.StartsWith("For KA gjelder ", svar[1], StringComparison.Ordinal);
        Assert.EndsWith("og tidligere tildelt tilskudd utelukker nytt tilskudd i samme år.", svar[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Den_som_har_fått_før_deltar_med_resten()
    {
        var svar = Svar_med(Fordelingsprøve.Forholdsmessig(), 300, o => o with { UdekketBeløp = UdekketBeløp.DeltarINesteRunde }, new("X", "KA", 500), new("B", "KB", 400));

        Assert.Contains(svar, linje => linje.EndsWith("og 200 kroner som ikke er dekket, deltar i denne runden.", StringComparison.Ordinal));
    }

    private static Fordelingsprøve Bagatell(Bortfall bortfall) => Fordelingsprøve.Med((_, søknad) =>
    [
        new Steg.Forholdsmessig(null, 1, "Beregnet tilskudd avkortes", [], Her),
        new Steg.Bagatellgrense(10_000, søknad, bortfall, false, bortfall == Bortfall.DenMinsteOmGangen ? new Likhetsregel([], null) : null, 2, "For lite", [], Her),
    ]);

    private static Fordelingsprøve AvRammen(Rational? sperregrense) =>
        Fordelingsprøve.Etter(poeng => new Delingsform(Delingsregel.EtterVekt) { Vekt = poeng, UtenBeregnet = true, Sperregrense = sperregrense });

    /// <summary>The first against the second.</summary>
    private static IReadOnlyList<string> Svar(Fordelingsprøve prøve, Rational ramme, params Prøvesøknad[] søknader) => Svar_med(prøve, ramme, o => o, søknader);

    /// <summary>As above, where KA got 300 kroner for application X in an earlier round.</summary>
    private static IReadOnlyList<string> Svar_med(Fordelingsprøve prøve, Rational ramme, Func<Ordning, Ordning> endret, params Prøvesøknad[] søknader)
    {
        var tidligere = new TidligereRunde(1, 0, [new TidligereTildeling("X", "KA", 300)]);
        var fordelt = new Fordeler(new Tolk(endret(prøve.Ordning))).Fordel(Array.ConvertAll(søknader, prøve.Avgjort), null, ramme, null, [tidligere]);
        Avgjørelse Den(int i) => Assert.Single(fordelt.Avgjørelser, a => a.Søknad.Id == søknader[i].Id);
        return Sammenligning.Av(Den(0), Den(1), fordelt);
    }
}
