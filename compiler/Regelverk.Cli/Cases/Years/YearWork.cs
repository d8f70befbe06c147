using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Regelverk.Runtime;
using Regelverk.Runtime.Allocation;

namespace Regelverk.Cli.Cases.Years;

/// <summary>One year's rules at work on the list.</summary>
internal sealed class YearWork
{
    private readonly Ordning _whole;
    private readonly YearDecisions _work;

    /// <param name="label">The year, as the comparison calls it.</param>
    /// <param name="ordning">Its rules.</param>
    /// <param name="rules">The same, compiled.</param>
    /// <param name="round">The round that is compared, or null.</param>
    /// <param name="hidden">Names of facts that may not be shown, though the year's own rules show them.</param>
    public YearWork(string label, Ordning ordning, IRegelverk rules, int? round, IEnumerable<string> hidden)
    {
        Hidden = hidden.ToHashSet(StringComparer.Ordinal);
        Label = label;
        _whole = ordning;
        Round = ordning.Runder.FirstOrDefault(r => r.Nummer == round) ?? ordning.Runder.LastOrDefault();
        _work = new YearDecisions(ordning, rules, Round?.Nummer);
        Rules = ordning.IRunde(Round?.Nummer);
        (Frame, FrameNote) = FrameOf(ordning, Round);
    }

    /// <summary>The year, as the comparison calls it.</summary>
    public string Label { get; }

    /// <summary>Names of facts that may not be shown, though the year's own rules show them.</summary>
    public IReadOnlySet<string> Hidden { get; }

    /// <summary>The rules as they are for the round.</summary>
    public Ordning Rules { get; }

    /// <summary>The round with the number asked for; where the year has none such, its last; null where it has no rounds.</summary>
    public Runde? Round { get; }

    /// <summary>Whether a frame is divided.</summary>
    public bool DividesFrame => Tolk.DelerRamme(_whole);

    /// <summary>The frame in kroner; null where it is not known. 0 where there is none to divide.</summary>
    public Rational? Frame { get; }

    /// <summary>What to know of the frame, or null.</summary>
    public string? FrameNote { get; }

    /// <summary>Decides applications, put in the words of the year.</summary>
    public IReadOnlyList<YearDecision> Decide(IReadOnlyList<Application> applications, Func<Søknadsdata, Søknadsdata> inWordsOfTheYear, CancellationToken cancellation)
    {
        var decisions = new List<YearDecision>(applications.Count);
        foreach (var application in applications)
        {
            cancellation.ThrowIfCancellationRequested();
            decisions.Add(_work.Decide(inWordsOfTheYear(application.Data)));
        }

        return decisions;
    }

    /// <summary>Decides an application as it would be with something changed.</summary>
    public YearDecision DecideInstead(Søknadsdata application) => _work.Decide(application);

    /// <summary>Divides a frame among decisions of this year; null where lots must be drawn first.</summary>
    public YearDivision? Divide(IReadOnlyList<YearDecision> decisions, Rational frame) => _work.Divide(decisions, frame);

    /// <summary>The same, where nobody asks what each gets.</summary>
    public YearSums? DivideToSums(IReadOnlyList<YearDecision> decisions, Rational frame) => _work.DivideToSums(decisions, frame);

    /// <summary>The place of each in the order that the division follows; null where it follows none.</summary>
    public IReadOnlyDictionary<string, int>? Places(IEnumerable<YearDecision> decisions) => new DivisionOrder(_whole, Rules).Places(decisions.Select(d => d.Participant).OfType<Deltaker>());

    // What is left of an earlier round or year is known only from receipts; the comparison is of the new money.
    private (Rational? Frame, string? Note) FrameOf(Ordning ordning, Runde? round)
    {
        if (!DividesFrame)
        {
            return (Rational.Zero, null);
        }

        var amount = round is null ? ordning.Ramme?.Sum : round.NyeMidler;
        var which = round is null ? $"i {Label}" : $"i runde {Folding.Digits(round.Nummer)} i {Label}";
        return amount is null ? (null, $"Rammen {which} står ikke i regelverket, så den er ikke fordelt.")
            : round is { RestmidlerFra: not null } or { RestmidlerFraÅr: not null } ? (amount, $"Rammen {which} er bare de nye midlene. Restmidlene den får i tillegg, er ikke med.")
            : (amount, null);
    }
}
