using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Sporing;
using Xunit;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>What must not matter: other names for what the rules define, another order of what stands side by side, a condition in a list of its own.</summary>
public class Uten_betydning
{
    private const int Antall = 150;

    [Fact]
    public void Andre_navn_på_det_reglene_definerer() => Avgjøres_likt(new Utforming(Omdøpt: true), 0);

    [Fact]
    public void Annen_rekkefølge_på_overskrifter_opplysninger_og_regler() => Avgjøres_likt(new Utforming(Stokket: true), 10_000);

    [Fact]
    public void Et_vilkår_i_en_egen_liste() => Avgjøres_likt(new Utforming(Nøstet: true), 20_000);

    [Fact]
    public void Alt_på_en_gang() => Avgjøres_likt(new Utforming(true, true, true), 30_000);

    private static void Avgjøres_likt(Utforming utforming, int fra)
    {
        var endret = 0;
        foreach (var frø in Enumerable.Range(fra, Antall))
        {
            var (tekst, annen) = (Regelverkstegner.Av(new Valg(frø)), Regelverkstegner.Av(new Valg(frø), utforming));
            endret += tekst == annen ? 0 : 1;
            if (Les(tekst) is { } ordning)
            {
                var andre = Les(annen);
                Assert.True(andre is not null, $"{frø}: accepted only in one writing:\n{annen}");
                Søknadene_avgjøres_likt(ordning, andre, frø, annen);
            }
        }

        Assert.True(endret > Antall / 4, "The other writing is most often the same.");
    }

    private static Ordning? Les(string tekst) => Regelfil.Les(new SourceText("prøve.regel", tekst)).Ordning;

    private static void Søknadene_avgjøres_likt(Ordning ordning, Ordning annen, int frø, string tekst)
    {
        var (tolk, andre, tilfeldig) = (new Tolk(ordning), new Tolk(annen), new TilfeldigSøknad(ordning, frø));
        var oversetter = new Oversetter(annen);
        List<(Avgjørelse, Avgjørelse)> avgjort = [];
        for (var i = 0; i < 20; i++)
        {
            var søknad = tilfeldig.NesteMedEgenSøker($"S{i:D2}", i % 3 == 2 ? 6 : 0);
            var runde = ordning.Runder[0];
            var (a, b) = (tolk.Avgjør(søknad, runde), andre.Avgjør(oversetter.Av(søknad), annen.Runder[0]));
            Assert.True(Svar(a) == Svar(b), $"{frø}, {søknad.Id}:\n{Svar(a)}\n{Svar(b)}\n{tekst}");
            avgjort.Add((a, b));
        }

        var krav = avgjort.Aggregate(Rational.Zero, (sum, a) => sum + (a.Item1.Beregnet ?? Rational.Zero));
        var ramme = new Rational((krav * 60).Floor(), 100);
        var (x, y) = (new Fordeler(tolk).FordelForeløpig([.. avgjort.Select(a => a.Item1)], ordning.Runder[0], ramme), new Fordeler(andre).FordelForeløpig([.. avgjort.Select(a => a.Item2)], annen.Runder[0], ramme));
        Assert.True(Tildelt(x) == Tildelt(y), $"{frø}:\n{Tildelt(x)}\n{Tildelt(y)}\n{tekst}");
    }

    private static string Svar(Avgjørelse a) => $"{a.Utfall} {a.Status} {a.Søkt?.ToString()} {a.Beregnet?.ToString()} {a.Utbetaling?.Slag} {string.Join(",", a.Mangler.Select(m => m.Opplysning.Navn + m.ElementId).Order(StringComparer.Ordinal))}";

    private static string Tildelt(ForeløpigFordeling f) => f.Resultat is { } r
        ? string.Join("\n", r.Avgjørelser.Select(a => $"{a.Søknad.Id} {a.Tildelt?.ToString()}")) + r.Restmidler + string.Join(",", r.Loddtrekninger.Select(l => string.Join("-", l.Kandidater)))
        : string.Join(",", f.UtenGrense.Select(a => a.Søknad.Id));
}
