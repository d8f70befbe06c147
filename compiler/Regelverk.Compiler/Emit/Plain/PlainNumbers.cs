using System.Globalization;
using System.Numerics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Compiler.Emit.Plain;

/// <summary>Exact arithmetic on whole numbers with a scale that is known when the rules are compiled.</summary>
internal static class PlainNumbers
{
    /// <summary>The scale of money: øre.</summary>
    public static readonly BigInteger Øre = 100;

    /// <summary>The scale of numbers and shares that are given with decimals. One with more of them is left to exact fractions.</summary>
    public static readonly BigInteger Decimals = 1_000_000;

    private static readonly BigInteger LargestScale = 1_000_000_000;

    /// <summary>A number written in the regulation.</summary>
    public static PlainValue.Number Constant(Rational number, Verditype type)
    {
        var scale = type.Slag == Verdislag.Kroner && (Øre % number.Denominator).IsZero ? Øre : number.Denominator;
        return Literal(number.Numerator * (scale / number.Denominator), scale);
    }

    /// <summary>The same value in a larger scale.</summary>
    public static PlainValue.Number InScale(PlainValue.Number number, BigInteger scale)
    {
        if (number.Scale == scale)
        {
            return number;
        }

        var factor = scale / number.Scale;
        return number.Literal is { } literal ? Literal(literal * factor, scale) : number with
        {
            Code = number.Operand + " * " + Text(factor),
            Scale = Sound(scale),
            IsAtomic = false,
            Calculates = true,
        };
    }

    /// <summary>The smallest scale that both can be written in.</summary>
    public static BigInteger CommonScale(PlainValue.Number a, PlainValue.Number b) => CommonScale(a.Scale, b.Scale);

    /// <summary>The smallest scale that holds two others.</summary>
    public static BigInteger CommonScale(BigInteger a, BigInteger b) => Sound(a / BigInteger.GreatestCommonDivisor(a, b) * b);

    /// <summary>A sum or difference.</summary>
    public static PlainValue.Number Sum(PlainValue.Number a, PlainValue.Number b, string @operator)
    {
        var scale = CommonScale(Undivided(a), Undivided(b));
        if (InScale(a, scale).Literal is { } x && InScale(b, scale).Literal is { } y)
        {
            return Literal(@operator == "+" ? x + y : x - y, scale);
        }

        return new PlainValue.Number($"{InScale(a, scale).Operand} {@operator} {InScale(b, scale).Operand}", scale) { IsAtomic = false, Calculates = true };
    }

    /// <summary>A product. One with a number of the regulation is shortened.</summary>
    public static PlainValue.Number Product(PlainValue.Number a, PlainValue.Number b)
    {
        if (a.Literal is { } first)
        {
            return b.Literal is { } second ? Reduced(first * second, a.Scale * b.Scale) : Times(b, first, a.Scale);
        }

        if (b.Literal is { } factor)
        {
            return Times(a, factor, b.Scale);
        }

        var divisor = a.Divisor is null ? b.Divisor : b.Divisor is null ? a.Divisor : throw new NotPlainException("a product of two quotients");
        return new PlainValue.Number($"{a.Operand} * {b.Operand}", Sound(a.Scale * b.Scale)) { IsAtomic = false, Calculates = true, Divisor = divisor };
    }

    /// <summary>A quotient.</summary>
    /// <param name="a">What is divided.</param>
    /// <param name="b">What it is divided by; never 0.</param>
    /// <param name="isPositive">Whether the divisor is known to be more than 0.</param>
    public static PlainValue.Number Quotient(PlainValue.Number a, PlainValue.Number b, bool isPositive)
    {
        if (b.Literal is { } literal)
        {
            if (literal.Sign == 0)
            {
                throw new NotPlainException("a division by zero");
            }

            return literal.Sign > 0 ? Times(a, b.Scale, literal) : Times(a, -b.Scale, -literal);
        }

        if (!isPositive || a.Divisor is not null || b.Divisor is not null)
        {
            throw new NotPlainException("a quotient that cannot be written with one divisor");
        }

        var above = Times(a, b.Scale, 1);
        return above with { Divisor = b.Operand };
    }

    /// <summary>Rounded to a unit.</summary>
    public static PlainValue.Number Rounded(PlainValue.Number number, Avrunding avrunding, Verditype type)
    {
        var unit = avrunding.Enhet;
        var (above, below) = (unit.Denominator, number.Scale * unit.Numerator);
        var common = BigInteger.GreatestCommonDivisor(above, below);
        (above, below) = (above / common, Sound(below / common));
        var dividend = above.IsOne ? number.Code : $"{number.Operand} * {Text(above)}";
        var divisor = number.Divisor is { } by ? below.IsOne ? by : $"{by} * {Text(below)}" : Text(below);
        var scale = type.Slag == Verdislag.Kroner && (unit * 100).IsWhole ? Øre : unit.Denominator;
        var step = unit.Numerator * (scale / unit.Denominator);
        var units = $"Avrundet({dividend}, {divisor}, global::Regelverk.Runtime.Numbers.Avrundingsmåte.{avrunding.Måte})";
        return step.IsOne
            ? new PlainValue.Number(units, scale) { Calculates = true }
            : new PlainValue.Number($"{units} * {Text(step)}", scale) { IsAtomic = false, Calculates = true };
    }

    /// <summary>The number without a divisor of its own.</summary>
    public static PlainValue.Number Undivided(PlainValue.Number number) =>
        number.Divisor is null ? number : throw new NotPlainException("a quotient that is not rounded at once");

    /// <summary>A number as it stands in C#.</summary>
    public static string Text(BigInteger number) => number >= long.MinValue && number <= long.MaxValue
        ? CSharpText.Long((long)number)
        : throw new NotPlainException("the number " + number.ToString(CultureInfo.InvariantCulture));

    private static PlainValue.Number Times(PlainValue.Number number, BigInteger above, BigInteger below)
    {
        if (number.Literal is { } literal)
        {
            return Reduced(literal * above, number.Scale * below);
        }

        var scale = number.Scale * below;
        var common = BigInteger.GreatestCommonDivisor(above, scale);
        (above, scale) = (above / common, Sound(scale / common));
        return above.IsOne
            ? number with { Scale = scale }
            : number with { Code = $"{number.Operand} * {Text(above)}", Scale = scale, IsAtomic = false, Calculates = true };
    }

    private static PlainValue.Number Reduced(BigInteger above, BigInteger below)
    {
        var common = BigInteger.GreatestCommonDivisor(above, below);
        return Literal(above / common, below / common);
    }

    private static PlainValue.Number Literal(BigInteger value, BigInteger scale) =>
        new(Text(value), Sound(scale)) { Literal = value, IsAtomic = value.Sign >= 0 };

    private static BigInteger Sound(BigInteger scale) =>
        scale <= LargestScale ? scale : throw new NotPlainException("a fraction with too large a number below the line");
}
