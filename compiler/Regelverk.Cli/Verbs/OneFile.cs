using System;
using System.IO;
using System.Threading;
using Regelverk.Cli.Hosting;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Verbs;

/// <summary>Writes the one file that «-o» names, whole or not at all.</summary>
internal static class OneFile
{
    /// <summary>Writes it, or says why not, and gives the exit code.</summary>
    public static int Write(string path, byte[] content, Message notWritten, Options options, IoContext io, CancellationToken cancellation)
    {
        var full = io.FullPath(path);
        try
        {
            FileSet.Write(Path.GetDirectoryName(full) ?? full, [new OutputFile(Path.GetFileName(full), content)], cancellation);
            return ExitCode.Done;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            io.Say([notWritten.In(options.Language)]);
            return ExitCode.InputOutput;
        }
    }
}
