using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>A group that is sure of a part of what there is.</summary>
/// <param name="Andel">What the file says.</param>
/// <param name="Amount">Kroner, in whole øre; less than the file says where there is not that much.</param>
/// <param name="IsLess">Whether it is less than the file says.</param>
/// <param name="Members">The applications in the group, by id.</param>
internal sealed record Quota(Gruppeandel Andel, Rational Amount, bool IsLess, IReadOnlyList<Participant> Members)
{
    /// <summary>«Søknader der søknaden gjelder nord er garantert 20 000 kroner (20 % av rammen)».</summary>
    public string Guaranteed => $"Søknader der {Andel.Vilkår.Tekst}, er garantert {Shown}";

    public string NobodyGuaranteed => $"Ingen søknader er slik at {Andel.Vilkår.Tekst}, så garantien på {Shown} betyr ingenting.";

    /// <summary>The amount, and where it is as the file says, the share of the frame.</summary>
    public string Shown => Wording.Kroner(Amount) + (!IsLess && Andel.AvRammen is { } share ? $" ({Visning.Prosent(share)} av rammen)" : "");

    /// <summary>The groups of a step.</summary>
    /// <param name="andeler">What the file says, with shares of the frame written out.</param>
    /// <param name="participants">Who takes part.</param>
    /// <param name="isMember">Whether an application is in a group.</param>
    /// <param name="pot">What there is, in kroner.</param>
    public static IReadOnlyList<Quota> Of(IReadOnlyList<Gruppeandel> andeler, IReadOnlyList<Participant> participants, Func<Participant, Gruppeandel, bool> isMember, Rational pot)
    {
        var sum = andeler.Aggregate(Rational.Zero, (all, a) => all + a.Beløp);
        var isLess = sum > pot;
        return andeler.Select(a => new Quota(a, isLess ? WholeØre(a.Beløp * pot / sum) : a.Beløp, isLess, participants.Where(p => isMember(p, a)).ToList())).ToList();
    }

    /// <summary>What a reader must know first, where there is less than the file promises the groups.</summary>
    public static IEnumerable<string> Opening(IReadOnlyList<Quota> quotas, Rational pot) => quotas.Count > 0 && quotas[0].IsLess
        ? [$"Gruppene skulle til sammen hatt {Wording.Kroner(quotas.Aggregate(Rational.Zero, (all, q) => all + q.Andel.Beløp))}, men det er bare {Wording.Kroner(pot)} å fordele. Delene settes ned i samme forhold."]
        : [];

    /// <summary>Rounded down to whole øre.</summary>
    public static Rational WholeØre(Rational kroner) => new((kroner * 100).Floor(), 100);
}
