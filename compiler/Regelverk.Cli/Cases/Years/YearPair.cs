using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Cli.Cases.Years;

/// <summary>Decides and divides the same list of applications under two years, and finds what differs.</summary>
/// <param name="shared">What the applications were read by.</param>
/// <param name="before">The old year.</param>
/// <param name="now">The new year.</param>
internal sealed class YearPair(Fellessøknader shared, YearWork before, YearWork now)
{
    private static readonly int[] Percents = [-10, -5, 0, 5, 10];

    /// <summary>Finds the effect.</summary>
    /// <param name="applications">The applications, as they were read.</param>
    /// <param name="leftOut">Those with errors.</param>
    /// <param name="cancellation">Stops it.</param>
    public YearEffect Effect(IReadOnlyList<Application> applications, IReadOnlyList<string> leftOut, CancellationToken cancellation)
    {
        var isOld = AreOld(applications);
        var (from, label) = isOld ? (before.Round?.Frist, before.Label) : (now.Round?.Frist, now.Label);
        var (old, @new) = InParallel(
            () => before.Decide(applications, a => shared.SomFør(a, from, before.Round?.Frist), cancellation),
            () => now.Decide(applications, a => shared.SomNå(a, from, now.Round?.Frist), cancellation));
        var undecided = old.Zip(@new).Where(pair => pair.First.Status is not null || pair.Second.Status is not null).ToArray();
        var waiting = undecided.Select(pair => pair.First.Søknad.Id).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<Avgjørelse> oldDecided = [.. old.Where(d => !waiting.Contains(d.Søknad.Id))];
        IReadOnlyList<Avgjørelse> newDecided = [.. @new.Where(d => !waiting.Contains(d.Søknad.Id))];
        var (oldDivision, newDivision) = InParallel(() => Divide(before, oldDecided), () => Divide(now, newDecided));
        var isAwarded = oldDivision is not null && newDivision is not null;
        IReadOnlyList<ComparedApplication> compared =
            [.. (isAwarded ? ById(oldDivision) : oldDecided).Zip(isAwarded ? ById(newDivision) : newDecided).Select(pair => Compare(pair.First, pair.Second, isAwarded))];
        var (cliffs, frames) = InParallel(() => Cliffs(old, @new), () => Frames(newDecided, newDivision));
        return new YearEffect(
            label,
            Totals(before, old, oldDecided, oldDivision),
            Totals(now, @new, newDecided, newDivision),
            isAwarded,
            compared,
            [.. undecided.Select(pair => new UndecidedApplication(pair.First, pair.Second, Lacks(pair.First, pair.Second)))],
            Moves(compared, oldDecided, newDecided),
            cliffs,
            frames,
            leftOut,
            [.. Notes(label, undecided.Length, [.. Lacking(before, old), .. Lacking(now, @new)], oldDivision, newDivision)]);
    }

    // Two cores are what there is to reckon with.
    private static (T1 One, T2 Other) InParallel<T1, T2>(Func<T1> one, Func<T2> other)
    {
        var beside = Task.Run(one);
        var here = other();
        return (beside.GetAwaiter().GetResult(), here);
    }

    private static IReadOnlyList<Avgjørelse> ById(YearDivision? division) => division?.Avgjørelser ?? [];

    private static YearDivision? Divide(YearWork year, IReadOnlyList<Avgjørelse> decisions) => year.Frame is { } frame ? year.Divide(decisions, frame) : null;

    /// <summary>Whether the applications were sent against the old year's deadline: that is what most of them lie nearest, and what is assumed where nothing tells.</summary>
    private bool AreOld(IReadOnlyList<Application> applications)
    {
        if (before.Round?.Frist is not { } old || now.Round?.Frist is not { } @new)
        {
            return true;
        }

        var nearerNew = 0;
        foreach (var moment in applications.SelectMany(a => shared.MotFristen.Select(f => a.Data.Opplysninger.TryGetValue(f, out var value) ? value : null)).OfType<Value.Time>())
        {
            nearerNew += Math.Abs(moment.Moment.Dato.DagerEtter(@new.Dato)) < Math.Abs(moment.Moment.Dato.DagerEtter(old.Dato)) ? 1 : -1;
        }

        return nearerNew <= 0;
    }

    private ComparedApplication Compare(Avgjørelse old, Avgjørelse @new, bool isAwarded)
    {
        var (amountBefore, amountNow) = isAwarded ? (old.Tildelt, @new.Tildelt) : (old.Beregnet, @new.Beregnet);
        return new ComparedApplication(old, @new, amountBefore ?? Rational.Zero, amountNow ?? Rational.Zero, () => Why(old, @new));
    }

    private string Why(Avgjørelse old, Avgjørelse @new)
    {
        if (old.OppfyllerVilkårene != @new.OppfyllerVilkårene)
        {
            return @new.OppfyllerVilkårene ? $"{before.Label}: {Told(Refusing(old, @new))}" : $"{now.Label}: {Told(Refusing(@new, old))}";
        }

        var told = new List<string>();
        if (old.Beregnet != @new.Beregnet && @new.Begrunnelse.LastOrDefault(g => g.Slag == Grunnslag.Beløp) is { } amount)
        {
            told.Add($"{now.Label}: {Told(amount)}");
        }

        var (cut, label) = IsCut(@new) ? (@new, now.Label) : (old, before.Label);
        if (old.Tildelt != @new.Tildelt && IsCut(cut) && cut.Begrunnelse.FirstOrDefault(g => g.Slag == Grunnslag.Fordeling) is { } division)
        {
            told.Add(told.Count > 0 ? $"{label}: avkortet i {division.Hjemmel}." : $"{label}: {Told(division)}");
        }

        return string.Join(" ", told);
    }

    // Of several places that refuse, the one that the other year's decision rests on says most.
    private static Grunn Refusing(Avgjørelse refusal, Avgjørelse right) => refusal.Begrunnelse.FirstOrDefault(g => right.Begrunnelse.Any(r => r.Hjemmel == g.Hjemmel)) ?? refusal.Begrunnelse[0];

    private static bool IsCut(Avgjørelse decision) => decision.Tildelt is { } awarded && decision.Beregnet is { } calculated ? awarded < calculated : decision.Tildelt is not null;

    private static string Told(Grunn ground) => $"{ground.Hjemmel}: {ground.Tekst}";

    private static IEnumerable<(string Label, string Fact, int Count)> Lacking(YearWork year, IReadOnlyList<Avgjørelse> decisions) => decisions
        .SelectMany(d => d.Mangler.Select(m => m.Opplysning).Distinct())
        .GroupBy(fact => fact.Navn, StringComparer.Ordinal)
        .Select(g => (year.Label, g.Key, g.Count()))
        .OrderByDescending(l => l.Item3)
        .ThenBy(l => l.Key, StringComparer.Ordinal);

    private string Lacks(Avgjørelse old, Avgjørelse @new) => string.Join("; ", new[] { (before.Label, Decision: old), (now.Label, Decision: @new) }
        .Where(y => y.Decision.Status is not null)
        .Select(y => $"{y.Label}: " + (y.Decision.Mangler.Count > 0
            ? "mangler " + string.Join(", ", y.Decision.Mangler.Select(m => m.Opplysning.Navn).Distinct())
            : Told(y.Decision.Begrunnelse[0]))));

    private IReadOnlyList<RankMove>? Moves(IReadOnlyList<ComparedApplication> compared, IReadOnlyList<Avgjørelse> old, IReadOnlyList<Avgjørelse> @new) =>
        before.DividesFrame && now.DividesFrame && before.Places(old) is { } placesBefore && now.Places(@new) is { } placesNow
            ? [.. compared.Where(c => placesBefore.ContainsKey(c.Id) && placesNow.ContainsKey(c.Id)).Select(c => new RankMove(c, placesBefore[c.Id], placesNow[c.Id])).OrderByDescending(m => Math.Abs(m.Up)).ThenBy(m => m.Now).ThenBy(m => m.Application.Id, StringComparer.Ordinal)]
            : null;

    private IReadOnlyList<Cliff> Cliffs(IReadOnlyList<Avgjørelse> old, IReadOnlyList<Avgjørelse> @new)
    {
        var before = old.ToDictionary(d => d.Søknad.Id, StringComparer.Ordinal);
        return [.. new Cliffs(now).Among(@new.Where(d => d.Status is null)).Select(c => c with { Name = ApplicantNames.Of(before[c.Decision.Søknad.Id], c.Decision) })];
    }

    private IReadOnlyList<FrameStep> Frames(IReadOnlyList<Avgjørelse> decisions, YearDivision? division) =>
        division is null || !now.DividesFrame || now.Frame is not { Sign: > 0 } frame
            ? []
            : [.. Percents.AsParallel().AsOrdered().Select(percent => Step(percent, percent == 0 ? division : now.Divide(decisions, new Rational((frame * (100 + percent) / 100).Floor(), 1)))).OfType<FrameStep>()];

    private static FrameStep? Step(int percent, YearDivision? division) => division is null
        ? null
        : new FrameStep(percent, division.Ramme, Sums.Awarded(division.Avgjørelser), Empty(division), Shares.Cut(CalculatedOf(division.Avgjørelser), Sums.Awarded(division.Avgjørelser)));

    private static int Empty(YearDivision division) => division.Avgjørelser.Count(d => d.OppfyllerVilkårene && d.Tildelt is { Sign: 0 });

    // Where the frame itself is shared, nothing is computed for each.
    private static Rational? CalculatedOf(IReadOnlyList<Avgjørelse> decisions) => decisions.Any(d => d is { OppfyllerVilkårene: true, Beregnet: null }) ? null : Sums.Calculated(decisions);

    private static YearTotals Totals(YearWork year, IReadOnlyList<Avgjørelse> all, IReadOnlyList<Avgjørelse> decided, YearDivision? division) => new(
        year.Label,
        all.Count,
        all.Count(d => d.Status is null && d.OppfyllerVilkårene),
        all.Count(d => d is { Status: null, OppfyllerVilkårene: false, Utfall: not Utfall.Trukket }),
        all.Count(d => d.Status == Ventestatus.VenterPåRetting),
        all.Count(d => d.Status == Ventestatus.TilAvklaring),
        all.Count(d => d.Utfall == Utfall.Trukket),
        Sums.Applied(decided),
        CalculatedOf(decided),
        division is null ? null : Sums.Awarded(division.Avgjørelser),
        year.DividesFrame ? division?.Ramme : null,
        year.DividesFrame ? division?.Restmidler : null,
        division is null ? 0 : Empty(division));

    private IEnumerable<string> Notes(string sentIn, int undecided, IReadOnlyList<(string Label, string Fact, int Count)> lacking, YearDivision? oldDivision, YearDivision? newDivision)
    {
        if (shared.MotFristen.Count > 0 && before.Round?.Frist is { } old && now.Round?.Frist is { } @new && old != @new)
        {
            yield return $"Søknadene er sendt mot fristen i {sentIn}. For det andre året er de flyttet like mange dager som fristen, så den som var i tide, er i tide begge årene.";
        }

        if (undecided > 0)
        {
            yield return $"{Counted.Of(undecided, "søknad", "søknader")} kan ikke avgjøres begge årene. De er talt med, men er ikke med i beløpene og fordelingen noen av årene.";
        }

        foreach (var (label, fact, count) in lacking)
        {
            yield return $"I {label} mangler «{fact}» for {Counted.Of(count, "søknad", "søknader")}.";
        }

        foreach (var (year, division) in new[] { (before, oldDivision), (now, newDivision) })
        {
            if (year.FrameNote is { } note)
            {
                yield return note;
            }

            if (year.Frame is not null && division is null)
            {
                yield return $"I {year.Label} må det trekkes lodd før rammen kan fordeles, så den er ikke fordelt.";
            }
        }

        if (oldDivision is null || newDivision is null)
        {
            yield return "Beløpene som sammenlignes for hver søknad, er derfor beregnet tilskudd.";
        }
    }
}
