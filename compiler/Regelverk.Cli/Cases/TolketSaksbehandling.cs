using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Cases;

/// <summary>Applies the regulation with the reference interpreter («--tolk»).</summary>
internal sealed class TolketSaksbehandling : Saksbehandling
{
    private readonly Tolk _tolk;
    private readonly Fordeler _fordeler;

    public TolketSaksbehandling(Ordning ordning)
        : base(ordning)
    {
        _tolk = new Tolk(ordning);
        _fordeler = new Fordeler(_tolk);
    }

    /// <inheritdoc/>
    public override Fordelingsresultat Fordel(IReadOnlyList<Avgjørelse> decisions, int? round, Rational frame, IReadOnlyList<TidligereRunde> earlier, Draw? draw) =>
        _fordeler.Fordel(decisions, Runde(round), frame, Held(draw), earlier);

    /// <inheritdoc/>
    public override ForeløpigFordeling FordelForeløpig(IReadOnlyList<Avgjørelse> decisions, int? round, Rational frame, IReadOnlyList<TidligereRunde> earlier, Draw? draw) =>
        _fordeler.FordelForeløpig(decisions, Runde(round), frame, Held(draw), earlier);

    /// <inheritdoc/>
    public override Klageoppgjør GjørOppKlager(IReadOnlyList<Avgjørelse> complaints, int? round, Klagegrunnlag division, IReadOnlyList<TidligereRunde> earlier) =>
        _fordeler.GjørOppKlager(complaints, Runde(round), division, earlier);

    private static Trekning? Held(Draw? draw) => draw switch
    {
        null => null,
        { Seed: { } seed } => Trekning.AvFrø(Lodd.Frø([.. seed.Values.Select(v => v.Value)]), seed.Scheme, seed.Round, draw.Name, draw.Applications),
        _ => Trekning.Protokollført(draw.Applications),
    };

    /// <inheritdoc/>
    protected override Avgjørelse Avgjør(Application application) => _tolk.Avgjør(application.Data, Runde(application.Round));
}
