using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>Reads the effect on a list of applications from what «sammenlign --format json» wrote.</summary>
internal static class Virkningssvar
{
    public static JsonElement Virkning(Kommando svar)
    {
        Assert.Equal((0, ""), (svar.Svarkode, svar.Feil));
        return JsonDocument.Parse(svar.Ut).RootElement.GetProperty("virkning");
    }

    public static string Summer(JsonElement år) => Felter(
        år, "år", "søknader", "oppfyller vilkårene", "avslag og avvisning", "må rettes", "til avklaring", "trukket", "søkt", "beregnet", "tildelt", "ramme", "rest", "avkorting i prosent", "får ingenting");

    /// <summary>Some members of each object of an array, with a blank between.</summary>
    public static IEnumerable<string> Rader(JsonElement virkning, string liste, params string[] felter) => virkning.GetProperty(liste).EnumerateArray().Select(element => Felter(element, felter));

    public static string Tekst(JsonElement element, string navn) => element.GetProperty(navn) is { ValueKind: JsonValueKind.String } tekst ? tekst.GetString() ?? "" : element.GetProperty(navn).GetRawText();

    private static string Felter(JsonElement element, params string[] felter) => string.Join(' ', felter.Select(navn => Tekst(element, navn)));
}
