using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Compiler.Emit;

/// <summary>XML docs made from the rule file: the legal text for a rule, the declaration for a fact.</summary>
internal static class Documentation
{
    /// <summary>The docs of a rule: where it stands, what it gives, and the legal text.</summary>
    public static void OfRule(CodeWriter writer, Ordning ordning, Hjemmel place, string what)
    {
        writer.Line($"/// <summary>{CSharpText.Documentation($"{place}: {what}")}</summary>");
        if (TextOf(ordning, place) is { } text)
        {
            writer.Line($"/// <remarks>«{CSharpText.Documentation(text)}»</remarks>");
        }
    }

    /// <summary>What a fact is, in the words of its declaration.</summary>
    public static string OfFact(Opplysning fact)
    {
        var limits = (fact.Minst, fact.Høyst) switch
        {
            ({ } least, { } most) => $", {Visning.Tall(least)}–{Visning.Tall(most)}",
            ({ } least, null) => $", minst {Visning.Tall(least)}",
            (null, { } most) => $", høyst {Visning.Tall(most)}",
            _ => "",
        };
        var given = fact.OppgisBareNår is { } condition ? $", oppgis bare når {condition.Tekst}" : "";
        var assessor = fact.VurderesAv is { } by ? $", vurderes av {by}" : "";
        var source = fact.Kilde is { } kilde ? $", kilde {kilde}" : "";
        var secret = fact.Taushetsbelagt ? ", taushetsbelagt" : "";
        return CSharpText.Documentation($"{fact.Navn}: {fact.Type.Navn}{limits}{given}{assessor}{source}{secret}.");
    }

    private static string? TextOf(Ordning ordning, Hjemmel place)
    {
        var paragraf = place.Regelverk is null ? ordning.Paragrafer.FirstOrDefault(p => p.Nummer == place.Paragraf) : null;
        return paragraf is not null && place.Ledd is { } ledd && ledd <= paragraf.Ledd.Count ? paragraf.Ledd[ledd - 1].Tekst : null;
    }
}
