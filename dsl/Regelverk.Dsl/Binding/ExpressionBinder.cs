using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;
using S = Regelverk.Dsl.Syntax.ExpressionSyntax;

namespace Regelverk.Dsl.Binding;

/// <summary>Turns values and conditions as written into values and conditions with all names looked up and all types agreed.</summary>
internal sealed class ExpressionBinder
{
    /// <summary>Values and conditions inside each other in one rule. A sum of so many terms is as deep.</summary>
    public const int DeepestExpression = 100;

    /// <summary>«summen av … for alle tiltakene» inside each other: each level multiplies the work by the number of parts.</summary>
    public const int DeepestParts = 3;

    private readonly BindingContext _context;
    private readonly NameResolver _names;
    private readonly ComparisonBinder _comparisons;
    private readonly CalendarBinder _calendar;
    private readonly ModifierBinder _modifiers;
    private int _depth;
    private int _partsWithinParts;
    private bool _isTooDeep;

    public ExpressionBinder(BindingContext context)
    {
        _context = context;
        _names = new NameResolver(context);
        _comparisons = new ComparisonBinder(context, this, _names);
        _calendar = new CalendarBinder(context, this);
        _modifiers = new ModifierBinder(context, this);
    }

    public NameResolver Names => _names;

    public CalendarBinder Calendar => _calendar;
    public ComparisonBinder Comparisons => _comparisons;

    public ModifierBinder Modifiers => _modifiers;

    /// <summary>A condition. <paramref name="place"/> is where its items are found.</summary>
    public Expression Condition(S syntax, Begrep level, Hjemmel? place)
    {
        var bound = Bind(syntax, level, place);
        if (bound.Type.Slag is Verdislag.JaNei or Verdislag.Ukjent)
        {
            return bound;
        }

        _context.Report(TypeDiagnostics.NotACondition(syntax.Span, _context.Words(syntax.Span), bound.Type));
        return Broken(syntax);
    }

    /// <summary>A value that is not a condition.</summary>
    public Expression Value(S syntax, Begrep level, Hjemmel? place = null)
    {
        var bound = Bind(syntax, level, place);
        if (bound.Type.Slag != Verdislag.JaNei)
        {
            return bound;
        }

        _context.Report(TypeDiagnostics.ConditionAsValue(syntax.Span, _context.Words(syntax.Span)));
        return Broken(syntax);
    }

    /// <summary>A number, amount or share.</summary>
    public Expression Number(S syntax, Begrep level, Hjemmel? place = null)
    {
        var bound = Value(syntax, level, place);
        if (bound.Type.ErTall)
        {
            return bound;
        }

        _context.Report(TypeDiagnostics.NotANumber(syntax.Span, _context.Words(syntax.Span), bound.Type));
        return Broken(syntax);
    }

    /// <summary>A value written in the file, without names; null where it is something else.</summary>
    public static Value? Literal(S syntax) => syntax switch
    {
        S.Quantity q => new Value.Number(q.Number),
        S.Moment m => new Value.Time(m.Value),
        S.MonthOfYear m => new Value.Month(m.Value),
        S.Days d => new Value.Period(new Periode(d.From.Dato, d.To.Dato)),
        S.YesNo y => Values.Value.Truth.Of(y.Value),
        _ => null,
    };

    public Expression Broken(S syntax) => new Expression.Constant(new Value.Text(""), Types.Unknown, syntax.Span, _context.Words(syntax.Span));

    public Expression Bind(S syntax, Begrep level, Hjemmel? place)
    {
        _isTooDeep &= _depth > 0;
        if (_depth >= DeepestExpression)
        {
            return TooDeep(syntax, DeepestExpression);
        }

        _depth++;
        try
        {
            return BindAny(syntax, level, place);
        }
        finally
        {
            _depth--;
        }
    }

    private Expression BindAny(S syntax, Begrep level, Hjemmel? place) => syntax switch
    {
        S.Named { Owner: { } owner } named => BindOwned(named, owner, level),
        S.Named named => _names.Resolve(named.Name, level, named.Span) ?? Broken(syntax),
        S.Predicate predicate => BindPredicate(predicate, level),
        S.Arithmetic arithmetic => BindArithmetic(arithmetic, level),
        S.Extreme extreme => BindExtreme(extreme, level),
        S.Modified modified => BindModified(modified, level),
        S.Aggregate aggregate => WithinParts(syntax, () => BindAggregate(aggregate, level)),
        S.Count count => WithinParts(syntax, () => BindCount(count, level)),
        S.Parenthesised parenthesised => Bind(parenthesised.Inner, level, place),
        S.Denied denied => new Expression.Not(Condition(denied.Inner, level, null), Types.Condition, denied.Span, _context.Words(denied.Span)),
        S.Joined joined => BindJoined(joined, level),
        S.ConditionList list => BindList(list, level, place),
        S.Quantified quantified => WithinParts(syntax, () => BindQuantified(quantified, level)),
        S.Mixed mixed => BindMixed(mixed),
        S.OtherWords other => Report(SyntaxDiagnostics.OtherWords(other.Words, _context.Words(other.Words), Corrected(other.Correct)), other),
        S.Vague vague => BindVague(vague, level),
        S.Comparison or S.OneOf or S.Within or S.Participle => _comparisons.Bind(syntax, level),
        S.Apportioned apportioned => new ApportionBinder(_context, this).Bind(apportioned, level) ?? Broken(syntax),
        S.Calendar or S.VagueTime => _calendar.Bind(syntax, level),
        S.MonthCount => WithinParts(syntax, () => _calendar.Bind(syntax, level)),
        S.Days days => _calendar.Literal(days),
        S.NotComputed none => new Expression.NotComputed(none.Why, place ?? new Hjemmel("regelverket"), Types.Unknown, none.Span, _context.Words(none.Span)),
        S.Missing => Broken(syntax),
        _ => BindLiteral(syntax),
    };

    /// <summary>The begrep that «for alle tiltakene» goes through, seen from a level; null after a message.</summary>
    public Begrep? Parts(Token token, Begrep level)
    {
        if (_names.ResolveConcept(token) is not { } over)
        {
            return null;
        }

        if (over.Utenfor is { } outside && over.Rolle == Begrepsrolle.Element && level.Ser(outside))
        {
            return over;
        }

        _context.Report(over.Rolle == Begrepsrolle.Element ? BindingDiagnostics.NoList(token.Span, over) : BindingDiagnostics.NotAPart(token.Span, over));
        return null;
    }

    private string Corrected(IReadOnlyList<CorrectPart> parts) => string.Concat(parts.Select(p => p.Of is { } span ? _context.Words(span) : p.Words));

    /// <summary>Shows the two readings.</summary>
    private Expression BindMixed(S.Mixed syntax)
    {
        var connectives = syntax.Connectives.Select(c => c.Text).ToArray();
        var second = syntax.Connectives.First(c => c.Text != connectives[0]);
        return Report(TypeDiagnostics.MixedConnectives(second.Span, Readings.Of(syntax.Operands.Select(o => _context.Words(o.Span)).ToArray(), connectives)), syntax);
    }

    private Expression Report(Diagnostics.Diagnostic diagnostic, S syntax)
    {
        _context.Report(diagnostic);
        return Broken(syntax);
    }

    /// <summary>One message for each rule, however many of its ends are too deep.</summary>
    private Expression TooDeep(S syntax, int limit)
    {
        if (!_isTooDeep)
        {
            _isTooDeep = true;
            _context.Report(SyntaxDiagnostics.TooNested(syntax.Span, limit));
        }

        return Broken(syntax);
    }

    private Expression BindVague(S.Vague syntax, Begrep level)
    {
        var subject = syntax.Subject is { } left ? Bind(left, level, null) : null;
        var ofTime = subject is null || (subject.Type.ErTid && !subject.Type.IsUnknown());
        var before = _context.Words(TextSpan.FromBounds(syntax.Span.Start, syntax.WordSpan.Start));
        var border = _context.Words(syntax.Border);
        var correct = (syntax.SecondBorder, ofTime) switch
        {
            ({ } second, false) => $"{before} fra {border} til og med {_context.Words(second)}",
            ({ } second, true) => $"{before} tidligst {border} og {before} senest {_context.Words(second)}",
            _ => $"{before} {TokenDiagnostics.IncludingBorder(syntax.Word, ofTime)} {border}",
        };
        return Report(TokenDiagnostics.VagueBorder(syntax.WordSpan, syntax.Word, ofTime, correct), syntax);
    }

    private Expression BindLiteral(S syntax)
    {
        var type = syntax switch
        {
            S.Quantity { Unit: Unit.Kroner } => Types.Kroner,
            S.Quantity { Unit: Unit.Percent } => Types.Percent,
            S.Quantity quantity => quantity.Number.IsWhole ? Types.Whole : Types.Number,
            S.Moment { Value.Minutt: null } => Types.Day,
            S.Moment => Types.Moment,
            S.MonthOfYear => Types.Month,
            _ => Types.Condition,
        };
        return Literal(syntax) is { } value ? new Expression.Constant(value, type, syntax.Span, _context.Words(syntax.Span)) : Broken(syntax);
    }

    private Expression BindOwned(S.Named syntax, Token owner, Begrep level)
    {
        var concept = owner.Forms.Where(f => f.IsGenitive).Select(f => _context.Symbols.Concept(f.Name)).FirstOrDefault(c => c is not null);
        return concept is null ? Broken(syntax) : _names.ResolveOf(concept, owner, syntax.Name, level, syntax.Span) ?? Broken(syntax);
    }

    private Expression BindPredicate(S.Predicate syntax, Begrep level) =>
        _names.ResolveConcept(syntax.Subject) is { } concept
            ? _names.ResolveOf(concept, syntax.Subject, syntax.Name, level, syntax.Span) ?? Broken(syntax)
            : Broken(syntax);

    private Expression BindArithmetic(S.Arithmetic syntax, Begrep level)
    {
        var left = Number(syntax.Left, level);
        var right = Number(syntax.Right, level);
        var type = ResultType(syntax, left, right);
        return type is null ? Broken(syntax) : new Expression.Arithmetic(syntax.Operator, left, right, type, syntax.Span, _context.Words(syntax.Span));
    }

    private Verditype? ResultType(S.Arithmetic syntax, Expression left, Expression right)
    {
        if (syntax.Operator is ArithmeticOperator.Add or ArithmeticOperator.Subtract)
        {
            if (Types.SameUnit(left.Type, right.Type))
            {
                return Types.OfSum(left.Type, right.Type);
            }

            _context.Report(UnitMessages.Of(left, right, syntax.Span, false));
            return null;
        }

        var isQuotient = syntax.Operator == ArithmeticOperator.Divide;
        if (isQuotient && !right.Type.IsUnknown() && !DivisorRules.IsNeverZero(right))
        {
            _context.Report(TypeDiagnostics.Divisor(right.Span, right.Tekst, (right as Expression.Fact)?.Opplysning));
        }

        var type = isQuotient ? Types.OfQuotient(left.Type, right.Type) : Types.OfProduct(left.Type, right.Type);
        if (type is null)
        {
            _context.Report(TypeDiagnostics.KronerTimesKroner(syntax.Span, isQuotient));
        }

        return type;
    }

    private Expression BindExtreme(S.Extreme syntax, Begrep level)
    {
        var operands = syntax.Operands.Select(o => Number(o, level)).ToArray();
        return Agree(operands, syntax.Span)
            ? new Expression.Extreme(syntax.Highest, operands, operands.Select(o => o.Type).Aggregate(Types.OfSum), syntax.Span, _context.Words(syntax.Span))
            : Broken(syntax);
    }

    /// <summary>Whether numbers count the same thing; if not, a message has been given.</summary>
    public bool Agree(IReadOnlyList<Expression> operands, TextSpan span)
    {
        var other = operands.FirstOrDefault(o => !Types.SameUnit(operands[0].Type, o.Type));
        if (other is not null)
        {
            _context.Report(UnitMessages.Of(operands[0], other, span, false));
        }

        return other is null;
    }

    private Expression BindModified(S.Modified syntax, Begrep level) =>
        _modifiers.Bind(Number(syntax.Operand, level), _context.Words(syntax.Operand.Span), syntax.Modifier, level, syntax.Span, _context.Words(syntax.Span));

    private Expression WithinParts(S syntax, Func<Expression> bind)
    {
        if (_partsWithinParts >= DeepestParts)
        {
            return TooDeep(syntax, DeepestParts);
        }

        _partsWithinParts++;
        try
        {
            return bind();
        }
        finally
        {
            _partsWithinParts--;
        }
    }

    private Expression BindAggregate(S.Aggregate syntax, Begrep level)
    {
        if (Parts(syntax.Over, level) is not { } over)
        {
            return Broken(syntax);
        }

        var operand = Number(syntax.Operand, over);
        var where = syntax.Where is { } condition ? Condition(condition, over, null) : null;
        return new Expression.Aggregate(syntax.Kind, operand, over, where, operand.Type, syntax.Span, _context.Words(syntax.Span));
    }

    private Expression BindCount(S.Count syntax, Begrep level)
    {
        if (Parts(syntax.Over, level) is not { } over)
        {
            return Broken(syntax);
        }

        var where = syntax.Where is { } condition ? Condition(condition, over, null) : null;
        return new Expression.Count(over, where, Types.Whole, syntax.Span, _context.Words(syntax.Span));
    }

    private Expression BindJoined(S.Joined syntax, Begrep level)
    {
        var items = syntax.Operands.Select(o => new Vilkår(null, Condition(o, level, null))).ToArray();
        var quantifier = syntax.IsAnd ? Quantifier.All : Quantifier.AtLeast;
        return new Expression.Conditions(quantifier, syntax.IsAnd ? 0 : 1, items, Types.Condition, syntax.Span, _context.Words(syntax.Span));
    }

    private Expression BindList(S.ConditionList syntax, Begrep level, Hjemmel? place)
    {
        var counts = syntax.Quantifier is Quantifier.AtLeast or Quantifier.AtMost or Quantifier.Exactly;
        if (counts && (syntax.Number < 1 || syntax.Number > syntax.Items.Count))
        {
            var quantifier = syntax.Quantifier == Quantifier.AtLeast ? "minst" : syntax.Quantifier == Quantifier.AtMost ? "høyst" : "nøyaktig";
            _context.Report(TypeDiagnostics.ImpossibleNumber(syntax.Span, syntax.Number, syntax.Items.Count, quantifier));
        }

        var items = syntax.Items.Select(item => BindItem(item, level, place)).ToArray();
        return new Expression.Conditions(syntax.Quantifier, syntax.Number, items, Types.Condition, syntax.Span, _context.Words(syntax.Span).TrimEnd(':'));
    }

    private Vilkår BindItem(ConditionItem item, Begrep level, Hjemmel? place)
    {
        var own = place is null ? null : ListPlaces.Of(item, place);
        return new Vilkår(own, Condition(item.Condition, level, own));
    }

    private Expression BindQuantified(S.Quantified syntax, Begrep level)
    {
        if (Parts(syntax.Over, level) is not { } over)
        {
            return Broken(syntax);
        }

        var condition = Condition(syntax.Condition, over, null);
        return new Expression.Quantified(syntax.Quantifier, syntax.Number, over, condition, Types.Condition, syntax.Span, _context.Words(syntax.Span));
    }
}
