using System;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Regelverk.Cli.Outputs.Workbooks;

/// <summary>Makes the same content the same bytes: a package otherwise holds the time it was made, in the order its parts happened to be written.</summary>
internal static class PackageBytes
{
    private const string First = "[Content_Types].xml";

    // The first day that such a file can name.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The package with its parts by name, without times. The parts are not compressed, for compressing differs between versions of the platform.</summary>
    public static byte[] Settled(byte[] package)
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package, writable: false), ZipArchiveMode.Read))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in from.Entries.OrderBy(e => e.FullName != First).ThenBy(e => e.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName, CompressionLevel.NoCompression);
                entry.LastWriteTime = NoTime;
                using var content = part.Open();
                using var copy = entry.Open();
                content.CopyTo(copy);
            }
        }

        return result.ToArray();
    }
}
