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
    private const int MostProbes = 300;

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
            var (met, meets) = (before.All(a => IsMet(old, a, applicant, round)), now.All(a => IsMet(@new, a, applicant, round)));
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
            var kind = now.Nivå.ErMåneder ? OfOutcomes(about) : OfTruth(before, now, about);
            return (kind, kind == Endringsslag.Tekst ? "samme svar i alle situasjoner" : "");
        }

        var (more, less, other) = (false, false, false);
        foreach (var (applicant, round) in Situations(about))
        {
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

        if (!more && !less && !other && now.Nivå.ErMåneder is false)
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

    private Endringsslag OfTruth(Definisjon before, Definisjon now, IReadOnlyList<JointFact> about)
    {
        var (lost, gained, isGood, isBad) = (false, false, false, false);
        var probes = 0;
        foreach (var (applicant, round) in Situations(about))
        {
            var (was, becomes) = (ValueOf(old, before, applicant, round) is { IsTrue: true }, ValueOf(@new, now, applicant, round) is { IsTrue: true });
            lost |= was && !becomes;
            gained |= !was && becomes;
            if (was != becomes && probes++ < MostProbes)
            {
                var better = Compared(applicant, round, now);
                isGood |= better > 0;
                isBad |= better < 0;
            }
        }

        return !lost && !gained ? (IsWhole(about) ? Endringsslag.Tekst : Endringsslag.IkkeAvgjort)
            : (lost && gained) || isGood == isBad || !IsWhole(about) ? Endringsslag.VilkårAnnerledes
            : gained == isGood ? Endringsslag.VilkårMildere
            : Endringsslag.VilkårStrengere;
    }

    /// <summary>What the whole of both regulations gives, where a name cannot be asked about by itself.</summary>
    private Endringsslag OfOutcomes(IReadOnlyList<JointFact> about)
    {
        var (worse, better) = (false, false);
        foreach (var (applicant, round) in Situations(about))
        {
            var kind = regions.Kind(applicant, round);
            better |= kind is Søkerendring.FårRett or Søkerendring.FårMer or Søkerendring.SlipperÅRette;
            worse |= kind is Søkerendring.MisterRett or Søkerendring.FårMindre or Søkerendring.MåRette;
        }

        return worse && better ? Endringsslag.VilkårAnnerledes : worse ? Endringsslag.VilkårStrengere : better ? Endringsslag.VilkårMildere : Endringsslag.IkkeAvgjort;
    }

    /// <summary>Whether an applicant fares better (1) or worse (−1) in the new year where a name is ja than where it is nei.</summary>
    private int Compared(JointApplicant applicant, int round, Definisjon name)
    {
        var (ja, nei) = (With(applicant, round, name, Value.Truth.Ja), With(applicant, round, name, Value.Truth.Nei));
        return ja.OppfyllerVilkårene != nei.OppfyllerVilkårene ? (ja.OppfyllerVilkårene ? 1 : -1) : (ja.Beregnet ?? Rational.Zero).CompareTo(nei.Beregnet ?? Rational.Zero);
    }

    private Avgjørelse With(JointApplicant applicant, int number, Definisjon name, Value value)
    {
        var round = @new.Round(number);
        return @new.Tolk.Avgjør(@new.Read(applicant, round, name, value), round);
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

    private static bool IsMet(Edition edition, Atom atom, JointApplicant applicant, int number)
    {
        var round = edition.Round(number);
        return edition.Tolk.Evaluate(atom.Condition, edition.Read(applicant, round), round).IsTrue == atom.IsWanted;
    }

    private static Result? ValueOf(Edition edition, Definisjon name, JointApplicant applicant, int number)
    {
        if (name.Nivå.ErMåneder)
        {
            return null;
        }

        var round = edition.Round(number);
        var evaluator = new Evaluator(edition.Ordning, edition.Read(applicant, round), round);
        var scope = evaluator.Root.Sees(name.Nivå) ? evaluator.Root : evaluator.Root.Parts(name.Nivå)?.FirstOrDefault();
        return scope is null ? null : evaluator.ValueOf(name, scope);
    }

    private static bool IsWhole(IReadOnlyList<JointFact> about) => CellSpace.Volume(about) <= RegionFinder.MostCells;

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

            var state = 4711u;
            for (var i = 0; i < RegionFinder.MostCells / 4; i++)
            {
                var places = about.Select(f => (int)(((state = (state * 1664525u) + 1013904223u) >> 9) % (uint)f.Segments.Count)).ToArray();
                var applicant = regions.Bases(round)[0].With(about, places);
                if (old.Unknown(applicant, about) is null && @new.Unknown(applicant, about) is null)
                {
                    yield return (applicant, round);
                }
            }
        }
    }
}
