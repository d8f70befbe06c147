using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Coverage;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Mutation;

/// <summary>Looks for an example that holds as the rules are and not as they would be: the author's own examples with other values, on and beside the borders.</summary>
internal sealed class Eksempelsøk(Regelfil file, Ordning ordning)
{
    /// <summary>How many applications, and how many divisions, are tried for each change.</summary>
    private const int MostTries = 1500;
    private const int MostDivisions = 300;

    private readonly ExampleWriter _writer = new(ordning);
    private readonly DivisionWriter _divisionWriter = new(ordning);
    private readonly Tolk _tolk = new(ordning);

    /// <summary>The words of the example; null where none was found.</summary>
    public string? Find(Mutant mutant, Ordning changed)
    {
        var translation = new DataTranslation(changed);
        var values = new OtherValues(ordning, changed);
        return Applications(changed, translation, values).Concat(Divisions(changed, translation, values)).FirstOrDefault(example => Catches(mutant, example));
    }

    /// <summary>The proof: pasted into the file it holds, and pasted into the changed file it does not.</summary>
    private bool Catches(Mutant mutant, string example) =>
        Read(file.Source.Content, example) is { Diagnostics.Count: var told } && told == file.Diagnostics.Count
        && Read(mutant.In(file.Source.Content), example) is { Bundet: not null, Ordning: null };

    private Regelfil Read(string content, string example) => Regelfil.Les(new SourceText(file.Source.Path, content.TrimEnd() + "\n\n" + example), file.Samling);

    private IEnumerable<string> Applications(Ordning changed, DataTranslation translation, OtherValues values)
    {
        var other = new ExampleWriter(changed);
        var tries = 0;
        foreach (var (name, data, round) in Variants(values))
        {
            if (tries++ >= MostTries)
            {
                yield break;
            }

            var claim = _writer.Claim(data, round);
            if (claim is not null && claim != other.Claim(translation.Of(data), translation.Of(round)) && _writer.Write(name, data, round) is { } example)
            {
                yield return example;
            }
        }
    }

    /// <summary>The applications of the examples, each with one other value, and then with two.</summary>
    private IEnumerable<(string Name, Søknadsdata Data, Runde? Round)> Variants(OtherValues values)
    {
        var examples = ordning.Eksempler.Where(e => e.Fordelt is null && e.Søknader.Count == 1 && e.Søknader[0].Gitt.Count == 0).ToArray();
        foreach (var example in examples)
        {
            yield return (example.Navn + " (igjen)", example.Søknader[0], example.Runde);
        }

        var singles = examples.Select(e => (Example: e, Changes: ApplicationChange.Of(e.Søknader[0], ordning, values).ToArray())).ToArray();
        foreach (var (example, change) in singles.SelectMany(s => s.Changes.Select(c => (s.Example, c))))
        {
            yield return (Name(change), change.In(example.Søknader[0]), example.Runde);
        }

        for (var apart = 1; apart < singles.Select(s => s.Changes.Length).DefaultIfEmpty(0).Max(); apart++)
        {
            foreach (var (example, changes) in singles)
            {
                for (var i = 0; i + apart < changes.Length; i++)
                {
                    yield return ($"{Name(changes[i])} og {Name(changes[i + apart])}", changes[i + apart].In(changes[i].In(example.Søknader[0])), example.Runde);
                }
            }
        }
    }

    private IEnumerable<string> Divisions(Ordning changed, DataTranslation translation, OtherValues values)
    {
        var other = new Tolk(changed);
        var tries = 0;
        foreach (var (name, example) in Divisions(values))
        {
            if (tries++ >= MostDivisions)
            {
                yield break;
            }

            if (Awards(_tolk, example) is { } awards && (Awards(other, translation.Of(example)) is not { } others || awards.Any(a => !others.TryGetValue(a.Key, out var award) || award != a.Value)))
            {
                yield return _divisionWriter.Write(name, example, awards);
            }
        }
    }

    private IEnumerable<(string Name, Eksempel Example)> Divisions(OtherValues values)
    {
        var examples = ordning.Eksempler.Where(e => e.Fordelt is not null && e.Søknader.Count > 1).Select(e => e with { Fordelt = [], Ramme = e.Ramme ?? e.Runde?.NyeMidler ?? ordning.Ramme?.Sum }).ToArray();
        foreach (var example in examples)
        {
            var frame = example.Ramme ?? Rational.Zero;
            foreach (var kroner in new[] { frame / 2, frame * 2, frame / 10, frame * 3 / 4, frame * 5 / 4, frame / 100, frame + 1, frame - 1, frame - 1000 }.Where(f => f >= Rational.Zero && f.IsWhole))
            {
                yield return ($"rammen er {Visning.Kroner(kroner)}", example with { Ramme = kroner });
            }
        }

        var changes = examples.Select(e => e.Søknader.SelectMany((s, i) => ApplicationChange.Of(s, ordning, values).Where(c => IsGiven(c, s)).Select(c => (Number: i, Change: c))).ToArray()).ToArray();
        for (var i = 0; i < changes.Select(c => c.Length).DefaultIfEmpty(0).Max(); i++)
        {
            for (var e = 0; e < examples.Length; e++)
            {
                if (i < changes[e].Length)
                {
                    var (number, change) = changes[e][Spread(i, changes[e].Length)];
                    yield return ($"{examples[e].Søknader[number].Id}: {Name(change)}", examples[e] with { Søknader = examples[e].Søknader.Select((s, j) => j == number ? change.In(s) : s).ToArray() });
                }
            }
        }
    }

    /// <summary>An order that sees all parts of a list early.</summary>
    private static int Spread(int i, int length)
    {
        var stride = new[] { 37, 41, 43, 47 }.First(s => length % s != 0 || s == 47);
        return length % stride == 0 ? i : (int)((long)i * stride % length);
    }

    private static bool IsGiven(ApplicationChange change, Søknadsdata data) => change.Definition is not null || (change.Fact is { } fact && data.Opplysninger.ContainsKey(fact));

    private static IReadOnlyDictionary<string, Rational>? Awards(Tolk tolk, Eksempel example) =>
        new DivisionExample(tolk, example, new DiagnosticBag()).Divide([]) is { LoddtrekningKreves: null } result
            ? result.Avgjørelser.ToDictionary(a => a.Søknad.Id, a => a.Tildelt ?? Rational.Zero, StringComparer.Ordinal)
            : null;

    private static string Name(ApplicationChange change) => change.Name(ExampleWriter.Shown(change.Value, change.Type));
}
