using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Regelverk.Dsl;
using Regelverk.Dsl.Mutation;
using Regelverk.Dsl.Text;
using Regelverk.Tests.Examples;
using Regelverk.Tests.Kit;
using Xunit;

namespace Regelverk.Tests.Mutation;

/// <summary>
/// The examples in <c>examples</c> notice at least 90 per cent of the small changes of their rules. Every twentieth change or so is tried here;
/// <c>regelverk kontroller examples --mutanter</c> tries them all.
/// </summary>
public sealed class Eksemplenes_vakt
{
    private const int Stride = 19;

    [Fact]
    public void Eksemplene_oppdager_minst_ni_av_ti_endringer_av_reglene()
    {
        var survivors = new List<string>();
        var (caught, number) = (0, 0);
        foreach (var path in ExampleFolders.AllRuleFiles())
        {
            var file = Regelfil.Les(new SourceText(path, Repository.Read(path.Split('/'))));
            foreach (var mutant in Mutantprøve.Endringer(file).Where(_ => number++ % Stride == 0))
            {
                var changed = Regelfil.Les(new SourceText(path, mutant.In(file.Source.Content)));
                if (changed is { Bundet: not null, Ordning: null })
                {
                    caught++;
                }
                else if (changed.Ordning is not null && changed.Regelavtrykk != file.Regelavtrykk)
                {
                    survivors.Add(path + ": " + mutant.Spørsmål);
                }
            }
        }

        Assert.True(caught > 50, "Too few changes are tried.");
        Assert.True(caught >= 9 * survivors.Count, string.Create(CultureInfo.InvariantCulture, $"{caught} caught, {survivors.Count} not:\n") + string.Join("\n", survivors));
    }
}
