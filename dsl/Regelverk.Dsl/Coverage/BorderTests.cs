using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Analysis;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Coverage;

/// <summary>A test of something against a value that the file gives.</summary>
/// <param name="Subject">What is tested.</param>
/// <param name="Border">The value.</param>
/// <param name="Test">The whole test.</param>
/// <param name="Level">What it is asked of.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record BorderTest(Expression Subject, Border Border, Expression Test, Begrep Level, Hjemmel Place);

/// <summary>Finds all tests of something against a constant or a rate, each once in each place.</summary>
internal sealed class BorderTests
{
    private readonly List<BorderTest> _all = [];
    private readonly HashSet<(string Subject, Border Border, TextSpan Span)> _seen = [];

    private static readonly Hjemmel AmongTheFacts = new("begreper");

    /// <param name="ordning">The rules.</param>
    /// <param name="withWhenGiven">Whether the tests of when facts are given are among them.</param>
    public BorderTests(Ordning ordning, bool withWhenGiven = false)
    {
        foreach (var demand in ordning.Krav)
        {
            Collect(demand.Vilkår, ordning.Søknad, demand.Hjemmel);
        }

        foreach (var definition in ordning.Definisjoner.Where(d => !d.Nivå.ErMåneder))
        {
            foreach (var part in definition.Tilfeller)
            {
                Collect(part.Verdi, definition.Nivå, part.Hjemmel);
                if (part.Vilkår is { } condition)
                {
                    Collect(condition, definition.Nivå, part.Hjemmel);
                }
            }
        }

        foreach (var fact in ordning.Begreper.SelectMany(b => b.Opplysninger).Concat(ordning.Skjønn))
        {
            if (withWhenGiven && fact.OppgisBareNår is { } condition)
            {
                Collect(condition, fact.Begrep, AmongTheFacts);
            }
        }

        _all.Sort((a, b) => a.Test.Span.Start.CompareTo(b.Test.Span.Start));
    }

    public IReadOnlyList<BorderTest> All => _all;

    private void Collect(Expression expression, Begrep level, Hjemmel place)
    {
        switch (expression)
        {
            case Expression.Comparison comparison:
                var turned = TestForms.Turned(comparison);
                Add(turned.Left, turned.Right, comparison, level, place);
                break;
            case Expression.OneOf oneOf:
                foreach (var value in oneOf.Values)
                {
                    Add(oneOf.Operand, value, oneOf, level, place);
                }

                break;
            case Expression.Conditions conditions:
                foreach (var item in conditions.Items)
                {
                    Collect(item.Uttrykk, level, item.Hjemmel ?? place);
                }

                return;
        }

        var inside = expression switch
        {
            Expression.Quantified quantified => quantified.Over,
            Expression.Count count => count.Over,
            Expression.Aggregate aggregate => aggregate.Over,
            Expression.MonthCount => null,
            _ => level,
        };
        if (inside is not null)
        {
            foreach (var part in ExpressionParts.Of(expression))
            {
                Collect(part, inside, place);
            }
        }
    }

    private void Add(Expression subject, Expression value, Expression test, Begrep level, Hjemmel place)
    {
        if (subject.Type.Slag != Verdislag.Kode && Border.Of(subject, value.Type) is null && Border.Of(value, subject.Type) is { } border && _seen.Add((SubjectKey.Of(subject), border, test.Span)))
        {
            _all.Add(new BorderTest(subject, border, test, level, place));
        }
    }
}
