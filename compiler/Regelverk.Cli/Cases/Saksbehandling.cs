using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Cases;

/// <summary>Applies the regulation to the applications that came in. All that the commands ask of the interpreter is asked here.</summary>
internal sealed class Saksbehandling
{
    private readonly Tolk _tolk;
    private readonly Fordeler _fordeler;

    public Saksbehandling(Ordning ordning)
    {
        Ordning = ordning;
        _tolk = new Tolk(ordning);
        _fordeler = new Fordeler(_tolk);
    }

    /// <summary>The regulation.</summary>
    public Ordning Ordning { get; }

    /// <summary>Whether the awards come from dividing a frame.</summary>
    public bool DelerRamme => Tolk.DelerRamme(Ordning);

    /// <summary>Decides each application in its own round, as far as that can be done before the frame is divided.</summary>
    public IReadOnlyList<Avgjørelse> Avgjør(IReadOnlyList<Application> applications, CancellationToken cancellation)
    {
        var decisions = new List<Avgjørelse>(applications.Count);
        foreach (var application in applications)
        {
            cancellation.ThrowIfCancellationRequested();
            decisions.Add(_tolk.Avgjør(application.Data, Runde(application.Round)));
        }

        return decisions;
    }

    /// <summary>The decisions that must be made before the frame can be divided.</summary>
    public static IReadOnlyList<Avgjørelse> Uavgjorte(IReadOnlyList<Avgjørelse> decisions) => Fordeler.Uavgjorte(decisions);

    /// <summary>Divides a frame; none of the decisions may wait for something.</summary>
    public Fordelingsresultat Fordel(IReadOnlyList<Avgjørelse> decisions, int? round, Rational frame) => _fordeler.Fordel(decisions, Runde(round), frame);

    /// <summary>Divides a frame while some decisions wait.</summary>
    public ForeløpigFordeling FordelForeløpig(IReadOnlyList<Avgjørelse> decisions, int? round, Rational frame) => _fordeler.FordelForeløpig(decisions, Runde(round), frame);

    /// <summary>Explains a decision, line by line.</summary>
    public static IReadOnlyList<string> Forklar(Avgjørelse decision) => Forklaring.Av(decision);

    /// <summary>Explains why two decisions differ, sentence by sentence.</summary>
    public static IReadOnlyList<string> Forklar(Avgjørelse one, Avgjørelse other, Fordelingsresultat? division) => Sammenligning.Av(one, other, division);

    /// <summary>The round of a number, or null.</summary>
    public Runde? Runde(int? number) => number is { } n ? Ordning.Runder.FirstOrDefault(r => r.Nummer == n) : null;
}
