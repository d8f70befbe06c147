using System.Text.Json;
using Regelverk.Dsl;
using Regelverk.Dsl.Mutation;

namespace Regelverk.Cli.Reports;

/// <summary>The small changes of a rule file that no example notices, as JSON.</summary>
internal static class MutantJson
{
    public static void Write(Utf8JsonWriter writer, Regelfil file)
    {
        var found = Mutantprøve.Av(file);
        writer.WriteStartObject("mutanter");
        writer.WriteNumber("prøvd", found.Prøvd);
        writer.WriteNumber("oppdaget", found.Oppdaget);
        writer.WriteNumber("avvist av kontrollen", found.Avvist);
        writer.WriteNumber("ikke prøvd", found.IkkePrøvd);
        writer.WriteStartArray("ingen merker");
        foreach (var (mutant, example) in found.IngenMerker)
        {
            writer.WriteStartObject();
            writer.WriteString("sted", mutant.Sted);
            writer.WriteNumber("linje", file.Source.PositionOf(mutant.Linjested).Line);
            writer.WriteString("slik", mutant.Slik);
            writer.WriteString("ville", mutant.Ville);
            writer.WriteString("setning", mutant.Setning);
            writer.WriteString("eksempel", example);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
