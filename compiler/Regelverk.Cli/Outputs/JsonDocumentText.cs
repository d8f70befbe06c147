using System;
using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs;

/// <summary>JSON as all outputs write it: indented by two, line feeds, Norwegian letters as they are.</summary>
internal static class JsonDocumentText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The text that <paramref name="write"/> writes, with a line feed at its end.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    /// <summary>Writes an amount in kroner as a number with at most two decimals, exactly; null where it is not known.</summary>
    /// <exception cref="InvalidOperationException">The amount is not whole øre, which no rule without errors gives.</exception>
    public static void WriteAmount(this Utf8JsonWriter writer, string name, Rational? amount)
    {
        if (amount is { } kroner)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(Number(kroner));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>Writes a whole number, or null.</summary>
    public static void WriteWhole(this Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } whole)
        {
            writer.WriteNumber(name, whole);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    /// <summary>An amount with a decimal point and no zeros at its end: «642000», «0.5».</summary>
    public static string Number(Rational kroner)
    {
        var øre = kroner * 100;
        if (!øre.IsWhole)
        {
            throw new InvalidOperationException($"An amount is not whole øre: {kroner}.");
        }

        var absolute = BigInteger.Abs(øre.Numerator);
        var sign = øre.Sign < 0 ? "-" : "";
        var whole = (absolute / 100).ToString(CultureInfo.InvariantCulture);
        var decimals = ((int)(absolute % 100)).ToString("00", CultureInfo.InvariantCulture).TrimEnd('0');
        return sign + whole + (decimals.Length > 0 ? "." + decimals : "");
    }
}
