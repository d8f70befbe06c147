using System.Linq;
using Regelverk.Dsl.Diagnostics;
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
    /// <summary>Finds the frame of a round.</summary>
    /// <param name="saksbehandling">The regulation.</param>
    /// <param name="round">The round, or null where there are none.</param>
    /// <param name="given">A frame given on the command line, or null.</param>
    public static Frame Of(Saksbehandling saksbehandling, Runde? round, Rational? given)
    {
        if (given is { } trial)
        {
            return new Frame(trial, Trial: true, null);
        }

        if (!saksbehandling.DelerRamme)
        {
            return new Frame(Rational.Zero, Trial: false, null);
        }

        if (round is { RestmidlerFra: { } earlier })
        {
            return new Frame(Rational.Zero, Trial: false, NeedsReceipt(round, earlier));
        }

        var amount = round is null && saksbehandling.Ordning.Runder.Count == 0 ? saksbehandling.Ordning.Ramme?.Sum : round?.NyeMidler;
        return new Frame(amount ?? Rational.Zero, Trial: false, amount is null ? NoFrame : null);
    }

    private static Message NoFrame { get; } = new(
        "Regelverket sier ikke hvor stor rammen er. Oppgi den med --ramme, så blir det en prøveberegning.",
        "The regulation does not say how large the frame is. Give it with --ramme, and it becomes a trial.");

    private static Message NeedsReceipt(Runde round, int earlier)
    {
        var (number, before) = (Folding.Digits(round.Nummer), Folding.Digits(earlier));
        var own = round.NyeMidler is { } money ? Visning.Kroner(money) + " og " : "";
        var ownEnglish = round.NyeMidler is { } same ? Visning.Kroner(same) + " and " : "";
        return new Message(
            $"Rammen i runde {number} er {own}restmidlene fra runde {before}, og de står i kvitteringen fra runde {before}. Kvitteringer fra tidligere runder kan ikke leses inn ennå. Oppgi hele rammen med --ramme, så blir det en prøveberegning.",
            $"The frame of round {number} is {ownEnglish}the remainder of round {before}, which stands in the receipt of round {before}. Receipts of earlier rounds cannot be read yet. Give the whole frame with --ramme, and it becomes a trial.");
    }
}
