using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Regelverk.Compiler;
using Regelverk.Dsl;
using Regelverk.Runtime;

namespace Regelverk.Cli.Rules;

/// <summary>The rules of a file as code that runs in this process.</summary>
internal static class CompiledRules
{
    private const string Namespace = "Regelverk.Regler";
    private const string Instance = "Instans";

    /// <summary>Compiles a rule file without errors and gives the one object of its class.</summary>
    public static IRegelverk Of(Regelfil file) => OfAll([file])[0];

    /// <summary>Compiles rule files without errors together, which takes little more time than one of them, and gives the one object of the class of each.</summary>
    public static IReadOnlyList<IRegelverk> OfAll(IReadOnlyList<Regelfil> files)
    {
        // Two files may give classes of the same name: the same year before and after a change.
        var units = files.Select((file, i) => (File: file, Namespace: string.Create(CultureInfo.InvariantCulture, $"{Namespace}{i + 1}"))).ToArray();
        var library = Load(Kompiler.ByggTilKjøring([.. units.Select(u => (u.File, new Kodevalg(u.Namespace, $"/_/{u.Namespace}/{Path.GetFileName(u.File.Source.Path)}")))], Namespace));
        return [.. units.Select(u => InstanceOf(library.GetType($"{u.Namespace}.{Kompiler.Klassenavn(u.File)}", throwOnError: true)))];
    }

    /// <summary>
    /// Loads a library beside the program. What it refers to is the program's own: its decisions are the program's decisions. It stays until the process ends,
    /// because what can be unloaded is not compiled anew when it runs often.
    /// </summary>
    internal static Assembly Load(byte[] dll)
    {
        using var stream = new MemoryStream(dll);
        return new BesideProgram().LoadFromStream(stream);
    }

    private static IRegelverk InstanceOf(Type? rules) =>
        rules?.GetProperty(Instance, BindingFlags.Public | BindingFlags.Static)?.GetValue(null) as IRegelverk ?? throw new InvalidOperationException($"The compiled class {rules} gives no {Instance}.");

    // Whichever runtime the program itself was loaded with: there may be another in the process.
    private sealed class BesideProgram() : AssemblyLoadContext(Namespace, isCollectible: false)
    {
        private static readonly Assembly Runtime = typeof(IRegelverk).Assembly;

        protected override Assembly? Load(AssemblyName name) => name.Name == Runtime.GetName().Name ? Runtime : null;
    }
}
