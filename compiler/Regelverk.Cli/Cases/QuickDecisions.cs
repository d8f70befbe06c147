using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Rules;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime;
using Regelverk.Runtime.Allocation;
using Compiled = Regelverk.Runtime.Decisions;

namespace Regelverk.Cli.Cases;

/// <summary>
/// Decides and divides many applications where the grounds of few are read: those that nothing waits for and that the division asks nothing of are concluded on without grounds,
/// which are found when somebody looks.
/// </summary>
internal sealed class QuickDecisions
{
    // It stands where the rules' own grounds would be until they are asked for; nobody ever reads it.
    private static readonly Compiled.Grunn Unread = new("", "", Compiled.Grunnslag.Vilkår);

    private readonly IRegelverk _rules;
    private readonly Func<ISøknadskilde, Compiled.Konklusjon> _conclude;
    private readonly DecisionTranslation _translation;
    private readonly bool _asksOfApplications;
    private readonly int? _round;
    private readonly Dictionary<string, Deltaker> _participants = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<Grunn>> _unread = new(StringComparer.Ordinal);

    public QuickDecisions(Ordning ordning, IRegelverk rules, int? round)
    {
        _rules = rules;
        _conclude = PlainConclusions.Of(rules);
        _translation = new DecisionTranslation(ordning);
        _asksOfApplications = rules.Fordeling.Nøkler.Count > 0;
        _round = round;
    }

    /// <summary>Decides an application, as far as that can be done before the frame is divided.</summary>
    public Avgjørelse Decide(Søknadsdata data)
    {
        var facts = new ApplicationFacts(new Application(data, _round));
        var conclusion = _conclude(facts);
        if (conclusion.Status is not null || (conclusion.OppfyllerVilkårene && _asksOfApplications))
        {
            var participant = _rules.Delta(facts);
            _participants[data.Id] = participant;
            return _translation.Of(participant.Avgjørelse, data);
        }

        var unread = new Deferred<Grunn>(() => _translation.Of(_rules.Avgjør(new ApplicationFacts(new Application(data, _round))), data).Begrunnelse);
        _unread[data.Id] = unread;
        _participants[data.Id] = new Deltaker(new Compiled.Avgjørelse(data.Id, data.SøkerId, conclusion, [Unread]));
        return _translation.Of(_participants[data.Id].Avgjørelse, data) with { Begrunnelse = unread };
    }

    /// <summary>Divides a frame among decisions that were made here; null where lots must be drawn first.</summary>
    public YearDivision? Divide(IReadOnlyList<Avgjørelse> decisions, Rational frame)
    {
        var isLast = _round is { } number && _rules.Runder.All(r => r.Nummer <= number);
        var result = _rules.Fordeling.IRunde(_round).Fordel([.. decisions.Select(d => _participants[d.Søknad.Id])], AmountTranslation.ToKroner(frame), isLast, []);
        var applications = decisions.ToDictionary(d => d.Søknad.Id, d => d.Søknad, StringComparer.Ordinal);
        return result.LoddtrekningKreves is null
            ? new YearDivision(AmountTranslation.Of(result.Ramme), AmountTranslation.Of(result.Restmidler), [.. result.Avgjørelser.Select(d => Divided(d, applications[d.SøknadId]))])
            : null;
    }

    /// <summary>What the division asks of an application, in the order of the regulation's <see cref="Runtime.Allocation.Fordeling.Nøkler"/>; null for what is not known.</summary>
    public IReadOnlyList<Rational?> KeysOf(string application) => [.. _participants[application].Nøkler.Select(n => n is { } known ? AmountTranslation.Of(known.Verdi) : (Rational?)null)];

    // What the division says comes after what the rules say.
    private Avgjørelse Divided(Compiled.Avgjørelse decision, Søknadsdata data)
    {
        var divided = _translation.Of(decision, data);
        return _unread.TryGetValue(data.Id, out var unread) ? divided with { Begrunnelse = new Deferred<Grunn>(() => [.. unread, .. divided.Begrunnelse.Skip(1)]) } : divided;
    }
}
