using System.Collections.Generic;
using System.Linq;
using System.Text;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Compiler.Years;

/// <summary>All that a regulation asks, knows and decides, a line each, without its quoted text, comments and layout.</summary>
internal static class Regelkart
{
    public static string Av(Ordning ordning)
    {
        var map = new StringBuilder();
        Section(map, "opplysninger", ordning.Begreper.SelectMany(b => b.Opplysninger).Select(f => $"{f.Begrep.Navn}: {Said(f)}"));
        Section(map, "skjønn", ordning.Skjønn.Select(f => $"{Said(f)}, vurderes av «{f.VurderesAv}»"));
        Section(map, "satser", ordning.Satser.Select(s => $"{s.Navn}: {Shown(s)}").Concat(Cases(ordning, Definisjonsform.Satsrekke)));
        Section(map, "regler", ordning.Krav.SelectMany(k => Items(k.Vilkår).Prepend($"{k.Hjemmel}: {k.Tekst}")));
        Section(map, "beregning", Cases(ordning, null));
        Section(map, "ramme", new[] { ordning.Gjelder?.ToString(), ordning.Ramme is { } frame ? Visning.Kroner(frame.Sum) : null }.OfType<string>().Concat(ordning.Runder.Select(Said)));
        foreach (var division in ordning.Fordeling?.Hver ?? [])
        {
            Section(map, "fordeling" + string.Concat(division.Runder.Select(r => " runde " + Visning.Tall(r))), division.Steg.SelectMany(s => s.Klausuler.Select(c => "  " + c).Prepend(s.Tekst)));
        }

        Section(map, "eksempler", ordning.Eksempler.Select(e => e.Navn));
        return map.ToString();
    }

    private static void Section(StringBuilder map, string heading, IEnumerable<string> lines)
    {
        map.Append(heading).Append('\n');
        foreach (var line in lines)
        {
            map.Append("  ").Append(string.Join(" ", line.Split('\n').Select(l => l.TrimEnd()))).Append('\n');
        }
    }

    private static IEnumerable<string> Cases(Ordning ordning, Definisjonsform? only) =>
        from definition in ordning.Definisjoner
        where only is null ? definition.Form != Definisjonsform.Satsrekke : definition.Form == only
        from one in definition.Tilfeller
        where !one.ErUnderforstått
        from line in Items(one.Vilkår).Concat(Items(one.Verdi)).Prepend($"{one.Hjemmel}, {definition.Navn}: {one.Tekst}")
        select line;

    /// <summary>The items of a list and of the lists in it, each with its place.</summary>
    private static IEnumerable<string> Items(Expression? condition) => condition is not Expression.Conditions list ? [] :
        from item in list.Items
        where item.Hjemmel is not null
        from line in Items(item.Uttrykk).Prepend($"{item.Hjemmel}: {item.Uttrykk.Tekst}")
        select "  " + line;

    private static string Said(Opplysning fact) => string.Concat(
        $"{fact.Navn}: {fact.Type.Navn}",
        fact.Minst is { } least ? $", minst {Visning.Tall(least)}" : "",
        fact.Høyst is { } most ? $", høyst {Visning.Tall(most)}" : "",
        fact.OppgisBareNår is { } condition ? $", oppgis bare når {condition.Tekst}" : "",
        fact.Taushetsbelagt ? ", taushetsbelagt" : "",
        fact.Utgave is { } edition ? $", utgave {edition.ToString(System.Globalization.CultureInfo.InvariantCulture)}" : "");

    private static string Shown(Sats rate) => rate.Verdi switch
    {
        Value.Number { Amount: var amount } => rate.Type.Slag switch { Verdislag.Kroner => Visning.Kroner(amount), Verdislag.Prosent => Visning.Prosent(amount), _ => Visning.Tall(amount) },
        Value.Time { Moment: var moment } => Visning.Tidspunkt(moment),
        var other => other.ToString(),
    };

    private static string Said(Runde round) => string.Join(", ", new[]
    {
        $"runde {Visning.Tall(round.Nummer)}",
        round.Periode is { } period ? $"periode {period}" : "",
        round.Frist is { } deadline ? $"frist {deadline}" : "",
        round.NyeMidler is { } money ? $"ramme {Visning.Kroner(money)}" : "",
    }.Where(t => t.Length > 0));
}
