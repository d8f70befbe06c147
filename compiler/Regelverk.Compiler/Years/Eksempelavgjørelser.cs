using System.Linq;
using System.Text;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Compiler.Years;

/// <summary>What the examples of a rule file are decided to, before the frame is divided: a fixed set of applications that the authors keep.</summary>
internal static class Eksempelavgjørelser
{
    public static string Av(Ordning ordning)
    {
        var interpreter = new Tolk(ordning);
        var result = new StringBuilder();
        foreach (var example in ordning.Eksempler)
        {
            result.Append(example.Navn).Append('\n');
            foreach (var decision in example.Søknader.Select(a => interpreter.Avgjør(a, example.Runde)))
            {
                result.Append("  ").Append(decision.Søknad.Id).Append(": ").Append(Said(decision)).Append('\n');
                foreach (var ground in decision.Begrunnelse)
                {
                    result.Append("    ").Append(ground.Hjemmel).Append(": ").Append(ground.Tekst).Append('\n');
                }
            }
        }

        return result.ToString();
    }

    private static string Said(Avgjørelse decision)
    {
        var standing = decision switch
        {
            { Status: Ventestatus.TilAvklaring } => "til avklaring",
            { Status: Ventestatus.VenterPåRetting } => "venter på retting",
            { Utfall: Utfall.Avvist } => "avvist",
            { Utfall: Utfall.Avslått } => "avslått",
            { Utfall: Utfall.Trukket } => "trukket",
            _ => "oppfyller vilkårene",
        };
        return decision is { OppfyllerVilkårene: true, Beregnet: { } amount } ? $"{standing}, beregnet tilskudd {Visning.Kroner(amount)}" : standing;
    }
}
