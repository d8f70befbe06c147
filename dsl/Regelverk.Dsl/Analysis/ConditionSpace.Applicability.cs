using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Analysis;

/// <content>When what a test is about is uaktuell: where a fact in it is not given. Names that build on each other are gone through once each.</content>
internal sealed partial class ConditionSpace
{
    private static readonly Formula MayBeOrNot = Formula.Any();

    private readonly Dictionary<Definisjon, bool> _mayBeNotApplicable = [];
    private readonly HashSet<Definisjon> _lookedBehind = [];
    private readonly Dictionary<Definisjon, Formula?> _absences = [];

    /// <summary>Whether a thing may be uaktuell at all.</summary>
    private bool MayBeNotApplicable(Expression thing) => thing switch
    {
        Expression.Fact fact => fact.Opplysning.OppgisBareNår is not null,
        Expression.Defined { Type.Slag: not Verdislag.JaNei } defined => MayBeNotApplicable(defined.Definisjon),
        Expression.Aggregate aggregate => MayBeNotApplicable(aggregate.Operand),
        Expression.MonthCount count => MayBeNotApplicable(count.Period),
        Expression.Arithmetic or Expression.Extreme or Expression.Bounded or Expression.Rounded or Expression.Comparison or Expression.Calendar => ExpressionParts.Of(thing).Any(MayBeNotApplicable),
        _ => false,
    };

    private bool MayBeNotApplicable(Definisjon name)
    {
        if (!_mayBeNotApplicable.TryGetValue(name, out var mayBe))
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            mayBe = name.Tilfeller.Any(t => MayBeNotApplicable(t.Verdi));
            _mayBeNotApplicable.Add(name, mayBe);
        }

        return mayBe;
    }

    /// <summary>Takes in the conditions that decide whether it is.</summary>
    private void LookBehind(Expression thing)
    {
        switch (thing)
        {
            case Expression.Fact { Opplysning.OppgisBareNår: { } given }:
                LookInside("oppgis " + SubjectKey.Of(thing), given);
                break;
            case Expression.Defined defined when MayBeNotApplicable(thing) && _lookedBehind.Add(defined.Definisjon):
                RuntimeHelpers.EnsureSufficientExecutionStack();
                foreach (var part in defined.Definisjon.Tilfeller)
                {
                    if (part.Vilkår is { } condition)
                    {
                        _inside.Enqueue(condition);
                    }

                    LookBehind(part.Verdi);
                }

                break;
            case Expression.MonthCount count:
                LookBehind(count.Period);
                break;
            case Expression.Arithmetic or Expression.Extreme or Expression.Bounded or Expression.Rounded or Expression.Comparison or Expression.Calendar:
                ExpressionParts.Of(thing).ToList().ForEach(LookBehind);
                break;
        }
    }

    /// <summary>That it is; <see cref="MayBeOrNot"/> where the facts of listed parts decide it, and null where it never is.</summary>
    private Formula? NotApplicable(Expression thing)
    {
        switch (thing)
        {
            case var _ when !MayBeNotApplicable(thing):
                return null;
            case Expression.Fact { Opplysning.OppgisBareNår: { } condition }:
                return Formula.Not(Of(condition));
            case Expression.Defined defined:
                if (!_absences.TryGetValue(defined.Definisjon, out var absent))
                {
                    absent = NotApplicable(defined.Definisjon);
                    _absences.Add(defined.Definisjon, absent);
                }

                return absent;
            case Expression.Aggregate or Expression.Calendar { Function: CalendarFunction.Overlap }:
                // Of an overlap, because one period without days settles it, whatever the other is.
                return MayBeOrNot;
            case Expression.MonthCount count:
                return NotApplicable(count.Period);
            default:
                return AnyOf(ExpressionParts.Of(thing).Select(NotApplicable));
        }
    }

    private Formula? NotApplicable(Definisjon name)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var guards = name.Tilfeller.Where(t => !t.ErEllers).Select(Guard).ToArray();
        var absent = name.Tilfeller.Select(t => (Applies: t.ErEllers ? Formula.Not(Formula.Any(guards)) : Guard(t), Value: NotApplicable(t.Verdi))).ToArray();
        return absent.Any(c => c.Value == MayBeOrNot)
            ? MayBeOrNot
            : Share(Formula.Any(absent.Where(c => c.Value is not null).Select(c => Formula.All(c.Applies, c.Value ?? Formula.Never)).ToArray()));
    }

    private Formula Guard(Tilfelle part) => part.Vilkår is { } condition ? Of(condition) : Formula.Always;

    private static Formula? AnyOf(IEnumerable<Formula?> formulas)
    {
        var known = formulas.OfType<Formula>().ToArray();
        return known.Length < 2 ? known.FirstOrDefault() : known.Contains(MayBeOrNot) ? MayBeOrNot : Formula.Any(known);
    }
}
