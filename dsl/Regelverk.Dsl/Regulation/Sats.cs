using System.Collections.Generic;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <summary>A rate: an amount, percentage or number that the regulation fixes for the year.</summary>
/// <param name="Navn">First declared form.</param>
/// <param name="Former">All declared forms.</param>
/// <param name="Type">Kroner, prosent, heltall or tall.</param>
/// <param name="Verdi">The rate.</param>
/// <param name="Kilde">Where it is taken from, or null.</param>
/// <param name="Sted">Where it is declared.</param>
public sealed record Sats(string Navn, IReadOnlyList<string> Former, Verditype Type, Value Verdi, string? Kilde, TextSpan Sted);
