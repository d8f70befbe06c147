using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>A rule before it is bound, with the exceptions to it.</summary>
/// <param name="rule">The rule as written.</param>
/// <param name="level">What it belongs to.</param>
/// <param name="place">The § and ledd it stands in.</param>
/// <param name="span">Its name in the file, or the whole rule where it has none.</param>
internal class RuleSource(RuleSyntax rule, Begrep level, Hjemmel place, TextSpan span)
{
    public RuleSyntax Rule => rule;

    /// <summary>For a rule of an earlier provision: the transitional rule that lets it stand.</summary>
    public Transition? Of { get; init; }

    /// <summary>For a rule of this regulation: the transitional rules that go before it.</summary>
    public IReadOnlyList<Transition> Replaced { get; init; } = [];

    public Begrep Level => level;

    public Hjemmel Place => place;

    public TextSpan Span => span;

    /// <summary>The exceptions to the whole rule.</summary>
    public List<ExceptionSource> Exceptions { get; } = [];

    /// <summary>The exceptions to single items of its lists.</summary>
    public List<ExceptionSource> ItemExceptions { get; } = [];

    public bool IsAddition => RuleParts.IsAddition(rule);

    /// <summary>The transitional rules that say whether it is in force.</summary>
    public IEnumerable<Transition> Transitions => Of is { } own ? [own] : Replaced;

    /// <summary>Whether some application may have both rules.</summary>
    public bool MayMeet(RuleSource other) =>
        (Of is not { } own || !other.Replaced.Contains(own)) && (other.Of is not { } its || !Replaced.Contains(its)) && (Of is not { } a || other.Of is not { } b || a == b || a.Place != b.Place);

    /// <summary>Whether it is in force where a transitional rule applies, or where it does not.</summary>
    public bool IsThere(Transition transition, bool applies) => applies
        ? (Of is not { } own || own == transition || own.Place != transition.Place) && !Replaced.Contains(transition)
        : Of != transition;

    /// <summary>The same rule with only the exceptions that are then in force.</summary>
    public RuleSource Where(Transition transition, bool applies)
    {
        if (Exceptions.Concat(ItemExceptions).All(e => e.IsThere(transition, applies)))
        {
            return this;
        }

        var same = new RuleSource(rule, level, place, span) { Of = Of, Replaced = Replaced };
        same.Exceptions.AddRange(Exceptions.Where(e => e.IsThere(transition, applies)));
        same.ItemExceptions.AddRange(ItemExceptions.Where(e => e.IsThere(transition, applies)));
        return same;
    }

    /// <summary>The names it uses, those of its exceptions among them.</summary>
    public UsedNames Uses()
    {
        var seen = new HashSet<ExceptionSource>();
        var left = new Stack<RuleSource>([this]);
        var own = UsedNames.Of(rule);
        var (names, depth) = (new List<Name>(own.Names), own.Depth);
        while (left.Count > 0)
        {
            var next = left.Pop();
            foreach (var exception in next.Exceptions.Concat(next.ItemExceptions).Where(seen.Add))
            {
                var uses = UsedNames.Of(exception.Rule);
                names.AddRange(uses.Names);
                depth = System.Math.Max(depth, uses.Depth) + 1;
                left.Push(exception);
            }

            foreach (var transition in next.Transitions)
            {
                names.AddRange(transition.Uses.Names);
                depth = System.Math.Max(depth, transition.Uses.Depth) + 1;
            }
        }

        return new UsedNames(names.Distinct().ToArray(), depth);
    }
}

/// <summary>«Unntak fra første ledd: …», before it is bound.</summary>
/// <param name="from">The place that it is an exception to, as written.</param>
/// <param name="rule">What it says.</param>
/// <param name="level">What it belongs to.</param>
/// <param name="place">The § and ledd it stands in.</param>
/// <param name="span">Its name in the file, or the whole rule where it has none.</param>
internal sealed class ExceptionSource(ReferenceSyntax from, RuleSyntax rule, Begrep level, Hjemmel place, TextSpan span) : RuleSource(rule, level, place, span)
{
    public ReferenceSyntax From => from;

    /// <summary>The conditions of its cases, in file order; bound on first use, and only once, so that a mistake in one gives one message.</summary>
    public IReadOnlyList<Expression>? Conditions { get; set; }

    /// <summary>When it applies; bound on first use.</summary>
    public Definisjon Applies { get; private set; } = new("unntaket", span);

    /// <summary>Gives it the name that grounds speak of it by, before anything is bound.</summary>
    public void Call(string name) => Applies = new Definisjon(name, Span) { Nivå = Level, Type = Types.Condition, ErUnntak = true };
}

/// <summary>All rules that give one name a value.</summary>
internal sealed class NamedRules
{
    /// <summary>The rules that are neither exceptions nor additions.</summary>
    public List<RuleSource> General { get; } = [];

    public List<RuleSource> Additions { get; } = [];

    public List<ExceptionSource> Exceptions { get; } = [];

    /// <summary>All of them, in that order.</summary>
    public IEnumerable<RuleSource> All => General.Concat(Additions).Concat(Exceptions);

    /// <summary>The rule that the name is shown with.</summary>
    public RuleSource First => General.Concat(Additions).First();

    /// <summary>Whether the name has a rule that no exception is needed for.</summary>
    public bool IsDefined => General.Count + Additions.Count > 0;

    public bool IsCondition => First.Rule is RuleSyntax.ConditionDefinition;

    /// <summary>The transitional rules that some of the rules hang on, in file order.</summary>
    public IReadOnlyList<Transition> Transitions => [.. All.SelectMany(r => r.Transitions).Distinct().OrderBy(t => t.Syntax.Span.Start)];

    /// <summary>The rules that there are where a transitional rule applies, or where it does not, each with the exceptions that there then are.</summary>
    public NamedRules Where(Transition transition, bool applies)
    {
        var rules = new NamedRules();
        rules.General.AddRange(General.Where(r => r.IsThere(transition, applies)).Select(r => r.Where(transition, applies)));
        rules.Additions.AddRange(Additions.Where(r => r.IsThere(transition, applies)).Select(r => r.Where(transition, applies)));
        rules.Exceptions.AddRange(Exceptions.Where(r => r.IsThere(transition, applies)));
        return rules;
    }

    public UsedNames Uses()
    {
        var all = All.Select(r => r.Uses()).ToArray();
        return new UsedNames(all.SelectMany(u => u.Names).Distinct().ToArray(), all.Max(u => u.Depth) + Additions.Count);
    }
}
