using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Chooses the message about two values that count different things: mostly one of them is a number whose unit was forgotten.</summary>
internal static class UnitMessages
{
    public static Diagnostic Of(Expression left, Expression right, TextSpan span, bool compared) =>
        Forgotten(right, left) ?? Forgotten(left, right) ?? TypeDiagnostics.DifferentUnits(span, left.Type, right.Type, compared);

    private static Diagnostic? Forgotten(Expression literal, Expression other) => (literal, literal.Type.Slag, other.Type.Slag) switch
    {
        (Expression.Constant, Verdislag.Heltall or Verdislag.Tall, Verdislag.Kroner or Verdislag.Prosent) => TypeDiagnostics.UnitMissing(literal.Span, literal.Tekst, other.Type),
        (Expression.Constant, Verdislag.Prosent, Verdislag.Kroner) => TypeDiagnostics.PercentOfWhat(literal.Span, literal.Tekst, other.Tekst),
        _ => null,
    };
}
