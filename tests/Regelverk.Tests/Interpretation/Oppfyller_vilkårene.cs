using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Cli;
using Xunit;

namespace Regelverk.Tests.Interpretation;

/// <summary>«så: oppfyller vilkårene» says of an application what can be known before the frame is divided.</summary>
public sealed class Oppfyller_vilkårene
{
    [Theory]
    [InlineData("levert 1. mars 2024, er undertegnet, gjelder utstyr, pris 5 000 kroner", null)]
    [InlineData("levert 2. mars 2024, er undertegnet, gjelder utstyr, pris 5 000 kroner", "avvist")]
    [InlineData("levert 1. mars 2024, er ikke undertegnet, gjelder utstyr, pris 5 000 kroner", "venter på retting")]
    [InlineData("levert 1. mars 2024, er undertegnet, gjelder utstyr, pris 5 000,01 kroner", "avslått")]
    [InlineData("levert 1. mars 2024, er undertegnet, gjelder utstyr", "til avklaring")]
    public void Påstanden_stemmer_når_ingenting_står_i_veien_og_ingenting_mangler(string søknad, string? får)
    {
        var file = Regelfil.Les(new SourceText("prøve.regel", Småtilskudd.Regler.TrimEnd() + $"""


            eksempel «Uten å vite hva andre søker om»
              gitt runde 1
              gitt søknad: {søknad}, søkt beløp 900 kroner
              gitt skjønn: har et godt formål
              så: oppfyller vilkårene

            """));

        var messages = file.Diagnostics.Where(d => d.Descriptor.Severity == Dsl.Diagnostics.Severity.Error).Select(d => d.Descriptor.Code + " " + d.Text.Nb).ToArray();
        if (får is null)
        {
            Assert.Empty(messages);
        }
        else
        {
            Assert.Contains(får, Assert.Single(messages), System.StringComparison.Ordinal);
            Assert.StartsWith("RV0801 ", messages[0], System.StringComparison.Ordinal);
        }
    }
}
