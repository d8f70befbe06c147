using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Text;

namespace Regelverk.Dsl.Comparison;

/// <summary>Compares a scheme of one year with the same scheme of another: its text, its rules, and who gets another result.</summary>
public static class Årssammenligning
{
    /// <summary>Compares. The rules of each side give a right together: whoever has it after one file has it.</summary>
    /// <param name="før">The rule files of the old side, without errors; at least one.</param>
    /// <param name="nå">The rule files of the new side.</param>
    /// <param name="navn">What changed name.</param>
    /// <exception cref="ArgumentException">A side has no file, or one with errors.</exception>
    public static Årsforskjell Av(IReadOnlyList<Regelfil> før, IReadOnlyList<Regelfil> nå, Navnetabell navn) => Finn(før, nå, navn).Forskjell;

    /// <summary>The same, with what an applicant is described by, so that the answer can be tried on others than its witnesses.</summary>
    internal static Sammenlignet Finn(IReadOnlyList<Regelfil> før, IReadOnlyList<Regelfil> nå, Navnetabell navn)
    {
        var (old, @new) = (SideOf(før), SideOf(nå));
        if (old.Label == @new.Label)
        {
            old.CallIt(" (før)");
            @new.CallIt(" (nå)");
        }

        var facts = new JointFacts(old, @new, navn);
        var regions = new RegionFinder(old, @new, facts);
        var rounds = Math.Max(1, Math.Max(old.Rounds, @new.Rounds));
        new DerivedBorders(old, @new, facts, regions).Divide(rounds);
        var (changes, units, yearly, parts) = Rules(old, @new, facts, regions, navn, rounds);
        var crossings = from unit in Largest(units) from round in Enumerable.Range(0, rounds) select regions.DivideAtCrossings(unit, round);
        if (crossings.ToArray().Contains(true))
        {
            // Now that it is known where more becomes less, it is seen that a change does both.
            (changes, units, yearly, parts) = Rules(old, @new, facts, regions, navn, rounds);
        }

        var groups = Groups(Largest(units), regions, rounds);
        var overlooked = new Overlooked(facts, regions);
        var hidden = new List<ComparedFacts>();
        var missed = overlooked.Find(groups, rounds);
        while (missed is not null && WithItsKind(missed.About, units) is var about && !hidden.Any(h => h.Facts.SequenceEqual(about.Facts)))
        {
            hidden.Add(about);
            regions.DivideAtFixedCrossings(about, missed.Applicant, missed.Round, [.. units, .. hidden]);
            groups = Groups(Largest([.. units, .. hidden]), regions, rounds);
            missed = overlooked.Find(groups, rounds);
        }

        var untold = missed is null ? [] : new[] { $"Også andre enn gruppene som står her, får et annet resultat. En av dem: {regions.Told(missed)}" };
        if (før.Concat(nå).Any(HasTransitions))
        {
            changes = [.. WithoutTransitions(før, nå, navn) ?? changes, .. TransitionComparison.Between(old, @new)];
        }

        var text = TextComparison.Between(old, @new, place => changes.Any(c => c.Slag != Endringsslag.Tekst && c.Paragrafer.Contains(place)));
        var difference = new Årsforskjell(old.Label, @new.Label, text, changes, yearly, groups, regions.Equal, [.. Undecided(changes, groups, regions, navn, old, @new), .. parts.Distinct().Select(OnePart), .. untold])
        {
            RegelverkFør = [.. old.Editions.Select(e => e.Label)],
            RegelverkNå = [.. @new.Editions.Select(e => e.Label)],
        };
        return new Sammenlignet(difference, old, @new, facts);
    }

    /// <summary>A rule is compared with the same rule of the other year as each is written; which of them decides an application is a change of its own. Null where a file makes no sense without.</summary>
    private static IReadOnlyList<Regelendring>? WithoutTransitions(IReadOnlyList<Regelfil> før, IReadOnlyList<Regelfil> nå, Navnetabell navn)
    {
        Regelfil[] before = [.. før.Select(f => f.UtenOvergangsregler())];
        Regelfil[] now = [.. nå.Select(f => f.UtenOvergangsregler())];
        return before.Concat(now).Any(HasTransitions) ? null : Finn(before, now, navn).Forskjell.Regler;
    }

    private static bool HasTransitions(Regelfil file) => file.Bundet is { } ordning && TransitionComparison.LinesOf(ordning).Any();

    private static Side SideOf(IReadOnlyList<Regelfil> files)
    {
        var sound = files.Select(f => (f, f.Ordning ?? throw new ArgumentException($"{f.Source.Path} has errors."))).ToArray();
        return sound.Length > 0 ? new Side(sound) : throw new ArgumentException("A side has no file.");
    }

    private static (IReadOnlyList<Regelendring> Changes, IReadOnlyList<ComparedFacts> Units, IReadOnlyList<string> Yearly, IReadOnlyList<string> AboutParts) Rules(Side old, Side @new, JointFacts facts, RegionFinder regions, Navnetabell names, int rounds)
    {
        var changes = new List<Regelendring>();
        var units = new List<ComparedFacts>();
        var yearly = new List<string>();
        var parts = new List<string>();
        var isMany = old.Editions.Count + @new.Editions.Count > 2;
        foreach (var (before, now) in old.Editions.SelectMany(o => @new.Editions.Select(n => (o, n))))
        {
            var comparison = new RuleComparison(before, now, facts, new Effects(before, now, regions, rounds), names, isMany);
            comparison.Run();
            changes.AddRange(comparison.Changes);
            units.AddRange(comparison.Units);
            parts.AddRange(comparison.AboutParts);
            yearly.AddRange(YearlyComparison.Of(before.Ordning, now.Ordning).Select(line => isMany ? $"{before.Label} → {now.Label}: {line}" : line));
        }

        return (changes, units, yearly, parts);
    }

    /// <summary>Those that lie in no other, each once. One about amounts shows rights too, so it may hold others; the other way it may not.</summary>
    private static IReadOnlyList<ComparedFacts> Largest(IReadOnlyList<ComparedFacts> units)
    {
        var sets = units.Where(u => u.Facts.Count > 0 || u.IsAboutAmount).ToArray();
        return sets.Where((u, i) => !sets.Where((o, j) => j != i && IsIn(u, o) && (!IsIn(o, u) || j < i)).Any()).ToArray();
    }

    /// <summary>
    /// With the facts that the changes of the same kind turn on, where all combinations can be tried: an amount that is seen only with others hangs on its own facts too. Where a change of
    /// the amount gives and takes a right, both are about the same applicants and are told together.
    /// </summary>
    private static ComparedFacts WithItsKind(ComparedFacts about, IReadOnlyList<ComparedFacts> units)
    {
        var all = about.Facts.Concat(units.Where(u => u.IsAboutAmount == about.IsAboutAmount).SelectMany(u => u.Facts)).Distinct().ToArray();
        var whole = CellSpace.Volume(all) <= RegionFinder.MostCells ? about with { Facts = all } : about;
        return whole with { IsAboutAmount = about.IsAboutAmount || units.Any(u => u.IsAboutAmount && u.Facts.All(whole.Facts.Contains)) };
    }

    private static bool IsIn(ComparedFacts inner, ComparedFacts outer) =>
        inner.Facts.All(outer.Facts.Contains) && (outer.IsAboutAmount || !inner.IsAboutAmount) && CellSpace.Volume(outer.Facts) <= RegionFinder.MostCells;

    private static IReadOnlyList<Søkergruppe> Groups(IReadOnlyList<ComparedFacts> units, RegionFinder regions, int rounds)
    {
        regions.StartOver();
        var found = new List<Søkergruppe>();
        for (var round = 0; round < rounds; round++)
        {
            found.AddRange(units.SelectMany(u => regions.Find(u, round, $"runde {Folding.Digits(round + 1)}")));
        }

        return found
            .GroupBy(g => (g.Endring, g.Hvem))
            .Select(same => same.Select(g => g.Runde).Distinct().Count() == rounds ? same.First() with { Runde = "" } : same.First() with { Runde = string.Join(" og ", same.Select(g => g.Runde).Distinct()) })
            .OrderBy(g => g.Endring)
            .ToArray();
    }

    private static IReadOnlyList<string> Undecided(IReadOnlyList<Regelendring> changes, IReadOnlyList<Søkergruppe> groups, RegionFinder regions, Navnetabell names, Side old, Side @new)
    {
        var rules = changes.Where(c => c.Slag == Endringsslag.IkkeAvgjort).Select(c => $"{c.Sted}: det er ikke avgjort hva endringen gjør.");
        var unseen = changes.Where(c => groups.Count == 0 && c.Slag is Endringsslag.Sats or Endringsslag.VilkårStrengere or Endringsslag.VilkårMildere or Endringsslag.VilkårAnnerledes or Endringsslag.Beregning)
            .Select(c => $"{c.Sted}: ingen søker er funnet som får et annet resultat av endringen.");
        var unknown = names.Gamle.Except(old.Editions.SelectMany(NamesOf)).Select(n => $"Navnetabellen har «{n}», som ikke finnes i {old.Label}.")
            .Concat(names.Nye.Except(@new.Editions.SelectMany(NamesOf)).Select(n => $"Navnetabellen har «{n}», som ikke finnes i {@new.Label}."));
        return rules.Concat(unseen).Concat(regions.Undecided).Concat(unknown).Distinct().ToArray();
    }

    private static string OnePart(string place) => $"{place}: hver liste er prøvd med én ting i. Hva endringen gjør når det er ingen eller flere, er ikke prøvd.";

    private static IEnumerable<string> NamesOf(Edition edition) =>
        edition.Ordning.Begreper.SelectMany(b => b.Opplysninger.Select(o => o.Navn).Append(b.Navn))
            .Concat(edition.Ordning.Skjønn.Select(s => s.Navn)).Concat(edition.Ordning.Satser.Select(s => s.Navn)).Concat(edition.Ordning.Definisjoner.Select(d => d.Navn))
            .Concat(edition.Facts.SelectMany(f => f.Type.Koder)).Select(Folding.Fold);
}
