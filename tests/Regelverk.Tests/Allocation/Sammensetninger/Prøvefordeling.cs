using System.Collections.Generic;
using System.Linq;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using Regelverk.Runtime.Numbers;
using Beløp = Regelverk.Runtime.Numbers.Kroner;
using static Regelverk.Tests.Interpretation.Bygg;
using A = Regelverk.Runtime.Allocation;
using D = Regelverk.Runtime.Decisions;

namespace Regelverk.Tests.Allocation.Sammensetninger;

/// <summary>The same division in both implementations, from steps of the language; what is asked of each application is one number, «poeng», and whether it is some number: «poeng er 1».</summary>
internal sealed class Prøvefordeling
{
    private readonly Ordning _ordning;
    private readonly A.Fordeling _vår;
    private readonly Opplysning _poeng;

    /// <param name="steg">The steps, given søknad, søker and poeng.</param>
    /// <param name="våre">The same steps of the runtime.</param>
    public Prøvefordeling(System.Func<Begrep, Begrep, Expression, IReadOnlyList<Steg>> steg, params A.Steg[] våre)
    {
        var søker = Begrep("lag", Begrepsrolle.Søker);
        var søknad = Begrep("søknad", Begrepsrolle.Søknad);
        søknad.Utenfor = søker;
        _poeng = Fakta(søknad, "poeng", Heltall);
        _ordning = new Ordning { Søker = søker, Søknad = søknad, Fordeling = new Fordeling(null, steg(søknad, søker, Les(_poeng)), null, null, Her) };
        _vår = new A.Fordeling(null, våre);
    }

    /// <summary>What each gets before it is rounded, by the interpreter and by the runtime; kroner.</summary>
    /// <param name="ramme">The frame, in kroner.</param>
    /// <param name="krav">The applications: id, søker, kroner, poeng.</param>
    /// <param name="trekning">A draw of lots, or null.</param>
    public (Brøk[] Tolken, Brøk[] Kjøretiden) Nøyaktig(long ramme, (string Id, string Søker, long Kroner, int Poeng)[] krav, params string[] trekning)
    {
        var (tolken, vår) = Fordel(ramme, krav, trekning);
        var rundes = _ordning.Fordeling?.Steg.First(s => s is Steg.Avrundende).Nummer ?? 0;
        return (
            [.. krav.Select(k => Brøken(tolken.Steg.Where(s => s.Nummer < rundes).SelectMany(s => s.Virkninger).Last(v => v.Søknad == k.Id).Etter))],
            [.. krav.Select(k => vår.Steg.Where(s => s.Nummer < rundes).SelectMany(s => s.Virkninger).Last(v => v.Søknad == k.Id).Etter)]);
    }

    /// <summary>Both results.</summary>
    /// <param name="ramme">The frame, in kroner.</param>
    /// <param name="krav">The applications.</param>
    /// <param name="trekning">A draw of lots; empty where none has been held.</param>
    public (Fordelingsresultat Tolken, A.Fordelingsresultat Vår) Fordel(long ramme, (string Id, string Søker, long Kroner, int Poeng)[] krav, params string[] trekning)
    {
        var lodd = trekning.Length == 0 ? null : Trekning.Protokollført(trekning);
        var tolken = new Fordeler(new Tolk(_ordning)).Fordel(
            krav.Select(k => new Avgjørelse
            {
                Søknad = Søknad(k.Id, k.Søker, [(_poeng, Tall(k.Poeng))]),
                Søkt = k.Kroner,
                Beregnet = k.Kroner,
                OppfyllerVilkårene = true,
                Begrunnelse = [new Grunn("§ 1", "Prøve.", [])],
            }).ToList(),
            null,
            ramme,
            lodd);
        var deltakere = krav.Select(k => new A.Deltaker(
            new D.Avgjørelse(k.Id, k.Søker, D.Konklusjon.Oppfyller(Beløp.FraKroner(k.Kroner), Beløp.FraKroner(k.Kroner), delerRamme: true), [new D.Grunn("§ 1", "Prøve.", D.Grunnslag.Vilkår)]),
            [.. _vår.Nøkler.Select(n => n == "poeng" ? k.Poeng : n == $"poeng er {k.Poeng}" ? 1 : 0).Select(v => (A.Nøkkelverdi?)new A.Nøkkelverdi(v, $"{v}"))],
            trekning.ToList().IndexOf(k.Id) is >= 0 and var plass ? plass : null)).ToList();
        return (tolken, _vår.Fordel(deltakere, Beløp.FraKroner(ramme), false));
    }

    private static Brøk Brøken(Rational tall) => new(tall.Numerator, tall.Denominator);
}
