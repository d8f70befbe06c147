using System;
using System.Runtime.ExceptionServices;
using System.Threading;

namespace Regelverk.Generator.Rules;

/// <summary>
/// Does work on a stack of its own. How much of the compiler's stack is left is not known here, and running out of it would take the whole compiler down.
/// The language limits how deep a rule may nest; this is room for that depth, whoever calls.
/// </summary>
internal static class DeepStack
{
    private const int Bytes = 16 * 1024 * 1024;

    /// <summary>Does the work and gives what it gives, or throws what it throws.</summary>
    public static T Run<T>(Func<T> work)
        where T : class
    {
        T? result = null;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e)
                {
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            Bytes);
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result ?? throw new InvalidOperationException("The work gave nothing.");
    }
}
