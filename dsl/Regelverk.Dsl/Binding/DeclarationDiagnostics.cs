using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about begreper, opplysninger, skjønn and the file as a whole.</summary>
internal static class DeclarationDiagnostics
{
    private static readonly DiagnosticDescriptor NoApplicantDescriptor = DiagnosticDescriptor.Error("RV0420", "Søkeren mangler", "The applicant is missing");
    private static readonly DiagnosticDescriptor TwoApplicantsDescriptor = DiagnosticDescriptor.Error("RV0421", "To søkere", "Two applicants");
    private static readonly DiagnosticDescriptor NoApplicationDescriptor = DiagnosticDescriptor.Error("RV0422", "Søknaden mangler", "The application is missing");
    private static readonly DiagnosticDescriptor LooseConceptDescriptor = DiagnosticDescriptor.Error("RV0423", "Begrepet brukes ikke", "The begrep is not used");
    private static readonly DiagnosticDescriptor TwoListsDescriptor = DiagnosticDescriptor.Error("RV0424", "Begrepet står i to lister", "The begrep is in two lists");
    private static readonly DiagnosticDescriptor NoAssessorDescriptor = DiagnosticDescriptor.Error("RV0425", "Skjønn uten noen som vurderer", "Skjønn without an assessor");
    private static readonly DiagnosticDescriptor NoReasonsDescriptor = DiagnosticDescriptor.Error("RV0426", "Skjønn uten begrunnelse", "Skjønn without reasons");
    private static readonly DiagnosticDescriptor AssessedFactDescriptor = DiagnosticDescriptor.Error("RV0427", "Skjønn på feil sted", "Skjønn in the wrong place");
    private static readonly DiagnosticDescriptor NoSchemeDescriptor = DiagnosticDescriptor.Error("RV0428", "Regelverkets navn mangler", "The regulation's name is missing");
    private static readonly DiagnosticDescriptor TwiceDescriptor = DiagnosticDescriptor.Error("RV0429", "Overskriften står to ganger", "The heading stands twice");
    private static readonly DiagnosticDescriptor NoValidityDescriptor = DiagnosticDescriptor.Error("RV0430", "Gyldighet mangler", "The validity is missing");
    private static readonly DiagnosticDescriptor PeriodDescriptor = DiagnosticDescriptor.Error("RV0431", "Perioden går baklengs", "The period runs backwards");
    private static readonly DiagnosticDescriptor ParagraphTwiceDescriptor = DiagnosticDescriptor.Error("RV0432", "To paragrafer med samme nummer", "Two § with one number");
    private static readonly DiagnosticDescriptor NoAmountDescriptor = DiagnosticDescriptor.Error("RV0433", "Søkt eller beregnet tilskudd mangler", "Søkt or beregnet tilskudd is missing");
    private static readonly DiagnosticDescriptor ApplicationFactListDescriptor = DiagnosticDescriptor.Error("RV0434", "Listen holder feil begrep", "The list holds the wrong begrep");

    private static readonly DiagnosticDescriptor NoConceptsDescriptor = DiagnosticDescriptor.Error("RV0435", "Begreper mangler", "The concepts are missing");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
    [
        NoApplicantDescriptor, TwoApplicantsDescriptor, NoApplicationDescriptor, LooseConceptDescriptor, TwoListsDescriptor, NoAssessorDescriptor, NoReasonsDescriptor,
        AssessedFactDescriptor, NoSchemeDescriptor, TwiceDescriptor, NoValidityDescriptor, PeriodDescriptor, ParagraphTwiceDescriptor, NoAmountDescriptor,
        ApplicationFactListDescriptor, NoConceptsDescriptor,
    ];

    public static Diagnostic NoConcepts(TextSpan span) => new(
        NoConceptsDescriptor,
        span,
        new Message("Filen sier ikke hvem som kan søke, eller hva en søknad inneholder.", "The file does not say who may apply or what an application holds."),
        new Message("Skriv det under overskriften «begreper».", "Write it under the heading «begreper»."))
    { CorrectText = "begreper\n  kommune (kommunen, kommuner) er søker:\n    navn: tekst, kjennetegn\n  søknad (søknaden, søknader):\n    levert: tidspunkt" };

    public static Diagnostic NoApplicant(TextSpan span, string? correct) => new(
        NoApplicantDescriptor,
        span,
        new Message("Det står ikke hvem som er søker.", "Nothing says who the applicant is."),
        new Message("Sett «er søker» etter begrepet som søker.", "Put «er søker» after the one who applies."))
    { CorrectText = correct ?? "kommune (kommunen, kommuner) er søker:" };

    public static Diagnostic TwoApplicants(TextSpan span, TextSpan first) => new(
        TwoApplicantsDescriptor,
        span,
        new Message("Bare ett begrep kan være søker.", "Only one concept («begrep») can be the applicant."),
        new Message("Ta bort «er søker» her eller der.", "Take «er søker» away here or there."))
    { Related = [new RelatedPlace(first, new Message("Den første søkeren:", "The first applicant:"))] };

    public static Diagnostic NoApplication(TextSpan span) => new(
        NoApplicationDescriptor,
        span,
        new Message("Begrepet «søknad» mangler.", "The concept «søknad» is missing."),
        new Message("Skriv hva søknaden inneholder, under «begreper».", "Write what the application holds, under «begreper»."))
    { CorrectText = "søknad (søknaden):\n  levert: tidspunkt" };

    public static Diagnostic LooseConcept(TextSpan span, Begrep concept) => new(
        LooseConceptDescriptor,
        span,
        new Message($"«{concept.Navn}» er verken søker, søknad eller noe søknaden har en liste av.", $"«{concept.Navn}» is neither applicant, application, nor something the application lists."),
        new Message("Gi søknaden en liste av begrepet, eller ta begrepet bort.", "Give «søknaden» a list of it, or take it away."))
    { CorrectText = $"{Inflection.List(concept)}: liste av {concept.Navn}" };

    public static Diagnostic TwoLists(TextSpan span, string name, TextSpan first) => new(
        TwoListsDescriptor,
        span,
        new Message($"«{name}» står allerede i en annen liste.", $"«{name}» is already in another list."),
        new Message("Et begrep kan bare stå i én liste. Lag et eget begrep for den andre.", "A concept («begrep») can be in one list only. Make one of its own for the other."))
    { Related = [new RelatedPlace(first, new Message("Den første listen:", "The first list:"))] };

    public static Diagnostic NoAssessor(TextSpan span, string name) => new(
        NoAssessorDescriptor,
        span,
        new Message($"Det står ikke hvem som vurderer «{name}».", $"Nothing says who assesses «{name}»."),
        new Message("Skriv på linjen under hvem som vurderer, og at det skal begrunnes.", "Write on the line below who assesses it, and that reasons must be given."))
    { CorrectText = "vurderes av «saksbehandler», skal begrunnes" };

    public static Diagnostic NoReasons(TextSpan span, string name, string assessor) => new(
        NoReasonsDescriptor,
        span,
        new Message($"Det står ikke at vurderingen av «{name}» skal begrunnes.", $"Nothing says that the assessment of «{name}» must be reasoned."),
        new Message("Skjønn skal alltid begrunnes. Skriv «skal begrunnes» etter hvem som vurderer.", "Discretion is always reasoned. Write «skal begrunnes» after who assesses."))
    { CorrectText = $"vurderes av «{assessor}», skal begrunnes" };

    public static Diagnostic AssessedFact(TextSpan span, string read) => new(
        AssessedFactDescriptor,
        span,
        new Message($"«{read}» hører bare hjemme under «skjønn».", $"«{read}» belongs under «skjønn» only."),
        new Message("Er dette noe som vurderes, flytt linjen under overskriften «skjønn». Ellers ta bort ordene.", "If this is something that is assessed, move the line below the heading «skjønn». Otherwise take the words away."));

    public static Diagnostic NoScheme(TextSpan span) => new(
        NoSchemeDescriptor,
        span,
        new Message("Filen sier ikke hvilket regelverk det er.", "The file does not say which regulation it is."),
        new Message("Skriv «regelverk», navnet og året i første linje.", "Write «regelverk», the name and the year on the first line."))
    { CorrectText = "regelverk Rekrutteringstilskudd 2018" };

    public static Diagnostic Twice(TextSpan span, string heading, TextSpan first) => new(
        TwiceDescriptor,
        span,
        new Message($"Overskriften «{heading}» står allerede i filen.", $"The heading «{heading}» already stands in the file."),
        new Message("Samle det som hører til, under den ene overskriften.", "Gather what belongs together under one heading."))
    { Related = [new RelatedPlace(first, new Message("Den første:", "The first:"))] };

    public static Diagnostic NoValidity(TextSpan span, int year) => new(
        NoValidityDescriptor,
        span,
        new Message("Det står ikke hvilken periode regelverket gjelder.", "Nothing says for which period the regulation applies."),
        new Message("Skriv «gjelder» og første og siste dag under første linje.", "Write «gjelder» and the first and last day below the first line."))
    { CorrectText = $"gjelder  1. januar {Folding.Digits(year)} – 31. desember {Folding.Digits(year)}" };

    public static Diagnostic Period(TextSpan span, Periode swapped) => new(
        PeriodDescriptor,
        span,
        new Message("Perioden slutter før den begynner.", "The period ends before it begins."),
        new Message("Skriv første dag først og siste dag sist.", "Write the first day first and the last day last."))
    { CorrectText = $"gjelder  {Visning.Periode(swapped)}" };

    public static Diagnostic ParagraphTwice(TextSpan span, string number, TextSpan first) => new(
        ParagraphTwiceDescriptor,
        span,
        new Message($"{number} står allerede i filen.", $"{number} already stands in the file."),
        new Message("Gi den ene paragrafen et annet nummer. Vedtak viser til nummeret, så det kan bare brukes én gang.", "Give one of them another number. Decisions refer to the number, so it can be used only once."))
    { Related = [new RelatedPlace(first, new Message("Den første:", "The first:"))] };

    public static Diagnostic NoAmount(TextSpan span, string name, string correct) => new(
        NoAmountDescriptor,
        span,
        new Message($"Ingen regel sier hva «{name}» er.", $"No rule says what «{name}» is."),
        new Message("Skriv en regel for det i en paragraf.", "Write a rule for it in a §."))
    { CorrectText = correct };

    public static Diagnostic ApplicationFactList(TextSpan span, string name) => new(
        ApplicationFactListDescriptor,
        span,
        new Message($"Her kan det ikke være en liste av «{name}».", $"There cannot be a list of «{name}» here."),
        new Message("En liste inneholder deler av søknaden, ikke søkeren, søknaden eller listen selv.", "A list holds parts of the application, not the applicant, the application or the list itself."));
}
