using System;
using System.Runtime.CompilerServices;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Walks the expressions of a bound regulation for one application. It says what each is worth; why, is found afterwards by <see cref="GroundsFinder"/>.</summary>
internal sealed partial class Evaluator
{
    private readonly Runde? _runde;
    private readonly Assumptions _assumed;

    public Evaluator(Ordning ordning, Søknadsdata søknad, Runde? runde, Assumptions? assumed = null)
    {
        _runde = runde;
        _assumed = assumed ?? Assumptions.None;
        Root = Scope.OfApplication(ordning, søknad);
    }

    /// <summary>The application.</summary>
    public Scope Root { get; }

    /// <summary>Whether every rounding is passed over: for seeing whether two amounts are the same for no other reason than that both are rounded.</summary>
    public bool RoundsNothing { get; init; }

    /// <summary>The deadline of the round in hand as it is written, or null where it is not known.</summary>
    public Tidspunkt? Frist => _runde?.Frist;

    /// <summary>The period of the round in hand, or null where it is not known.</summary>
    public Periode? Søknadsperiode => _runde?.Periode;

    public Result Evaluate(Expression expression, Scope scope) => expression switch
    {
        Expression.Constant constant => new Result.Known(constant.Value),
        Expression.Rate rate => new Result.Known(rate.Sats.Verdi),
        Expression.Fact fact => ReadFact(fact.Opplysning, scope),
        Expression.Defined defined => ValueOf(defined.Definisjon, scope),
        Expression.Deadline => ReadDeadline(),
        Expression.RoundPeriod => ReadRoundPeriod(),
        Expression.Calendar calendar => ReadCalendar(calendar, scope),
        Expression.MonthCount count => CountMonths(count, scope),
        Expression.NotComputed none => new Result.NotComputed(none.Why, none.Hjemmel),
        Expression.Arithmetic arithmetic => Calculate(arithmetic, scope),
        Expression.Extreme extreme => FindExtreme(extreme, scope),
        Expression.Bounded bounded => Bound(bounded, scope),
        Expression.Rounded rounded => Round(rounded, scope),
        Expression.Aggregate aggregate => Combine(aggregate, scope),
        Expression.Count count => CountParts(count, scope),
        Expression.Comparison comparison => Compare(comparison, scope),
        Expression.OneOf oneOf => IsOneOf(oneOf, scope),
        Expression.Not not => Negate(Condition(not.Operand, scope)),
        Expression.Conditions conditions => CountConditions(conditions, scope),
        Expression.Quantified quantified => CountPartsThatMeet(quantified, scope),
        _ => throw new InvalidOperationException($"Unknown expression {expression.GetType().Name}."),
    };

    /// <summary>
    /// A condition: ja, nei or not decided. A test of something uaktuell is nei, because what does not concern the case is
    /// not fulfilled in it; its denial is ja. This cannot flip later: a fact becomes uaktuell only when its «oppgis bare når»
    /// is certainly nei, and what is certain stays.
    /// </summary>
    public Result Condition(Expression expression, Scope scope) =>
        Evaluate(expression, scope) is var result && result is Result.NotApplicable ? Result.Of(false) : result;

    /// <summary>The condition that a fact is given under; null where it is always given.</summary>
    public Result? GivenWhen(Opplysning opplysning, Scope owner) =>
        opplysning.OppgisBareNår is { } condition ? Condition(condition, owner) : null;

    /// <summary>What a defined name is worth in the scope that it belongs to.</summary>
    public Result ValueOf(Definisjon definisjon, Scope scope)
    {
        var owner = scope.OwnerOf(definisjon.Nivå);
        if (owner.Remembered.TryGetValue(definisjon, out var remembered))
        {
            return remembered ?? throw new InvalidOperationException($"«{definisjon}» is defined by itself; the binder lets no such regulation through.");
        }

        // A long chain of definitions must end in an exception that can be caught, never in a dead process.
        RuntimeHelpers.EnsureSufficientExecutionStack();
        owner.Remembered.Add(definisjon, null);
        var result = owner.Data.Gitt.TryGetValue(definisjon, out var given)
            ? new Result.Known(given)
            : ChooseCase(definisjon, owner);
        owner.Remembered[definisjon] = result;
        return result;
    }

    private Result ReadFact(Opplysning opplysning, Scope scope)
    {
        var owner = scope.OwnerOf(opplysning.Begrep);
        if (GivenWhen(opplysning, owner) is { } given)
        {
            if (given.IsFalse)
            {
                return new Result.NotApplicable();
            }

            if (!given.IsTrue)
            {
                // Even a fact that is there may turn out uaktuell, so its value is not certain yet.
                return given;
            }
        }

        return _assumed.Of(new FactKey(owner.Path, opplysning)) is { } assumed ? assumed.Result
            : owner.Data.Opplysninger.TryGetValue(opplysning, out var value) ? new Result.Known(value)
            : new Result.Unknown();
    }

    private Result ReadDeadline()
    {
        if (_runde?.Frist is not { } frist)
        {
            return new Result.Unknown();
        }

        // A deadline without a clock ends with its day, so the moment itself is known.
        return new Result.Known(new Value.Time(frist with { Minutt = frist.Minutt ?? Tidspunkt.SisteMinutt }));
    }
}
