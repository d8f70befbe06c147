using System.Collections.Generic;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>Finds a single value that a condition leaves out though it holds just below and just above: most often «mer enn» for «minst».</summary>
internal sealed class LeftOut(ConditionSpace space, Search search, Formula condition)
{
    /// <summary>Each such value as it is said of an applicant, with what else must be so.</summary>
    public IEnumerable<string> Find()
    {
        for (var variable = 0; variable < space.Variables.Count; variable++)
        {
            var values = space.Variables[variable].Values;
            for (var i = 1; i + 1 < values.Count; i++)
            {
                if (space.TellsApart(variable, i - 1, i) && space.TellsApart(variable, i, i + 1) && IsSmall(values[i].Stretch, space.Subject(variable)) && values[i + 1].Stretch is not null && Witness(variable, i) is { } words)
                {
                    yield return words;
                    break;
                }
            }
        }
    }

    private string? Witness(int variable, int value)
    {
        var isLeftOut = Formula.All(
            new Formula.Where(variable, value - 1, condition),
            new Formula.Where(variable, value + 1, condition),
            Formula.Not(new Formula.Where(variable, value, condition)));
        if (search.Find(isLeftOut) is not { } found)
        {
            return null;
        }

        found[variable] = value;
        return space.MayHold(found, variable) && space.Impediment(found, true) is null ? space.Words(found) : null;
    }

    /// <summary>Whether it is one value, or the decimals between two whole numbers next to each other.</summary>
    private static bool IsSmall(Stretch? stretch, Expression subject) => stretch switch
    {
        null => false,
        { IsBorder: true } => true,
        { Low: { } low, High: { } high } => high - low <= (Border.IsGrained(subject) && subject.Type.Slag != Verdislag.Kroner ? Border.Step(subject.Type) * 2 : Rational.One),
        _ => false,
    };
}
