using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Analysis;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Coverage;

/// <summary>Sees which sides of a border the examples try, and asks about the others.</summary>
internal sealed class BorderCoverage(Ordning ordning, BorderTest test, IReadOnlyList<ExampleRun> runs, ExampleWriter writer)
{
    public Grense Find()
    {
        var (least, most) = Border.Limits(test.Subject);
        var step = Step(test.Subject.Type);
        var values = Values().ToArray();
        var points = new[] { (Side: Grenseside.Under, Point: test.Border.Low - step), (Side: Grenseside.På, Point: test.Border.Low), (Side: Grenseside.Over, Point: test.Border.High + step) }
            .Where(p => (least is null || p.Point >= least) && (most is null || p.Point <= most))
            .Select(p => Point(p.Side, p.Point, values))
            .ToArray();
        return new Grense(test.Place, test.Test.Tekst, test.Test.Span, points);
    }

    private Grensepunkt Point(Grenseside side, Rational point, IEnumerable<Border> values)
    {
        var isTried = values.Any(v => SideOf(v) == side);
        var shown = Border.Shown(point, test.Subject.Type);
        var holds = test.Test switch
        {
            Expression.OneOf oneOf => oneOf.Values.Any(v => Border.Of(v, oneOf.Operand.Type)?.Holds(point, ComparisonOperator.Equal) == true),
            Expression.Comparison comparison => test.Border.Holds(point, TestForms.Turned(comparison).Operator),
            _ => false,
        };
        var question = $"Når {test.Subject.Tekst} er {shown}, er «{test.Test.Tekst}» {(holds ? "oppfylt" : "ikke oppfylt")}. Er det meningen?";
        return new Grensepunkt(side, isTried, question, isTried ? null : Example(point, shown));
    }

    /// <summary>An example that is like one of the author's but for this value.</summary>
    private string? Example(Rational point, string shown)
    {
        if (test.Subject is not Expression.Fact { Opplysning: var fact })
        {
            return null;
        }

        var value = Border.ValueOf(point, fact.Type);
        return runs.Where(r => r.Eksempel.Fordelt is null && r.Evaluator.Root.Data.Gitt.Count == 0)
            .OrderByDescending(r => r.IsGranted)
            .Select(run => FactChange.In(run.Søknad, ordning, fact, value) is { } changed ? writer.Write($"{test.Subject.Tekst} er {shown}", changed, run.Eksempel.Runde) : null)
            .FirstOrDefault(written => written is not null);
    }

    /// <summary>The values of what is tested, in all examples.</summary>
    private IEnumerable<Border> Values() =>
        from run in runs
        from scope in run.Scopes(test.Level)
        let result = run.Evaluator.Evaluate(test.Subject, scope)
        where result is Result.Known
        let border = Border.Of(new Expression.Constant(((Result.Known)result).Value, test.Subject.Type, default, ""), test.Subject.Type)
        where border is not null
        select border.Value;

    private Grenseside? SideOf(Border value) =>
        value.High < test.Border.Low ? Grenseside.Under : value.Low > test.Border.High ? Grenseside.Over : value.Low >= test.Border.Low && value.High <= test.Border.High ? Grenseside.På : null;

    /// <summary>As near to a border as people would ask: one krone, one day, one percent.</summary>
    private static Rational Step(Verditype type) => type.Slag switch
    {
        Verdislag.Kroner => Rational.One,
        Verdislag.Prosent => new Rational(1, 100),
        Verdislag.Tall => new Rational(1, 10),
        _ => Border.Step(type),
    };
}
