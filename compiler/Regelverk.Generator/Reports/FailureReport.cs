using System;
using System.Linq;
using System.Reflection;

namespace Regelverk.Generator.Reports;

/// <summary>Where in the program something failed, on one line.</summary>
internal static class FailureReport
{
    private const int MostPlaces = 6;

    /// <summary>The version and the innermost places, without the paths of the machine the program was built on.</summary>
    public static string Of(Exception failure)
    {
        var version = typeof(FailureReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
        var places = (failure.StackTrace ?? "").Split('\n').Select(line => Place(line.Trim())).Where(line => line.Length > 0).Take(MostPlaces);
        return $"(Regelverk.Generator {version}; {string.Join("; ", places)})";
    }

    private static string Place(string line)
    {
        var end = line.IndexOf(" in ", StringComparison.Ordinal);
        return end < 0 ? line : line.Substring(0, end);
    }
}
