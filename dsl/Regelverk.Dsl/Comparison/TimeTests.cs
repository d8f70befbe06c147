using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Analysis;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>What the rules of one regulation hold a time against: days and moments that they name, and the deadline.</summary>
internal sealed class TimeTests
{
    private readonly Opplysning _fact;
    private readonly HashSet<TimeCut> _fixed = [];

    public TimeTests(Ordning ordning, Opplysning fact)
    {
        _fact = fact;
        foreach (var test in Reading.Roots(ordning).SelectMany(ExpressionParts.AllIn))
        {
            switch (test)
            {
                case Expression.Fact said when IsFact(said):
                    IsParticiple |= said.Tekst.Contains(" er ");
                    break;
                case Expression.Comparison comparison when IsFact(comparison.Left):
                    Add(comparison.Operator, comparison.Right);
                    break;
                case Expression.Comparison comparison when IsFact(comparison.Right):
                    Add(TestForms.Swapped(comparison).Operator, comparison.Left);
                    break;
                case Expression.OneOf oneOf when IsFact(oneOf.Operand):
                    foreach (var value in oneOf.Values)
                    {
                        Add(ComparisonOperator.Equal, value);
                    }

                    break;
            }
        }
    }

    /// <summary>Where the rules part times by days and moments that they name.</summary>
    public IReadOnlyCollection<TimeCut> Fixed => _fixed;

    /// <summary>Whether a rule tells what comes before the deadline from the deadline itself.</summary>
    public bool IsPartedBeforeDeadline { get; private set; }

    /// <summary>Whether a rule tells the deadline itself from what comes after it.</summary>
    public bool IsPartedAfterDeadline { get; private set; }

    /// <summary>Whether a rule says it of something, as in «søknaden er levert».</summary>
    public bool IsParticiple { get; private set; }

    /// <summary>Whether any rule holds it against the deadline.</summary>
    public bool HasDeadline => IsPartedBeforeDeadline || IsPartedAfterDeadline;

    /// <summary>Where the rules part times when the deadline is known, and which of it is by the deadline.</summary>
    public IEnumerable<(TimeCut Cut, bool IsDeadline)> With(Tidspunkt? deadline)
    {
        var byDeadline = deadline is { } border
            ? new[] { new TimeCut(border, false), new TimeCut(border, true) }.Where(cut => cut.IsAfter ? IsPartedAfterDeadline : IsPartedBeforeDeadline)
            : [];
        return byDeadline.Select(cut => (cut, true)).Concat(_fixed.Select(cut => (cut, false)));
    }

    private bool IsFact(Expression expression) => expression is Expression.Fact { Opplysning: var read } && read == _fact;

    private void Add(ComparisonOperator comparison, Expression border)
    {
        var (before, after) = (comparison is not (ComparisonOperator.AtMost or ComparisonOperator.MoreThan), comparison is not (ComparisonOperator.AtLeast or ComparisonOperator.LessThan));
        if (border is Expression.Deadline)
        {
            IsPartedBeforeDeadline |= before;
            IsPartedAfterDeadline |= after;
        }
        else if (border is Expression.Constant { Value: Value.Time { Moment: var moment } })
        {
            // The clock does not count for a day.
            var named = _fact.Type.Slag == Verdislag.Dato ? moment with { Minutt = null } : moment;
            _fixed.UnionWith(new[] { new TimeCut(named, false), new TimeCut(named, true) }.Where(cut => cut.IsAfter ? after : before));
        }
    }
}
