using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Comparison;

/// <summary>Decides what a change does by trying it: every combination of the values that the rules can tell apart, by the reference interpreter of each year.</summary>
internal sealed class Effects(Edition old, Edition @new, RegionFinder regions, int rounds)
{
    private const int MostProbes = 60;

    /// <summary>Half a krone goes up or down by the rule about halves, and the other to the nearest or down.</summary>
    private static readonly Rational[] PartsOfAKrone = [new(1, 2), new(63, 100)];

    /// <summary>What a change of a condition is called in a sentence; empty where it does nothing.</summary>
    public static string Named(Endringsslag kind) => kind switch
    {
        Endringsslag.VilkårStrengere => "vilkåret er strengere",
        Endringsslag.VilkårMildere => "vilkåret er mildere",
        Endringsslag.VilkårAnnerledes => "vilkåret er annerledes",
        _ => "",
    };

    /// <summary>What becomes of those who meet a condition; one that is not there, everybody meets.</summary>
    public Endringsslag OfCondition(Atom? before, Atom? now, IReadOnlyList<JointFact> about) =>
        OfConditions(new[] { before }.OfType<Atom>().ToArray(), new[] { now }.OfType<Atom>().ToArray(), about);

    /// <summary>The same for several that must all be met.</summary>
    public Endringsslag OfConditions(IReadOnlyList<Atom> before, IReadOnlyList<Atom> now, IReadOnlyList<JointFact> about)
    {
        var (lost, gained) = (false, false);
        foreach (var (applicant, round) in Situations(about))
        {
            var (met, meets) = (AreMet(old, before, applicant, round), AreMet(@new, now, applicant, round));
            lost |= met && !meets;
            gained |= !met && meets;
        }

        return lost && gained ? Endringsslag.VilkårAnnerledes
            : !IsWhole(about) ? Endringsslag.IkkeAvgjort
            : lost ? Endringsslag.VilkårStrengere
            : gained ? Endringsslag.VilkårMildere
            : Endringsslag.Tekst;
    }

    /// <summary>What a change of a defined name is, and what it does.</summary>
    /// <param name="before">The name as it was.</param>
    /// <param name="now">The name as it is.</param>
    /// <param name="about">The facts that it reads.</param>
    /// <param name="onlyNumbers">Whether nothing but numbers and days differ.</param>
    public (Endringsslag Kind, string Effect) OfDefinition(Definisjon before, Definisjon now, IReadOnlyList<JointFact> about, bool onlyNumbers)
    {
        if (now.Type.Slag == Verdislag.JaNei)
        {
            var kind = OfTruth(before, now, about);
            return (kind, kind == Endringsslag.Tekst ? "samme svar i alle situasjoner" : "");
        }

        var (more, less, other, isTried) = (false, false, false, false);
        foreach (var (applicant, round) in Situations(about).Concat(Lazily(() => more || less || other ? [] : BetweenBorders(about))))
        {
            isTried = true;
            var (a, b) = (ValueOf(old, before, applicant, round), ValueOf(@new, now, applicant, round));
            if (a is Result.Known { Value: Value.Number was } && b is Result.Known { Value: Value.Number becomes })
            {
                more |= becomes.Amount > was.Amount;
                less |= becomes.Amount < was.Amount;
            }
            else
            {
                other |= a is not null && b is not null && a.GetType() != b.GetType() || (a is Result.Known x && b is Result.Known y && x.Value != y.Value);
            }
        }

        if (isTried && !more && !less && !other)
        {
            return IsWhole(about) ? (Endringsslag.Tekst, "samme verdi i alle situasjoner som er prøvd") : (Endringsslag.IkkeAvgjort, "ingen forskjell er funnet, men ikke alle situasjoner er prøvd");
        }

        var effect = (more, less) switch
        {
            (true, true) => "høyere for noen, lavere for andre",
            (true, false) => "høyere",
            (false, true) => "lavere",
            _ => "",
        };
        return (DecidesOnlyOrder(now) ? Endringsslag.Fordeling : onlyNumbers ? Endringsslag.Sats : Endringsslag.Beregning, effect);
    }

    /// <summary>What becomes of those of whom a ja/nei name is said. Where only one year has the name, the other says it of everybody.</summary>
    public Endringsslag OfTruth(Definisjon? before, Definisjon? now, IReadOnlyList<JointFact> about)
    {
        var months = Enumerable.Range(0, rounds).Select(r => MonthsOf(before, now, r).ToArray()).ToArray();
        var (lost, gained, isGood, isBad) = (false, false, false, false);
        var probes = 0;
        foreach (var (applicant, round) in Situations(about))
        {
            var differs = false;
            var was = before is null ? null : ValuesOf(old, before, applicant, round, months[round]);
            var becomes = now is null ? null : ValuesOf(@new, now, applicant, round, months[round]);
            for (var i = 0; i < months[round].Length; i++)
            {
                var (a, b) = (was is null || was[i] is { IsTrue: true }, becomes is null || becomes[i] is { IsTrue: true });
                lost |= a && !b;
                gained |= !a && b;
                differs |= a != b;
            }

            if (differs && probes++ < (isGood || isBad ? MostProbes : MostProbes * 10))
            {
                var better = now is not null ? Compared(@new, applicant, round, now) : before is not null ? Compared(old, applicant, round, before) : 0;
                isGood |= better > 0;
                isBad |= better < 0;
            }
        }

        return !lost && !gained ? (IsWhole(about) ? Endringsslag.Tekst : Endringsslag.IkkeAvgjort)
            : (lost && gained) || isGood == isBad || !IsWhole(about) ? Endringsslag.VilkårAnnerledes
            : gained == isGood ? Endringsslag.VilkårMildere
            : Endringsslag.VilkårStrengere;
    }

    /// <summary>Whether an applicant fares better (1) or worse (−1) where a name is ja than where it is nei.</summary>
    private int Compared(Edition edition, JointApplicant applicant, int round, Definisjon name)
    {
        var (ja, nei) = (With(edition, applicant, round, name, Value.Truth.Ja), With(edition, applicant, round, name, Value.Truth.Nei));
        return ja.OppfyllerVilkårene != nei.OppfyllerVilkårene ? (ja.OppfyllerVilkårene ? 1 : -1) : (ja.Beregnet ?? Rational.Zero).CompareTo(nei.Beregnet ?? Rational.Zero);
    }

    private Avgjørelse With(Edition edition, JointApplicant applicant, int number, Definisjon name, Value value)
    {
        var round = RoundOf(edition, number);
        return edition.Tolk.Avgjør(edition.Read(applicant, number, round, name, value), round);
    }

    /// <summary>Whether a name has no other use than to order or weigh the applications.</summary>
    private bool DecidesOnlyOrder(Definisjon name)
    {
        bool Reads(IEnumerable<Expression> roots) => Reading.All(roots).Any(e => e is Expression.Defined { Definisjon: { } read } && read == name);
        var ordning = @new.Ordning;
        return name != ordning.BeregnetTilskudd
            && Reads(ordning.Fordeling?.Nøkler ?? [])
            && !Reads(ordning.Krav.Select(k => k.Vilkår).Concat(ordning.BeregnetTilskudd is { } amount ? ExpressionParts.Of(amount) : []));
    }

    private bool AreMet(Edition edition, IReadOnlyList<Atom> atoms, JointApplicant applicant, int number)
    {
        if (atoms.Count == 0)
        {
            return true;
        }

        var evaluator = Evaluator(edition, applicant, number);
        return atoms.All(a => evaluator.Condition(a.Condition, evaluator.Root).IsTrue == a.IsWanted);
    }

    private Evaluator Evaluator(Edition edition, JointApplicant applicant, int number)
    {
        var round = RoundOf(edition, number);
        return new Evaluator(edition.Ordning, edition.Read(applicant, number, round), round);
    }

    /// <summary>
    /// Both years are asked as if they had the deadlines and periods of the new one: those are told by themselves, and change every year. Where a time is held against fixed dates too, each
    /// year has its own deadline, since its dates go with that.
    /// </summary>
    private Runde? RoundOf(Edition edition, int number) =>
        @new.Round(number) is { } round && edition.HasTimeline ? round with { Frist = edition.Round(number)?.Frist } : @new.Round(number);

    private Result? ValueOf(Edition edition, Definisjon name, JointApplicant applicant, int number) => ValuesOf(edition, name, applicant, number, [FirstMonth(number)])[0];

    /// <summary>What a name is worth in each month; the same in all where it is not asked of months.</summary>
    private IReadOnlyList<Result?> ValuesOf(Edition edition, Definisjon name, JointApplicant applicant, int number, IReadOnlyList<Måned> months)
    {
        var evaluator = Evaluator(edition, applicant, number);
        var level = name.Nivå is { ErMåneder: true, Utenfor: { } outer } ? outer : name.Nivå;
        var scope = evaluator.Root.Sees(level) ? evaluator.Root : evaluator.Root.Parts(level)?.FirstOrDefault();
        return months.Select(m => scope is null ? null : evaluator.ValueOf(name, name.Nivå.ErMåneder ? scope.InMonth(name.Nivå, m) : scope)).ToArray();
    }

    /// <summary>The months that a name is asked about; one month stands for all where neither year asks about months.</summary>
    private IEnumerable<Måned> MonthsOf(Definisjon? before, Definisjon? now, int number)
    {
        var first = FirstMonth(number);
        var last = @new.Round(number)?.Periode is { } period && (before?.Nivå.ErMåneder == true || now?.Nivå.ErMåneder == true) ? new Måned(period.Til.År, period.Til.Måned) : first;
        for (var at = first; at.CompareTo(last) <= 0; at = at.Nummer == 12 ? new Måned(at.År + 1, 1) : new Måned(at.År, at.Nummer + 1))
        {
            yield return at;
        }
    }

    private Måned FirstMonth(int number) => (@new.Round(number)?.Periode ?? @new.Ordning.Gjelder) is { } period ? new Måned(period.Fra.År, period.Fra.Måned) : new Måned(@new.Ordning.År, 1);

    private static bool IsWhole(IReadOnlyList<JointFact> about) => CellSpace.Volume(about) <= RegionFinder.MostCells;

    /// <summary>What is asked for when the first thing in it is.</summary>
    private static IEnumerable<T> Lazily<T>(Func<IEnumerable<T>> items)
    {
        foreach (var item in items())
        {
            yield return item;
        }
    }

    /// <summary>Other values of the same combinations, and amounts with øre: where two roundings differ, they do so between the borders.</summary>
    private IEnumerable<(JointApplicant Applicant, int Round)> BetweenBorders(IReadOnlyList<JointFact> about)
    {
        if (!IsWhole(about))
        {
            yield break;
        }

        var money = about.Where(f => f.Type.Slag == Verdislag.Kroner).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            var space = new CellSpace(about);
            var probes = new CellProbes(space, regions.Bases(round)[0]);
            for (var cell = 0; cell < space.Size; cell++)
            {
                var places = space.Places(cell);
                foreach (var applicant in probes.First(places).Select(number => probes.At(places, number)).Where(a => old.Unknown(a, about) is null && @new.Unknown(a, about) is null))
                {
                    yield return (applicant, round);
                    foreach (var part in PartsOfAKrone.Where(_ => money.Length > 0))
                    {
                        yield return (applicant.With(money, [.. money.Select(f => ((Value.Number)applicant[f]).Amount).Select(kroner => new Value.Number(kroner + part))]), round);
                    }
                }
            }
        }
    }

    /// <summary>All combinations where both years know all the values; where there are too many, evenly many of them.</summary>
    private IEnumerable<(JointApplicant Applicant, int Round)> Situations(IReadOnlyList<JointFact> about)
    {
        for (var round = 0; round < rounds; round++)
        {
            if (IsWhole(about))
            {
                var space = new CellSpace(about);
                foreach (var applicant in Enumerable.Range(0, (int)space.Size).Select(cell => regions.Bases(round)[0].With(about, space.Places(cell))))
                {
                    if (old.Unknown(applicant, about) is null && @new.Unknown(applicant, about) is null)
                    {
                        yield return (applicant, round);
                    }
                }

                continue;
            }

            var draws = new Draws(4711);
            for (var i = 0; i < RegionFinder.MostCells / 4; i++)
            {
                var places = about.Select(f => draws.Below(f.Segments.Count)).ToArray();
                var applicant = regions.Bases(round)[0].With(about, places);
                if (old.Unknown(applicant, about) is null && @new.Unknown(applicant, about) is null)
                {
                    yield return (applicant, round);
                }
            }
        }
    }
}
