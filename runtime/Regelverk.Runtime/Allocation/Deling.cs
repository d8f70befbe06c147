using System;
using System.Collections.Generic;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>
/// The exact solution of a step that shares a pot among claims: the one share λ of the claim that those get whom no bound stops, and the bounds
/// of the others. Nothing is rounded before <see cref="RundNed"/> or <see cref="StørsteBrøkdel"/>. The order of the claims never matters.
/// </summary>
/// <remarks>
/// Amounts are øre from 0 up to <see cref="Fordelingsgrenser.Beløp"/>, at most <see cref="Fordelingsgrenser.Krav"/> of them. The arrays given are
/// copied. That every øre is accounted for and that no bound is passed is checked after each step.
/// </remarks>
public sealed partial class Deling
{
    private readonly long[] _krav;
    private readonly long[]? _grenser;
    private readonly int[]? _søkere;
    private readonly long _tak;
    private readonly ShareTable _shares;

    internal Deling(SharingProblem problem, ShareTable shares, IReadOnlyList<Gruppedeling> grupper)
    {
        _krav = problem.Krav;
        _grenser = problem.Grenser;
        _søkere = problem.Søkere;
        _tak = problem.Tak;
        _shares = shares;
        Pott = problem.Pott;
        Igjen = grupper.Count == 0 ? problem.Pott : grupper[grupper.Count - 1].Igjen;
        Grupper = grupper;
        SolutionCheck.Run(problem, shares, Igjen);
    }

    /// <summary>What there was to share, in øre.</summary>
    public long Pott { get; }

    /// <summary>What is left, in øre: the pot less all exact awards. Whole, since each group gets whole øre in all.</summary>
    public long Igjen { get; }

    /// <summary>What each group got, in the order they were paid; a single one where there are no groups.</summary>
    public IReadOnlyList<Gruppedeling> Grupper { get; }

    /// <summary>How many claims there are.</summary>
    public int Antall => _krav.Length;

    /// <summary>A pot shared in proportion to the claims. Where the pot covers them all, everyone gets the claim.</summary>
    /// <param name="pott">What there is to share, in øre.</param>
    /// <param name="krav">The claims, in øre.</param>
    /// <exception cref="ArgumentNullException">The claims are null.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many.</exception>
    public static Deling Forholdsmessig(long pott, long[] krav) => SharingSolver.Solve(new SharingProblem(pott, krav, null, null, 0), null, default);

    /// <summary>As above, where nobody gets more than a bound of its own; what it frees goes to the others.</summary>
    /// <param name="pott">What there is to share, in øre.</param>
    /// <param name="krav">The claims, in øre.</param>
    /// <param name="grenser">The bound of each claim, in øre; one above the claim bounds nothing.</param>
    /// <exception cref="ArgumentNullException">The claims or the bounds are null.</exception>
    /// <exception cref="ArgumentException">There are not as many bounds as claims.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many.</exception>
    public static Deling Forholdsmessig(long pott, long[] krav, long[] grenser) =>
        SharingSolver.Solve(new SharingProblem(pott, krav, grenser ?? throw new ArgumentNullException(nameof(grenser)), null, 0), null, default);

    /// <summary>As above, where the bound is on the sum of each søker's claims. Those who share a bound share it in proportion to their claims.</summary>
    /// <param name="pott">What there is to share, in øre.</param>
    /// <param name="krav">The claims, in øre.</param>
    /// <param name="søkere">Whose each claim is: a number from 0, less than the number of claims.</param>
    /// <param name="tak">The most a søker can get, in øre.</param>
    /// <exception cref="ArgumentNullException">The claims or the søkere are null.</exception>
    /// <exception cref="ArgumentException">There are not as many søkere as claims, or a number is out of range.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many.</exception>
    public static Deling Forholdsmessig(long pott, long[] krav, int[] søkere, long tak) =>
        SharingSolver.Solve(new SharingProblem(pott, krav, null, søkere ?? throw new ArgumentNullException(nameof(søkere)), tak), null, default);

    /// <summary>Each priority group in full before the next; the group that the pot does not reach is treated as <paramref name="grense"/> says, and those after it get nothing.</summary>
    /// <param name="pott">What there is to share, in øre.</param>
    /// <param name="krav">The claims, in øre.</param>
    /// <param name="grupper">The group of each claim; the lowest number is paid first.</param>
    /// <param name="grense">What the group gets that the pot does not reach.</param>
    /// <exception cref="ArgumentNullException">The claims or the groups are null.</exception>
    /// <exception cref="ArgumentException">There are not as many groups as claims.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many.</exception>
    public static Deling Prioritetsgrupper(long pott, long[] krav, int[] grupper, Grensegruppe grense) =>
        SharingSolver.Solve(new SharingProblem(pott, krav, null, null, 0), grupper ?? throw new ArgumentNullException(nameof(grupper)), grense);

    /// <summary>As above, where nobody gets more than a bound of its own; what it frees goes to the others in the group.</summary>
    /// <param name="pott">What there is to share, in øre.</param>
    /// <param name="krav">The claims, in øre.</param>
    /// <param name="grupper">The group of each claim; the lowest number is paid first.</param>
    /// <param name="grense">What the group gets that the pot does not reach.</param>
    /// <param name="grenser">The bound of each claim, in øre; one above the claim bounds nothing.</param>
    /// <exception cref="ArgumentNullException">An array is null.</exception>
    /// <exception cref="ArgumentException">The arrays differ in length.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or there are too many.</exception>
    public static Deling Prioritetsgrupper(long pott, long[] krav, int[] grupper, Grensegruppe grense, long[] grenser) => SharingSolver.Solve(
        new SharingProblem(pott, krav, grenser ?? throw new ArgumentNullException(nameof(grenser)), null, 0), grupper ?? throw new ArgumentNullException(nameof(grupper)), grense);

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
    public static Deling Prioritetsgrupper(long pott, long[] krav, int[] grupper, Grensegruppe grense, int[] søkere, long tak) => SharingSolver.Solve(
        new SharingProblem(pott, krav, null, søkere ?? throw new ArgumentNullException(nameof(søkere)), tak), grupper ?? throw new ArgumentNullException(nameof(grupper)), grense);

    /// <summary>The exact award of a claim, in øre.</summary>
    /// <param name="plass">The claim's place in the array that was given.</param>
    public Brøk Tildelt(int plass) => StoppetAvGrense(plass) is { } grense ? grense : _shares.Of(plass) * _krav[plass];

    /// <summary>The share of the claim that is awarded, from 0 to 1.</summary>
    /// <param name="plass">The claim's place in the array that was given.</param>
    public Brøk Andel(int plass) => StoppetAvGrense(plass) is { } grense ? new Brøk(grense, _krav[plass]) : _shares.Of(plass);

    /// <summary>The bound of the claim itself in øre, where that is what stops it; otherwise null.</summary>
    internal long? StoppetAvGrense(int plass) => _shares.EntryOf(plass) == ShareTable.Bound && _grenser is { } grenser ? grenser[plass] : null;

    /// <summary>What is left for the søker of the claim in its group, in øre, where the bound on the søker stops it; otherwise null.</summary>
    internal long? StoppetAvTak(int plass) => _shares.IsOwn(plass) ? _shares.NumeratorOf(plass) : null;
}
