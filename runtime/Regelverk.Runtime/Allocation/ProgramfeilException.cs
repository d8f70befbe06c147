using System;

namespace Regelverk.Runtime.Allocation;

/// <summary>The program has broken its own accounts. A fault of this program, never of the regulation or of the applications; nothing that came before it in the same division may be used.</summary>
public sealed class ProgramfeilException : Exception
{
    /// <summary>A broken account.</summary>
    /// <param name="krav">What should have held, as the rest of «Det skal gjelde at …».</param>
    public ProgramfeilException(string krav)
        : base($"Fordelingen gikk ikke opp. Det skal gjelde at {krav}. Dette er en feil i programmet, ikke i regelverket eller søknadene. Ikke bruk resultatet, og meld feilen.")
    {
    }

    /// <summary>Demands that something holds.</summary>
    internal static void Demand(bool holds, string krav)
    {
        if (!holds)
        {
            throw new ProgramfeilException(krav);
        }
    }
}
