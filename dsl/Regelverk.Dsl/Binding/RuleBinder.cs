using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds the rules of every §: definitions first, in the order they build on each other, then the rules about the outcome.</summary>
internal sealed class RuleBinder
{
    private readonly BindingContext _context;
    private readonly RuleReader _rules;
    private readonly ExceptionBinder _exceptions;
    private readonly ComputedBinder _computed;
    private readonly DefinitionBinder _definitions;
    private readonly TransitionBinder _transitions;
    private readonly VariantBinder _variants;

    public RuleBinder(BindingContext context, ExpressionBinder expressions, WholeØre wholeØre, IReadOnlyList<Transition> transitions)
    {
        _context = context;
        _rules = new RuleReader(context, expressions, transitions);
        _transitions = new TransitionBinder(context, expressions);
        _exceptions = new ExceptionBinder(context, expressions, _transitions);
        _computed = new ComputedBinder(context, expressions, wholeØre);
        _definitions = new DefinitionBinder(context, expressions, _exceptions, _computed, wholeØre);
        _variants = new VariantBinder(context, _rules, _definitions, _transitions);
    }

    public IReadOnlyList<Paragraf> Paragraphs => _rules.Paragraphs;

    public IReadOnlyList<Krav> Demands { get; private set; } = [];

    public IReadOnlyList<Definisjon> Definitions { get; private set; } = [];

    public void Bind()
    {
        _rules.Read();
        new ExceptionLinker(_context, _rules, new PlaceFinder(_context, _rules.Paragraphs)).Link();
        var names = _rules.Names.Where(n => n.Value.IsDefined).ToDictionary(n => n.Key, n => n.Value);
        var definitions = names.ToDictionary(s => s.Key, s => new Definisjon(s.Key.Text, s.Value.First.Span) { Nivå = s.Value.First.Level });
        foreach (var pair in definitions)
        {
            pair.Value.Type = names[pair.Key].IsCondition ? Types.Condition : Types.Unknown;
            _context.Symbols.Add(pair.Key, pair.Value);
            CheckLevels(names[pair.Key]);
        }

        foreach (var name in new DependencyOrder(_context, names.ToDictionary(s => s.Key, s => new Dependency(s.Value.Uses(), s.Value.First.Span))).Find())
        {
            _variants.Bind(name, definitions[name]);
        }

        _rules.BindMonthPeriods();
        Demands = _rules.Demands.Select(BindDemand).ToArray();
        Definitions = definitions.Values.Concat(_variants.Variants).Concat(_definitions.Additions).Concat(_exceptions.Bound).Concat(_transitions.Bound).Concat(_computed.Hidden).OrderBy(d => d.Sted.Start).ToArray();
    }

    /// <summary>A name that the division asks for, must have a value in every application.</summary>
    public void CheckDivision(Fordeling? division) => _variants.CheckDivision(division?.Nøkler ?? []);

    /// <summary>All rules for a name are about the same thing; that of an exception is told where it is linked.</summary>
    private void CheckLevels(NamedRules rules)
    {
        foreach (var other in rules.General.Concat(rules.Additions).Where(r => r.Level != rules.First.Level))
        {
            _context.Report(ExceptionDiagnostics.OtherLevelThanFirst(other.Span, other.Level, rules.First.Level, rules.First.Span));
        }
    }

    private Krav BindDemand(RuleSource source)
    {
        var rule = (RuleSyntax.Demand)source.Rule;
        var condition = _exceptions.Condition(source, rule.Condition);
        var isOpening = rule.Kind is Kravslag.Gis or Kravslag.KanGis or Kravslag.Utbetales;
        var guarded = isOpening ? _exceptions.OrElse(condition, source.Exceptions) : _exceptions.Without(condition, source.Exceptions);
        var inForce = isOpening ? _transitions.OrNotInForce(guarded, source) : _transitions.InForce(guarded, source);
        return new Krav(rule.Kind, inForce, rule.Deadline, source.Place, _context.Words(rule.Span).TrimEnd(':'), rule.Span);
    }
}
