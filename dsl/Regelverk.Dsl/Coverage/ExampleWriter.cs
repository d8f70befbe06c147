using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Coverage;

/// <summary>Writes an application as an example, with what the rules give for it now.</summary>
internal sealed class ExampleWriter(Ordning ordning)
{
    private readonly Tolk _tolk = new(ordning);

    /// <summary>The lines of the example; null where the rules give nothing that an example can claim.</summary>
    public string? Write(string name, Søknadsdata søknad, Runde? runde)
    {
        if (Uaktuelt.Gitt(ordning, søknad, runde).Count > 0 || Claim(søknad, runde) is not { } claim)
        {
            return null;
        }

        var lines = new List<string> { $"eksempel «{name}»" };
        if (runde is not null)
        {
            lines.Add($"  gitt runde {Folding.Digits(runde.Nummer)}");
        }

        lines.AddRange(Facts(ordning.Søker.Navn, ordning.Søker.Opplysninger, søknad));
        lines.AddRange(Facts(ordning.Søknad.Navn, ordning.Søknad.Opplysninger, søknad));
        lines.AddRange(Facts("skjønn", ordning.Skjønn, søknad));
        foreach (var list in søknad.Lister)
        {
            lines.AddRange(Table(list.Key, list.Value));
        }

        return string.Join("\n", lines.Append("  så: " + claim)) + "\n";
    }

    /// <summary>What the rules give, as an example claims it; null where it cannot.</summary>
    public string? Claim(Søknadsdata søknad, Runde? runde)
    {
        var decision = _tolk.Avgjør(søknad, runde);
        var place = decision.Begrunnelse.Select(g => g.Sted).OfType<Hjemmel>().FirstOrDefault();
        return decision switch
        {
            { Utfall: Utfall.Avvist or Utfall.Avslått } when place is not null => $"{Utfallsregel.Name(decision)} etter {place}",
            { Status: Ventestatus.TilAvklaring } => "til avklaring",
            { Status: Ventestatus.VenterPåRetting } => "venter på retting",
            { OppfyllerVilkårene: true, Beregnet: { } amount } when ordning.BeregnetTilskudd is not null => $"oppfyller vilkårene, beregnet tilskudd er {Visning.Kroner(amount)}",
            { OppfyllerVilkårene: true } => "oppfyller vilkårene",
            _ => null,
        };
    }

    private static IEnumerable<string> Facts(string head, IEnumerable<Opplysning> facts, Datasett data)
    {
        var given = facts.Where(data.Opplysninger.ContainsKey).Select(f => Given(f, data.Opplysninger[f])).ToArray();
        return given.Length == 0 ? [] : [$"  gitt {head}: {string.Join(", ", given)}"];
    }

    private IEnumerable<string> Table(Begrep concept, IReadOnlyList<Elementdata> parts)
    {
        if (parts.Count == 0)
        {
            return [$"  gitt {concept.Navn}: ingen"];
        }

        var facts = concept.Opplysninger.Concat(ordning.Skjønn.Where(s => s.Begrep == concept)).Where(f => parts.Any(p => p.Opplysninger.ContainsKey(f))).ToArray();
        var rows = parts.Select(p => facts.Select(f => p.Opplysninger.TryGetValue(f, out var value) ? Shown(value, f.Type) : "").ToArray()).Prepend(facts.Select(f => f.Navn).ToArray()).ToArray();
        var widths = facts.Select((_, i) => rows.Max(r => r[i].Length)).ToArray();
        return rows.Select(r => "    | " + string.Join(" | ", r.Select((cell, i) => cell.PadRight(widths[i]))) + " |").Prepend($"  gitt {concept.Navn}:");
    }

    /// <summary>«folketall 4 999», «er undertegnet», «er ikke undertegnet».</summary>
    private static string Given(Opplysning fact, Value value)
    {
        if (value is not Value.Truth truth)
        {
            return $"{fact.Navn} {Shown(value, fact.Type)}";
        }

        var verb = fact.Navn.Split(' ')[0];
        return truth.IsTrue ? fact.Navn : $"{verb} ikke{fact.Navn.Substring(verb.Length)}";
    }

    /// <summary>A value as a cell of a table holds it.</summary>
    public static string Shown(Value value, Verditype type) => value switch
    {
        Value.Truth truth => truth.IsTrue ? "ja" : "nei",
        _ => Wording.Of(value, type with { Enhet = "" }),
    };
}
