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

/// <summary>One round where each award is shared back on the parts of its application, by the interpreter and by the runtime.</summary>
/// <param name="Ramme">Øre.</param>
/// <param name="Krav">What each application claims, øre, and what its parts have, in halves.</param>
/// <param name="Enhet">What the awards are rounded down to, øre.</param>
/// <param name="Delenhet">What the parts get whole ones of, øre.</param>
/// <param name="Rest">Who has the rest.</param>
internal sealed record Delerpar(long Ramme, IReadOnlyList<(long Øre, int[] Deler)> Krav, long Enhet, long Delenhet, Delrest Rest)
{
    public static Gen<Delerpar> Alle =>
        from antall in Gen.Choose(0, 5)
        from gange in Gen.Elements(1L, 7, 100, 10_000, (1L << 61) / 5_000)
        from beløp in Gen.Choose(1, 1_000).ArrayOf(antall)
        from deler in Gen.Elements(0, 1, 1, 2, 2, 3, 5, 40).ListOf().ArrayOf(antall)
        from rammedel in Gen.Choose(0, 110)
        from enhet in Gen.Elements<long>(1, 1, 100, 700)
        from delenhet in Gen.Elements<long>(1, 1, 10, 100, 1_000)
        from rest in Gen.Elements(Delrest.HosSøkeren, Delrest.StørsteBrøkdelFørst)
        let øre = beløp.Select(b => b * gange).ToArray()
        select new Delerpar((long)(øre.Aggregate(0m, (sum, b) => sum + b) * rammedel / 100), [.. øre.Select((b, i) => (b, deler[i].Take(6).ToArray()))], enhet, delenhet, rest);

    public Fordelingsresultat Tolken()
    {
        var søker = Begrep("lag", Begrepsrolle.Søker);
        var søknad = Begrep("søknad", Begrepsrolle.Søknad);
        var gruppe = Begrep("gruppe", Begrepsrolle.Element, "gruppene");
        søknad.Utenfor = søker;
        gruppe.Utenfor = søknad;
        var medlemmer = Fakta(gruppe, "medlemmer", new Verditype(Verdislag.Tall));
        var ordning = new Ordning
        {
            Søker = søker,
            Søknad = søknad,
            Fordeling = new Fordeling(
                null,
                [
                    new Steg.Forholdsmessig(null, 1, "Avkortes", [], Her),
                    new Steg.AvrundingNed(Kr(Enhet), Restmiddelmål.TilStaten, null, 2, "Avrundes", [], Her),
                    new Steg.DelingPåDeler((Expression.Aggregate)Sum(Les(medlemmer), gruppe), Kr(Delenhet), Rest, 3, "Tilskuddet deles", ["det som ikke går opp"], Her),
                ],
                null,
                null,
                Her),
        };
        var avgjørelser = Krav.Select((k, i) => new Avgjørelse
        {
            Søknad = new Søknadsdata(
                $"S{i}",
                $"K{i}",
                Søknadsstatus.TilBehandling,
                new Dictionary<Opplysning, Value>(),
                new Dictionary<Begrep, IReadOnlyList<Elementdata>>
                {
                    [gruppe] = [.. k.Deler.Select((tall, del) => new Elementdata(
                        $"{del + 1}",
                        new Dictionary<Opplysning, Value> { [medlemmer] = new Value.Number(new Rational(tall, 2)) },
                        new Dictionary<Begrep, IReadOnlyList<Elementdata>>(),
                        new Dictionary<Opplysning, Skjønnsgrunn>(),
                        new Dictionary<Definisjon, Value>()))],
                },
                new Dictionary<Opplysning, Skjønnsgrunn>(),
                new Dictionary<Definisjon, Value>()),
            Søkt = Kr(k.Øre),
            Beregnet = Kr(k.Øre),
            OppfyllerVilkårene = true,
            Begrunnelse = [new Grunn("§ 1", "Prøve.", [])],
        }).ToList();
        return new Fordeler(new Tolk(ordning)).Fordel(avgjørelser, null, Kr(Ramme));
    }

    public A.Fordelingsresultat Vår()
    {
        var fordeling = new A.Fordeling(
            null,
            new A.Steg.Forholdsmessig(1, "Avkortes"),
            new A.Steg.AvrundingNed(2, "Avrundes", null, N.Kroner.FraØre(Enhet), A.Restmiddelmål.TilStaten),
            new A.Steg.DelingPåDeler(3, "Tilskuddet deles", ["det som ikke går opp"], "summen av medlemmer for alle gruppene", "medlemmer", "gruppe", N.Kroner.FraØre(Delenhet), (A.Delrest)(int)Rest));
        return fordeling.Fordel(
            Krav.Select((k, i) => new A.Deltaker(
                new D.Avgjørelse($"S{i}", $"K{i}", D.Konklusjon.Oppfyller(N.Kroner.FraØre(k.Øre), N.Kroner.FraØre(k.Øre), delerRamme: true), [new D.Grunn("§ 1", "Prøve.", D.Grunnslag.Vilkår)]),
                [new A.Nøkkelverdi(new N.Brøk(k.Deler.Sum(), 2), "summen", [.. k.Deler.Select((tall, del) => new A.Deltall($"{del + 1}", new N.Brøk(tall, 2)))])])).ToList(),
            N.Kroner.FraØre(Ramme),
            false);
    }

    private static Rational Kr(long øre) => new(øre, 100);
}
