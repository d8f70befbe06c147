using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Xunit;

namespace Regelverk.Tests.Interpretation;

/// <summary>How values read behind their names.</summary>
public class Ordlyd
{
    [Theory]
    [InlineData("innbyggere", "innbyggere", "1 400")]
    [InlineData("antall leger", "leger", "1 400")]
    [InlineData("deltakere", "barn", "1 400 barn")]
    [InlineData("legevaktleger", "leger", "1 400 leger")]
    [InlineData("folketall", "", "1 400")]
    public void Enheten_sies_ikke_to_ganger(string navn, string enhet, string ventet) =>
        Assert.Equal(ventet, Wording.After(navn, new Result.Known(new Value.Number(1_400)), new Verditype(Verdislag.Heltall) { Enhet = enhet }));
}
