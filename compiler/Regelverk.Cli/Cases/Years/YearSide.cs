using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Cases.Years;

/// <summary>One of the years that are compared: one regulation at work on the list, or several. Each divides its own frame among the applications that count under it.</summary>
/// <param name="label">The year, as the comparison calls it.</param>
/// <param name="works">Its regulations, at least one.</param>
internal sealed class YearSide(string label, IReadOnlyList<YearWork> works)
{
    /// <summary>The year, as the comparison calls it.</summary>
    public string Label => label;

    /// <summary>Its regulations.</summary>
    public IReadOnlyList<YearWork> Works => works;

    /// <summary>Whether it has several.</summary>
    public bool IsOfSeveral => works.Count > 1;

    /// <summary>Whether a frame is divided.</summary>
    public bool DividesFrame => works.Any(w => w.DividesFrame);

    /// <summary>The deadlines, each once.</summary>
    public IReadOnlyList<Tidspunkt> Deadlines { get; } = [.. works.Select(w => w.Deadline).OfType<Tidspunkt>().Distinct()];

    /// <summary>Decides an application by the regulation that it counts under, see <see cref="Dsl.Comparison.Uttelling"/>.</summary>
    /// <param name="read">The application, as it was read.</param>
    /// <param name="sentAgainst">The deadline that it was sent against; null where it was this year's.</param>
    public YearDecision Decide(Søknadsdata read, Tidspunkt? sentAgainst)
    {
        var best = works[0].Decide(read, sentAgainst);
        for (var i = 1; i < works.Count; i++)
        {
            var decision = works[i].Decide(read, sentAgainst);
            best = decision.Uttelling(read).ErBedreEnn(best.Uttelling(read)) ? decision : best;
        }

        return best;
    }

    /// <summary>Divides each frame among those that count under its regulation.</summary>
    public SideDivision Divide(IReadOnlyList<YearDecision> decisions)
    {
        var divided = works.Select(work => work.Divide(Under(work, decisions))).ToArray();
        IReadOnlyList<YearWork> waiting = [.. works.Where((work, i) => work.Frame is not null && divided[i] is null)];
        return new SideDivision(divided.Contains(null) ? null : Together([.. divided.OfType<YearDivision>()], decisions), waiting);
    }

    /// <summary>The same with larger or smaller frames, where nobody asks what each gets; null where one is not divided.</summary>
    public YearSums? DivideToSums(IReadOnlyList<YearDecision> decisions, int percentMore)
    {
        var sums = works.Select(work => work.DivideToSums(Under(work, decisions), percentMore)).ToArray();
        return sums.Contains(null) ? null : YearSums.Of([.. sums.OfType<YearSums>()]);
    }

    /// <summary>Those of the decisions that count under one of the regulations.</summary>
    public IReadOnlyList<YearDecision> Under(YearWork work, IReadOnlyList<YearDecision> decisions) => IsOfSeveral ? [.. decisions.Where(d => d.Work == work)] : decisions;

    private static YearDivision Together(IReadOnlyList<YearDivision> divided, IReadOnlyList<YearDecision> inOrder)
    {
        if (divided.Count == 1)
        {
            return divided[0];
        }

        var byId = divided.SelectMany(d => d.Decisions).ToDictionary(d => d.Id, System.StringComparer.Ordinal);
        return new YearDivision(YearSums.Of([.. divided.Select(d => d.Sums)]), [.. inOrder.Select(d => byId[d.Id])]);
    }
}
