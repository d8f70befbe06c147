using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>How a step shares: the rule, and the bounds that are solved together with it.</summary>
public sealed class Delingsform
{
    /// <summary>A rule and its bounds.</summary>
    /// <param name="regel">What those get whom no bound stops.</param>
    /// <param name="vekt">What it is shared by, as written (<see cref="Delingsregel.EtterVekt"/>); otherwise null.</param>
    /// <param name="kravtak">The most that counts of beregnet tilskudd, or null.</param>
    /// <param name="minst">What everyone gets at least, or first; or null.</param>
    /// <param name="utenBeregnet">Whether the frame itself is shared, so that there is no beregnet tilskudd and nothing of the kind bounds the awards.</param>
    /// <param name="satsenhet">The unit to which the amount for each of the weight is rounded down before it is multiplied; null where there is no such rate.</param>
    /// <param name="sperregrense">Those with less than this share of the sum of the weight get nothing; more than 0 and less than 1; null where there is no such border.</param>
    /// <param name="andeler">The groups that are sure of a part, all of one kind; where an application is in two of them, one lies inside the other. Null for none.</param>
    /// <param name="fastAvkorting">The share of beregnet tilskudd that is cut whatever the frame is; more than 0 and less than 1; null where no cut is fixed beforehand.</param>
    /// <param name="likdel">The part of the frame that is shared equally beside the weight; null where all of it is shared by one rule.</param>
    /// <exception cref="ArgumentException">A weight is missing, or given to a rule that does not use it; the border is not such a share, or there is no weight; or the frame itself is not shared by a rule that can; or the groups cannot stand with the rest, or lie inside each other in a circle.</exception>
    /// <exception cref="FordelingsgrenseException">An amount is negative or too large, or the unit is not more than 0.</exception>
    public Delingsform(Delingsregel regel, string? vekt = null, Kroner? kravtak = null, Minstebeløp? minst = null, bool utenBeregnet = false, Kroner? satsenhet = null, IReadOnlyList<Gruppeandel>? andeler = null, Brøk? sperregrense = null, Brøk? fastAvkorting = null, Likdel? likdel = null)
    {
        if (fastAvkorting is { } cut && (utenBeregnet || minst is not null || cut.Sign <= 0 || cut >= 1))
        {
            throw new ArgumentException("A fixed cut is a share of beregnet tilskudd, more than 0 and less than 1, and does not stand with least amounts.", nameof(fastAvkorting));
        }

        if (sperregrense is { } border && (vekt is null || andeler is { Count: > 0 } || border.Sign <= 0 || border >= 1))
        {
            throw new ArgumentException("A border is a share of the sum of a weight, more than 0 and less than 1.", nameof(sperregrense));
        }

        if ((utenBeregnet && regel is not (Delingsregel.LiktBeløp or Delingsregel.EtterVekt)) || (satsenhet is not null && !(utenBeregnet && regel == Delingsregel.EtterVekt)))
        {
            throw new ArgumentException("The frame itself can be shared equally or by weight, and a rate belongs to a weight.", nameof(utenBeregnet));
        }

        if (likdel is not null && (!utenBeregnet || vekt is null || satsenhet is not null || minst is not null))
        {
            throw new ArgumentException("A part can be shared equally of a frame whose rest is shared by a weight, without least amounts.", nameof(likdel));
        }

        if (satsenhet is { } unit)
        {
            Fordelingsgrenser.CheckUnit(unit.Øre, nameof(satsenhet));
        }

        if ((regel == Delingsregel.EtterVekt) != (vekt is not null))
        {
            throw new ArgumentException("Weights belong to the rule that shares by weight, and only to it.", nameof(vekt));
        }

        if (kravtak is { } highest)
        {
            Fordelingsgrenser.Check(highest.Øre, nameof(kravtak));
        }

        Andeler = Copy.Of(andeler);
        foreach (var part in Andeler)
        {
            if (part.Slag != Andeler[0].Slag || (part.Slag == Gruppeandelsslag.Reserve && (regel != Delingsregel.Forholdsmessig || kravtak is not null || minst is not null)) || utenBeregnet)
            {
                throw new ArgumentException("Groups are all guaranteed a part, or all get one first; and those that do share in proportion, without other bounds.", nameof(andeler));
            }
        }

        YtterstFørst = OutermostFirst(Andeler);
        Regel = regel;
        Vekt = vekt;
        Kravtak = kravtak;
        Minst = minst;
        UtenBeregnet = utenBeregnet;
        Satsenhet = satsenhet;
        Sperregrense = sperregrense;
        FastAvkorting = fastAvkorting;
        Likdel = likdel;
    }

    /// <summary>In proportion to beregnet tilskudd, without more bounds.</summary>
    public static Delingsform Forholdsmessig { get; } = new(Delingsregel.Forholdsmessig);

    /// <summary>What those get whom no bound stops.</summary>
    public Delingsregel Regel { get; }

    /// <summary>What it is shared by, as written; null under other rules.</summary>
    public string? Vekt { get; }

    /// <summary>The most that counts of beregnet tilskudd, or null.</summary>
    public Kroner? Kravtak { get; }

    /// <summary>The share of beregnet tilskudd that is cut whatever the frame is; null where no cut is fixed beforehand.</summary>
    public Brøk? FastAvkorting { get; }

    /// <summary>What everyone gets at least, or first; or null.</summary>
    public Minstebeløp? Minst { get; }

    /// <summary>Whether the frame itself is shared, so that there is no beregnet tilskudd («Rammen deles likt»).</summary>
    public bool UtenBeregnet { get; }

    /// <summary>Those with less than this share of the sum of the weight get nothing; null where there is no such border.</summary>
    public Brøk? Sperregrense { get; }

    /// <summary>The unit to which the amount for each of the weight is rounded down («Satsen er rammen delt på …»); null where there is no such rate.</summary>
    public Kroner? Satsenhet { get; }

    /// <summary>The part of the frame that is shared equally beside the weight («20 prosent av rammen deles likt, og resten …»); null where all of it is shared by one rule.</summary>
    public Likdel? Likdel { get; }

    /// <summary>The groups that are sure of a part, in order.</summary>
    public IReadOnlyList<Gruppeandel> Andeler { get; }

    /// <summary>What it asks of each application, as written: what weighs, what orders, and whether it is in each group.</summary>
    internal IReadOnlyList<string> Nøkler
    {
        get
        {
            var keys = new List<string>();
            if (Vekt is { } weight)
            {
                keys.Add(weight);
            }

            if (Minst?.Nøkkel is { } key)
            {
                keys.Add(key);
            }

            foreach (var part in Andeler)
            {
                keys.Add(part.Vilkår);
            }

            return keys;
        }
    }

    /// <summary>The places of the groups, by how many others each is in; those that are in none first, and otherwise in order.</summary>
    internal IReadOnlyList<int> YtterstFørst { get; }

    /// <summary>What is counted of an amount of beregnet tilskudd: not more than the bound on it, and what the fixed cut leaves, in whole øre rounded down.</summary>
    internal Kroner Regnes(Kroner beregnet)
    {
        var counted = Kravtak is { } highest ? Kroner.Min(highest, beregnet) : beregnet;
        return FastAvkorting is { } cut ? Kroner.FraØre((long)((Brøk.One - cut) * counted.Øre).HeltallUnder()) : counted;
    }

    private static List<int> OutermostFirst(IReadOnlyList<Gruppeandel> parts)
    {
        var places = new List<int>(parts.Count);
        for (var depth = 0; places.Count < parts.Count; depth++)
        {
            if (depth == parts.Count)
            {
                throw new ArgumentException("A group lies inside another one of the step, and never inside itself.", nameof(parts));
            }

            for (var place = 0; place < parts.Count; place++)
            {
                if (DepthOf(parts, place) == depth)
                {
                    places.Add(place);
                }
            }
        }

        return places;
    }

    /// <summary>How many groups a group is in; the number of groups, which is too many, where there is a circle or no such group.</summary>
    private static int DepthOf(IReadOnlyList<Gruppeandel> parts, int place)
    {
        var depth = 0;
        for (int? outer = parts[place].Innenfor; outer is { } number && depth < parts.Count; depth++)
        {
            outer = number >= 0 && number < parts.Count ? parts[number].Innenfor : place;
        }

        return depth;
    }
}

/// <summary>What everyone gets at least, or first.</summary>
public sealed class Minstebeløp
{
    /// <summary>A least amount.</summary>
    /// <param name="beløp">The amount; one above beregnet tilskudd or the cap counts as that.</param>
    /// <param name="erGrunndel">Whether everyone gets it first, and a share of the rest of beregnet tilskudd on top; otherwise those whom the rule gives less are lifted to it.</param>
    /// <param name="dekning">What happens where the pot does not reach it.</param>
    /// <param name="nøkkel">What orders the applications (<see cref="Minstedekning.Rekkefølge"/>), as written; otherwise null.</param>
    /// <param name="høyestFørst">Whether the highest value (latest time) goes first.</param>
    /// <exception cref="ArgumentException">A key is missing, or given where nothing is ordered.</exception>
    /// <exception cref="FordelingsgrenseException">The amount is negative or too large.</exception>
    public Minstebeløp(Kroner beløp, bool erGrunndel, Minstedekning dekning, string? nøkkel = null, bool høyestFørst = false)
    {
        Fordelingsgrenser.Check(beløp.Øre, nameof(beløp));
        if ((dekning == Minstedekning.Rekkefølge) != (nøkkel is not null))
        {
            throw new ArgumentException("A key belongs to what is paid in an order, and only to it.", nameof(nøkkel));
        }

        Beløp = beløp;
        ErGrunndel = erGrunndel;
        Dekning = dekning;
        Nøkkel = nøkkel;
        HøyestFørst = høyestFørst;
    }

    /// <summary>The amount.</summary>
    public Kroner Beløp { get; }

    /// <summary>Whether everyone gets it first.</summary>
    public bool ErGrunndel { get; }

    /// <summary>What happens where the pot does not reach it.</summary>
    public Minstedekning Dekning { get; }

    /// <summary>What orders the applications, as written; null where nothing does.</summary>
    public string? Nøkkel { get; }

    /// <summary>Whether the highest value (latest time) goes first.</summary>
    public bool HøyestFørst { get; }
}
