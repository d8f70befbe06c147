using System;
using Regelverk.Dsl.Text;
using Sprache;
using static Regelverk.Dsl.Syntax.TokenParsers;
using E = Regelverk.Dsl.Syntax.ExpressionSyntax;

namespace Regelverk.Dsl.Syntax;

/// <summary>The part of a deduction that falls on one of several amounts.</summary>
internal static class ApportionGrammar
{
    private static readonly Parser<E> Amount = Name.Select(t => (E)new E.Named(null, t, t.Span));

    // «faller på» and «fordelt» are no words of the language elsewhere, so they come as phrases nobody has declared.
    public static readonly Parser<E> Any = (
        from start in Words("den delen av")
        from whole in Amount
        from that in Word("som")
        from falls in Word("faller på")
        from one in Amount
        from comma in Symbol(",").IsThere()
        from shared in Word("fordelt")
        from inside in Word("i")
        from unit in ExpressionGrammar.RoundingUnit
        from over in Word("på")
        from first in Amount
        from middle in ManyOf(from next in Symbol(",") from amount in Amount select amount)
        from and in Word("og")
        from last in Amount
        select new Func<TextSpan, E>(span => new E.Apportioned(whole, one, [first, .. middle, last], unit, span))).Spanned();
}
