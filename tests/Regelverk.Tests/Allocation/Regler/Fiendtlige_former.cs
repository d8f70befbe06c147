using System;
using System.Collections.Generic;
using System.Linq;
using System.Numerics;
using Regelverk.Runtime.Allocation;
using Regelverk.Tests.Runtime;
using Xunit;

namespace Regelverk.Tests.Allocation.Regler;

/// <summary>Numbers that nobody sends in earnest, and any order, to every form of division: the same ledger from the interpreter and from the runtime, and never a lost øre.</summary>
public sealed class Fiendtlige_former
{
    private const long Størst = Fordelingsgrenser.Beløp - 1;

    private static readonly Dictionary<string, (long[] Rammer, Formkrav[] Krav)> Tallene = new(StringComparer.Ordinal)
    {
        ["ingen krav"] = ([0, 100_00], []),
        ["bare null"] = ([0, 100_00], Krav(0, [0, 0, 0])),
        ["ingen vekt"] = ([100_00, 7], Krav(0, [500_00, 300_00, 1])),
        ["ett krav"] = ([1, 100_00, 900_00, 1_000_00, Størst], Krav(1, [900_00])),
        ["alle like"] = ([0, 1, 99_99, 500_00, 700_00, 1_399_99, 1_400_00, 5_000_00], Krav(1, [200_00, 200_00, 200_00, 200_00, 200_00, 200_00, 200_00])),
        ["noen øre"] = ([1, 2, 3, 17], Krav(1, [1, 1, 2, 3, 3, 7])),
        ["rammen er større enn alt"] = ([Størst], Krav(2, [700_00, 1, 350_00, 20_00])),
        ["de største som finnes"] = ([Størst, Størst - 1, 3, 1], Krav(3, [Størst, Størst, Størst - 1, 1, Størst / 2])),
        ["store og små"] = ([Størst / 3, 1_000_00], Krav(2, [Størst, 1, 100_00, Størst / 7, 99_99, 100_01])),
    };

    public static TheoryData<string> Former => [.. Form.Alle.Select(f => f.Navn)];

    [Theory]
    [MemberData(nameof(Former))]
    public void Hver_øre_er_gjort_rede_for_og_tolken_sier_det_samme(string navn)
    {
        var form = Form.Alle.Single(f => f.Navn == navn);
        foreach (var (tall, (rammer, krav)) in Tallene)
        {
            foreach (var ramme in rammer)
            {
                if (form.ErAvRammen && ramme > Størst - 100)
                {
                    // The bound that bounds nobody is a krone more than the frame, and there is none.
                    Assert.StartsWith("Rammen er ", Assert.Throws<FordelingsgrenseException>(() => form.Vårt(ramme, krav)).Message, StringComparison.Ordinal);
                    continue;
                }

                var vårt = form.Vårt(ramme, krav);

                Assert.True(vårt.LoddtrekningKreves is null, $"{tall}, {ramme} øre");
                Assert.Equal((tall, (BigInteger)ramme), (tall, vårt.Avgjørelser.Aggregate((BigInteger)vårt.Restmidler.Øre, (sum, a) => sum + (a.Tildelt?.Øre ?? 0))));
                Assert.All(vårt.Avgjørelser, a => Assert.True(a.Beregnet is { Sign: 0 } || (a.Tildelt is { Sign: >= 0 } tildelt && (a.Beregnet is not { } beregnet || tildelt <= beregnet)), $"{tall}, {ramme} øre: {a.SøknadId}"));
                Assert.Equal(form.Tolkens(ramme, krav), Fordelingsavskrift.Av(vårt));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Former))]
    public void Tusen_stokkinger_gir_samme_protokoll_bokstav_for_bokstav(string navn)
    {
        var form = Form.Alle.Single(f => f.Navn == navn);
        var trekning = new Random(2026);
        Formkrav[] krav = [.. Enumerable.Range(0, 9).Select(i => new Formkrav($"S{i:D2}", $"K{i % 6}", trekning.Next(1, 9) * 50_00, trekning.Next(0, 4)))];
        const long ramme = 834_56;
        var ventet = form.Tolkens(ramme, krav);

        for (var i = 0; i < 1_000; i++)
        {
            trekning.Shuffle(krav);
            Assert.Equal(ventet, Fordelingsavskrift.Av(form.Vårt(ramme, krav)));
        }

        for (var i = 0; i < 20; i++)
        {
            trekning.Shuffle(krav);
            Assert.Equal(ventet, form.Tolkens(ramme, krav));
        }
    }

    // A tie among all of them, in every step.
    [Theory]
    [MemberData(nameof(Former))]
    public void Fire_hundre_like_er_ikke_for_mange(string navn)
    {
        var form = Form.Alle.Single(f => f.Navn == navn);
        var vårt = form.Vårt(30_000_00, Krav(1, [.. Enumerable.Repeat(200_00L, 400)]));

        Assert.Null(vårt.LoddtrekningKreves);
        Assert.Equal(30_000_00, vårt.Restmidler.Øre + vårt.Avgjørelser.Sum(a => a.Tildelt?.Øre ?? 0));
    }

    /// <summary>Applications of as many søkere as there are, less two; the weights go from 0.</summary>
    private static Formkrav[] Krav(int vekt, long[] øre) => [.. øre.Select((beløp, i) => new Formkrav($"S{i:D2}", $"K{Math.Max(0, i - 2)}", beløp, i * vekt % 5))];
}
