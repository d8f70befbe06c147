using System.Collections.Generic;
using Regelverk.Dsl.Interpretation;

namespace Regelverk.Dsl.Comparison;

/// <summary>What differs between two years of a scheme: the text, the rules, and the applicants that the rules treat otherwise.</summary>
/// <param name="Før">The old side: its year.</param>
/// <param name="Nå">The new side: its year.</param>
/// <param name="Tekst">The § whose words changed, those of the new side first, in file order.</param>
/// <param name="Regler">The rules that changed, each classified.</param>
/// <param name="Årlig">What is new every year and is no change of a rule: frames, rounds and deadlines.</param>
/// <param name="Søkere">The applicants that get another result, each group with one that really does.</param>
/// <param name="Likt">Where one year goes from giving more to giving less than the other, the amount at which they give the same, in whole sentences.</param>
/// <param name="IkkeAvgjort">What the analysis could not decide, in whole sentences.</param>
public sealed record Årsforskjell(
    string Før,
    string Nå,
    IReadOnlyList<Tekstendring> Tekst,
    IReadOnlyList<Regelendring> Regler,
    IReadOnlyList<string> Årlig,
    IReadOnlyList<Søkergruppe> Søkere,
    IReadOnlyList<string> Likt,
    IReadOnlyList<string> IkkeAvgjort)
{
    /// <summary>What each regulation of the old side is called, in the order of the files: as the side where it is alone, otherwise its name and year.</summary>
    public IReadOnlyList<string> RegelverkFør { get; init; } = [];

    /// <summary>What each regulation of the new side is called.</summary>
    public IReadOnlyList<string> RegelverkNå { get; init; } = [];
}

/// <summary>A change of one rule.</summary>
/// <param name="Slag">What kind of change it is.</param>
/// <param name="Sted">Where it stands, in the new side where it still does.</param>
/// <param name="Før">The rule as it was, or null where there was none.</param>
/// <param name="Nå">The rule as it is, or null where there is none.</param>
/// <param name="Virkning">What the change does, in a few words; empty where nothing is to be added.</param>
public sealed record Regelendring(Endringsslag Slag, string Sted, string? Før, string? Nå, string Virkning)
{
    /// <summary>The § of either side whose rules it is in.</summary>
    internal IReadOnlyList<string> Paragrafer { get; init; } = [];
}

/// <summary>The kinds of change. They are decided by what the rules do, never by how they are written.</summary>
public enum Endringsslag
{
    /// <summary>Other words with the same effect.</summary>
    Tekst,

    /// <summary>Only an amount, a percentage, a number or a date is another.</summary>
    Sats,

    /// <summary>Fewer meet the condition, and none who did not.</summary>
    VilkårStrengere,

    /// <summary>More meet the condition, and all who did.</summary>
    VilkårMildere,

    /// <summary>Some who met the condition no longer do, and others do.</summary>
    VilkårAnnerledes,

    /// <summary>An amount is computed in another way.</summary>
    Beregning,

    /// <summary>The frame is divided in another way.</summary>
    Fordeling,

    /// <summary>Something else is asked of the applicant.</summary>
    Opplysning,

    /// <summary>The procedure: the right to complain, or what a missing thing leads to.</summary>
    Saksbehandling,

    /// <summary>A transitional rule has come or gone; what it does to applicants is told among them.</summary>
    Overgangsregel,

    /// <summary>The analysis cannot tell what the change does.</summary>
    IkkeAvgjort,
}

/// <summary>Applicants that get another result than they did.</summary>
/// <param name="Endring">What becomes of them.</param>
/// <param name="Hvem">Who they are, in words.</param>
/// <param name="Runde">The round it is about, «runde 2»; empty where it is all rounds.</param>
/// <param name="Vitne">One of them, evaluated under both.</param>
public sealed record Søkergruppe(Søkerendring Endring, string Hvem, string Runde, Vitne Vitne)
{
    internal Region? Region { get; init; }

    /// <summary>Whether it becomes of all in the region, and not of some of them.</summary>
    internal bool GjelderAlle { get; init; }

    /// <summary>The applicant that everything outside the region's facts is held at.</summary>
    internal JointApplicant? Utgangspunkt { get; init; }
}

/// <summary>What becomes of an applicant.</summary>
public enum Søkerendring
{
    /// <summary>Had no right, and has.</summary>
    FårRett,

    /// <summary>Had a right, and has not.</summary>
    MisterRett,

    /// <summary>Beregnet tilskudd is higher.</summary>
    FårMer,

    /// <summary>Beregnet tilskudd is lower.</summary>
    FårMindre,

    /// <summary>Had a right, and must now correct the application first.</summary>
    MåRette,

    /// <summary>Had to correct the application, and need not.</summary>
    SlipperÅRette,

    /// <summary>No right either year, but on other grounds: avvist where it was avslått, or the other way round.</summary>
    AnnenGrunn,
}

/// <summary>One applicant, evaluated by the reference interpreter under both sides.</summary>
/// <param name="Hvem">The applicant in words.</param>
/// <param name="Før">What the old side gives it: «avslått 2022 (§ 2 første ledd bokstav a)».</param>
/// <param name="Nå">What the new side gives it.</param>
/// <param name="Opplysninger">All that is taken to be known of it.</param>
public sealed record Vitne(string Hvem, string Før, string Nå, IReadOnlyList<Navngitt> Opplysninger);

/// <summary>The text of a § that changed.</summary>
/// <param name="Før">«§ 2 Hvem kan få tilskudd» in the old side, or null where it is new.</param>
/// <param name="Nå">The § in the new side, or null where it is gone.</param>
/// <param name="Ord">The words, each kept, taken out or put in; empty where only the number changed.</param>
/// <param name="HarVirkning">Whether a rule of the § changed too; otherwise only the wording did.</param>
public sealed record Tekstendring(string? Før, string? Nå, IReadOnlyList<Ordendring> Ord, bool HarVirkning);

/// <summary>Words that follow each other.</summary>
/// <param name="Slag">What happened to them.</param>
/// <param name="Tekst">The words.</param>
public sealed record Ordendring(Ordslag Slag, string Tekst);

/// <summary>What happened to some words.</summary>
public enum Ordslag
{
    /// <summary>They stand in both.</summary>
    Beholdt,

    /// <summary>They are taken out.</summary>
    TattUt,

    /// <summary>They are put in.</summary>
    SattInn,
}
