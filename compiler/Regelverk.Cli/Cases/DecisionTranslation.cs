using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Compiled = Regelverk.Runtime.Decisions;
using Division = Regelverk.Runtime.Allocation;

namespace Regelverk.Cli.Cases;

/// <summary>Decisions and divisions of the compiled rules, as the outputs of the command line read them.</summary>
/// <param name="ordning">The regulation.</param>
internal sealed class DecisionTranslation(Ordning ordning)
{
    /// <summary>A division.</summary>
    /// <param name="result">The division.</param>
    /// <param name="applications">The applications by id.</param>
    public Fordelingsresultat Of(Division.Fordelingsresultat result, IReadOnlyDictionary<string, Søknadsdata> applications) => new()
    {
        Ramme = AmountTranslation.Of(result.Ramme),
        Avsatt = AmountTranslation.Of(result.Avsatt),
        AvsattTilKlager = AmountTranslation.Of(result.AvsattTilKlager),
        Restmidler = AmountTranslation.Of(result.Restmidler),
        RestmidlerGårTil = result.RestmidlerGårTil is { } goal ? Of<Restmiddelmål>(goal) : null,
        Avgjørelser = [.. result.Avgjørelser.Select(d => Of(d, applications[d.SøknadId]))],
        Steg = [.. result.Steg.Select(Of)],
        Foreløpig = result.Foreløpig,
        Loddtrekninger = [.. result.Loddtrekninger.Select(Of)],
    };

    /// <summary>Complaints settled.</summary>
    /// <param name="settled">The complaints.</param>
    /// <param name="applications">The applications by id.</param>
    public Klageoppgjør Of(Division.Klageoppgjør settled, IReadOnlyDictionary<string, Søknadsdata> applications) => new(
        AmountTranslation.Of(settled.Midler),
        AmountTranslation.Of(settled.Igjen),
        settled.Forklaring,
        [.. settled.Svar.Select(s => new Klagesvar(
            Of(s.Avgjørelse, applications[s.Avgjørelse.SøknadId]),
            AmountTranslation.Of(s.Før),
            AmountTranslation.Of(s.Rett),
            AmountTranslation.Of(s.Dekket),
            AmountTranslation.Of(s.Udekket),
            s.Setning))]);

    /// <summary>A decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="application">Its application.</param>
    public Avgjørelse Of(Compiled.Avgjørelse decision, Søknadsdata application) => new()
    {
        Søknad = application,
        Utfall = decision.Utfall is { } outcome ? Of<Utfall>(outcome) : null,
        Status = decision.Status is { } status ? Of<Ventestatus>(status) : null,
        Søkt = AmountTranslation.Of(decision.Søkt),
        Beregnet = AmountTranslation.Of(decision.Beregnet),
        Tildelt = AmountTranslation.Of(decision.Tildelt),
        OppfyllerVilkårene = decision.OppfyllerVilkårene,
        Begrunnelse = new Deferred<Grunn>(() => [.. decision.Begrunnelse.Select(Of)]),
        Mangler = decision.Mangler.Count == 0 ? [] : [.. decision.Mangler.Select(Of)],
        Utbetaling = decision.Utbetaling is { } payout
            ? new Utbetaling(Of<Utbetalingsslag>(payout.Slag), [.. payout.Begrunnelse.Select(Of)], [.. payout.Mangler.Select(Of)])
            : null,
    };

    private Mangel Of(Compiled.Mangel missing) => new(Fact(missing), missing.ElementId, missing.GisAv);

    private static Grunn Of(Compiled.Grunn ground) => new(ground.Hjemmel, ground.Tekst, [.. ground.Opplysninger.Select(o => new Navngitt(o.Navn, o.Verdi))])
    {
        Sted = Of(ground.Sted),
        Slag = Of<Grunnslag>(ground.Slag),
        Fordi = [.. ground.Fordi.Select(Of)],
    };

    private static Loddtrekning Of(Division.Loddtrekning lots) => new(lots.Punkt, Of(lots.Hjemmel), lots.Kandidater, lots.Plasser, lots.Setning) { Rekkefølge = lots.Rekkefølge };

    private static Hjemmel? Of(Compiled.Hjemmel? place) => place is null ? null : new Hjemmel(place.Paragraf, place.Ledd, place.Bokstav, place.Nr) { Regelverk = place.Regelverk };

    private static Stegresultat Of(Division.Stegresultat step) => new(
        step.Nummer, step.Tekst, AmountTranslation.Of(step.Før), AmountTranslation.Of(step.Etter), step.Forklaring, [.. step.Virkninger.Select(Of)]) 
    {
        Delramme = step.Delramme,
        Nivå = step.Nivå is { } level ? new Delingsnivå(AmountTranslation.Of(level.Andel), level.Grense is { } border ? AmountTranslation.Of(border) : null, AmountTranslation.Of(level.Tak)) : null,
    };

    private static Virkning Of(Division.Virkning effect) => new(effect.Søknad, AmountTranslation.Of(effect.Før), AmountTranslation.Of(effect.Etter), effect.Setning)
    {
        Slag = Of<Virkningsslag>(effect.Slag),
        Gruppe = effect.Gruppe is { } group ? new Navngitt(group.Navn, group.Verdi) : null,
        Deler = [.. effect.Deler.Select(d => new Delbeløp(d.Del, AmountTranslation.Of(d.Tildelt)))],
    };

    // The two sides name the members of their enums alike; what one lacks is a fault of the program.
    private static T Of<T>(Enum value)
        where T : struct, Enum => Enum.Parse<T>(value.ToString());

    // Facts of the søker are asked of the application.
    private Opplysning Fact(Compiled.Mangel missing) => ordning.Begreper
        .OrderBy(b => b.Rolle == Begrepsrolle.Søker)
        .Where(b => b.Navn == missing.Begrep || (b.Rolle == Begrepsrolle.Søker && missing.ElementId is null))
        .SelectMany(b => b.Opplysninger.Concat(ordning.Skjønn.Where(s => s.Begrep == b)))
        .First(o => o.Navn == missing.Opplysning);
}
