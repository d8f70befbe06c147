using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using Regelverk.Cli.Outputs;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>The picture of a division: every application with its amounts, bars as long as the amounts are large.</summary>
public class FordelingsbildeTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Hver_søknad_står_i_bildet_med_det_den_fikk()
    {
        using var små = new Småtilskudd();
        Assert.Equal(0, små.Fordel("-o", "ut").Svarkode);

        var picture = XDocument.Parse(små.Les("ut/" + DivisionChart.FileName));
        using var decisions = JsonDocument.Parse(små.Les("ut/vedtak.json"));
        foreach (var decision in decisions.RootElement.GetProperty("avgjørelser").EnumerateArray())
        {
            var id = decision.GetProperty("søknad").GetString() + " ";
            var row = picture.Descendants(Svg + "g").Single(g => g.Element(Svg + "title")?.Value.StartsWith(id, StringComparison.Ordinal) == true);
            var given = decision.GetProperty("tildelt").GetDecimal();
            Assert.Equal(given > 0, row.Elements(Svg + "rect").Any(r => r.Attribute("fill")?.Value == "#123f6d"));
        }
    }

    [Fact]
    public void Søylene_er_så_lange_som_beløpene_er_store()
    {
        using var små = new Småtilskudd();
        Assert.Equal(0, små.Fordel("-o", "ut").Svarkode);

        using var decisions = JsonDocument.Parse(små.Les("ut/vedtak.json"));
        var all = decisions.RootElement.GetProperty("avgjørelser").EnumerateArray().ToList();
        var largest = all.Max(d => Math.Max(Amount(d, "søkt"), Math.Max(Amount(d, "beregnet"), Amount(d, "tildelt"))));
        foreach (var row in XDocument.Parse(små.Les("ut/fordeling.svg")).Descendants(Svg + "g"))
        {
            var id = row.Element(Svg + "title")?.Value.Split(' ')[0];
            var decision = all.Single(d => d.GetProperty("søknad").GetString() == id);
            foreach (var (name, colour) in new[] { ("søkt", "#c9d6e3"), ("beregnet", "#6f9bc4"), ("tildelt", "#123f6d") })
            {
                var length = row.Elements(Svg + "rect").Where(r => r.Attribute("fill")?.Value == colour).Select(r => int.Parse(r.Attribute("width")?.Value ?? "", CultureInfo.InvariantCulture)).SingleOrDefault();
                Assert.Equal((int)(Amount(decision, name) * 510 / largest), length);
            }
        }
    }

    [Fact]
    public void En_prøveberegning_sier_det_i_bildet_også()
    {
        using var små = new Småtilskudd();
        Assert.Equal(0, små.Fordel("--ramme", "1 500,50", "-o", "prøve").Svarkode);

        Assert.Contains("PRØVEBEREGNING", små.Les("prøve/fordeling.svg"), StringComparison.Ordinal);
    }

    private static decimal Amount(JsonElement decision, string name) =>
        decision.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : 0;
}
