using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <content>How an amount came about: which case of which definition gave it, what it was computed from, and which bounds were in force.</content>
internal sealed partial class GroundsFinder
{
    /// <summary>How a defined amount came about, or why it is not decided.</summary>
    public Grunn Amount(Definisjon definisjon, Scope scope)
    {
        var owner = scope.OwnerOf(definisjon.Nivå);
        _explained.Add((owner, definisjon));
        var result = _evaluator.ValueOf(definisjon, owner);
        var name = Wording.NameIn(definisjon.Navn, owner);
        if (owner.Data.Gitt.ContainsKey(definisjon))
        {
            return new Grunn("eksempelet", Wording.Sentence($"{name} er gitt: {_describer.ValueAfterName(definisjon, result)}."), []) { Slag = Grunnslag.Beløp };
        }

        if (result is not Result.Known)
        {
            return OpenAmount(definisjon, name, result, owner);
        }

        var standings = _evaluator.Examine(definisjon, owner);
        var standing = standings.FirstOrDefault(c => c.Applies.IsTrue) ?? standings.First(c => !c.Applies.IsFalse);
        var tilfelle = standing.Tilfelle;
        var facts = tilfelle.Vilkår is { } guard ? _describer.FactsOf([guard, tilfelle.Verdi], owner) : _describer.FactsOf(tilfelle.Verdi, owner);
        return new Grunn(tilfelle.Hjemmel.ToString(), Wording.Sentence($"{name} er {_describer.ValueAfterName(definisjon, result)}{How(definisjon, standing, owner)}."), facts)
        {
            Slag = Grunnslag.Beløp,
            Sted = tilfelle.Hjemmel,
            Fordi = [.. PlainGrounds(GuardLeaves(standing, standings, owner)), .. AmountsIn(tilfelle.Verdi, owner, tilfelle.Hjemmel)],
        };
    }

    private Grunn OpenAmount(Definisjon definisjon, string name, Result result, Scope owner)
    {
        var missing = new MissingFacts(_ordning, _evaluator);
        missing.Seek(definisjon, owner);
        var why = Describer.ProblemOf(result) is { } problem ? $": {problem}" : $" ennå: {_describer.GapIn(missing.Gaps)}";
        var hjemmel = definisjon.Tilfeller.Count > 0 ? definisjon.Tilfeller[0].Hjemmel : null;
        return new Grunn(hjemmel?.ToString() ?? "regelverket", Wording.Sentence($"{name} kan ikke regnes ut{why}."), [])
        {
            Slag = Grunnslag.Beløp,
            Sted = hjemmel,
        };
    }

    private string How(Definisjon definisjon, CaseStanding standing, Scope owner)
    {
        if (!standing.Applies.IsTrue)
        {
            return ", for alle tilfeller som fortsatt er mulige, gir det samme";
        }

        var tilfelle = standing.Tilfelle;
        var when = tilfelle.ErEllers ? ", fordi ingen av de andre tilfellene gjelder"
            : tilfelle.Vilkår is Expression.Defined { Definisjon: { ErUnntak: true } exception } ? $", fordi {exception.Navn} gjelder"
            : tilfelle.Vilkår is { } guard ? $" (gjelder hvis {guard.Tekst})"
            : "";
        var clauses = _describer.Hides(definisjon) ? [] : Clauses(tilfelle.Verdi, owner).ToList();
        return clauses.Count > 0 ? $"{when}: {string.Join(", ", clauses)}" : when;
    }

    /// <summary>The clauses that lead to a value: what it starts from, and each bound or rounding that changed it.</summary>
    private IEnumerable<string> Clauses(Expression value, Scope scope) => value switch
    {
        Expression.Constant => [],
        Expression.Bounded bounded => Clauses(bounded.Operand, scope).Concat(Binds(bounded, scope)),
        Expression.Rounded rounded => Clauses(rounded.Operand, scope).Concat(Changes(rounded, scope)),
        Expression.Aggregate { Kind: AggregateKind.Sum } sum => [_describer.Sum(sum, scope)],
        Expression.Arithmetic less when IsOfTwoRounded(less) => Clauses(less.Left, scope).Append($"og derfra trekkes {_describer.ValueOf(less.Right, scope)}"),
        _ => [_describer.Describe(value, scope)],
    };

    private IEnumerable<string> Binds(Expression.Bounded bounded, Scope scope)
    {
        var isChanged = _evaluator.Evaluate(bounded.Operand, scope) != _evaluator.Evaluate(bounded, scope);
        return isChanged ? [(bounded.IsCap ? "taket er " : "det minste beløpet er ") + _describer.ValueOf(bounded.Bound, scope)] : [];
    }

    private IEnumerable<string> Changes(Expression.Rounded rounded, Scope scope)
    {
        var isChanged = _evaluator.Evaluate(rounded.Operand, scope) != _evaluator.Evaluate(rounded, scope);
        if (!isChanged)
        {
            return [];
        }

        var direction = rounded.Avrunding.Måte switch
        {
            Avrundingsmåte.Ned => " ned",
            Avrundingsmåte.Opp => " opp",
            _ => "",
        };

        // A value that is named right before is not named again.
        var from = IsNamed(rounded.Operand, scope) ? "" : $" fra {_describer.ValueOf(rounded.Operand, scope)}";
        return [$"avrundet{direction}{from} til {_describer.ValueOf(rounded, scope)}"];
    }

    /// <summary>Whether the clauses of an expression end with its value: a bound that binds is named, and so is what is described.</summary>
    private bool IsNamed(Expression expression, Scope scope) => expression switch
    {
        Expression.Bounded bounded => Binds(bounded, scope).Any() || IsNamed(bounded.Operand, scope),
        Expression.Constant or Expression.Rounded or Expression.Aggregate { Kind: AggregateKind.Sum } => false,
        Expression.Arithmetic less => !IsOfTwoRounded(less),
        _ => true,
    };

    /// <summary>The difference of two rounded values, as each part of a deduction that is spread over several amounts: what one of them came from says nothing of the other.</summary>
    private static bool IsOfTwoRounded(Expression.Arithmetic part) => part is { Operator: ArithmeticOperator.Subtract, Left: Expression.Rounded, Right: Expression.Rounded };

    /// <summary>The defined amounts that an expression is computed from, those of the listed parts among them; each explained once.</summary>
    private List<Grunn> AmountsIn(Expression expression, Scope scope, Hjemmel hjemmel)
    {
        var grounds = new List<Grunn>();
        foreach (var part in ExpressionParts.AllOfSameScope(expression))
        {
            if (part is Expression.Defined { Type.Slag: not Verdislag.JaNei } defined && !_explained.Contains((scope.OwnerOf(defined.Definisjon.Nivå), defined.Definisjon)))
            {
                grounds.Add(Amount(defined.Definisjon, scope));
            }
            else if (part is Expression.Aggregate aggregate && _evaluator.Pick(aggregate.Over, aggregate.Where, scope) is { } parts)
            {
                grounds.AddRange(parts.Where(p => p.Picked.IsTrue).SelectMany(p => AmountsIn(aggregate.Operand, p.Part, hjemmel)));
            }
            else if (part is Expression.MonthCount count)
            {
                grounds.AddRange(PlainGrounds(MonthsLeftOut(count, scope).SelectMany(month => SettlingLeaves(count.Where, month, hjemmel))));
            }
        }

        return grounds;
    }

    /// <summary>The months that certainly do not count: of those that follow each other the first, since what holds for it most often holds for the rest.</summary>
    private IEnumerable<Scope> MonthsLeftOut(Expression.MonthCount count, Scope scope)
    {
        var before = false;
        foreach (var (month, picked) in _evaluator.Pick(count, scope) ?? [])
        {
            if (picked.IsFalse && !before)
            {
                yield return month;
            }

            before = picked.IsFalse;
        }
    }
}
