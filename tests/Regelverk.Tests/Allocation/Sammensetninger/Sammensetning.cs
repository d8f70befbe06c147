using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Text.Json;
using Regelverk.Runtime.Numbers;
using Regelverk.Tests.Kit;

namespace Regelverk.Tests.Allocation.Sammensetninger;

/// <summary>One case of composition-examples.json: the input, and what each reading gives.</summary>
internal sealed class Sammensetning
{
    private readonly JsonElement _sak;

    private Sammensetning(JsonElement sak) => _sak = sak;

    public static Sammensetning Les(string id)
    {
        using var fil = JsonDocument.Parse(File.ReadAllText(Repository.Path("tests", "Regelverk.Tests", "Allocation", "Data", "composition-examples.json")));
        return new Sammensetning(fil.RootElement.GetProperty("cases").EnumerateArray().Single(s => s.GetProperty("id").GetString() == id).Clone());
    }

    public long Tall(string navn) => Inn(navn).GetInt64();

    public long[] Liste(string navn) => [.. Inn(navn).EnumerateArray().Select(t => t.GetInt64())];

    /// <summary>A list for each class.</summary>
    public long[][] Klasser(string navn) => [.. Inn(navn).EnumerateArray().Select(k => k.EnumerateArray().Select(t => t.GetInt64()).ToArray())];

    /// <summary>What a reading gives each, as fractions; class after class where there are classes.</summary>
    public Brøk[] Får(string lesning) => [.. _sak.GetProperty("variants").GetProperty(lesning).GetProperty("awards").EnumerateArray()
        .SelectMany(t => t.ValueKind == JsonValueKind.Array ? t.EnumerateArray().Select(Brøken) : [Brøken(t)])];

    /// <summary>What a reading leaves.</summary>
    public Brøk Rest(string lesning) => Brøken(_sak.GetProperty("variants").GetProperty(lesning).GetProperty("rest"));

    private JsonElement Inn(string navn) => _sak.GetProperty("input").GetProperty(navn);

    private static Brøk Brøken(JsonElement tall)
    {
        var deler = (tall.GetString() ?? "").Split('/').Select(d => BigInteger.Parse(d, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        return new Brøk(deler[0], deler.Length > 1 ? deler[1] : BigInteger.One);
    }
}
