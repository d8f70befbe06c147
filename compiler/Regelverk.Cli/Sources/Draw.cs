using System.Collections.Generic;

namespace Regelverk.Cli.Sources;

/// <summary>A draw of lots that has been held, as its file tells it.</summary>
/// <param name="Name">The name of the draw.</param>
/// <param name="Applications">All who took part; where the order was written down, the first drawn first.</param>
/// <param name="Fingerprint">The fingerprint of the list, published before the draw.</param>
/// <param name="Seed">The published values; null where the order was written down.</param>
/// <param name="Protocol">Who drew, and when; null where there are published values.</param>
/// <param name="File">The file.</param>
internal sealed record Draw(string Name, IReadOnlyList<string> Applications, string Fingerprint, DrawSeed? Seed, string? Protocol, SourceFile File);

/// <summary>What a draw by published values rests on.</summary>
/// <param name="Scheme">The name of the scheme, as announced.</param>
/// <param name="Round">The round, as announced.</param>
/// <param name="Values">Where each value was published, and the value, in the announced order.</param>
internal sealed record DrawSeed(string Scheme, string Round, IReadOnlyList<(string Source, string Value)> Values);
