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

/// <summary>One random round where awards can be too small and groups are sure of a part, by the interpreter and by the runtime. Few different values, so that there are ties.</summary>
internal sealed record Strukturpar
{
    public required IReadOnlyList<Rekkefølgekrav> Krav { get; init; }

    /// <summary>Øre.</summary>
    public required long Ramme { get; init; }

    /// <summary>Whether poeng makes priority groups; levert, where poeng makes groups that are sure of a part.</summary>
    public required bool Grupper { get; init; }

    public required bool GrensegruppenFårIngenting { get; init; }

    public required Delingsregel Regel { get; init; }

    /// <summary>Whether the frame itself is shared, so that there is no beregnet tilskudd.</summary>
    public required bool UtenBeregnet { get; init; }

    /// <summary>Øre; null for none.</summary>
    public required long? Tak { get; init; }

    public required bool TakPerSøker { get; init; }

    public required bool OverskytendeBlirRest { get; init; }

    /// <summary>Øre; null for none.</summary>
    public required long? Kravtak { get; init; }

    /// <summary>Øre; null for none.</summary>
    public required long? Minst { get; init; }

    /// <summary>What groups are sure of: percent of the frame, or øre where it is above 100. The first is those with poeng 0, the second those with poeng 1; where they are nested, the first is those with poeng from 0, the second those from 1, inside the first, and so on.</summary>
    public required IReadOnlyList<long> Andeler { get; init; }

    /// <summary>Whether each group lies inside the one before it.</summary>
    public bool Inni { get; init; }

    /// <summary>Whether the groups are written with the innermost first.</summary>
    public bool InnerstFørst { get; init; }

    public required Gruppeandelsslag Andelsslag { get; init; }

    /// <summary>Øre; null for no limit.</summary>
    public required long? Bagatell { get; init; }

    public required bool BagatellPerSøker { get; init; }

    public required Bortfall Bortfall { get; init; }

    public required bool MåltEtterAvrunding { get; init; }

    /// <summary>Null: rounded down.</summary>
    public required Enhetsmetode? Metode { get; init; }

    /// <summary>Øre.</summary>
    public required IReadOnlyList<long> Enheter { get; init; }

    /// <summary>Whether levert decides among those alike, and whether lots may.</summary>
    public required bool Nøkkel { get; init; }

    public required bool Lodd { get; init; }

    /// <summary>Null: none has been held.</summary>
    public required IReadOnlyList<string>? Trekning { get; init; }

    public static Gen<Strukturpar> Alle =>
        from antall in Gen.Choose(0, 8)
        from beløp in Gen.Elements(100L, 200, 300, 300, 450, 700, 1_000, 2_500).ArrayOf(antall)
        from gange in Gen.Elements(1L, 33, 100, 100, (1L << 61) / 25_000)
        from søkere in Gen.Choose(1, 5).ArrayOf(antall)
        from poeng in Gen.Choose(0, 2).ArrayOf(antall)
        from levert in Gen.Choose(0, 2).ArrayOf(antall)
        from rammedel in Gen.Choose(0, 110)
        from tak in Gen.Choose(0, 5)
        from takdel in Gen.Choose(1, 30)
        from regel in Gen.Elements(Delingsregel.Forholdsmessig, Delingsregel.Forholdsmessig, Delingsregel.LiktBeløp, Delingsregel.LiktKutt, Delingsregel.EtterVekt, Delingsregel.Halvdelsregelen)
        from grense in Gen.Choose(0, 20)
        from bortfall in Gen.Choose(0, 4)
        from valg in Gen.Choose(0, 1023)
        from minst in Gen.Choose(0, 30)
        from enheter in Gen.Elements(1L, 7, 100, 100, 150, 300).ListOf()
        from metode in Gen.Choose(0, 5)
        from trekning in Gen.Shuffle(Enumerable.Range(0, 10).Select(i => $"S{i}").ToArray())
        from trukket in Gen.Elements(0, 5, 10, 10, 10)
        from andeler in Gen.Elements(5L, 10, 20, 33, 40, 50, 60, 150, 400, 900).ListOf()
        from slag in Gen.Choose(0, 5)
        let øre = beløp.Select(b => b * gange).ToArray()
        let tilRammen = metode < 3
        let harAndeler = slag < 3
        let reserve = slag == 2
        let rammen = slag == 5 && (regel is Delingsregel.LiktBeløp or Delingsregel.EtterVekt) && (valg & 3) != 3
        select new Strukturpar
        {
            Krav = [.. øre.Select((b, i) => new Rekkefølgekrav($"S{(i * 7) % 10}", $"K{søkere[i]}", b, poeng[i], levert[i]))],
            Ramme = (long)(øre.Aggregate(0m, (sum, b) => sum + b) * rammedel / 100),
            Grupper = (valg & 3) == 3,
            GrensegruppenFårIngenting = (valg & 4) != 0 && (!harAndeler || reserve),
            UtenBeregnet = rammen,
            Regel = reserve ? Delingsregel.Forholdsmessig : regel,
            Tak = !reserve && tak > 2 ? takdel * 50 * gange : null,
            TakPerSøker = !harAndeler && tak == 4,
            OverskytendeBlirRest = !harAndeler && tak == 5,
            Kravtak = !reserve && !rammen && (valg & 24) == 24 ? 40 * takdel * gange : null,
            Minst = !reserve && minst > 22 ? (minst - 22) * 40 * gange : null,
            Andeler = harAndeler ? [.. andeler.Take((valg & 64) == 0 ? 2 : 3).Select(a => a > 100 ? a * gange : a)] : [],
            Inni = (valg & 64) != 0,
            InnerstFørst = (valg & 256) != 0,
            Andelsslag = reserve ? Gruppeandelsslag.Reserve : Gruppeandelsslag.Garanti,
            Bagatell = grense > 0 ? (grense * 25 * gange) + 1 : null,
            BagatellPerSøker = (valg & 32) != 0,
            Bortfall = bortfall > 1 ? Bortfall.DenMinsteOmGangen : (Bortfall)(bortfall + 1),
            MåltEtterAvrunding = !tilRammen && (valg & 128) != 0,
            Metode = tilRammen ? (Enhetsmetode)metode : null,
            Enheter = enheter.Count == 0 ? [Math.Max(1, gange)] : [.. enheter.Take(tilRammen ? 1 : 2).Select(e => e * Math.Max(1, gange / 100))],
            Nøkkel = (valg & 256) != 0,
            Lodd = (valg & 512) != 0 || trukket > 5,
            Trekning = trukket == 0 ? null : [.. trekning.Take(trukket)],
        };

    private IReadOnlyList<(long Del, int Poeng, int? Innenfor)> Gruppene
    {
        get
        {
            var antall = Andeler.Count;
            return [.. Enumerable.Range(0, antall).Select(i => InnerstFørst && Inni
                ? (Andeler[antall - 1 - i], antall - 1 - i, i < antall - 1 ? i + 1 : (int?)null)
                : (Andeler[i], i, Inni && i > 0 ? i - 1 : (int?)null))];
        }
    }

    private bool ToNøkler => Grupper && Andeler.Count == 0 && Nøkkel;

    public string Tolkens()
    {
        var søker = Begrep("lag", Begrepsrolle.Søker);
        var søknad = Begrep("søknad", Begrepsrolle.Søknad);
        søknad.Utenfor = søker;
        var (poeng, levert) = (Fakta(søknad, "poeng", new Verditype(Verdislag.Tall)), Fakta(søknad, "levert", new Verditype(Verdislag.Tall)));
        var tak = Tak is { } øre ? new Tildelingstak(Kr(øre), TakPerSøker ? søker : søknad) { Overskytende = OverskytendeBlirRest ? Overskytende.Restmidler : Overskytende.TilDeAndre } : null;
        var form = new Delingsform(Regel)
        {
            Vekt = Regel == Delingsregel.EtterVekt ? Les(poeng) : null,
            Kravtak = Kravtak is { } k ? Kr(k) : null,
            UtenBeregnet = UtenBeregnet,
            Minst = Minst is { } m ? new Minstebeløp(Minstebeløpsslag.Minst, Kr(m), Minstedekning.Forholdsmessig) : null,
            Andeler = [.. Gruppene.Select(g => new Gruppeandel(Andelsslag, g.Del > 100 ? Kr(g.Del) : 0, Er(Les(poeng), Inni ? ComparisonOperator.AtLeast : ComparisonOperator.Equal, Hel(g.Poeng), Vilkår(g.Poeng))) { AvRammen = g.Del > 100 ? null : new Rational(g.Del, 100), Innenfor = g.Innenfor })],
        };
        Likhetsregel Likhet(bool harNøkkel) => new(harNøkkel ? [new Rekkefølgenøkkel(Les(levert), false)] : [], Lodd ? new Hjemmel("§ 5") : null);
        Steg deling = Grupper
            ? new Steg.Prioritetsgrupper(Les(Andeler.Count > 0 ? levert : poeng), true, tak, GrensegruppenFårIngenting ? Grensegruppe.FårIngenTilskudd : Grensegruppe.AvkortesForholdsmessig, 1, "Grupper", [], Her) { Form = form, Deretter = ToNøkler ? [new Rekkefølgenøkkel(Les(levert), false)] : [] }
            : new Steg.Regeldeling(tak, 1, "Deles", [], Her) { Form = form };
        IEnumerable<Steg> avrunding = Metode is { } metode
            ? [new Steg.AvrundingTilRammen(Kr(Enheter[0]), metode, Likhet(true), Restmiddelmål.TilNesteÅr, null, 3, "Avrundes", [], Her)]
            : Enheter.Select(e => new Steg.AvrundingNed(Kr(e), Restmiddelmål.TilNesteÅr, null, 3, "Avrundes", [], Her));
        IEnumerable<Steg> bagatell = Bagatell is { } grense
            ? [new Steg.Bagatellgrense(Kr(grense), BagatellPerSøker ? søker : søknad, Bortfall, MåltEtterAvrunding, Bortfall == Bortfall.DenMinsteOmGangen ? Likhet(Nøkkel && !BagatellPerSøker) : null, 2, "For lite", ["a"], Her)]
            : [];
        var ordning = new Ordning { Søker = søker, Søknad = søknad, Fordeling = new Fordeling(null, [deling, .. bagatell, .. avrunding], null, null, Her) };
        var avgjørelser = Krav.Select(k => new Avgjørelse
        {
            Søknad = Søknad(k.Id, k.Søker, [(poeng, Tall(k.Poeng)), (levert, Tall(k.Levert))]),
            Søkt = Kr(k.Øre),
            Beregnet = UtenBeregnet ? null : Kr(k.Øre),
            OppfyllerVilkårene = true,
            Begrunnelse = [new Grunn("§ 1", "Prøve.", [])],
        }).ToList();
        var trekning = Trekning is { } rekkefølge ? Dsl.Interpretation.Trekning.Protokollført(rekkefølge) : null;
        return Fordelingsavskrift.Av(new Fordeler(new Tolk(ordning)).Fordel(avgjørelser, null, Kr(Ramme), trekning));
    }

    public string Våre() => Fordelingsavskrift.Av(Vårt());

    public A.Fordelingsresultat Vårt()
    {
        var tak = Tak is { } øre ? new A.Tildelingstak(N.Kroner.FraØre(øre), TakPerSøker ? "lag" : "søknad", TakPerSøker, null, OverskytendeBlirRest) : null;
        var form = new A.Delingsform(
            (A.Delingsregel)(int)Regel,
            Regel == Delingsregel.EtterVekt ? "poeng" : null,
            Kravtak is { } k ? N.Kroner.FraØre(k) : null,
            Minst is { } m ? new A.Minstebeløp(N.Kroner.FraØre(m), false, A.Minstedekning.Forholdsmessig) : null,
            UtenBeregnet,
            null,
            [.. Gruppene.Select(g => new A.Gruppeandel((A.Gruppeandelsslag)Andelsslag, N.Kroner.FraØre(g.Del > 100 ? g.Del : 0), Vilkår(g.Poeng), g.Del > 100 ? null : new N.Brøk(g.Del, 100), g.Innenfor))]);
        A.Likhetsregel Likhet(bool harNøkkel) => new(harNøkkel ? [new A.Rekkefølgenøkkel("levert", false)] : null, Lodd ? new D.Hjemmel("§ 5") : null);
        A.Steg deling = Grupper
            ? new A.Steg.Prioritetsgrupper(1, "Grupper", null, Andeler.Count > 0 ? "levert" : "poeng", true, GrensegruppenFårIngenting ? A.Grensegruppe.FårIngenTilskudd : A.Grensegruppe.AvkortesForholdsmessig, tak, form, ToNøkler ? [new A.Rekkefølgenøkkel("levert", false)] : null)
            : new A.Steg.Regeldeling(1, "Deles", null, tak, form);
        IEnumerable<A.Steg> avrunding = Metode is { } metode
            ? [new A.Steg.AvrundingTilRammen(3, "Avrundes", null, N.Kroner.FraØre(Enheter[0]), (A.Enhetsmetode)(int)metode, Likhet(true), A.Restmiddelmål.TilNesteÅr)]
            : Enheter.Select(e => new A.Steg.AvrundingNed(3, "Avrundes", null, N.Kroner.FraØre(e), A.Restmiddelmål.TilNesteÅr));
        IEnumerable<A.Steg> bagatell = Bagatell is { } grense
            ? [new A.Steg.Bagatellgrense(
                2, "For lite", ["a"], N.Kroner.FraØre(grense), BagatellPerSøker ? "lag" : "søknad", BagatellPerSøker, (A.Bortfall)(int)Bortfall, MåltEtterAvrunding, Bortfall == Bortfall.DenMinsteOmGangen ? Likhet(Nøkkel && !BagatellPerSøker) : null)]
            : [];
        var fordeling = new A.Fordeling(null, [deling, .. bagatell, .. avrunding]);
        return fordeling.Fordel(Krav.Select(k => Deltaker(k, fordeling.Nøkler)).ToList(), N.Kroner.FraØre(Ramme), false);
    }

    private A.Deltaker Deltaker(Rekkefølgekrav k, IReadOnlyList<string> nøkler)
    {
        var beløp = N.Kroner.FraØre(k.Øre);
        return new A.Deltaker(
            new D.Avgjørelse(k.Id, k.Søker, D.Konklusjon.Oppfyller(beløp, UtenBeregnet ? null : beløp, delerRamme: true), [new D.Grunn("§ 1", "Prøve.", D.Grunnslag.Vilkår)]),
            [.. nøkler.Select(n => (N.Brøk)(n == "poeng" ? k.Poeng : n == "levert" ? k.Levert : Gruppene.Any(g => n == Vilkår(g.Poeng) && (Inni ? k.Poeng >= g.Poeng : k.Poeng == g.Poeng)) ? 1 : 0)).Select(v => (A.Nøkkelverdi?)new A.Nøkkelverdi(v, v.ToString()))],
            Trekning?.ToList().IndexOf(k.Id) is >= 0 and var plass ? plass : null);
    }

    private string Vilkår(int poeng) => $"poeng er {(Inni ? "minst " : "")}{poeng}";

    private static Rational Kr(long øre) => new(øre, 100);
}
