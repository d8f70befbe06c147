using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using Regelverk.Dsl;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Diagnostics;
using Regelverk.Dsl.Formatting;
using Regelverk.Dsl.Text;

namespace Regelverk.Compiler.Years;

/// <summary>One year of a scheme as texts to keep as snapshots, and what differs from the year before. The same rule file gives the same texts on every machine.</summary>
public sealed class Årgang
{
    private const string Namespace = "Regler";

    private static readonly Regex Avtrykk = new("[0-9a-f]{64}", RegexOptions.CultureInvariant);

    /// <summary>Where in the rule file the C# comes from: it moves with every line above it.</summary>
    private static readonly Regex Origin = new("^[ ]*#line .*\n", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private readonly Regelfil _file;

    /// <summary>Reads a year.</summary>
    /// <param name="filnavn">The name of the rule file, without its folder: the messages and the C# name it.</param>
    /// <param name="innhold">The text of the rule file.</param>
    /// <exception cref="ArgumentException">The rules have errors.</exception>
    public Årgang(string filnavn, string innhold)
        : this(Regelfil.Les(new SourceText(filnavn, innhold)))
    {
    }

    /// <summary>A year that is read already, such as one that changes another regulation.</summary>
    /// <exception cref="ArgumentException">The rules have errors.</exception>
    public Årgang(Regelfil fil)
    {
        _file = fil;
        var ordning = fil.Ordning ?? throw new ArgumentException($"{fil.Source.Path} has errors:\n{Rendered(fil)}", nameof(fil));
        (Navn, År) = (ordning.Navn, ordning.År);
        Meldinger = Rendered(fil);
        Formatert = Formatering.Av(fil.Source);
        Kart = Regelkart.Av(ordning);
        Kode = Kompiler.SkrivKode(fil, new Kodevalg(Namespace, fil.Source.Path));
        Avgjørelser = Eksempelavgjørelser.Av(ordning);
    }

    /// <summary>The name of the scheme.</summary>
    public string Navn { get; }

    /// <summary>The year.</summary>
    public int År { get; }

    /// <summary>The messages about the file, in bokmål; empty where there are none.</summary>
    public string Meldinger { get; }

    /// <summary>The rule file as the formatter lays it out.</summary>
    public string Formatert { get; }

    /// <summary>All that the regulation asks, knows and decides, a line each, without quoted text, comments and layout.</summary>
    public string Kart { get; }

    /// <summary>The C#.</summary>
    public string Kode { get; }

    /// <summary>What the examples of the file are decided to before the frame is divided, with the grounds.</summary>
    public string Avgjørelser { get; }

    /// <summary>All but the C#, as one text.</summary>
    public string Bilde => $"# meldinger\n{Meldinger}\n# kart\n{Kart}\n# avgjørelser\n{Avgjørelser}\n# formatert\n{Formatert}";

    /// <summary>
    /// What differs from an earlier year: the lines of <see cref="Kart"/> and of <see cref="Kode"/> that do, each under the heading it stands in, with the file, its lines, the avtrykk and the
    /// years themselves left out; and who gets another result, each evaluated under both years.
    /// </summary>
    /// <param name="tidligere">The earlier year.</param>
    /// <param name="navn">What changed name; null for nothing.</param>
    public string ForskjellFra(Årgang tidligere, Navnetabell? navn = null)
    {
        var difference = Årssammenligning.Av([tidligere._file], [_file], navn ?? Navnetabell.Tom);
        var outcomes = difference.Søkere.Select(g => $"{g.Vitne.Hvem}: {g.Vitne.Før}, {g.Vitne.Nå}.\n").Distinct(StringComparer.Ordinal);
        return string.Concat(
            "# kart\n",
            Linjeforskjell.Mellom(tidligere.Normal(tidligere.Kart), Normal(Kart), line => !line.StartsWith(" ", StringComparison.Ordinal)),
            "\n# C#\n",
            Linjeforskjell.Mellom(tidligere.Normal(tidligere.Kode), Normal(Kode), line => line.TrimStart().StartsWith("/// <summary>", StringComparison.Ordinal)),
            "\n# utfall\n",
            string.Concat(outcomes));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Navn} {År.ToString(CultureInfo.InvariantCulture)}";

    private static string Rendered(Regelfil file) => string.Concat(file.Diagnostics.Select(d => DiagnosticRenderer.Render(d, file.Source, Language.Bokmål)));

    private string Normal(string text) => Avtrykk.Replace(Origin.Replace(text, "").Replace(_file.Source.Path, "FIL"), "AVTRYKK").Replace(År.ToString(CultureInfo.InvariantCulture), "ÅÅÅÅ");
}
