using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Puts facts and values into words for one application, with what is covered by taushetsplikt masked.</summary>
internal sealed class Describer
{
    private const int MostTermsShown = 6;

    private readonly Evaluator _evaluator;
    private readonly Confidentiality _confidentiality;

    public Describer(Evaluator evaluator, Confidentiality confidentiality)
    {
        _evaluator = evaluator;
        _confidentiality = confidentiality;
    }

    /// <summary>Why a value is not known, where it is not simply a missing fact; otherwise null.</summary>
    public static string? ProblemOf(Result result) => result switch
    {
        Result.Conflict c => $"{c.First} og {c.Second} gir ulike svar for «{c.What}»",
        Result.NoValue n => $"«{n.What}» har ingen verdi, for ingen av tilfellene gjelder",
        Result.DividedByZero d => $"i «{d.What}» blir det delt på null",
        Result.NotComputed n => $"det beregnes ikke etter {n.Place} («{n.Why}»)",
        Result.NotApplicable => "verdien bygger på en opplysning som er uaktuell",
        _ => null,
    };

    public bool Hides(Definisjon definisjon) => _confidentiality.Hides(definisjon);

    public string ValueOf(Definisjon definisjon, Result result) => Hides(definisjon) ? Confidentiality.Mask : Wording.Of(result, definisjon.Type);

    /// <summary>The value as it reads after the name of the definition: «antall leger er 3».</summary>
    public string ValueAfterName(Definisjon definisjon, Result result) =>
        Hides(definisjon) ? Confidentiality.Mask : Wording.After(definisjon.Navn, result, definisjon.Type);

    public string ValueOf(Expression expression, Scope scope) =>
        _confidentiality.Hides(expression) ? Confidentiality.Mask : Wording.Of(_evaluator.Evaluate(expression, scope), expression.Type);

    /// <summary>A value with its name: «levert 7. april 2018», «søkt beløp er 250 000 kroner».</summary>
    public string Describe(Expression expression, Scope scope) => expression switch
    {
        Expression.Deadline => _evaluator.Frist is { } frist ? $"fristen var {Visning.Tidspunkt(frist)}" : "fristen er ikke oppgitt",
        Expression.RoundPeriod => _evaluator.Søknadsperiode is { } period ? $"søknadsperioden er {Visning.Periode(period)}" : "søknadsperioden er ikke oppgitt",
        Expression.MonthCount count => NameAndValue(count.Tekst, count, scope) + MonthsThatCount(count, scope),
        Expression.Fact { Type.ErTid: true } fact when _evaluator.Evaluate(fact, scope) is Result.Known => $"{fact.Opplysning.Navn} {ValueOf(fact, scope)}",
        Expression.Fact fact => NameAndValue(fact.Opplysning.Navn, fact, scope),
        Expression.Rate rate => NameAndValue(rate.Sats.Navn, rate, scope),
        Expression.Defined defined => NameAndValue(defined.Definisjon.Navn, defined, scope),
        _ => NameAndValue(expression.Tekst, expression, scope),
    };

    /// <summary>A sum with its terms, if they are few: «summen av godkjent beløp for alle tiltakene: 200 000 kroner (tiltak 1) + 300 000 kroner (tiltak 2)».</summary>
    public string Sum(Expression.Aggregate sum, Scope scope)
    {
        var terms = _evaluator.Pick(sum.Over, sum.Where, scope)?.Where(p => p.Picked.IsTrue).ToList() ?? [];
        if (terms.Count == 0)
        {
            return $"{sum.Tekst} er {ValueOf(sum, scope)}, for det er ingen å regne med";
        }

        return terms.Count <= MostTermsShown
            ? $"{sum.Tekst}: {string.Join(" + ", terms.Select(t => ValueOf(sum.Operand, t.Part) + Wording.From(t.Part)))}"
            : $"{sum.Tekst}, {Visning.Heltall(terms.Count)} i alt";
    }

    /// <summary>The figures behind a settled condition, led by a colon; empty where the condition says it all.</summary>
    public string DetailOf(Leaf leaf)
    {
        var margin = leaf.Expression is Expression.Comparison comparison ? Margin(comparison, leaf.Scope) : [];
        var text = string.Join(", ", FiguresIn(leaf.Expression, leaf.Scope).Concat(margin));
        return text.Length > 0 ? ": " + text : "";
    }

    /// <summary>What is missing, in words.</summary>
    public string GapIn(IReadOnlyList<Gap> gaps)
    {
        if (gaps.Count == 0)
        {
            return "det kan ikke avgjøres av opplysningene";
        }

        return Wording.List(gaps.Select(g => g.IsClock ? $"klokkeslettet i {g.Name}" : g.Name).ToList()) + " mangler";
    }

    public IReadOnlyList<Navngitt> FactsOf(Expression expression, Scope scope) => FactsOf([expression], scope);

    /// <summary>The facts that expressions read in their own scope, each once, in the order they stand.</summary>
    public IReadOnlyList<Navngitt> FactsOf(IEnumerable<Expression> expressions, Scope scope)
    {
        var seen = new HashSet<Opplysning>();
        var facts = new List<Navngitt>();
        foreach (var part in expressions.SelectMany(ExpressionParts.AllOfSameScope))
        {
            if (part is Expression.Fact fact && seen.Add(fact.Opplysning))
            {
                facts.Add(Named(fact, scope));
            }
            else if (part is Expression.Deadline && facts.All(f => f.Navn != "fristen"))
            {
                facts.Add(new Navngitt("fristen", _evaluator.Frist is { } frist ? Visning.Tidspunkt(frist) : "mangler"));
            }
            else if (part is Expression.RoundPeriod && facts.All(f => f.Navn != "søknadsperioden"))
            {
                facts.Add(new Navngitt("søknadsperioden", _evaluator.Søknadsperiode is { } period ? Visning.Periode(period) : "mangler"));
            }
        }

        return facts;
    }

    /// <summary>« (mai 2024 – juli 2024 og september 2024)» behind the number of months that were counted; empty where there are none, or the number is not known.</summary>
    private string MonthsThatCount(Expression.MonthCount count, Scope scope)
    {
        if (_confidentiality.Hides(count) || _evaluator.Evaluate(count, scope) is not Result.Known || _evaluator.Pick(count, scope) is not { } months)
        {
            return "";
        }

        var counted = months.Where(m => m.Picked.IsTrue).Select(m => m.Month.Data.Opplysninger[count.Over.Opplysninger[0]]).OfType<Value.Month>().Select(m => m.Måned).ToList();
        return counted.Count == 0 ? "" : $" ({Wording.Months(counted)})";
    }

    private IEnumerable<string> FiguresIn(Expression condition, Scope scope) => condition switch
    {
        Expression.Not not => FiguresIn(not.Operand, scope),
        Expression.Comparison c => new[] { c.Left, c.Right }.Where(e => e is not Expression.Constant).Select(e => Describe(e, scope)),
        Expression.OneOf o => [Describe(o.Operand, scope)],
        Expression.Quantified q => [HowMany(q, scope)],
        Expression.Fact f when _evaluator.Evaluate(f, scope) is Result.NotApplicable => ["opplysningen er uaktuell"],
        _ => [],
    };

    private Navngitt Named(Expression.Fact fact, Scope scope)
    {
        var opplysning = fact.Opplysning;
        var owner = scope.OwnerOf(opplysning.Begrep);
        var value = ValueOf(fact, scope);
        if (!opplysning.Taushetsbelagt && owner.Data.Skjønnsgrunner.TryGetValue(opplysning, out var grunn))
        {
            value += $" ({grunn.VurdertAv}: «{grunn.Begrunnelse}»)";
        }

        return new Navngitt(owner.Begrep.ErMåneder ? opplysning.Navn : Wording.NameIn(opplysning.Navn, owner), value);
    }

    private string NameAndValue(string name, Expression expression, Scope scope) => _evaluator.Evaluate(expression, scope) switch
    {
        Result.Known known => $"{name} er {(_confidentiality.Hides(expression) ? Confidentiality.Mask : Wording.After(name, known, expression.Type))}",
        Result.NotApplicable => $"{name} er uaktuell",
        Result.Unknown => $"{name} mangler",
        _ => $"{name} er ikke avgjort",
    };

    /// <summary>How far a comparison of numbers missed.</summary>
    private IEnumerable<string> Margin(Expression.Comparison comparison, Scope scope)
    {
        if (_confidentiality.Hides(comparison)
            || !_evaluator.Evaluate(comparison, scope).IsFalse
            || _evaluator.Evaluate(comparison.Left, scope) is not Result.Known { Value: Value.Number left }
            || _evaluator.Evaluate(comparison.Right, scope) is not Result.Known { Value: Value.Number right })
        {
            return [];
        }

        var distance = Wording.Of(new Value.Number(left.Amount > right.Amount ? left.Amount - right.Amount : right.Amount - left.Amount), comparison.Left.Type);
        return comparison.Operator switch
        {
            ComparisonOperator.MoreThan or ComparisonOperator.LessThan when left == right => ["det er akkurat på grensen"],
            ComparisonOperator.AtLeast or ComparisonOperator.MoreThan => [$"det mangler {distance}"],
            ComparisonOperator.AtMost or ComparisonOperator.LessThan => [$"det er {distance} for {(comparison.Left.Type.Enhet.Length > 0 ? "mange" : "mye")}"],
            _ => [],
        };
    }

    private string HowMany(Expression.Quantified quantified, Scope scope)
    {
        var parts = scope.Parts(quantified.Over) ?? [];
        return $"oppfylt for {Visning.Heltall(parts.Count(p => _evaluator.Condition(quantified.Condition, p).IsTrue))} av {Visning.Heltall(parts.Count)}";
    }
}
