using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;
using S = Regelverk.Dsl.Syntax.ExpressionSyntax;

namespace Regelverk.Dsl.Binding;

/// <summary>Comparisons: of numbers, of times, of values of an «én av».</summary>
internal sealed class ComparisonBinder(BindingContext context, ExpressionBinder expressions, NameResolver names)
{
    public Expression Bind(S syntax, Begrep level) => syntax switch
    {
        S.Comparison comparison => BindComparison(comparison, level),
        S.OneOf oneOf => BindOneOf(oneOf, level),
        S.Within within => BindWithin(within, level),
        S.Participle participle => BindParticiple(participle, level),
        _ => expressions.Broken(syntax),
    };

    /// <summary>A value compared with something that stands elsewhere than after it, such as in a cell below its name.</summary>
    /// <param name="left">What is compared.</param>
    /// <param name="comparison">How.</param>
    /// <param name="right">What it is compared with.</param>
    /// <param name="level">The level of both.</param>
    /// <param name="words">The comparison as a sentence says it.</param>
    /// <returns>The comparison; null after a message, or where a side already has one.</returns>
    public Expression? Compare(Expression left, ComparisonOperator comparison, S right, Begrep level, System.Func<Expression, string> words)
    {
        if (left.Type.IsUnknown() || RefusedOperand(left, right) is not null)
        {
            return null;
        }

        var value = Against(left, right, level);
        var ofTime = left.Type.ErTid || left.Type.Slag == Verdislag.Måned;
        return value.Type.IsUnknown() || !Agrees(left, value, comparison == ComparisonOperator.Equal, ofTime, comparison, right.Span)
            ? null
            : new Expression.Comparison(left, comparison, value, Types.Condition, right.Span, words(value));
    }

    private Expression BindComparison(S.Comparison syntax, Begrep level)
    {
        if (syntax.Right is S.Named { Name.Kind: TokenKind.Unknown } && syntax.Left is S.Named { Owner: null } subject && context.Symbols.ConceptOf(subject.Name.Forms) is not null)
        {
            // «kommunen er uten svømmehall»: what is said of the begrep is what is wrong.
            expressions.Value(syntax.Right, level);
            return expressions.Broken(syntax);
        }

        var left = expressions.Bind(syntax.Left, level, null);
        if (left.Type.IsUnknown())
        {
            return expressions.Broken(syntax);
        }

        if (RefusedOperand(left, syntax) is { } refused)
        {
            return refused;
        }

        var right = Against(left, syntax.Right, level);
        if (right.Type.IsUnknown())
        {
            return expressions.Broken(syntax);
        }

        var equality = syntax.Operator is ComparisonOperator.Equal or ComparisonOperator.NotEqual;
        return Agrees(left, right, equality, syntax.OfTime, syntax.Operator, syntax.Span)
            ? new Expression.Comparison(left, syntax.Operator, right, Types.Condition, syntax.Span, context.Words(syntax.Span))
            : expressions.Broken(syntax);
    }

    private Expression BindOneOf(S.OneOf syntax, Begrep level)
    {
        var operand = expressions.Bind(syntax.Operand, level, null);
        if (operand.Type.IsUnknown())
        {
            return expressions.Broken(syntax);
        }

        if (RefusedOperand(operand, syntax) is { } refused)
        {
            return refused;
        }

        var values = syntax.Values.Select(v => Against(operand, v, level)).ToArray();
        if (values.Any(v => v.Type.IsUnknown()) || !values.All(v => Agrees(operand, v, true, false, ComparisonOperator.Equal, v.Span)))
        {
            return expressions.Broken(syntax);
        }

        var words = context.Words(syntax.Span);
        var oneOf = new Expression.OneOf(operand, values, Types.Condition, syntax.Span, words);
        return syntax.IsDenied ? new Expression.Not(oneOf, Types.Condition, syntax.Span, words) : oneOf;
    }

    private Expression BindWithin(S.Within syntax, Begrep level)
    {
        var operand = expressions.Number(syntax.Operand, level);
        var from = expressions.Number(syntax.From, level);
        var to = expressions.Number(syntax.To, level);
        if (!Agrees(operand, from, false, false, ComparisonOperator.AtLeast, syntax.Span) || !Agrees(operand, to, false, false, ComparisonOperator.AtMost, syntax.Span))
        {
            return expressions.Broken(syntax);
        }

        var words = context.Words(syntax.Span);
        var least = new Expression.Comparison(operand, ComparisonOperator.AtLeast, from, Types.Condition, syntax.Span, words);
        var most = new Expression.Comparison(operand, ComparisonOperator.AtMost, to, Types.Condition, syntax.Span, words);
        return new Expression.Conditions(Quantifier.All, 0, [new Vilkår(null, least), new Vilkår(null, most)], Types.Condition, syntax.Span, words);
    }

    private Expression BindParticiple(S.Participle syntax, Begrep level)
    {
        if (syntax.Fact is { Kind: TokenKind.Unknown, Nearest: null } unknown)
        {
            context.Report(UnknownName.Participle(unknown.Span, context.Words(unknown.Span)));
            return expressions.Broken(syntax);
        }

        if (names.ResolveConcept(syntax.Subject) is not { } concept
            || names.ResolveOf(concept, syntax.Subject, syntax.Fact, level, TextSpan.Cover(syntax.Subject.Span, syntax.Fact.Span)) is not { } fact)
        {
            return expressions.Broken(syntax);
        }

        var time = expressions.Bind(syntax.Time, level, null);
        if (time.Type.IsUnknown() || !Agrees(fact, time, false, true, syntax.Operator, syntax.Span))
        {
            return expressions.Broken(syntax);
        }

        var words = context.Words(syntax.Span);
        var comparison = new Expression.Comparison(fact, syntax.Operator, time, Types.Condition, syntax.Span, words);
        return syntax.IsDenied ? new Expression.Not(comparison, Types.Condition, syntax.Span, words) : comparison;
    }

    /// <summary>The right side; a value of an «én av» is looked up among those of the left side.</summary>
    private Expression Against(Expression left, S syntax, Begrep level)
    {
        if (left.Type.Slag != Verdislag.Kode || syntax is not S.Named { Owner: null } named)
        {
            return expressions.Value(syntax, level);
        }

        var isFact = named.Name.Forms.Any(f => f.Name.Kind is NameKind.Fact or NameKind.Definition);
        if (isFact)
        {
            return expressions.Value(syntax, level);
        }

        var folded = Folding.Fold(context.Words(named.Span));
        var code = left.Type.Koder.FirstOrDefault(k => Folding.Fold(k) == folded);
        if (code is null)
        {
            ReportCode(left, named);
            return expressions.Broken(syntax);
        }

        return new Expression.Constant(new Value.Code(code), left.Type, named.Span, context.Words(named.Span));
    }

    private void ReportCode(Expression left, S.Named named)
    {
        var read = context.Words(named.Span);
        context.Report(named.Name.Kind == TokenKind.Unknown && Spelling.Nearest(read, left.Type.Koder) is { } meant
            ? UnknownName.Report(named.Span, read, meant)
            : BindingDiagnostics.ForeignCode(named.Span, read, left.Tekst, left.Type));
    }

    private Expression? RefusedOperand(Expression left, S syntax)
    {
        if (left.Type.Slag == Verdislag.Tekst)
        {
            context.Report(TypeDiagnostics.TextCompared(left.Span, left.Tekst));
            return expressions.Broken(syntax);
        }

        if (left.Type.Slag == Verdislag.JaNei)
        {
            context.Report(TypeDiagnostics.YesNoCompared(syntax.Span, left.Tekst, Said(left, syntax)));
            return expressions.Broken(syntax);
        }

        return null;
    }

    /// <summary>«kommunen har rekrutteringsvansker er nei» as Norwegian says it.</summary>
    private string Said(Expression left, S syntax)
    {
        var isNo = syntax is S.Comparison { Right: S.YesNo { Value: false }, Operator: ComparisonOperator.Equal } or S.Comparison { Right: S.YesNo { Value: true }, Operator: ComparisonOperator.NotEqual };
        var operand = (syntax as S.Comparison)?.Left;
        return (isNo, operand) switch
        {
            (true, S.Predicate p) => $"{context.Words(p.Subject.Span)} ikke {context.Words(p.Name.Span)}",
            (true, _) => $"ikke {left.Tekst}",
            _ => left.Tekst,
        };
    }

    private bool Agrees(Expression left, Expression right, bool equality, bool ofTime, ComparisonOperator oper, TextSpan span)
    {
        var (a, b) = (left.Type, right.Type);
        if (a.IsUnknown() || b.IsUnknown())
        {
            return true;
        }

        if (a.ErTall && b.ErTall)
        {
            if (!Types.SameUnit(a, b))
            {
                context.Report(UnitMessages.Of(left, right, span, true));
                return false;
            }

            return equality || !ofTime || ReportWord(left, right, oper, span, false);
        }

        var times = (a.ErTid && b.ErTid) || (a.Slag == Verdislag.Måned && b.Slag == Verdislag.Måned);
        if (times)
        {
            return equality || ofTime || ReportWord(left, right, oper, span, true);
        }

        var codes = a.Slag == Verdislag.Kode && b.Slag == Verdislag.Kode && equality && a.Koder.SequenceEqual(b.Koder);
        if (!codes)
        {
            context.Report(TypeDiagnostics.DifferentTypes(span, a, b));
        }

        return codes;
    }

    private bool ReportWord(Expression left, Expression right, ComparisonOperator oper, TextSpan span, bool isTime)
    {
        var word = (oper, isTime) switch
        {
            (ComparisonOperator.AtLeast, true) => "tidligst",
            (ComparisonOperator.AtMost, true) => "senest",
            (ComparisonOperator.LessThan, true) => "før",
            (_, true) => "etter",
            (ComparisonOperator.AtLeast, false) => "minst",
            (ComparisonOperator.AtMost, false) => "høyst",
            (ComparisonOperator.LessThan, false) => "mindre enn",
            _ => "mer enn",
        };
        context.Report(TypeDiagnostics.TimeWord(span, left.Tekst, isTime, $"{left.Tekst} er {word} {right.Tekst}"));
        return false;
    }
}
