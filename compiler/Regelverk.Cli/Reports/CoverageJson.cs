using System.Linq;
using System.Text.Json;
using Regelverk.Dsl.Coverage;

namespace Regelverk.Cli.Reports;

/// <summary>What the examples of a rule file try, as JSON.</summary>
internal static class CoverageJson
{
    public static void Write(Utf8JsonWriter writer, Dekning found)
    {
        writer.WriteStartObject("dekning");
        writer.WriteNumber("regler", found.Regler.Count);
        writer.WriteNumber("regler prøvd", found.Regler.Count(r => r.ErPrøvd));
        writer.WriteNumber("sider av grenser", found.Grenser.Sum(g => g.Punkter.Count));
        writer.WriteNumber("sider av grenser prøvd", found.Grenser.Sum(g => g.Punkter.Count(p => p.ErPrøvd)));
        writer.WriteStartArray("ikke prøvd");
        foreach (var border in found.Grenser)
        {
            foreach (var point in border.Punkter.Where(p => !p.ErPrøvd))
            {
                writer.WriteStartObject();
                writer.WriteString("sted", border.Sted.ToString());
                writer.WriteString("grense", border.Tekst);
                writer.WriteString("spørsmål", point.Spørsmål);
                writer.WriteString("eksempel", point.Eksempel);
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
