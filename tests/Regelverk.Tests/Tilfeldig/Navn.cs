using System.Collections.Generic;

namespace Regelverk.Tests.Tilfeldig;

/// <summary>What a name in a drawn regulation can be: its kind of value.</summary>
internal enum Slag
{
    JaNei,
    Heltall,
    Kroner,
    Prosent,
    Kode,
    Dato,
    Måned,
    Periode,
}

/// <summary>Whom a name is about; each also sees those before it.</summary>
internal enum Nivå
{
    Søker,
    Søknad,
    Tiltak,
    Post,
}

/// <summary>A name of a drawn regulation, as it is read. For ja/nei it is the whole sentence without its subject: «er registrert».</summary>
/// <param name="Form">How rules read it.</param>
/// <param name="Slag">The kind of value.</param>
/// <param name="Nivå">Whom it is about.</param>
/// <param name="Koder">The values of a code.</param>
/// <param name="Vilkår">The condition under which it is given at all; null for always.</param>
internal sealed record Navn(string Form, Slag Slag, Nivå Nivå, IReadOnlyList<string> Koder, string? Vilkår)
{
    /// <summary>The subject of a ja/nei sentence at a level.</summary>
    public static string Subjekt(Nivå nivå) => nivå switch
    {
        Nivå.Søker => "laget",
        Nivå.Søknad => "søknaden",
        Nivå.Tiltak => "tiltaket",
        _ => "posten",
    };
}
