using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Binds the divisions that name the rounds they are for: each round is to have one.</summary>
internal sealed class RoundDivisionBinder(BindingContext context)
{
    private readonly IReadOnlyList<HeadingSyntax.Rounds> _headings = context.Tree.All<HeadingSyntax.Rounds>().ToArray();

    /// <summary>Whether any division names a round.</summary>
    public bool AreNamed => context.Tree.All<HeadingSyntax.Allocation>().Any(a => a.OfRounds.Count > 0);

    /// <summary>Whether a division is used in the last round.</summary>
    public bool HasLast(HeadingSyntax.Allocation? division) => division is not { OfRounds.Count: > 0 } || division.OfRounds.Any(r => r >= Last);

    /// <summary>The divisions of the rounds, by round.</summary>
    /// <param name="divisions">All that the file has.</param>
    /// <param name="hasPots">Whether the frame is split into delrammer.</param>
    public IReadOnlyList<Fordeling> Bind(IReadOnlyList<PotDivision> divisions, bool hasPots)
    {
        CheckCompany(divisions, hasPots);
        var isWhole = _headings.All(h => h.IsWhole);
        var byRound = new SortedDictionary<int, PotDivision>();
        foreach (var division in divisions)
        {
            if (division.Syntax.OfRounds.Count == 0)
            {
                context.Report(RoundDivisionDiagnostics.WhichRound(division.Syntax.Span, Numbers));
            }

            foreach (var round in division.Syntax.OfRounds)
            {
                if (byRound.TryGetValue(round, out var first))
                {
                    context.Report(DeclarationDiagnostics.Twice(division.Syntax.Span, $"fordeling i runde {Folding.Digits(round)}", first.Syntax.Span));
                }
                else if (isWhole && !Numbers.Contains(round))
                {
                    context.Report(RoundDivisionDiagnostics.NoSuchRound(division.Syntax.Span, round, Numbers));
                }
                else
                {
                    byRound.Add(round, division);
                }
            }
        }

        // A division that names no round, or one there is not, may be the one that is missed.
        if (isWhole && divisions.All(d => d.Syntax.OfRounds.Count > 0 && d.Syntax.OfRounds.All(Numbers.Contains)))
        {
            foreach (var round in _headings.SelectMany(h => h.Items).Where(r => !byRound.ContainsKey(r.Nummer)))
            {
                context.Report(RoundDivisionDiagnostics.NotDivided(round.Span, round.Nummer));
            }
        }

        return byRound.GroupBy(r => r.Value).OrderBy(g => g.First().Key).Select(g => Bind(g.Key, g.Select(r => r.Key).ToArray())).ToArray();
    }

    /// <summary>Whether what is said of the remainder does not fit the rounds of the division, which has been reported.</summary>
    public bool ReportsRest(HeadingSyntax.Allocation? division, ClauseSyntax.Remainder rest, ClauseSyntax.Remainder? last)
    {
        if (division is not { OfRounds.Count: > 0 } || !division.OfRounds.All(Numbers.Contains))
        {
            return false;
        }

        if (rest.Goal == Restmiddelmål.TilNesteRunde && division.OfRounds.All(r => r == Last))
        {
            context.Report(RoundDivisionDiagnostics.NoNextRound(rest.Span, Last));
            return true;
        }

        if (last is not null && !HasLast(division))
        {
            context.Report(RoundDivisionDiagnostics.NotLast(last.Span, Last));
            return true;
        }

        return false;
    }

    private static Fordeling Bind(PotDivision division, IReadOnlyList<int> rounds) => new(division.Hjemmel, division.Steps, null, null, division.Syntax.Span) { Runder = rounds };

    private IReadOnlyList<int> Numbers => _headings.SelectMany(h => h.Items).Select(r => r.Nummer).Distinct().OrderBy(n => n).ToArray();

    private int Last => Numbers.DefaultIfEmpty(0).Max();

    /// <summary>What cannot stand together with divisions that differ from round to round.</summary>
    private void CheckCompany(IReadOnlyList<PotDivision> divisions, bool hasPots)
    {
        var first = divisions.First(d => d.Syntax.OfRounds.Count > 0).Syntax;
        if (hasPots)
        {
            context.Report(RoundDivisionDiagnostics.WithPots(first.Span));
        }

        foreach (var free in divisions.Select(d => d.Syntax).Where(s => s.NoCut is not null || s.Announced is not null))
        {
            context.Report(RoundDivisionDiagnostics.WithoutCut(free.Span));
        }

        if (_headings.FirstOrDefault(h => h.Uncovered is not (null or UdekketBeløp.Bortfaller)) is { } carried && divisions.Count > 1)
        {
            context.Report(RoundDivisionDiagnostics.Carried(first.Span, carried.Span));
        }
    }
}
