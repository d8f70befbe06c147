using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using Regelverk.Dsl.Values;
using Regelverk.Tests.Kit;

namespace Regelverk.Tests.Tabeller;

/// <summary>Cases of the public conformance tests of DMN (Apache License 2.0; source and commit stand in each file), which others have worked out.</summary>
internal static class DmnSamling
{
    public static IReadOnlyDictionary<string, JsonElement> Samlinger(string fil) =>
        JsonDocument.Parse(File.ReadAllText(Repository.Path("tests", "Regelverk.Tests", "Tabeller", "Dmn", fil))).RootElement
            .GetProperty("suites").EnumerateArray().ToDictionary(s => s.GetProperty("suite").GetString()?.Split('/')[1] ?? "");

    /// <summary>«-1.126» as an exact number.</summary>
    public static Rational Tall(string skrevet)
    {
        var deler = skrevet.Trim().Split('.');
        var desimaler = deler.Length > 1 ? deler[1] : "";
        var siffer = System.Numerics.BigInteger.Parse(deler[0] + desimaler, System.Globalization.CultureInfo.InvariantCulture);
        return new Rational(siffer, System.Numerics.BigInteger.Pow(10, desimaler.Length));
    }
}
