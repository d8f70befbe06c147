using System.Linq;
using Regelverk.Cli.Cases;
using Regelverk.Cli.Rules;
using Regelverk.Dsl;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Xunit;
using Application = Regelverk.Cli.Sources.Application;

namespace Regelverk.Tests.Cli;

/// <summary>Those who take part in a division are concluded on first, and the grounds are found when somebody reads them: they must be the same as when they are found at once.</summary>
public sealed class Utsatte_grunner
{
    [Theory]
    [InlineData("examples/fastlege/2018/rekrutteringstilskudd-2018.regel")]
    [InlineData("examples/legevakt/2023/legevakttilskudd-2023.regel")]
    [InlineData("examples/momskompensasjon/2019/momskompensasjon-2019.regel")]
    public void Grunnene_er_de_samme_som_når_de_finnes_med_en_gang(string regelfil)
    {
        var fil = Regelfil.Les(new SourceText(regelfil, Repository.Read(regelfil)));
        var regler = CompiledRules.Of(fil);
        var søknader = fil.Ordning?.Eksempler.SelectMany(e => e.Søknader.Select(s => new ApplicationFacts(new Application(s, e.Runde?.Nummer)))).ToArray() ?? [];

        Assert.NotEmpty(søknader);
        Assert.All(søknader, søknad =>
        {
            var (utsatt, straks) = (regler.Delta(søknad).Avgjørelse, regler.Avgjør(søknad));
            Assert.Equal(straks.Konklusjon, utsatt.Konklusjon);
            Assert.Equal(straks.SøkerNavn, utsatt.SøkerNavn);
            Assert.Equal(straks.Begrunnelse.Select(g => g.ToString()), utsatt.Begrunnelse.Select(g => g.ToString()));
            Assert.Equal(straks.Mangler.Select(m => m.Opplysning), utsatt.Mangler.Select(m => m.Opplysning));
        });
    }
}
