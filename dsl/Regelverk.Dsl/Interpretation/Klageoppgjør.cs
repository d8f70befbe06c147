using System.Collections.Generic;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What a division published that a complaint after it is settled by: the share that is the same for all.</summary>
/// <param name="Andel">The share of beregnet tilskudd that those get whom no bound stops; from 0 to 1.</param>
/// <param name="Grense">Where there are priority groups: what made the group that the share is for, as a number that orders groups. Those ahead of it were paid in full, those behind it got nothing. Null where all got the share.</param>
/// <param name="Tak">The cap on the award in kroner, or null.</param>
public sealed record Delingsnivå(Rational Andel, Rational? Grense, Rational? Tak);

/// <summary>A division as complaints after it are settled by it.</summary>
/// <param name="Midler">What there is to pay complaints from, in kroner: the remainder, or what is left of the set-aside.</param>
/// <param name="Tildelinger">What every application of the round has been awarded, each once.</param>
/// <param name="Nivåer">What was published; one for each delramme, or the only one.</param>
public sealed record Klagegrunnlag(Rational Midler, IReadOnlyList<TidligereTildeling> Tildelinger, IReadOnlyList<PublisertNivå> Nivåer);

/// <summary>What was published of the whole frame or of one delramme.</summary>
/// <param name="Delramme">The delramme; null where the frame is one.</param>
/// <param name="Nivå">What was published.</param>
public sealed record PublisertNivå(string? Delramme, Delingsnivå Nivå);

/// <summary>Complaints settled after a division.</summary>
/// <param name="Midler">What there was to pay them from, in kroner.</param>
/// <param name="Igjen">What is left of it, in kroner.</param>
/// <param name="Forklaring">What happened, in whole sentences, in order.</param>
/// <param name="Svar">What each complaint gave, in the order they were decided.</param>
public sealed record Klageoppgjør(Rational Midler, Rational Igjen, IReadOnlyList<string> Forklaring, IReadOnlyList<Klagesvar> Svar);

/// <summary>What a complaint gave.</summary>
/// <param name="Avgjørelse">The decision after the complaint, with the whole award and its grounds.</param>
/// <param name="Før">The award before it, in kroner.</param>
/// <param name="Rett">What the application is entitled to with what has been corrected, in kroner.</param>
/// <param name="Dekket">What is paid now, in kroner.</param>
/// <param name="Udekket">What there was no money for, in kroner.</param>
/// <param name="Setning">What happened and why, with its figures.</param>
public sealed record Klagesvar(Avgjørelse Avgjørelse, Rational Før, Rational Rett, Rational Dekket, Rational Udekket, string Setning);
