using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Outputs;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Verbs;

/// <summary>Settles complaints by the published share, and writes the result and the receipt that takes the place of the division's.</summary>
internal static class ComplaintSettling
{
    /// <summary>Settles them; gives the exit code.</summary>
    public static int Run(Prepared prepared, Complaints complaints, Options options, IoContext io, CancellationToken cancellation)
    {
        var console = new ErrorConsole(io, options.Quiet, !options.NoColour);
        if (complaints.Settle(prepared, console, options.Language, cancellation) is not { } settled)
        {
            return ExitCode.WaitsForHuman;
        }

        var result = new ComplaintResult(prepared.Rules.IRunde(complaints.Round), complaints.Round, complaints.Division, settled);
        if (options.OutputFolder is { } folder)
        {
            List<OutputFile> files =
            [
                new(ComplaintJson.FileName, Encoding.UTF8.GetBytes(ComplaintJson.Of(result))),
                new(ComplaintText.FileName, Encoding.UTF8.GetBytes(ComplaintText.Of(result))),
            ];
            files.Add(new OutputFile(ReceiptJson.FileName, Encoding.UTF8.GetBytes(ComplaintJson.Receipt(result, complaints.InOrder, prepared.Source, files))));
            try
            {
                FileSet.Write(io.FullPath(folder), files, cancellation);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                console.Say([UsageMessages.NotWritten(folder).In(options.Language)]);
                return ExitCode.InputOutput;
            }

            console.Remark(new Message($"{Folding.Digits(files.Count)} filer er skrevet i {folder}.", $"{Folding.Digits(files.Count)} files are written in {folder}.").In(options.Language));
        }

        io.Output.Write(options.Format == Format.Json ? ComplaintJson.Of(result) : ComplaintText.Of(result));
        return ExitCode.Done;
    }
}
