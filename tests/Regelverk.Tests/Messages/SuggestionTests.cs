using System;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Xunit;

namespace Regelverk.Tests.Messages;

/// <summary>A suggestion that is wrong is worse than none.</summary>
public sealed class SuggestionTests
{
    [Theory]
    [InlineData("RV0007-ukjent-overskrift")]
    [InlineData("RV0007-regel-uten-innrykk")]
    [InlineData("RV0302-setning-skrevet-feil")]
    [InlineData("RV0302-ukjent-linje-under-søknadsrunder")]
    [InlineData("RV0302-ukjent-setning-i-fordeling")]
    [InlineData("RV0401-ukjent-navn")]
    [InlineData("RV0406-verdi-som-ikke-finnes")]
    public void Det_som_ikke_ligner_på_noe_får_ikke_noe_forslag(string name)
    {
        var diagnostic = Assert.Single(MessageCase.All[name].Diagnostics);

        Assert.DoesNotContain("Mente du", diagnostic.Help.Nb, StringComparison.Ordinal);
        Assert.DoesNotContain("Did you mean", diagnostic.Help.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("satsene", "satser")]
    [InlineData("begrep", "begreper")]
    [InlineData("fordelling etter § 3", "fordeling")]
    [InlineData("eksempl «For sent»", "eksempel")]
    public void En_overskrift_som_er_skrevet_feil_får_den_riktige(string written, string meant) =>
        Assert.Equal($"Mente du «{meant}»?", Heading(written).Help.Nb);

    // The first word of a rule that has lost its indentation may well resemble a heading.
    [Theory]
    [InlineData("Rammen går til prioritetsgruppene etter poeng, høyest først")]
    [InlineData("Fordelingen skjer hvert år")]
    [InlineData("Eksempelvis kan svømmekurs få tilskudd")]
    [InlineData("Utbetaling")]
    public void En_regel_uten_innrykk_blir_ikke_tatt_for_en_overskrift(string written) =>
        Assert.DoesNotContain("Mente du", Heading(written).Help.Nb, StringComparison.Ordinal);

    private static Diagnostic Heading(string written) =>
        MessageCase.Read("RV0007-overskrift", $"#uten: rapportering\n{written}\n").Diagnostics.Single(d => d.Descriptor.Code == "RV0007");
}
