using System.Collections.Concurrent;
using System.Linq;
using System.Text;
using Regelverk.Compiler;
using Regelverk.Dsl;
using Regelverk.Dsl.Formatting;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Regelverk.Tests.Sporing;
using Xunit;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>The same rule file gives the same messages, layout, C# and decisions, to the last sign, whatever the culture of the thread.</summary>
public class Alle_kulturer
{
    private static readonly ConcurrentDictionary<int, string> Invariant = new();

    [Theory]
    [InlineData("nb-NO")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("th-TH")]
    [InlineData("sv-SE")]
    [InlineData("hi-IN")]
    public void Gir_det_samme(string kultur)
    {
        foreach (var frø in Enumerable.Range(40_000, 25))
        {
            var tekst = Regelverkstegner.Av(new Valg(frø));
            Assert.Equal(Invariant.GetOrAdd(frø, f => Kultur.Under("", () => Alt(tekst, f))), Kultur.Under(kultur, () => Alt(tekst, frø)));
        }
    }

    private static string Alt(string tekst, int frø)
    {
        var kilde = new SourceText("prøve.regel", tekst);
        var fil = Regelfil.Les(kilde);
        var alt = new StringBuilder().AppendJoin('\n', fil.Diagnostics.Select(d => d.Descriptor.Code + d.Text.Nb + d.Help.Nb)).Append(Formatering.Av(kilde));
        if (fil.Ordning is { } ordning)
        {
            alt.Append(Kompiler.SkrivKode(fil, new Kodevalg("Prøve", "/_/prøve.regel")));
            var tilfeldig = new TilfeldigSøknad(ordning, frø);
            alt.AppendJoin('\n', Enumerable.Range(0, 10).Select(i => Avskrift.Av(new Tolk(ordning).Avgjør(tilfeldig.Neste($"S{i}", 5), ordning.Runder[0]))));
        }

        return alt.ToString();
    }
}
