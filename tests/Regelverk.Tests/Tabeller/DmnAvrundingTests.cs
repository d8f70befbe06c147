using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;

namespace Regelverk.Tests.Tabeller;

/// <summary>Our five roundings against cases of others. Theirs take numbers below zero away from or towards zero, where ours go up or down; those cases are left out.</summary>
public sealed partial class DmnAvrundingTests
{
    private static readonly Dictionary<string, Avrundingsmåte> Måter = new(StringComparer.Ordinal)
    {
        ["decimal"] = Avrundingsmåte.NærmesteHalveTilPartall,
        ["floor"] = Avrundingsmåte.Ned,
        ["ceiling"] = Avrundingsmåte.Opp,
        ["round up"] = Avrundingsmåte.Opp,
        ["round down"] = Avrundingsmåte.Ned,
        ["round half up"] = Avrundingsmåte.NærmesteHalveOpp,
        ["round half down"] = Avrundingsmåte.NærmesteHalveNed,
    };

    public static TheoryData<string, string> Tilfeller
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (feel, ventet) in Alle())
            {
                data.Add(feel, ventet);
            }

            return data;
        }
    }

    [Fact]
    public void Det_er_tilfeller_for_hver_måte_å_runde_på() =>
        Assert.Equal(Måter.Keys.Order(StringComparer.Ordinal), Alle().Select(t => Form().Match(t.Feel).Groups["måte"].Value).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Tilfeller))]
    public void Avrundingen_gir_det_den_skal(string feel, string ventet)
    {
        var (måte, tall, desimaler) = Lest(feel);

        Assert.Equal(DmnSamling.Tall(ventet), Rounding.Round(tall, new Avrunding(Måter[måte], new Rational(BigInteger.One, BigInteger.Pow(10, desimaler)))));
    }

    /// <summary>The cases that ask for a rounding of a number; the others ask what happens when arguments are wrong.</summary>
    private static IEnumerable<(string Feel, string Ventet)> Alle() =>
        from samling in DmnSamling.Samlinger("dmn-tck-rounding.json").Values
        from rad in samling.GetProperty("rows").EnumerateArray()
        let feel = rad.GetProperty("feel").GetString() ?? ""
        let ventet = rad.GetProperty("expected")
        where ventet.ValueKind == JsonValueKind.Object && Form().IsMatch(feel) && !GårFraNull(feel)
        select (feel, ventet.GetProperty("num").GetString() ?? "");

    private static bool GårFraNull(string feel)
    {
        var (måte, tall, desimaler) = Lest(feel);
        var enheter = tall * new Rational(BigInteger.Pow(10, desimaler), BigInteger.One);
        return tall.Sign < 0 && (måte is "round up" or "round down" || (måte.StartsWith("round half", StringComparison.Ordinal) && (enheter * 2).IsWhole && !enheter.IsWhole));
    }

    private static (string Måte, Rational Tall, int Desimaler) Lest(string feel)
    {
        var treff = Form().Match(feel);
        var tall = DmnSamling.Tall(treff.Groups["tall"].Value);
        var delt = treff.Groups["delt"].Success ? tall / DmnSamling.Tall(treff.Groups["delt"].Value) : tall;
        var ganget = treff.Groups["ganget"].Success ? delt * DmnSamling.Tall(treff.Groups["ganget"].Value) : delt;
        return (treff.Groups["måte"].Value, ganget, treff.Groups["skala"].Success ? int.Parse(treff.Groups["skala"].Value, System.Globalization.CultureInfo.InvariantCulture) : 0);
    }

    [GeneratedRegex(@"^(?<måte>[a-z ]+)\((?:n:)?(?<tall>-?[\d.]+)(?:/(?<delt>\d+))?(?:\*(?<ganget>\d+))?(?:, ?(?:scale:)?(?<skala>\d+))?\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
