using System;
using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;

namespace Regelverk.Dsl.Interpretation;

/// <summary>Answers «why did they get that, and we this?» for two applications of the same round, in three sentences or so.</summary>
public sealed class Sammenligning
{
    private readonly Side _first;
    private readonly Side _second;

    private Sammenligning(Side first, Side second)
    {
        _first = first;
        _second = second;
    }

    /// <summary>The answer in bokmål, one sentence an entry.</summary>
    /// <param name="ene">The one who asks.</param>
    /// <param name="andre">The one it is compared with.</param>
    /// <param name="fordeling">The division that both took part in; null where the frame is not divided.</param>
    public static IReadOnlyList<string> Av(Avgjørelse ene, Avgjørelse andre, Fordelingsresultat? fordeling)
    {
        var sameName = ApplicantName.Of(ene.Søknad) == ApplicantName.Of(andre.Søknad);
        var comparison = new Sammenligning(Side.Of(ene, sameName, fordeling), Side.Of(andre, sameName, fordeling));
        return [comparison.Results(), .. comparison.Difference(), .. comparison.Amounts()];
    }

    private string Results() => _first.Result == _second.Result
        ? $"Både {_first.Name} og {_second.Name} {_first.Result}."
        : $"{_first.Name} {_first.Result}, mens {_second.Name} {_second.Result}.";

    private IEnumerable<string> Difference()
    {
        if (_first.Effect is not { } a || _second.Effect is not { } b)
        {
            return new[] { _first, _second }
                .Where(s => !s.Decision.OppfyllerVilkårene)
                .SelectMany(s => s.GroundsOf(Grunnslag.Vilkår, Grunnslag.Beløp))
                .Concat(MetConditions());
        }

        if (a.Virkning.Gruppe != b.Virkning.Gruppe)
        {
            return [$"Etter {a.Place} dekkes prioritetsgruppene i rekkefølge: {_first.Name} er i {_first.GroupAndEffect()}; {_second.Name} er i {_second.GroupAndEffect()}."];
        }

        if (a.Virkning.Slag != b.Virkning.Slag)
        {
            return [$"Forskjellen ligger i {a.Place}: {_first.EffectAfter(_first.Name)}, mens {_second.EffectAfter(_second.Name)}."];
        }

        if (a.Virkning.Slag == Virkningsslag.Avkortet && _first.ShareOfClaim() != _second.ShareOfClaim())
        {
            return [$"Etter {a.Place} avkortes begge etter samme regel: {_first.Name} får {Wording.Kroner(a.Virkning.Etter)}, og {_second.Name} får {Wording.Kroner(b.Virkning.Etter)}."];
        }

        return a.Virkning.Slag == Virkningsslag.BegrensetAvTak
            ? [$"Etter {a.Place} er begge stoppet av taket for hva én kan få."]
            : [$"Fordelingen behandlet dem likt: etter {a.Place} {_first.EffectOnBoth()}."];
    }

    /// <summary>What the one who went on to the division had that the other lacked.</summary>
    private IEnumerable<string> MetConditions()
    {
        var met = new[] { _first, _second }.Where(s => s.Decision.OppfyllerVilkårene).ToList();
        return met.Count == 1 ? [$"{met[0].Name} oppfyller vilkårene{met[0].FirstCondition()}."] : [];
    }

    private IEnumerable<string> Amounts()
    {
        if (!_first.Decision.OppfyllerVilkårene || !_second.Decision.OppfyllerVilkårene || _first.Decision.Beregnet is null)
        {
            return [];
        }

        // Where the division treated them alike, or there was none, the difference lies in how much was computed.
        var isTreatedAlike = _first.Effect?.Virkning.Slag == _second.Effect?.Virkning.Slag && _first.Effect?.Virkning.Gruppe == _second.Effect?.Virkning.Gruppe;
        var isComputedDifferently = isTreatedAlike && _first.Decision.Beregnet != _second.Decision.Beregnet;
        return
        [
            $"Beregnet tilskudd er {_first.Claim()} for {_first.Name} og {_second.Claim()} for {_second.Name}{(isComputedDifferently ? ", og det er forskjellen" : "")}.",
            .. isComputedDifferently ? new[] { _first, _second }.SelectMany(s => s.GroundsOf(Grunnslag.Beløp)) : [],
        ];
    }

    /// <summary>One of the two, with what the sharing step of the division did to it.</summary>
    private sealed record Side(Avgjørelse Decision, string Name, (string Place, Virkning Virkning)? Effect)
    {
        public string Result => Decision switch
        {
            { Tildelt: { Sign: > 0 } tildelt, Utfall: { } utfall } => $"får {Wording.Kroner(tildelt)} ({Utfallsregel.Name(utfall)})",
            { Utfall: Utfall.Trukket } => "har trukket søknaden",
            { Utfall: { } utfall } => $"får ikke tilskudd ({Utfallsregel.Name(utfall)})",
            { Status: not null } => $"har ikke fått svar ennå ({Utfallsregel.Name(Decision)})",
            _ => "oppfyller vilkårene, men rammen er ikke fordelt ennå",
        };

        public static Side Of(Avgjørelse avgjørelse, bool withId, Fordelingsresultat? fordeling)
        {
            var søknad = avgjørelse.Søknad;
            var name = ApplicantName.Of(søknad);
            return new Side(avgjørelse, withId ? $"{name} (søknad {søknad.Id})" : name, EffectOn(avgjørelse, fordeling));
        }

        /// <summary>The grounds of one kind, each as a sentence about this side.</summary>
        public IEnumerable<string> GroundsOf(params Grunnslag[] slag) =>
            Decision.Begrunnelse.Where(g => slag.Contains(g.Slag)).Select(g => $"For {Name} gjelder {g.Hjemmel}: {g.Tekst}");

        public string FirstCondition() => Decision.Begrunnelse.FirstOrDefault(g => g.Slag == Grunnslag.Vilkår) is { } ground ? $", se {ground.Hjemmel}" : "";

        public string GroupAndEffect() => Effect is { Virkning.Gruppe: { } gruppe } ? $"{StepWording.Group(gruppe)} og {EffectAfter("")}" : EffectAfter("");

        /// <summary>What the step did, as a predicate of the subject that stands before it.</summary>
        public string EffectAfter(string subject) => (subject + " " + Verb + " " + WhatItGets).Trim();

        /// <summary>What the step did to both, where something stands before the verb.</summary>
        public string EffectOnBoth() => $"{Verb} begge {WhatItGets}";

        public string Claim() => Decision.Søkt is { } søkt && søkt != Decision.Beregnet
            ? $"{Wording.Kroner(Decision.Beregnet ?? Rational.Zero)} (av {Wording.Kroner(søkt)} som det var søkt om)"
            : Wording.Kroner(Decision.Beregnet ?? Rational.Zero);

        private string Verb => Effect?.Virkning.Slag == Virkningsslag.BegrensetAvTak ? "er" : "får";

        private string WhatItGets => Effect?.Virkning.Slag switch
        {
            Virkningsslag.DekketFulltUt => "hele beregnet tilskudd",
            Virkningsslag.Avkortet => $"{Wording.Percent(ShareOfClaim())} av beregnet tilskudd, fordi rammen ikke rakk lenger",
            Virkningsslag.BegrensetAvTak => "stoppet av taket for hva én kan få",
            Virkningsslag.BegrensetAvKravtak => "det meste som regnes av beregnet tilskudd",
            Virkningsslag.DelAvRammen => $"sin del av rammen, {Wording.Kroner(Effect?.Virkning.Etter ?? Rational.Zero)}",
            Virkningsslag.LøftetTilMinst => $"minstebeløpet, {Wording.Kroner(Effect?.Virkning.Etter ?? Rational.Zero)}",
            Virkningsslag.UnderBagatellgrensen => "ingenting, fordi beløpet var for lite til å tildeles",
            _ => "ingenting, fordi rammen ikke rakk så langt",
        };

        /// <summary>The share of beregnet tilskudd that the step gave.</summary>
        public Rational ShareOfClaim() => Effect is { } e && Decision.Beregnet is { Sign: > 0 } beregnet ? e.Virkning.Etter / beregnet : Rational.Zero;

        private static (string Place, Virkning Virkning)? EffectOn(Avgjørelse avgjørelse, Fordelingsresultat? fordeling)
        {
            // What a later step of them says, holds.
            var virkning = (fordeling?.Steg ?? [])
                .SelectMany(s => s.Virkninger)
                .LastOrDefault(v => v.Søknad == avgjørelse.Søknad.Id && v.Slag is not (Virkningsslag.AvrundetNed or Virkningsslag.AvrundetOpp or Virkningsslag.DeltPåDeler));
            if (virkning is null)
            {
                return null;
            }

            var grounds = avgjørelse.Begrunnelse.Where(g => g.Slag == Grunnslag.Fordeling).ToList();
            var ground = grounds.FirstOrDefault(g => g.Tekst.EndsWith(virkning.Setning, StringComparison.Ordinal)) ?? grounds.FirstOrDefault();
            return (ground?.Hjemmel ?? "fordelingen", virkning);
        }
    }
}
