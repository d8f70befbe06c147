using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Compiler.Emit.Plain;

/// <summary>Puts the expressions of one rule into plain C#, for an application of which every fact is given.</summary>
/// <param name="rules">The other rules, which may be asked for their values.</param>
/// <param name="naming">What everything is called.</param>
/// <param name="body">The method that is being written; sums and counts become statements of it.</param>
internal sealed partial class PlainExpressions(PlainRules rules, Naming naming, PlainBody body)
{
    /// <summary>Code for any expression.</summary>
    public PlainValue Of(Expression expression, PlainScope scope) => expression switch
    {
        Expression.Constant constant => OfConstant(constant),
        Expression.Rate { Sats: var sats } => OfRate(sats),
        Expression.Fact fact => OfFact(fact.Opplysning, scope),
        Expression.Defined defined => rules.Call(defined.Definisjon, scope),
        Expression.Deadline => new PlainValue.Minutes(scope.Variable(rules.Ordning.Søknad) + "._frist"),
        Expression.NotComputed { Type.ErTall: true } none => new PlainValue.Number("BeregnesIkke()", none.Type.Slag == Verdislag.Kroner ? PlainNumbers.Øre : BigInteger.One),
        Expression.NotComputed => throw new NotPlainException("what is no number and not computed"),
        Expression.Arithmetic arithmetic => Calculate(arithmetic, scope),
        Expression.Extreme extreme => extreme.Operands.Select(o => Of(o, scope)).Aggregate((a, b) => Furthest(a, b, extreme.Highest)),
        Expression.Bounded bounded => Furthest(Of(bounded.Operand, scope), Of(bounded.Bound, scope), highest: !bounded.IsCap),
        Expression.Rounded rounded => PlainNumbers.Rounded(Number(rounded.Operand, scope), rounded.Avrunding, rounded.Type),
        Expression.Aggregate { Kind: AggregateKind.Sum } sum => Sum(sum, scope),
        Expression.Aggregate extreme => FurthestOfParts(extreme, scope),
        Expression.Count count => Count(count, scope),
        Expression.Comparison comparison => Compare(comparison.Left, comparison.Operator, comparison.Right, scope),
        Expression.OneOf oneOf => Any(oneOf.Values.Select(v => Compare(oneOf.Operand, ComparisonOperator.Equal, v, scope)).ToList()),
        Expression.Not not => Negate(Truth(not.Operand, scope)),
        Expression.Conditions conditions => Conditions(conditions, scope),
        Expression.Quantified quantified => HowMany(quantified, scope),
        Expression.RoundPeriod or Expression.Calendar or Expression.MonthCount => throw new NotPlainException("days, months and periods"),
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}."),
    };

    /// <summary>Code for a condition. A fact that does not concern the case is not fulfilled.</summary>
    public PlainValue.Truth Truth(Expression expression, PlainScope scope) => Of(expression, scope) as PlainValue.Truth ?? throw new InvalidOperationException("The binder lets only conditions stand here.");

    /// <summary>Code for a number.</summary>
    public PlainValue.Number Number(Expression expression, PlainScope scope) => Of(expression, scope) as PlainValue.Number ?? throw new NotPlainException("a value that is no number");

    // Named where it stands as it is; where it is calculated with, the number is worked out when the rules are compiled.
    private PlainValue.Number OfRate(Sats sats) => sats.Verdi is Value.Number number
        ? PlainNumbers.Constant(number.Amount, sats.Type) with { Code = "Satsverdier." + naming.Rate(sats) }
        : throw new NotPlainException("a rate that is no number");

    private static PlainValue OfConstant(Expression.Constant constant) => constant.Value switch
    {
        Value.Number number => PlainNumbers.Constant(number.Amount, constant.Type),
        Value.Truth truth => new PlainValue.Truth(truth.IsTrue ? "true" : "false"),
        Value.Time { Moment: var moment } when constant.Type.Slag == Verdislag.Dato => new PlainValue.Day(CSharpText.Long(moment.Dato.DagerEtter(new Dato(1, 1, 1)))),
        Value.Time { Moment: { Minutt: not null } moment } => new PlainValue.Minutes(CSharpText.Long(moment.Tidligst)),
        Value.Month { Måned: var month } => new PlainValue.Month(CSharpText.Long((month.År * 12) + month.Nummer)),
        _ => throw new NotPlainException("a constant of type " + constant.Type.Navn),
    };

    private PlainValue OfFact(Opplysning fact, PlainScope scope)
    {
        var code = Read(fact, scope);
        if (fact.OppgisBareNår is { } given)
        {
            var isGiven = Truth(given, scope);
            if (fact.Type.Slag == Verdislag.JaNei)
            {
                return new PlainValue.Truth($"{isGiven.In("&&")} && {code}") { IsAtomic = false, Operator = "&&", Calculates = isGiven.Calculates };
            }

            // A value that does not concern the case leads on to more than plain code says.
            code = $"({isGiven.Operand} ? {code} : throw Ubesluttet())";
        }

        return Typed(fact, code);
    }

    private static PlainValue Typed(Opplysning fact, string code) => fact.Type.Slag switch
    {
        Verdislag.JaNei => new PlainValue.Truth(code),
        Verdislag.Kroner => new PlainValue.Number(code, PlainNumbers.Øre),
        Verdislag.Heltall => new PlainValue.Number(code, BigInteger.One),
        Verdislag.Tall or Verdislag.Prosent => new PlainValue.Number(code, PlainNumbers.Decimals),
        Verdislag.Dato => new PlainValue.Day(code),
        Verdislag.Tidspunkt => new PlainValue.Minutes(code),
        Verdislag.Måned => new PlainValue.Month(code),
        Verdislag.Kode => new PlainValue.Choice(code),
        _ => throw new NotPlainException("a fact of type " + fact.Type.Navn),
    };

    private string Read(Opplysning fact, PlainScope scope) => fact.Begrep.Rolle == Begrepsrolle.Søker
        ? $"{scope.Variable(rules.Ordning.Søknad)}.{naming.Class(fact.Begrep)}.{naming.Field(fact)}"
        : $"{scope.Variable(fact.Begrep)}.{naming.Field(fact)}";

    private PlainValue Calculate(Expression.Arithmetic arithmetic, PlainScope scope)
    {
        var (left, right) = (Number(arithmetic.Left, scope), Number(arithmetic.Right, scope));
        return arithmetic.Operator switch
        {
            ArithmeticOperator.Add => PlainNumbers.Sum(left, right, "+"),
            ArithmeticOperator.Subtract => PlainNumbers.Sum(left, right, "-"),
            ArithmeticOperator.Multiply => PlainNumbers.Product(left, right),
            _ => PlainNumbers.Quotient(left, right, IsPositive(arithmetic.Right)),
        };
    }

    private static bool IsPositive(Expression divisor) => divisor switch
    {
        Expression.Fact { Opplysning.Minst.Sign: > 0 } => true,
        Expression.Bounded { IsCap: false, Bound: Expression.Constant { Value: Value.Number least } } => least.Amount.Sign > 0,
        _ => false,
    };

    private static PlainValue Furthest(PlainValue a, PlainValue b, bool highest)
    {
        var method = highest ? "Høyest" : "Lavest";
        if (a is PlainValue.Number x && b is PlainValue.Number y)
        {
            var scale = PlainNumbers.CommonScale(PlainNumbers.Undivided(x), PlainNumbers.Undivided(y));
            var (left, right) = (PlainNumbers.InScale(x, scale), PlainNumbers.InScale(y, scale));
            return new PlainValue.Number($"{method}({left.Code}, {right.Code})", scale) { Calculates = left.Calculates || right.Calculates };
        }

        var code = $"{method}({a.Code}, {b.Code})";
        return (a, b) switch
        {
            (PlainValue.Minutes, PlainValue.Minutes) => new PlainValue.Minutes(code),
            (PlainValue.Month, PlainValue.Month) => new PlainValue.Month(code),
            (PlainValue.Day, PlainValue.Day) => new PlainValue.Day(code),
            _ => throw new NotPlainException("the highest of days and moments together"),
        };
    }
}
