using System;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Sources;
using Regelverk.Tests.Examples;
using Regelverk.Tests.Kit;
using Regelverk.Tests.Kit.Handbook;
using Regelverk.Tests.Sporing;
using Xunit;

namespace Regelverk.Tests.Compiled;

/// <summary>The compiled rules decide as the interpreter does: outcome, amounts, every ground, missing facts; with plain rules and with grounds.</summary>
public class Kompilerte_regler_som_tolken
{
    [Fact]
    public void De_46_søknadene_i_2018_avgjøres_likt()
    {
        var rules = Kompilert.Av([Repository.Read("examples", "fastlege", "2018", "rekrutteringstilskudd-2018.regel")]).Single();
        foreach (var folder in new[] { "2018", "2018-manglende-skjønn" })
        {
            var set = ApplicationSource.Read(Repository.Path("examples", "fastlege", folder, "søknader"), rules.Ordning, 1, IoContext.ForConsole());
            Assert.Equal(46, set.Applications.Count);
            foreach (var application in set.Applications)
            {
                rules.Krev(application.Data, rules.Ordning.Runder.Single(r => r.Nummer == application.Round));
            }
        }

        Assert.True(rules.HarEnkleRegler);
    }

    [Fact]
    public void Søknader_på_grensene_i_2018_avgjøres_likt()
    {
        var rules = Kompilert.Av([Repository.Read("examples", "fastlege", "2018", "rekrutteringstilskudd-2018.regel")]).Single();
        rules.Prøv(1_000);
        Assert.InRange(rules.MedEnkleRegler, 100, 1_000);
    }

    [Fact]
    public void Søknader_til_alle_ordningene_i_håndboken_avgjøres_likt()
    {
        var all = Kompilert.Av([.. HandbookSample.Alone.Select(s => s.Text)]);
        foreach (var rules in all)
        {
            rules.Prøv(100);
        }

        Assert.Contains(all, r => r.MedEnkleRegler > 10);
    }

    [Fact]
    public void Søknader_til_tilfeldige_ordninger_avgjøres_likt()
    {
        var all = Kompilert.Av([.. Enumerable.Range(0, 40).Select(i => new TilfeldigOrdning(i).Lag())]);
        foreach (var rules in all)
        {
            rules.Prøv(30);
        }

        Assert.InRange(all.Sum(r => r.MedEnkleRegler), 20, 40 * 30);
    }

    [Fact]
    public void Rammene_i_alle_eksemplene_fordeles_likt()
    {
        var all = Kompilert.Av([.. ExampleFolders.AllRuleFiles().Select(f => Repository.Read(f.Split('/')))]);
        foreach (var rules in all)
        {
            rules.PrøvFordelinger(rules.Ordning.Fordeling is { Steg.Count: > 0 } ? 60 : 2);
        }
    }

    [Theory]
    [InlineData("formen er ikke kurs")]
    [InlineData("formen er kurs")]
    [InlineData("formen er verken kurs eller leir")]
    public void Et_vilkår_om_det_som_ikke_er_aktuelt_avgjøres_likt(string vilkår)
    {
        var text = $"""
            regelverk Prøvetilskudd 2025
              tittel              «Tilskudd til prøver»
              tilskuddsforvalter  «Prøvedirektoratet»
              gjelder             1. januar 2025 – 31. desember 2025
              avgjørelsen         er enkeltvedtak, klagefrist 3 uker, klageinstans «Prøvedepartementet»

            begreper
              lag (laget) er søker:
                navn: tekst, kjennetegn
              søknad (søknaden):
                er åpen: ja/nei
                form (formen): én av kurs, leir, by, oppgis bare når søknaden er åpen

            § 1 Hvem kan få tilskudd
              «Formen avgjør.»
              Tilskudd gis hvis {vilkår}

            § 2 Hvor mye
              «Alle får det samme.»
              Søkt tilskudd er 1 000 kroner
              Beregnet tilskudd er 1 000 kroner

            fordeling
              ingen avkorting: «Alle får.»

            """;
        var rules = Kompilert.Av([text]).Single();
        rules.Prøv(200);
        Assert.InRange(rules.MedEnkleRegler, 50, 200);
    }

    [Fact]
    public void Delrammen_som_får_det_ubrukte_kan_stå_først()
    {
        var lines = Repository.Read("examples", "fordeling", "delrammer.regel").Split("# Rammen er", 2)[0].Split('\n').ToList();
        var first = lines.IndexOf("delrammer") + 1;
        lines.Reverse(first, 4);
        var rules = Kompilert.Av([string.Join("\n", lines)]).Single();
        Assert.Equal("voksenlagene", rules.Ordning.Fordeling?.Delrammer[0].Navn);
        rules.PrøvFordelinger(60);
    }

    [Fact]
    public void Et_unntak_inne_i_en_regel_viser_linjen_i_regelfilen()
    {
        var text = Repository.Read("examples", "fastlege", "2018", "rekrutteringstilskudd-2018.regel");
        var rules = Kompilert.Av([text]).Single();
        var application = new TilfeldigSøknad(rules.Ordning, 1).Neste("S1", 0);

        // Where little of the stack is left, the first definition that a rule asks for refuses to go on.
        var failure = Record.Exception(() => Deep(() => rules.Avgjør(application, rules.Ordning.Runder[0])));

        Assert.IsType<InsufficientExecutionStackException>(failure);
        var line = text.Split('\n').ToList().FindIndex(l => l.Contains("Søkt tilskudd er summen", StringComparison.Ordinal)) + 1;
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"SøktTilskuddSpor() in /_/prøve0.regel:line {line}"), failure.StackTrace, StringComparison.Ordinal);
    }

    private static int Deep(Action act)
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return Deep(act) + 1;
        }

        act();
        return 0;
    }
}
