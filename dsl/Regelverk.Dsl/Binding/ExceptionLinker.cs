using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Finds the rules that each exception goes before. The place must hold such a rule, on the same level, and no exception may lead back to itself.</summary>
internal sealed class ExceptionLinker(BindingContext context, RuleReader rules, PlaceFinder places)
{
    public void Link()
    {
        var names = rules.Names.SelectMany(n => n.Value.Exceptions.Select(e => (Exception: e, n.Key))).ToDictionary(p => p.Exception, p => p.Key);
        foreach (var exception in rules.Exceptions)
        {
            if (Target(exception) is not { } target)
            {
                continue;
            }

            if (names.TryGetValue(exception, out var name))
            {
                LinkNamed(exception, name, target);
            }
            else if (target.Bokstav is null && target.Nr is null)
            {
                LinkWhole(exception, target);
            }
            else
            {
                LinkItem(exception, target);
            }
        }

        BreakCircles();
        GoBeforeAllBelow();
        NameAll();
    }

    /// <summary>The place that is meant, or null after a message. «Første ledd» is in the same §, «bokstav b» in the same ledd.</summary>
    private Hjemmel? Target(ExceptionSource exception)
    {
        var place = exception.From.Hjemmel;
        if (place.Paragraf.Length == 0)
        {
            var own = exception.Place;
            place = place with { Paragraf = own.Paragraf, Ledd = place.Ledd ?? own.Ledd };
        }

        return places.Finds(exception.From with { Hjemmel = place }) ? place : null;
    }

    /// <summary>An exception that stands inside the place it names, goes before the rules there, but not before other exceptions.</summary>
    private static bool GoesBefore(ExceptionSource exception, RuleSource rule, Hjemmel target) =>
        rule != exception && exception.MayMeet(rule) && rule.Place.LiggerI(target) && !(rule is ExceptionSource && exception.Place.LiggerI(target));

    private void LinkNamed(ExceptionSource exception, Name name, Hjemmel target)
    {
        var all = rules.Names[name];
        var wanted = exception.IsAddition ? all.All.Where(r => r.IsAddition) : all.All;
        var found = wanted.Where(r => GoesBefore(exception, r, target)).ToArray();
        if (found.Length == 0 || (found.All(r => r.IsAddition) && !exception.IsAddition))
        {
            var known = all.All.Where(r => r != exception && r.IsAddition == exception.IsAddition).Select(r => r.Place.ToString()).Distinct().ToArray();
            context.Report(found.Length > 0
                ? ExceptionDiagnostics.OnlyAddition(exception.Span, target.ToString(), name.Text, exception.Rule is RuleSyntax.ConditionDefinition)
                : ExceptionDiagnostics.NotThere(exception.From.Span, target.ToString(), name.Text, known));
            return;
        }

        Add(exception, found);
    }

    private void LinkWhole(ExceptionSource exception, Hjemmel target)
    {
        var found = rules.Demands.Concat(rules.Names.Values.SelectMany(n => n.All)).Concat(rules.Exceptions.Where(e => e.Rule is RuleSyntax.Suspension))
            .Where(r => GoesBefore(exception, r, target))
            .ToArray();
        if (found.Length == 0)
        {
            context.Report(ExceptionDiagnostics.NoRule(exception.From.Span, target.ToString()));
        }
        else if (found.FirstOrDefault(r => r is not ExceptionSource && r is { IsAddition: false, Rule: RuleSyntax.Definition }) is { Rule: RuleSyntax.Definition { Name: { } name } } value)
        {
            context.Report(ExceptionDiagnostics.NoValueLeft(exception.Span, name.Text, value.Span, context.Words(exception.From.Span), context.Words(RuleParts.Conditions(exception.Rule).First().Span)));
        }
        else
        {
            Add(exception, found);
        }
    }

    private void LinkItem(ExceptionSource exception, Hjemmel target)
    {
        var everything = rules.Demands.Concat(rules.Names.Values.SelectMany(n => n.All)).Concat(rules.Exceptions).Distinct();
        var found = everything.Where(exception.MayMeet).SelectMany(r => ListPlaces.In(r).Where(p => ListPlaces.IsNamed(p, target)).Select(p => (Rule: r, Place: p))).ToArray();
        if (found.Length == 0)
        {
            context.Report(ExceptionDiagnostics.NoItem(exception.From.Span, target.ToString()));
        }
        else if (found.Where((f, i) => found.Skip(i + 1).Any(other => other.Rule.MayMeet(f.Rule))).Any())
        {
            context.Report(ExceptionDiagnostics.SeveralItems(exception.From.Span, target.ToString(), found.Select(f => f.Place.ToString()).Distinct().ToArray()));
        }
        else
        {
            foreach (var (rule, _) in found.Where(f => IsSameLevel(exception, f.Rule)))
            {
                rule.ItemExceptions.Add(exception);
            }
        }
    }

    private void Add(ExceptionSource exception, IReadOnlyList<RuleSource> found)
    {
        if (found.All(rule => IsSameLevel(exception, rule)))
        {
            foreach (var rule in found)
            {
                rule.Exceptions.Add(exception);
            }
        }
    }

    private bool IsSameLevel(ExceptionSource exception, RuleSource rule)
    {
        if (exception.Level == rule.Level)
        {
            return true;
        }

        context.Report(ExceptionDiagnostics.OtherLevel(exception.Rule.Span, exception.Level, rule.Level, rule.Span));
        return false;
    }

    /// <summary>An exception to an exception to itself says nothing.</summary>
    private void BreakCircles()
    {
        var finished = new HashSet<ExceptionSource>();
        foreach (var exception in rules.Exceptions)
        {
            var path = new List<ExceptionSource>();
            Visit(exception, path, finished);
        }
    }

    private void Visit(ExceptionSource exception, List<ExceptionSource> path, HashSet<ExceptionSource> finished)
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!finished.Contains(exception))
        {
            path.Add(exception);
            foreach (var links in new[] { exception.Exceptions, exception.ItemExceptions })
            {
                foreach (var next in links.Where(path.Contains).ToArray())
                {
                    links.Remove(next);
                    context.Report(ExceptionDiagnostics.Circle(next.From.Span, path.SkipWhile(e => e != next).Select(e => e.Place.ToString()).ToArray()));
                }

                foreach (var next in links)
                {
                    Visit(next, path, finished);
                }
            }

            path.Remove(exception);
            finished.Add(exception);
        }
    }

    /// <summary>
    /// An exception that gives a value in place of another exception's, also goes before what that one goes before: else the main rule would stand up again
    /// and contradict it. One that only sets an exception aside («gjelder ikke») does bring the main rule back.
    /// </summary>
    private void GoBeforeAllBelow()
    {
        foreach (var rule in rules.Names.Values.SelectMany(n => n.All))
        {
            for (var i = 0; i < rule.Exceptions.Count; i++)
            {
                rule.Exceptions.AddRange(rule.Exceptions[i].Rule is RuleSyntax.Suspension
                    ? []
                    : rule.Exceptions[i].Exceptions.Where(e => e != rule && e.Rule is not RuleSyntax.Suspension && !rule.Exceptions.Contains(e)).ToArray());
            }
        }
    }

    /// <summary>«unntaket i § 5 andre ledd»; where several stand there, «det første unntaket i § 5 andre ledd».</summary>
    private void NameAll()
    {
        foreach (var group in rules.Exceptions.GroupBy(e => e.Place))
        {
            var all = group.ToArray();
            for (var i = 0; i < all.Length; i++)
            {
                all[i].Call(all.Length == 1 ? $"unntaket i {group.Key}" : $"det {Ordinals.Of(i + 1)} unntaket i {group.Key}");
            }
        }
    }
}
