using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Regelverk.Tests.Kit;
using Regelverk.Tests.Kit.Handbook;

namespace Regelverk.Tests.Formatting;

/// <summary>Every rule file there is: the examples, and right and wrong samples of the handbook.</summary>
internal static class Regeltekster
{
    public static IReadOnlyDictionary<string, string> Alle { get; } =
        Repository.ExampleRules().ToDictionary(path => Repository.Relative(path), File.ReadAllText, StringComparer.Ordinal)
            .Concat(HandbookSample.All.ToDictionary(sample => sample.Place, sample => sample.Text, StringComparer.Ordinal))
            .Append(new("tjue-feil.regel", Repository.Read("tests", "Regelverk.Tests", "Messages", "tjue-feil.regel")))
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
}
