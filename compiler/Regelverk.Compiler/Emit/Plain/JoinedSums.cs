using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit.Plain;

/// <summary>Søkt and beregnet tilskudd worked out in one walk through the parts, where both are plain sums over the same list and no other rule asks for them.</summary>
/// <param name="Applied">What is summed to søkt tilskudd.</param>
/// <param name="Computed">What is summed to beregnet tilskudd.</param>
internal sealed record JoinedSums(Expression.Aggregate Applied, Expression.Aggregate Computed)
{
    /// <summary>The sums of a regulation; null where they cannot be joined.</summary>
    public static JoinedSums? Of(Ordning ordning) =>
        SumIn(ordning.SøktTilskudd) is { } applied && SumIn(ordning.BeregnetTilskudd) is { } computed && applied.Over == computed.Over
        && !IsAskedFor(ordning, ordning.SøktTilskudd) && !IsAskedFor(ordning, ordning.BeregnetTilskudd)
            ? new JoinedSums(applied, computed)
            : null;

    /// <summary>Writes the walk.</summary>
    /// <exception cref="NotPlainException">An amount is not whole øre.</exception>
    public void Write(PlainRules rules, Naming naming, PlainBody body)
    {
        var expressions = new PlainExpressions(rules, naming, body);
        var scope = PlainScope.Of(rules.Ordning.Søknad);
        body.Add(new Statement.Line("søkt = 0L;"));
        body.Add(new Statement.Line("beregnet = 0L;"));
        body.Each(Applied.Over.Navn, $"{scope.Variable(rules.Ordning.Søknad)}.{naming.Fields(Applied.Over.Liste ?? throw new NotPlainException("a part without a list")).Facts}", part =>
        {
            var inner = scope.With(Applied.Over, part);
            Add(body, "søkt", Applied, expressions.Number(Applied.Operand, inner));
            Add(body, "beregnet", Computed, expressions.Number(Computed.Operand, inner));
        });
    }

    private static void Add(PlainBody body, string sum, Expression from, PlainValue.Number part)
    {
        var øre = part.Scale == PlainNumbers.Øre && part.Divisor is null ? part : throw new NotPlainException("an amount that is not whole øre");
        body.Add(new Statement.Line($"{sum} = checked({sum} + {øre.Operand});", from.Span, sum.Length + 3));
    }

    private static Expression.Aggregate? SumIn(Definisjon? amount) =>
        amount is { Tilfeller.Count: 1 } && amount.Tilfeller[0] is { Vilkår: null, Verdi: Expression.Aggregate { Kind: AggregateKind.Sum, Where: null } sum } && sum.Over.Utenfor == amount.Nivå ? sum : null;

    private static bool IsAskedFor(Ordning ordning, Definisjon? amount) => ordning.Krav.Select(k => k.Vilkår)
        .Concat(ordning.Definisjoner.SelectMany(ExpressionParts.Of))
        .Concat(ordning.Begreper.SelectMany(b => Naming.FactsOf(ordning, b)).Select(f => f.OppgisBareNår).OfType<Expression>())
        .SelectMany(ExpressionParts.AllIn)
        .Any(e => e is Expression.Defined defined && defined.Definisjon == amount);
}
