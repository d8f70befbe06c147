using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Cases;

/// <summary>Applies the regulation to the applications that came in: with the compiled rules, or with the interpreter. Both give the same.</summary>
/// <param name="ordning">The regulation.</param>
internal abstract class Saksbehandling(Ordning ordning)
{
    /// <summary>The regulation.</summary>
    public Ordning Ordning { get; } = ordning;

    /// <summary>Whether the awards come from dividing a frame.</summary>
    public bool DelerRamme => Tolk.DelerRamme(Ordning);

    /// <summary>Decides each application in its own round, as far as that can be done before the frame is divided.</summary>
    public IReadOnlyList<Avgjørelse> Avgjør(IReadOnlyList<Application> applications, CancellationToken cancellation)
    {
        var decisions = new List<Avgjørelse>(applications.Count);
        foreach (var application in applications)
        {
            cancellation.ThrowIfCancellationRequested();
            decisions.Add(Avgjør(application));
        }

        return decisions;
    }

    /// <summary>The decisions that must be made before the frame can be divided.</summary>
    public static IReadOnlyList<Avgjørelse> Uavgjorte(IReadOnlyList<Avgjørelse> decisions) => Fordeler.Uavgjorte(decisions);

    /// <summary>Divides a frame; none of the decisions may wait for something.</summary>
    public abstract Fordelingsresultat Fordel(IReadOnlyList<Avgjørelse> decisions, int? round, Rational frame, IReadOnlyList<TidligereRunde> earlier, Draw? draw);

    /// <summary>Divides a frame while some decisions wait.</summary>
    public abstract ForeløpigFordeling FordelForeløpig(IReadOnlyList<Avgjørelse> decisions, int? round, Rational frame, IReadOnlyList<TidligereRunde> earlier, Draw? draw);

    /// <summary>Settles complaints after a division, in the order they are given.</summary>
    public abstract Klageoppgjør GjørOppKlager(IReadOnlyList<Avgjørelse> complaints, int? round, Klagegrunnlag division, IReadOnlyList<TidligereRunde> earlier);

    /// <summary>Explains a decision, line by line.</summary>
    public static IReadOnlyList<string> Forklar(Avgjørelse decision) => Forklaring.Av(decision);

    /// <summary>Explains why two decisions differ, sentence by sentence.</summary>
    public static IReadOnlyList<string> Forklar(Avgjørelse one, Avgjørelse other, Fordelingsresultat? division) => Sammenligning.Av(one, other, division);

    /// <summary>The round of a number, or null.</summary>
    public Runde? Runde(int? number) => number is { } n ? Ordning.Runder.FirstOrDefault(r => r.Nummer == n) : null;

    /// <summary>Decides one application, as far as that can be done before the frame is divided.</summary>
    protected abstract Avgjørelse Avgjør(Application application);
}
