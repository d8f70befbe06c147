using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>
/// Finds the facts that keep something undecided: the open leaves of what is undecided. What is decided without a fact never asks for it.
/// </summary>
internal sealed class MissingFacts
{
    private readonly Ordning _ordning;
    private readonly Evaluator _evaluator;
    private readonly HashSet<(Scope, Definisjon)> _visited = [];
    private readonly HashSet<(Scope, Opplysning)> _found = [];
    private readonly List<Gap> _gaps = [];
    private readonly List<(FactKey Fact, Extent Border)> _borders = [];

    public MissingFacts(Ordning ordning, Evaluator evaluator)
    {
        _ordning = ordning;
        _evaluator = evaluator;
    }

    /// <summary>What has been found, each fact once, in the order that the rules ask for them.</summary>
    public IReadOnlyList<Gap> Gaps => _gaps;

    /// <summary>As <see cref="Gaps"/>, for the decision.</summary>
    public IReadOnlyList<Mangel> All => _gaps.Select(g => g.Mangel).OfType<Mangel>().ToList();

    /// <summary>What the missing facts are compared with, in the order that the rules ask.</summary>
    public IReadOnlyList<(FactKey Fact, Extent Border)> Borders => _borders;

    /// <summary>Looks at one more expression.</summary>
    public void Seek(Expression expression, Scope scope)
    {
        if (IsKnown(expression, scope))
        {
            return;
        }

        NoteBorders(expression, scope);
        switch (expression)
        {
            case Expression.Fact fact:
                SeekFact(fact.Opplysning, scope.OwnerOf(fact.Opplysning.Begrep));
                break;
            case Expression.Defined defined:
                Seek(defined.Definisjon, scope);
                break;
            case Expression.Deadline when _gaps.All(g => g.Name != "fristen"):
                _gaps.Add(new Gap(null, "fristen", IsClock: false));
                break;
            case Expression.RoundPeriod when _gaps.All(g => g.Name != "søknadsperioden"):
                _gaps.Add(new Gap(null, "søknadsperioden", IsClock: false));
                break;
            case Expression.MonthCount count:
                SeekInMonths(count, scope);
                break;
            case Expression.Comparison { Left: var left, Right: var right } when IsKnown(left, scope) && IsKnown(right, scope):
                SeekClocks(expression, scope);
                break;
            case Expression.Aggregate aggregate:
                SeekInParts(aggregate.Over, aggregate.Where, aggregate.Operand, scope);
                break;
            case Expression.Count parts:
                SeekInParts(parts.Over, parts.Where, null, scope);
                break;
            case Expression.Quantified quantified:
                SeekInParts(quantified.Over, null, quantified.Condition, scope);
                break;
            default:
                SeekAll(ExpressionParts.Of(expression), scope);
                break;
        }
    }

    /// <summary>Looks at one more defined name.</summary>
    public void Seek(Definisjon definisjon, Scope scope)
    {
        var owner = scope.OwnerOf(definisjon.Nivå);
        if (_evaluator.ValueOf(definisjon, owner) is Result.Known || !_visited.Add((owner, definisjon)))
        {
            return;
        }

        foreach (var possible in _evaluator.Examine(definisjon, owner).Where(c => !c.Applies.IsFalse))
        {
            if (possible.Tilfelle.Vilkår is { } guard)
            {
                Seek(guard, owner);
            }

            Seek(possible.Tilfelle.Verdi, owner);
        }

        // A guard that is certainly false asks for nothing, and «ellers» asks for what the other guards ask for.
    }

    /// <summary>As <see cref="Seek(Expression, Scope)"/>, where a time must be known to the minute.</summary>
    public void SeekWithClock(Expression expression, Scope scope)
    {
        Seek(expression, scope);
        SeekClocks(expression, scope);
    }

    private void NoteBorders(Expression expression, Scope scope)
    {
        switch (expression)
        {
            case Expression.Comparison comparison:
                NoteBorder(comparison.Left, comparison.Right, scope);
                NoteBorder(comparison.Right, comparison.Left, scope);
                break;
            case Expression.OneOf oneOf:
                foreach (var value in oneOf.Values)
                {
                    NoteBorder(oneOf.Operand, value, scope);
                }

                break;
        }
    }

    private void NoteBorder(Expression asked, Expression other, Scope scope)
    {
        if (FactIn(asked, scope) is { } fact
            && Stretch.Border(fact.Opplysning.Type.Slag, _evaluator.Evaluate(other, scope), Evaluator.IsDay(asked) || Evaluator.IsDay(other)) is { } border)
        {
            _borders.Add((fact, border));
        }
    }

    /// <summary>The fact that an expression is nothing but another name for; null where it is something else.</summary>
    private FactKey? FactIn(Expression expression, Scope scope)
    {
        switch (expression)
        {
            case Expression.Fact fact:
                return new FactKey(scope.OwnerOf(fact.Opplysning.Begrep).Path, fact.Opplysning);
            case Expression.Defined defined:
                var owner = scope.OwnerOf(defined.Definisjon.Nivå);
                var possible = _evaluator.Examine(defined.Definisjon, owner).Where(c => !c.Applies.IsFalse).ToList();
                return possible.Count == 1 && possible[0].Applies.IsTrue ? FactIn(possible[0].Tilfelle.Verdi, owner) : null;
            default:
                return null;
        }
    }

    private bool IsKnown(Expression expression, Scope scope) => _evaluator.Evaluate(expression, scope) is Result.Known;

    private void SeekAll(IEnumerable<Expression> expressions, Scope scope)
    {
        foreach (var expression in expressions)
        {
            Seek(expression, scope);
        }
    }

    private void SeekFact(Opplysning opplysning, Scope owner)
    {
        if (_evaluator.GivenWhen(opplysning, owner) is not { } given || given.IsTrue)
        {
            Add(opplysning, owner);
        }
        else if (!given.IsFalse && opplysning.OppgisBareNår is { } condition)
        {
            // Whether the fact is to be given at all comes first.
            Seek(condition, owner);
        }
    }

    /// <summary>A time that is known only to the day may be what is missing.</summary>
    private void SeekClocks(Expression expression, Scope scope)
    {
        foreach (var fact in ExpressionParts.AllOfSameScope(expression).OfType<Expression.Fact>())
        {
            if (fact.Type.Slag == Verdislag.Tidspunkt && _evaluator.Evaluate(fact, scope) is Result.Known { Value: Value.Time { Moment.Minutt: null } })
            {
                Add(fact.Opplysning, scope.OwnerOf(fact.Opplysning.Begrep), isClock: true);
            }
        }
    }

    private void SeekInParts(Begrep over, Expression? where, Expression? operand, Scope scope)
    {
        if (_evaluator.Pick(over, where, scope) is not { } parts)
        {
            SeekList(over, scope);
            return;
        }

        foreach (var (part, picked) in parts.Where(p => !p.Picked.IsFalse))
        {
            if (where is not null)
            {
                Seek(where, part);
            }

            if (operand is not null)
            {
                Seek(operand, part);
            }
        }
    }

    private void SeekInMonths(Expression.MonthCount count, Scope scope)
    {
        Seek(count.Period, scope);
        foreach (var (month, _) in (_evaluator.Pick(count, scope) ?? []).Where(m => !m.Picked.IsFalse))
        {
            Seek(count.Where, month);
        }
    }

    private void SeekList(Begrep over, Scope scope)
    {
        if (over.Liste is not { } list || over.Utenfor is not { } holder)
        {
            return;
        }

        if (scope.Sees(holder))
        {
            if (scope.Parts(over) is null)
            {
                Add(list, scope.OwnerOf(holder));
            }
        }
        else if (scope.Parts(holder) is { } holders)
        {
            foreach (var part in holders)
            {
                SeekList(over, part);
            }
        }
        else
        {
            SeekList(holder, scope);
        }
    }

    private void Add(Opplysning opplysning, Scope owner, bool isClock = false)
    {
        if (_found.Add((owner, opplysning)))
        {
            var key = new FactKey(owner.Path, opplysning);
            _gaps.Add(new Gap(new Mangel(opplysning, owner.ElementId, opplysning.VurderesAv ?? _ordning.Søker.Navn), Wording.NameIn($"«{opplysning.Navn}»", owner), isClock) 
            {
                Fact = key,
                Given = owner.Data.Opplysninger.TryGetValue(opplysning, out var given) ? given : null,
            });
        }
    }
}

/// <summary>A missing fact, as grounds speak of it.</summary>
/// <param name="Mangel">The fact; null for the deadline, which is no fact of the application.</param>
/// <param name="Name">Its name with the part it is about.</param>
/// <param name="IsClock">Whether the day is known and only the clock is missing.</param>
internal sealed record Gap(Mangel? Mangel, string Name, bool IsClock)
{
    /// <summary>The fact and its scope; null for the deadline.</summary>
    public FactKey? Fact { get; init; }

    /// <summary>What is known of it: the day, where only the clock is missing.</summary>
    public Value? Given { get; init; }
}
