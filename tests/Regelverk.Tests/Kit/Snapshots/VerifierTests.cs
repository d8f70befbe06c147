using System.Threading.Tasks;
using VerifyXunit;
using Xunit;

namespace Regelverk.Tests.Kit.Snapshots;

[UsesVerify]
public sealed class VerifierTests
{
    [Fact]
    public async Task Filen_heter_som_klassen_og_metoden() =>
        await Verifier.Verify("Filen ligger ved siden av testen.");

    [Fact]
    public Task Filen_kan_ligge_i_en_mappe_og_ha_sin_egen_endelse() =>
        Verifier.Verify("regelverk Prøve 2018", extension: "regel").UseDirectory("Verified");

    [Theory]
    [InlineData("RV0001", 1)]
    [InlineData("RV0002", 2)]
    public Task Radene_i_en_teori_har_hver_sin_fil(string code, int number) =>
        Verifier.Verify($"{code} er rad {(number == 1 ? "én" : "to")}.").UseParameters(code, number).UseDirectory("Verified");

    [Theory]
    [InlineData("RV0003")]
    public Task Teksten_for_parametrene_kan_gis(string code) =>
        Verifier.Verify(code).UseTextForParameters(code).UseDirectory("Verified");

    [Fact]
    public Task Metodenavnet_kan_gis() =>
        Verifier.Verify("Et annet navn enn metodens.").UseMethodName("Et_annet_navn").UseDirectory("Verified");
}
