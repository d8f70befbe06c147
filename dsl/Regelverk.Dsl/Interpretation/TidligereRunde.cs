using System.Collections.Generic;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>An earlier round of the same year, as it was divided.</summary>
/// <param name="Nummer">Its number.</param>
/// <param name="Restmidler">What was left of its frame and goes to the round that takes it, in kroner; 0 or more.</param>
/// <param name="Tildelinger">What each application was awarded, each once.</param>
public sealed record TidligereRunde(int Nummer, Rational Restmidler, IReadOnlyList<TidligereTildeling> Tildelinger);

/// <summary>What an application was awarded in an earlier round.</summary>
/// <param name="SøknadId">The application's id.</param>
/// <param name="SøkerId">Its søker's id.</param>
/// <param name="Tildelt">Kroner, 0 or more.</param>
public sealed record TidligereTildeling(string SøknadId, string SøkerId, Rational Tildelt)
{
    /// <summary>The delramme it was awarded in; null where the frame was one.</summary>
    public string? Delramme { get; init; }
}
