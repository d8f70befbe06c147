using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds the rules of every §: definitions first, in the order they build on each other, then the rules about the outcome.</summary>
internal sealed class RuleBinder(BindingContext context, ExpressionBinder expressions, WholeØre wholeØre)
{
    /// <summary>What tables, steps and dated lines under satser rest on.</summary>
    private static readonly Hjemmel Rates = new("satser");

    private readonly Dictionary<Name, DefinitionSource> _sources = [];
    private readonly List<(RuleSyntax.Demand Rule, Hjemmel Place)> _demands = [];
    private readonly List<Paragraf> _paragraphs = [];
    private readonly Dictionary<string, TextSpan> _firstOfNumber = [];
    private readonly List<(ExpressionSyntax Period, Begrep Level)> _monthPeriods = [];
    private readonly ComputedBinder _computed = new(context, expressions, wholeØre);

    public IReadOnlyList<Paragraf> Paragraphs => _paragraphs;

    public IReadOnlyList<Krav> Demands { get; private set; } = [];

    public IReadOnlyList<Definisjon> Definitions { get; private set; } = [];

    public void Bind()
    {
        foreach (var paragraph in context.Tree.All<HeadingSyntax.Paragraph>())
        {
            ReadParagraph(paragraph);
        }

        ReadRates();
        var definitions = _sources.ToDictionary(s => s.Key, s => new Definisjon(s.Key.Text, s.Value.Span) { Nivå = s.Value.Level });
        foreach (var pair in definitions)
        {
            pair.Value.Type = _sources[pair.Key].Rule is RuleSyntax.ConditionDefinition ? Types.Condition : Types.Unknown;
            context.Symbols.Add(pair.Key, pair.Value);
        }

        foreach (var name in new DependencyOrder(context, _sources.ToDictionary(s => s.Key, s => new Dependency(s.Value.Uses, s.Value.Span))).Find())
        {
            BindDefinition(definitions[name], _sources[name]);
        }

        foreach (var (period, level) in _monthPeriods)
        {
            expressions.Calendar.Period(period, level);
        }

        Definitions = definitions.Values.Concat(_computed.Hidden).OrderBy(d => d.Sted.Start).ToArray();
        Demands = _demands.Select(d => BindDemand(d.Rule, d.Place)).ToArray();
    }

    private void ReadRates()
    {
        var levels = new RateLevels(context, new Dictionary<Name, DefinitionSource>(_sources));
        foreach (var (name, rule) in levels.Rules)
        {
            if (levels.Of(name) is { } level)
            {
                ReadDefinition(name, name.Span, rule, level, Rates);
            }
            else
            {
                context.Symbols.Add(name, new Definisjon(name.Text, name.Span) { Nivå = context.Applicant });
            }
        }
    }

    private void ReadParagraph(HeadingSyntax.Paragraph paragraph)
    {
        if (_firstOfNumber.TryGetValue(paragraph.Number, out var first))
        {
            context.Report(DeclarationDiagnostics.ParagraphTwice(paragraph.Span, paragraph.Number, first));
        }
        else
        {
            _firstOfNumber.Add(paragraph.Number, paragraph.Span);
        }

        var quotes = paragraph.Rules.OfType<RuleSyntax.Quote>().Select(q => new Leddtekst(q.Text, q.Marks, q.Span)).ToArray();
        _paragraphs.Add(new Paragraf(paragraph.Number, paragraph.Title, quotes, paragraph.Span));
        var ledd = 0;
        foreach (var rule in paragraph.Rules)
        {
            ledd += rule is RuleSyntax.Quote ? 1 : 0;
            ReadRule(rule, context.Application, new Hjemmel(paragraph.Number, ledd > 0 ? ledd : null));
        }
    }

    private void ReadRule(RuleSyntax rule, Begrep level, Hjemmel place)
    {
        switch (rule)
        {
            case RuleSyntax.Demand demand when level == context.Application:
                _demands.Add((demand, place));
                break;
            case RuleSyntax.Demand:
                context.Report(BindingDiagnostics.WrongPlace(rule.Span, level));
                break;
            case RuleSyntax.PerItem perItem when LevelOf(perItem, level) is { } over:
                foreach (var inner in perItem.Rules)
                {
                    ReadRule(inner, over, place);
                }

                break;
            case RuleSyntax.PerItem perItem:
                foreach (var name in perItem.Rules.Select(NameOf).OfType<Name>())
                {
                    context.Symbols.Add(name, new Definisjon(name.Text, name.Span) { Nivå = context.Application });
                }

                break;
            case RuleSyntax.Definition { Name: { } name } definition:
                ReadDefinition(name, definition.NameSpan, rule, level, place);
                break;
            case ComputedSyntax { Name: { } name } computed:
                ReadDefinition(name, computed.NameSpan, rule, level, place);
                break;
            case RuleSyntax.ConditionDefinition { Name: { } name } definition:
                CheckSubject(definition, level);
                ReadDefinition(name, definition.NameSpan, rule, level, place);
                break;
        }
    }

    /// <summary>What the rules under «For hver …:» are about; null after a message.</summary>
    private Begrep? LevelOf(RuleSyntax.PerItem syntax, Begrep level)
    {
        var over = syntax.Over is { } token ? expressions.Parts(token, level) : level;
        if (over is null || syntax.Months is not { } period)
        {
            return over;
        }

        if (MonthLevels.InHand(over) is not null)
        {
            context.Report(CalendarDiagnostics.MonthsInMonths(syntax.Span));
            return null;
        }

        _monthPeriods.Add((period, over));
        return context.Months.Of(over, period);
    }

    private void ReadDefinition(Name name, TextSpan span, RuleSyntax rule, Begrep level, Hjemmel place)
    {
        if (BuiltIns.Defined.Contains(name.Text) && level != context.Application)
        {
            context.Report(BindingDiagnostics.WrongPlace(rule.Span, level));
        }
        else if (_sources.TryGetValue(name, out var first) && (IsBroken(first.Rule) || IsBroken(rule)))
        {
            _sources[name] = IsBroken(first.Rule) ? new DefinitionSource(rule, level, place, UsedNames.Of(rule), span) : first;
        }
        else if (first is not null)
        {
            context.Report(rule is RuleSyntax.ConditionDefinition
                ? BindingDiagnostics.ConditionTwice(span, name.Text, first.Span, Joined(rule, first.Rule))
                : BindingDiagnostics.DefinedTwice(span, name.Text, first.Span, Gathered(name, [first.Rule, rule])));
        }
        else
        {
            _sources.Add(name, new DefinitionSource(rule, level, place, UsedNames.Of(rule), span));
        }
    }

    /// <summary>Whether a rule could not be read; it has its own message, and none about what it says.</summary>
    private static bool IsBroken(RuleSyntax rule) => rule switch
    {
        RuleSyntax.Definition definition => definition.Cases.All(c => c.Value is ExpressionSyntax.Missing),
        RuleSyntax.ConditionDefinition definition => definition.Condition is ExpressionSyntax.Missing,
        _ => false,
    };

    private static Name? NameOf(RuleSyntax rule) => rule switch
    {
        RuleSyntax.Definition definition => definition.Name,
        RuleSyntax.ConditionDefinition definition => definition.Name,
        ComputedSyntax computed => computed.Name,
        _ => null,
    };

    /// <summary>Several rules for one name as one, with a case on each line.</summary>
    private string Gathered(Name name, IEnumerable<RuleSyntax> rules) =>
        $"{name.Text} er:\n  " + string.Join("\n  ", rules.OfType<RuleSyntax.Definition>().SelectMany(d => d.Cases).Select(c => WithoutHead(context.Words(c.Span), name.Text)));

    private static string WithoutHead(string words, string name) =>
        words.StartsWith(name + " er ", System.StringComparison.OrdinalIgnoreCase) ? words.Substring(name.Length + 4) : words;

    private string? Joined(RuleSyntax second, RuleSyntax first)
    {
        var conditions = new[] { first, second }.OfType<RuleSyntax.ConditionDefinition>().Select(d => d.Condition).OfType<ExpressionSyntax>().ToArray();
        if (conditions.Length < 2 || conditions.Any(c => c is ExpressionSyntax.ConditionList or ExpressionSyntax.Missing))
        {
            return null;
        }

        var head = context.Words(TextSpan.FromBounds(first.Span.Start, conditions[0].Span.Start));
        return $"{head} minst ett av disse vilkårene er oppfylt:\n  a) {context.Words(conditions[0].Span)}\n  b) {context.Words(conditions[1].Span)}";
    }

    private void CheckSubject(RuleSyntax.ConditionDefinition definition, Begrep level)
    {
        if (definition.Subject is not { } token || context.Symbols.ConceptOf(token.Forms) is not { } subject)
        {
            return;
        }

        var about = level is { ErMåneder: true, Utenfor: { } outside } ? outside : level;
        var fits = subject == about || (about == context.Application && subject == context.Applicant);
        if (!fits)
        {
            context.Report(BindingDiagnostics.WrongDefinedSubject(token.Span, context.Words(token.Span), about));
        }
    }

    private void BindDefinition(Definisjon definition, DefinitionSource source)
    {
        IReadOnlyList<Tilfelle> cases = source.Rule switch
        {
            RuleSyntax.Definition values => [.. values.Cases.Select(c => BindCase(c, source))],
            RuleSyntax.ConditionDefinition condition => [BindCondition(condition, source)],
            ComputedSyntax computed => _computed.Bind(computed, definition, source),
            _ => [],
        };
        definition.Tilfeller = cases;
        if (source.Rule is not RuleSyntax.ConditionDefinition)
        {
            definition.Type = AgreedType(cases);
            wholeØre.Remember(definition);
            CheckMoney(definition);
        }
    }

    private Tilfelle BindCase(CaseSyntax syntax, DefinitionSource source)
    {
        var value = expressions.Value(syntax.Value, source.Level);
        var condition = syntax.Condition is { } when ? expressions.Condition(when, source.Level, source.Place) : null;
        return new Tilfelle(value, condition, syntax.IsOtherwise, source.Place, context.Words(syntax.Span), syntax.Span);
    }

    private Tilfelle BindCondition(RuleSyntax.ConditionDefinition syntax, DefinitionSource source)
    {
        var words = context.Words(syntax.Span);
        var value = syntax.Condition is { } condition
            ? expressions.Condition(condition, source.Level, source.Place)
            : new Expression.Constant(Value.Truth.Ja, Types.Condition, syntax.Span, words);
        return new Tilfelle(value, null, false, source.Place, words, syntax.Span);
    }

    private Verditype AgreedType(IReadOnlyList<Tilfelle> cases)
    {
        var type = cases.Select(c => c.Verdi.Type).FirstOrDefault(t => !t.IsUnknown()) ?? Types.Unknown;
        foreach (var other in cases.Where(c => !c.Verdi.Type.IsUnknown()))
        {
            if (type.ErTall ? !other.Verdi.Type.ErTall || !Types.SameUnit(type, other.Verdi.Type) : type.Slag != other.Verdi.Type.Slag)
            {
                context.Report(TypeDiagnostics.CaseTypes(other.Verdi.Span, other.Verdi.Tekst, type, other.Verdi.Type));
                return Types.Unknown;
            }

            type = type.ErTall ? Types.OfSum(type, other.Verdi.Type) : type;
        }

        return type;
    }

    /// <summary>Søkt and beregnet tilskudd are amounts that can be paid: kroner, in whole øre.</summary>
    private void CheckMoney(Definisjon definition)
    {
        if (!BuiltIns.Defined.Contains(definition.Navn) || definition.Type.IsUnknown())
        {
            return;
        }

        if (definition.Type.Slag != Verdislag.Kroner)
        {
            context.Report(TypeDiagnostics.NotMoney(definition.Sted, definition.Navn, definition.Type, AmountSuggestion.For(definition.Navn, context, [.. context.Symbols.Definitions])));
            return;
        }

        foreach (var part in definition.Tilfeller.Where(c => !wholeØre.Is(c.Verdi)))
        {
            context.Report(TypeDiagnostics.RoundingMissing(part.Verdi.Span, definition.Navn, part.Verdi.Tekst));
        }
    }

    private Krav BindDemand(RuleSyntax.Demand rule, Hjemmel place)
    {
        var condition = expressions.Condition(rule.Condition, context.Application, place);
        return new Krav(rule.Kind, condition, rule.Deadline, place, context.Words(rule.Span).TrimEnd(':'), rule.Span);
    }
}
