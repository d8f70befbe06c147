using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using System.Threading;
using System.Threading.Tasks;
using Regelverk.Cli.Sources;
using Regelverk.Dsl.Comparison;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Numbers;
using Compiled = Regelverk.Runtime.Decisions;

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
        var waiting = undecided.Select(pair => pair.First.Id).ToHashSet(StringComparer.Ordinal);
        IReadOnlyList<YearDecision> oldDecided = [.. old.Where(d => !waiting.Contains(d.Id))];
        IReadOnlyList<YearDecision> newDecided = [.. @new.Where(d => !waiting.Contains(d.Id))];
        var (oldDivision, newDivision) = InParallel(() => Divide(before, oldDecided), () => Divide(now, newDecided));
        var isAwarded = oldDivision is not null && newDivision is not null;
        IReadOnlyList<ComparedApplication> compared =
            [.. (isAwarded ? oldDivision?.Decisions ?? [] : oldDecided).Zip(isAwarded ? newDivision?.Decisions ?? [] : newDecided).Select(pair => new ComparedApplication(pair.First, pair.Second, isAwarded, Why))];
        var ((cliffs, moves), frames) = InParallel(() => (Cliffs(old, @new), Moves(compared, oldDecided, newDecided)), () => Frames(newDecided, newDivision));
        return new YearEffect(
            label,
            Totals(before, old, oldDecided, oldDivision),
            Totals(now, @new, newDecided, newDivision),
            isAwarded,
            compared,
            [.. undecided.Select(pair => new UndecidedApplication(pair.First, pair.Second, Lacks(pair.First, pair.Second)))],
            moves,
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

    private static YearDivision? Divide(YearWork year, IReadOnlyList<YearDecision> decisions) => year.Frame is { } frame ? year.Divide(decisions, frame) : null;

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

    private string Why(YearDecision before, YearDecision now) => Why(before.Whole, now.Whole);

    private string Why(Avgjørelse old, Avgjørelse @new)
    {
        if (old.OppfyllerVilkårene != @new.OppfyllerVilkårene)
        {
            return @new.OppfyllerVilkårene ? Told(before, Refusing(old, @new)) : Told(now, Refusing(@new, old));
        }

        var told = new List<string>();
        if (old.Beregnet != @new.Beregnet && @new.Begrunnelse.LastOrDefault(g => g.Slag == Grunnslag.Beløp) is { } amount)
        {
            told.Add(Told(now, amount));
        }

        var (cut, year) = IsCut(@new) ? (@new, now) : (old, before);
        if (old.Tildelt != @new.Tildelt && IsCut(cut) && cut.Begrunnelse.FirstOrDefault(g => g.Slag == Grunnslag.Fordeling) is { } division)
        {
            told.Add(told.Count > 0 ? $"{year.Label}: avkortet i {division.Hjemmel}." : Told(year, division));
        }

        return string.Join(" ", told);
    }

    // Of several places that refuse, the one that the other year's decision rests on says most.
    private static Grunn Refusing(Avgjørelse refusal, Avgjørelse right) => refusal.Begrunnelse.FirstOrDefault(g => right.Begrunnelse.Any(r => r.Hjemmel == g.Hjemmel)) ?? refusal.Begrunnelse[0];

    private static bool IsCut(Avgjørelse decision) => decision.Tildelt is { } awarded && decision.Beregnet is { } calculated ? awarded < calculated : decision.Tildelt is not null;

    // What only the other year covers by taushetsplikt stands in the sentence; then it is told only where the ground lies.
    private static string Told(YearWork year, Grunn ground) =>
        $"{year.Label}: " + (ground.Opplysninger.Any(fact => year.Hidden.Contains(fact.Navn)) ? $"{ground.Hjemmel}." : $"{ground.Hjemmel}: {ground.Tekst}");

    private static IEnumerable<(string Label, string Fact, int Count)> Lacking(YearWork year, IReadOnlyList<YearDecision> decisions) => decisions
        .Where(d => d.Status == Compiled.Ventestatus.TilAvklaring)
        .SelectMany(d => d.Whole.Mangler.Select(m => m.Opplysning).Distinct())
        .GroupBy(fact => fact.Navn, StringComparer.Ordinal)
        .Select(g => (year.Label, g.Key, g.Count()))
        .OrderByDescending(l => l.Item3)
        .ThenBy(l => l.Key, StringComparer.Ordinal);

    private string Lacks(YearDecision old, YearDecision @new) => string.Join("; ", new[] { (Year: before, Decision: old.Whole), (Year: now, Decision: @new.Whole) }
        .Where(y => y.Decision.Status is not null)
        .Select(y => y.Decision.Mangler.Count > 0
            ? $"{y.Year.Label}: mangler " + string.Join(", ", y.Decision.Mangler.Select(m => m.Opplysning.Navn).Distinct())
            : Told(y.Year, y.Decision.Begrunnelse[0])));

    private IReadOnlyList<RankMove>? Moves(IReadOnlyList<ComparedApplication> compared, IReadOnlyList<YearDecision> old, IReadOnlyList<YearDecision> @new) =>
        before.DividesFrame && now.DividesFrame && before.Places(old) is { } placesBefore && now.Places(@new) is { } placesNow
            ? [.. compared.Where(c => placesBefore.ContainsKey(c.Id) && placesNow.ContainsKey(c.Id)).Select(c => new RankMove(c, placesBefore[c.Id], placesNow[c.Id])).OrderByDescending(m => Math.Abs(m.Up)).ThenBy(m => m.Now).ThenBy(m => m.Application.Id, StringComparer.Ordinal)]
            : null;

    private IReadOnlyList<Cliff> Cliffs(IReadOnlyList<YearDecision> old, IReadOnlyList<YearDecision> @new)
    {
        var before = old.ToDictionary(d => d.Id, StringComparer.Ordinal);
        return [.. new Cliffs(now).Among(@new.Where(d => d.Status is null)).Select(c => c with { Name = ApplicantNames.Of(before[c.Decision.Id], c.Decision) })];
    }

    private IReadOnlyList<FrameStep> Frames(IReadOnlyList<YearDecision> decisions, YearDivision? division)
    {
        if (division is null || !now.DividesFrame || now.Frame is not { Sign: > 0 } frame)
        {
            return [];
        }

        var calculated = CalculatedOf(decisions);
        return
        [
            .. Percents.AsParallel().AsOrdered()
                .Select(percent => (percent, Sums: percent == 0 ? division.Sums : now.DivideToSums(decisions, new Rational((frame * (100 + percent) / 100).Floor(), 1))))
                .Select(step => step.Sums is { } sums ? new FrameStep(step.percent, sums.Frame, sums.Awarded, sums.Empty, Shares.Cut(calculated, sums.Awarded)) : null)
                .OfType<FrameStep>(),
        ];
    }

    private static YearTotals Totals(YearWork year, IReadOnlyList<YearDecision> all, IReadOnlyList<YearDecision> decided, YearDivision? division) => new(
        year.Label,
        all.Count,
        all.Count(d => d.Status is null && d.OppfyllerVilkårene),
        all.Count(d => d is { Status: null, OppfyllerVilkårene: false, Utfall: not Compiled.Utfall.Trukket }),
        all.Count(d => d.Status == Compiled.Ventestatus.VenterPåRetting),
        all.Count(d => d.Status == Compiled.Ventestatus.TilAvklaring),
        all.Count(d => d.Utfall == Compiled.Utfall.Trukket),
        Sum(decided, d => d.Søkt),
        CalculatedOf(decided),
        division?.Sums.Awarded,
        year.DividesFrame ? division?.Sums.Frame : null,
        year.DividesFrame ? division?.Sums.Rest : null,
        division?.Sums.Empty ?? 0);

    // Where the frame itself is shared, nothing is computed for each.
    private static Rational? CalculatedOf(IReadOnlyList<YearDecision> decisions) => decisions.Any(d => d is { OppfyllerVilkårene: true, Beregnet: null }) ? null : Sum(decisions, d => d.Beregnet);

    private static Rational Sum(IReadOnlyList<YearDecision> decisions, Func<YearDecision, Kroner?> amount) => new(decisions.Aggregate(BigInteger.Zero, (sum, d) => sum + (amount(d)?.Øre ?? 0)), 100);

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
