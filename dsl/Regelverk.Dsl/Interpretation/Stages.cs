using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Divides the money of the whole frame or of a delramme: at once, or first to what earlier rounds did not cover and then to the new applications.</summary>
internal sealed class Stages
{
    private readonly Tolk _tolk;
    private readonly Runde? _runde;
    private readonly EarlierAwards _earlier;
    private readonly Trekning? _draw;
    private readonly List<Loddtrekning> _lots;

    /// <param name="tolk">The regulation.</param>
    /// <param name="runde">The round.</param>
    /// <param name="earlier">What earlier rounds gave.</param>
    /// <param name="draw">The draw of lots that has been held, or null.</param>
    /// <param name="lots">The draws that decided something are added here.</param>
    public Stages(Tolk tolk, Runde? runde, EarlierAwards earlier, Trekning? draw, List<Loddtrekning> lots) =>
        (_tolk, _runde, _earlier, _draw, _lots) = (tolk, runde, earlier, draw, lots);

    /// <summary>Divides; gives what each step did, and what is left in kroner.</summary>
    /// <param name="pot">The delramme, or null.</param>
    /// <param name="money">What there is, in kroner.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="steps">In order.</param>
    /// <param name="opening">What a reader must know before the first step.</param>
    public (IReadOnlyList<Stegresultat> Ledger, Rational Left) Divide(Delramme? pot, Rational money, IReadOnlyList<Participant> participants, IReadOnlyList<Steg> steps, IReadOnlyList<string> opening)
    {
        var uncovered = new Uncovered(_tolk, _runde, _earlier);
        var first = uncovered.GoesFirst ? participants.Where(p => uncovered.IsCarried(p.Id)).ToList() : [];
        if (first.Count == 0)
        {
            var all = new Division(_tolk, _runde, pot, money, participants, _earlier, _draw, _lots);
            all.Run(steps, opening);
            return (all.Ledger, all.Left);
        }

        var paid = new Division(_tolk, _runde, pot, money, first, _earlier, _draw, _lots) { PaysFirst = true };
        paid.Run(steps.Where(s => s is not Steg.Klager).ToList(), [.. opening, "Beløp som ikke ble dekket i tidligere runder, dekkes først."]);
        var rest = new Division(_tolk, _runde, pot, paid.Left, participants.Except(first).ToList(), _earlier.With(first, pot?.Navn), _draw, _lots);
        rest.Run(steps, ["Det som er igjen, fordeles på de nye søknadene."]);
        return ([.. paid.Ledger, .. rest.Ledger], rest.Left);
    }
}
