using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Cases.Years;

/// <summary>
/// Finds applications that stand at a cliff: one of their numbers lies within one percent of a border in the rules of the new year, and the nearest value on the other side of it
/// gives or takes the right, or changes beregnet tilskudd by more than ten percent.
/// </summary>
internal sealed class Cliffs
{
    private static readonly Rational Near = new(1, 100);
    private static readonly Rational Sharp = new(1, 10);

    private readonly YearSide _year;
    private readonly IReadOnlyDictionary<Opplysning, IReadOnlyList<Cut>> _cuts;

    public Cliffs(YearSide year)
    {
        _year = year;
        _cuts = year.Works.SelectMany(work => AllIn(work.Rules).SelectMany(expression => CutOf(work, expression))).GroupBy(c => c.Fact)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Cut>)[.. g.Distinct().OrderBy(c => c.Low)]);
    }

    /// <summary>The cliffs, by how much there is to gain or lose, and then by id (ordinal).</summary>
    /// <param name="decided">Applications that are decided the new year.</param>
    public IReadOnlyList<Cliff> Among(IEnumerable<DecidedApplication> decided) => _cuts.Count == 0
        ? []
        : [.. decided.Where(d => d.Read.Status == Søknadsstatus.TilBehandling).SelectMany(At).OrderByDescending(c => Abs(c.Change)).ThenBy(c => c.Decision.Id, StringComparer.Ordinal)];

    private IEnumerable<Cliff> At(DecidedApplication decided)
    {
        var application = decided.Read;
        foreach (var (fact, value, other) in NearCuts(application))
        {
            if (CliffOf(decided, fact.Navn, value, other, fact.Type, With(application, fact, other)) is { } cliff)
            {
                yield return cliff;
            }
        }

        foreach (var (list, part) in application.Lister.SelectMany(l => l.Value.Select(part => (l.Key, part))))
        {
            foreach (var (fact, value, other) in NearCuts(part))
            {
                if (CliffOf(decided, $"{fact.Navn} for {list.Navn} {part.Id}", value, other, fact.Type, With(application, list, part, fact, other)) is { } cliff)
                {
                    yield return cliff;
                }
            }
        }
    }

    private Cliff? CliffOf(DecidedApplication decided, string fact, Rational value, Rational other, Verditype type, Søknadsdata changed)
    {
        var (decision, instead) = (decided.Now, _year.Decide(changed, decided.SentAgainst));
        if (instead.Status is not null || !IsSharp(decision, instead))
        {
            return null;
        }

        var deciding = decision.OppfyllerVilkårene && !instead.OppfyllerVilkårene ? instead : decision;
        var place = deciding.Whole.Begrunnelse[0].Hjemmel;
        return new Cliff(decided, fact, Shown(value, type), Shown(other, type), instead, _year.IsOfSeveral ? $"{deciding.Work.Label}: {place}" : place);
    }

    private static bool IsSharp(YearDecision decision, YearDecision instead)
    {
        if (decision.OppfyllerVilkårene != instead.OppfyllerVilkårene)
        {
            return true;
        }

        var (amount, other) = (decision.BeregnetKroner ?? Rational.Zero, instead.BeregnetKroner ?? Rational.Zero);
        return Abs(other - amount) > Rational.Max(amount, other) * Sharp;
    }

    // Most applications are near none, and then nothing is made.
    private IReadOnlyList<(Opplysning Fact, Rational Value, Rational Other)> NearCuts(Datasett data)
    {
        List<(Opplysning, Rational, Rational)>? near = null;
        foreach (var (fact, cuts) in _cuts)
        {
            if (!data.Opplysninger.TryGetValue(fact, out var given) || given is not Value.Number { Amount: var value })
            {
                continue;
            }

            foreach (var cut in cuts)
            {
                var other = value <= cut.Low ? cut.High : cut.Low;
                if (Abs(value - other) <= cut.High * Near)
                {
                    (near ??= []).Add((fact, value, other));
                }
            }
        }

        return near ?? [];
    }

    private static IEnumerable<Expression> AllIn(Ordning rules) =>
        rules.Krav.Select(k => k.Vilkår).Concat(rules.Definisjoner.Where(d => !d.Nivå.ErMåneder).SelectMany(ExpressionParts.Of)).SelectMany(ExpressionParts.AllIn);

    private static IEnumerable<Cut> CutOf(YearWork work, Expression expression)
    {
        if (expression is not Expression.Comparison comparison)
        {
            return [];
        }

        return (comparison.Left, comparison.Right) switch
        {
            (Expression.Fact fact, { } right) when Known(right) is { } border => CutOf(work, fact.Opplysning, comparison.Operator, border),
            ({ } left, Expression.Fact fact) when Known(left) is { } border => CutOf(work, fact.Opplysning, Turned(comparison.Operator), border),
            _ => [],
        };
    }

    // What any regulation covers by taushetsplikt would be given away by how near it lies.
    private static IEnumerable<Cut> CutOf(YearWork work, Opplysning fact, ComparisonOperator test, Rational border) =>
        Step(fact.Type) is { } step && work.Joint(fact) is { Taushetsbelagt: false } joint && CutOf(joint, test, border, step) is { } cut && cut.High * Near >= step ? [cut] : [];

    private static Cut? CutOf(Opplysning joint, ComparisonOperator test, Rational border, Rational step) => test switch
    {
        ComparisonOperator.AtLeast or ComparisonOperator.LessThan => new Cut(joint, border - step, border),
        ComparisonOperator.AtMost or ComparisonOperator.MoreThan => new Cut(joint, border, border + step),
        _ => null,
    };

    private static ComparisonOperator Turned(ComparisonOperator test) => test switch
    {
        ComparisonOperator.AtLeast => ComparisonOperator.AtMost,
        ComparisonOperator.AtMost => ComparisonOperator.AtLeast,
        ComparisonOperator.LessThan => ComparisonOperator.MoreThan,
        ComparisonOperator.MoreThan => ComparisonOperator.LessThan,
        _ => test,
    };

    private static Rational? Known(Expression expression) => expression switch
    {
        Expression.Constant { Value: Value.Number number } => number.Amount,
        Expression.Rate { Sats.Verdi: Value.Number number } => number.Amount,
        _ => null,
    };

    private static Rational? Step(Verditype type) => type.Slag switch
    {
        Verdislag.Heltall or Verdislag.Kroner => Rational.One,
        Verdislag.Tall => new Rational(1, 10),
        Verdislag.Prosent => new Rational(1, 1000),
        _ => null,
    };

    private static Søknadsdata With(Søknadsdata application, Opplysning fact, Rational value) =>
        new(application.Id, application.SøkerId, application.Status, With(application.Opplysninger, fact, value), application.Lister, application.Skjønnsgrunner, application.Gitt);

    private static Søknadsdata With(Søknadsdata application, Begrep list, Elementdata part, Opplysning fact, Rational value)
    {
        var changed = new Elementdata(part.Id, With(part.Opplysninger, fact, value), part.Lister, part.Skjønnsgrunner, part.Gitt);
        var lists = application.Lister.ToDictionary(l => l.Key, l => l.Key == list ? [.. l.Value.Select(p => p == part ? changed : p)] : l.Value);
        return new Søknadsdata(application.Id, application.SøkerId, application.Status, application.Opplysninger, lists, application.Skjønnsgrunner, application.Gitt);
    }

    private static Dictionary<Opplysning, Value> With(IReadOnlyDictionary<Opplysning, Value> facts, Opplysning fact, Rational value) =>
        new(facts) { [fact] = new Value.Number(value) };

    private static string Shown(Rational value, Verditype type) => type.Slag switch
    {
        Verdislag.Kroner => Visning.Kroner(value),
        Verdislag.Prosent => Visning.Prosent(value),
        _ => Visning.Tall(value),
    };

    private static Rational Abs(Rational number) => number.Sign < 0 ? -number : number;

    /// <summary>Where the rules part the values of a fact.</summary>
    /// <param name="Fact">The fact, as applications are read by it.</param>
    /// <param name="Low">The highest value below.</param>
    /// <param name="High">The lowest value above.</param>
    private sealed record Cut(Opplysning Fact, Rational Low, Rational High);
}
