using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Analysis;

/// <summary>Tells whether two conditions speak of the same thing, in whatever words and at whatever level they stand.</summary>
internal static class SubjectKey
{
    public static string Of(Expression expression) => expression switch
    {
        Expression.Fact fact => fact.Opplysning.Begrep.Navn + "." + fact.Opplysning.Navn,
        Expression.Defined defined => defined.Definisjon.Nivå.Navn + "=" + defined.Definisjon.Navn,
        Expression.Rate rate => "sats " + rate.Sats.Navn,
        Expression.Deadline => "fristen",
        Expression.Arithmetic e => Join(e.Operator.ToString(), e.Left, e.Right),
        Expression.RoundPeriod => "søknadsperioden",
        Expression.Calendar e => Join(e.Function + " " + e.Length, e.Operands),
        Expression.MonthCount e => Join(e.Begun ? "påbegynte måneder der" : "hele måneder der", e.Period, e.Where),
        Expression.Bounded e => Join(e.IsCap ? "inntil" : "minst", e.Operand, e.Bound),
        Expression.Extreme e => Join(e.Highest ? "høyeste" : "laveste", e.Operands),
        Expression.Comparison e => Join(e.Operator.ToString(), e.Left, e.Right),
        Expression.Not e => Join("ikke", e.Operand),
        _ => "«" + Folding.Fold(expression.Tekst) + "»",
    };

    /// <summary>How two things compare.</summary>
    public static string OfPair(Expression.Comparison comparison) => Of(comparison.Left) + " ? " + Of(comparison.Right);

    private static string Join(string name, params IEnumerable<Expression> parts) => name + "(" + string.Join(";", parts.Select(Of)) + ")";
}
