using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using Regelverk.Compiler;
using Regelverk.Compiler.Assembly;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Cli;

namespace Regelverk.Tests.Compiler;

/// <summary>A library built for a test, and what another program than ours reads out of it.</summary>
internal sealed class Prøvebibliotek : IDisposable
{
    // The kinds of custom debug information that hold the source of a document (Portable PDB specification).
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    private readonly PEReader _dll;
    private readonly MetadataReaderProvider _debug;

    public Prøvebibliotek(byte[] dll)
    {
        _dll = new PEReader(new MemoryStream(dll));
        _debug = _dll.ReadEmbeddedPortablePdbDebugDirectoryData(_dll.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
    }

    private MetadataReader Metadata => _dll.GetMetadataReader();

    private MetadataReader Debug => _debug.GetMetadataReader();

    public static Regelfil Småtilskudd(string year = "2024") =>
        Regelfil.Les(new SourceText("små.regel", Cli.Småtilskudd.Regler.ReplaceLineEndings("\n").Replace("Småtilskudd 2024", "Småtilskudd " + year, StringComparison.Ordinal)));

    public static Bibliotek Bygg(Regelfil file, string path = "/_/små.regel", string name = "Prøve") => Kompiler.Bygg([(file, new Kodevalg("Regelverk.Prøve", path))], name);

    /// <summary>The assemblies it refers to.</summary>
    public IReadOnlyList<string> References() => [.. Metadata.AssemblyReferences.Select(handle => Metadata.GetString(Metadata.GetAssemblyReference(handle).Name)).Order(StringComparer.Ordinal)];

    /// <summary>The public classes.</summary>
    public IReadOnlyList<string> PublicTypes() =>
        [.. Metadata.TypeDefinitions.Select(Metadata.GetTypeDefinition).Where(t => t.Attributes.HasFlag(System.Reflection.TypeAttributes.Public)).Select(t => $"{Metadata.GetString(t.Namespace)}.{Metadata.GetString(t.Name)}")];

    /// <summary>The texts inside the debug information, by path.</summary>
    public IReadOnlyDictionary<string, string> EmbeddedTexts() => Debug.Documents.ToDictionary(
        handle => Debug.GetString(Debug.GetDocument(handle).Name),
        handle => Debug.GetCustomDebugInformation(handle).Select(Debug.GetCustomDebugInformation).Where(i => Debug.GetGuid(i.Kind) == EmbeddedSource).Select(i => Text(Debug.GetBlobBytes(i.Value))).Single());

    /// <summary>The hash of a text as the debug information has it, in upper-case hex.</summary>
    public string HashOf(string path) => Convert.ToHexString(Debug.GetBlobBytes(Debug.Documents.Select(Debug.GetDocument).Single(d => Debug.GetString(d.Name) == path).Hash));

    public void Dispose()
    {
        _debug.Dispose();
        _dll.Dispose();
    }

    // Four bytes tell the length of what is packed, or 0 where the text stands as it is.
    private static string Text(byte[] blob)
    {
        using var content = new MemoryStream(blob, 4, blob.Length - 4);
        if (BitConverter.ToInt32(blob) == 0)
        {
            return Encoding.UTF8.GetString(blob, 4, blob.Length - 4);
        }

        using var unpacked = new System.IO.Compression.DeflateStream(content, System.IO.Compression.CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
