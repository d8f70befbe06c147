using Regelverk.Dsl.Regulation;

namespace Regelverk.Cli.Outputs;

/// <summary>What a decision says about complaining: only an enkeltvedtak can be appealed (forvaltningsloven § 28).</summary>
internal static class Klageadgang
{
    /// <summary>The sentence for a scheme whose decisions cannot be appealed; null for others, and where the file does not say.</summary>
    public static string? Of(Ordning ordning) => ordning.Vedtakstype is { ErEnkeltvedtak: false } kind
        ? $"Avgjørelsen er ikke et enkeltvedtak og kan ikke påklages{(kind.Grunn is { Length: > 0 } reason ? $": «{reason}»" : "")}."
        : null;
}
