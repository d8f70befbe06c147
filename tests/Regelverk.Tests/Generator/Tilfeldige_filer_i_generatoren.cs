using System;
using System.Linq;
using Regelverk.Tests.Tilfeldig;
using Xunit;

namespace Regelverk.Tests.Generator;

/// <summary>Edit after edit, the generator gives what it gives from nothing.</summary>
public class Tilfeldige_filer_i_generatoren
{
    [Fact]
    public void Etter_hver_endring_er_koden_den_samme_som_fra_bunnen()
    {
        var vert = new Prøvevert();
        var tekster = new[] { Tekst(0, 0), Tekst(1, 1) };
        for (var gang = 0; gang < 40; gang++)
        {
            // The two files take turns; now and then one comes back to what it was at first.
            var fil = gang % 2;
            tekster[fil] = Tekst(gang % 5 == 4 ? fil : 50_000 + gang, fil);
            vert.Med("en.regel", tekster[0]).Med("to.regel", tekster[1]);

            Assert.Equal(Kode(new Prøvevert().Med("en.regel", tekster[0]).Med("to.regel", tekster[1])), Kode(vert));
        }
    }

    // Two regulations cannot have one name.
    private static string Tekst(int frø, int fil) =>
        Regelverkstegner.Av(new Valg(frø)).Replace("Prøvetilskudd 2025", fil == 0 ? "Prøvetilskudd 2024" : "Prøvetilskudd 2025", StringComparison.Ordinal);

    private static string Kode(Prøvevert vert)
    {
        var kjørt = vert.Kjør();
        return string.Join("\n", [
            .. kjørt.GeneratedSources.OrderBy(s => s.HintName, StringComparer.Ordinal).Select(s => s.HintName + s.SourceText),
            .. kjørt.Diagnostics.Select(d => d.ToString()).Order(StringComparer.Ordinal),
        ]);
    }
}
