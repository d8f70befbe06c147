using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Fingerprint;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Interpretation;

/// <summary>The regulation built in code and the rule file of the example mean the same, so that what is tested on the one holds for the other.</summary>
public class Regelverksbygget
{
    private static readonly string[] Deler = ["opplysning(", "krav(", "søkt(", "beregnet(", "fordeling("];

    [Fact]
    public void Reglene_i_koden_er_de_samme_som_i_regelfilen()
    {
        var fil = Regelfil.Les(new SourceText("rekrutteringstilskudd-2018.regel", Repository.Read("examples", "fastlege", "2018", "rekrutteringstilskudd-2018.regel")));

        Assert.NotNull(fil.Ordning);
        Assert.Equal(Reglene(fil.Ordning), Reglene(new Rekrutteringstilskudd2018().Ordning));
    }

    private static List<string> Reglene(Ordning ordning) =>
        CanonicalForm.Of(ordning).Split('\n').Where(linje => Deler.Any(d => linje.StartsWith(d, StringComparison.Ordinal))).ToList();
}
