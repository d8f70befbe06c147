using System;
using Regelverk.Runtime.Allocation;

namespace Regelverk.Runtime.Sporing;

/// <summary>An application as it takes part in the division.</summary>
internal static class Deltakelse
{
    public static Deltaker Av(Sak sak, long? rang) => throw new InvalidOperationException(sak.Id + rang);
}
