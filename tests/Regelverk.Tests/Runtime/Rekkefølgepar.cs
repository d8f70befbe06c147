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

/// <summary>What divides in a trial round.</summary>
internal enum Delemåte
{
    Forholdsmessig,
    Grupper,
    Rekkefølge,
}

/// <summary>One application: its søker, beregnet tilskudd in øre, and two keys.</summary>
internal sealed record Rekkefølgekrav(string Id, string Søker, long Øre, int Poeng, int Levert);

/// <summary>One random round with whole projects in order, or whole units that use up the frame, by the interpreter and by the runtime. Few different values, so that there are ties.</summary>
internal sealed record Rekkefølgepar
{
    public required IReadOnlyList<Rekkefølgekrav> Krav { get; init; }

    public required long Ramme { get; init; }

    public required Delemåte Delemåte { get; init; }

    public required Rekkefølgeslutt Slutt { get; init; }

    public required long? Minste { get; init; }

    public required long? Tak { get; init; }

    public required bool TakPerSøker { get; init; }

    /// <summary>Whether what is above the cap is left; otherwise it goes to the others.</summary>
    public required bool OverskytendeBlirRest { get; init; }

    /// <summary>The share of the frame that the cap is, in percent; null where it is an amount.</summary>
    public required int? TakProsent { get; init; }

    public required bool TakPerÅr { get; init; }

    public required A.UdekketBeløp Udekket { get; init; }

    public required IReadOnlyList<Tidligereprøve> Tidligere { get; init; }

    /// <summary>Øre that count before the cut; null: all.</summary>
    public required long? Kravtak { get; init; }

    /// <summary>What those get whom no bound stops, where all share.</summary>
    public required Delingsregel Regel { get; init; }

    /// <summary>Null: rounded down.</summary>
    public required Enhetsmetode? Metode { get; init; }

    public required long Enhet { get; init; }

    /// <summary>What oddetallsmetoden divides the first unit by, in tenths.</summary>
    public required int FørsteDelingstall { get; init; }

    /// <summary>Whether everyone gets one unit first.</summary>
    public required bool MinstÉn { get; init; }

    /// <summary>Whether poeng (1) and levert (2) decide, and whether the highest poeng comes first (4).</summary>
    public required int Nøkler { get; init; }

    public required bool Lodd { get; init; }

    /// <summary>Null: none has been held.</summary>
    public required IReadOnlyList<string>? Trekning { get; init; }

    /// <summary>What groups by their levert are sure of, in percent of the frame; only in an order.</summary>
    public IReadOnlyList<int> Andeler { get; init; } = [];

    public Gruppeandelsslag Andelsslag { get; init; }

    /// <summary>What is cut first, in percent; only in an order.</summary>
    public int? FastAvkorting { get; init; }

    public static Gen<Rekkefølgepar> Alle =>
        from antall in Gen.Choose(0, 9)
        from beløp in Gen.Elements(100L, 200, 300, 300, 450, 700, 1_000).ArrayOf(antall)
        from gange in Gen.Elements(1L, 1, 33, 100, (1L << 61) / 10_000)
        from søkere in Gen.Choose(1, 4).ArrayOf(antall)
        from poeng in Gen.Choose(0, 2).ArrayOf(antall)
        from levert in Gen.Choose(0, 3).ArrayOf(antall)
        from rammedel in Gen.Choose(0, 110)
        from takdel in Gen.Choose(1, 12)
        from tak in Gen.Choose(0, 3)
        from minste in Gen.Choose(0, 6)
        from måte in Gen.Choose(0, 3)
        from slutt in Gen.Choose(0, 2)
        from metode in Gen.Choose(0, 3)
        from regel in Gen.Elements(Delingsregel.Forholdsmessig, Delingsregel.Forholdsmessig, Delingsregel.LiktBeløp, Delingsregel.LiktKutt, Delingsregel.Halvdelsregelen)
        from bundet in Gen.Choose(0, 15)
        from enhet in Gen.Elements(1L, 7, 100, 150, 300)
        from nøkler in Gen.Choose(0, 7)
        from delingstall in Gen.Elements(10, 10, 14, 29)
        from minstÉn in Gen.Choose(0, 2)
        from lodd in Gen.Choose(0, 4)
        from trekning in Gen.Shuffle(Enumerable.Range(0, 10).Select(i => $"S{i}").ToArray())
        from trukket in Gen.Elements(0, 5, 10, 10, 10)
        from udekket in Gen.Choose(0, 5)
        from år in Gen.Choose(0, 2)
        from slag in Gen.Choose(0, 5)
        from avkorting in Gen.Elements<int?>(null, null, 20, 33, 99)
        from andeler in Gen.Elements(10, 20, 33, 40, 60).ListOf()
        from tidligere in Tidligereprøve.Alle(takdel * 50 * gange)
        let øre = beløp.Select(b => b * gange).ToArray()
        let harAndeler = slag > 2 && andeler.Count > 0 && måte > 1
        let reserve = slag == 5
        select new Rekkefølgepar
        {
            Krav = [.. øre.Select((b, i) => new Rekkefølgekrav($"S{(i * 7) % 10}", $"K{søkere[i]}", b, poeng[i], levert[i]))],
            Ramme = (long)(øre.Aggregate(0m, (sum, b) => sum + b) * rammedel / 100),
            Delemåte = måte > 1 ? Delemåte.Rekkefølge : (Delemåte)måte,
            Slutt = harAndeler && !reserve ? Rekkefølgeslutt.SisteFårResten : (Rekkefølgeslutt)slutt,
            Minste = minste > 3 && !harAndeler ? minste * 50 * gange : null,
            Tak = tak == 0 || (harAndeler && reserve) ? null : takdel * 50 * gange,
            TakPerSøker = tak > 1 && !harAndeler,
            Andeler = harAndeler ? [.. andeler.Take(2)] : [],
            FastAvkorting = harAndeler && reserve ? null : avkorting,
            Andelsslag = reserve ? Gruppeandelsslag.Reserve : Gruppeandelsslag.Garanti,
            OverskytendeBlirRest = (bundet & 3) == 3,
            TakProsent = bundet is > 4 and < 8 ? takdel * 3 : null,
            TakPerÅr = år > 0,
            Udekket = udekket < 3 ? (A.UdekketBeløp)udekket : A.UdekketBeløp.Bortfaller,
            Tidligere = tidligere,
            Kravtak = bundet > 9 ? bundet * 40 * gange : null,
            Regel = regel,
            Metode = metode == 3 ? null : (Enhetsmetode)metode,
            Enhet = enhet * Math.Max(1, gange / 100),
            FørsteDelingstall = metode == (int)Enhetsmetode.Oddetallsmetoden ? delingstall : 10,
            MinstÉn = minstÉn == 0 && tak < 2,
            Nøkler = nøkler,
            Lodd = lodd > 0,
            Trekning = trukket == 0 ? null : [.. trekning.Take(trukket)],
        };

    public string Tolkens()
    {
        var søker = Begrep("lag", Begrepsrolle.Søker);
        var søknad = Begrep("søknad", Begrepsrolle.Søknad);
        søknad.Utenfor = søker;
        var (poeng, levert) = (Fakta(søknad, "poeng", new Verditype(Verdislag.Tall)), Fakta(søknad, "levert", new Verditype(Verdislag.Tall)));
        var tak = Tak is { } øre
            ? new Tildelingstak(TakProsent is null ? Kr(øre) : 0, TakPerSøker ? søker : søknad)
            {
                AvRammen = TakProsent is { } prosent ? new Rational(prosent, 100) : null,
                Overskytende = SparerOverskytende ? Overskytende.Restmidler : Overskytende.TilDeAndre,
                ErPerÅr = TakPerÅr,
            }
            : null;
        var form = new Delingsform(Regel) { Kravtak = Kravtak is { } k ? Kr(k) : null };
        var regel = new Likhetsregel(
            [
                .. (Nøkler & 1) != 0 ? [new Rekkefølgenøkkel(Les(poeng), (Nøkler & 4) != 0)] : Array.Empty<Rekkefølgenøkkel>(),
                .. (Nøkler & 2) != 0 ? [new Rekkefølgenøkkel(Les(levert), false)] : Array.Empty<Rekkefølgenøkkel>(),
            ],
            Lodd ? new Hjemmel("§ 5") : null);
        Steg deling = Delemåte switch
        {
            Delemåte.Forholdsmessig when Regel == Delingsregel.Forholdsmessig => new Steg.Forholdsmessig(tak, 1, "Avkortes", [], Her) { Form = form },
            Delemåte.Forholdsmessig => new Steg.Regeldeling(tak, 1, "Avkortes", [], Her) { Form = form },
            Delemåte.Grupper => new Steg.Prioritetsgrupper(Les(poeng), true, tak, Grensegruppe.AvkortesForholdsmessig, 1, "Grupper", [], Her) { Form = form },
            _ => new Steg.PrioritertRekkefølge(regel, Slutt, Minste is { } m ? Kr(m) : null, tak, 1, "I rekkefølge", ["a"], Her)
            {
                Form = Delingsform.Forholdsmessig with
                {
                    FastAvkorting = FastAvkorting is { } avkorting ? new Rational(avkorting, 100) : null,
                    Andeler = [.. Andeler.Select((a, i) => new Gruppeandel(Andelsslag, 0, Er(Les(levert), ComparisonOperator.Equal, Hel(i), Vilkår(i))) { AvRammen = new Rational(a, 100) })],
                },
            },
        };
        Steg avrunding = Metode is { } metode
            ? new Steg.AvrundingTilRammen(Kr(Enhet), metode, regel, Restmiddelmål.TilNesteÅr, null, 2, "Avrundes", [], Her) { FørsteDelingstall = new Rational(FørsteDelingstall, 10), MinstÉnEnhet = MinstÉn }
            : new Steg.AvrundingNed(Kr(Enhet), Restmiddelmål.TilNesteÅr, null, 2, "Avrundes", [], Her);
        var ordning = new Ordning { Søker = søker, Søknad = søknad, UdekketBeløp = (UdekketBeløp)Udekket, Fordeling = new Fordeling(null, [deling, avrunding], null, null, Her) };
        var avgjørelser = Krav.Select(k => new Avgjørelse
        {
            Søknad = Søknad(k.Id, k.Søker, [(poeng, Tall(k.Poeng)), (levert, Tall(k.Levert))]),
            Søkt = Kr(k.Øre),
            Beregnet = Kr(k.Øre),
            OppfyllerVilkårene = true,
            Begrunnelse = [new Grunn("§ 1", "Prøve.", [])],
        }).ToList();
        var trekning = Trekning is { } rekkefølge ? Dsl.Interpretation.Trekning.Protokollført(rekkefølge) : null;
        return Fordelingsavskrift.Av(new Fordeler(new Tolk(ordning)).Fordel(avgjørelser, null, Kr(Ramme), trekning, Tidligereprøve.Tolkens(Tidligere)));
    }

    public string Våre() => Fordelingsavskrift.Av(Vårt());

    public A.Fordelingsresultat Vårt()
    {
        var tak = Tak is { } øre
            ? new A.Tildelingstak(
                N.Kroner.FraØre(TakProsent is null ? øre : 0), TakPerSøker ? "lag" : "søknad", TakPerSøker, TakProsent is { } prosent ? new N.Brøk(prosent, 100) : null, SparerOverskytende, TakPerÅr)
            : null;
        var form = new A.Delingsform((A.Delingsregel)(int)Regel, kravtak: Kravtak is { } k ? N.Kroner.FraØre(k) : null);
        var regel = new A.Likhetsregel(
            [
                .. (Nøkler & 1) != 0 ? [new A.Rekkefølgenøkkel("poeng", (Nøkler & 4) != 0)] : Array.Empty<A.Rekkefølgenøkkel>(),
                .. (Nøkler & 2) != 0 ? [new A.Rekkefølgenøkkel("levert", false)] : Array.Empty<A.Rekkefølgenøkkel>(),
            ],
            Lodd ? new D.Hjemmel("§ 5") : null);
        A.Steg deling = Delemåte switch
        {
            Delemåte.Forholdsmessig when Regel == Delingsregel.Forholdsmessig => new A.Steg.Forholdsmessig(1, "Avkortes", null, tak, form),
            Delemåte.Forholdsmessig => new A.Steg.Regeldeling(1, "Avkortes", null, tak, form),
            Delemåte.Grupper => new A.Steg.Prioritetsgrupper(1, "Grupper", null, "poeng", true, A.Grensegruppe.AvkortesForholdsmessig, tak, form),
            _ => new A.Steg.PrioritertRekkefølge(1, "I rekkefølge", ["a"], regel, (A.Rekkefølgeslutt)(int)Slutt, Minste is { } m ? N.Kroner.FraØre(m) : null, tak, new A.Delingsform(
                A.Delingsregel.Forholdsmessig,
                andeler: [.. Andeler.Select((a, i) => new A.Gruppeandel((A.Gruppeandelsslag)Andelsslag, N.Kroner.Zero, Vilkår(i), new N.Brøk(a, 100)))],
                fastAvkorting: FastAvkorting is { } avkorting ? new N.Brøk(avkorting, 100) : null)),
        };
        A.Steg avrunding = Metode is { } metode
            ? new A.Steg.AvrundingTilRammen(2, "Avrundes", null, N.Kroner.FraØre(Enhet), (A.Enhetsmetode)(int)metode, regel, A.Restmiddelmål.TilNesteÅr, null, new N.Brøk(FørsteDelingstall, 10), MinstÉn)
            : new A.Steg.AvrundingNed(2, "Avrundes", null, N.Kroner.FraØre(Enhet), A.Restmiddelmål.TilNesteÅr);
        var fordeling = new A.Fordeling(null, [deling, avrunding], [], new A.Rundevilkår(udekket: Udekket));
        return fordeling.Fordel(Krav.Select(k => Deltaker(k, fordeling.Nøkler)).ToList(), N.Kroner.FraØre(Ramme), false, Tidligereprøve.Våre(Tidligere));
    }

    private A.Deltaker Deltaker(Rekkefølgekrav k, IReadOnlyList<string> nøkler)
    {
        var beløp = N.Kroner.FraØre(k.Øre);
        return new A.Deltaker(
            new D.Avgjørelse(k.Id, k.Søker, D.Konklusjon.Oppfyller(beløp, beløp, delerRamme: true), [new D.Grunn("§ 1", "Prøve.", D.Grunnslag.Vilkår)]),
            [.. nøkler.Select(n => (N.Brøk)(n == "poeng" ? k.Poeng : n == "levert" ? k.Levert : n == Vilkår(k.Levert) ? 1 : 0)).Select(v => (A.Nøkkelverdi?)new A.Nøkkelverdi(v, v.ToString()))],
            Trekning?.ToList().IndexOf(k.Id) is >= 0 and var plass ? plass : null);
    }

    private static string Vilkår(int levert) => $"levert er {levert}";

    private bool SparerOverskytende => OverskytendeBlirRest && Delemåte != Delemåte.Rekkefølge;

    private static Rational Kr(long øre) => new(øre, 100);
}
