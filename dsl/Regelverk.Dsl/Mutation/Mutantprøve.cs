using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Mutation;

/// <summary>Runs the examples of a file on every small change of its rules.</summary>
public static class Mutantprøve
{
    /// <summary>The most changes of a file that are tried; where there are more, they are drawn evenly over the file.</summary>
    public const int Høyst = 1000;

    /// <summary>Every small change of the rules that may be tried, in file order, whether or not it means anything.</summary>
    /// <param name="file">A file without errors.</param>
    public static IReadOnlyList<Mutant> Endringer(Regelfil file) => file.Ordning is { } ordning ? new Mutator(file.Source, ordning).All() : [];

    /// <summary>Tries the changes of a file.</summary>
    /// <param name="file">A file without errors; with errors nothing is tried.</param>
    /// <param name="medForslag">Whether an example is looked for that would notice what no example does.</param>
    public static Mutantsvar Av(Regelfil file, bool medForslag = true)
    {
        if (file.Ordning is not { } ordning)
        {
            return new Mutantsvar(0, [], 0, 0);
        }

        var all = Endringer(file);
        var chosen = all.Count <= Høyst ? all : Enumerable.Range(0, Høyst).Select(i => all[(int)((long)i * all.Count / Høyst)]).ToArray();
        var (caught, refused) = (0, 0);
        var survivors = new List<Overlevende>();
        var search = medForslag ? new Eksempelsøk(file, ordning) : null;
        foreach (var mutant in chosen)
        {
            var changed = Regelfil.Les(new SourceText(file.Source.Path, mutant.In(file.Source.Content)), file.Samling);
            if (changed.Bundet is null)
            {
                refused++;
            }
            else if (changed.Ordning is not { } other)
            {
                caught++;
            }
            else if (changed.Regelavtrykk != file.Regelavtrykk)
            {
                survivors.Add(new Overlevende(mutant, search?.Find(mutant, other)));
            }
        }

        return new Mutantsvar(caught, survivors, refused, all.Count - chosen.Count);
    }
}
