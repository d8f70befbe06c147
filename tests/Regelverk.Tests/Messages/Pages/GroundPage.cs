using System.Collections.Generic;
using System.IO;
using System.Linq;
using Regelverk.Tests.Cli;

namespace Regelverk.Tests.Messages.Pages;

/// <summary>The page with the files that the examples of the other pages stand in.</summary>
internal static class GroundPage
{
    /// <summary>The page, as it should stand.</summary>
    public static string Text { get; } = string.Join("\n\n", Sections()) + "\n";

    private static IEnumerable<string> Sections()
    {
        using var folder = new Meldingsmappe();
        string[] files = ["prøve.regel", "søknader/søknad.csv", "søknader/tiltak.csv", "søknader/skjønn.csv"];
        return
        [
            "# Filene eksemplene står i",
            "Hver melding har sin egen side: hva den betyr, et eksempel som gir den, og det samme eksempelet riktig. [Listen over meldingene](../meldinger.md#alle-numrene) fører til dem.",
            "Sidene viser bare de overskriftene det gjelder. Resten står her.",
            "## svømming.regel",
            MessagePage.Block("regel", MessageCase.Ground),
            "## Søknader",
            "Sidene om søknader (RV09) bruker denne regelfilen og disse tre filene, og kommandoen",
            MessagePage.Block("", InputPage.Program + string.Join(' ', Inndatafeil.Beregn("søknader"))),
            .. files.SelectMany(file => new[] { $"`{file}`:", MessagePage.Block(Path.GetExtension(file)[1..], File.ReadAllText(Path.Combine(folder.Sti, file))) }),
        ];
    }
}
