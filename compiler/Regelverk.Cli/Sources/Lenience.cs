using System;
using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Sources;

/// <summary>What a source may lack.</summary>
/// <param name="Fact">Whether the column of a fact may lack; the fact is then unknown for all.</param>
/// <param name="List">Whether the table of a listed part may lack; the list is then unknown for all.</param>
internal sealed record Lenience(Func<Opplysning, bool> Fact, Func<Begrep, bool> List)
{
    /// <summary>Nothing may lack.</summary>
    public static Lenience None { get; } = new(_ => false, _ => false);
}
