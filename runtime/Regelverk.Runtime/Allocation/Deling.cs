using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// The exact solution of a step that shares a pot among claims: the one λ that the rule gives those whom no bound stops, and the bounds of the others.
/// Nothing is rounded before <see cref="RundNed"/> or <see cref="StørsteBrøkdel"/>. The order of the claims never matters.
/// </summary>
/// <remarks>
/// Amounts are øre from 0 up to <see cref="Fordelingsgrenser.Beløp"/>, at most <see cref="Fordelingsgrenser.Krav"/> of them. The arrays given are
/// copied. That every øre is accounted for and that no bound is passed is checked after each step.
/// </remarks>
public sealed partial class Deling
{
    private readonly SharingProblem _problem;
    private readonly ShareTable _shares;

    internal Deling(SharingProblem problem, ShareTable shares, IReadOnlyList<Gruppedeling> grupper, Brøk bortfalt = default)
    {
        _problem = problem;
        _shares = shares;
        Pott = problem.Pott;
        Igjen = problem.Pott;
        Grupper = grupper;
        Brøk above = 0;
        foreach (var gruppe in grupper)
        {
            Igjen -= gruppe.Gitt;
            above += gruppe.Overskytende;
        }

        Overskytende = above;
        Bortfalt = bortfalt;
        SolutionCheck.Run(problem, shares, Restmidler);
    }

    /// <summary>What there was to share, in øre.</summary>
    public long Pott { get; }

    /// <summary>What nobody took, in øre. Whole, since each group takes whole øre in all.</summary>
    public long Igjen { get; }

    /// <summary>What was above a bound and goes to nobody, in øre; 0 where it goes to the others.</summary>
    public Brøk Overskytende { get; }

    /// <summary>What was taken from some again and goes to nobody, in øre.</summary>
    internal Brøk Bortfalt { get; }

    /// <summary>What is left, in øre: the pot less all exact awards.</summary>
    public Brøk Restmidler => Igjen + Overskytende + Bortfalt;

    /// <summary>What each group got, in the order they were paid; a single one where there are no groups.</summary>
    public IReadOnlyList<Gruppedeling> Grupper { get; }

    /// <summary>How many claims there are.</summary>
    public int Antall => _problem.Krav.Length;

    /// <summary>A pot shared by a rule and bounds. Where the pot covers all that the bounds allow, everyone gets that.</summary>
    /// <param name="pott">What there is to share, in øre.</param>
    /// <param name="krav">The claims, in øre.</param>
    /// <param name="vilkår">The rule and the bounds.</param>
    /// <exception cref="ArgumentNullException">The claims or the rule is null.</exception>
    /// <exception cref="ArgumentException">The arrays differ in length, the number of a søker is out of range, or something is given that the rule does not use.</exception>
    /// <exception cref="FordelingsgrenseException">An amount or a weight is negative or too large, or there are too many.</exception>
    public static Deling Etter(long pott, long[] krav, Delingsvilkår vilkår) =>
        SharingSolver.Solve(new SharingProblem(pott, krav, vilkår ?? throw new ArgumentNullException(nameof(vilkår))));

    /// <summary>A pot shared in proportion to the claims. Where the pot covers them all, everyone gets the claim.</summary>
    /// <param name="pott">What there is to share, in øre.</param>
    /// <param name="krav">The claims, in øre.</param>
    /// <exception cref="ArgumentNullException">The claims are null.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many.</exception>
    public static Deling Forholdsmessig(long pott, long[] krav) => SharingSolver.Solve(new SharingProblem(pott, krav));

    /// <summary>As above, where nobody gets more than a bound of its own; what it frees goes to the others.</summary>
    /// <param name="pott">What there is to share, in øre.</param>
    /// <param name="krav">The claims, in øre.</param>
    /// <param name="grenser">The bound of each claim, in øre; one above the claim bounds nothing.</param>
    /// <exception cref="ArgumentNullException">The claims or the bounds are null.</exception>
    /// <exception cref="ArgumentException">There are not as many bounds as claims.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many.</exception>
    public static Deling Forholdsmessig(long pott, long[] krav, long[] grenser) =>
        Etter(pott, krav, new Delingsvilkår(grenser: grenser ?? throw new ArgumentNullException(nameof(grenser))));

    /// <summary>As above, where the bound is on the sum of each søker's claims. Those who share a bound share it in proportion to their claims.</summary>
    /// <param name="pott">What there is to share, in øre.</param>
    /// <param name="krav">The claims, in øre.</param>
    /// <param name="søkere">Whose each claim is: a number from 0, less than the number of claims.</param>
    /// <param name="tak">The most a søker can get, in øre.</param>
    /// <exception cref="ArgumentNullException">The claims or the søkere are null.</exception>
    /// <exception cref="ArgumentException">There are not as many søkere as claims, or a number is out of range.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many.</exception>
    public static Deling Forholdsmessig(long pott, long[] krav, int[] søkere, long tak) =>
        Etter(pott, krav, new Delingsvilkår(søkere: søkere ?? throw new ArgumentNullException(nameof(søkere)), tak: tak));

    /// <summary>Each priority group in full before the next; the group that the pot does not reach is treated as <paramref name="grense"/> says, and those after it get nothing.</summary>
    /// <param name="pott">What there is to share, in øre.</param>
    /// <param name="krav">The claims, in øre.</param>
    /// <param name="grupper">The group of each claim; the lowest number is paid first.</param>
    /// <param name="grense">What the group gets that the pot does not reach.</param>
    /// <exception cref="ArgumentNullException">The claims or the groups are null.</exception>
    /// <exception cref="ArgumentException">There are not as many groups as claims.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many.</exception>
    public static Deling Prioritetsgrupper(long pott, long[] krav, int[] grupper, Grensegruppe grense) =>
        Etter(pott, krav, new Delingsvilkår(grupper: grupper ?? throw new ArgumentNullException(nameof(grupper)), grense: grense));

    /// <summary>As above, where nobody gets more than a bound of its own; what it frees goes to the others in the group.</summary>
    /// <param name="pott">What there is to share, in øre.</param>
    /// <param name="krav">The claims, in øre.</param>
    /// <param name="grupper">The group of each claim; the lowest number is paid first.</param>
    /// <param name="grense">What the group gets that the pot does not reach.</param>
    /// <param name="grenser">The bound of each claim, in øre; one above the claim bounds nothing.</param>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">The arrays differ in length.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many.</exception>
    public static Deling Prioritetsgrupper(long pott, long[] krav, int[] grupper, Grensegruppe grense, long[] grenser) => Etter(pott, krav, new Delingsvilkår(
        grenser: grenser ?? throw new ArgumentNullException(nameof(grenser)),
        grupper: grupper ?? throw new ArgumentNullException(nameof(grupper)),
        grense: grense));

    /// <summary>As above, where the bound is on the sum of each søker's claims. What a søker gets in one group counts in the groups after it.</summary>
    /// <param name="pott">What there is to share, in øre.</param>
    /// <param name="krav">The claims, in øre.</param>
    /// <param name="grupper">The group of each claim; the lowest number is paid first.</param>
    /// <param name="grense">What the group gets that the pot does not reach.</param>
    /// <param name="søkere">Whose each claim is: a number from 0, less than the number of claims.</param>
    /// <param name="tak">The most a søker can get, in øre.</param>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">The arrays differ in length, or the number of a søker is out of range.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many.</exception>
    public static Deling Prioritetsgrupper(long pott, long[] krav, int[] grupper, Grensegruppe grense, int[] søkere, long tak) => Etter(pott, krav, new Delingsvilkår(
        søkere: søkere ?? throw new ArgumentNullException(nameof(søkere)),
        tak: tak,
        grupper: grupper ?? throw new ArgumentNullException(nameof(grupper)),
        grense: grense));

    /// <summary>The exact award of a claim, in øre.</summary>
    /// <param name="plass">The claim's place in the array that was given.</param>
    public Brøk Tildelt(int plass) => _shares.AwardOf(plass, _problem);

    /// <summary>The share of the claim that is awarded, from 0 to 1; of a claim of 0 that is 1.</summary>
    /// <param name="plass">The claim's place in the array that was given.</param>
    public Brøk Andel(int plass) => _problem.Krav[plass] == 0 ? Brøk.One : Tildelt(plass) / _problem.Krav[plass];

    /// <summary>The bound of the claim itself in øre, where that is what stops it; otherwise null.</summary>
    internal long? StoppetAvGrense(int plass) => _shares.EntryOf(plass) == ShareTable.Bound ? _problem.LimitOf(plass) : null;

    /// <summary>What is left for the søker of the claim in its group, in øre, where the bound on the søker stops it; otherwise null.</summary>
    internal long? StoppetAvTak(int plass) => _shares.RoomOf(plass);

    /// <summary>Whether the least amount lifts the claim above what the rule gives.</summary>
    internal bool LøftetTilMinst(int plass) => _shares.EntryOf(plass) == ShareTable.Least && _shares.RoomOf(plass) is null && _problem.LeastGiven(plass) < _problem.Krav[plass];
}
