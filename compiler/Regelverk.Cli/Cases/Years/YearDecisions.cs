using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime;
using Regelverk.Runtime.Allocation;
using Compiled = Regelverk.Runtime.Decisions;

namespace Regelverk.Cli.Cases.Years;

/// <summary>Decides the applications of a list by the compiled rules of a year, and divides frames among them.</summary>
internal sealed class YearDecisions(Ordning ordning, IRegelverk rules, int? round)
{
    private readonly DecisionTranslation _translation = new(ordning);

    /// <summary>Decides an application, as far as that can be done before the frame is divided.</summary>
    /// <param name="application">The application, in the words of the year.</param>
    public YearDecision Decide(Søknadsdata application) => new(this, application, rules.Delta(new ApplicationFacts(new Application(application, round))));

    /// <summary>A decision with its grounds.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="decided">The same as the rules gave it; null where it must be made anew.</param>
    public Avgjørelse Whole(YearDecision decision, Compiled.Avgjørelse? decided) =>
        _translation.Of(decided ?? rules.Avgjør(new ApplicationFacts(new Application(decision.Søknad, round))), decision.Søknad);

    /// <summary>Divides a frame among decisions that were made here; null where lots must be drawn first.</summary>
    public YearDivision? Divide(IReadOnlyList<YearDecision> decisions, Rational frame)
    {
        if (Divided(decisions, frame) is not { } result)
        {
            return null;
        }

        // Those who take no part are as they were.
        var divided = result.Avgjørelser.ToDictionary(d => d.SøknadId, StringComparer.Ordinal);
        return new YearDivision(YearSums.Of(result), [.. decisions.Select(d => divided.TryGetValue(d.Id, out var decision) ? d.Divided(decision) : d)]);
    }

    /// <summary>The same, where nobody asks what each gets.</summary>
    public YearSums? DivideToSums(IReadOnlyList<YearDecision> decisions, Rational frame) => Divided(decisions, frame) is { } result ? YearSums.Of(result) : null;

    private Runtime.Allocation.Fordelingsresultat? Divided(IReadOnlyList<YearDecision> decisions, Rational frame)
    {
        var isLast = round is { } number && rules.Runder.All(r => r.Nummer <= number);
        var result = rules.Fordeling.IRunde(round).Fordel([.. decisions.Select(d => d.Participant).OfType<Deltaker>()], AmountTranslation.ToKroner(frame), isLast, []);
        return result.LoddtrekningKreves is null ? result : null;
    }
}
