using System;
using System.IO;
using System.Linq;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Cli;

/// <summary>
/// A deduction that is spread over three grants: 7 000 kroner on 25 000, 12 000 and 3 333, together 40 333. 7 000 × 25 000 / 40 333 = 4 338,88 → 4 338;
/// 7 000 × 37 000 / 40 333 = 6 421,54 → 6 421, less 4 338 is 2 083; all of it is 7 000, less 6 421 is 579.
/// </summary>
public class TrekkTests
{
    [Fact]
    public void Avgjørelsen_viser_hvordan_hver_del_av_trekket_er_regnet_ut()
    {
        var mappe = Directory.CreateTempSubdirectory("regelverk-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(mappe, "foretak.csv"), "søker;navn\nF1;Gård\n");
            File.WriteAllText(Path.Combine(mappe, "søknad.csv"), "søknad;søker;runde;status;dekar;dyr;avløserutgifter;dager for sent;ubrukte midler\nA;F1;1;;100;10;3333;7;0\n");
            var regelfil = Repository.Path("examples", "former", "trekk", "gårdstilskudd-2026.regel");
            Kommando Forklar(params string[] valg) => Kommando.Kjør(mappe, ["forklar", regelfil, "--søknader", mappe, "--søknad", "A", .. valg]);

            var tekst = string.Join(" ", Forklar().Ut.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

            string[] deler =
            [
                "Trekk på areal er 4 338 kroner: trekk × arealtilskudd / (arealtilskudd + husdyrtilskudd + avløsertilskudd) er om lag 4 338,88 kroner, avrundet ned til 4 338 kroner.",
                "Trekk på husdyr er 2 083 kroner: trekk × (arealtilskudd + husdyrtilskudd) / (arealtilskudd + husdyrtilskudd + avløsertilskudd) er om lag 6 421,54 kroner, avrundet ned til 6 421 kroner, og derfra trekkes 4 338 kroner.",
                "Trekk på avløsning er 579 kroner: trekk × (arealtilskudd + husdyrtilskudd + avløsertilskudd) / (arealtilskudd + husdyrtilskudd + avløsertilskudd) er 7 000 kroner, og derfra trekkes 6 421 kroner.",
            ];
            Assert.All(deler, del => Assert.Contains(del, tekst, StringComparison.Ordinal));
            Assert.Equal(Forklar("--tolk").Ut, Forklar().Ut);
        }
        finally
        {
            Directory.Delete(mappe, recursive: true);
        }
    }
}
