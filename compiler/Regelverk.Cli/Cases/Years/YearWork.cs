using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;
using Regelverk.Runtime;
using Regelverk.Runtime.Allocation;
using Compiled = Regelverk.Runtime.Decisions;

namespace Regelverk.Cli.Cases.Years;

/// <summary>One regulation of a year at work on the list: decides applications by its compiled rules, and divides its frame among them.</summary>
internal sealed class YearWork
{
    private readonly Regelverksord _words;
    private readonly IRegelverk _rules;
    private readonly DecisionTranslation _translation;

    /// <param name="label">What the comparison calls it.</param>
    /// <param name="words">Puts applications into its words.</param>
    /// <param name="rules">Its rules, compiled.</param>
    /// <param name="round">The round that is compared, or null.</param>
    public YearWork(string label, Regelverksord words, IRegelverk rules, int? round)
    {
        Label = label;
        Hidden = words.SkjultAvAndre.ToHashSet(StringComparer.Ordinal);
        _words = words;
        _rules = rules;
        _translation = new DecisionTranslation(words.Ordning);
        Round = words.Ordning.Runder.FirstOrDefault(r => r.Nummer == round) ?? words.Ordning.Runder.LastOrDefault();
        Rules = words.Ordning.IRunde(Round?.Nummer);
        (Frame, FrameNote) = FrameOf(words.Ordning, Round);
    }

    /// <summary>What the comparison calls it: its year, or its name with the year where the year has several.</summary>
    public string Label { get; }

    /// <summary>Names of facts that may not be shown, though its own rules show them.</summary>
    public IReadOnlySet<string> Hidden { get; }

    /// <summary>The rules as they are for the round.</summary>
    public Ordning Rules { get; }

    /// <summary>The round with the number asked for; where it has none such, its last; null where it has no rounds.</summary>
    public Runde? Round { get; }

    /// <summary>The deadline that its applications are held against, or null.</summary>
    public Tidspunkt? Deadline => Round?.Frist;

    /// <summary>Whether a frame is divided.</summary>
    public bool DividesFrame => Tolk.DelerRamme(_words.Ordning);

    /// <summary>The frame in kroner; null where it is not known. 0 where there is none to divide.</summary>
    public Rational? Frame { get; }

    /// <summary>What to know of the frame, or null.</summary>
    public string? FrameNote { get; }

    /// <summary>A fact as applications are read by it; null for what they are not read by.</summary>
    public Opplysning? Joint(Opplysning own) => _words.Felles(own);

    /// <summary>Whether it has every code that an application has for what it asks.</summary>
    public bool HasCodes(Søknadsdata read) => _words.HarKodene(read);

    /// <summary>Decides an application, as far as that can be done before the frame is divided.</summary>
    /// <param name="read">The application, as it was read.</param>
    /// <param name="sentAgainst">The deadline that it was sent against; null where it was this one's own.</param>
    public YearDecision Decide(Søknadsdata read, Tidspunkt? sentAgainst)
    {
        var application = _words.Les(read, sentAgainst, Deadline);
        return new YearDecision(this, application, _rules.Delta(FactsOf(application)));
    }

    /// <summary>A decision with its grounds.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="decided">The same as the rules gave it; null where it must be made anew.</param>
    public Avgjørelse Whole(YearDecision decision, Compiled.Avgjørelse? decided) => _translation.Of(decided ?? _rules.Avgjør(FactsOf(decision.Søknad)), decision.Søknad);

    /// <summary>Divides the frame among decisions that were made here; null where it is not known, or lots must be drawn first.</summary>
    public YearDivision? Divide(IReadOnlyList<YearDecision> decisions)
    {
        if (Frame is not { } frame || Divided(decisions, frame) is not { } result)
        {
            return null;
        }

        // Those who take no part are as they were.
        var divided = result.Avgjørelser.ToDictionary(d => d.SøknadId, StringComparer.Ordinal);
        return new YearDivision(SumsOf(result), [.. decisions.Select(d => divided.TryGetValue(d.Id, out var decision) ? d.Divided(decision) : d)]);
    }

    /// <summary>The same with a larger or smaller frame in whole kroner, where nobody asks what each gets.</summary>
    public YearSums? DivideToSums(IReadOnlyList<YearDecision> decisions, int percentMore) =>
        Frame is { } frame && Divided(decisions, new Rational((frame * (100 + percentMore) / 100).Floor(), 1)) is { } result ? SumsOf(result) : null;

    /// <summary>The place of each in the order that the division follows; null where it follows none.</summary>
    public IReadOnlyDictionary<string, int>? Places(IEnumerable<YearDecision> decisions) =>
        DividesFrame ? new DivisionOrder(_words.Ordning, Rules).Places(decisions.Select(d => d.Participant).OfType<Deltaker>()) : null;

    // Where what is computed is awarded at once, there is no frame, though the division has the sum of the awards as one.
    private YearSums SumsOf(Runtime.Allocation.Fordelingsresultat result) => DividesFrame ? YearSums.Of(result) : YearSums.Of(result) with { Frame = Rational.Zero, Rest = Rational.Zero };

    private ApplicationFacts FactsOf(Søknadsdata application) => new(new Application(application, Round?.Nummer));

    private Runtime.Allocation.Fordelingsresultat? Divided(IReadOnlyList<YearDecision> decisions, Rational frame)
    {
        var isLast = Round is { Nummer: var number } && _rules.Runder.All(r => r.Nummer <= number);
        var result = _rules.Fordeling.IRunde(Round?.Nummer).Fordel([.. decisions.Select(d => d.Participant).OfType<Deltaker>()], AmountTranslation.ToKroner(frame), isLast, []);
        return result.LoddtrekningKreves is null ? result : null;
    }

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
