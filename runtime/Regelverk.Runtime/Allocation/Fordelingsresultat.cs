using System;
using System.Collections.Generic;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Runtime.Allocation;

/// <summary>A round divided: every application decided, every øre accounted for.</summary>
public sealed class Fordelingsresultat
{
    internal Fordelingsresultat(
        Kroner ramme, Kroner avsatt, Kroner restmidler, Restmiddelmål? restmidlerGårTil, IReadOnlyList<Avgjørelse> avgjørelser, IReadOnlyList<Stegresultat> steg, bool foreløpig,
        IReadOnlyList<Loddtrekning>? loddtrekninger = null, Kroner avsattTilKlager = default, Kroner tildelt = default, int utenTildeling = 0)
    {
        Ramme = ramme;
        Tildelt = tildelt;
        UtenTildeling = utenTildeling;
        Avsatt = avsatt;
        AvsattTilKlager = avsattTilKlager;
        Restmidler = restmidler;
        RestmidlerGårTil = restmidlerGårTil;
        Avgjørelser = Copy.Of(avgjørelser);
        Steg = Copy.Of(steg);
        Foreløpig = foreløpig;
        Loddtrekninger = Copy.Of(loddtrekninger);
    }

    /// <summary>The frame divided.</summary>
    public Kroner Ramme { get; }

    /// <summary>Set aside for applications that are not decided; more than 0 only in a provisional division.</summary>
    public Kroner Avsatt { get; }

    /// <summary>Kept until complaints are decided.</summary>
    public Kroner AvsattTilKlager { get; }

    /// <summary>What is left: Ramme − Avsatt − AvsattTilKlager − the sum of all awards, never negative.</summary>
    public Kroner Restmidler { get; }

    /// <summary>The sum of all awards.</summary>
    public Kroner Tildelt { get; }

    /// <summary>How many take part in the division and get nothing. Where nothing was computed for an application, it takes no part.</summary>
    public int UtenTildeling { get; }

    /// <summary>Where the remainder goes, or null where no step rounds.</summary>
    public Restmiddelmål? RestmidlerGårTil { get; }

    /// <summary>All applications, by id (ordinal), with award and grounds.</summary>
    public IReadOnlyList<Avgjørelse> Avgjørelser { get; }

    /// <summary>The ledger: what each step did.</summary>
    public IReadOnlyList<Stegresultat> Steg { get; }

    /// <summary>Where lots decide: those that have been drawn, in order, and at last the one that has not, where that stops the division.</summary>
    public IReadOnlyList<Loddtrekning> Loddtrekninger { get; }

    /// <summary>The lots that must be drawn before the frame can be divided; null where none must. Where some must, nothing is awarded: the applications stand as before, and there is no ledger.</summary>
    public Loddtrekning? LoddtrekningKreves
    {
        get
        {
            foreach (var draw in Loddtrekninger)
            {
                if (draw.Rekkefølge is null)
                {
                    return draw;
                }
            }

            return null;
        }
    }

    /// <summary>Whether undecided applications were set aside.</summary>
    public bool Foreløpig { get; }
}

/// <summary>A division before all applications are decided.</summary>
public sealed class ForeløpigFordeling
{
    internal ForeløpigFordeling(Fordelingsresultat? resultat, IReadOnlyList<Avgjørelse> utenGrense)
    {
        Resultat = resultat;
        UtenGrense = Copy.Of(utenGrense);
    }

    /// <summary>The division, marked as provisional; null where it cannot be made.</summary>
    public Fordelingsresultat? Resultat { get; }

    /// <summary>The applications for which nothing says how much they can get at most; empty where the division was made.</summary>
    public IReadOnlyList<Avgjørelse> UtenGrense { get; }
}

/// <summary>What one step of the division did.</summary>
public sealed class Stegresultat
{
    internal Stegresultat(Steg steg, string? delramme, Brøk før, Brøk etter, IReadOnlyList<string> forklaring, IReadOnlyList<Virkning> virkninger, Delingsnivå? nivå)
    {
        Nummer = steg.Nummer;
        Tekst = steg.ToString();
        Delramme = delramme;
        Før = før;
        Etter = etter;
        Forklaring = Copy.Of(forklaring);
        Virkninger = Copy.Of(virkninger);
        Nivå = nivå;
    }

    /// <summary>The step's number in the file.</summary>
    public int Nummer { get; }

    /// <summary>The sentence and its clauses, as written.</summary>
    public string Tekst { get; }

    /// <summary>The delramme that the step divides; null where the frame is one.</summary>
    public string? Delramme { get; }

    /// <summary>What is not yet awarded before the step, in kroner, exactly.</summary>
    public Brøk Før { get; }

    /// <summary>What is not yet awarded after the step, in kroner, exactly. A part of an øre is left only where what is above a cap goes to nobody.</summary>
    public Brøk Etter { get; }

    /// <summary>What happened, in whole sentences, in order.</summary>
    public IReadOnlyList<string> Forklaring { get; }

    /// <summary>The share that a step found that shares in proportion; null for other steps, and where the pot did not reach the least amounts.</summary>
    public Delingsnivå? Nivå { get; }

    /// <summary>What the step did to each application it touched, by id (ordinal).</summary>
    public IReadOnlyList<Virkning> Virkninger { get; }
}

/// <summary>What a step did to one application.</summary>
public sealed class Virkning
{
    private readonly Sentence _setning;

    internal Virkning(string søknad, Brøk før, Brøk etter, Sentence setning, Virkningsslag slag, Navngitt? gruppe, IReadOnlyList<Delbeløp> deler)
    {
        Søknad = søknad;
        Før = før;
        Etter = etter;
        _setning = setning;
        Slag = slag;
        Gruppe = gruppe;
        Deler = Copy.Of(deler);
    }

    /// <summary>The application's id.</summary>
    public string Søknad { get; }

    /// <summary>Its award before the step in kroner, exactly.</summary>
    public Brøk Før { get; }

    /// <summary>Its award after the step in kroner, exactly; not rounded before the step that rounds.</summary>
    public Brøk Etter { get; }

    /// <summary>What happened and why, in one sentence with its figures.</summary>
    public string Setning => _setning.Text;

    /// <summary>What kind of thing happened.</summary>
    public Virkningsslag Slag { get; }

    /// <summary>The priority group: what makes it, and its value; null where the step has no groups.</summary>
    public Navngitt? Gruppe { get; }

    /// <summary>What each part of the application gets of the award, in the order of the list; empty where the step shares nothing on parts. What the parts do not get, søkeren keeps.</summary>
    public IReadOnlyList<Delbeløp> Deler { get; }
}

/// <summary>What one listed part of an application gets of the award.</summary>
public sealed class Delbeløp
{
    internal Delbeløp(string del, Kroner tildelt)
    {
        Del = del;
        Tildelt = tildelt;
    }

    /// <summary>The part's id within its application.</summary>
    public string Del { get; }

    /// <summary>What it gets.</summary>
    public Kroner Tildelt { get; }
}

/// <summary>What a step can do to an application.</summary>
public enum Virkningsslag
{
    /// <summary>It gets all of beregnet tilskudd.</summary>
    DekketFulltUt,

    /// <summary>It gets a share, because the frame did not reach.</summary>
    Avkortet,

    /// <summary>It gets less because of the cap on the award.</summary>
    BegrensetAvTak,

    /// <summary>It gets less than was computed because only a part of that counts.</summary>
    BegrensetAvKravtak,

    /// <summary>It gets more than the rule would give, because of the least amount.</summary>
    LøftetTilMinst,

    /// <summary>The frame did not reach it, and it gets nothing.</summary>
    IkkeNådd,

    /// <summary>Its award was below the limit, and it gets nothing.</summary>
    UnderBagatellgrensen,

    /// <summary>Its award was rounded down.</summary>
    AvrundetNed,

    /// <summary>Its award was rounded up.</summary>
    AvrundetOpp,

    /// <summary>It gets its part of the frame, which nothing but a cap bounds.</summary>
    DelAvRammen,

    /// <summary>Its award was shared on its parts; it is still the same.</summary>
    DeltPåDeler,
}
