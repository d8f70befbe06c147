using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Regelverk.Cli.Hosting;

namespace Regelverk.Cli.Sources;

/// <summary>The CSV files of a folder, read while something else is done. What goes wrong is told when somebody asks for the file.</summary>
internal sealed class BegunFiles
{
    // What a source can have; a folder with more of them is for other things too.
    private const int Most = 10;

    private readonly Dictionary<string, Task<CsvContent>> _reading = new(StringComparer.Ordinal);

    // One after the other: what is done meanwhile needs a core too.
    private BegunFiles(IEnumerable<string> paths)
    {
        var last = Task.CompletedTask;
        foreach (var path in paths)
        {
            var reading = last.ContinueWith(_ => CsvContent.Of(File.ReadAllBytes(path)), TaskScheduler.Default);
            _reading.Add(path, reading);
            last = reading;
        }
    }

    /// <summary>Begins to read the files; null where what was given is no folder, or one that cannot be looked into.</summary>
    /// <param name="given">What the user gave as source.</param>
    /// <param name="io">Where it is read.</param>
    public static BegunFiles? Of(string given, IoContext io)
    {
        try
        {
            var folder = io.FullPath(given);
            return Directory.Exists(folder) ? new BegunFiles(SourceFolder.CsvFiles(folder).Take(Most)) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The file, which is then forgotten here; null where it was not begun.</summary>
    /// <param name="path">Its full path.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public CsvContent? Take(string path)
    {
        Task<CsvContent>? reading;
        lock (_reading)
        {
            _reading.Remove(path, out reading);
        }

        return reading?.GetAwaiter().GetResult();
    }
}
