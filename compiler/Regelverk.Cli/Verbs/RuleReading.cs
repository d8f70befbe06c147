using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Rules;
using Regelverk.Dsl;
using Regelverk.Dsl.Diagnostics;

namespace Regelverk.Cli.Verbs;

/// <summary>Reads the rule files of a verb that needs them without errors, and tells what is wrong with them. Warnings are told by «kontroller».</summary>
internal sealed class RuleReading
{
    private readonly Options _options;
    private readonly IoContext _io;
    private readonly InputLog _log = new();
    private readonly RuleFileReader _reader;

    public RuleReading(Options options, IoContext io)
    {
        _options = options;
        _io = io;
        _reader = new RuleFileReader(io, _log);
    }

    /// <summary>The paths of the files that were asked for.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<string> given) => _reader.Find(given);

    /// <summary>The files in their order, or the exit code where one of them cannot be used.</summary>
    /// <param name="paths">Their paths.</param>
    /// <param name="consequence">What is said where a file has errors.</param>
    public (IReadOnlyList<Regelfil>? Files, int ExitCode) Read(IReadOnlyList<string> paths, Message consequence)
    {
        var console = new ErrorConsole(_io, _options.Quiet, !_options.NoColour);
        IReadOnlyList<Regelfil> files = [.. paths.Select(_reader.Read).OfType<RuleFile>().Select(f => f.Content)];
        console.Say(_log.All.Where(d => d.IsError || !_options.Quiet).SelectMany(d => InputRenderer.Render(d, _options.Language)));
        if (_log.HasErrors)
        {
            return (null, ExitCode.InputOutput);
        }

        foreach (var (file, diagnostic) in files.SelectMany(f => f.Diagnostics.Where(d => d.Descriptor.Severity == Severity.Error).Select(d => (f, d))))
        {
            _io.Error.Write(DiagnosticRenderer.Render(diagnostic, file.Source, _options.Language) + "\n");
        }

        if (files.All(f => !f.HarFeil && f.Ordning is not null))
        {
            return (files, ExitCode.Done);
        }

        console.Say([consequence.In(_options.Language)]);
        return (null, ExitCode.RuleErrors);
    }
}
