using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Regelverk.Compiler;
using Regelverk.Generator.Models;

namespace Regelverk.Generator;

/// <summary>Reads what the project that is built decides.</summary>
internal static class HostReader
{
    private const string DefaultNamespace = "Regelverk.Regler";

    /// <summary>The choices, from the properties that the props file lets through.</summary>
    public static HostChoices Read(AnalyzerConfigOptions properties, ParseOptions language)
    {
        var asked = Property(properties, "RegelverkNavnerom");
        var nullable = language is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp8 };
        var folder = Property(properties, "ProjectDir");
        if (asked.Length > 0)
        {
            return Kompiler.ErNavnerom(asked) ? new HostChoices(asked, null, folder, nullable) : new HostChoices(null, asked, folder, nullable);
        }

        // The root namespace is often made of the project's file name, so nobody chose it where it is no name.
        var root = Property(properties, "RootNamespace");
        return new HostChoices(Kompiler.ErNavnerom(root) ? root : DefaultNamespace, null, folder, nullable);
    }

    private static string Property(AnalyzerConfigOptions properties, string name) =>
        properties.TryGetValue("build_property." + name, out var value) ? value.Trim() : "";
}
