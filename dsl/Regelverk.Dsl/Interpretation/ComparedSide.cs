using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>What one step did to one of two applications that are compared.</summary>
/// <param name="Step">The place of the step in the ledger.</param>
/// <param name="Delramme">The delramme it divides, or null.</param>
/// <param name="Place">Where it says so.</param>
/// <param name="Virkning">What it did.</param>
internal sealed record ComparedEffect(int Step, string? Delramme, string Place, Virkning Virkning)
{
    /// <summary>What kind of thing, and in which priority group.</summary>
    public (Virkningsslag Slag, Navngitt? Gruppe) Kind => (Virkning.Slag, Virkning.Gruppe);

    public bool IsRounding => Virkning.Slag is Virkningsslag.AvrundetNed or Virkningsslag.AvrundetOpp;

    /// <summary>Whether a few words say it all.</summary>
    public bool IsToldShortly => Virkning.Slag is Virkningsslag.DekketFulltUt or Virkningsslag.Avkortet or Virkningsslag.BegrensetAvTak;
}

/// <summary>One of two applications that are compared, with what the steps of the division did to it.</summary>
/// <param name="Decision">Its decision.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Effects">What the steps did, in order.</param>
internal sealed record ComparedSide(Avgjørelse Decision, string Name, IReadOnlyList<ComparedEffect> Effects)
{
    public string Result => Decision switch
    {
        { Tildelt: { Sign: > 0 } tildelt, Utfall: { } utfall } => $"får {Wording.Kroner(tildelt)} ({Utfallsregel.Name(utfall)})",
        { Utfall: Utfall.Trukket } => "har trukket søknaden",
        { Utfall: { } utfall } => $"får ikke tilskudd ({Utfallsregel.Name(utfall)})",
        { Status: not null } => $"har ikke fått svar ennå ({Utfallsregel.Name(Decision)})",
        _ => "oppfyller vilkårene, men rammen er ikke fordelt ennå",
    };

    /// <summary>What the last step that is more than rounding did.</summary>
    public ComparedEffect? Last => Effects.LastOrDefault(e => !e.IsRounding);

    public static ComparedSide Of(Avgjørelse avgjørelse, bool withId, Fordelingsresultat? fordeling)
    {
        var søknad = avgjørelse.Søknad;
        var name = ApplicantName.Of(søknad);

        // How an award is shared on the parts of an application never parts it from another.
        var effects = (fordeling?.Steg ?? [])
            .SelectMany((step, i) => step.Virkninger.Where(v => v.Søknad == søknad.Id && v.Slag != Virkningsslag.DeltPåDeler).Select(v => new ComparedEffect(i, step.Delramme, PlaceOf(avgjørelse, v), v)));
        return new ComparedSide(avgjørelse, withId ? $"{name} (søknad {søknad.Id})" : name, effects.ToList());
    }

    public ComparedEffect? At(int step) => Effects.LastOrDefault(e => e.Step == step);

    /// <summary>The award before a step, in kroner.</summary>
    public Rational Before(int step) => At(step)?.Virkning.Før ?? After(step);

    /// <summary>The award after a step, in kroner.</summary>
    public Rational After(int step) => Effects.LastOrDefault(e => e.Step <= step)?.Virkning.Etter ?? Rational.Zero;

    /// <summary>What a step did, as the ledger says it.</summary>
    public string Told(int step) => At(step) is { } effect ? $"For {Name} gjelder {effect.Place}: {effect.Virkning.Setning}" : "";

    /// <summary>The grounds of one kind, each as a sentence about this side.</summary>
    public IEnumerable<string> GroundsOf(params Grunnslag[] slag) => Said(Decision.Begrunnelse.Where(g => slag.Contains(g.Slag)));

    /// <summary>Why it takes no part in the division: what earlier rounds gave, or else the conditions and the amounts.</summary>
    public IEnumerable<string> Refusal() => Carried().Any() ? Carried() : GroundsOf(Grunnslag.Vilkår, Grunnslag.Beløp);

    /// <summary>What earlier rounds have to say: grounds of the division that no step gave.</summary>
    public IEnumerable<string> Carried() =>
        Said(Decision.Begrunnelse.Where(g => g.Slag == Grunnslag.Fordeling && !Effects.Any(e => g.Tekst.EndsWith(e.Virkning.Setning, StringComparison.Ordinal))));

    public string FirstCondition() => Decision.Begrunnelse.FirstOrDefault(g => g.Slag == Grunnslag.Vilkår) is { } ground ? $", se {ground.Hjemmel}" : "";

    public string GroupAndEffect(ComparedEffect effect) => effect.Virkning.Gruppe is { } gruppe ? $"{StepWording.Group(gruppe)} og {EffectAfter("", effect)}" : EffectAfter("", effect);

    /// <summary>What a step did, as a predicate of the subject that stands before it.</summary>
    public string EffectAfter(string subject, ComparedEffect effect) => $"{subject} {Verb(effect)} {WhatItGets(effect)}".Trim();

    /// <summary>What a step did to both, where something stands before the verb.</summary>
    public string EffectOnBoth(ComparedEffect effect) => $"{Verb(effect)} begge {WhatItGets(effect)}";

    public string Claim() => Decision.Søkt is { } søkt && søkt != Decision.Beregnet
        ? $"{Wording.Kroner(Decision.Beregnet ?? Rational.Zero)} (av {Wording.Kroner(søkt)} som det var søkt om)"
        : Wording.Kroner(Decision.Beregnet ?? Rational.Zero);

    /// <summary>The share of beregnet tilskudd that a step gave.</summary>
    public Rational ShareOfClaim(ComparedEffect effect) => Decision.Beregnet is { Sign: > 0 } beregnet ? effect.Virkning.Etter / beregnet : Rational.Zero;

    private static string Verb(ComparedEffect effect) => effect.Virkning.Slag == Virkningsslag.BegrensetAvTak ? "er" : "får";

    private string WhatItGets(ComparedEffect effect) => effect.Virkning.Slag switch
    {
        Virkningsslag.DekketFulltUt => "hele beregnet tilskudd",
        Virkningsslag.Avkortet => $"{Wording.Percent(ShareOfClaim(effect))} av beregnet tilskudd, fordi rammen ikke rakk lenger",
        Virkningsslag.BegrensetAvTak => "stoppet av taket for hva én kan få",
        Virkningsslag.BegrensetAvKravtak => "det meste som regnes av beregnet tilskudd",
        Virkningsslag.DelAvRammen => $"sin del av rammen, {Wording.Kroner(effect.Virkning.Etter)}",
        Virkningsslag.LøftetTilMinst => $"minstebeløpet, {Wording.Kroner(effect.Virkning.Etter)}",
        Virkningsslag.UnderBagatellgrensen => "ingenting, fordi beløpet var for lite til å tildeles",
        _ => "ingenting, fordi rammen ikke rakk så langt",
    };

    private IEnumerable<string> Said(IEnumerable<Grunn> grounds) => grounds.Select(g => $"For {Name} gjelder {g.Hjemmel}: {g.Tekst}");

    private static string PlaceOf(Avgjørelse avgjørelse, Virkning virkning)
    {
        var grounds = avgjørelse.Begrunnelse.Where(g => g.Slag == Grunnslag.Fordeling).ToList();
        return (grounds.FirstOrDefault(g => g.Tekst.EndsWith(virkning.Setning, StringComparison.Ordinal)) ?? grounds.FirstOrDefault())?.Hjemmel ?? "fordelingen";
    }
}
