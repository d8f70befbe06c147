using System.Numerics;

namespace Regelverk.Compiler.Emit.Plain;

/// <summary>Code that gives a value.</summary>
/// <param name="Code">The C# expression.</param>
internal abstract record PlainValue(string Code)
{
    /// <summary>Whether it can stand beside any operator without parentheses.</summary>
    public bool IsAtomic { get; init; } = true;

    /// <summary>Whether something in it can overflow, so that it must stand in checked().</summary>
    public bool Calculates { get; init; }

    /// <summary>The code where an operator stands beside it.</summary>
    public string Operand => IsAtomic ? Code : "(" + Code + ")";

    /// <summary>The code as a whole expression that notices overflow.</summary>
    public string Whole => Calculates ? "checked(" + Code + ")" : Code;

    /// <summary>Ja or nei.</summary>
    internal sealed record Truth(string Code) : PlainValue(Code)
    {
        /// <summary>The operator outermost in the code, «and» or «or»; empty for others.</summary>
        public string Operator { get; init; } = "";

        /// <summary>The code in a list of conditions. Tests bind tighter than «and» and «or»; a list of the other kind needs parentheses.</summary>
        public string In(string @operator) => Operator is "&&" or "||" && Operator != @operator ? "(" + Code + ")" : Code;
    }

    /// <summary>A whole number that stands for itself divided by a fixed scale: an amount in øre has the scale 100 of kroner.</summary>
    /// <param name="Code">The number before the division.</param>
    /// <param name="Scale">What it is divided by; more than 0.</param>
    internal sealed record Number(string Code, BigInteger Scale) : PlainValue(Code)
    {
        /// <summary>Its value where it is written in the regulation; otherwise null.</summary>
        public BigInteger? Literal { get; init; }

        /// <summary>Code of a further divisor, known to be more than 0; null where there is none.</summary>
        public string? Divisor { get; init; }
    }

    /// <summary>A moment in minutes.</summary>
    internal sealed record Minutes(string Code) : PlainValue(Code);

    /// <summary>A day as a number.</summary>
    internal sealed record Day(string Code) : PlainValue(Code);

    /// <summary>A month as a number.</summary>
    internal sealed record Month(string Code) : PlainValue(Code);

    /// <summary>One of the values of an enum.</summary>
    internal sealed record Choice(string Code) : PlainValue(Code);
}
