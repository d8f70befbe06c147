using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Binding;

/// <summary>The level of tables, steps and dated lines under satser: that of the innermost thing they read.</summary>
internal sealed class RateLevels(BindingContext context, IReadOnlyDictionary<Name, DefinitionSource> ofRules)
{
    private readonly IReadOnlyDictionary<Name, ComputedSyntax> _rules = context.Tree.All<HeadingSyntax.Rates>()
        .SelectMany(h => h.Items).SelectMany(r => r.Rule is { } rule ? [(r.Name, Rule: rule)] : new (Name Name, ComputedSyntax Rule)[0])
        .GroupBy(r => r.Name).ToDictionary(g => g.Key, g => g.First().Rule);

    private readonly Dictionary<Name, Begrep> _known = [];

    public IEnumerable<(Name Name, ComputedSyntax Rule)> Rules => _rules.Select(r => (r.Key, r.Value));

    public Begrep Of(Name name)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        // What builds on itself has its own message.
        _known[name] = context.Application;
        var found = UsedNames.Of(_rules[name]).Names.Select(LevelOf).OfType<Begrep>().Distinct().ToArray();
        var inner = found.FirstOrDefault(b => found.All(b.Ser));
        if (inner is null && found.Length > 0)
        {
            var other = found.First(b => !b.Ser(found[0]) && !found[0].Ser(b));
            context.Report(ComputedTypeDiagnostics.TwoLevels(name.Span, name.Text, found[0], other));
        }

        var level = inner is null || context.Application.Ser(inner) ? context.Application : inner;
        _known[name] = level;
        return level;
    }

    private Begrep? LevelOf(Name name) =>
        context.Symbols.Fact(name) is { } fact ? fact.Begrep
        : ofRules.TryGetValue(name, out var source) ? source.Level
        : _rules.ContainsKey(name) ? Of(name)
        : null;
}
