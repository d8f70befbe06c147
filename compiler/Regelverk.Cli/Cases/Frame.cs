using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Messages;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Cases;

/// <summary>What there is to divide in a round, or why nobody can say.</summary>
/// <param name="Amount">Kroner; 0 where it is not known, and where nothing is divided.</param>
/// <param name="Trial">Whether the amount was given on the command line, so that the division is a trial.</param>
/// <param name="Unknown">Why the amount is not known, or null.</param>
internal sealed record Frame(Rational Amount, bool Trial, Message? Unknown)
{
    /// <summary>What it is made of, where that is more than new money; otherwise null.</summary>
    public string? Parts { get; init; }

    /// <summary>The awards of withdrawn applications that it holds.</summary>
    public IReadOnlyList<FreedAward> Freed { get; init; } = [];

    /// <summary>Finds the frame of a round.</summary>
    /// <param name="saksbehandling">The regulation.</param>
    /// <param name="round">The round, or null where there are none.</param>
    /// <param name="earlier">The earlier rounds whose receipts were given.</param>
    /// <param name="freed">Awards of withdrawn applications; a round that receives a remainder receives them too.</param>
    /// <param name="given">A frame given on the command line, or null.</param>
    /// <param name="fromEarlierYear">The receipts of an earlier year whose remainder the round receives; null for none.</param>
    public static Frame Of(Saksbehandling saksbehandling, Runde? round, IReadOnlyList<TidligereRunde> earlier, IReadOnlyList<FreedAward> freed, Rational? given, IReadOnlyList<Receipt>? fromEarlierYear = null)
    {
        if (Missing(saksbehandling, round, earlier) is { } missing)
        {
            return new Frame(Rational.Zero, Trial: false, missing);
        }

        if (given is { } trial)
        {
            return new Frame(trial, Trial: true, null);
        }

        if (!saksbehandling.DelerRamme)
        {
            return new Frame(Rational.Zero, Trial: false, null);
        }

        if (round is { RestmidlerFraÅr: { } year } && fromEarlierYear is not { Count: > 0 })
        {
            return new Frame(Rational.Zero, Trial: false, NeedsYear(round, year));
        }

        if (round is { RestmidlerFra: { } source } && earlier.All(r => r.Nummer != source))
        {
            return new Frame(Rational.Zero, Trial: false, NeedsRemainder(round, source));
        }

        if (round is { RestmidlerFra: not null } or { RestmidlerFraÅr: not null })
        {
            return WithRemainder(round, earlier.FirstOrDefault(r => r.Nummer == round.RestmidlerFra), freed, fromEarlierYear ?? []);
        }

        var amount = round is null && saksbehandling.Ordning.Runder.Count == 0 ? saksbehandling.Ordning.Ramme?.Sum : round?.NyeMidler;
        return new Frame(amount ?? Rational.Zero, Trial: false, amount is null ? NoFrame : null);
    }

    private static Message NoFrame { get; } = new(
        "Regelverket sier ikke hvor stor rammen er. Oppgi den med --ramme, så blir det en prøveberegning.",
        "The regulation does not say how large the frame is. Give it with --ramme, and it becomes a trial.");

    private static Message NeedsYear(Runde round, int year)
    {
        var own = round.NyeMidler is { } money ? Visning.Kroner(money) : null;
        var (number, from) = (Folding.Digits(round.Nummer), Folding.Digits(year));
        return ReceiptMessages.NeedsYear(
            new Message(
                $"Rammen i runde {number} er {(own is null ? "" : own + " og ")}restmidlene fra {from}, og de står",
                $"The frame of round {number} is {(own is null ? "" : own + " and ")}the remainder of {from}, which stands"),
            year);
    }

    private static Frame WithRemainder(Runde round, TidligereRunde? before, IReadOnlyList<FreedAward> allFreed, IReadOnlyList<Receipt> fromEarlierYear)
    {
        // What is freed of earlier rounds goes where their remainder goes.
        var freed = before is null ? [] : allFreed;
        var own = round.NyeMidler ?? Rational.Zero;
        var carried = fromEarlierYear.Aggregate(Rational.Zero, (sum, r) => sum + (r.ToNextYear ?? Rational.Zero));
        var amount = freed.Aggregate(own + (before?.Restmidler ?? Rational.Zero) + carried, (sum, f) => sum + f.Amount);
        string[] sources =
        [
            $"{Visning.Kroner(own)} i nye midler",
            .. before is null ? [] : new[] { $"{Visning.Kroner(before.Restmidler)} i restmidler fra runde {Folding.Digits(before.Nummer)}" },
            .. round.RestmidlerFraÅr is { } year ? new[] { $"{Visning.Kroner(carried)} i restmidler fra {Folding.Digits(year)}" } : [],
        ];
        var parts = $"Rammen er {Visning.Kroner(amount)}: {string.Join(", ", sources[..^1])} og {sources[^1]}.";
        return new Frame(amount, Trial: false, null)
        {
            Parts = parts + string.Concat(freed.Select(f => $" I tillegg er {Visning.Kroner(f.Amount)} frigjort, for søknad {f.SøknadId}, som fikk dem i runde {Folding.Digits(f.Round)}, er trukket.")),
            Freed = freed,
        };
    }

    private static Message NeedsRemainder(Runde round, int earlier)
    {
        var (number, before) = (Folding.Digits(round.Nummer), Folding.Digits(earlier));
        var own = round.NyeMidler is { } money ? Visning.Kroner(money) + " og " : "";
        var ownEnglish = round.NyeMidler is { } same ? Visning.Kroner(same) + " and " : "";
        return ReceiptMessages.Needed(
            [earlier],
            new Message($"Rammen i runde {number} er {own}restmidlene fra runde {before}, og de står", $"The frame of round {number} is {ownEnglish}the remainder of round {before}, which stands"),
            new Message(", eller hele rammen med --ramme, så blir det en prøveberegning", ", or the whole frame with --ramme, and it becomes a trial"));
    }

    /// <summary>What earlier rounds gave, where it counts and no receipt says it.</summary>
    private static Message? Missing(Saksbehandling saksbehandling, Runde? round, IReadOnlyList<TidligereRunde> earlier)
    {
        var ordning = saksbehandling.Ordning.IRunde(round?.Nummer);
        var missing = ordning.Runder.Where(r => r.Nummer < (round?.Nummer ?? 0) && earlier.All(e => e.Nummer != r.Nummer)).Select(r => r.Nummer).ToList();
        return missing.Count == 0 ? null
            : ordning.Fordeling?.Steg.OfType<Steg.Delende>().FirstOrDefault(s => s.Tak is { ErPerÅr: true }) is { Tak: { } cap }
                ? ReceiptMessages.Needed(missing, new Message($"I taket på {cap.Vist} regnes det med som er tildelt i tidligere runder, og det står", $"In the cap of {cap.Vist}, what earlier rounds gave is counted, and it stands"))
            : ordning.TidligereTildelt == TidligereTildelt.Utelukker
                ? ReceiptMessages.Needed(missing, new Message("Søkere som er tildelt noe i tidligere runder, utelukkes, og det står", "Applicants who were awarded something in earlier rounds are excluded, and it stands"))
            : saksbehandling.DelerRamme && ordning.UdekketBeløp is not (null or UdekketBeløp.Bortfaller)
                ? ReceiptMessages.Needed(missing, new Message("Søknader som ikke ble dekket fullt ut i tidligere runder, er med i denne, og hva de fikk, står", "Applications that earlier rounds did not cover in full take part in this one, and what they got stands"))
            : null;
    }
}
