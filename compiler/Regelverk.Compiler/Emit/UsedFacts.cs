using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit;

/// <summary>What can be asked for: the facts, lists, definitions and the deadline that its rules read, directly or through each other.</summary>
internal sealed class UsedFacts
{
    private readonly HashSet<Opplysning> _facts = [];
    private readonly HashSet<Definisjon> _definitions = [];
    private readonly HashSet<Begrep> _lists = [];

    /// <summary>Looks through the rules that decide.</summary>
    /// <param name="ordning">The regulation.</param>
    /// <param name="withPayout">Whether also through those about payout and lapse, which come after the decision.</param>
    public UsedFacts(Ordning ordning, bool withPayout)
    {
        foreach (var demand in ordning.Krav.Where(k => withPayout || DecidesOutcome(k)))
        {
            Add(demand.Vilkår);
        }

        foreach (var amount in new[] { ordning.SøktTilskudd, ordning.BeregnetTilskudd }.OfType<Definisjon>())
        {
            Add(amount);
        }

        foreach (var key in ordning.Fordeling?.Nøkler ?? [])
        {
            Add(key);
        }
    }

    /// <summary>Whether any rule reads the deadline.</summary>
    public bool ReadsDeadline { get; private set; }

    /// <summary>Whether any rule reads the period of the round.</summary>
    public bool ReadsRoundPeriod { get; private set; }

    /// <summary>The definitions that are asked for.</summary>
    public IReadOnlyCollection<Definisjon> Definitions => _definitions;

    /// <summary>Whether a rule reads a fact.</summary>
    public bool Reads(Opplysning fact) => _facts.Contains(fact);

    /// <summary>Whether a rule looks through a list.</summary>
    public bool Lists(Begrep part) => _lists.Contains(part);

    /// <summary>Whether a rule takes part in the decision; payout and lapse come after it.</summary>
    public static bool DecidesOutcome(Krav krav) => krav.Slag is not (Kravslag.Utbetales or Kravslag.Bortfaller);

    private void Add(Definisjon definition)
    {
        if (_definitions.Add(definition))
        {
            foreach (var expression in ExpressionParts.Of(definition))
            {
                Add(expression);
            }
        }
    }

    private void Add(Expression expression)
    {
        foreach (var part in ExpressionParts.AllIn(expression))
        {
            switch (part)
            {
                case Expression.Fact fact when _facts.Add(fact.Opplysning) && fact.Opplysning.OppgisBareNår is { } condition:
                    Add(condition);
                    break;
                case Expression.Defined defined:
                    Add(defined.Definisjon);
                    break;
                case Expression.Deadline:
                    ReadsDeadline = true;
                    break;
                case Expression.RoundPeriod:
                    ReadsRoundPeriod = true;
                    break;
                case Expression.Aggregate aggregate:
                    AddList(aggregate.Over);
                    break;
                case Expression.Count count:
                    AddList(count.Over);
                    break;
                case Expression.Quantified quantified:
                    AddList(quantified.Over);
                    break;
            }
        }
    }

    private void AddList(Begrep over)
    {
        for (var part = over; part.Rolle == Begrepsrolle.Element && _lists.Add(part) && part.Utenfor is { } outer;)
        {
            part = outer;
        }
    }
}
