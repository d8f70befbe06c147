using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Cli.Cases.Years;

namespace Regelverk.Cli.Outputs.Years;

/// <summary>The effect on a list of applications, as text for people.</summary>
internal static class EffectText
{
    /// <summary>The most that a list shows; the rest stand in the other formats.</summary>
    public const int MostShown = 10;

    /// <summary>Adds it to a report.</summary>
    public static void Append(ReportLines result, YearEffect effect)
    {
        var (before, now) = (effect.Before.Label, effect.Now.Label);
        result.Section("Virkningen", null);
        result.Lines(effect.Notes.Concat(effect.LeftOut.Count > 0 ? [Marks.LeftOut(effect.LeftOut)] : []));
        result.Table(2, ["", ">" + before, ">" + now, ">forskjell"], [.. EffectWords.Totals(effect).Select(l => new[]
        {
            l.Name, EffectWords.Shown(l.Kind, l.Before), EffectWords.Shown(l.Kind, l.Now), EffectWords.Shown(l.Kind, l.Change, withSign: true),
        })]);
        Some(result, $"Får mest mer ({EffectWords.Amounts(effect)})", [.. EffectWords.Gainers(effect)], Amounts, c => c.Why);
        Some(result, $"Mister mest ({EffectWords.Amounts(effect)})", [.. EffectWords.Losers(effect)], Amounts, c => c.Why);
        Some(result, $"Oppfyller vilkårene bare i {now}", EffectWords.New(effect), c => $"{EffectWords.Who(c.Id, c.Name)}: {EffectWords.Kroner(c.AmountNow)}{In(effect.Now, c.Now)}", c => c.Why);
        Some(result, $"Oppfyller vilkårene bare i {before}", EffectWords.Excluded(effect), c => $"{EffectWords.Who(c.Id, c.Name)}: hadde {EffectWords.Kroner(c.AmountBefore)}{In(effect.Before, c.Before)}", c => c.Why);
        if (effect.Moves is not null)
        {
            Some(result, "Plassen i rekkefølgen", EffectWords.Moved(effect), m => $"{EffectWords.Who(m.Application.Id, m.Application.Name)}: nr. {Number(m.Before)} i {before}, nr. {Number(m.Now)} i {now}", _ => "");
        }

        if (effect.Cliffs.Count > 0)
        {
            result.Line(2, $"Klipper ({Number(effect.Cliffs.Count)}):");
            result.Line(4, EffectWords.AboutCliffs(effect));
            Rows(result, effect.Cliffs, c => $"{EffectWords.Who(c.Decision.Id, c.Name)}: {c.Fact} {c.Value}. Med {c.Other}: {EffectWords.Instead(c)} ({c.Place}).", _ => "");
        }

        if (effect.Frames.Count > 0)
        {
            result.Line(2, $"Med en annen ramme i {now}:");
            result.Table(4, [">endring", ">ramme", ">tildelt", ">avkorting", ">får ingenting"], [.. effect.Frames.Select(f => new[]
            {
                EffectWords.Percent(f.Percent), EffectWords.Kroner(f.Frame), EffectWords.Kroner(f.Given), EffectWords.Shown(EffectWords.Kind.Share, f.Cut), Number(f.Empty),
            })]);
        }

        Some(result, "Kan ikke avgjøres begge årene", effect.Undecided, u => $"{EffectWords.Who(u.Now.Id, u.Name)}: {u.Why}", _ => "");
    }

    private static string Amounts(ComparedApplication c) =>
        $"{EffectWords.Who(c.Id, c.Name)}: {EffectWords.Kroner(c.AmountBefore)} i {c.Before.Work.Label}, {EffectWords.Kroner(c.AmountNow)} i {c.Now.Work.Label} ({EffectWords.Signed(c.Change)})";

    private static string In(YearTotals year, YearDecision decision) => year.IsOfSeveral ? $" i {decision.Work.Label}" : "";

    private static void Some<T>(ReportLines result, string heading, IReadOnlyList<T> all, Func<T, string> line, Func<T, string> below)
    {
        if (all.Count == 0)
        {
            return;
        }

        result.Line(2, $"{heading} ({Number(all.Count)}):");
        Rows(result, all, line, below);
    }

    private static void Rows<T>(ReportLines result, IReadOnlyList<T> all, Func<T, string> line, Func<T, string> below)
    {
        foreach (var item in all.Take(MostShown))
        {
            result.Line(4, line(item));
            if (below(item) is { Length: > 0 } more)
            {
                result.Line(6, more);
            }
        }

        if (all.Count > MostShown)
        {
            result.Line(4, $"… og {Number(all.Count - MostShown)} til, som står i --format json og xlsx.");
        }
    }

    private static string Number(int number) => Dsl.Values.Visning.Heltall(new System.Numerics.BigInteger(number));
}
