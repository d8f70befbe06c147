namespace Regelverk.Dsl.Comparison;

/// <summary>A comparison and what it was made of.</summary>
/// <param name="Forskjell">What differs.</param>
/// <param name="Før">The old side.</param>
/// <param name="Nå">The new side.</param>
/// <param name="Opplysninger">What applicants are described with.</param>
internal sealed record Sammenlignet(Årsforskjell Forskjell, Side Før, Side Nå, JointFacts Opplysninger);
