using System.Collections.Generic;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <summary>An example in the rule file; it is run as a test.</summary>
/// <param name="Navn">What it is called.</param>
/// <param name="Runde">The round it takes place in, or null.</param>
/// <param name="Ramme">A frame in kroner used instead of the round's, or null.</param>
/// <param name="Søknader">The applications; one where «så:» follows, several where «så fordelt:» follows.</param>
/// <param name="Påstander">What is claimed of the one application.</param>
/// <param name="Fordelt">What each application is claimed to be awarded, or null where nothing is divided.</param>
/// <param name="Span">The heading.</param>
public sealed record Eksempel(string Navn, Runde? Runde, Rational? Ramme, IReadOnlyList<Søknadsdata> Søknader, IReadOnlyList<Påstand> Påstander, IReadOnlyList<Tildelingspåstand>? Fordelt, TextSpan Span)
{
    /// <summary>What earlier rounds gave, in file order.</summary>
    public IReadOnlyList<Eksempeltildeling> Tidligere { get; init; } = [];
}

/// <summary>What an example takes an earlier round to have given.</summary>
/// <param name="Runde">The number of the round.</param>
/// <param name="Søknad">The application's id; empty where the example does not say.</param>
/// <param name="Søker">The applicant's id.</param>
/// <param name="Tildelt">Kroner.</param>
public sealed record Eksempeltildeling(int Runde, string Søknad, string Søker, Rational Tildelt);

/// <summary>One claim of an example. Closed: the nested types are all there are.</summary>
/// <param name="Span">Its words.</param>
public abstract record Påstand(TextSpan Span)
{
    /// <summary>«avvist etter § 2 andre ledd».</summary>
    public sealed record OmUtfall(Utfall Utfall, Hjemmel? Hjemmel, TextSpan Span) : Påstand(Span);

    /// <summary>«til avklaring», with the missing facts if they are named.</summary>
    public sealed record OmAvklaring(IReadOnlyList<Opplysning> Mangler, TextSpan Span) : Påstand(Span);

    /// <summary>«oppfyller vilkårene»: not refused, and waiting for nothing but the division.</summary>
    public sealed record OmVilkår(TextSpan Span) : Påstand(Span);

    /// <summary>«venter på retting».</summary>
    public sealed record OmRetting(TextSpan Span) : Påstand(Span);

    /// <summary>«utbetales ikke etter § 5», «bortfalt», «utbetaling venter: er registrert»; <paramref name="Ord"/> is what is claimed, as the grounds say it.</summary>
    public sealed record OmUtbetaling(string Ord, Hjemmel? Hjemmel, IReadOnlyList<Opplysning> Mangler, TextSpan Span) : Påstand(Span);

    /// <summary>«beregnet tilskudd er 500 000 kroner»; <paramref name="Ventet"/> null means «ikke avgjort».</summary>
    public sealed record OmVerdi(Expression Uttrykk, Value? Ventet, TextSpan Span) : Påstand(Span);
}

/// <summary>What an example claims that one application is awarded.</summary>
/// <param name="Søknad">The application's id.</param>
/// <param name="Tildelt">Kroner.</param>
/// <param name="Span">The row.</param>
public sealed record Tildelingspåstand(string Søknad, Rational Tildelt, TextSpan Span)
{
    /// <summary>Kroner to each of its parts, in the order of the list; null where the example does not say.</summary>
    public IReadOnlyList<Rational>? Deler { get; init; }
}

/// <summary>How an application ends.</summary>
public enum Utfall
{
    /// <summary>All that was applied for is granted.</summary>
    Innvilget,

    /// <summary>Some of it is granted.</summary>
    DelvisInnvilget,

    /// <summary>Nothing is granted: the conditions are not met, or the frame did not reach it.</summary>
    Avslått,

    /// <summary>Not taken up: a formal requirement is not met.</summary>
    Avvist,

    /// <summary>Withdrawn by the applicant.</summary>
    Trukket,
}
