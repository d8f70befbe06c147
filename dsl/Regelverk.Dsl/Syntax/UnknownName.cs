using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Syntax;

/// <summary>The message about a phrase that nobody has declared; given where it is parsed or where it is looked up.</summary>
internal static class UnknownName
{
    private static readonly DiagnosticDescriptor Descriptor = DiagnosticDescriptor.Error("RV0401", "Ukjent navn", "Unknown name");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [Descriptor];

    public static Diagnostic Report(TextSpan span, string read, string? nearest) => new(
        Descriptor,
        span,
        new Message($"«{read}» er ikke ført opp som navn på noe.", $"«{read}» is not declared as the name of anything."),
        nearest is null
            ? new Message("Før opp navnet under «begreper», «skjønn» eller «satser», eller gi det en verdi i en regel.", "Declare the name under «begreper», «skjønn» or «satser», or give it a value in a rule.")
            : new Message($"Mente du «{nearest}»?", $"Did you mean «{nearest}»?"))
    { CorrectText = nearest };

    /// <summary>«elementet er kjøpt før 1. mai 2025», where no fact is called «kjøpt».</summary>
    public static Diagnostic Participle(TextSpan span, string read) => new(
        Descriptor,
        span,
        new Message($"«{read}» er ikke ført opp som navn på noe.", $"«{read}» is not declared as the name of anything."),
        new Message(
            $"Foran et tidspunkt står navnet på opplysningen som sier når. Før opp «{read}: dato» under «begreper», eller bruk navnet som alt står der.",
            $"Before a time stands the name of the fact that says when. Declare «{read}: dato» under «begreper», or use the name that already stands there."));
}
