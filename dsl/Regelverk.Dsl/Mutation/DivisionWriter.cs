using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Coverage;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Mutation;

/// <summary>Writes an example of the division, with what each application is awarded.</summary>
internal sealed class DivisionWriter(Ordning ordning)
{
    public string Write(string name, Eksempel example, IReadOnlyDictionary<string, Rational> awards)
    {
        var lines = new List<string> { $"eksempel «{name}»" };
        var frame = example.Ramme is { } kroner ? $"ramme {Visning.Kroner(kroner)}" : "";
        var round = example.Runde is { } runde ? $"runde {Folding.Digits(runde.Nummer)}" : "";
        if (frame.Length + round.Length > 0)
        {
            lines.Add("  gitt " + string.Join(", ", new[] { round, frame }.Where(w => w.Length > 0)));
        }

        if (example.Tidligere.Count > 0)
        {
            lines.Add("  gitt tidligere tildelt:");
            lines.AddRange(Table(Earlier(example)));
        }

        lines.Add("  gitt søknader:");
        lines.AddRange(Table(Applications(example)));
        lines.Add("  så fordelt:");
        lines.AddRange(Table(example.Søknader.Select(s => new[] { s.Id, Amount(awards.TryGetValue(s.Id, out var award) ? award : Rational.Zero) }).Prepend([ordning.Søknad.Navn, "tildelt tilskudd"])));
        return string.Join("\n", lines) + "\n";
    }

    private IEnumerable<string[]> Earlier(Eksempel example)
    {
        var withApplication = example.Tidligere.Any(t => t.Søknad.Length > 0);
        string[] Row(string application, params string[] rest) => withApplication ? [application, .. rest] : rest;
        return example.Tidligere.Select(t => Row(t.Søknad, t.Søker, Folding.Digits(t.Runde), Amount(t.Tildelt))).Prepend(Row(ordning.Søknad.Navn, ordning.Søker.Navn, "runde", "tildelt tilskudd"));
    }

    private IEnumerable<string[]> Applications(Eksempel example)
    {
        var all = example.Søknader;
        var given = ordning.Definisjoner.Where(d => all.Any(s => s.Gitt.ContainsKey(d))).ToArray();
        var facts = ordning.Søker.Opplysninger.Concat(ordning.Søknad.Opplysninger).Concat(ordning.Skjønn).Where(f => all.Any(s => s.Opplysninger.ContainsKey(f))).ToArray();
        var withApplicant = all.Any(s => s.SøkerId != s.Id);
        string[] Head(string id, string applicant) => withApplicant ? [id, applicant] : [id];
        return all.Select(s => Head(s.Id, s.SøkerId)
                .Concat(given.Select(d => s.Gitt.TryGetValue(d, out var value) ? Cell(value, d.Type) : ""))
                .Concat(facts.Select(f => s.Opplysninger.TryGetValue(f, out var value) ? Cell(value, f.Type) : "")).ToArray())
            .Prepend([.. Head(ordning.Søknad.Navn, ordning.Søker.Navn), .. given.Select(d => d.Navn), .. facts.Select(f => f.Navn)]);
    }

    private static IEnumerable<string> Table(IEnumerable<string[]> table)
    {
        var rows = table.ToArray();
        var widths = rows[0].Select((_, i) => rows.Max(r => r[i].Length)).ToArray();
        return rows.Select(r => "    | " + string.Join(" | ", r.Select((cell, i) => cell.PadRight(widths[i]))) + " |");
    }

    private static string Cell(Value value, Verditype type) => type.Slag == Verdislag.Kroner && value is Value.Number number ? Amount(number.Amount) : ExampleWriter.Shown(value, type);

    private static string Amount(Rational kroner)
    {
        const string Unit = " kroner";
        var shown = Visning.Kroner(kroner);
        return shown.Substring(0, shown.Length - Unit.Length);
    }
}
