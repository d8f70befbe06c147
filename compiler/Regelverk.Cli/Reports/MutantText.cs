using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Threading;
using Regelverk.Dsl;
using Regelverk.Dsl.Mutation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Reports;

/// <summary>The small changes of some rule files that no example notices, as text: each with an example to paste, then how many were noticed.</summary>
internal static class MutantText
{
    public static string Of(IEnumerable<Regelfil> files, CancellationToken cancellation)
    {
        var result = new StringBuilder();
        var (caught, tried, refused, untried) = (0, 0, 0, 0);
        foreach (var file in files.Where(f => !f.HarFeil))
        {
            cancellation.ThrowIfCancellationRequested();
            var found = Mutantprøve.Av(file);
            foreach (var survivor in found.IngenMerker)
            {
                Append(result, file, survivor);
            }

            if (found.Prøvd > 0)
            {
                result.Append(file.Source.Path).Append(": ").Append(Share(found.Oppdaget, found.Prøvd)).Append("\n\n");
            }

            (caught, tried, refused, untried) = (caught + found.Oppdaget, tried + found.Prøvd, refused + found.Avvist, untried + found.IkkePrøvd);
        }

        result.Append("I alt ble ").Append(Share(caught, tried)).Append('\n');
        if (refused > 0)
        {
            result.Append(refused == 1 ? "Én endring til" : Folding.Digits(refused) + " endringer til").Append(" ville kontrollen ha stanset uten eksempler; de er ikke regnet med.\n");
        }

        return untried > 0 ? result.Append(Folding.Digits(untried)).Append(" endringer ble ikke prøvd, fordi det er så mange av dem.\n").ToString() : result.ToString();
    }

    private static void Append(StringBuilder result, Regelfil file, Overlevende survivor)
    {
        var (mutant, example) = survivor;
        result.Append(file.Source.Path).Append(':').Append(Folding.Digits(file.Source.PositionOf(mutant.Linjested).Line)).Append(": ").Append(mutant.Spørsmål).Append('\n');
        if (mutant.Setning != mutant.Slik)
        {
            result.Append("  Setningen er: ").Append(mutant.Setning).Append('\n');
        }

        result.Append(example is null ? "  Programmet fant ikke noe eksempel som viser forskjellen. Kanskje betyr de to det samme her.\n" : "  Stemmer dette med det du mener, lim det inn:\n\n");
        if (example is not null)
        {
            result.Append(string.Concat(example.TrimEnd('\n').Split('\n').Select(line => "  " + line + "\n")));
        }

        result.Append('\n');
    }

    /// <summary>«213 av 230 endringer oppdaget (92,6 %).»</summary>
    private static string Share(int caught, int tried) =>
        $"{Folding.Digits(caught)} av {Folding.Digits(tried)} endringer oppdaget" + (tried > 0 ? $" ({Visning.Avrundet(new Rational(caught * 100L, tried), 1)} %)." : ".");
}
