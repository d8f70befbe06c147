using System.IO;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Mutation;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Mutation;

/// <summary>The example files watch over themselves: of the small changes of their rules that mean something, the examples in the files notice nine out of ten.</summary>
public sealed class Eksemplene_i_mappen
{
    /// <summary>All of the changes take minutes; one in nine, evenly over all files, takes seconds.</summary>
    private const int HverNiende = 9;

    [Fact]
    public void Ni_av_ti_endringer_av_reglene_blir_oppdaget()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "examples"), "*.regel", SearchOption.AllDirectories).Order(System.StringComparer.Ordinal)
            .Select(path => Regelfil.Les(new SourceText(path, File.ReadAllText(path))));
        var (number, caught, missed) = (0, 0, 0);
        foreach (var file in files)
        {
            foreach (var mutant in Mutantprøve.Endringer(file).Where(_ => number++ % HverNiende == 0))
            {
                var changed = Regelfil.Les(new SourceText(file.Source.Path, mutant.In(file.Source.Content)));
                if (changed.Bundet is not null && changed.Ordning is null)
                {
                    caught++;
                }
                else if (changed.Ordning is not null && changed.Regelavtrykk != file.Regelavtrykk)
                {
                    missed++;
                }
            }
        }

        Assert.True(caught > 80, $"Bare {caught} endringer ble oppdaget: leses filene?");
        Assert.True(caught * 10 >= (caught + missed) * 9, $"{caught} av {caught + missed} endringer ble oppdaget.");
    }
}
