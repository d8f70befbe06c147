using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Sources;
using Regelverk.Dsl;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Cases;

/// <summary>Which rules a result comes from.</summary>
/// <param name="Ordning">The regulation.</param>
/// <param name="Tekstavtrykk">Fingerprint of the text.</param>
/// <param name="Regelavtrykk">Fingerprint of the meaning.</param>
internal sealed record RuleIdentity(Ordning Ordning, string Tekstavtrykk, string Regelavtrykk)
{
    /// <summary>Of a rule file without errors.</summary>
    public static RuleIdentity Of(Regelfil file, Ordning ordning) => new(ordning, file.Tekstavtrykk, file.Regelavtrykk);

    /// <summary>The rules as they are for one round.</summary>
    public RuleIdentity IRunde(int? round) => this with { Ordning = Ordning.IRunde(round) };
}

/// <summary>The applications decided, the frame not divided.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Round">The round, or null where there are none or several.</param>
/// <param name="Decisions">The decisions by id (ordinal).</param>
/// <param name="LeftOut">Applications left out because of errors in the input.</param>
internal sealed record CalculationResult(RuleIdentity Rules, int? Round, IReadOnlyList<Avgjørelse> Decisions, IReadOnlyList<string> LeftOut)
{
    /// <summary>Whether the awards are left to the division of a frame.</summary>
    public bool AwaitsDivision { get; } = Tolk.DelerRamme(Rules.Ordning);
}

/// <summary>A round divided.</summary>
/// <param name="Rules">The rules.</param>
/// <param name="Round">The round, or null where there are none.</param>
/// <param name="IsTrial">Whether the frame was given on the command line.</param>
/// <param name="Division">The division.</param>
/// <param name="LeftOut">Applications left out because of errors in the input.</param>
/// <param name="Draw">The draw of lots that was given, or null.</param>
internal sealed record DivisionResult(RuleIdentity Rules, int? Round, bool IsTrial, Fordelingsresultat Division, IReadOnlyList<string> LeftOut, Draw? Draw)
{
    /// <summary>The receipts of earlier rounds that it is built on, by round.</summary>
    public IReadOnlyList<Receipt> Earlier { get; init; } = [];

    /// <summary>The receipts of an earlier year whose remainder the frame holds.</summary>
    public IReadOnlyList<Receipt> FromEarlierYear { get; init; } = [];

    /// <summary>The receipt that this one takes the place of, after complaints; null where it is the first.</summary>
    public Receipt? Replaces { get; init; }

    /// <summary>The awards of withdrawn applications that the frame holds.</summary>
    public IReadOnlyList<FreedAward> Freed { get; init; } = [];

    /// <summary>What the frame is made of, where that is more than new money; otherwise null.</summary>
    public string? FrameParts { get; init; }

    /// <summary>The draw, where it decided something; otherwise null.</summary>
    public Draw? UsedDraw { get; } = Division.Loddtrekninger.Any(l => l.Rekkefølge is not null) ? Draw : null;
}

/// <summary>Sums over decisions; what is not known counts as nothing.</summary>
internal static class Sums
{
    /// <summary>Søkt tilskudd, kroner.</summary>
    public static Rational Applied(IEnumerable<Avgjørelse> decisions) => Sum(decisions.Select(d => d.Søkt));

    /// <summary>Beregnet tilskudd, kroner.</summary>
    public static Rational Calculated(IEnumerable<Avgjørelse> decisions) => Sum(decisions.Select(d => d.Beregnet));

    /// <summary>Tildelt tilskudd, kroner.</summary>
    public static Rational Awarded(IEnumerable<Avgjørelse> decisions) => Sum(decisions.Select(d => d.Tildelt));

    private static Rational Sum(IEnumerable<Rational?> amounts) => amounts.Aggregate(Rational.Zero, (sum, amount) => sum + (amount ?? Rational.Zero));
}
