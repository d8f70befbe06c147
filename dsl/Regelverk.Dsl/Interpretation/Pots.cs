using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Divides the delrammer, each by itself. One that others send unused money to, waits for them.</summary>
internal sealed class Pots
{
    private readonly Tolk _tolk;
    private readonly Runde? _runde;
    private readonly Fordeling _division;
    private readonly EarlierAwards _earlier;
    private readonly Trekning? _draw;

    /// <param name="tolk">The regulation.</param>
    /// <param name="runde">The round.</param>
    /// <param name="division">Its division, which has delrammer.</param>
    /// <param name="earlier">What earlier rounds gave.</param>
    /// <param name="draw">The draw of lots that has been held, or null.</param>
    public Pots(Tolk tolk, Runde? runde, Fordeling division, EarlierAwards earlier, Trekning? draw)
    {
        _earlier = earlier;
        _tolk = tolk;
        _runde = runde;
        _division = division;
        _draw = draw;
    }

    /// <summary>The delramme that an application is for; null where that is not known.</summary>
    public static Delramme? Of(Tolk tolk, Fordeling division, Søknadsdata søknad, Runde? runde) =>
        division.Delrammenøkkel is { } key && tolk.Evaluate(key, søknad, runde) is Result.Known { Value: Value.Code code } ? division.Delrammer.First(d => d.Navn == code.Name) : null;

    /// <summary>Divides them all.</summary>
    /// <param name="frame">The whole frame, in kroner.</param>
    /// <param name="participants">Who takes part, by id.</param>
    /// <param name="all">All applications of the round.</param>
    /// <param name="reserves">What is to be set aside for some, by id.</param>
    /// <param name="lots">The draws that decided something are added here.</param>
    public DividedMoney Divide(
        Rational frame, IReadOnlyList<Participant> participants, IReadOnlyList<Avgjørelse> all, IReadOnlyDictionary<string, Rational> reserves, List<Loddtrekning> lots)
    {
        var kept = ComplaintMoney.Of(_division.Steg);
        var shared = frame - (kept?.Av(frame) ?? Rational.Zero);
        var amounts = PotAmounts.Of(_division.Delrammer, shared);
        var potOf = all.Where(a => a.Status is not null || a.OppfyllerVilkårene).ToDictionary(a => a.Søknad.Id, a => Of(_tolk, _division, a.Søknad, _runde)?.Navn, StringComparer.Ordinal);
        var received = _division.Delrammer.ToDictionary(d => d.Navn, _ => new List<(string From, Rational Amount)>(), StringComparer.Ordinal);
        var ledger = new List<Stegresultat>();
        var (left, setAside) = (Rational.Zero, Rational.Zero);
        foreach (var pot in InOrder())
        {
            var money = received[pot.Navn].Aggregate(amounts[pot.Navn], (sum, r) => sum + r.Amount);
            var mine = reserves.Where(r => potOf[r.Key] == pot.Navn).ToDictionary(r => r.Key, r => r.Value, StringComparer.Ordinal);
            var avsatt = Rational.Min(money, mine.Values.Aggregate(Rational.Zero, (sum, r) => sum + r));
            IReadOnlyList<string> opening = [.. ledger.Count == 0 ? ComplaintMoney.OpeningOfPots(kept, frame, shared) : [], Size(pot, amounts[pot.Navn]), .. received[pot.Navn].Select(Received), .. Reserves.Opening(money, avsatt, mine)];
            var (lines, unused) = new Stages(_tolk, _runde, _earlier, _draw, lots)
                .Divide(pot, money - avsatt, participants.Where(p => potOf[p.Id] == pot.Navn).ToList(), Fordelingssteg.ForRamme(pot.Steg, money), opening);
            ledger.AddRange(lines);
            setAside += avsatt;
            if (pot.UbruktTil is { } next)
            {
                received[next].Add((pot.Navn, unused));
            }
            else
            {
                left += unused;
            }
        }

        return new DividedMoney(ledger, left, setAside);
    }

    /// <summary>In file order, but each after all that send money to it.</summary>
    private List<Delramme> InOrder()
    {
        var waiting = _division.Delrammer.ToList();
        var order = new List<Delramme>();
        while (waiting.Count > 0)
        {
            var next = waiting.First(d => waiting.All(w => w.UbruktTil != d.Navn));
            order.Add(next);
            waiting.Remove(next);
        }

        return order;
    }

    private static string Size(Delramme pot, Rational amount) => pot.Andel switch
    {
        Delrammeandel.Prosent percent => $"Delrammen {pot.Navn} er {Visning.Prosent(percent.Andel)} av {(percent.Av == Delrammegrunnlag.Rammen ? "rammen" : "resten")}: {Wording.Kroner(amount)}.",
        Delrammeandel.Beløp fixedAmount when amount < fixedAmount.Kroner => $"Delrammen {pot.Navn} skulle være {Wording.Kroner(fixedAmount.Kroner)}, men rammen rekker bare til {Wording.Kroner(amount)}.",
        Delrammeandel.Beløp => $"Delrammen {pot.Navn} er {Wording.Kroner(amount)}.",
        _ => $"Delrammen {pot.Navn} er resten av rammen: {Wording.Kroner(amount)}.",
    };

    private static string Received((string From, Rational Amount) gift) => gift.Amount.Sign > 0
        ? $"I tillegg kommer {Wording.Kroner(gift.Amount)} som ikke ble brukt i {gift.From}."
        : $"Det er ingenting ubrukt fra {gift.From}.";
}
