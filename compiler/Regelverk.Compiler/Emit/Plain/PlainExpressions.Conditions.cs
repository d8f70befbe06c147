using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Compiler.Emit.Plain;

/// <content>Tests and lists of conditions.</content>
internal sealed partial class PlainExpressions
{
    private const string MinutesOfDay = "1440L";

    private PlainValue.Truth Compare(Expression left, ComparisonOperator comparison, Expression right, PlainScope scope)
    {
        // A test of something that does not concern the case is not fulfilled; «er ikke» is its exact denial.
        var given = new[] { left, right }.OfType<Expression.Fact>().Where(f => f.Opplysning.OppgisBareNår is not null).ToList();
        var test = Compare(Bare(left, right, scope), comparison, Bare(right, left, scope));
        foreach (var fact in given)
        {
            var isGiven = Truth(fact.Opplysning.OppgisBareNår ?? fact, scope);
            test = comparison == ComparisonOperator.NotEqual
                ? Join([Negate(isGiven), test], "||")
                : Join([isGiven, test], "&&");
        }

        return test;
    }

    // The value of a fact without asking whether it concerns the case; the test around it has asked. A word from a closed list belongs to the fact beside it.
    private PlainValue Bare(Expression expression, Expression beside, PlainScope scope) => (expression, beside) switch
    {
        (Expression.Fact { Opplysning: { OppgisBareNår: not null } fact }, _) => Typed(fact, Read(fact, scope)),
        (Expression.Constant { Value: Value.Code code }, Expression.Fact { Opplysning: { Type.Slag: Verdislag.Kode } fact }) => new PlainValue.Choice($"{naming.Enum(fact)}.{naming.Code(fact, code.Name)}"),
        (Expression.Fact { Opplysning: { Type.Slag: Verdislag.Kode } fact }, Expression.Fact { Opplysning: var other }) when fact != other => throw new NotPlainException("two closed lists compared"),
        _ => ToItsDay(expression, Of(expression, scope)),
    };

    // The clock does not count for what is of type dato; only the deadline itself is always a moment.
    private static PlainValue ToItsDay(Expression expression, PlainValue value) =>
        value is PlainValue.Minutes && expression is not Expression.Deadline && expression.Type.Slag == Verdislag.Dato ? DayOf(value) : value;

    private static PlainValue.Day DayOf(PlainValue minutes) => new($"{minutes.Operand} / {MinutesOfDay}") { IsAtomic = false };

    private static PlainValue.Truth Compare(PlainValue left, ComparisonOperator comparison, PlainValue right)
    {
        var sign = comparison switch
        {
            ComparisonOperator.Equal => "==",
            ComparisonOperator.NotEqual => "!=",
            ComparisonOperator.AtLeast => ">=",
            ComparisonOperator.MoreThan => ">",
            ComparisonOperator.AtMost => "<=",
            _ => "<",
        };
        switch (left, right)
        {
            case (PlainValue.Number x, PlainValue.Number y):
                var scale = PlainNumbers.CommonScale(PlainNumbers.Undivided(x), PlainNumbers.Undivided(y));
                return Test(PlainNumbers.InScale(x, scale), sign, PlainNumbers.InScale(y, scale));
            case (PlainValue.Minutes, PlainValue.Day):
                return Test(DayOf(left), sign, right);
            case (PlainValue.Day, PlainValue.Minutes):
                return Test(left, sign, DayOf(right));
            case (PlainValue.Truth, PlainValue.Truth):
            case (PlainValue.Choice, PlainValue.Choice):
            case (PlainValue.Minutes, PlainValue.Minutes):
            case (PlainValue.Day, PlainValue.Day):
            case (PlainValue.Month, PlainValue.Month):
                return Test(left, sign, right);
            default:
                throw new NotPlainException("a test of values of different kinds");
        }
    }

    private static PlainValue.Truth Test(PlainValue left, string sign, PlainValue right) =>
        new($"{left.Operand} {sign} {right.Operand}") { IsAtomic = false, Operator = sign, Calculates = left.Calculates || right.Calculates };

    private static PlainValue.Truth Negate(PlainValue.Truth condition) =>
        new("!" + condition.Operand) { Calculates = condition.Calculates };

    private static PlainValue.Truth Any(IReadOnlyList<PlainValue.Truth> conditions) => Join(conditions, "||");

    private static PlainValue.Truth Join(IReadOnlyList<PlainValue.Truth> conditions, string @operator) => conditions.Count == 1
        ? conditions[0]
        : new PlainValue.Truth(string.Join($" {@operator} ", conditions.Select(c => c.In(@operator)))) { IsAtomic = false, Operator = @operator, Calculates = conditions.Any(c => c.Calculates) };

    private PlainValue.Truth Conditions(Expression.Conditions list, PlainScope scope)
    {
        var items = list.Items.Select(i => Truth(i.Uttrykk, scope)).ToList();
        switch (list.Quantifier)
        {
            case Quantifier.All:
                return Listed(list, items, "&&");
            case Quantifier.AtLeast when list.Number == 1:
                return Listed(list, items, "||");
            case Quantifier.None:
                return Negate(Listed(list, items, "||"));
            default:
                var number = string.Join(" + ", items.Select(i => $"({i.In("")} ? 1 : 0)"));
                var sign = list.Quantifier switch
                {
                    Quantifier.AtLeast => ">=",
                    Quantifier.AtMost => "<=",
                    _ => "==",
                };
                return new PlainValue.Truth($"{number} {sign} {CSharpText.Int(list.Number)}") { IsAtomic = false, Operator = sign, Calculates = items.Any(i => i.Calculates) };
        }
    }

    /// <summary>Lettered and numbered conditions each get a line with their words before it, so that code and regulation can be read side by side.</summary>
    private static PlainValue.Truth Listed(Expression.Conditions list, IReadOnlyList<PlainValue.Truth> items, string @operator)
    {
        if (items.Count < 2 || list.Items.All(i => i.Hjemmel is null))
        {
            return Join(items, @operator);
        }

        var lines = new List<string>();
        for (var i = 0; i < items.Count; i++)
        {
            var place = list.Items[i].Hjemmel is { } hjemmel ? hjemmel + ": " : "";
            lines.Add("    // " + CSharpText.Comment(place + Head(list.Items[i].Uttrykk)));
            var code = items[i].In(@operator).Replace("\n", "\n    ");
            lines.Add("    " + (i > 0 ? @operator + " " : "") + code);
        }

        return new PlainValue.Truth("\n" + string.Join("\n", lines)) { IsAtomic = false, Operator = @operator, Calculates = items.Any(i => i.Calculates) };
    }

    // A list inside the list is introduced by its first words; its items follow with their own.
    private static string Head(Expression expression) => expression.Tekst.Split(':')[0];
}
