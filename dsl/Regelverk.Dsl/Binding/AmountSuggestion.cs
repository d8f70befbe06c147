using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Binding;

/// <summary>A rule for søkt or beregnet tilskudd made of the names that the file has.</summary>
internal static class AmountSuggestion
{
    public static string For(string name, BindingContext context, IReadOnlyList<Definisjon> definitions)
    {
        var computed = definitions.Where(d => d.Type.Slag == Verdislag.Kroner && !BuiltIns.All.Contains(d.Navn)).Select(d => (d.Navn, Level: d.Nivå)).ToArray();
        var given = context.Symbols.Facts.Where(f => f.Type.Slag == Verdislag.Kroner).Select(f => (Navn: f.Former[f.Former.Count - 1], Level: f.Begrep)).ToArray();
        var source = (name == BuiltIns.Søkt ? given.Concat(computed) : computed.Concat(given)).FirstOrDefault();
        var subject = char.ToUpperInvariant(name[0]) + name.Substring(1);
        return source.Level switch
        {
            null => $"{subject} er 200 000 kroner",
            { Rolle: Begrepsrolle.Element } part => $"{subject} er summen av {source.Navn} for alle {Inflection.List(part)}",
            _ => $"{subject} er {source.Navn}",
        };
    }
}
