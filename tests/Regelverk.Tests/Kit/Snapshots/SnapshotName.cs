#if !BRUK_VERIFY
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using VerifyTests;

namespace Regelverk.Tests.Kit.Snapshots;

/// <summary>The part of a snapshot's file name before <c>.verified.</c>: <c>{Class}.{Method}[_parameters]</c>.</summary>
internal static class SnapshotName
{
    private const string NotInFileNames = "\"\\<>|:*?/";

    public static string Of(string typeName, string methodName, IReadOnlyList<string> parameterNames, VerifySettings settings) =>
        $"{typeName}.{settings.MethodName ?? methodName}{Parameters(parameterNames, settings)}";

    private static string Parameters(IReadOnlyList<string> names, VerifySettings settings)
    {
        if (settings.ParametersText is { } text)
        {
            return text == Cleaned(text) ? "_" + text : throw new ArgumentException($"«{text}» holds characters that a file name cannot.");
        }

        if (names.Count == 0 || settings.Parameters is not { } values)
        {
            return names.Count == 0 ? "" : throw new ArgumentException("A theory's snapshot needs UseParameters or UseTextForParameters, or its rows would share one file.");
        }

        return values.Count <= names.Count
            ? "_" + string.Join('_', values.Select((value, i) => $"{names[i]}={Cleaned(Written(value))}"))
            : throw new ArgumentException($"{values.Count} parameter values for a test with {names.Count} parameters.");
    }

    private static string Written(object? value) => value is null ? "null" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string Cleaned(string text) =>
        string.Concat(text.Select(c => c < ' ' || NotInFileNames.Contains(c, StringComparison.Ordinal) ? '-' : c));
}
#endif
