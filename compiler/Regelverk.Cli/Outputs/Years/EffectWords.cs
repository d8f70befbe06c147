using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases.Years;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Text;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>What the effect on a list of applications is told with, the same in all outputs.</summary>
internal static class EffectWords
{
    /// <summary>How a number is to be written.</summary>
    public enum Kind
    {
        /// <summary>So many.</summary>
        Count,

        /// <summary>Kroner.</summary>
        Kroner,

        /// <summary>A share.</summary>
        Share,
    }

    /// <summary>A line of the sums: what it is, and what it is each year.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="Kind">What kind of number it is.</param>
    /// <param name="Before">The old year; null where it is not known.</param>
    /// <param name="Now">The new year.</param>
    public sealed record TotalLine(string Name, Kind Kind, Rational? Before, Rational? Now)
    {
        /// <summary>How much more it is the new year; null where one is not known.</summary>
        public Rational? Change => Before is { } before && Now is { } now ? now - before : null;
    }

    /// <summary>The sums of both years; what neither year has is left out.</summary>
    public static IReadOnlyList<TotalLine> Totals(YearEffect effect)
    {
        TotalLine Count(string name, int before, int now) => new(name, Kind.Count, before, now);
        TotalLine Kroner(string name, Rational? before, Rational? now) => new(name, Kind.Kroner, before, now);
        var (b, n) = (effect.Before, effect.Now);
        TotalLine[] all =
        [
            Count("Søknader", b.Applications, n.Applications),
            Count("Oppfyller vilkårene", b.Entitled, n.Entitled),
            Count("Avslag og avvisning", b.Refused, n.Refused),
            Count("Må rettes", b.ToCorrect, n.ToCorrect),
            Count("Til avklaring", b.ToClarify, n.ToClarify),
            Count("Trukket", b.Withdrawn, n.Withdrawn),
            Kroner("Søkt tilskudd", b.Applied, n.Applied),
            Kroner("Beregnet tilskudd", b.Calculated, n.Calculated),
            Kroner("Ramme", b.Frame, n.Frame),
            Kroner("Tildelt tilskudd", b.Awarded, n.Awarded),
            Kroner("Rest av rammen", b.Rest, n.Rest),
            new TotalLine("Avkorting", Kind.Share, b.Frame is null ? null : b.Cut, n.Frame is null ? null : n.Cut),
            Count("Oppfyller, men får ingenting", b.Empty, n.Empty),
        ];
        return [.. all.Where(l => (l.Before ?? l.Now) is not null && (l.Name is not ("Må rettes" or "Til avklaring" or "Trukket" or "Oppfyller, men får ingenting") || l.Before != Rational.Zero || l.Now != Rational.Zero))];
    }

    /// <summary>A number as people read it; «–» where it is not known.</summary>
    public static string Shown(Kind kind, Rational? number, bool withSign = false)
    {
        if (number is not { } known)
        {
            return "–";
        }

        var plus = withSign && known.Sign > 0 ? "+" : "";
        return plus + kind switch
        {
            Kind.Kroner => Visning.Kroner(known),
            Kind.Share => Visning.Avrundet(known * 100, 1) + (withSign ? " prosentpoeng" : " %"),
            _ => Visning.Tall(known),
        };
    }

    /// <summary>An amount with its sign: «+1 000 kroner».</summary>
    public static string Signed(Rational kroner) => Shown(Kind.Kroner, kroner, withSign: true);

    /// <summary>What the amounts are: «tildelt» or «beregnet».</summary>
    public static string Amounts(YearEffect effect) => effect.IsAwarded ? "tildelt tilskudd" : "beregnet tilskudd";

    /// <summary>The outcome in a few words.</summary>
    public static string Outcome(YearDecision decision) => decision is { OppfyllerVilkårene: true, Utfall: Runtime.Decisions.Utfall.Avslått }
        ? "får ingenting av rammen"
        : Standing(decision).Split(';')[0];

    /// <summary>The outcome, or what it waits for.</summary>
    public static string Standing(YearDecision decision) => decision.Conclusion;

    /// <summary>Those who get more, most first.</summary>
    public static IEnumerable<ComparedApplication> Gainers(YearEffect effect) => effect.Compared.Where(c => c.Change.Sign > 0).OrderByDescending(c => c.Change);

    /// <summary>Those who get less, most first.</summary>
    public static IEnumerable<ComparedApplication> Losers(YearEffect effect) => effect.Compared.Where(c => c.Change.Sign < 0).OrderBy(c => c.Change);

    /// <summary>Those who meet the conditions only the new year, the largest amounts first.</summary>
    public static IReadOnlyList<ComparedApplication> New(YearEffect effect) => [.. effect.Compared.Where(c => c.IsNew).OrderByDescending(c => c.AmountNow)];

    /// <summary>Those who meet the conditions only the old year, the largest amounts first.</summary>
    public static IReadOnlyList<ComparedApplication> Excluded(YearEffect effect) => [.. effect.Compared.Where(c => c.IsExcluded).OrderByDescending(c => c.AmountBefore)];

    /// <summary>Those whose place in the order changes.</summary>
    public static IReadOnlyList<RankMove> Moved(YearEffect effect) => [.. (effect.Moves ?? []).Where(m => m.Up != 0)];

    /// <summary>«S01 Furuli», or the id alone where the applicant has no other name.</summary>
    public static string Who(string id, string name) => id == name ? id : $"{id} {name}";

    /// <summary>The headings of the columns that say which regulation an application counts under: one for each year that has several.</summary>
    public static IReadOnlyList<string> RegulationHeadings(YearEffect effect) => [.. new[] { effect.Before, effect.Now }.Where(y => y.IsOfSeveral).Select(y => "regelverk " + y.Label)];

    /// <summary>Which regulation an application counts under, each year that has several.</summary>
    public static IReadOnlyList<string> Regulations(YearEffect effect, YearDecision before, YearDecision now) =>
        [.. new[] { (Year: effect.Before, Decision: before), (Year: effect.Now, Decision: now) }.Where(y => y.Year.IsOfSeveral).Select(y => y.Decision.Work.Label)];

    /// <summary>A change of the frame: «−10 %», «som nå».</summary>
    public static string Percent(int percent) => percent == 0 ? "uendret" : (percent < 0 ? "−" : "+") + Folding.Digits(System.Math.Abs(percent)) + " %";

    /// <summary>What a cliff is, as it is told wherever cliffs are.</summary>
    public static string AboutCliffs(YearEffect effect) =>
        $"En søknad står ved en klippe når et tall i den ligger innen 1 prosent av en grense i reglene for {effect.Now.Label}, og den nærmeste verdien på den andre siden gir eller tar retten til tilskudd, eller endrer beregnet tilskudd med mer enn 10 prosent.";

    /// <summary>What would happen on the other side: «5 000 innbyggere i stedet for 4 999: avslått».</summary>
    public static string Instead(Cliff cliff) => cliff.Decision.OppfyllerVilkårene == cliff.Instead.OppfyllerVilkårene
        ? $"beregnet {Kroner(cliff.Instead.BeregnetKroner)} i stedet for {Kroner(cliff.Decision.BeregnetKroner)}"
        : cliff.Instead.OppfyllerVilkårene ? $"oppfyller vilkårene, beregnet {Kroner(cliff.Instead.BeregnetKroner)}" : $"{Outcome(cliff.Instead)}, beregnet {Kroner(cliff.Decision.BeregnetKroner)} faller bort";

    /// <summary>An amount; «–» where it is not known.</summary>
    public static string Kroner(Rational? kroner) => Shown(Kind.Kroner, kroner);
}
