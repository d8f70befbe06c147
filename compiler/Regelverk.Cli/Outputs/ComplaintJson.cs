using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Values;
using JsonNode = System.Text.Json.Nodes.JsonNode;

namespace Regelverk.Cli.Outputs;

/// <summary>Complaints settled by the published share, as JSON: the result, and the receipt that takes the place of the division's.</summary>
internal static class ComplaintJson
{
    /// <summary>The file with the result.</summary>
    public const string FileName = "klageoppgjør.json";

    /// <summary>The result. The keys and their order are a promise to programs that read them.</summary>
    public static string Of(ComplaintResult result) => JsonDocumentText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("regelverk", result.Rules.Ordning.Navn);
        writer.WriteNumber("år", result.Rules.Ordning.År);
        writer.WriteWhole("runde", result.Round);
        writer.WriteString("regelavtrykk", result.Rules.Regelavtrykk);
        writer.WriteString("kvittering", result.Division.File.Fingerprint);
        writer.WriteString("dekkesAv", result.FromSetAside ? "avsetningen" : "restmidler");
        writer.WriteAmount("midler", result.Settled.Midler);
        writer.WriteAmount("igjen", result.Settled.Igjen);
        writer.WriteStartArray("klager");
        foreach (var answer in result.Settled.Svar)
        {
            writer.WriteStartObject();
            writer.WriteString("søknad", answer.Avgjørelse.Søknad.Id);
            writer.WriteString("søker", answer.Avgjørelse.Søknad.SøkerId);
            writer.WriteAmount("beregnet", answer.Avgjørelse.Beregnet);
            writer.WriteAmount("rett", answer.Rett);
            writer.WriteAmount("før", answer.Før);
            writer.WriteAmount("dekkes", answer.Dekket);
            writer.WriteAmount("dekkesIkke", answer.Udekket);
            writer.WriteAmount("tildelt", answer.Før + answer.Dekket);
            writer.WriteString("tekst", answer.Setning);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    });

    /// <summary>The receipt after the complaints: that of the division with what they changed, and the fingerprint of the one it takes the place of.</summary>
    /// <param name="result">The complaints settled.</param>
    /// <param name="complaints">The applications with what has been corrected.</param>
    /// <param name="source">What they were read from.</param>
    /// <param name="outputs">The other files written.</param>
    public static string Receipt(ComplaintResult result, IReadOnlyList<Application> complaints, ApplicationSet source, IReadOnlyList<OutputFile> outputs)
    {
        var receipt = JsonNode.Parse(result.Division.Content)?.AsObject() ?? [];
        receipt.Remove("avtrykk");
        var paid = result.Settled.Midler - result.Settled.Igjen;
        receipt["tildelt"] = Number(result.Division.Awards.Aggregate(paid, (sum, a) => sum + a.Award.Tildelt));
        receipt[result.FromSetAside ? "avsattTilKlager" : "restmidler"] = Number(result.Settled.Igjen);
        var fingerprints = complaints.ToDictionary(c => c.Data.Id, c => Fingerprint.Of(CanonicalInput.Of([c])));
        foreach (var award in receipt["tildelinger"]?.AsArray().OfType<JsonObject>() ?? [])
        {
            if (result.Settled.Svar.FirstOrDefault(s => s.Avgjørelse.Søknad.Id == award["søknad"]?.GetValue<string>()) is { } answer)
            {
                award["beregnet"] = answer.Avgjørelse.Beregnet is { } calculated ? Number(calculated) : null;
                award["tildelt"] = Number(answer.Før + answer.Dekket);
                award["avtrykk"] = fingerprints[answer.Avgjørelse.Søknad.Id];
            }
        }

        receipt["klager"] = new JsonArray([.. receipt["klager"]?.AsArray().Select(k => k?.DeepClone()) ?? [], .. result.Settled.Svar.Select(s => (JsonNode)new JsonObject
        {
            ["søknad"] = s.Avgjørelse.Søknad.Id,
            ["før"] = Number(s.Før),
            ["dekkes"] = Number(s.Dekket),
            ["dekkesIkke"] = Number(s.Udekket),
        })]);
        receipt["klagefiler"] = Files(source.Files);
        receipt["erstatter"] = File(result.Division.File);
        receipt["utdata"] = Files(outputs.Select(o => new SourceFile(o.Name, Fingerprint.Of(o.Content))));
        return ReceiptSeal.Seal(JsonDocumentText.Write(writer => receipt.WriteTo(writer)));
    }

    private static JsonNode? Number(Rational kroner) => JsonNode.Parse(JsonDocumentText.Number(kroner));

    private static JsonArray Files(IEnumerable<SourceFile> files) => new([.. files.Select(f => (JsonNode)File(f))]);

    private static JsonObject File(SourceFile file) => new() { ["navn"] = file.Name, ["sha256"] = file.Fingerprint };
}
