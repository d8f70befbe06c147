using System;

namespace Regelverk.Runtime.Allocation;

/// <summary>What a sharing keeps to besides the claims: the rule, and the bounds that are solved with it. The arrays have one place for each claim, and are copied.</summary>
public sealed class Delingsvilkår
{
    private readonly long[]? _vekter;
    private readonly long[]? _grenser;
    private readonly long[]? _minst;
    private readonly int[]? _minsterang;
    private readonly int[]? _søkere;
    private readonly int[]? _grupper;
    private readonly long[]? _takbrukt;

    /// <summary>A rule and its bounds.</summary>
    /// <param name="regel">What those get whom no bound stops.</param>
    /// <param name="vekter">For <see cref="Delingsregel.EtterVekt"/>: the weights, from 0 and below 2^62. What has no weight, gets no more than its least.</param>
    /// <param name="grenser">The most each claim can get, in øre; null for no more than the claim.</param>
    /// <param name="minst">The least each claim gets, in øre; one above the claim or its bound counts as that. Null for none.</param>
    /// <param name="minstErGrunndel">Whether the least amount is a part that everyone gets first, with a share of the rest of the claim on top (only <see cref="Delingsregel.Forholdsmessig"/>).</param>
    /// <param name="dekning">What happens where the pot does not reach the least amounts.</param>
    /// <param name="minsterang">For <see cref="Minstedekning.Rekkefølge"/>: the order of the claims, lowest first.</param>
    /// <param name="søkere">Whose each claim is, where <paramref name="tak"/> bounds the sum of a søker's claims: a number from 0, less than the number of claims.</param>
    /// <param name="tak">The most a søker can get, in øre.</param>
    /// <param name="overskytendeBlirRest">Whether what the bounds free is left, instead of going to the others.</param>
    /// <param name="grupper">The priority group of each claim, the lowest number paid first; null where all share.</param>
    /// <param name="grense">What the group gets that the pot does not reach.</param>
    /// <param name="takbrukt">What each søker, by its number, has had of <paramref name="tak"/> before, in øre; null for nothing.</param>
    public Delingsvilkår(
        Delingsregel regel = Delingsregel.Forholdsmessig,
        long[]? vekter = null,
        long[]? grenser = null,
        long[]? minst = null,
        bool minstErGrunndel = false,
        Minstedekning dekning = Minstedekning.Forholdsmessig,
        int[]? minsterang = null,
        int[]? søkere = null,
        long tak = 0,
        bool overskytendeBlirRest = false,
        int[]? grupper = null,
        Grensegruppe grense = Grensegruppe.AvkortesForholdsmessig,
        long[]? takbrukt = null)
    {
        Regel = regel;
        _vekter = Copy(vekter);
        _grenser = Copy(grenser);
        _minst = Copy(minst);
        MinstErGrunndel = minstErGrunndel;
        Dekning = dekning;
        _minsterang = Copy(minsterang);
        _søkere = Copy(søkere);
        Tak = tak;
        OverskytendeBlirRest = overskytendeBlirRest;
        _grupper = Copy(grupper);
        _takbrukt = Copy(takbrukt);
        Grense = grense;
    }

    /// <summary>What those get whom no bound stops.</summary>
    public Delingsregel Regel { get; }

    /// <summary>Whether the least amount is a part that everyone gets first.</summary>
    public bool MinstErGrunndel { get; }

    /// <summary>What happens where the pot does not reach the least amounts.</summary>
    public Minstedekning Dekning { get; }

    /// <summary>The most a søker can get, in øre.</summary>
    public long Tak { get; }

    /// <summary>Whether what the bounds free is left, instead of going to the others.</summary>
    public bool OverskytendeBlirRest { get; }

    /// <summary>What the group gets that the pot does not reach.</summary>
    public Grensegruppe Grense { get; }

    internal long[]? Vekter => _vekter;

    internal long[]? Grenser => _grenser;

    internal long[]? Minst => _minst;

    internal int[]? Minsterang => _minsterang;

    internal int[]? Søkere => _søkere;

    internal int[]? Grupper => _grupper;

    internal long[]? Takbrukt => _takbrukt;

    private static T[]? Copy<T>(T[]? values) => (T[]?)values?.Clone();
}
