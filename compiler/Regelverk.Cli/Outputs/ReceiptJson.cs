using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs;

/// <summary>The receipt of a division: enough to compute it again and compare byte for byte. It holds no clock and no path of the machine.</summary>
internal static class ReceiptJson
{
    /// <summary>The receipt's name in the output folder.</summary>
    public const string FileName = "kvittering.json";

    /// <summary>Writes the receipt.</summary>
    /// <param name="result">The division.</param>
    /// <param name="ruleFile">The rule file.</param>
    /// <param name="source">The applications of the whole source.</param>
    /// <param name="divided">The applications of the round.</param>
    /// <param name="outputs">The other files written.</param>
    public static string Of(DivisionResult result, SourceFile ruleFile, ApplicationSet source, IReadOnlyList<Application> divided, IReadOnlyList<OutputFile> outputs) => ReceiptSeal.Seal(JsonDocumentText.Write(writer =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("kvittering");
        writer.WriteRawValue(ReceiptSeal.Version);
        writer.WriteString("språkversjon", ProductVersion.Language);
        writer.WriteString("programversjon", ProductVersion.Program);
        writer.WriteString("regelverk", result.Rules.Ordning.Navn);
        writer.WriteNumber("år", result.Rules.Ordning.År);
        writer.WriteWhole("runde", result.Round);
        writer.WriteString("tekstavtrykk", result.Rules.Tekstavtrykk);
        writer.WriteString("regelavtrykk", result.Rules.Regelavtrykk);
        writer.WriteBoolean("foreløpig", result.Division.Foreløpig);
        writer.WriteAmount("ramme", result.Division.Ramme);
        writer.WriteAmount("tildelt", Sums.Awarded(result.Division.Avgjørelser));
        writer.WriteAmount("avsatt", result.Division.Avsatt);
        writer.WriteAmount("restmidler", result.Division.Restmidler);
        writer.WriteString("restmidlerGårTil", result.Division.RestmidlerGårTil is { } goal ? Named(goal) : null);
        WriteForComplaints(writer, result);
        WriteFile(writer, "regelfil", ruleFile);
        WriteFiles(writer, "søknadsfiler", source.Files);
        writer.WriteString("søknadsavtrykk", Fingerprint.Of(CanonicalInput.Of(divided)));
        WriteEarlier(writer, result);
        WriteEarlierYears(writer, result);
        if (result.Replaces is { } replaced)
        {
            WriteFile(writer, "erstatter", replaced.File);
        }

        WriteAwards(writer, result.Division, divided);
        WriteFreed(writer, result.Freed);
        writer.WriteStartArray("utelatt");
        foreach (var id in result.LeftOut)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
        // Only there when lots decided something, so that the shape is the promised one otherwise.
        if (result.UsedDraw is { } draw)
        {
            writer.WriteStartObject("trekning");
            DrawJson.WriteDraw(writer, draw);
            WriteFile(writer, "fil", draw.File);
            writer.WriteEndObject();
        }

        WriteFiles(writer, "utdata", outputs.Select(o => new SourceFile(o.Name, Fingerprint.Of(o.Content))));
        writer.WriteEndObject();
    }));

    /// <summary>What a complaint is settled by; only there where complaints are paid by the same share, so that the shape is the promised one otherwise.</summary>
    private static void WriteForComplaints(Utf8JsonWriter writer, DivisionResult result)
    {
        if (result.Rules.Ordning.Fordeling?.Steg.OfType<Steg.Klager>().FirstOrDefault() is not { Dekning: not Klagedekning.NyFordeling } complaints)
        {
            return;
        }

        if (complaints.Avsetning is { } money)
        {
            writer.WriteAmount("avsattTilKlager", result.Division.AvsattTilKlager);
            writer.WriteString("avsetningenGårTil", Named(money.Ubrukt));
        }

        writer.WriteStartArray("avkorting");
        foreach (var step in result.Division.Steg)
        {
            if (step.Nivå is not { } level)
            {
                continue;
            }

            writer.WriteStartObject();
            if (step.Delramme is { } pot)
            {
                writer.WriteString("delramme", pot);
            }

            writer.WriteString("andel", Fraction(level.Andel));
            if (level.Grense is { } border)
            {
                writer.WriteString("grense", Fraction(border));
            }

            if (level.Tak is { } cap)
            {
                writer.WriteAmount("tak", cap);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static string Fraction(Rational number) => number.IsWhole ? Whole(number.Numerator) : $"{Whole(number.Numerator)}/{Whole(number.Denominator)}";

    private static string Whole(System.Numerics.BigInteger number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string Named(Restmiddelmål goal) => goal switch
    {
        Restmiddelmål.TilNesteRunde => ReceiptSeal.NextRound,
        Restmiddelmål.TilNesteÅr => ReceiptSeal.NextYear,
        _ => "staten",
    };

    /// <summary>The receipts that the division is built on.</summary>
    private static void WriteEarlier(Utf8JsonWriter writer, DivisionResult result)
    {
        writer.WriteStartArray("tidligere");
        foreach (var receipt in result.Earlier)
        {
            writer.WriteStartObject();
            writer.WriteWhole("runde", receipt.Round);
            writer.WriteString("navn", receipt.File.Name);
            writer.WriteString("sha256", receipt.File.Fingerprint);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Only there when money came from earlier years, so that the shape is the promised one otherwise.</summary>
    private static void WriteEarlierYears(Utf8JsonWriter writer, DivisionResult result)
    {
        if (result.FromEarlierYear.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("fraTidligereÅr");
        foreach (var receipt in result.FromEarlierYear)
        {
            writer.WriteStartObject();
            writer.WriteNumber("år", receipt.Year);
            writer.WriteWhole("runde", receipt.Round);
            writer.WriteString("navn", receipt.File.Name);
            writer.WriteString("sha256", receipt.File.Fingerprint);
            writer.WriteAmount("beløp", receipt.ToNextYear ?? Rational.Zero);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Only there when something was freed, so that the shape is the promised one otherwise.</summary>
    private static void WriteFreed(Utf8JsonWriter writer, IReadOnlyList<FreedAward> freed)
    {
        if (freed.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("frigjort");
        foreach (var award in freed)
        {
            writer.WriteStartObject();
            writer.WriteString("søknad", award.SøknadId);
            writer.WriteWhole("runde", award.Round);
            writer.WriteAmount("beløp", award.Amount);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>What a later round must know of each application.</summary>
    private static void WriteAwards(Utf8JsonWriter writer, Fordelingsresultat division, IReadOnlyList<Application> divided)
    {
        var pots = division.Steg.Where(s => s.Delramme is not null).SelectMany(s => s.Virkninger, (s, v) => (v.Søknad, s.Delramme)).ToLookup(p => p.Søknad, p => p.Delramme, StringComparer.Ordinal);
        var parts = DecisionJson.PartsOf(division);
        var applications = divided.ToDictionary(a => a.Data.Id, StringComparer.Ordinal);
        writer.WriteStartArray("tildelinger");
        foreach (var decision in division.Avgjørelser)
        {
            writer.WriteStartObject();
            writer.WriteString("søknad", decision.Søknad.Id);
            writer.WriteString("søker", decision.Søknad.SøkerId);
            writer.WriteAmount("beregnet", decision.Beregnet);
            writer.WriteAmount("tildelt", decision.Tildelt ?? Rational.Zero);
            DecisionJson.WriteParts(writer, parts[decision.Søknad.Id]);
            if (pots[decision.Søknad.Id].FirstOrDefault() is { } pot)
            {
                writer.WriteString("delramme", pot);
            }

            writer.WriteString("avtrykk", Fingerprint.Of(CanonicalInput.Of([applications[decision.Søknad.Id]])));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteFiles(Utf8JsonWriter writer, string name, IEnumerable<SourceFile> files)
    {
        writer.WriteStartArray(name);
        foreach (var file in files)
        {
            WriteFile(writer, null, file);
        }

        writer.WriteEndArray();
    }

    private static void WriteFile(Utf8JsonWriter writer, string? name, SourceFile file)
    {
        if (name is null)
        {
            writer.WriteStartObject();
        }
        else
        {
            writer.WriteStartObject(name);
        }

        writer.WriteString("navn", file.Name);
        writer.WriteString("sha256", file.Fingerprint);
        writer.WriteEndObject();
    }
}
