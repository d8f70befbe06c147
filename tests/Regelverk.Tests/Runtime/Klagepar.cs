using System;
using System.Collections.Generic;
using System.Linq;
using FsCheck;
using FsCheck.Fluent;
using Regelverk.Dsl.Interpretation;
using Regelverk.Dsl.Regulation;
using Regelverk.Dsl.Values;
using static Regelverk.Tests.Interpretation.Bygg;
using A = Regelverk.Runtime.Allocation;
using D = Regelverk.Runtime.Decisions;
using N = Regelverk.Runtime.Numbers;

namespace Regelverk.Tests.Runtime;

/// <summary>A random round that has been divided, and complaints that succeed after it, by the interpreter and by the runtime. What is divided first is what the complaints are settled by.</summary>
internal sealed record Klagepar
{
    public required IReadOnlyList<Rekkefølgekrav> Krav { get; init; }

    /// <summary>The applications after the complaints, in the order these are decided; Øre 0 for one that is refused after all.</summary>
    public required IReadOnlyList<Rekkefølgekrav> Klager { get; init; }

    /// <summary>Øre.</summary>
    public required long Ramme { get; init; }

    public required bool Grupper { get; init; }

    public required bool HøyestFørst { get; init; }

    public required bool GrensegruppenFårIngenting { get; init; }

    /// <summary>Øre; null for none.</summary>
    public required long? Tak { get; init; }

    /// <summary>The cap in percent of the frame; null where it is an amount.</summary>
    public required int? TakProsent { get; init; }

    public required bool TakPerSøker { get; init; }

    public required bool OverskytendeBlirRest { get; init; }

    public required long? Kravtak { get; init; }

    public required long? Minst { get; init; }

    public required bool MinstErGrunndel { get; init; }

    /// <summary>Percent that is cut beforehand; null for none.</summary>
    public required int? FastAvkorting { get; init; }

    /// <summary>Percent of the frame, or øre where it is above 100; null where complaints are paid from the remainder.</summary>
    public required long? Avsetning { get; init; }

    /// <summary>Øre.</summary>
    public required IReadOnlyList<long> Enheter { get; init; }

    public static Gen<Klagepar> Alle =>
        from antall in Gen.Choose(1, 8)
        from beløp in Gen.Elements(1L, 100, 200, 333, 300, 450, 700, 1_000, 2_500).ArrayOf(antall)
        from gange in Gen.Elements(1L, 33, 100, 100, (1L << 61) / 25_000)
        from søkere in Gen.Choose(1, 4).ArrayOf(antall)
        from poeng in Gen.Choose(0, 3).ArrayOf(antall)
        from rammedel in Gen.Choose(0, 115)
        from valg in Gen.Choose(0, 1023)
        from takdel in Gen.Choose(1, 30)
        from enheter in Gen.Elements(1L, 7, 100, 100, 150, 300).ListOf()
        from avsetning in Gen.Elements<long?>(null, null, 1, 5, 20, 150, 800)
        from fast in Gen.Elements<int?>(null, null, 20, 33, 99)
        from klager in Gen.Choose(0, 3).ArrayOf(antall)
        from nye in Gen.Elements(0L, 100, 200, 300, 450, 900, 3_000).ArrayOf(antall)
        from nyePoeng in Gen.Choose(0, 4).ArrayOf(antall)
        from rekkefølge in Gen.Shuffle(Enumerable.Range(0, antall).ToArray())
        let krav = beløp.Select((b, i) => new Rekkefølgekrav($"S{(i * 7) % 10}", $"K{søkere[i]}", b * gange, poeng[i], 0)).ToArray()
        select new Klagepar
        {
            Krav = krav,
            Klager =
            [
                .. rekkefølge.Where(i => klager[i] < 3).Select(i => klager[i] switch
                {
                    0 => krav[i],
                    1 => krav[i] with { Øre = nye[i] * gange },
                    _ => krav[i] with { Øre = nye[i] * gange, Poeng = nyePoeng[i] },
                }),
            ],
            Ramme = (long)(krav.Aggregate(0m, (sum, k) => sum + k.Øre) * rammedel / 100),
            Grupper = (valg & 1) != 0,
            HøyestFørst = (valg & 2) != 0,
            GrensegruppenFårIngenting = (valg & 12) == 12,
            Tak = (valg & 48) == 16 ? takdel * 50 * gange : null,
            TakProsent = (valg & 48) == 48 ? takdel * 2 : null,
            TakPerSøker = (valg & 64) != 0,
            OverskytendeBlirRest = (valg & 128) != 0,
            Kravtak = (valg & 768) == 256 ? 40 * takdel * gange : null,
            Minst = (valg & 768) == 512 ? takdel * 7 * gange : null,
            MinstErGrunndel = takdel % 2 == 0,
            FastAvkorting = (valg & 768) == 512 ? null : fast,
            Avsetning = avsetning > 100 ? avsetning * gange : avsetning,
            Enheter = enheter.Count == 0 ? [Math.Max(1, gange)] : [.. enheter.Take(2).Select(e => e * Math.Max(1, gange / 100))],
        };

    /// <summary>Whether the frame reached the least amounts, so that there is a share to settle by.</summary>
    public bool HarAndel => Tolken().Division.Steg[0].Nivå is not null;

    /// <summary>Whether nothing but the share decides what each gets.</summary>
    public bool ErUtenTak => Tak is null && TakProsent is null;

    public string Tolkens() => Av(Tolken());

    public (Fordelingsresultat Division, Klageoppgjør? Settled) Tolken()
    {
        var søker = Begrep("lag", Begrepsrolle.Søker);
        var søknad = Begrep("søknad", Begrepsrolle.Søknad);
        søknad.Utenfor = søker;
        var poeng = Fakta(søknad, "poeng", new Verditype(Verdislag.Tall));
        var tak = Tak is not null || TakProsent is not null
            ? new Tildelingstak(Kr(Tak ?? 0), TakPerSøker ? søker : søknad) { AvRammen = TakProsent is { } p ? new Rational(p, 100) : null, Overskytende = OverskytendeBlirRest ? Overskytende.Restmidler : Overskytende.TilDeAndre }
            : null;
        var form = new Delingsform(Delingsregel.Forholdsmessig)
        {
            Kravtak = Kravtak is { } k ? Kr(k) : null,
            FastAvkorting = FastAvkorting is { } f ? new Rational(f, 100) : null,
            Minst = Minst is { } m ? new Minstebeløp(MinstErGrunndel ? Minstebeløpsslag.Grunnbeløp : Minstebeløpsslag.Minst, Kr(m), Minstedekning.Forholdsmessig) : null,
        };
        Steg deling = Grupper
            ? new Steg.Prioritetsgrupper(Les(poeng), HøyestFørst, tak, GrensegruppenFårIngenting ? Grensegruppe.FårIngenTilskudd : Grensegruppe.AvkortesForholdsmessig, 1, "Grupper", [], Her) { Form = form }
            : new Steg.Forholdsmessig(tak, 1, "Deles", [], Her) { Form = form };
        var klager = Avsetning is { } kroner
            ? new Steg.Klager(Klagedekning.Avsetningen, 3, "Klager", ["a", "b"], Her) { Avsetning = new Klageavsetning(kroner > 100 ? Kr(kroner) : 0, kroner > 100 ? null : new Rational(kroner, 100), Restmiddelmål.TilStaten) }
            : new Steg.Klager(Klagedekning.Restmidler, 3, "Klager", [], Her);
        var ordning = new Ordning
        {
            Søker = søker,
            Søknad = søknad,
            Fordeling = new Fordeling(null, [deling, .. Enheter.Select(e => new Steg.AvrundingNed(Kr(e), Restmiddelmål.TilNesteÅr, null, 2, "Avrundes", [], Her)), klager], null, null, Her),
        };
        Avgjørelse Avgjort(Rekkefølgekrav k) => new()
        {
            Søknad = Søknad(k.Id, k.Søker, [(poeng, Tall(k.Poeng))]),
            Utfall = k.Øre == 0 ? Utfall.Avslått : null,
            Søkt = Kr(k.Øre),
            Beregnet = Kr(k.Øre),
            Tildelt = k.Øre == 0 ? 0 : null,
            OppfyllerVilkårene = k.Øre != 0,
            Begrunnelse = [new Grunn("§ 1", "Prøve.", [])],
        };
        var fordeler = new Fordeler(new Tolk(ordning));
        var division = fordeler.Fordel([.. Krav.Select(Avgjort)], null, Kr(Ramme));
        if (division.Steg[0].Nivå is not { } level)
        {
            return (division, null);
        }

        var awards = division.Avgjørelser.Select(a => new TidligereTildeling(a.Søknad.Id, a.Søknad.SøkerId, a.Tildelt ?? 0)).ToList();
        return (division, fordeler.GjørOppKlager([.. Klager.Select(Avgjort)], null, new Klagegrunnlag(Avsetning is null ? division.Restmidler : division.AvsattTilKlager, awards, [new PublisertNivå(null, level)])));
    }

    public string Våre()
    {
        var tak = Tak is not null || TakProsent is not null
            ? new A.Tildelingstak(N.Kroner.FraØre(Tak ?? 0), TakPerSøker ? "lag" : "søknad", TakPerSøker, TakProsent is { } p ? new N.Brøk(p, 100) : null, OverskytendeBlirRest)
            : null;
        var form = new A.Delingsform(
            A.Delingsregel.Forholdsmessig,
            null,
            Kravtak is { } k ? N.Kroner.FraØre(k) : null,
            Minst is { } m ? new A.Minstebeløp(N.Kroner.FraØre(m), MinstErGrunndel, A.Minstedekning.Forholdsmessig) : null,
            fastAvkorting: FastAvkorting is { } f ? new N.Brøk(f, 100) : null);
        A.Steg deling = Grupper
            ? new A.Steg.Prioritetsgrupper(1, "Grupper", null, "poeng", HøyestFørst, GrensegruppenFårIngenting ? A.Grensegruppe.FårIngenTilskudd : A.Grensegruppe.AvkortesForholdsmessig, tak, form)
            : new A.Steg.Forholdsmessig(1, "Deles", null, tak, form);
        var klager = Avsetning is { } kroner
            ? new A.Steg.Klager(3, "Klager", A.Klagedekning.Avsetningen, ["a", "b"], new A.Klageavsetning(N.Kroner.FraØre(kroner > 100 ? kroner : 0), kroner > 100 ? null : new N.Brøk(kroner, 100), A.Restmiddelmål.TilStaten))
            : new A.Steg.Klager(3, "Klager", A.Klagedekning.Restmidler);
        var fordeling = new A.Fordeling(null, [deling, .. Enheter.Select(e => new A.Steg.AvrundingNed(2, "Avrundes", null, N.Kroner.FraØre(e), A.Restmiddelmål.TilNesteÅr)), klager]);
        A.Deltaker Deltaker(Rekkefølgekrav k)
        {
            var kr = N.Kroner.FraØre(k.Øre);
            var konklusjon = k.Øre == 0 ? D.Konklusjon.Avsluttet(D.Utfall.Avslått, kr) : D.Konklusjon.Oppfyller(kr, kr, delerRamme: true);
            return new A.Deltaker(new D.Avgjørelse(k.Id, k.Søker, konklusjon, [new D.Grunn("§ 1", "Prøve.", D.Grunnslag.Vilkår)]), Grupper ? [new A.Nøkkelverdi(k.Poeng, ((N.Brøk)k.Poeng).ToString())] : null);
        }

        var division = fordeling.Fordel([.. Krav.Select(Deltaker)], N.Kroner.FraØre(Ramme), false);
        if (division.Steg[0].Nivå is not { } level)
        {
            return Fordelingsavskrift.Av(division);
        }

        var awards = division.Avgjørelser.Select(a => new A.TidligereTildeling(a.SøknadId, a.SøkerId, a.Tildelt ?? N.Kroner.Zero)).ToList();
        var settled = fordeling.GjørOppKlager([.. Klager.Select(Deltaker)], new A.Klagegrunnlag(Avsetning is null ? division.Restmidler : division.AvsattTilKlager, awards, [level]));
        return string.Join("\n", [
            Fordelingsavskrift.Av(division),
            $"{settled.Midler.TilBrøk()} {settled.Igjen.TilBrøk()}",
            .. settled.Forklaring,
            .. settled.Svar.Select(s => $"{s.Avgjørelse.SøknadId} {s.Avgjørelse.Utfall} {s.Avgjørelse.Tildelt?.TilBrøk()} {s.Før.TilBrøk()} {s.Rett.TilBrøk()} {s.Dekket.TilBrøk()} {s.Udekket.TilBrøk()} {s.Setning} {string.Join("|", s.Avgjørelse.Begrunnelse.Select(g => g.Hjemmel + g.Tekst + string.Join(";", g.Opplysninger.Select(o => o.Navn + o.Verdi))))}")]);
    }

    private static string Av((Fordelingsresultat Division, Klageoppgjør? Settled) all) => all.Settled is not { } settled
        ? Fordelingsavskrift.Av(all.Division)
        : string.Join("\n", [
            Fordelingsavskrift.Av(all.Division),
            $"{settled.Midler} {settled.Igjen}",
            .. settled.Forklaring,
            .. settled.Svar.Select(s => $"{s.Avgjørelse.Søknad.Id} {s.Avgjørelse.Utfall} {s.Avgjørelse.Tildelt} {s.Før} {s.Rett} {s.Dekket} {s.Udekket} {s.Setning} {string.Join("|", s.Avgjørelse.Begrunnelse.Select(g => g.Hjemmel + g.Tekst + string.Join(";", g.Opplysninger.Select(o => o.Navn + o.Verdi))))}")]);

    private static Rational Kr(long øre) => new(øre, 100);
}
