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

/// <summary>What one random application of a round is.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Søker">Its søker's id.</param>
/// <param name="Øre">Beregnet tilskudd, øre.</param>
/// <param name="Poeng">What makes its priority group, in halves.</param>
/// <param name="Slag">0: avslått, 1: not decided, otherwise it takes part.</param>
/// <param name="SøktØre">Søkt tilskudd, øre, or null.</param>
/// <param name="Grense">For one that is not decided: the most it can get, øre, or null.</param>
internal sealed record Prøvekrav(string Id, string Søker, long Øre, int Poeng, int Slag, long? SøktØre, long? Grense);

/// <summary>One random round, divided by the interpreter and by the runtime.</summary>
internal sealed record Fordelingspar
{
    public required IReadOnlyList<Prøvekrav> Krav { get; init; }

    /// <summary>Øre.</summary>
    public required long Ramme { get; init; }

    public required bool Grupper { get; init; }

    public required bool HøyestFørst { get; init; }

    public required bool GrensegruppenFårIngenting { get; init; }

    /// <summary>Øre; null for none.</summary>
    public required long? Tak { get; init; }

    public required bool TakPerSøker { get; init; }

    /// <summary>The share of the frame that the cap is, in percent; null where it is an amount.</summary>
    public required int? TakProsent { get; init; }

    public required bool OverskytendeBlirRest { get; init; }

    public required bool TakPerÅr { get; init; }

    public required IReadOnlyList<Tidligereprøve> Tidligere { get; init; }

    public required A.UdekketBeløp Udekket { get; init; }

    /// <summary>Whether those who got something before are refused.</summary>
    public required bool TidligereUtelukker { get; init; }

    public required A.Delingsregel Regel { get; init; }

    /// <summary>Øre; null for none.</summary>
    public required long? Kravtak { get; init; }

    /// <summary>Øre; null for none.</summary>
    public required long? Minst { get; init; }

    public required bool MinstErGrunndel { get; init; }

    public required A.Minstedekning Dekning { get; init; }

    /// <summary>Whether the frame itself is shared, so that there is no beregnet tilskudd.</summary>
    public required bool UtenBeregnet { get; init; }

    /// <summary>Øre: what the amount for each of the weight is rounded down to; null where there is no such rate.</summary>
    public required long? Satsenhet { get; init; }

    /// <summary>Per cent of the frame that is shared equally beside the weight; null where all is shared by one rule.</summary>
    public int? Likdel { get; init; }

    public bool LikdelOgsåUtenVekt { get; init; }

    /// <summary>Per cent that is cut beforehand; null for none.</summary>
    public int? FastAvkorting { get; init; }

    /// <summary>Per cent of the sum of the weight under which one gets nothing; null where there is no such border.</summary>
    public required int? Sperregrense { get; init; }

    /// <summary>Øre, one for each step that rounds.</summary>
    public required IReadOnlyList<long> Enheter { get; init; }

    /// <summary>Which of two rounds; null where there are none.</summary>
    public required int? Rundenummer { get; init; }

    public required bool HarHjemmel { get; init; }

    public required bool HarNavn { get; init; }

    /// <summary>A round with amounts from 1 øre to the largest there are.</summary>
    public static Gen<Fordelingspar> Alle(bool uavgjorte) =>
        from antall in Gen.Choose(0, 9)
        from størrelse in Gen.Elements(60L, 60L, 400L, 100_000L, 2_000_000_00L, (1L << 61) / 9)
        from beløp in Gen.Choose(1, 1_000_000).ArrayOf(antall)
        from søkere in Gen.Choose(1, 4).ArrayOf(antall)
        from poeng in Gen.Choose(0, 3).ArrayOf(antall)
        from slag in Gen.Choose(uavgjorte ? 1 : 2, 9).ArrayOf(antall)
        from avslått in Gen.Choose(0, 9).ArrayOf(antall)
        from søkt in Gen.Choose(0, 5).ArrayOf(antall)
        from grense in Gen.Choose(0, 4).ArrayOf(antall)
        from rammedel in Gen.Choose(0, 120)
        from takdel in Gen.Choose(1, 150)
        from tak in Gen.Choose(0, 2)
        from valg in Gen.Choose(0, 63)
        from enheter in Gen.Elements<long>(1, 1, 7, 100, 100, 1_000, 100_000).ListOf()
        from runde in Gen.Choose(0, 2)
        from enkel in Gen.Choose(0, 3)
        from regel in Gen.Choose(0, 4)
        from mer in Gen.Choose(0, 1023)
        from minstedel in Gen.Choose(1, 60)
        from kravdel in Gen.Choose(10, 110)
        from ramme in Gen.Choose(0, 3)
        from sperre in Gen.Choose(1, 60)
        from sats in Gen.Elements<long>(1, 100, 1_000)
        from år in Gen.Choose(0, 2)
        from udekket in Gen.Choose(0, 5)
        from utelukker in Gen.Choose(0, 7)
        from tidligere in Tidligereprøve.Alle(Math.Max(1, størrelse / 100 * takdel))
        let avRammen = ramme == 0 && valg < 24 && enkel > 0 && (A.Delingsregel)regel is A.Delingsregel.LiktBeløp or A.Delingsregel.EtterVekt
        let harSats = avRammen && (A.Delingsregel)regel == A.Delingsregel.EtterVekt && (mer & 1) == 1
        let øre = beløp.Select(b => Math.Max(1, (long)((decimal)b * størrelse / 1_000_000))).ToArray()
        select new Fordelingspar
        {
            Krav = [.. øre.Select((b, i) => new Prøvekrav(
                $"S{(i * 7) % 10}", $"K{søkere[i]}", b, poeng[i], avslått[i] == 0 ? 0 : slag[i], søkt[i] == 0 ? null : søkt[i] == 1 ? b + 1 : b, grense[i] == 0 ? null : b))],
            Ramme = (long)(øre.Aggregate(0m, (sum, b) => sum + b) * rammedel / 100) + (valg % 2),
            Grupper = valg >= 24,
            HøyestFørst = (valg & 1) == 1,
            GrensegruppenFårIngenting = (valg & 2) == 2,
            Tak = tak == 0 || harSats ? null : Math.Max(1, størrelse / 100 * takdel),
            TakPerSøker = tak == 2,
            TakProsent = enkel > 0 && tak > 0 && (mer & 12) == 12 ? takdel % 40 : null,
            OverskytendeBlirRest = enkel > 0 && tak > 0 && (mer & 3) == 3,
            TakPerÅr = år > 0,
            Tidligere = tidligere,
            Udekket = udekket < 3 ? (A.UdekketBeløp)udekket : A.UdekketBeløp.Bortfaller,
            TidligereUtelukker = utelukker == 0,
            Regel = enkel > 0 ? (A.Delingsregel)regel : A.Delingsregel.Forholdsmessig,
            Kravtak = !avRammen && enkel > 0 && (mer & 48) == 48 ? Math.Max(1, størrelse / 100 * kravdel) : null,
            Minst = !harSats && enkel > 0 && (mer & 64) == 64 ? Math.Max(1, størrelse / 100 * minstedel) : null,
            MinstErGrunndel = regel == 0 && (mer & 128) == 128,
            Dekning = (A.Minstedekning)(mer / 256 % 3),
            UtenBeregnet = avRammen,
            Sperregrense = valg < 24 && enkel > 0 && (A.Delingsregel)regel == A.Delingsregel.EtterVekt && sperre < 30 ? sperre : null,
            Satsenhet = harSats ? sats : null,
            Enheter = enheter.Count == 0 ? [100] : [.. enheter.Take(2)],
            Rundenummer = runde == 0 ? null : runde,
            HarHjemmel = (valg & 4) == 4,
            HarNavn = (valg & 8) == 8,
        };

    /// <summary>Rounds where a part of the frame is shared equally and the rest by a weight.</summary>
    public static Gen<Fordelingspar> Likdelte(bool uavgjorte) =>
        from par in Alle(uavgjorte)
        from prosent in Gen.Choose(1, 99)
        from også in Gen.Elements(true, false)
        from uten in Gen.Choose(0, 9)
        from sperre in Gen.Choose(0, 5)
        select par with
        {
            Krav = uten == 0 ? [.. par.Krav.Select(k => k with { Poeng = 0 })] : par.Krav,
            Regel = A.Delingsregel.EtterVekt,
            UtenBeregnet = true,
            Grupper = false,
            Tak = null,
            TakProsent = null,
            OverskytendeBlirRest = false,
            Kravtak = null,
            Minst = null,
            Satsenhet = null,
            Sperregrense = sperre == 0 ? 20 : null,
            Likdel = prosent,
            LikdelOgsåUtenVekt = også,
        };

    /// <summary>Everything that the interpreter says.</summary>
    public string Tolkens(bool foreløpig)
    {
        var søker = Begrep("lag", Begrepsrolle.Søker);
        var søknad = Begrep("søknad", Begrepsrolle.Søknad);
        søknad.Utenfor = søker;
        var navn = new Opplysning("navn", ["navn"], søker, Teksttype, Her) { Kjennetegn = true };
        var poeng = Fakta(søknad, "poeng", new Verditype(Verdislag.Tall));
        var (søkt, ukjent, grense) = (Fakta(søknad, "søkt", Kroner), Fakta(søknad, "ukjent", Kroner), Fakta(søknad, "grense", Kroner));
        var tak = Tak is { } øre
            ? new Tildelingstak(TakProsent is null ? Kr(øre) : 0, TakPerSøker ? søker : søknad)
            {
                AvRammen = TakProsent is { } prosent ? new Rational(prosent, 100) : null,
                Overskytende = OverskytendeBlirRest ? Overskytende.Restmidler : Overskytende.TilDeAndre,
                ErPerÅr = TakPerÅr,
            }
            : null;
        var form = new Delingsform((Delingsregel)Regel)
        {
            UtenBeregnet = UtenBeregnet,
            Sperregrense = Sperregrense is { } grensen ? new Rational(grensen, 100) : null,
            Satsenhet = Satsenhet is { } enhet ? Kr(enhet) : null,
            Likdel = Likdel is { } lik ? new Likdel(new Rational(lik, 100), LikdelOgsåUtenVekt) : null,
            Vekt = Regel == A.Delingsregel.EtterVekt ? Les(poeng) : null,
            FastAvkorting = FastAvkorting is { } fast ? new Rational(fast, 100) : null,
            Kravtak = Kravtak is { } høyst ? Kr(høyst) : null,
            Minst = Minst is { } minst
                ? new Minstebeløp(MinstErGrunndel ? Minstebeløpsslag.Grunnbeløp : Minstebeløpsslag.Minst, Kr(minst), (Minstedekning)Dekning)
                {
                    Nøkkel = Dekning == A.Minstedekning.Rekkefølge ? Les(poeng) : null,
                    HøyestFørst = HøyestFørst,
                }
                : null,
        };
        Steg deling = Grupper
            ? new Steg.Prioritetsgrupper(Les(poeng), HøyestFørst, tak, GrensegruppenFårIngenting ? Grensegruppe.FårIngenTilskudd : Grensegruppe.AvkortesForholdsmessig, 1, "Rammen går til gruppene", ["a", "b"], Her) { Form = form }
            : Regel == A.Delingsregel.Forholdsmessig
                ? new Steg.Forholdsmessig(tak, 1, "Beregnet tilskudd avkortes", [], Her) { Form = form }
                : new Steg.Regeldeling(tak, 1, "Beregnet tilskudd avkortes", [], Her) { Form = form };
        var ordning = new Ordning
        {
            Søker = søker,
            Søknad = søknad,
            BeregnetTilskudd = UtenBeregnet ? null : Definer("beregnet tilskudd", søknad, Kroner, Alltid(Inntil(Les(ukjent), Les(grense)))),
            SøktTilskudd = Definer("søkt tilskudd", søknad, Kroner, Alltid(Les(ukjent))),
            Runder = [.. new[] { 1, 2 }.Select(n => new Runde(n, null, null, null, null, null, null, Her))],
            UdekketBeløp = (UdekketBeløp)Udekket,
            TidligereTildelt = TidligereUtelukker ? TidligereTildelt.Utelukker : null,
            Fordeling = new Fordeling(
                HarHjemmel ? new Hjemmel("§ 6", 2) : null,
                [
                    deling,
                    .. Enheter.Select((e, i) => new Steg.AvrundingNed(Kr(e), Restmiddelmål.TilNesteÅr, i == 0 ? null : Restmiddelmål.TilStaten, i + 2, "Beløpene avrundes ned", ["c"], Her)),
                    new Steg.Klager(Klagedekning.Restmidler, Enheter.Count + 2, "Klager som fører fram", [], Her),
                ],
                null,
                null,
                Her),
        };
        var avgjørelser = Krav.Select(k => new Avgjørelse
        {
            Søknad = Søknad(k.Id, k.Søker, [
                (poeng, new Value.Number(new Rational(k.Poeng, 2))),
                .. HarNavn ? [(navn, new Value.Text("Lag " + k.Søker))] : Array.Empty<(Opplysning, Value)>(),
                .. k is { Slag: 1, Grense: { } g } ? [(grense, new Value.Number(Kr(g)))] : Array.Empty<(Opplysning, Value)>()]),
            Søkt = k.SøktØre is { } s ? Kr(s) : null,
            Beregnet = k.Slag == 0 ? 0 : k.Slag == 1 || UtenBeregnet ? null : Kr(k.Øre),
            Tildelt = k.Slag == 0 ? 0 : null,
            Utfall = k.Slag == 0 ? Utfall.Avslått : null,
            Status = k.Slag == 1 ? Ventestatus.TilAvklaring : null,
            OppfyllerVilkårene = k.Slag > 1,
            Begrunnelse = [new Grunn("§ 1", "Prøve.", [])],
        }).ToList();
        var runde = ordning.Runder.FirstOrDefault(r => r.Nummer == Rundenummer);
        var fordeler = new Fordeler(new Tolk(ordning));
        if (!foreløpig)
        {
            return Fordelingsavskrift.Av(fordeler.Fordel(avgjørelser, runde, Kr(Ramme), null, Tidligereprøve.Tolkens(Tidligere)));
        }

        var resultat = fordeler.FordelForeløpig(avgjørelser, runde, Kr(Ramme), null, Tidligereprøve.Tolkens(Tidligere));
        return resultat.Resultat is { } funnet ? Fordelingsavskrift.Av(funnet) : "uten grense: " + string.Join(", ", resultat.UtenGrense.Select(a => a.Søknad.Id));
    }

    /// <summary>Everything that the runtime says.</summary>
    public string Våre(bool foreløpig)
    {
        var (fordeling, deltakere) = Vårt();
        if (!foreløpig)
        {
            return Fordelingsavskrift.Av(fordeling.Fordel(deltakere, N.Kroner.FraØre(Ramme), Rundenummer == 2, Tidligereprøve.Våre(Tidligere)));
        }

        var resultat = fordeling.FordelForeløpig(deltakere, N.Kroner.FraØre(Ramme), Rundenummer == 2, Tidligereprøve.Våre(Tidligere));
        return resultat.Resultat is { } funnet ? Fordelingsavskrift.Av(funnet) : "uten grense: " + string.Join(", ", resultat.UtenGrense.Select(a => a.SøknadId));
    }

    /// <summary>The runtime's division, and those who take part.</summary>
    public (A.Fordeling Fordeling, IReadOnlyList<A.Deltaker> Deltakere) Vårt()
    {
        var tak = Tak is { } øre
            ? new A.Tildelingstak(
                N.Kroner.FraØre(TakProsent is null ? øre : 0), TakPerSøker ? "lag" : "søknad", TakPerSøker, TakProsent is { } prosent ? new N.Brøk(prosent, 100) : null, OverskytendeBlirRest, TakPerÅr)
            : null;
        var form = new A.Delingsform(
            Regel,
            Regel == A.Delingsregel.EtterVekt ? "poeng" : null,
            Kravtak is { } høyst ? N.Kroner.FraØre(høyst) : null,
            Minst is { } minst ? new A.Minstebeløp(N.Kroner.FraØre(minst), MinstErGrunndel, Dekning, Dekning == A.Minstedekning.Rekkefølge ? "poeng" : null, HøyestFørst) : null,
            UtenBeregnet,
            Satsenhet is { } enhet ? N.Kroner.FraØre(enhet) : null,
            sperregrense: Sperregrense is { } grensen ? new N.Brøk(grensen, 100) : null,
            fastAvkorting: FastAvkorting is { } fast ? new N.Brøk(fast, 100) : null,
            likdel: Likdel is { } lik ? new A.Likdel(new N.Brøk(lik, 100), LikdelOgsåUtenVekt) : null);
        A.Steg deling = Grupper
            ? new A.Steg.Prioritetsgrupper(1, "Rammen går til gruppene", ["a", "b"], "poeng", HøyestFørst, GrensegruppenFårIngenting ? A.Grensegruppe.FårIngenTilskudd : A.Grensegruppe.AvkortesForholdsmessig, tak, form)
            : Regel == A.Delingsregel.Forholdsmessig
                ? new A.Steg.Forholdsmessig(1, "Beregnet tilskudd avkortes", null, tak, form)
                : new A.Steg.Regeldeling(1, "Beregnet tilskudd avkortes", null, tak, form);
        var fordeling = new A.Fordeling(
            HarHjemmel ? new D.Hjemmel("§ 6", 2) : null,
            [
                deling,
                .. Enheter.Select((e, i) => new A.Steg.AvrundingNed(i + 2, "Beløpene avrundes ned", ["c"], N.Kroner.FraØre(e), A.Restmiddelmål.TilNesteÅr, i == 0 ? null : A.Restmiddelmål.TilStaten)),
                new A.Steg.Klager(Enheter.Count + 2, "Klager som fører fram", A.Klagedekning.Restmidler),
            ],
            [],
            new A.Rundevilkår(TidligereUtelukker, Udekket));
        return (fordeling, [.. Krav.Select(Deltaker)]);
    }

    private A.Deltaker Deltaker(Prøvekrav k)
    {
        N.Kroner? søkt = k.SøktØre is { } s ? N.Kroner.FraØre(s) : null;
        var konklusjon = k.Slag switch
        {
            0 => D.Konklusjon.Avsluttet(D.Utfall.Avslått, søkt),
            1 => D.Konklusjon.Venter(D.Ventestatus.TilAvklaring, søkt, null),
            _ => D.Konklusjon.Oppfyller(søkt, UtenBeregnet ? null : N.Kroner.FraØre(k.Øre), delerRamme: true),
        };
        var poeng = new N.Brøk(k.Poeng, 2);
        return new A.Deltaker(
            new D.Avgjørelse(k.Id, k.Søker, konklusjon, [new D.Grunn("§ 1", "Prøve.", D.Grunnslag.Vilkår)], null, HarNavn ? "Lag " + k.Søker : null),
            [.. Enumerable.Repeat<A.Nøkkelverdi?>(new A.Nøkkelverdi(poeng, poeng.ToString()), 3)],
            null,
            k.Grense is { } g && !UtenBeregnet ? N.Kroner.FraØre(g) : null);
    }

    private static Rational Kr(long øre) => new(øre, 100);
}
