using System;
using Regelverk.Runtime.Decisions;

namespace Regelverk.Runtime.Sporing;

/// <summary>What a rule about the outcome does.</summary>
public enum Kravslag
{
    /// <summary>«Tilskudd gis hvis»: must hold, or the application is avslått.</summary>
    Gis,

    /// <summary>«Tilskudd kan gis hvis»: must hold, or the application is avslått; somebody's skjønn or the fordeling chooses among those that meet it.</summary>
    KanGis,

    /// <summary>«Søknaden avvises hvis».</summary>
    Avvises,

    /// <summary>«Søknaden avslås hvis».</summary>
    Avslås,

    /// <summary>«Søknaden skal rettes innen … hvis».</summary>
    Rettes,

    /// <summary>«Tilskudd utbetales hvis»: asked of an award, never holds up the decision.</summary>
    Utbetales,

    /// <summary>«Tilskuddet bortfaller hvis»: asked of an award, never holds up the decision.</summary>
    Bortfaller,
}

/// <summary>A rule about the outcome, or about what happens to an award afterwards, asked of one application.</summary>
public sealed class Krav
{
    /// <summary>A rule.</summary>
    /// <param name="slag">What it does.</param>
    /// <param name="hjemmel">The § and ledd it stands in.</param>
    /// <param name="vilkår">When.</param>
    /// <param name="frist">For <see cref="Kravslag.Rettes"/>: how long the applicant has, «2 uker». Otherwise null.</param>
    /// <exception cref="ArgumentNullException">The place or the condition is null, or the time is null where something is to be corrected.</exception>
    public Krav(Kravslag slag, Hjemmel hjemmel, Spor vilkår, string? frist = null)
    {
        Slag = slag;
        Hjemmel = hjemmel ?? throw new ArgumentNullException(nameof(hjemmel));
        Vilkår = vilkår ?? throw new ArgumentNullException(nameof(vilkår));
        Frist = frist is null && slag == Kravslag.Rettes ? throw new ArgumentNullException(nameof(frist)) : frist;
    }

    /// <summary>What it does.</summary>
    public Kravslag Slag { get; }

    /// <summary>The § and ledd it stands in.</summary>
    public Hjemmel Hjemmel { get; }

    /// <summary>When.</summary>
    public Spor Vilkår { get; }

    /// <summary>How long the applicant has to correct something, or null.</summary>
    public string? Frist { get; }

    /// <summary>Whether it comes after the decision.</summary>
    internal bool ErEtterVedtaket => Slag is Kravslag.Utbetales or Kravslag.Bortfaller;

    /// <summary>Whether it stands in the way of an award; null where that is open.</summary>
    internal bool? Hindrer
    {
        get
        {
            var hindersWhenTrue = Slag is not (Kravslag.Gis or Kravslag.KanGis);
            var condition = Vilkår.Vilkår;
            return condition.ErJa ? hindersWhenTrue : condition.ErNei ? !hindersWhenTrue : null;
        }
    }
}
