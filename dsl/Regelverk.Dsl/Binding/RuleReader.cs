using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Goes through the §, and tells of each rule where it stands and what it belongs to. Nothing is bound yet.</summary>
/// <param name="context">What the binder shares.</param>
/// <param name="expressions">Binds expressions.</param>
/// <param name="transitions">The lines below «overgangsregler».</param>
internal sealed class RuleReader(BindingContext context, ExpressionBinder expressions, IReadOnlyList<Transition> transitions)
{
    /// <summary>What tables, steps and dated lines under satser rest on.</summary>
    private static readonly Hjemmel Rates = new("satser");

    private readonly Dictionary<Name, NamedRules> _names = [];
    private readonly List<RuleSource> _demands = [];
    private readonly List<ExceptionSource> _exceptions = [];
    private readonly List<Paragraf> _paragraphs = [];
    private readonly Dictionary<string, TextSpan> _firstOfNumber = [];
    private readonly List<(ExpressionSyntax Period, Begrep Level)> _monthPeriods = [];

    /// <summary>The transitional rule whose earlier provision is being read, or null.</summary>
    private Transition? _of;

    public IReadOnlyList<Paragraf> Paragraphs => _paragraphs;

    public IReadOnlyDictionary<Name, NamedRules> Names => _names;

    public IReadOnlyList<RuleSource> Demands => _demands;

    /// <summary>All exceptions, in file order.</summary>
    public IReadOnlyList<ExceptionSource> Exceptions => _exceptions;

    public void Read()
    {
        string? chapter = null;
        foreach (var heading in context.Tree.Headings)
        {
            if (heading is HeadingSyntax.Chapter next)
            {
                chapter = next.Text;
            }
            else if (heading is HeadingSyntax.Paragraph paragraph)
            {
                ReadParagraph(paragraph, chapter);
            }
        }

        foreach (var transition in transitions)
        {
            ReadEarlier(transition);
        }

        ReadRates();
    }

    /// <summary>The periods of «For hver måned i P», which no rule may read but must be right.</summary>
    public void BindMonthPeriods()
    {
        foreach (var (period, level) in _monthPeriods)
        {
            expressions.Calendar.Period(period, level);
        }
    }

    private void ReadRates()
    {
        var levels = new RateLevels(context, _names.Where(n => n.Value.IsDefined).ToDictionary(n => n.Key, n => n.Value.First.Level));
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

    private void ReadParagraph(HeadingSyntax.Paragraph paragraph, string? chapter)
    {
        if (_firstOfNumber.TryGetValue(paragraph.Number, out var first))
        {
            context.Report(DeclarationDiagnostics.ParagraphTwice(paragraph.Span, paragraph.Number, first));
        }
        else
        {
            _firstOfNumber.Add(paragraph.Number, paragraph.Span);
        }

        _paragraphs.Add(new Paragraf(paragraph.Number, paragraph.Title, Texts(paragraph.Rules), paragraph.Span) { Kapittel = chapter });
        ReadRules(paragraph, 0);
    }

    /// <summary>The rules of an earlier provision stand in the regulation that they are taken from.</summary>
    private void ReadEarlier(Transition transition)
    {
        var provision = context.Tree.All<HeadingSyntax.EarlierProvision>().First(e => e.Text == transition.Text).Provision;
        _of = transition;
        ReadRules(provision, transition.Text.FirstLedd - 1);
        _of = null;
        if (provision.Rules.All(IsText) && context.Tree.All<HeadingSyntax.Paragraph>().Where(p => p.Number == transition.Place.Paragraf).SelectMany(p => RulesAt(p, transition.Place)).All(IsText))
        {
            context.Report(TransitionDiagnostics.NoRules(transition.Syntax.Provision.Span, transition.Text.Place, transition.Text.Regulation));
        }
    }

    private void ReadRules(HeadingSyntax.Paragraph paragraph, int ledd)
    {
        foreach (var rule in paragraph.Rules)
        {
            ledd += rule is RuleSyntax.Quote ? 1 : 0;
            ReadRule(rule, context.Application, new Hjemmel(paragraph.Number, ledd > 0 ? ledd : null) { Regelverk = _of?.Text.Regulation });
        }
    }

    private static bool IsText(RuleSyntax rule) => rule is RuleSyntax.Quote or RuleSyntax.Nynorsk;

    private static IEnumerable<RuleSyntax> RulesAt(HeadingSyntax.Paragraph paragraph, Hjemmel place)
    {
        var ledd = 0;
        foreach (var rule in paragraph.Rules)
        {
            ledd += rule is RuleSyntax.Quote ? 1 : 0;
            if (place.Ledd is null || place.Ledd == ledd)
            {
                yield return rule;
            }
        }
    }

    /// <summary>The transitional rules that go before a rule at a place of this regulation.</summary>
    private IReadOnlyList<Transition> Replacing(Hjemmel place) => _of is null ? [.. transitions.Where(t => place.LiggerI(t.Place))] : [];

    /// <summary>The quoted ledd, each with its nynorsk text where that stands right below it.</summary>
    private IReadOnlyList<Leddtekst> Texts(IReadOnlyList<RuleSyntax> rules)
    {
        var texts = new List<Leddtekst>();
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i] is RuleSyntax.Quote quote)
            {
                texts.Add(new Leddtekst(quote.Text, quote.Marks, quote.Span));
            }
            else if (rules[i] is RuleSyntax.Nynorsk nynorsk)
            {
                if (i > 0 && rules[i - 1] is RuleSyntax.Quote)
                {
                    texts[texts.Count - 1] = texts[texts.Count - 1] with { Nynorsk = nynorsk.Text };
                }
                else
                {
                    context.Report(ExceptionDiagnostics.LooseNynorsk(nynorsk.Span));
                }
            }
        }

        return texts;
    }

    private void ReadRule(RuleSyntax rule, Begrep level, Hjemmel place)
    {
        switch (rule)
        {
            case RuleSyntax.Demand when level == context.Application:
                _demands.Add(new RuleSource(rule, level, place, rule.Span) { Of = _of, Replaced = Replacing(place) });
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
                foreach (var name in perItem.Rules.Select(RuleParts.NameOf).OfType<Name>())
                {
                    context.Symbols.Add(name, new Definisjon(name.Text, name.Span) { Nivå = context.Application });
                }

                break;
            case RuleSyntax.Exceptions exceptions:
                foreach (var inner in exceptions.Rules)
                {
                    ReadException(exceptions.From, inner, level, place);
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

    private void ReadException(ReferenceSyntax from, RuleSyntax rule, Begrep level, Hjemmel place)
    {
        switch (rule)
        {
            case RuleSyntax.ConditionDefinition { Name: { } name } definition:
                CheckSubject(definition, level);
                Add(name, new ExceptionSource(from, rule, level, place, definition.NameSpan) { Of = _of, Replaced = Replacing(place) }, definition.Condition is not null);
                break;
            case RuleSyntax.Definition { Name: { } name } definition:
                Add(name, new ExceptionSource(from, rule, level, place, definition.NameSpan) { Of = _of, Replaced = Replacing(place) }, definition.Cases.All(c => c.Condition is not null || c.Value is ExpressionSyntax.Missing));
                break;
            case RuleSyntax.Definition { Name: null } definition:
                context.Report(ExceptionDiagnostics.UnknownName(definition.NameSpan, context.Words(definition.NameSpan)));
                break;
            case RuleSyntax.ConditionDefinition { Name: null } definition:
                context.Report(ExceptionDiagnostics.UnknownName(definition.NameSpan, context.Words(definition.NameSpan)));
                break;
            case RuleSyntax.Suspension:
                _exceptions.Add(new ExceptionSource(from, rule, level, place, rule.Span) { Of = _of, Replaced = Replacing(place) });
                break;
        }
    }

    private void Add(Name name, ExceptionSource exception, bool hasCondition)
    {
        if (!hasCondition)
        {
            context.Report(ExceptionDiagnostics.NoCondition(exception.Rule.Span));
            return;
        }

        Rules(name).Exceptions.Add(exception);
        _exceptions.Add(exception);
    }

    private void ReadDefinition(Name name, TextSpan span, RuleSyntax rule, Begrep level, Hjemmel place)
    {
        var source = new RuleSource(rule, level, place, span) { Of = _of, Replaced = Replacing(place) };
        var rules = Rules(name);
        var met = rules.General.FindIndex(source.MayMeet);
        if (BuiltIns.Defined.Contains(name.Text) && level != context.Application)
        {
            context.Report(BindingDiagnostics.WrongPlace(rule.Span, level));
        }
        else if (RuleParts.IsAddition(rule))
        {
            rules.Additions.Add(source);
        }
        else if (met >= 0 && (RuleParts.IsBroken(rules.General[met].Rule) || RuleParts.IsBroken(rule)))
        {
            rules.General[met] = RuleParts.IsBroken(rules.General[met].Rule) ? source : rules.General[met];
        }
        else if (met >= 0 && !MayStandBeside(rules.General[met].Rule, rule))
        {
            ReportTwice(name, source, rules.General[met]);
        }
        else
        {
            rules.General.Add(source);
        }
    }

    /// <summary>Several rules may give a name its value if each has its conditions; whether they overlap is for the checks to say.</summary>
    private static bool MayStandBeside(RuleSyntax first, RuleSyntax second) =>
        new[] { first, second }.All(r => r is RuleSyntax.Definition definition && definition.Cases.All(c => c.Condition is not null));

    private void ReportTwice(Name name, RuleSource second, RuleSource first) => context.Report(second.Rule is RuleSyntax.ConditionDefinition
        ? BindingDiagnostics.ConditionTwice(second.Span, name.Text, first.Span, Joined(second.Rule, first.Rule))
        : BindingDiagnostics.DefinedTwice(second.Span, name.Text, first.Span, Gathered(name, [first.Rule, second.Rule])));

    private NamedRules Rules(Name name)
    {
        if (!_names.TryGetValue(name, out var rules))
        {
            _names.Add(name, rules = new NamedRules());
        }

        return rules;
    }

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
}
