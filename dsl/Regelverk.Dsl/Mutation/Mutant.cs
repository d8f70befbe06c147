using System.Collections.Generic;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Mutation;

/// <summary>One small change of the rules, such as somebody may write by mistake.</summary>
/// <param name="Span">The words that are changed.</param>
/// <param name="Nytt">What stands there instead; empty where they are left out.</param>
/// <param name="Sted">Where it is, as people say it: «§ 2 første ledd», «satsene», «punkt 1 i fordelingen».</param>
/// <param name="Slik">The words as they stand, with enough around them to be understood.</param>
/// <param name="Ville">The same words changed; null where they are left out.</param>
/// <param name="Setning">The whole line as written.</param>
public sealed record Mutant(TextSpan Span, string Nytt, string Sted, string Slik, string? Ville, string Setning)
{
    /// <summary>Where the first word that is changed stands.</summary>
    public int Linjested { get; init; } = Span.Start;

    /// <summary>The file with the change.</summary>
    /// <param name="content">The text of the file.</param>
    public string In(string content) => content.Substring(0, Span.Start) + Nytt + content.Substring(Span.End);

    /// <summary>«Ingen av eksemplene ville merket det om «medlemmene er minst 25» var «medlemmene er mer enn 25» i § 1.»</summary>
    public string Spørsmål => Ville is { } ville
        ? $"Ingen av eksemplene ville merket det om «{Slik}» var «{ville}» i {Sted}."
        : $"Ingen av eksemplene ville merket det om «{Slik}» ikke sto i {Sted}.";
}

/// <summary>A change that no example notices.</summary>
/// <param name="Mutant">The change.</param>
/// <param name="Eksempel">An example to paste into the file that would notice it, with what the rules give now; null where none was found.</param>
public sealed record Overlevende(Mutant Mutant, string? Eksempel);

/// <summary>What the examples of a file notice of the changes that were tried.</summary>
/// <param name="Oppdaget">How many changes an example notices.</param>
/// <param name="IngenMerker">Those that no example notices, in file order.</param>
/// <param name="Avvist">How many changes the check refuses by itself; they are not counted among the others.</param>
/// <param name="IkkePrøvd">How many were not tried because there are more than the limit.</param>
public sealed record Mutantsvar(int Oppdaget, IReadOnlyList<Overlevende> IngenMerker, int Avvist, int IkkePrøvd)
{
    /// <summary>How many changes were tried that the check by itself does not refuse and that change what the rules mean.</summary>
    public int Prøvd => Oppdaget + IngenMerker.Count;
}
