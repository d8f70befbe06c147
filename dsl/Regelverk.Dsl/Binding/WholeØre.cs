using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Whether an amount is certain to be whole øre, whatever the facts. Amounts that are given are whole øre; that is checked where they are read.</summary>
internal sealed class WholeØre
{
    private readonly Dictionary<Definisjon, bool> _known = [];

    public bool Is(Expression amount) => amount switch
    {
        _ when amount.Type.Slag == Verdislag.Ukjent => true,
        Expression.Constant { Value: Value.Number number } => IsWholeØre(number.Amount),
        Expression.Rate { Sats.Verdi: Value.Number number } => IsWholeØre(number.Amount),
        Expression.Fact or Expression.NotComputed => true,
        Expression.Defined defined => Is(defined.Definisjon),
        Expression.Arithmetic { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } sum => Is(sum.Left) && Is(sum.Right),
        Expression.Arithmetic { Operator: ArithmeticOperator.Multiply } product =>
            (product.Left.Type.Slag == Verdislag.Heltall && Is(product.Right)) || (product.Right.Type.Slag == Verdislag.Heltall && Is(product.Left)),
        Expression.Extreme extreme => extreme.Operands.All(Is),
        Expression.Bounded bounded => Is(bounded.Operand) && Is(bounded.Bound),
        Expression.Rounded rounded => IsWholeØre(rounded.Avrunding.Enhet),
        Expression.Aggregate aggregate => Is(aggregate.Operand),
        _ => false,
    };

    /// <summary>Settles it for a defined name. Those it builds on come first, so that no chain of names costs more than one step here.</summary>
    public void Remember(Definisjon definition) => _known[definition] = definition.Tilfeller.All(c => Is(c.Verdi));

    /// <summary>A name that is not settled builds on itself; that has its own message.</summary>
    private bool Is(Definisjon definition) => !_known.TryGetValue(definition, out var known) || known;

    private static bool IsWholeØre(Rational kroner) => (kroner * 100).IsWhole;
}
