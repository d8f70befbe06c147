using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs;

/// <summary>
/// The applications in one form that depends on nothing but what they say: not on the order of rows or columns,
/// on how numbers are written, or on the kind of file. Its fingerprint stands in the receipt.
/// </summary>
internal static class CanonicalInput
{
    /// <summary>The canonical text of these applications.</summary>
    public static string Of(IEnumerable<Application> applications) => JsonDocumentText.Write(writer =>
    {
        writer.WriteStartArray();
        foreach (var application in applications.OrderBy(a => a.Data.Id, StringComparer.Ordinal))
        {
            writer.WriteStartObject();
            writer.WriteString("søknad", application.Data.Id);
            writer.WriteString("søker", application.Data.SøkerId);
            writer.WriteWhole("runde", application.Round);
            writer.WriteString("status", application.Data.Status.ToString());
            WriteFacts(writer, application.Data);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void WriteFacts(Utf8JsonWriter writer, Datasett data)
    {
        writer.WriteStartObject("opplysninger");
        foreach (var (fact, value) in data.Opplysninger.OrderBy(o => Name(o.Key), StringComparer.Ordinal))
        {
            writer.WriteString(Name(fact), Exactly(value));
        }

        writer.WriteEndObject();
        writer.WriteStartObject("skjønn");
        foreach (var (fact, grounds) in data.Skjønnsgrunner.OrderBy(o => Name(o.Key), StringComparer.Ordinal))
        {
            writer.WriteStartArray(Name(fact));
            writer.WriteStringValue(grounds.VurdertAv);
            writer.WriteStringValue(grounds.Begrunnelse);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        foreach (var (begrep, parts) in data.Lister.OrderBy(l => l.Key.Navn, StringComparer.Ordinal))
        {
            writer.WriteStartArray("liste av " + begrep.Navn);
            foreach (var part in parts)
            {
                writer.WriteStartObject();
                writer.WriteString("id", part.Id);
                WriteFacts(writer, part);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }
    }

    // Two begreper may have facts of one name.
    private static string Name(Opplysning fact) => $"{fact.Begrep.Navn}: {fact.Navn}";

    private static string Exactly(Value value) => value switch
    {
        Value.Number number => $"{number.Amount.Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture)}/{number.Amount.Denominator.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
        Value.Truth truth => truth.IsTrue ? "ja" : "nei",
        Value.Time time => time.Moment.ToString(),
        Value.Month month => month.Måned.ToString(),
        Value.Period period => period.Periode.ToString(),
        Value.Code code => code.Name,
        Value.Text text => text.Content,
        _ => throw new InvalidOperationException($"Unknown value {value.GetType().Name}."),
    };
}
