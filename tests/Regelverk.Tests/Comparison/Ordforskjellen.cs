using System.Linq;
using Regelverk.Dsl.Comparison;
using Xunit;

namespace Regelverk.Tests.Comparison;

/// <summary>The words that changed, and nothing around them.</summary>
public sealed class Ordforskjellen
{
    [Theory]
    [InlineData("Tilskuddet er inntil 200 000 kroner.", "Tilskuddet er inntil 250 000 kroner.", "Tilskuddet er inntil|-200 000|+250 000|kroner.")]
    [InlineData("a b c", "a c", "a|-b|c")]
    [InlineData("a c", "a b c", "a|+b|c")]
    [InlineData("", "a b", "+a b")]
    public void Bare_ordene_som_er_endret_er_merket(string før, string nå, string ventet) =>
        Assert.Equal(ventet, string.Join("|", WordDiff.Between(før, nå).Select(o => o.Slag switch { Ordslag.TattUt => "-" + o.Tekst, Ordslag.SattInn => "+" + o.Tekst, _ => o.Tekst })));
}
