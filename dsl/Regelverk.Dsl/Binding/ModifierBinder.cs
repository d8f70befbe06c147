using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Caps, floors and rounding.</summary>
internal sealed class ModifierBinder(BindingContext context, ExpressionBinder expressions)
{
    /// <summary>A value with all that is done to it, from left to right.</summary>
    public Expression Bind(Expression operand, IReadOnlyList<ModifierSyntax> modifiers, Begrep level, TextSpan span) =>
        modifiers.Aggregate(operand, (value, modifier) => Bind(value, value.Tekst, modifier, level, span, value.Tekst));

    /// <summary>A value with one thing done to it.</summary>
    /// <param name="operand">The value.</param>
    /// <param name="operandWords">The value as written.</param>
    /// <param name="modifier">What is done to it.</param>
    /// <param name="level">The level of both.</param>
    /// <param name="span">Where the whole stands.</param>
    /// <param name="words">The whole as written.</param>
    public Expression Bind(Expression operand, string operandWords, ModifierSyntax modifier, Begrep level, TextSpan span, string words)
    {
        switch (modifier)
        {
            case ModifierSyntax.Cap cap:
                return Bounded(operand, true, expressions.Number(cap.Bound, level), span, words);
            case ModifierSyntax.Floor floor:
                return Bounded(operand, false, expressions.Number(floor.Bound, level), span, words);
            case ModifierSyntax.OtherWords other:
                var instead = operandWords + (other.IsCap ? ", inntil " : ", men minst ") + context.Words(other.Bound.Span);
                context.Report(SyntaxDiagnostics.OtherWords(other.Words, context.Words(other.Words), instead));
                return Broken(span, words);
            case ModifierSyntax.Rounding rounding when operand.Type.Slag is Verdislag.Kroner or Verdislag.Ukjent:
                return new Expression.Rounded(operand, rounding.Avrunding, operand.Type, span, words);
            default:
                context.Report(TypeDiagnostics.RoundsOther(span, operandWords, operand.Type));
                return Broken(span, words);
        }
    }

    private Expression Bounded(Expression operand, bool isCap, Expression bound, TextSpan span, string words) => expressions.Agree([operand, bound], span)
        ? new Expression.Bounded(operand, isCap, bound, Types.OfSum(operand.Type, bound.Type), span, words)
        : Broken(span, words);

    private static Expression Broken(TextSpan span, string words) => new Expression.Constant(new Value.Text(""), Types.Unknown, span, words);
}
