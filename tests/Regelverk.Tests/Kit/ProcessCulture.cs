using System.Globalization;
using System.Runtime.CompilerServices;

namespace Regelverk.Tests.Kit;

/// <summary>The culture that the whole suite runs under: invariant in Regelverk.Tests, nb-NO in Regelverk.Tests.Norsk.</summary>
internal static class ProcessCulture
{
#if NORSK_KULTUR
    public static CultureInfo Culture { get; } = CultureInfo.GetCultureInfo("nb-NO");
#else
    public static CultureInfo Culture { get; } = CultureInfo.InvariantCulture;
#endif

    [ModuleInitializer]
    internal static void Set()
    {
        CultureInfo.DefaultThreadCurrentCulture = Culture;
        CultureInfo.DefaultThreadCurrentUICulture = Culture;
        CultureInfo.CurrentCulture = Culture;
        CultureInfo.CurrentUICulture = Culture;
    }
}
