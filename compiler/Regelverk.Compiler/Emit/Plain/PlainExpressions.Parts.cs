using System;
using System.Numerics;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Compiler.Emit.Plain;

/// <content>Sums, counts and tests over the listed parts: each becomes a loop before the statement that uses it.</content>
internal sealed partial class PlainExpressions
{
    private PlainValue.Number Sum(Expression.Aggregate sum, PlainScope scope)
    {
        var name = body.Local(sum.Tekst);
        var scale = BigInteger.One;
        Declare(sum, $"var {name} = 0L;");
        EachPicked(sum.Over, sum.Where, scope, part =>
        {
            var operand = PlainNumbers.Undivided(Number(sum.Operand, part));
            scale = operand.Scale;
            Add(sum, $"{name} = checked({name} + {operand.Operand});", name.Length + 3);
        });
        return new PlainValue.Number(name, scale);
    }

    private PlainValue FurthestOfParts(Expression.Aggregate extreme, PlainScope scope)
    {
        var name = body.Local(extreme.Tekst);
        var found = body.Local("fant " + extreme.Tekst);
        PlainValue? kind = null;
        body.Add(new Statement.Line($"var {found} = false;"));
        Declare(extreme, $"var {name} = 0L;");
        EachPicked(extreme.Over, extreme.Where, scope, part =>
        {
            kind = Of(extreme.Operand, part);
            var value = body.Local("verdi i " + extreme.Tekst);
            Add(extreme, $"var {value} = {kind.Whole};", value.Length + 7);
            body.Block($"if (!{found} || {value} {(extreme.Kind == AggregateKind.Highest ? ">" : "<")} {name})", () =>
            {
                body.Add(new Statement.Line($"{found} = true;"));
                body.Add(new Statement.Line($"{name} = {value};"));
            });
        });
        body.Block($"if (!{found})", () => body.Add(new Statement.Line("throw Ubesluttet();")));
        return kind switch
        {
            PlainValue.Number number => new PlainValue.Number(name, PlainNumbers.Undivided(number).Scale),
            PlainValue.Minutes => new PlainValue.Minutes(name),
            PlainValue.Day => new PlainValue.Day(name),
            PlainValue.Month => new PlainValue.Month(name),
            _ => throw new NotPlainException("the highest of what has no order"),
        };
    }

    private PlainValue.Number Count(Expression.Count count, PlainScope scope)
    {
        var name = body.Local(count.Tekst);
        Declare(count, $"var {name} = 0L;");
        EachPicked(count.Over, count.Where, scope, _ => body.Add(new Statement.Line($"{name}++;")));
        return new PlainValue.Number(name, BigInteger.One);
    }

    private PlainValue.Truth HowMany(Expression.Quantified quantified, PlainScope scope)
    {
        var name = body.Local("antall der " + quantified.Condition.Tekst);
        var isAll = quantified.Quantifier == Quantifier.All;
        Declare(quantified, $"var {name} = 0L;");
        Each(quantified.Over, scope, part =>
        {
            var holds = Truth(quantified.Condition, part);
            If(quantified.Condition, isAll ? Negate(holds) : holds, () => body.Add(new Statement.Line($"{name}++;")));
        });
        var test = quantified.Quantifier switch
        {
            Quantifier.All or Quantifier.None => " == 0L",
            Quantifier.AtLeast => " >= " + CSharpText.Long(quantified.Number),
            Quantifier.AtMost => " <= " + CSharpText.Long(quantified.Number),
            _ => " == " + CSharpText.Long(quantified.Number),
        };
        return new PlainValue.Truth(name + test) { IsAtomic = false, Operator = "==" };
    }

    private void EachPicked(Begrep over, Expression? where, PlainScope scope, Action<PlainScope> write) => Each(over, scope, part =>
    {
        if (where is null)
        {
            write(part);
        }
        else
        {
            If(where, Truth(where, part), () => write(part));
        }
    });

    private void Each(Begrep over, PlainScope scope, Action<PlainScope> write)
    {
        var holder = over.Utenfor ?? throw new InvalidOperationException($"«{over}» is not a listed part.");
        if (!scope.Has(holder))
        {
            Each(holder, scope, part => Each(over, part, write));
            return;
        }

        var list = over.Liste ?? throw new InvalidOperationException($"«{over}» stands in no list.");
        body.Each(over.Navn, $"{scope.Variable(holder)}.{naming.Fields(list).Facts}", part => write(scope.With(over, part)));
    }

    private void If(Expression from, PlainValue.Truth condition, Action write)
    {
        var holds = body.Local("gjelder " + from.Tekst);
        Add(from, $"var {holds} = {condition.Whole};", holds.Length + 7);
        body.Block($"if ({holds})", write);
    }

    private void Declare(Expression from, string statement) => Add(from, statement, 0);

    private void Add(Expression from, string statement, int offset) => body.Add(new Statement.Line(statement, from.Span, offset));
}
