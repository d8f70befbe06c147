using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Regelverk.Tests.Runtime;
using Xunit;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>Compiled rules decide and divide as the interpreter does also where the host has the runtime for netstandard2.0.</summary>
public class Begge_mål
{
    [Fact]
    public void Med_biblioteket_for_netstandard_avgjøres_det_likt()
    {
        // All of the program once more in the same process, with the other runtime under it.
        var verden = new Verden();
        var type = verden.LoadFromAssemblyPath(typeof(Regelverksprøve).Assembly.Location).GetType(typeof(Regelverksprøve).FullName ?? "", throwOnError: true);
        var prøve = Activator.CreateInstance(type ?? throw new InvalidOperationException(), 30, 3);

        var uenige = (IReadOnlyList<string>?)type.GetMethod(nameof(Regelverksprøve.Prøv))?.Invoke(prøve, [Enumerable.Range(70_000, 60).ToArray()]);

        Assert.Equal([], uenige ?? ["not run"]);
        Assert.Contains(".NETStandard,Version=v2.0", verden.Runtime.GetCustomAttribute<System.Runtime.Versioning.TargetFrameworkAttribute>()?.FrameworkName, StringComparison.Ordinal);
        Assert.True(type.GetProperty(nameof(Regelverksprøve.Avgjort))?.GetValue(prøve) is > 50 * 30);
    }

    private sealed class Verden() : AssemblyLoadContext("netstandard2.0")
    {
        public Assembly Runtime { get; private set; } = typeof(object).Assembly;

        protected override Assembly? Load(AssemblyName name) => name.Name switch
        {
            "Regelverk.Runtime" => Runtime = LoadFromAssemblyPath(Flaten.ForNetstandard),
            { } navn when navn.StartsWith("regelverk", StringComparison.OrdinalIgnoreCase) => LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, navn + ".dll")),
            _ => null,
        };
    }
}
