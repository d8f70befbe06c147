using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Xunit;

namespace Regelverk.Tests.Tabeller;

/// <summary>
/// Decision tables of others, written as ours by the letter: the cells are translated, and every case is an <c>eksempel</c>.
/// A table with several outputs becomes one table for each. An answer that is a word becomes its place in the list of allowed words, for our tables give numbers and amounts.
/// </summary>
public sealed class DmnTabellTests
{
    private const string Fil = "dmn-tck-decision-tables.json";

    private static readonly IReadOnlyDictionary<string, JsonElement> Samlinger = DmnSamling.Samlinger(Fil);

    private static readonly Dictionary<string, string> Former = new(StringComparer.Ordinal)
    {
        ["UNIQUE"] = "bare én rad passer",
        ["ANY"] = "rader som passer, gir samme svar",
        ["COLLECT SUM"] = "summen av radene som passer",
    };

    private static readonly Dictionary<string, string> Grunner = new(StringComparer.Ordinal)
    {
        ["PRIORITY"] = "Rekkefølgen av svarene avgjør. Hos oss er to rader med ulikt svar en feil.",
        ["FIRST"] = "Rekkefølgen av radene avgjør. Hos oss betyr den ingenting.",
        ["RULE ORDER"] = "Svaret er en liste. Hos oss er det ett beløp eller tall.",
        ["OUTPUT ORDER"] = "Svaret er en liste. Hos oss er det ett beløp eller tall.",
        ["COLLECT"] = "Svaret er en liste. Hos oss er det ett beløp eller tall.",
        ["COLLECT MIN"] = "Det laveste av radene som passer, har ingen egen form. Når ingen rad passer, finnes det ikke.",
        ["COLLECT COUNT"] = "Antall rader som passer, har ingen egen form.",
    };

    // Several tables each, which need their own words; DmnSkrevetForHånd has them.
    private static readonly string[] ForHånd = ["0017-tableTests", "0020-vacation-days"];

    public static TheoryData<string> Tabeller { get; } = [.. Samlinger.Where(s => !ForHånd.Contains(s.Key) && Former.ContainsKey(Policy(Tabell(s.Value)))).Select(s => s.Key).Order(StringComparer.Ordinal)];

    [Fact]
    public void Hver_tabell_er_enten_prøvd_eller_har_en_grunn() =>
        Assert.All(Samlinger.Where(s => !ForHånd.Contains(s.Key)).Select(s => Policy(Tabell(s.Value))), policy => Assert.True(Former.ContainsKey(policy) || Grunner.ContainsKey(policy), policy));

    [Fact]
    public void De_fem_tabellene_med_våre_regler_blir_prøvd() =>
        Assert.Equal(new object[] { "0004-simpletable-U", "0005-simpletable-A", "0010-multi-output-U", "0115-sum-collect-hitpolicy", "0117-multi-any-hitpolicy" }, Tabeller.Cast<object[]>().Select(t => t[0]));

    [Theory]
    [MemberData(nameof(Tabeller))]
    public void Tabellen_gir_det_den_skal(string navn)
    {
        var samling = Samlinger[navn];
        var fil = Regelfil.Les(new SourceText(navn + ".regel", Regeltekst(samling, Former[Policy(Tabell(samling))])));

        Assert.Equal([], fil.Diagnostics.Select(d => d.Descriptor.Code + " " + d.Text.Nb));
        Assert.Equal(samling.GetProperty("cases").GetArrayLength(), fil.Ordning?.Eksempler.Count);
    }

    [Theory]
    [InlineData("0006-simpletable-P1")]
    [InlineData("0007-simpletable-P2")]
    public void En_tabell_der_rekkefølgen_avgjør_blir_meldt_og_ikke_løst_i_det_stille(string navn)
    {
        var fil = Regelfil.Les(new SourceText(navn + ".regel", Regeltekst(Samlinger[navn], "rader som passer, gir samme svar")));

        if (navn.EndsWith("P1", StringComparison.Ordinal))
        {
            // Its rows never disagree, so the order has nothing to decide.
            Assert.Equal([], fil.Diagnostics.Select(d => d.Descriptor.Code));
        }
        else
        {
            Assert.Contains("RV0621", fil.Diagnostics.Select(d => d.Descriptor.Code));
        }
    }

    private static JsonElement Tabell(JsonElement samling) => samling.GetProperty("model").EnumerateArray().First(m => m.TryGetProperty("hitPolicy", out _));

    private static string Policy(JsonElement tabell) =>
        tabell.GetProperty("hitPolicy").GetString() + (tabell.TryGetProperty("aggregation", out var hvordan) && hvordan.GetString() is { } sum ? " " + sum : "");

    private static string Regeltekst(JsonElement samling, string form)
    {
        var tabell = Tabell(samling);
        var spørsmål = tabell.GetProperty("inputs").EnumerateArray().Select(i => i.GetProperty("expression").GetString() ?? "").ToArray();
        var svar = tabell.GetProperty("outputs").EnumerateArray().ToArray();
        var tekst = new StringBuilder("regelverk Prøve 2025\n  gjelder 1. januar 2025 – 31. desember 2025\n\nbegreper\n  lag (laget) er søker:\n    navn: tekst, kjennetegn\n  søknad (søknaden):\n");
        foreach (var navn in spørsmål)
        {
            tekst.Append(System.Globalization.CultureInfo.InvariantCulture, $"    {Opplysning(navn)}: {Type(navn)}\n");
        }

        tekst.Append("\n§ 1 Svar\n");
        for (var i = 0; i < svar.Length; i++)
        {
            tekst.Append(System.Globalization.CultureInfo.InvariantCulture, $"  svar {Bokstav(i)} følger av tabellen, {form}:\n    | {string.Join(" | ", spørsmål.Select(Opplysning))} | svar {Bokstav(i)} |\n");
            foreach (var rad in tabell.GetProperty("rules").EnumerateArray())
            {
                var ruter = rad.GetProperty("when").EnumerateArray().Select(r => Rute(r.GetString() ?? ""));
                tekst.Append(System.Globalization.CultureInfo.InvariantCulture, $"    | {string.Join(" | ", ruter)} | {Verdi(rad.GetProperty("then")[i].GetString() ?? "", svar[i])} kroner |\n");
            }
        }

        var alle = string.Join(" + ", svar.Select((_, i) => $"svar {Bokstav(i)}"));
        tekst.Append(System.Globalization.CultureInfo.InvariantCulture, $"  Søkt tilskudd er {alle}\n  Beregnet tilskudd er {alle}\n\nfordeling\n  ingen avkorting: «Det er ingen ramme.»\n");
        foreach (var tilfelle in samling.GetProperty("cases").EnumerateArray())
        {
            var gitt = tilfelle.GetProperty("inputs").EnumerateObject().Select(Gitt);
            var ventet = tilfelle.GetProperty("expected").EnumerateObject().First().Value;
            var så = svar.Select((s, i) => $"svar {Bokstav(i)} er {Ventet(ventet, s)} kroner");
            tekst.Append(System.Globalization.CultureInfo.InvariantCulture, $"\neksempel «{tilfelle.GetProperty("id").GetString()}»\n  gitt søknad: {string.Join(", ", gitt)}\n  så: {string.Join(", ", så)}\n");
        }

        return tekst.ToString();
    }

    private static string Opplysning(string navn) => navn switch
    {
        "Age" => "alder",
        "RiskCategory" => "risiko",
        "isAffordable" => "har råd",
        "NumOfYears" => "antall år i arbeid",
        _ => throw new ArgumentOutOfRangeException(nameof(navn), navn, "unknown input"),
    };

    private static string Type(string navn) => navn switch
    {
        "RiskCategory" => "én av high, low, medium",
        "isAffordable" => "ja/nei",
        _ => "heltall, minst 0",
    };

    private static string Rute(string celle) => celle switch
    {
        "-" => "uansett",
        "true" => "ja",
        "false" => "nei",
        _ when celle[0] == '"' => string.Join(" eller ", celle.Replace("\"", "", StringComparison.Ordinal).ToLowerInvariant().Split(',')),
        _ => celle.Replace(">=", "≥ ", StringComparison.Ordinal).Replace("<=", "≤ ", StringComparison.Ordinal),
    };

    private static string Verdi(string svar, JsonElement utdata) => svar[0] == '"' ? Nummer(svar.Trim('"'), utdata) : svar;

    private static string Ventet(JsonElement ventet, JsonElement utdata)
    {
        var verdi = ventet.ValueKind == JsonValueKind.Object && ventet.TryGetProperty(utdata.GetProperty("name").GetString() ?? "num", out var egen) ? egen : ventet;
        return verdi.ValueKind == JsonValueKind.String && utdata.TryGetProperty("outputValues", out _) ? Nummer(verdi.GetString() ?? "", utdata) : verdi.ToString();
    }

    private static string Nummer(string ord, JsonElement utdata)
    {
        var ordene = utdata.GetProperty("outputValues").GetString()?.Replace("\"", "", StringComparison.Ordinal).Split(", ") ?? [];
        return (Array.IndexOf(ordene, ord) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static string Gitt(JsonProperty gitt) => gitt.Value.ValueKind switch
    {
        JsonValueKind.True => Opplysning(gitt.Name),
        JsonValueKind.False => "har ikke råd",
        JsonValueKind.String => $"{Opplysning(gitt.Name)} {gitt.Value.GetString()?.ToLowerInvariant()}",
        _ => $"{Opplysning(gitt.Name)} {gitt.Value.GetProperty("num").GetString()}",
    };

    private static char Bokstav(int nummer) => (char)('a' + nummer);
}
