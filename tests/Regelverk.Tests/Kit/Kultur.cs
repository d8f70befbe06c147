using System;
using System.Globalization;

namespace Regelverk.Tests.Kit;

/// <summary>Does something under another culture than the suite's.</summary>
internal static class Kultur
{
    /// <summary>What it gives under this culture; the empty name is the invariant one. The thread has its own culture back when it is done.</summary>
    public static T Under<T>(string kultur, Func<T> gjør)
    {
        var (før, språk) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(kultur);
            return gjør();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (før, språk);
        }
    }
}
