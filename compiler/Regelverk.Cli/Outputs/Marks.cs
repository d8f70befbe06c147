using System.Collections.Generic;
using Regelverk.Cli.Cases;

namespace Regelverk.Cli.Outputs;

/// <summary>What must be said of a division wherever it is shown.</summary>
internal static class Marks
{
    /// <summary>That the frame was given on the command line.</summary>
    public const string Trial = "PRØVEBEREGNING: Rammen er oppgitt for hånd. Resultatet kan ikke brukes som vedtak, og det gis ingen kvittering.";

    /// <summary>That some applications are not decided.</summary>
    public const string Provisional = "FORELØPIG: Noen søknader er ikke avgjort. Det meste hver av dem kan få, er satt av, og tallene kan endre seg.";

    /// <summary>All marks on one line; empty for an ordinary division.</summary>
    public static string Of(DivisionResult result) => string.Join(" ", Lines(result));

    /// <summary>The marks, a sentence each.</summary>
    public static IEnumerable<string> Lines(DivisionResult result)
    {
        if (result.IsTrial)
        {
            yield return Trial;
        }

        if (result.Division.Foreløpig)
        {
            yield return Provisional;
        }

        if (result.LeftOut.Count > 0)
        {
            yield return LeftOut(result.LeftOut);
        }
    }

    /// <summary>What is left out because of errors in the input.</summary>
    public static string LeftOut(IReadOnlyList<string> ids) => $"UTELATT: Disse søknadene har feil i opplysningene og er ikke med: {string.Join(", ", ids)}.";
}
