using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Regelverk.Cli.Cases;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs;

/// <summary>Decisions as JSON. The keys and their order are a promise to programs that read them.</summary>
internal static class DecisionJson
{
    /// <summary>A round divided.</summary>
    public static string Of(DivisionResult result) => JsonDocumentText.Write(writer =>
    {
        var division = result.Division;
        var parts = PartsOf(division);
        writer.WriteStartObject();
        WriteRules(writer, result.Rules, result.Round);
        writer.WriteBoolean("prøveberegning", result.IsTrial);
        writer.WriteBoolean("foreløpig", division.Foreløpig);
        writer.WriteAmount("ramme", division.Ramme);
        writer.WriteAmount("søkt", Sums.Applied(division.Avgjørelser));
        writer.WriteAmount("beregnet", Sums.Calculated(division.Avgjørelser));
        writer.WriteAmount("tildelt", Sums.Awarded(division.Avgjørelser));
        writer.WriteAmount("restmidler", division.Restmidler);
        writer.WriteStartArray("avgjørelser");
        foreach (var decision in division.Avgjørelser)
        {
            writer.WriteStartObject();
            WriteOutcome(writer, decision);
            writer.WriteAmount("søkt", decision.Søkt);
            writer.WriteAmount("beregnet", decision.Beregnet);
            writer.WriteAmount("tildelt", decision.Tildelt);
            WriteParts(writer, parts[decision.Søknad.Id]);
            WriteGrounds(writer, decision.Begrunnelse);
            WritePayout(writer, decision);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("steg");
        foreach (var step in division.Steg)
        {
            WriteStep(writer, step);
        }

        writer.WriteEndArray();
        DrawJson.Write(writer, result);

        // Only there when money is set aside, so that the shape is the promised one otherwise.
        if (division.Foreløpig)
        {
            writer.WriteAmount("avsatt", division.Avsatt);
        }

        // Only there when money is kept for complaints.
        if (division.AvsattTilKlager.Sign > 0)
        {
            writer.WriteAmount("avsattTilKlager", division.AvsattTilKlager);
        }

        // Only there when receipts of earlier rounds were read.
        if (result.Earlier.Count > 0)
        {
            writer.WriteStartArray("tidligere");
            foreach (var receipt in result.Earlier)
            {
                writer.WriteStartObject();
                writer.WriteWhole("runde", receipt.Round);
                writer.WriteString("sha256", receipt.File.Fingerprint);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        WriteComplaint(writer, result.Rules);
        WriteLeftOut(writer, result.LeftOut);
        writer.WriteEndObject();
    });

    /// <summary>Applications decided, the frame not divided.</summary>
    /// <param name="result">The decisions.</param>
    /// <param name="nynorsk">Whether the fixed words of the grounds are to be in nynorsk.</param>
    public static string Of(CalculationResult result, bool nynorsk = false) => JsonDocumentText.Write(writer =>
    {
        writer.WriteStartObject();
        WriteRules(writer, result.Rules, result.Round);
        writer.WriteAmount("søkt", Sums.Applied(result.Decisions));
        writer.WriteAmount("beregnet", Sums.Calculated(result.Decisions));
        writer.WriteStartArray("avgjørelser");
        foreach (var decision in result.Decisions)
        {
            writer.WriteStartObject();
            WriteOutcome(writer, decision);
            writer.WriteString("status", Benevnelse.Utfall(decision));
            writer.WriteAmount("søkt", decision.Søkt);
            writer.WriteAmount("beregnet", decision.Beregnet);
            WriteGrounds(writer, decision.Begrunnelse, nynorsk);
            WriteMissing(writer, decision.Mangler);
            WritePayout(writer, decision, nynorsk);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteComplaint(writer, result.Rules, nynorsk);
        WriteLeftOut(writer, result.LeftOut);
        writer.WriteEndObject();
    });

    /// <summary>What the parts of each application get of its award; nothing where no step shares awards on parts.</summary>
    public static ILookup<string, Delbeløp> PartsOf(Fordelingsresultat division) => division.Steg
        .SelectMany(s => s.Virkninger)
        .SelectMany(v => v.Deler, (v, part) => (v.Søknad, part))
        .ToLookup(p => p.Søknad, p => p.part, StringComparer.Ordinal);

    /// <summary>Only there when the award is shared on the parts of the application, so that the shape is the promised one otherwise.</summary>
    public static void WriteParts(Utf8JsonWriter writer, IEnumerable<Delbeløp> parts)
    {
        if (!parts.Any())
        {
            return;
        }

        writer.WriteStartArray("deler");
        foreach (var part in parts)
        {
            writer.WriteStartObject();
            writer.WriteString("del", part.Del);
            writer.WriteAmount("tildelt", part.Tildelt);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteRules(Utf8JsonWriter writer, RuleIdentity rules, int? round)
    {
        writer.WriteString("regelverk", rules.Ordning.Navn);
        writer.WriteNumber("år", rules.Ordning.År);
        writer.WriteWhole("runde", round);
        writer.WriteString("tekstavtrykk", rules.Tekstavtrykk);
        writer.WriteString("regelavtrykk", rules.Regelavtrykk);
    }

    // Only there when decisions cannot be appealed, so that the shape is the promised one otherwise.
    private static void WriteComplaint(Utf8JsonWriter writer, RuleIdentity rules, bool nynorsk = false)
    {
        if (Klageadgang.Of(rules.Ordning) is { } sentence)
        {
            writer.WriteString("klage", nynorsk ? Nynorsk.Of(sentence) : sentence);
        }
    }

    private static void WriteOutcome(Utf8JsonWriter writer, Avgjørelse decision)
    {
        writer.WriteString("søknad", decision.Søknad.Id);
        writer.WriteString("søker", decision.Søknad.SøkerId);
        writer.WriteString("utfall", decision.Utfall is { } outcome ? Benevnelse.Utfall(outcome) : null);
    }

    private static void WriteGrounds(Utf8JsonWriter writer, IReadOnlyList<Grunn> grounds, bool nynorsk = false)
    {
        writer.WriteStartArray("begrunnelse");
        foreach (var ground in grounds)
        {
            writer.WriteStartObject();
            writer.WriteString("hjemmel", ground.Hjemmel);
            writer.WriteString("tekst", nynorsk ? Nynorsk.Of(ground.Tekst) : ground.Tekst);
            writer.WriteStartObject("opplysninger");

            // The same fact of several parts has one name, and a name may stand only once.
            foreach (var fact in ground.Opplysninger.GroupBy(o => o.Navn, StringComparer.Ordinal))
            {
                writer.WriteString(fact.Key, string.Join("; ", fact.Select(f => f.Verdi)));
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteMissing(Utf8JsonWriter writer, IReadOnlyList<Mangel> missing)
    {
        writer.WriteStartArray("mangler");
        foreach (var fact in missing)
        {
            writer.WriteStartObject();
            writer.WriteString("opplysning", fact.Opplysning.Navn);
            writer.WriteString("del", fact.ElementId);
            writer.WriteString("gis av", fact.GisAv);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    // Only there when rules say what happens to an award, so that the shape is the promised one otherwise.
    private static void WritePayout(Utf8JsonWriter writer, Avgjørelse decision, bool nynorsk = false)
    {
        if (Benevnelse.Utbetaling(decision) is { } payout)
        {
            writer.WriteStartObject("utbetaling");
            writer.WriteString("status", Benevnelse.Utbetaling(payout.Slag));
            WriteGrounds(writer, payout.Begrunnelse, nynorsk);
            WriteMissing(writer, payout.Mangler);
            writer.WriteEndObject();
        }
    }

    private static void WriteStep(Utf8JsonWriter writer, Stegresultat step)
    {
        writer.WriteStartObject();
        writer.WriteNumber("nr", step.Nummer);
        if (step.Delramme is { } pot)
        {
            writer.WriteString("delramme", pot);
        }

        writer.WriteString("tekst", step.Tekst);
        writer.WriteAmount("før", WholeØre(step.Før));
        writer.WriteAmount("etter", WholeØre(step.Etter));
        writer.WriteEndObject();
    }

    // Between two steps a part of an øre may be left, where what is above a cap goes to nobody.
    private static Rational WholeØre(Rational kroner) => new((kroner * 100).Floor(), 100);

    // Only there when something is left out, so that the shape is the promised one otherwise.
    private static void WriteLeftOut(Utf8JsonWriter writer, IReadOnlyList<string> leftOut)
    {
        if (leftOut.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("utelatt");
        foreach (var id in leftOut)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
    }
}
