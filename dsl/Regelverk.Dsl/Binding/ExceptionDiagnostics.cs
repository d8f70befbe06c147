using System.Collections.Generic;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Binding;

/// <summary>Messages about exceptions and additions.</summary>
internal static class ExceptionDiagnostics
{
    private static readonly DiagnosticDescriptor NotThereDescriptor = DiagnosticDescriptor.Error("RV0470", "Det er ingenting å gjøre unntak fra", "There is nothing to make an exemption from");
    private static readonly DiagnosticDescriptor NoConditionDescriptor = DiagnosticDescriptor.Error("RV0471", "Unntaket mangler vilkår", "The exemption has no condition");
    private static readonly DiagnosticDescriptor CircleDescriptor = DiagnosticDescriptor.Error("RV0472", "Unntak som gjør unntak fra hverandre", "Exemptions to each other");
    private static readonly DiagnosticDescriptor OtherLevelDescriptor = DiagnosticDescriptor.Error("RV0473", "Unntaket gjelder noe annet enn regelen", "The exemption is about something else than the rule");
    private static readonly DiagnosticDescriptor SeveralItemsDescriptor = DiagnosticDescriptor.Error("RV0474", "Henvisningen kan bety to steder", "The reference can mean two places");
    private static readonly DiagnosticDescriptor NoValueLeftDescriptor = DiagnosticDescriptor.Error("RV0475", "Unntaket sier ikke hva som gjelder i stedet", "The exemption does not say what applies instead");
    private static readonly DiagnosticDescriptor OnlyAdditionDescriptor = DiagnosticDescriptor.Error("RV0476", "Unntak fra et tillegg", "An exemption from an addition");

    private static readonly DiagnosticDescriptor LooseNynorskDescriptor = DiagnosticDescriptor.Error("RV0477", "Nynorskteksten hører ikke til noe ledd", "The nynorsk text belongs to no ledd");

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors =>
        [LooseNynorskDescriptor, NotThereDescriptor, NoConditionDescriptor, CircleDescriptor, OtherLevelDescriptor, SeveralItemsDescriptor, NoValueLeftDescriptor, OnlyAdditionDescriptor];

    public static Diagnostic LooseNynorsk(TextSpan span) => new(
        LooseNynorskDescriptor,
        span,
        new Message("Teksten på nynorsk står ikke rett under teksten på bokmål.", "The text in nynorsk does not stand right below the text in «bokmål»."),
        new Message("Sett den på linjen under leddet den hører til, før reglene, og bare én gang.", "Put it on the line below the «ledd» it belongs to, before the rules, and only once."))
    { CorrectText = "«Søkere kan få tilskudd.»\nnn «Søkjarar kan få tilskot.»" };

    public static Diagnostic UnknownName(TextSpan span, string read) => new(
        NotThereDescriptor,
        span,
        new Message($"Ingen regel gir «{read}» en verdi, så det er ingenting å gjøre unntak fra.", $"No rule gives «{read}» a value, so there is nothing to make an exemption from."),
        new Message("Skriv navnet som det står i regelen du gjør unntak fra.", "Write the name as it stands in the rule you make an exemption from."));

    public static Diagnostic NotThere(TextSpan span, string place, string name, IReadOnlyList<string> known) => new(
        NotThereDescriptor,
        span,
        new Message($"{place} har ingen regel om «{name}».", $"There is no rule about «{name}» in «{place}»."),
        known.Count == 0
            ? new Message("Ingen annen regel gir navnet en verdi. Skriv regelen uten «Unntak fra».", "No other rule gives the name a value. Write the rule without «Unntak fra».")
            : new Message($"Reglene om «{name}» står i {string.Join(", ", known)}.", $"The rules about «{name}» stand in «{string.Join(", ", known)}»."));

    public static Diagnostic NoRule(TextSpan span, string place) => new(
        NotThereDescriptor,
        span,
        new Message($"{place} har ingen regel som kan settes til side.", $"There is no rule in «{place}» that can be set aside."),
        new Message("Vis til paragrafen og leddet der regelen står.", "Refer to the § and «ledd» where the rule stands."));

    public static Diagnostic NoItem(TextSpan span, string place) => new(
        NotThereDescriptor,
        span,
        new Message($"{place} finnes ikke i noen liste av vilkår.", $"«{place}» is in no list of conditions."),
        new Message("Vis til bokstaven eller nummeret foran vilkåret, med paragrafen og leddet der listen står.", "Refer to the letter or number before the condition, with the § and «ledd» where the list stands."));

    public static Diagnostic NoCondition(TextSpan span) => new(
        NoConditionDescriptor,
        span,
        new Message("Unntaket gjelder alltid, og da gjelder hovedregelen aldri.", "The exemption always applies, and then the main rule never does."),
        new Message("Skriv «hvis» og når unntaket gjelder, i hvert tilfelle. «ellers» kan ikke stå i et unntak.", "Write «hvis» and when the exemption applies, in each case. «ellers» cannot stand in an exemption."));

    public static Diagnostic Circle(TextSpan span, IReadOnlyList<string> places) => new(
        CircleDescriptor,
        span,
        new Message(
            places.Count == 1 ? $"Unntaket i {places[0]} gjør unntak fra seg selv." : $"Unntakene i {string.Join(" og ", places)} gjør unntak fra hverandre, så ingen av dem går foran.",
            places.Count == 1 ? $"The exemption in «{places[0]}» is an exemption from itself." : $"The exemptions in «{string.Join(" og ", places)}» are exemptions from each other, so none goes first."),
        new Message("Et unntak kan gjøre unntak fra hovedregelen eller fra et annet unntak. Bestem hvilket som skal gå foran.", "An exemption may be made to the main rule or to another exemption. Decide which goes first."));

    public static Diagnostic OtherLevel(TextSpan span, Begrep own, Begrep other, TextSpan rule) => new(
        OtherLevelDescriptor,
        span,
        new Message(
            $"Unntaket handler om {Inflection.Definite(own)}, men regelen handler om {Inflection.Definite(other)}.",
            $"The exemption is about «{Inflection.Definite(own)}», but the rule is about «{Inflection.Definite(other)}»."),
        other.Rolle == Begrepsrolle.Element
            ? new Message($"Sett unntaket under «For {Inflection.Each(other)}:», som regelen.", $"Put the exemption under «For {Inflection.Each(other)}:», as the rule.")
            : new Message("Flytt unntaket ut, så det står som regelen.", "Move the exemption out, so that it stands as the rule does."))
    { Related = [new RelatedPlace(rule, new Message("Regelen:", "The rule:"))] };

    public static Diagnostic OtherLevelThanFirst(TextSpan span, Begrep own, Begrep first, TextSpan rule) => new(
        OtherLevelDescriptor,
        span,
        new Message(
            $"Her handler regelen om {Inflection.Definite(own)}, men i den første regelen handler navnet om {Inflection.Definite(first)}.",
            $"Here the rule is about «{Inflection.Definite(own)}», but in the first rule the name is about «{Inflection.Definite(first)}»."),
        new Message("Bruk et annet navn, eller sett reglene på samme sted.", "Use another name, or put the rules in the same place."))
    { Related = [new RelatedPlace(rule, new Message("Den første regelen:", "The first rule:"))] };

    public static Diagnostic SeveralItems(TextSpan span, string place, IReadOnlyList<string> found) => new(
        SeveralItemsDescriptor,
        span,
        new Message($"{place} kan være flere steder: {string.Join(", ", found)}.", $"«{place}» may be several places: «{string.Join(", ", found)}»."),
        new Message("Ta med leddet i henvisningen. Står det flere lister i leddet, del dem på to ledd.", "Include the «ledd» in the reference. If several lists stand in it, divide them over two «ledd»."));

    public static Diagnostic NoValueLeft(TextSpan span, string name, TextSpan rule, string place, string condition) => new(
        NoValueLeftDescriptor,
        span,
        new Message($"Hvis regelen settes til side, har «{name}» ingen verdi.", $"If the rule is set aside, «{name}» has no value."),
        new Message("Skriv hvilken verdi som gjelder i stedet.", "Write which value applies instead."))
    { Related = [new RelatedPlace(rule, new Message("Regelen:", "The rule:"))], CorrectText = $"Unntak fra {place}: {name} er 0 kroner hvis {condition}" };

    public static Diagnostic OnlyAddition(TextSpan span, string place, string name, bool isCondition) => new(
        OnlyAdditionDescriptor,
        span,
        new Message($"Det som står om «{name}» i {place}, er bare et tillegg.", $"What stands about «{name}» in «{place}» is only an addition."),
        isCondition
            ? new Message("Skriv «gjelder ikke hvis» i stedet, eller gjør unntak fra hele paragrafen.", "Write «gjelder ikke hvis» instead, or make an exemption from the whole §.")
            : new Message("Skriv «er i tillegg» også i unntaket, eller «gjelder ikke hvis».", "Write «er i tillegg» in the exemption too, or «gjelder ikke hvis»."));
}
