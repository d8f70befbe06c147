using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>A group that is sure of a part of what there is.</summary>
/// <param name="andel">What the file says.</param>
/// <param name="outer">The smallest group that it lies inside, or null.</param>
/// <param name="members">The applications in the group, by id.</param>
internal sealed class Quota(Gruppeandel andel, Quota? outer, IReadOnlyList<Participant> members)
{
    private readonly List<Quota> _inner = [];
    private bool _isLess;

    /// <summary>What the file says.</summary>
    public Gruppeandel Andel => andel;

    /// <summary>The smallest group that it lies inside, or null.</summary>
    public Quota? Outer => outer;

    /// <summary>The applications in the group, by id; those of the groups inside it among them.</summary>
    public IReadOnlyList<Participant> Members => members;

    /// <summary>The groups that lie inside it and inside no smaller one, in file order.</summary>
    public IReadOnlyList<Quota> Inner => _inner;

    /// <summary>Kroner, in whole øre; less than the file says where there is not that much, and more where the groups inside it are sure of more.</summary>
    public Rational Amount { get; private set; }

    /// <summary>«Søknader der søknaden gjelder nord er garantert 20 000 kroner (20 % av rammen)».</summary>
    public string Guaranteed => $"Søknader der {andel.Vilkår.Tekst}, er garantert {Shown}";

    public string NobodyGuaranteed => $"Ingen søknader er slik at {andel.Vilkår.Tekst}, så garantien på {Shown} betyr ingenting.";

    /// <summary>The amount, and where it is as the file says, the share of the frame.</summary>
    public string Shown => Wording.Kroner(Amount) + (!_isLess && Wanted == andel.Beløp && andel.AvRammen is { } share ? $" ({Visning.Prosent(share)} av rammen)" : "");

    /// <summary>What the file says, or what the groups inside it are sure of together where that is more.</summary>
    private Rational Wanted => Rational.Max(andel.Beløp, Sum(_inner.Select(q => q.Wanted)));

    /// <summary>The groups of a step, in file order.</summary>
    /// <param name="form">What the file says, with shares of the frame written out.</param>
    /// <param name="participants">Who takes part.</param>
    /// <param name="isMember">Whether an application is in a group.</param>
    /// <param name="pot">What there is, in kroner.</param>
    public static IReadOnlyList<Quota> Of(Delingsform form, IReadOnlyList<Participant> participants, Func<Participant, Gruppeandel, bool> isMember, Rational pot)
    {
        var quotas = new Quota[form.Andeler.Count];
        foreach (var place in form.YtterstFørst)
        {
            var andel = form.Andeler[place];
            var outer = andel.Innenfor is { } number ? quotas[number] : null;
            var beside = quotas.Where(q => q is not null && q.Outer == outer).ToList();

            // No application is in two groups that lie beside each other; where the checks could not tell, it counts for the first.
            var members = (outer?.Members ?? participants).Where(p => isMember(p, andel) && !beside.Any(q => q.Members.Contains(p))).ToList();
            quotas[place] = new Quota(andel, outer, members);
            outer?._inner.Add(quotas[place]);
        }

        var sum = Sum(quotas.Where(q => q.Outer is null).Select(q => q.Wanted));
        foreach (var quota in quotas)
        {
            quota._isLess = sum > pot;
            quota.Amount = sum > pot ? WholeØre(quota.Wanted * pot / sum) : quota.Wanted;
        }

        return quotas;
    }

    /// <summary>What a reader must know first, where a group is not sure of just what the file says.</summary>
    public static IEnumerable<string> Opening(IReadOnlyList<Quota> quotas, Rational pot) =>
    [
        .. quotas.Where(q => q.Wanted > q.Andel.Beløp).Select(q => $"Søknader der {q.Andel.Vilkår.Tekst}, skulle hatt {q.Andel.Vist}, men gruppene inne i den gruppen skal ha {Wording.Kroner(q.Wanted)} til sammen. Da skal hele gruppen ha det."),
        .. quotas.Any(q => q._isLess) ? [$"Gruppene skulle til sammen hatt {Wording.Kroner(Sum(quotas.Where(q => q.Outer is null).Select(q => q.Wanted)))}, men det er bare {Wording.Kroner(pot)} å fordele. Delene settes ned i samme forhold."] : Array.Empty<string>(),
    ];

    /// <summary>Rounded down to whole øre.</summary>
    public static Rational WholeØre(Rational kroner) => new((kroner * 100).Floor(), 100);

    private static Rational Sum(IEnumerable<Rational> amounts) => amounts.Aggregate(Rational.Zero, (sum, a) => sum + a);
}
