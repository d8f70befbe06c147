using System.IO;
using System.Text;
using System.Threading;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Verbs;

/// <summary>Where the verbs that make a rule file write it.</summary>
internal static class NewRuleFile
{
    /// <summary>What is wrong with the place, or null. A file that stands there is not written over: somebody may have given it its new values.</summary>
    public static Message? Problem(Options options, IoContext io) => options.NewFile is not { } path
        ? null
        : path == "-" || Directory.Exists(io.FullPath(path)) ? UsageMessages.OutputIsFolder(path)
        : File.Exists(io.FullPath(path)) ? UsageMessages.NewFileExists(path)
        : null;

    /// <summary>Writes it, and gives the exit code.</summary>
    public static int Write(string content, Options options, IoContext io, CancellationToken cancellation)
    {
        if (options.NewFile is { } path)
        {
            return OneFile.Write(path, Encoding.UTF8.GetBytes(content), UsageMessages.NewFileNotWritten(path), options, io, cancellation);
        }

        io.Output.Write(content);
        return ExitCode.Done;
    }
}
