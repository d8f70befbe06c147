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
    /// <summary>The text as it was written.</summary>
    public string Content { get; init; } = "";

    /// <summary>What was left, wherever it goes, in kroner.</summary>
    public Rational Left { get; init; }

    /// <summary>What was kept until complaints are decided, in kroner; null where nothing was.</summary>
    public Rational? SetAside { get; init; }

    /// <summary>The name of the regulation, without its year.</summary>
    public string Name { get; init; } = "";

    /// <summary>The year of the regulation.</summary>
    public int Year { get; init; }

    /// <summary>What goes to the next year of the remainder and of what was kept for complaints, in kroner; null where the receipt says that it goes elsewhere.</summary>
    public Rational? ToNextYear { get; init; }

    /// <summary>The shares that complaints are settled by.</summary>
    public IReadOnlyList<PublisertNivå> Levels { get; init; } = [];

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
