using System.Linq;
using Regelverk.Cli.Hosting;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Cli.Verbs;

/// <summary>Lets a source of applications through where something can be computed from it.</summary>
internal sealed class SourceGate(ErrorConsole console, Options options)
{
    /// <summary>Tells what is wrong with a source, and whether anything can be computed from it.</summary>
    public bool Lets(ApplicationSet source)
    {
        Tell(source.Log);
        var errors = source.Log.All.Count(d => d.IsError);
        if (errors == 0)
        {
            return !(source.Log.HasWarnings && options.WarningsAsErrors) || Refuse(In(
                "Søknadene har advarsler, og de regnes som feil. Ingenting er beregnet.",
                "The applications have warnings, which count as errors. Nothing is computed."));
        }

        var count = $"{Folding.Digits(errors)} {In("feil i søknadene.", errors == 1 ? "error in the applications." : "errors in the applications.")}";
        var nothingIsLeft = source.Log.HasErrorsForEverything || source.Applications.Count == 0;
        if (!options.WithoutBadRows)
        {
            return Refuse($"{count} {(nothingIsLeft
                ? In("Ingenting er beregnet.", "Nothing is computed.")
                : In("Ingenting er beregnet. Med --uten-feilrader beregnes resten.", "Nothing is computed. With --uten-feilrader the rest is computed."))}");
        }

        if (nothingIsLeft)
        {
            return Refuse($"{count} {In("Noen av dem gjelder hele kilden, så det er ingen rest å beregne.", "Some of them concern the whole source, so there is no rest to compute.")}");
        }

        var ids = source.LeftOut.Count > 0 ? string.Join(", ", source.LeftOut) : In("ingen hele søknader, bare enkeltrader", "no whole applications, only single rows");
        console.Say([$"{count} {In("Utelatt:", "Left out:")} {ids}."]);
        return true;
    }

    private void Tell(InputLog log) => console.Say(log.All.Where(d => d.IsError || !options.Quiet).SelectMany(d => InputRenderer.Render(d, options.Language)));

    private bool Refuse(string why)
    {
        console.Say([why]);
        return false;
    }

    private string In(string nb, string en) => new Message(nb, en).In(options.Language);
}
