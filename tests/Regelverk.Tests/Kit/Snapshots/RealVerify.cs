#if BRUK_VERIFY
using System.Runtime.CompilerServices;
using DiffEngine;
using EmptyFiles;

namespace Regelverk.Tests.Kit.Snapshots;

/// <summary>What the real Verify must be told: rule files are text, and no diff tool is opened.</summary>
internal static class RealVerify
{
    [ModuleInitializer]
    internal static void Set()
    {
        FileExtensions.AddTextExtension("regel");
        DiffRunner.Disabled = true;
    }
}
#endif
