using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace Regelverk.Compiler.Assembly;

/// <summary>What compiled rules refer to: the base library of netstandard2.0, and the runtime. Both lie in this assembly.</summary>
internal static class References
{
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Read = new(() => [Embedded("netstandard.dll"), Embedded("Regelverk.Runtime.dll")]);

    public static IReadOnlyList<MetadataReference> All => Read.Value;

    private static MetadataReference Embedded(string name)
    {
        using var stream = typeof(References).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in the assembly.");
        return MetadataReference.CreateFromStream(stream, filePath: name);
    }
}
