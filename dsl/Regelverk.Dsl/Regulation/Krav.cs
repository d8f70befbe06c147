using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <summary>A rule about the outcome of an application.</summary>
/// <param name="Slag">What it does.</param>
/// <param name="Vilkår">When.</param>
/// <param name="Frist">For <see cref="Kravslag.Rettes"/>: how long the applicant has. Otherwise null.</param>
/// <param name="Hjemmel">The § and ledd it stands in.</param>
/// <param name="Tekst">The rule's first line as written.</param>
/// <param name="Span">Where it stands.</param>
public sealed record Krav(Kravslag Slag, Expression Vilkår, Varighet? Frist, Hjemmel Hjemmel, string Tekst, TextSpan Span);

/// <summary>What a rule about the outcome does.</summary>
public enum Kravslag
{
    /// <summary>«Tilskudd gis hvis»: must hold, or the application is avslått; the program decides.</summary>
    Gis,

    /// <summary>«Tilskudd kan gis hvis»: must hold, or the application is avslått; somebody's skjønn or the fordeling chooses among those that meet it.</summary>
    KanGis,

    /// <summary>«Tilskudd utbetales hvis»: asked at payout, never holds up the decision.</summary>
    Utbetales,

    /// <summary>«Søknaden avvises hvis».</summary>
    Avvises,

    /// <summary>«Søknaden avslås hvis».</summary>
    Avslås,

    /// <summary>«Søknaden skal rettes innen … hvis».</summary>
    Rettes,

    /// <summary>«Tilskuddet bortfaller hvis».</summary>
    Bortfaller,
}
