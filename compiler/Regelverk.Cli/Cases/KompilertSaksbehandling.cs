using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime;
using Regelverk.Runtime.Allocation;

namespace Regelverk.Cli.Cases;

/// <summary>Applies the regulation with its compiled rules.</summary>
/// <param name="ordning">The regulation.</param>
/// <param name="rules">The same, compiled.</param>
internal sealed class KompilertSaksbehandling(Ordning ordning, IRegelverk rules) : Saksbehandling(ordning)
{
    private readonly DecisionTranslation _translation = new(ordning);

    // What the division needs to know of an application besides its decision.
    private readonly Dictionary<string, Deltaker> _participants = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override Dsl.Interpretation.Fordelingsresultat Fordel(IReadOnlyList<Avgjørelse> decisions, int? round, Rational frame, IReadOnlyList<Dsl.Interpretation.TidligereRunde> earlier, Draw? draw) =>
        _translation.Of(rules.Fordeling.IRunde(round).Fordel(Participants(decisions, draw), AmountTranslation.ToKroner(frame), IsLast(round), Of(earlier)), Applications(decisions));

    /// <inheritdoc/>
    public override Dsl.Interpretation.ForeløpigFordeling FordelForeløpig(IReadOnlyList<Avgjørelse> decisions, int? round, Rational frame, IReadOnlyList<Dsl.Interpretation.TidligereRunde> earlier, Draw? draw)
    {
        var division = rules.Fordeling.IRunde(round).FordelForeløpig(Participants(decisions, draw), AmountTranslation.ToKroner(frame), IsLast(round), Of(earlier));
        var applications = Applications(decisions);
        return new Dsl.Interpretation.ForeløpigFordeling(
            division.Resultat is { } result ? _translation.Of(result, applications) : null,
            [.. division.UtenGrense.Select(d => _translation.Of(d, applications[d.SøknadId]))]);
    }

    /// <inheritdoc/>
    public override Dsl.Interpretation.Klageoppgjør GjørOppKlager(
        IReadOnlyList<Avgjørelse> complaints, int? round, Dsl.Interpretation.Klagegrunnlag division, IReadOnlyList<Dsl.Interpretation.TidligereRunde> earlier)
    {
        var settled = rules.Fordeling.IRunde(round).GjørOppKlager(
            Participants(complaints, null),
            new Regelverk.Runtime.Allocation.Klagegrunnlag(AmountTranslation.ToKroner(division.Midler), [.. division.Tildelinger.Select(Of)], [.. division.Nivåer.Select(Of)]),
            Of(earlier));
        return _translation.Of(settled, Applications(complaints));
    }

    /// <inheritdoc/>
    protected override Avgjørelse Avgjør(Application application)
    {
        var participant = rules.Delta(new ApplicationFacts(application));
        _participants[application.Data.Id] = participant;
        return _translation.Of(participant.Avgjørelse, application.Data);
    }

    private IReadOnlyList<Deltaker> Participants(IReadOnlyList<Avgjørelse> decisions, Draw? draw)
    {
        var places = OrderOf(draw).Select((id, place) => (id, place)).ToDictionary(d => d.id, d => (long)d.place, StringComparer.Ordinal);
        return [.. decisions.Select(d => _participants[d.Søknad.Id].MedRang(places.TryGetValue(d.Søknad.Id, out var place) ? place : null))];
    }

    private static IReadOnlyList<string> OrderOf(Draw? draw) => draw switch
    {
        null => [],
        { Seed: { } seed } => Regelverk.Runtime.Allocation.Lodd.Rekkefølge(
            Regelverk.Runtime.Allocation.Lodd.Frø([.. seed.Values.Select(v => v.Value)]), seed.Scheme, seed.Round, draw.Name, draw.Applications),
        _ => draw.Applications,
    };

    private static IReadOnlyList<Regelverk.Runtime.Allocation.TidligereRunde> Of(IReadOnlyList<Dsl.Interpretation.TidligereRunde> earlier) =>
    [
        .. earlier.Select(r => new Regelverk.Runtime.Allocation.TidligereRunde(
            r.Nummer,
            AmountTranslation.ToKroner(r.Restmidler),
            [.. r.Tildelinger.Select(Of)])),
    ];

    private static Regelverk.Runtime.Allocation.TidligereTildeling Of(Dsl.Interpretation.TidligereTildeling award) =>
        new(award.SøknadId, award.SøkerId, AmountTranslation.ToKroner(award.Tildelt), award.Delramme);

    private static Regelverk.Runtime.Allocation.Delingsnivå Of(PublisertNivå published) => new(
        AmountTranslation.ToBrøk(published.Nivå.Andel),
        published.Nivå.Grense is { } border ? AmountTranslation.ToBrøk(border) : null,
        published.Nivå.Tak is { } cap ? AmountTranslation.ToKroner(cap) : null,
        published.Delramme);

    private static Dictionary<string, Søknadsdata> Applications(IReadOnlyList<Avgjørelse> decisions) =>
        decisions.ToDictionary(d => d.Søknad.Id, d => d.Søknad, StringComparer.Ordinal);

    private bool IsLast(int? round) => round is { } number && rules.Runder.All(r => r.Nummer <= number);
}
