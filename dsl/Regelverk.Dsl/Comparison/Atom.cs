using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Dsl.Comparison;

/// <summary>The smallest part of a rule about the outcome that decides by itself: of a list that must be met whole, one item; of a list of which one is enough to refuse, one item.</summary>
/// <param name="Krav">The rule.</param>
/// <param name="Condition">The part.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Text">Its words.</param>
internal sealed record Atom(Krav Krav, Expression Condition, Hjemmel Place, string Text)
{
    /// <summary>Whether an applicant stands well with it where it holds.</summary>
    public bool IsWanted => Krav.Slag is Kravslag.Gis or Kravslag.KanGis or Kravslag.Utbetales;

    /// <summary>Rules that do the same: «gis» and «kan gis» both refuse who does not meet them.</summary>
    public Kravslag Kind => Krav.Slag == Kravslag.KanGis ? Kravslag.Gis : Krav.Slag;

    public static IEnumerable<Atom> Of(Ordning ordning) => ordning.Krav.SelectMany(k => Parts(k, k.Vilkår, k.Hjemmel, k.Tekst));

    private static IEnumerable<Atom> Parts(Krav demand, Expression condition, Hjemmel place, string text)
    {
        var wanted = demand.Slag is Kravslag.Gis or Kravslag.KanGis or Kravslag.Utbetales;
        return Forms.Unwrapped(condition) is Expression.Conditions list && (wanted ? list.Quantifier == Quantifier.All : list is { Quantifier: Quantifier.AtLeast, Number: 1 })
            ? list.Items.SelectMany(i => Parts(demand, i.Uttrykk, i.Hjemmel ?? place, i.Uttrykk.Tekst))
            : [new Atom(demand, condition, place, ListWords.Of(text, condition))];
    }
}
