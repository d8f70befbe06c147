using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about an award that is shared on the parts of its application.</summary>
internal static class PartsDiagnostics
{
    private static readonly DiagnosticDescriptor RestDescriptor = DiagnosticDescriptor.Error("RV0766", "Hvem får det som ikke går opp?", "Who gets what does not come out whole?");
    private static readonly DiagnosticDescriptor RefusedDescriptor = DiagnosticDescriptor.Error("RV0767", "Tilskuddet kan ikke deles slik på delene", "The award cannot be shared so on the parts");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors => [RestDescriptor, RefusedDescriptor];

    public static Diagnostic Rest(TextSpan span) => new(
        RestDescriptor,
        span,
        new Message("Delene får hele beløp, og det står ikke hvem som får det som da blir igjen av tilskuddet.", "The parts get whole amounts, and nothing says who gets what is then left of the award."),
        new Message("Velg én av tilføyelsene nedenfor og skriv den under setningen.", "Choose one of the clauses below and write it under the sentence."))
    {
        Details =
        [
            new Message("Eksempel: 50 kroner på tre deler med 2, 2 og 3 medlemmer, i hele kroner.", "Example: 50 kroner on three parts with 2, 2 and 3 members, in whole kroner."),
            new Message("«beholder søkeren» gir delene 14, 14 og 21 kroner, og søkeren har 1 krone.", "«beholder søkeren» gives the parts 14, 14 and 21 kroner, and søkeren has 1 krone."),
            new Message("«fordeles med største brøkdel først» gir delene 14, 14 og 22 kroner.", "«fordeles med største brøkdel først» gives the parts 14, 14 and 22 kroner."),
        ],
        CorrectText = "- det som ikke går opp, beholder søkeren\n- det som ikke går opp, fordeles med største brøkdel først",
    };

    public static Diagnostic Weight(TextSpan span, string weight, bool isNumber) => new(
        RefusedDescriptor,
        span,
        isNumber
            ? new Message($"«{weight}» kan være mindre enn 0, og da kan ikke tilskuddet deles etter det.", $"«{weight}» may be less than 0, and then the award cannot be shared by it.")
            : new Message($"«{weight}» er ikke et tall, og da kan ikke tilskuddet deles etter det.", $"«{weight}» is no number, and then the award cannot be shared by it."),
        isNumber
            ? new Message("Skriv «minst 0» bak opplysningen der den er oppgitt, eller «men minst 0» bak regelen som gir tallet.", "Write «minst 0» behind the fact where it is declared, or «men minst 0» behind the rule that gives the number.")
            : new Message("Bruk et tall om hver del, som antall medlemmer eller det som er beregnet for delen.", "Use a number of each part, such as members or what is computed for the part."));

    public static Diagnostic Nested(TextSpan span, Begrep parts, Begrep outer) => new(
        RefusedDescriptor,
        span,
        new Message($"Listen over {parts.Navn} hører til {outer.Navn}, som selv er en del av søknaden. Tilskuddet kan bare deles på deler av søknaden.", $"The list of «{parts.Navn}» belongs to «{outer.Navn}», which is itself a part of the application. An award can only be shared on parts of the application."),
        new Message($"Del det på {outer.Navn} i stedet.", $"Share it on «{outer.Navn}» instead."));

    public static Diagnostic Again(TextSpan span, TextSpan first) => new(
        RefusedDescriptor,
        span,
        new Message("Tilskuddet er alt delt på delene.", "The award is shared on the parts already."),
        new Message("La bare én av setningene stå.", "Let only one of the sentences stand."))
    { Related = [new RelatedPlace(first, new Message("Den første:", "The first:"))] };
}
