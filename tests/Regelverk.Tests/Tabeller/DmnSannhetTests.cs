using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Facts;
using Xunit;
using static Regelverk.Tests.Interpretation.Bygg;

namespace Regelverk.Tests.Tabeller;

/// <summary>Og, eller and ikke against cases of others; null is a fact that is missing. Cases that join a number or a text are left out: here that is an error before any application.</summary>
public sealed class DmnSannhetTests
{
    private readonly Begrep _søknad = Begrep("søknad", Begrepsrolle.Søknad);
    private readonly Opplysning _a;
    private readonly Opplysning _b;

    public DmnSannhetTests()
    {
        _søknad.Utenfor = Begrep("lag", Begrepsrolle.Søker);
        _a = Fakta(_søknad, "er a", JaNei);
        _b = Fakta(_søknad, "er b", JaNei);
    }

    public static TheoryData<string, string, string, string> Tilfeller
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var (ord, a, b, ventet) in Alle().Distinct())
            {
                data.Add(ord, a, b, ventet);
            }

            return data;
        }
    }

    [Fact]
    public void Alle_sammensetninger_er_med() =>
        Assert.Equal(9 + 9 + 3, Alle().Distinct().Count());

    [Theory]
    [MemberData(nameof(Tilfeller))]
    public void Vilkårene_gir_det_de_skal(string ord, string a, string b, string ventet)
    {
        var fakta = new[] { (_a, a), (_b, b) }.Where(f => f.Item2 != "null").Select(f => (f.Item1, (Value)Value.Truth.Of(f.Item2 == "true"))).ToArray();
        var vilkår = ord switch
        {
            "and" => Interpretation.Bygg.Alle(Les(_a), Les(_b)),
            "or" => Minst_ett(Les(_a), Les(_b)),
            _ => Ikke(Les(_a), "ikke er a"),
        };
        var resultat = new Tolk(new Ordning { Søker = _søknad.Utenfor ?? _søknad, Søknad = _søknad }).Verdi(vilkår, Søknad("S", "L", fakta), null).Resultat;

        Assert.Equal(ventet, resultat.IsTrue ? "true" : resultat.IsFalse ? "false" : "null");
        Assert.Equal(ventet, I_det_som_er_kompilert(ord, Sannheten(a), Sannheten(b)));
    }

    private static string I_det_som_er_kompilert(string ord, Sannhet a, Sannhet b)
    {
        var svar = ord switch
        {
            "and" => a & b,
            "or" => a | b,
            _ => !a,
        };
        return svar.ErJa ? "true" : svar.ErNei ? "false" : "null";
    }

    private static Sannhet Sannheten(string ord) => ord switch
    {
        "true" => Sannhet.Ja,
        "false" => Sannhet.Nei,
        _ => Sannhet.Ukjent,
    };

    private static IEnumerable<(string Ord, string A, string B, string Ventet)> Alle()
    {
        foreach (var rad in DmnSamling.Samlinger("dmn-tck-three-valued-logic.json").Values.SelectMany(s => s.GetProperty("rows").EnumerateArray()))
        {
            var ord = (rad.GetProperty("feel").GetString() ?? "").Split(' ');
            var gitt = rad.GetProperty("inputs");
            var ventet = Skrevet(rad.GetProperty("expected"));
            if (gitt.ValueKind == JsonValueKind.Object && ord.Length == 1)
            {
                yield return ("not", Skrevet(gitt.GetProperty("A")), "null", ventet);
            }
            else if (gitt.ValueKind == JsonValueKind.Object)
            {
                yield return (ord[1], Skrevet(gitt.GetProperty("A")), Skrevet(gitt.GetProperty("B")), ventet);
            }
            else if (ErSannhet(ord[0]) && ErSannhet(ord[2]))
            {
                yield return (ord[1], ord[0], ord[2], ventet);
            }
        }
    }

    private static bool ErSannhet(string ord) => ord is "true" or "false" or "null";

    private static string Skrevet(JsonElement verdi) => verdi.ValueKind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => "null",
    };
}
