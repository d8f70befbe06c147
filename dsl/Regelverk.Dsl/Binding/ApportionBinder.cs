using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>
/// Binds «den delen av T som faller på B, fordelt i hele kroner på A, B og C» as the arithmetic it is. With a, b and c the amounts in whole units, S their sum and D the deduction, never more than S: what falls on A and B
/// together is D·(a+b)/S rounded down, and what falls on A is D·a/S rounded down. B has the difference. So the parts make up D, and none is more than the amount it is taken from.
/// </summary>
internal sealed class ApportionBinder(BindingContext context, ExpressionBinder expressions)
{
    private static readonly Rational OneØre = new(1, 100);

    /// <summary>The part; null after a message.</summary>
    public Expression? Bind(ExpressionSyntax.Apportioned syntax, Begrep level)
    {
        var whole = expressions.Number(syntax.Amount, level);
        var over = syntax.Over.Select(o => expressions.Number(o, level)).ToArray();
        var on = expressions.Number(syntax.On, level);
        if (over.Append(on).Append(whole).Any(e => e.Type.IsUnknown()))
        {
            return null;
        }

        if (over.Append(whole).FirstOrDefault(e => e.Type.Slag != Verdislag.Kroner) is { } other)
        {
            context.Report(ApportionDiagnostics.NotKroner(other.Span, other.Tekst));
            return null;
        }

        for (var i = 1; i < over.Length; i++)
        {
            if (over.Take(i).Any(o => IsSame(o, over[i])))
            {
                context.Report(ApportionDiagnostics.Twice(over[i].Span, over[i].Tekst));
                return null;
            }
        }

        var place = over.ToList().FindIndex(o => IsSame(o, on));
        if (place < 0)
        {
            context.Report(ApportionDiagnostics.NotAmong(on.Span, on.Tekst, whole.Tekst));
            return null;
        }

        return new Apportioning(syntax, whole, over, context.Words(syntax.Span)).PartOf(place);
    }

    private static bool IsSame(Expression a, Expression b) => (a, b) switch
    {
        (Expression.Defined x, Expression.Defined y) => x.Definisjon == y.Definisjon,
        (Expression.Fact x, Expression.Fact y) => x.Opplysning == y.Opplysning,
        (Expression.Rate x, Expression.Rate y) => x.Sats == y.Sats,
        _ => false,
    };

    /// <summary>The arithmetic of one sentence.</summary>
    private sealed class Apportioning(ExpressionSyntax.Apportioned syntax, Expression whole, IReadOnlyList<Expression> over, string words)
    {
        private readonly IReadOnlyList<Expression> _units = [.. over.Select(o => Down(syntax, AtLeast(syntax, o, Rational.Zero), o.Tekst))];

        public Expression PartOf(int place) => place == 0
            ? UpTo(1)
            : new Expression.Arithmetic(ArithmeticOperator.Subtract, UpTo(place + 1), UpTo(place), Types.Kroner, syntax.Span, words);

        /// <summary>What falls on the first few of the amounts together.</summary>
        private Expression UpTo(int count)
        {
            var first = SumOf(count);
            var all = SumOf(_units.Count);
            var deducted = AtLeast(syntax, new Expression.Bounded(whole, true, all, Types.Kroner, syntax.Span, $"{whole.Tekst}, inntil {all.Tekst}"), Rational.Zero);
            var share = new Expression.Arithmetic(ArithmeticOperator.Divide, first, AtLeast(syntax, all, OneØre), Types.Number, syntax.Span, $"{first.Tekst} / {all.Tekst}");
            return Down(syntax, new Expression.Arithmetic(ArithmeticOperator.Multiply, deducted, share, Types.Kroner, syntax.Span, $"{whole.Tekst} × {share.Tekst}"), words);
        }

        private Expression SumOf(int count) => count == 1
            ? _units[0]
            : _units.Take(count).Aggregate((a, b) => new Expression.Arithmetic(ArithmeticOperator.Add, a, b, Types.Kroner, syntax.Span, $"({string.Join(" + ", over.Take(count).Select(o => o.Tekst))})"));

        private static Expression Down(ExpressionSyntax.Apportioned syntax, Expression amount, string words) =>
            new Expression.Rounded(amount, new Avrunding(Avrundingsmåte.Ned, syntax.Unit), Types.Kroner, syntax.Span, words);

        private static Expression AtLeast(ExpressionSyntax.Apportioned syntax, Expression amount, Rational least) => new Expression.Bounded(
            amount,
            false,
            new Expression.Constant(new Value.Number(least), Types.Kroner, syntax.Span, Visning.Kroner(least)),
            Types.Kroner,
            syntax.Span,
            amount.Tekst);
    }
}
