using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Finds an applicant that comes as far as can be in both years, so that what a change does to it is seen. It begins with the examples of the files and climbs, one fact at a time.</summary>
internal sealed class BaseFinder(Side old, Side @new, JointFacts facts)
{
    private const int Passes = 3;
    private const int MostStarts = 8;
    private const int MostBases = 3;

    /// <summary>The best applicants, the best first.</summary>
    public IReadOnlyList<JointApplicant> Find(int round)
    {
        var starts = Starts(old).Concat(Starts(@new)).Prepend(JointApplicant.Empty).Take(MostStarts);
        return starts.Select(s => Climb(Complete(s), round)).OrderByDescending(c => c.Score).Take(MostBases).Select(c => c.Applicant).ToArray();
    }

    private (JointApplicant Applicant, long Score) Climb(JointApplicant applicant, int round)
    {
        var score = Score(applicant, round);
        for (var pass = 0; pass < Passes; pass++)
        {
            var before = score;
            foreach (var fact in facts.All)
            {
                foreach (var segment in fact.Segments)
                {
                    var changed = applicant.With(fact, segment.Value);
                    if (applicant[fact] != segment.Value && Score(changed, round) is var better && better > score)
                    {
                        (applicant, score) = (changed, better);
                    }
                }
            }

            if (score == before)
            {
                break;
            }
        }

        return (applicant, score);
    }

    private long Score(JointApplicant applicant, int round) => Points(old.Decide(applicant, round, facts.All)) + Points(@new.Decide(applicant, round, facts.All));

    /// <summary>A right counts most, then how few rules stand against it, then an amount. What one rule hides is not to count against what it hides it for.</summary>
    private static long Points(Outcome outcome) => outcome.HasRight
        ? 10_000 + (outcome.Amount.Sign > 0 ? 1_000 : 0)
        : outcome.Missing is not null ? 0 : System.Math.Max(1, 1_000 - (100 * outcome.Against) + (outcome.Amount.Sign > 0 ? 50 : 0));

    private JointApplicant Complete(JointApplicant applicant) => facts.All.Where(f => !applicant.Has(f)).Aggregate(applicant, (a, f) => a.With(f, f.Segments[0].Value));

    private IEnumerable<JointApplicant> Starts(Side side) =>
        from edition in side.Editions
        from example in edition.Ordning.Eksempler
        where example.Fordelt is null && example.Søknader.Count == 1 && example.Søknader[0].Gitt.Count == 0
        select Read(edition, example.Søknader[0]);

    /// <summary>The values of an example, with the first part of each list.</summary>
    private static JointApplicant Read(Edition edition, Søknadsdata data)
    {
        var applicant = JointApplicant.Empty;
        var waiting = new Queue<Datasett>([data]);
        while (waiting.Count > 0)
        {
            var next = waiting.Dequeue();
            foreach (var fact in next.Opplysninger)
            {
                if (edition.JointOf(fact.Key) is { IsHeldAgainstDeadline: false } joint && joint.Segments.Count > 0 && joint.Type.Slag != Verdislag.Periode)
                {
                    var value = fact.Value is Value.Code code ? new Value.Code(edition.JointCode(joint, code.Name)) : fact.Value;
                    applicant = applicant.With(joint, joint.Segments[joint.PlaceOf(value)].Value);
                }
            }

            foreach (var list in next.Lister.Values.Where(l => l.Count > 0))
            {
                waiting.Enqueue(list[0]);
            }
        }

        return applicant;
    }
}
