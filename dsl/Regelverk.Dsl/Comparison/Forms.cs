using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Analysis;
using Regelverk.Dsl.Fingerprint;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>What the rules of one regulation mean, written so that they can be held against those of another: facts, rates and names by what both call them.</summary>
internal sealed class Forms
{
    private readonly Edition _own;
    private readonly Func<string, string> _name;
    private readonly HashSet<string> _sharedRates;
    private readonly HashSet<string> _sharedNames;
    private readonly CanonicalForm _whole;
    private readonly CanonicalForm _shallow;
    private readonly CanonicalForm _shape;

    /// <param name="own">The regulation whose rules are written.</param>
    /// <param name="other">The one they are held against.</param>
    /// <param name="name">What a name of the regulation is called in both.</param>
    /// <param name="otherName">What a name of the other is.</param>
    public Forms(Edition own, Edition other, Func<string, string> name, Func<string, string> otherName)
    {
        _own = own;
        _name = name;
        _sharedRates = new HashSet<string>(own.Ordning.Satser.Select(s => name(s.Navn)), StringComparer.Ordinal);
        _sharedRates.IntersectWith(other.Ordning.Satser.Select(s => otherName(s.Navn)));
        _sharedNames = new HashSet<string>(own.Ordning.Definisjoner.Where(IsNamed).Select(d => KeyOf(d, name)), StringComparer.Ordinal);
        _sharedNames.IntersectWith(other.Ordning.Definisjoner.Where(IsNamed).Select(d => KeyOf(d, otherName)));
        _whole = new CanonicalForm(e => Facts(e) ?? Times(e) ?? Lists(e, Whole));
        _shallow = new CanonicalForm(e => Facts(e) ?? Names(e) ?? Times(e) ?? Lists(e, Own));
        _shape = new CanonicalForm(e => Facts(e) ?? Names(e) ?? Numbers(e) ?? Lists(e, Shape));
    }

    /// <summary>What a list of one says, which is not joined with the list around it before it is known what kind of list it is.</summary>
    public static Expression Unwrapped(Expression expression) =>
        expression is Expression.Conditions { Items.Count: 1 } single && IsPlain(single) ? Unwrapped(single.Items[0].Uttrykk) : expression;

    /// <summary>What an expression means, with all that its names mean.</summary>
    public string Whole(Expression expression) => _whole.Meaning(expression);

    /// <summary>The same for a defined name.</summary>
    public string Whole(Definisjon definition) => _whole.Meaning(definition);

    /// <summary>What an expression itself says; names and rates that both have, by name.</summary>
    public string Own(Expression expression) => _shallow.Meaning(expression);

    /// <summary>The same for a defined name.</summary>
    public string Own(Definisjon definition) => _shallow.Meaning(definition);

    /// <summary>The same for a step of the division.</summary>
    public string Own(Steg step) => _shallow.Meaning(step);

    /// <summary>As <see cref="Own(Expression)"/>, but all numbers and days are alike.</summary>
    public string Shape(Expression expression) => _shape.Meaning(expression);

    /// <summary>The same for a defined name.</summary>
    public string Shape(Definisjon definition) => _shape.Meaning(definition);

    public bool IsShared(Definisjon definition) => IsNamed(definition) && _sharedNames.Contains(KeyOf(definition));

    /// <summary>Whether it is a ja/nei name that the author has given, and that only this regulation has, with a meaning that the other has under no other name.</summary>
    public bool IsLone(Definisjon definition, Forms other) =>
        IsNamed(definition) && !IsShared(definition) && definition.Type.Slag == Verdislag.JaNei && other._own.Ordning.Definisjoner.All(d => other.Whole(d) != Whole(definition));

    public bool IsShared(Sats rate) => _sharedRates.Contains(_name(rate.Navn));

    public string KeyOf(Sats rate) => _name(rate.Navn);

    public string KeyOf(Definisjon definition) => KeyOf(definition, _name);

    private static string KeyOf(Definisjon definition, Func<string, string> name) =>
        (LevelOf(definition) is { Rolle: Begrepsrolle.Element } level ? name(level.Navn) : "søknad") + "=" + name(definition.Navn);

    /// <summary>What a name is said of; one that is said of each month, of what the months lie in.</summary>
    private static Begrep LevelOf(Definisjon definition) => definition.Nivå is { ErMåneder: true, Utenfor: { } outer } ? outer : definition.Nivå;

    /// <summary>Whether the author has given it a name; rows, steps and exceptions are parts of what they stand in.</summary>
    private static bool IsNamed(Definisjon definition) => definition is { ErUnntak: false, Form: not (Definisjonsform.Rad or Definisjonsform.Delramme) };

    private string? Facts(Expression expression) => expression switch
    {
        Expression.Fact fact => _own.JointOf(fact.Opplysning) is { } joint ? $"opplysning({joint.Key})" : null,
        Expression.Constant { Value: Value.Code code } => $"kode({_name(code.Name)})",
        _ => null,
    };

    /// <summary>A time that moves with the deadline is not held against the same thing when a day stands fast and the deadline does not.</summary>
    private string? Times(Expression expression) => expression is Expression.Comparison comparison
        ? Times(comparison) ?? Times(TestForms.Swapped(comparison))
        : null;

    private string? Times(Expression.Comparison comparison) =>
        comparison is { Left: Expression.Fact { Opplysning: var fact }, Right: Expression.Constant { Value: Value.Time { Moment: var named } } } && _own.JointOf(fact) is { Timeline: not null } joint
            ? $"tid({joint.Key};{comparison.Operator};{named};{string.Join(";", _own.Ordning.Runder.Select(r => r.Frist).OfType<Tidspunkt>().Select(deadline => Folding.Digits(named.Dato.DagerEtter(deadline.Dato))))})"
            : null;

    private string? Names(Expression expression) => expression switch
    {
        Expression.Rate { Sats: { } rate } when IsShared(rate) => $"sats({_name(rate.Navn)})",
        Expression.Defined { Definisjon: { } definition } when IsShared(definition) => $"navn({KeyOf(definition)})",
        _ => null,
    };

    /// <summary>A list inside a list of the same kind is one list, and a list of one thing is that thing.</summary>
    private static string? Lists(Expression expression, Func<Expression, string> meaning)
    {
        if (expression is not Expression.Conditions list || !IsPlain(list))
        {
            return null;
        }

        var items = Items(list).Select(meaning).Distinct(StringComparer.Ordinal).OrderBy(i => i, StringComparer.Ordinal).ToArray();
        return items.Length == 1 ? items[0] : $"{(list.Quantifier == Quantifier.All ? "alle" : "minst én")}({string.Join(";", items)})";
    }

    private static bool IsPlain(Expression.Conditions list) => list.Quantifier == Quantifier.All || list is { Quantifier: Quantifier.AtLeast, Number: 1 };

    private static IEnumerable<Expression> Items(Expression.Conditions list) => list.Items.Select(i => Unwrapped(i.Uttrykk)).SelectMany(i =>
        i is Expression.Conditions inner && IsPlain(inner) && inner.Quantifier == list.Quantifier ? Items(inner) : [i]);

    private static string? Numbers(Expression expression) => expression switch
    {
        Expression.Constant { Value: Value.Number or Value.Time or Value.Month } => "#",
        Expression.Rate => "#",
        _ => null,
    };
}
