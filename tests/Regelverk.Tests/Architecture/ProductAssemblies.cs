using System;
using System.IO;
using Regelverk.Tests.Architecture.Usages;

namespace Regelverk.Tests.Architecture;

/// <summary>The product assemblies, as they were built for the tests.</summary>
internal static class ProductAssemblies
{
    public static string Dsl { get; } = typeof(Dsl.Regelfil).Assembly.Location;

    public static string Compiler { get; } = typeof(Regelverk.Compiler.Kompiler).Assembly.Location;

    public static string Generator { get; } = typeof(Regelverk.Generator.RegelverkGenerator).Assembly.Location;

    public static string Runtime { get; } = typeof(Regelverk.Runtime.IRegelverk).Assembly.Location;

    public static string Cli { get; } = Path.Combine(AppContext.BaseDirectory, "regelverk.dll");

    public static FolderGraph Graph(string project) => FolderGraph.Of(AssemblyUsages.Types(PathOf(project)), project);

    private static string PathOf(string project) => project switch
    {
        "Regelverk.Dsl" => Dsl,
        "Regelverk.Compiler" => Compiler,
        "Regelverk.Generator" => Generator,
        "Regelverk.Runtime" => Runtime,
        "Regelverk.Cli" => Cli,
        _ => throw new ArgumentException($"No product assembly is called {project}."),
    };
}
