using System;
using System.Linq;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Numbers;

namespace Regelverk.Tests.Allocation.Regler;

/// <summary>A random pot to be shared by one rule within bounds.</summary>
internal sealed record Nivåprøve(long Pott, long[] Krav, Delingsvilkår Vilkår)
{
    public static Gen<Nivåprøve> Alle(bool medSøkere) =>
        from antall in Gen.Choose(1, 9)
        from størrelse in Gen.Elements(12L, 60L, 1_000L, 1_000_000_000L, Fordelingsgrenser.Beløp - 1)
        from krav in Gen.Choose(0, 1_000).ArrayOf(antall)
        from grenser in Gen.Choose(0, 1_200).ArrayOf(antall)
        from minst in Gen.Choose(0, 400).ArrayOf(antall)
        from vekter in Gen.Choose(0, 9).ArrayOf(antall)
        from rang in Gen.Choose(0, 2).ArrayOf(antall)
        from søkere in Gen.Choose(0, antall - 1).ArrayOf(antall)
        from rammedel in Gen.Choose(0, 120)
        from rest in Gen.Choose(0, 3)
        from takdel in Gen.Choose(0, 2_000)
        from regel in Gen.Elements(Delingsregel.Forholdsmessig, Delingsregel.LiktBeløp, Delingsregel.LiktKutt, Delingsregel.EtterVekt, Delingsregel.Halvdelsregelen)
        from valg in Gen.Choose(0, 63)
        let øre = krav.Select(k => (long)((BigInteger)k * størrelse / 1_000)).ToArray()
        let pott = BigInteger.Min(Fordelingsgrenser.Beløp - 1, (øre.Aggregate(BigInteger.Zero, (a, b) => a + b) * rammedel / 100) + rest)
        select new Nivåprøve((long)pott, øre, new Delingsvilkår(
            regel: regel,
            vekter: regel == Delingsregel.EtterVekt ? [.. vekter.Select(v => (long)v)] : null,
            grenser: !medSøkere && (valg & 1) == 1 ? [.. grenser.Select(g => (long)((BigInteger)g * størrelse / 1_300))] : null,
            minst: (valg & 2) == 2 ? [.. minst.Select(g => (long)((BigInteger)g * størrelse / 1_300))] : null,
            minstErGrunndel: regel == Delingsregel.Forholdsmessig && (valg & 6) == 6,
            dekning: (Minstedekning)(valg / 8 % 3),
            minsterang: rang,
            søkere: medSøkere ? søkere : null,
            tak: (long)((BigInteger)takdel * størrelse / 2_100),
            overskytendeBlirRest: (valg & 32) == 32));

    public Deling Delt => Deling.Etter(Pott, Krav, Vilkår);

    /// <summary>The most a claim can get, on its own.</summary>
    public Brøk Øverst(int i, bool medGrenser) =>
        Vilkår.Vekter is { } vekter && vekter[i] == 0 ? Nederst(i, medGrenser)
        : medGrenser && Vilkår.Grenser is { } grenser ? Math.Min(grenser[i], Krav[i])
        : Krav[i];

    /// <summary>The least it gets.</summary>
    public Brøk Nederst(int i, bool medGrenser)
    {
        var minst = Vilkår.Minst is { } de ? Math.Min(de[i], Krav[i]) : 0;
        return medGrenser && Vilkår.Grenser is { } grenser ? Math.Min(grenser[i], minst) : minst;
    }

    /// <summary>What the definition gives a claim at λ, within its bounds.</summary>
    public Brøk Ved(int i, Brøk nivå, bool overHalvdelen, bool medGrenser)
    {
        Brøk krav = Krav[i];
        var del = Vilkår.MinstErGrunndel ? Nederst(i, false) : 0;
        var verdi = Vilkår.Regel switch
        {
            Delingsregel.Forholdsmessig => del + (nivå * (krav - del)),
            Delingsregel.LiktBeløp => nivå,
            Delingsregel.LiktKutt => krav - nivå,
            Delingsregel.EtterVekt => nivå * (Vilkår.Vekter ?? [])[i],
            _ => overHalvdelen ? Brøk.Max(krav / 2, krav - nivå) : Brøk.Min(krav / 2, nivå),
        };
        return Brøk.Max(Nederst(i, medGrenser), Brøk.Min(Øverst(i, medGrenser), verdi));
    }

    public override string ToString() =>
        $"{Pott} | {string.Join(' ', Krav)} | {Vilkår.Regel} | vekt {string.Join(' ', Vilkår.Vekter ?? [])} | tak {string.Join(' ', Vilkår.Grenser ?? [])} | minst {string.Join(' ', Vilkår.Minst ?? [])} "
        + $"| {(Vilkår.MinstErGrunndel ? "grunndel" : "")} {Vilkår.Dekning} {string.Join(' ', Vilkår.Minsterang ?? [])} | {string.Join(' ', Vilkår.Søkere ?? [])} høyst {Vilkår.Tak} | {(Vilkår.OverskytendeBlirRest ? "rest" : "")}";
}
