using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Regulation;

/// <summary>What a group of applications is sure of: «minst 20 prosent av rammen går til søknader der …», or «20 prosent av rammen går først til søknader der …, som deretter deltar på linje».</summary>
/// <param name="Slag">Which of the two.</param>
/// <param name="Beløp">Kroner; 0 until the frame is known where it is a share of it.</param>
/// <param name="Vilkår">Who is in the group, in the scope of søknad.</param>
public sealed record Gruppeandel(Gruppeandelsslag Slag, Rational Beløp, Expression Vilkår)
{
    /// <summary>The share of the frame, where it is written so; otherwise null.</summary>
    public Rational? AvRammen { get; init; }

    /// <summary>The place among the groups of the step of the smallest group that all of this one is in; null where it is in none. The check that proves it sets it, before anything is divided.</summary>
    public int? Innenfor { get; internal set; }

    /// <summary>Where it stands.</summary>
    public TextSpan Span { get; init; }

    /// <summary>The amount as people read it: «200 000 kroner (20 % av rammen)».</summary>
    public string Vist => $"{Visning.Kroner(Beløp)}{(AvRammen is { } andel ? $" ({Visning.Prosent(andel)} av rammen)" : "")}";
}

/// <summary>What a group is sure of.</summary>
public enum Gruppeandelsslag
{
    /// <summary>The group gets the amount where it would otherwise have got less.</summary>
    Garanti,

    /// <summary>The group gets the amount first, and takes part in the rest with what it has not got yet.</summary>
    Reserve,
}
