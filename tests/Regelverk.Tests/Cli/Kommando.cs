using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using Regelverk.Cli;
using Regelverk.Cli.Hosting;

namespace Regelverk.Tests.Cli;

/// <summary>Runs the program inside the test, with a console of its own.</summary>
internal sealed record Kommando(int Svarkode, string Ut, string Feil)
{
    /// <summary>The lines on standard error.</summary>
    public IReadOnlyList<string> Feillinjer => [.. Feil.Split('\n').Where(l => l.Length > 0)];

    public static Kommando Kjør(string folder, params IReadOnlyList<string> args) => Kjør(folder, new MemoryStream(), CancellationToken.None, args);

    public static Kommando KjørMedInn(string folder, string input, params IReadOnlyList<string> args) =>
        Kjør(folder, new MemoryStream(Encoding.UTF8.GetBytes(input)), CancellationToken.None, args);

    public static Kommando Kjør(string folder, Stream input, CancellationToken cancellation, params IReadOnlyList<string> args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var io = new IoContext { Output = output, Error = error, Input = input, Folder = folder };
        var exitCode = CommandLineApp.Run(args, io, cancellation);
        return new Kommando(exitCode, output.ToString(), error.ToString());
    }
}
