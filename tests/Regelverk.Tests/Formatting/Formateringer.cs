using System.Threading.Tasks;
using Regelverk.Dsl.Formatting;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using VerifyXunit;
using Xunit;

namespace Regelverk.Tests.Formatting;

[UsesVerify]
public class Formateringer
{
    [Fact]
    public Task En_rotete_fil_blir_slik()
    {
        // No file of the repository may hold a tab.
        var tekst = Repository.Read("tests", "Regelverk.Tests", "Formatting", "rotete.regel").Replace('⇥', '\t');
        return Verifier.Verify(Formatering.Av(new SourceText("rotete.regel", tekst)), "regel").UseDirectory("Verified");
    }

    [Theory]
    [InlineData("ramme\n  1 000 kroner fra og med 01.07.2018\n", "ramme\n  1 000 kroner fra og med 1. juli 2018\n")]
    [InlineData("ramme\n - 1 000 kroner\n", "ramme\n  - 1 000 kroner\n")]
    [InlineData("satser\n    sats:  100 kroner.   #  slik \n", "satser\n  sats: 100 kroner   #  slik\n")]
    [InlineData("skjønn\n  poeng: heltall, 0 - 10\n", "skjønn\n  poeng: heltall, 0–10\n")]
    [InlineData("# om filen\n\n\n\nramme\n\n  1 000 kroner\n# om satsene\nsatser\n  sats: 1 krone\n  # sist\n", "# om filen\n\nramme\n  1 000 kroner\n\n# om satsene\nsatser\n  sats: 1 krone\n  # sist\n")]
    public void Linjer_blir_slik(string før, string etter) => Assert.Equal(etter, Formatering.Av(new SourceText("x.regel", før)));

    [Theory]
    [InlineData("")]
    [InlineData("ramme\n      1 000 kroner\n   2 000 kroner\n")]
    [InlineData("ramma  her\n     1 000   kroner\n")]
    [InlineData("§ 1 Mål\n     «Teksten  er  ikke  lukket\n")]
    public void Det_som_ikke_henger_sammen_står_som_det_sto(string tekst) => Assert.Equal(tekst, Formatering.Av(new SourceText("x.regel", tekst)));
}
