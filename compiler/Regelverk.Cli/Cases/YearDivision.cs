using System.Collections.Generic;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Cases;

/// <summary>What a division gives, without how it came about.</summary>
/// <param name="Ramme">The frame in kroner.</param>
/// <param name="Restmidler">What is left of it in kroner.</param>
/// <param name="Avgjørelser">The decisions by id (ordinal).</param>
internal sealed record YearDivision(Rational Ramme, Rational Restmidler, IReadOnlyList<Avgjørelse> Avgjørelser);
