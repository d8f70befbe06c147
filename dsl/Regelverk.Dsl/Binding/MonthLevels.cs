using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Names;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using S = Regelverk.Dsl.Syntax.ExpressionSyntax;

namespace Regelverk.Dsl.Binding;

/// <summary>
/// The months of a period as parts of what the period is said of. What is written under «For hver avtale og hver måned i støtteperioden:» and what is
/// counted by «antall hele måneder i støtteperioden der …» speak of the same months because they name the same period.
/// </summary>
internal sealed class MonthLevels(BindingContext context)
{
    private readonly Dictionary<(Begrep Outside, string Period), Begrep> _levels = [];
    private readonly Dictionary<Begrep, string> _periods = [];

    /// <summary>All that have been asked for, in the order that they were.</summary>
    public IReadOnlyList<Begrep> All { get; private set; } = [];

    /// <summary>The months of a period, seen from a begrep.</summary>
    public Begrep Of(Begrep outside, S period)
    {
        var key = (outside, Key(period));
        if (!_levels.TryGetValue(key, out var level))
        {
            level = new Begrep(BuiltIns.Måneden, [BuiltIns.Måneden], Begrepsrolle.Element, period.Span) { Utenfor = outside, ErMåneder = true };
            level.Opplysninger = [new Opplysning(BuiltIns.Måneden, [BuiltIns.Måneden], level, Types.Month, period.Span)];
            _levels.Add(key, level);
            _periods.Add(level, context.Words(period.Span));
            All = [.. All, level];
        }

        return level;
    }

    /// <summary>The words of the period whose months these are.</summary>
    public string PeriodOf(Begrep level) => _periods[level];

    /// <summary>The months in hand on a line; null where it is about none.</summary>
    public static Begrep? InHand(Begrep level)
    {
        var at = level;
        while (at is { ErMåneder: false, Utenfor: { } outer })
        {
            at = outer;
        }

        return at.ErMåneder ? at : null;
    }

    private string Key(S period) => period is S.Named { Name: { Forms.Count: > 0 } name }
        ? string.Join("|", name.Forms.Select(f => f.Name.Text).Distinct())
        : Folding.Fold(context.Words(period.Span));
}
