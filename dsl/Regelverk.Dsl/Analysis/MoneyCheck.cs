using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Syntax;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Analysis;

/// <summary>Holds the frame, the rounds and the division against each other: every krone must have a place to come from and to go.</summary>
internal sealed class MoneyCheck(Ordning ordning, SyntaxTree tree, DiagnosticBag diagnostics)
{
    /// <summary>Well below what øre in 64 bits can hold, so that a sum of a few such amounts is held too.</summary>
    private static readonly Rational Largest = 90_000_000_000_000_000;

    public void Run()
    {
        if (Amounts().FirstOrDefault(a => !IsPayable(a.Amount)) is { Span.Length: > 0 } wrong)
        {
            diagnostics.Add(MoneyDiagnostics.NotPayable(wrong.Span, wrong.Amount));
            return;
        }

        if (!tree.All<HeadingSyntax.Rounds>().All(r => r.IsWhole) || !tree.All<HeadingSyntax.Budget>().All(b => b.IsWhole))
        {
            // A line that could not be read may be the very one that is missed.
            return;
        }

        CheckRounds();
        CheckSum();
        CheckDates();
        CheckDivision();
    }

    private IEnumerable<(Rational Amount, TextSpan Span)> Amounts() =>
        (ordning.Ramme?.Linjer ?? []).Select(l => (l.Beløp, l.Span))
            .Concat(ordning.Ramme is { } frame ? [(frame.Sum, frame.Sted)] : [])
            .Concat(ordning.Runder.Where(r => r.NyeMidler is not null).Select(r => (r.NyeMidler ?? Rational.Zero, r.Span)))
            .Concat((ordning.Fordeling?.Steg ?? []).SelectMany(Amounts));

    private static IEnumerable<(Rational, TextSpan)> Amounts(Steg step) => step switch
    {
        Steg.PrioritertRekkefølge order => [(order.Tak?.Beløp ?? Rational.Zero, step.Span), (order.MinsteBeløp ?? Rational.Zero, step.Span)],
        Steg.Delende sharing => new[] { sharing.Tak?.Beløp, sharing.Form.Kravtak, sharing.Form.Minst?.Beløp }.OfType<Rational>().Concat(sharing.Form.Andeler.Select(a => a.Beløp)).Select(amount => (amount, step.Span)),
        Steg.Bagatellgrense small => [(small.Grense, step.Span)],
        Steg.Avrundende rounding => [(rounding.Enhet, step.Span)],
        Steg.Klager { Avsetning: { } money } => [(money.Beløp, step.Span)],
        _ => [],
    };

    private static bool IsPayable(Rational amount) => amount <= Largest && amount >= -Largest && (amount * 100).Denominator.IsOne;

    private bool Divides => ordning.Fordeling is { Steg.Count: > 0 };

    private void CheckRounds()
    {
        foreach (var group in ordning.Runder.GroupBy(r => r.Nummer).Where(g => g.Count() > 1))
        {
            diagnostics.Add(MoneyDiagnostics.RoundTwice(group.ElementAt(1).Span, group.Key, group.First().Span));
        }

        foreach (var round in ordning.Runder)
        {
            if (round.RestmidlerFra is { } source && (source >= round.Nummer || ordning.Runder.All(r => r.Nummer != source)))
            {
                diagnostics.Add(MoneyDiagnostics.RestOf(round.Span, source));
            }

            if (round.RestmidlerFraÅr is { } year && year >= ordning.År)
            {
                diagnostics.Add(EarlierYearDiagnostics.NotEarlier(round.Span, year, ordning.År));
            }
            else if (round.RestmidlerFraÅr is { } same && ordning.Runder.TakeWhile(r => r != round).FirstOrDefault(r => r.RestmidlerFraÅr == same) is { } first)
            {
                diagnostics.Add(EarlierYearDiagnostics.Twice(round.Span, same, first.Span));
            }

            if (round is { Åpner: { } opens, Frist: { } deadline } && opens.CompareTo(deadline.Dato) > 0)
            {
                diagnostics.Add(MoneyDiagnostics.OpensLate(round.Span, round.Nummer));
            }
        }

        if (ordning.Runder.Count > 1 && Divides && ordning.UdekketBeløp is null)
        {
            diagnostics.Add(MoneyDiagnostics.Uncovered(ordning.Runder[1].Span));
        }
    }

    private void CheckSum()
    {
        if (ordning.Ramme is not { } frame)
        {
            return;
        }

        if (frame.Sum.Sign < 0)
        {
            diagnostics.Add(MoneyDiagnostics.Negative(frame.Sted, frame.Sum));
        }
        else if (ordning.Runder.Count > 0 && ordning.Runder.Any(r => r.NyeMidler is not null) && NewMoney(ordning.Runder) != frame.Sum)
        {
            diagnostics.Add(MoneyDiagnostics.Sum(frame.Sted, ordning.Runder.Select(r => r.Span).ToArray(), frame.Sum, NewMoney(ordning.Runder)));
        }
    }

    /// <summary>A round can only use what has come by the day it is decided, and not what earlier rounds have used.</summary>
    private void CheckDates()
    {
        if (ordning.Ramme is not { } frame || frame.Linjer.All(l => l.FraOgMed is null))
        {
            return;
        }

        foreach (var round in ordning.Runder.Where(r => r.NyeMidler is not null))
        {
            if (round.Vedtas is not { } decided)
            {
                diagnostics.Add(MoneyDiagnostics.NoDecisionDay(round.Span, round.Nummer, WithDecisionDay(round, frame)));
                continue;
            }

            var there = MoneyBy(decided, frame);
            var used = NewMoney(ordning.Runder.Where(r => r.Nummer <= round.Nummer));
            var later = frame.Linjer.FirstOrDefault(l => l.FraOgMed is { } from && from.CompareTo(decided) > 0);
            if (used > there && later is not null)
            {
                diagnostics.Add(MoneyDiagnostics.TooEarly(round.Span, later.Span, round.Nummer, decided, used, there));
            }
        }
    }

    /// <summary>The round's own line with a day of decision in it: two months after the deadline for want of a better guess, or when the money has come.</summary>
    private string WithDecisionDay(Runde round, Ramme frame)
    {
        var line = string.Join(" ", tree.Source.Slice(round.Span).Split([' ', '\n', '\r', '\t'], System.StringSplitOptions.RemoveEmptyEntries));
        var guess = (round.Frist?.Dato ?? ordning.Gjelder?.Fra) is { År: < 9999 } start ? start.PlussDager(60) : new Dato(2018, 7, 2);
        var used = NewMoney(ordning.Runder.Where(r => r.Nummer <= round.Nummer));
        var days = frame.Linjer.Select(l => l.FraOgMed).OfType<Dato>().Where(d => d.CompareTo(guess) > 0).OrderBy(d => d).Prepend(guess).ToArray();
        var day = days.Where(d => MoneyBy(d, frame) >= used).DefaultIfEmpty(days[days.Length - 1]).First();
        var at = line.LastIndexOf(", ramme", System.StringComparison.OrdinalIgnoreCase);
        return line.Insert(at < 0 ? line.Length : at, $", vedtas {Visning.Dato(day)}");
    }

    private static Rational MoneyBy(Dato day, Ramme frame) => Sum(frame.Linjer.Where(l => l.FraOgMed is not { } from || from.CompareTo(day) <= 0).Select(l => l.Beløp));

    private void CheckDivision()
    {
        if (ordning.Fordeling is not { } division)
        {
            if (ordning.Ramme is { } frame)
            {
                diagnostics.Add(MoneyDiagnostics.NoAllocation(frame.Sted));
            }

            return;
        }

        if (division.IngenAvkorting is not null && Divides)
        {
            diagnostics.Add(MoneyDiagnostics.Both(division.Span));
        }

        if (!Divides)
        {
            return;
        }

        if (ordning.Runder.Count == 0 ? ordning.Ramme is null : ordning.Runder.All(r => r.NyeMidler is null && r.RestmidlerFra is null && r.RestmidlerFraÅr is null))
        {
            diagnostics.Add(MoneyDiagnostics.NoFrame(division.Span));
        }

        foreach (var silent in division.Hver.Where(d => ordning.Vedtakstype is not { ErEnkeltvedtak: false } && d.Steg.Count > 0 && !d.Steg.Any(s => s is Steg.Klager)))
        {
            diagnostics.Add(MoneyDiagnostics.NoComplaints(silent.Steg[silent.Steg.Count - 1].Span, silent.Steg[silent.Steg.Count - 1].Nummer + 1));
        }

        CheckRemainder();
        CheckTakenOver(division);
    }

    /// <summary>What a round takes over from earlier ones must be there to take, once.</summary>
    private void CheckTakenOver(Fordeling division)
    {
        foreach (var round in ordning.Runder)
        {
            if (round.RestmidlerFra is not { } source || source >= round.Nummer)
            {
                continue;
            }

            var rounding = RoundingIn(source);

            if (rounding.Count > 0 && rounding.All(s => s.Restmidler != Restmiddelmål.TilNesteRunde))
            {
                diagnostics.Add(RoundDiagnostics.RestElsewhere(round.Span, round.Nummer, source, rounding[0].Span, round.NyeMidler));
            }
            else if (ordning.Runder.TakeWhile(r => r != round).FirstOrDefault(r => r.RestmidlerFra == source) is { } first)
            {
                diagnostics.Add(RoundDiagnostics.RestTwice(round.Span, round.Nummer, source, first.Span));
            }
        }

        if (ordning.TidligereTildelt is { } earlier && tree.All<HeadingSyntax.Rounds>().FirstOrDefault() is { } rounds)
        {
            var hasNoCap = earlier == TidligereTildelt.TrekkesFraTaket && division.Steg.OfType<Steg.Delende>().All(s => s.Tak is null);
            if (hasNoCap || ordning.Runder.Count == 1)
            {
                diagnostics.Add(RoundDiagnostics.NothingEarlier(rounds.Span, hasNoCap));
            }
        }
    }

    /// <summary>What is sent to the next round must be received there.</summary>
    private void CheckRemainder()
    {
        for (var i = 1; i < ordning.Runder.Count; i++)
        {
            var (before, next) = (ordning.Runder[i - 1], ordning.Runder[i]);
            if (next.RestmidlerFra is null && RoundingIn(before.Nummer).Any(s => s.Restmidler == Restmiddelmål.TilNesteRunde))
            {
                diagnostics.Add(MoneyDiagnostics.RestNotTaken(next.Span, next.Nummer, before.Nummer, next.NyeMidler));
            }
        }
    }

    /// <summary>The sentences that round in the division of a round.</summary>
    private IReadOnlyList<Steg.Avrundende> RoundingIn(int round) => (ordning.IRunde(round).Fordeling?.Steg ?? []).OfType<Steg.Avrundende>().ToList();

    private static Rational NewMoney(IEnumerable<Runde> rounds) => Sum(rounds.Select(r => r.NyeMidler ?? Rational.Zero));

    private static Rational Sum(IEnumerable<Rational> amounts) => amounts.Aggregate(Rational.Zero, (sum, amount) => sum + amount);
}
