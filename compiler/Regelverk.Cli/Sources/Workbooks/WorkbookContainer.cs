using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;
using Regelverk.Cli.Messages;

namespace Regelverk.Cli.Sources.Workbooks;

/// <summary>Looks at a file before it is opened as a workbook, so that no file can fill the memory or be something else than its name says.</summary>
internal static class WorkbookContainer
{
    private const int MostMegabytes = 100;
    private const long MostBytes = MostMegabytes * 1_000_000L;
    private const int MostParts = 1_000;
    private const int MostLevels = 100;

    /// <summary>Whether the bytes begin as those of a workbook do.</summary>
    public static bool IsOne(byte[] bytes) => bytes is [(byte)'P', (byte)'K', 3, 4, ..];

    /// <summary>What is wrong with the file as a whole, or null.</summary>
    public static InputDiagnostic? Problem(string file, byte[] bytes)
    {
        if (bytes is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            return WorkbookDiagnostics.OldOrLocked(file);
        }

        if (!IsOne(bytes))
        {
            return bytes.Length == 0 ? FileDiagnostics.Empty(file) : WorkbookDiagnostics.NotWorkbook(file);
        }

        try
        {
            return HasTooManyParts(bytes) ? WorkbookDiagnostics.TooManyParts(file)
                : IsTooLarge(bytes) ? WorkbookDiagnostics.TooLarge(file, MostMegabytes)
                : IsTooDeep(bytes) ? WorkbookDiagnostics.Broken(file)
                : null;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException or ArgumentException or XmlException)
        {
            return WorkbookDiagnostics.Broken(file);
        }
    }

    private static bool HasTooManyParts(byte[] bytes)
    {
        using var archive = Opened(bytes);
        return archive.Entries.Count > MostParts;
    }

    // What a part says of its own size may be a lie, so it is unpacked and counted.
    private static bool IsTooLarge(byte[] bytes)
    {
        using var archive = Opened(bytes);
        var total = 0L;
        var buffer = new byte[81_920];
        foreach (var entry in archive.Entries)
        {
            using var content = entry.Open();
            for (var read = content.Read(buffer); read > 0; read = content.Read(buffer))
            {
                total += read;
                if (total > MostBytes)
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Elements are read by methods that call themselves once a level; only this keeps a file from filling the stack.
    private static bool IsTooDeep(byte[] bytes)
    {
        using var archive = Opened(bytes);
        return archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).Any(IsTooDeep);
    }

    private static bool IsTooDeep(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var reader = XmlReader.Create(content, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.Depth > MostLevels)
            {
                return true;
            }
        }

        return false;
    }

    private static ZipArchive Opened(byte[] bytes) => new(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
}
