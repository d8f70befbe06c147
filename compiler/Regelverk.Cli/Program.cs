using System;
using System.Runtime.InteropServices;
using System.Threading;
using Regelverk.Cli;
using Regelverk.Cli.Hosting;

using var cancellation = new CancellationTokenSource();
var io = IoContext.ForConsole();

void Cancel(PosixSignalContext signal)
{
    // Somebody who waits for more standard input cannot be woken; nothing is written at that time, so the process may simply end.
    if (io.WaitsForInput)
    {
        Environment.Exit(ExitCode.Cancelled);
    }

    signal.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Cancel);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Cancel);

var exitCode = CommandLineApp.Run(args, io, cancellation.Token);
io.Error.Flush();
return exitCode;
