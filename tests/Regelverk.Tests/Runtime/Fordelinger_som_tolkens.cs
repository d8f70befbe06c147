using System;
using System.Linq;
using FsCheck.Fluent;
using Regelverk.Tests.Kit;
using Xunit;
using static Regelverk.Tests.Runtime.Egenskap;

namespace Regelverk.Tests.Runtime;

/// <summary>The division with its ledger and its sentences: two implementations of one meaning, word for word.</summary>
public class Fordelinger_som_tolkens
{
    private static readonly Lazy<string[]> Avskrifter = new(() => [.. Fordelingspar.Alle(uavgjorte: true).Sample(4_000, Prøvefrø.Av("Avskrifter"), 50).Select(p => p.Våre(true))]);

    private static readonly Lazy<string[]> Likdelte = new(() => [.. Fordelingspar.Likdelte(uavgjorte: false).Sample(400, Prøvefrø.Av("Likdelte"), 50).Select(p => p.Våre(false))]);

    [Fact]
    public void Fordelingen_er_tolkens_ord_for_ord() => For_alle(Fordelingspar.Alle(uavgjorte: false), p => Samme(p.Tolkens(false), p.Våre(false)), 800);

    [Fact]
    public void Den_foreløpige_fordelingen_er_tolkens_ord_for_ord() => For_alle(Fordelingspar.Alle(uavgjorte: true), p => Samme(p.Tolkens(true), p.Våre(true)), 400);

    [Fact]
    public void En_lik_del_ved_siden_av_en_nøkkel_er_tolkens_ord_for_ord() => For_alle(Fordelingspar.Likdelte(uavgjorte: false), p => Samme(p.Tolkens(false), p.Våre(false)), 300);

    [Theory]
    [InlineData("deles likt på 4 søknader")]
    [InlineData("for ingen har noe av det")]
    [InlineData("som er 0 for søknaden, til sammen")]
    [InlineData("som er 0 for søknaden: søknaden får 0 kroner")]
    [InlineData("under sperregrensen på ")]
    public void Prøvene_av_en_lik_del_når_fram_til_alle_setninger(string setning) =>
        Assert.Contains(Likdelte.Value, a => a.Contains(setning, StringComparison.Ordinal));

    [Fact]
    public void Rekkefølgen_av_søknadene_betyr_ingenting() => For_alle(
        Fordelingspar.Alle(uavgjorte: true),
        p => p.Våre(true) == (p with { Krav = [.. p.Krav.Reverse()] }).Våre(true) && p.Våre(true) == (p with { Krav = [.. p.Krav.OrderBy(k => k.Øre)] }).Våre(true));

    // A generator that never reached a branch would prove nothing.
    [Theory]
    [InlineData("rammen ikke rakk til en gruppe foran")]
    [InlineData("får derfor ingen tilskudd")]
    [InlineData("Rammen var brukt opp")]
    [InlineData("som deles på søkerens")]
    [InlineData("igjen av det")]
    [InlineData("og det er 0 kroner igjen av det, for ")]
    [InlineData("tildelt i runde 1 og 2 regnes med")]
    [InlineData("regnes det med som er tildelt før: ")]
    [InlineData("som ikke er dekket, deltar i denne runden.")]
    [InlineData("som ikke er dekket, dekkes først i denne runden.")]
    [InlineData("Av det er ingenting dekket i tidligere runder")]
    [InlineData("av det regnes med. Av det er")]
    [InlineData("Det som er igjen, fordeles på de nye søknadene.")]
    [InlineData("og i denne runden regnes med")]
    [InlineData("og tidligere tildelt tilskudd utelukker nytt tilskudd i samme år.")]
    [InlineData("Av forskjellen går")]
    [InlineData("går til de andre.")]
    [InlineData("blir igjen, for alle andre")]
    [InlineData("blir igjen, for det er ingen andre")]
    [InlineData("igjen, for alle har fått hele beregnet tilskudd så langt taket tillater.")]
    [InlineData("så langt taket tillater:")]
    [InlineData("så langt taket tillater.")]
    [InlineData("om lag")]
    [InlineData("hele øre")]
    [InlineData("Det er ingen restmidler")]
    [InlineData("Alle beløp er")]
    [InlineData("Ikke prioritert innenfor rammen")]
    [InlineData("er foreløpig. Rammen er")]
    [InlineData("uten grense")]
    [InlineData("gjelder for Lag K")]
    [InlineData("tilbakeføres til staten")]
    [InlineData("0 søknader")]
    [InlineData("Alle får det meste de kan få")]
    [InlineData(" er under den og får ingen tilskudd.")]
    [InlineData("Ingen er under den.")]
    [InlineData("for søknaden, under sperregrensen på ")]
    [InlineData("Rammen rekker ikke til minstebeløpene, som")]
    [InlineData("Satsen er rammen delt på summen av poeng, avrundet ned til")]
    [InlineData("Alle får samme beløp: ")]
    [InlineData("Alle får like mange kroner for hver enhet av poeng: ")]
    public void Prøvene_når_fram_til_alle_setninger(string setning) =>
        Assert.Contains(Avskrifter.Value, a => a.Contains(setning, StringComparison.Ordinal));

    private static bool Samme(string tolkens, string våre)
    {
        Assert.Equal(tolkens, våre);
        return true;
    }
}
