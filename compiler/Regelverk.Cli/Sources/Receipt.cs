using System.Collections.Generic;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Sources;

/// <summary>The receipt of a round that has been divided, as a later round reads it.</summary>
/// <param name="File">The file.</param>
/// <param name="Path">The file, as the user knows it.</param>
/// <param name="Scheme">The regulation: «Rekrutteringstilskudd 2018».</param>
/// <param name="Rules">Fingerprint of the meaning of its rules.</param>
/// <param name="Round">The round, or null where there are none.</param>
/// <param name="IsProvisional">Whether some applications were not decided.</param>
/// <param name="Remainder">What was left and goes to the next round, in kroner.</param>
/// <param name="Awards">What each application came to, by id (ordinal).</param>
/// <param name="Earlier">The receipts it was itself built on: round, and fingerprint of the file.</param>
internal sealed record Receipt(
    SourceFile File, string Path, string Scheme, string Rules, int? Round, bool IsProvisional, Rational Remainder, IReadOnlyList<ReceiptAward> Awards, IReadOnlyList<(int Round, string Fingerprint)> Earlier)
{
    /// <summary>Awards of still earlier rounds that were freed because the applications were withdrawn, and that its frame held.</summary>
    public IReadOnlyList<FreedAward> Freed { get; init; } = [];
}

/// <summary>An award of an earlier round that is freed because the application has been withdrawn since.</summary>
/// <param name="SøknadId">The application's id.</param>
/// <param name="Round">The round it was awarded in.</param>
/// <param name="Amount">Kroner.</param>
internal sealed record FreedAward(string SøknadId, int Round, Rational Amount);

/// <summary>What an application came to in a round.</summary>
/// <param name="Award">The award.</param>
/// <param name="Calculated">Beregnet tilskudd in kroner, or null where it was not computed.</param>
/// <param name="Fingerprint">Of the application as it came in.</param>
internal sealed record ReceiptAward(TidligereTildeling Award, Rational? Calculated, string Fingerprint);
