using System;
using System.Linq;
using System.Text.Json.Nodes;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>The order of the rows has nothing to say for what is written: only the fingerprint of the file that was read tells that it was another.</summary>
public class Stokkede_søknader
{
    private const string Overskrift = "søknad;søker;runde;navn;levert;er undertegnet;gjelder utstyr;pris;søkt beløp";

    private static readonly string[] Rader =
    [
        "A;f1;1;=Alfa;01.02.2024;ja;nei;;900",
        "B;f2;1;Beta;01.03.2024;ja;ja;1 000;600,50",
        "C;f3;1;Gamma;02.03.2024;ja;nei;;100",
    ];

    [Fact]
    public void Kvitteringen_er_den_samme_hvordan_radene_enn_står()
    {
        var kvitteringer =
            from først in Rader
            from sist in Rader
            where først != sist
            select Kvittering([først, .. Rader.Where(r => r != først && r != sist), sist]);

        Assert.Single(kvitteringer.Distinct(StringComparer.Ordinal));
    }

    /// <summary>Without the fingerprint of the file, and the seal, which covers it.</summary>
    private static string Kvittering(string[] rader)
    {
        using var små = new Småtilskudd();
        små.Skriv("søknader/søknad.csv", string.Join('\n', [Overskrift, .. rader, ""]));
        Assert.Equal(0, små.Fordel("-o", "ut").Svarkode);

        var kvittering = Assert.IsType<JsonObject>(JsonNode.Parse(små.Les("ut/kvittering.json")));
        Assert.True(kvittering.Remove("søknadsfiler"));
        Assert.True(kvittering.Remove("avtrykk"));
        return kvittering.ToJsonString();
    }
}
