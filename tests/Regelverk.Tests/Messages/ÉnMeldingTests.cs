using System;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Messages;

/// <summary>One mistake gives one message, also where a later check would stumble over it.</summary>
public sealed class ÉnMeldingTests
{
    [Fact]
    public void En_sats_som_er_skrevet_feil_gir_ikke_melding_om_beløpet_i_lovteksten()
    {
        var text = Repository.Read("examples", "fastlege", "2018", "rekrutteringstilskudd-2018.regel")
            .Replace("inntil etableringstilskuddet ", "inntil etableringstilskudet ", StringComparison.Ordinal);
        Assert.Equal(["RV0401"], Regelfil.Les(new SourceText("prøve.regel", text)).Diagnostics.Select(d => d.Descriptor.Code));
    }
}
