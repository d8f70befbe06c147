using System;
using System.Collections.Generic;
using System.Threading;
using Regelverk.Runtime.Allocation;
using Regelverk.Runtime.Decisions;
using Regelverk.Runtime.Facts;
using Regelverk.Runtime.Numbers;
using Regelverk.Runtime.Sporing;
using Xunit;

namespace Regelverk.Tests.Sporing;

/// <summary>What is too large or too deep ends in an exception that says so, never in a wrong amount or a dead process.</summary>
public class Grenser_for_programmet
{
    private static readonly Hjemmel Sted = new("§ 1");

    [Fact]
    public void Et_beløp_som_ikke_går_i_64_bit_øre_stopper_med_tallet_i_meldingen()
    {
        // 2^63 øre is one øre too much.
        var grense = new Brøk(System.Numerics.BigInteger.Pow(2, 63), 100);

        Assert.Equal(Kroner.MaxValue, new Fast(grense - new Brøk(1, 100)).Avgjør().Beregnet);
        var feil = Assert.Throws<FordelingsgrenseException>(() => new Fast(grense).Avgjør());
        Assert.StartsWith("Beregnet tilskudd er 92 233 720 368 547 758,08 kroner.", feil.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void En_lang_kjede_av_definisjoner_kan_fanges()
    {
        Exception? feil = null;
        var tråd = new Thread(() => feil = Record.Exception(() => new Kjede(1_000_000).Avgjør()), maxStackSize: 1 << 20);
        tråd.Start();
        tråd.Join();

        Assert.IsType<InsufficientExecutionStackException>(feil);
        Assert.Equal(Kroner.FraKroner(100), new Kjede(100).Avgjør().Beregnet);
    }

    [Fact]
    public void Et_vilkår_som_aldri_ble_gitt_er_ikke_oppfylt_i_stillhet() => Assert.Throws<InvalidOperationException>(() => default(Vilkår).Uttrykk);

    private sealed class Fast(Brøk beløp) : Sak("søknad", "S", "K", default, Søknadsstatus.TilBehandling, null, new Fordeling(null))
    {
        protected internal override Sak PåNytt() => new Fast(beløp);

        protected internal override IReadOnlyList<Krav> Kravene() => [];

        protected internal override Definert BeregnetTilskudd() =>
            Definer("beregnet tilskudd", Verditype.Kroner, false, Alltid(Sted, () => Konstant("beløpet", Verditype.Kroner, Verdi.Av(beløp))));
    }

    private sealed class Kjede(int lengde) : Sak("søknad", "S", "K", Svar<string>.Mangler, Søknadsstatus.TilBehandling, null, new Fordeling(null))
    {
        protected internal override Sak PåNytt() => new Kjede(lengde);

        protected internal override IReadOnlyList<Krav> Kravene() => [];

        protected internal override Definert BeregnetTilskudd() => Ledd(lengde);

        private Definert Ledd(int igjen) => Definer("ledd", Verditype.Kroner, false, Alltid(Sted, () => igjen == 0
            ? Konstant("0 kroner", Verditype.Kroner, Tall(0))
            : Pluss("neste + 1 krone", Verditype.Kroner, Navn("neste", Ledd(igjen - 1)), Konstant("1 krone", Verditype.Kroner, Tall(1)))));
    }
}
