using Regelverk.Runtime.Decisions;

namespace Regelverk.Benchmarks.Avgjøringer;

/// <summary>What money is applied for; § 3.</summary>
internal enum Formål
{
    Etablering = 1,
    Spesialistutdanning = 2,
    Kompetanseheving = 3,
}

/// <summary>What an application comes to before the frame is divided.</summary>
internal enum Svaret : byte
{
    OppfyllerVilkårene,
    Avslått,
    Avvist,
    Trukket,
    VenterPåRetting,
}

/// <summary>Who applies.</summary>
internal sealed class Kommune
{
    public required string Kommunenummer { get; init; }

    public required string Navn { get; init; }
}
