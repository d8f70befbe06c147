using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>A round divided: every application decided, every krone accounted for.</summary>
public sealed record Fordelingsresultat
{
    /// <summary>The frame divided, in kroner.</summary>
    public required Rational Ramme { get; init; }

    /// <summary>Set aside for applications that are not decided (only in a provisional division), in kroner.</summary>
    public Rational Avsatt { get; init; }

    /// <summary>Kept until complaints are decided, in kroner.</summary>
    public Rational AvsattTilKlager { get; init; }

    /// <summary>What is left, in kroner: Ramme − Avsatt − AvsattTilKlager − the sum of all awards, never negative.</summary>
    public required Rational Restmidler { get; init; }

    /// <summary>Where the remainder goes, or null where the file does not say.</summary>
    public Restmiddelmål? RestmidlerGårTil { get; init; }

    /// <summary>All applications, by id (ordinal), with award and grounds.</summary>
    public required IReadOnlyList<Avgjørelse> Avgjørelser { get; init; }

    /// <summary>The ledger: what each step did.</summary>
    public required IReadOnlyList<Stegresultat> Steg { get; init; }

    /// <summary>Where lots decide: those that have been drawn, in order, and at last the one that has not, where that stops the division.</summary>
    public IReadOnlyList<Loddtrekning> Loddtrekninger { get; init; } = [];

    /// <summary>The lots that must be drawn before the frame can be divided; null where none must. Where some must, nothing is awarded: the applications stand as before, and there is no ledger.</summary>
    public Loddtrekning? LoddtrekningKreves => Loddtrekninger.FirstOrDefault(l => l.Rekkefølge is null);

    /// <summary>Whether undecided applications were set aside.</summary>
    public bool Foreløpig { get; init; }
}

/// <summary>What one step of the division did.</summary>
/// <param name="Nummer">The step's number in the file.</param>
/// <param name="Tekst">The sentence and its clauses, as written.</param>
/// <param name="Før">Kroner not yet awarded before the step.</param>
/// <param name="Etter">Kroner not yet awarded after the step.</param>
/// <param name="Forklaring">What happened, in whole sentences, in order.</param>
/// <param name="Virkninger">What the step did to each application, by id (ordinal).</param>
public sealed record Stegresultat(int Nummer, string Tekst, Rational Før, Rational Etter, IReadOnlyList<string> Forklaring, IReadOnlyList<Virkning> Virkninger)
{
    /// <summary>The delramme that the step divides; null where the frame is one.</summary>
    public string? Delramme { get; init; }

    /// <summary>The share that a step found that shares in proportion; null for other steps, and where the pot did not reach the least amounts.</summary>
    public Delingsnivå? Nivå { get; init; }
}

/// <summary>What a step did to one application.</summary>
/// <param name="Søknad">The application's id.</param>
/// <param name="Før">Its award before the step, in kroner.</param>
/// <param name="Etter">Its award after the step, in kroner.</param>
/// <param name="Setning">What happened and why, in one sentence with its figures.</param>
public sealed record Virkning(string Søknad, Rational Før, Rational Etter, string Setning)
{
    /// <summary>What kind of thing happened.</summary>
    public required Virkningsslag Slag { get; init; }

    /// <summary>The priority group: what makes it, and its value; null where the step has no groups.</summary>
    public Navngitt? Gruppe { get; init; }

    /// <summary>What each part of the application gets of the award, in the order of the list; empty where the step shares nothing on parts. What the parts do not get, søkeren keeps.</summary>
    public IReadOnlyList<Delbeløp> Deler { get; init; } = [];
}

/// <summary>What one listed part of an application gets of the award.</summary>
/// <param name="Del">The part's id within its application.</param>
/// <param name="Tildelt">Kroner.</param>
public sealed record Delbeløp(string Del, Rational Tildelt);

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
