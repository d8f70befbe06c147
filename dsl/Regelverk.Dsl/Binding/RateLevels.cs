using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Binding;

/// <summary>The level of tables, steps and dated lines under satser: that of the innermost thing they read.</summary>
internal sealed class RateLevels(BindingContext context, IReadOnlyDictionary<Name, Begrep> ofRules)
{
    private readonly IReadOnlyDictionary<Name, ComputedSyntax> _rules = context.Tree.All<HeadingSyntax.Rates>()
        .SelectMany(h => h.Items).SelectMany(r => r.Rule is { } rule ? [(r.Name, Rule: rule)] : new (Name Name, ComputedSyntax Rule)[0])
        .GroupBy(r => r.Name).ToDictionary(g => g.Key, g => g.First().Rule);

    private readonly Dictionary<Name, Begrep?> _known = [];

    public IEnumerable<(Name Name, ComputedSyntax Rule)> Rules => _rules.Select(r => (r.Key, r.Value));

    /// <summary>The level of a rate; null after a message.</summary>
    public Begrep? Of(Name name)
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
            var (first, other) = Apart(found);
            context.Report(ComputedTypeDiagnostics.TwoLevels(name.Span, name.Text, first, other));
            _known[name] = null;
        }
        else if (inner is not null && !context.Application.Ser(inner))
        {
            _known[name] = inner;
        }

        return _known[name];
    }

    /// <summary>Two of which neither lies inside the other.</summary>
    private static (Begrep First, Begrep Second) Apart(IReadOnlyList<Begrep> found) =>
        found.SelectMany(a => found.Select(b => (a, b))).First(pair => !pair.a.Ser(pair.b) && !pair.b.Ser(pair.a));

    private Begrep? LevelOf(Name name) =>
        context.Symbols.Fact(name) is { } fact ? fact.Begrep
        : ofRules.TryGetValue(name, out var level) ? level
        : _rules.ContainsKey(name) ? Of(name)
        : null;
}
