using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Tokens;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Syntax;

/// <summary>A rule that gives a name its value line by line: by a table, by steps, or by the date a rate changes. The name is null where it was itself wrong.</summary>
internal abstract record ComputedSyntax(Name? Name, TextSpan NameSpan, TextSpan Span) : RuleSyntax(Span)
{
    /// <summary>All values and conditions in it.</summary>
    public abstract IEnumerable<ExpressionSyntax> Expressions { get; }

    /// <summary>Where its rows, steps or dated lines stand.</summary>
    public abstract IEnumerable<TextSpan> Lines { get; }
}

/// <summary>«X følger av tabellen, bare én rad passer:». The columns are what the cells ask; the last one, the result, is X itself.</summary>
internal sealed record DecisionTableSyntax(
    Name? Name, TextSpan NameSpan, TableRule Rule, IReadOnlyList<ExpressionSyntax> Columns, Token Result, IReadOnlyList<RowSyntax> Rows, TextSpan Span)
    : ComputedSyntax(Name, NameSpan, Span)
{
    public override IEnumerable<ExpressionSyntax> Expressions => Columns.Concat(Rows.SelectMany(r => r.Expressions));

    public override IEnumerable<TextSpan> Lines => Rows.Select(r => r.Span);
}

/// <summary>«X beregnes trinnvis av G:» with its steps from the lowest, and what is done to their sum.</summary>
internal sealed record BandsSyntax(
    Name? Name, TextSpan NameSpan, ExpressionSyntax Base, IReadOnlyList<ModifierSyntax> Modifiers, IReadOnlyList<BandSyntax> Bands, TextSpan Span)
    : ComputedSyntax(Name, NameSpan, Span)
{
    public override IEnumerable<ExpressionSyntax> Expressions => Bands.Select(b => b.Price).Append(Base).Concat(Modifiers.SelectMany(BoundOf));

    public override IEnumerable<TextSpan> Lines => Bands.Select(b => b.Span);

    public static IEnumerable<ExpressionSyntax> BoundOf(ModifierSyntax modifier) => modifier switch
    {
        ModifierSyntax.Cap cap => [cap.Bound],
        ModifierSyntax.Floor floor => [floor.Bound],
        _ => [],
    };
}

/// <summary>«X beregnes av hele G, etter trinnet G ligger i:» with its steps, and what is done to what a step gives. Inside is G as it stands the second time.</summary>
internal sealed record StepsSyntax(
    Name? Name, TextSpan NameSpan, ExpressionSyntax Base, ExpressionSyntax Inside, IReadOnlyList<ModifierSyntax> Modifiers, IReadOnlyList<RowSyntax> Steps, TextSpan Span)
    : ComputedSyntax(Name, NameSpan, Span)
{
    public override IEnumerable<ExpressionSyntax> Expressions => Steps.SelectMany(s => s.Expressions).Append(Base).Concat(Modifiers.SelectMany(BandsSyntax.BoundOf));

    public override IEnumerable<TextSpan> Lines => Steps.Select(s => s.Span);
}

/// <summary>«sats, etter avtaledatoen:» with its lines from the oldest.</summary>
internal sealed record DatedRateSyntax(Name? Name, TextSpan NameSpan, ExpressionSyntax By, IReadOnlyList<DatedLineSyntax> Series, TextSpan Span)
    : ComputedSyntax(Name, NameSpan, Span)
{
    public override IEnumerable<ExpressionSyntax> Expressions => Series.Select(l => l.Value).OfType<ExpressionSyntax>().Append(By);

    public override IEnumerable<TextSpan> Lines => Series.Select(l => l.Span);
}

/// <summary>How many rows of a table may apply at once.</summary>
internal enum TableRule
{
    /// <summary>«bare én rad passer»</summary>
    OneRow,

    /// <summary>«rader som passer, gir samme svar»</summary>
    SameAnswer,

    /// <summary>«summen av radene som passer»</summary>
    Sum,
}

/// <summary>A row of a table, or a step: what each column but the last must be, and the value. A step may be an amount for each («500 kroner for hver»).</summary>
internal sealed record RowSyntax(IReadOnlyList<TestSyntax> Tests, bool IsOtherwise, ExpressionSyntax Value, bool IsForEach, TextSpan Span)
{
    public IEnumerable<ExpressionSyntax> Expressions => Tests.SelectMany(t => t.Parts).SelectMany(p => p.Expressions).Append(Value);
}

/// <summary>What a cell asks of its column: one of its parts; without parts, anything will do.</summary>
internal sealed record TestSyntax(IReadOnlyList<TestPart> Parts, bool IsOtherwise, TextSpan Span);

/// <summary>A value, a border, or a range with both ends included. Vague is a word such as «over», which does not say whether the border is included.</summary>
internal sealed record TestPart(ComparisonOperator Operator, ExpressionSyntax Value, ExpressionSyntax? To, Token? Vague, TextSpan Span)
{
    public IEnumerable<ExpressionSyntax> Expressions => To is null ? [Value] : [Value, To];
}

/// <summary>«8 prosent av de første 5 000 000 kronene», «minus 526 kroner for hver av de neste 1 500 innbyggerne». Without a width it takes all the rest.</summary>
internal sealed record BandSyntax(ExpressionSyntax Price, bool IsNegative, bool IsForEach, BandPosition Position, Rational? Width, bool OfKroner, Token? Noun, TextSpan Span);

/// <summary>Where a step stands among the others.</summary>
internal enum BandPosition
{
    First,
    Next,
    Rest,
}

/// <summary>«1 430 000 kroner fra og med 1. januar 2021 kilde «…»»; without a value the rate is unchanged, or has ended.</summary>
internal sealed record DatedLineSyntax(ExpressionSyntax? Value, bool IsUnchanged, Tidspunkt From, string? Source, TextSpan Span);
