using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Outputs;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Verbs;

/// <summary>Tells what applications wait for, and from whom.</summary>
internal static class Waiting
{
    /// <summary>Says how many wait, then lists what is missing.</summary>
    public static void Tell(ErrorConsole console, IReadOnlyList<Avgjørelse> waiting, Message consequence, Language language)
    {
        var number = Folding.Digits(waiting.Count);
        var first = language == Language.English
            ? $"{number} {(waiting.Count == 1 ? "application waits" : "applications wait")}. {consequence.En}"
            : $"{number} {(waiting.Count == 1 ? "søknad" : "søknader")} venter. {consequence.Nb}";
        console.Say([first]);
        console.Table(MissingText.Headings, MissingText.Rows(waiting), MissingText.Plain);
    }
}
