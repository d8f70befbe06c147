using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Sources;
using Regelverk.Dsl;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Regelverk.Tests.Kit.Handbook;
using Xunit;

namespace Regelverk.Tests.Sporing;

/// <summary>The traced path of the runtime gives the decisions of the interpreter, with every ground, missing fact and bound.</summary>
public class Sporingen_som_tolken
{
    public static TheoryData<string> Regelfiler_i_håndboken =>
        [.. HandbookSample.Alone.Select(sample => sample.Place)];

    private static Ordning Utvalgsordning => Les(Repository.Read("examples", "fastlege", "2018", "rekrutteringstilskudd-2018.regel"));

    [Theory]
    [InlineData("2018")]
    [InlineData("2018-manglende-skjønn")]
    public void De_46_søknadene_får_samme_avgjørelse_med_samme_begrunnelse(string folder)
    {
        var ordning = Utvalgsordning;
        var set = ApplicationSource.Read(Repository.Path("examples", "fastlege", folder, "søknader"), ordning, 1, IoContext.ForConsole());
        var samsvar = new Samsvar(ordning);

        Assert.Equal(46, set.Applications.Count);
        foreach (var application in set.Applications)
        {
            samsvar.Krev(application.Data, ordning.Runder.Single(r => r.Nummer == application.Round));
        }
    }

    [Fact]
    public void Søknader_på_grensene_får_samme_avgjørelse() => Prøv(Utvalgsordning, 1500, krevAlleUtfall: true);

    [Theory]
    [MemberData(nameof(Regelfiler_i_håndboken))]
    public void Søknader_til_ordningene_i_håndboken_får_samme_avgjørelse(string place) =>
        Prøv(Les(HandbookSample.All.Single(sample => sample.Place == place).Text), 150, krevAlleUtfall: false);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Ordninger_med_alle_uttrykksformer_i_hverandre_gir_samme_avgjørelse(int gang)
    {
        for (var i = 0; i < Prøvefrø.Antall(150); i++)
        {
            var frø = (gang * 1000) + i;
            try
            {
                Prøv(new TilfeldigOrdning(frø).Lag(), 12, krevAlleUtfall: false);
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"Ordning {frø}: {e.Message}", e);
            }
        }
    }

    private static Ordning Les(string text) =>
        Regelfil.Les(new SourceText("prøve.regel", text)).Ordning ?? throw new InvalidOperationException("The rule file has errors.");

    private static void Prøv(Ordning ordning, int antall, bool krevAlleUtfall)
    {
        var samsvar = new Samsvar(ordning);
        var tilfeldig = new TilfeldigSøknad(ordning, 20181116);
        var ends = new HashSet<string>();
        for (var i = 0; i < antall; i++)
        {
            // From nothing missing to half of it.
            var mangler = (i % 6) switch { 0 or 1 => 0, 2 => 30, 3 => 12, 4 => 6, _ => 2 };
            ends.Add(Utfallsregel.Name(samsvar.Krev(tilfeldig.Neste($"S{i}", mangler), tilfeldig.Runde())));
        }

        if (krevAlleUtfall)
        {
            Assert.Superset(new HashSet<string> { "trukket", "avvist", "avslått", "venter på retting", "til avklaring", "oppfyller vilkårene; tilskuddet er ikke fordelt ennå" }, ends);
        }
    }
}
